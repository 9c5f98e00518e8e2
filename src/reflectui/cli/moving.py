"""Commands that move a whole journal: demo, import, export."""

import tempfile
from datetime import date
from pathlib import Path

import click

from reflectui.cli.commands import command
from reflectui.cli.session import Session
from reflectui.i18n import language
from reflectui.store.journal import Journal


@command("demo")
@click.pass_obj
def demo(session: Session) -> int:
    from reflectui.exchange.demo import fill

    with tempfile.TemporaryDirectory(prefix="reflectui-demo-") as folder:
        path = Path(folder) / "demo.db"
        with Journal.open(path, device=session.settings.device) as journal:
            fill(journal, language(), date.fromisoformat(session.now(journal).day), session.zone())
        return session.launch(path, session.settings)
