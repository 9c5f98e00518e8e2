"""Commands that move a whole journal: demo, import, export."""

import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reflectui.cli.commands import command, option
from reflectui.cli.session import Session
from reflectui.i18n import N_, _, language, ngettext
from reflectui.store.journal import Journal
from reflectui.wording.problems import reason, sentence_of
from reflectui.wording.terms import STAGE_NAMES, stage_name

if TYPE_CHECKING:
    from reflectui.exchange.importing import Outcome

NAMED = 20


@command("demo")
@click.pass_obj
def demo(session: Session) -> int:
    from reflectui.exchange.demo import fill

    with tempfile.TemporaryDirectory(prefix="reflectui-demo-") as folder:
        path = Path(folder) / "demo.db"
        with Journal.open(path, device=session.settings.device) as journal:
            fill(journal, language(), date.fromisoformat(session.now(journal).day), session.zone())
        return session.launch(path, session.settings)


@command("import")
@click.argument("format")
@click.argument("path", type=click.Path(path_type=Path))
@option("--dry-run", is_flag=True, help=N_("Only say what would be imported."))
@option("--keep-going", is_flag=True, help=N_("Leave out what cannot be read."))
@option("--stages", is_flag=True, help=N_("Send text under the headings of a work report to its stage."))
@option("--channel", default="", help=N_("The Slack channel to read."))
@option("--user", default="", help=N_("The person whose Slack messages to read."))
@click.pass_obj
def import_(
    session: Session,
    format: str,
    path: Path,
    dry_run: bool,
    keep_going: bool,
    stages: bool,
    channel: str,
    user: str,
) -> int:
    from reflectui.exchange.importing import run_import
    from reflectui.exchange.records import Options

    with session.open() as journal:
        outcome = run_import(
            journal,
            format,
            path,
            Options(zone=session.zone(), channel=channel, user=user),
            dry_run=dry_run,
            keep_going=keep_going,
            accept=stages,
            progress=_progress if sys.stderr.isatty() else None,
        )
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    _tell(outcome, stages, dry_run)
    refused = bool(outcome.bad) and not keep_going
    if refused:
        click.echo(_("Nothing was imported. --keep-going leaves out what cannot be read."), err=True)
    elif not dry_run and outcome.added:
        days = ngettext(
            "{days} day of entries. “On this day” shows them from today.",
            "{days} days of entries. “On this day” shows them from today.",
            outcome.days,
        )
        click.echo(days.format(days=f"{outcome.days:,}"), err=True)
    return 1 if refused else 0


@command("export")
@click.argument("format")
@option("-o", "output", type=click.Path(path_type=Path), help=N_("The file or folder to write; else stdout."))
@click.pass_obj
def export(session: Session, format: str, output: Path | None) -> None:
    from reflectui.exchange.exporting import run_export

    with session.open(create=False) as journal:
        run_export(journal, format, output, {stage: stage_name(stage) for stage in STAGE_NAMES})


def _tell(outcome: "Outcome", stages: bool, dry_run: bool) -> None:
    """What was found, what is new, what was left out, and where headings lead."""
    added = (
        _("{new} would be new, {known} already there.") if dry_run else _("{new} new, {known} already there.")
    )
    lines = [added.format(new=f"{outcome.added:,}", known=f"{outcome.known:,}")]
    if outcome.conflicts:
        words = _("{number} differ from what is here; both texts are kept.")
        lines.append(words.format(number=outcome.conflicts))
    if not outcome.bad or dry_run or outcome.added:
        click.echo("\n".join(lines), err=True)
    _name(f"{bad.place}: {sentence_of(bad.code, bad.params)}" for bad in outcome.bad)
    _name(
        _("Left out: {place} ({reason})").format(place=s.place, reason=reason(s.reason))
        for s in outcome.skipped
    )
    if outcome.headings and not stages:
        click.echo(_("Headings found; --stages sends their text to these stages:"), err=True)
        for (heading, stage), number in outcome.headings.most_common():
            target = stage_name(stage) if stage else _("stays where it is")
            click.echo(f"  {heading} ({number}) → {target}", err=True)


def _name(lines: Iterable[str]) -> None:
    from reflectui.language.visible import visible

    all_lines = list(lines)
    for line in all_lines[:NAMED]:
        click.echo(visible(line), err=True)
    if len(all_lines) > NAMED:
        click.echo(_("… and {number} more").format(number=len(all_lines) - NAMED), err=True)


def _progress(phase: str, done: int, of: int) -> None:
    words = {"check": _("Checking"), "write": _("Writing")}[phase]
    total = f" / {of:,}" if of else ""
    click.echo(f"\r\033[K{words} {done:,}{total}", nl=False, err=True)
