"""Commands that move a whole journal: demo, import, export."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reflectui.cli.commands import ImportCommand, command, option
from reflectui.cli.session import Session
from reflectui.errors import ReflectuiError
from reflectui.exchange.formats import READERS, WRITERS
from reflectui.i18n import N_, _, language, ngettext
from reflectui.paths import absolute
from reflectui.store.journal import Journal
from reflectui.wording.problems import reason, sentence_of
from reflectui.wording.terms import STAGE_NAMES, stage_name

if TYPE_CHECKING:
    from reflectui.exchange.importing import Outcome, Progress

Made = Callable[[], Journal]

NAMED = 20
# The beginning of the terminal's line, and nothing on it.
CLEARED = "\r\033[K"


@command("demo")
@click.pass_obj
def demo(session: Session) -> int:
    from reflectui.exchange.demo import fill

    with tempfile.TemporaryDirectory(prefix="reflectui-demo-") as folder:
        path = Path(folder) / "demo.db"
        # Written by another device than the app's: a visit begins with nothing to undo.
        with Journal.open(path, device="demo") as journal:
            fill(journal, language(), date.fromisoformat(session.now(journal).day), session.zone())
        return session.launch(path, session.settings)


@command("import", ImportCommand)
@click.argument("format", type=click.Choice(list(READERS)))
@click.argument("path", type=click.Path(path_type=Path))
@option("--dry-run", is_flag=True, help=N_("Only show what would be imported."))
@option("--keep-going", is_flag=True, help=N_("Leave out what cannot be read."))
@option("--stages", is_flag=True, help=N_("Put text under the headings of a work report into its stage."))
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

    own = Options(zone=session.zone(), channel=channel, user=user)
    with _told(path), _watching() as progress, _journals(session, progress) as (journal, made):
        outcome = run_import(
            journal,
            format,
            path,
            own,
            dry_run=dry_run,
            keep_going=keep_going,
            accept=stages,
            made=made,
            progress=progress,
        )
    refused = bool(outcome.bad) and not keep_going
    empty = not (outcome.found or outcome.others) and not refused and not path.is_dir()
    if (dry_run or not refused) and not empty:
        _tell_found(outcome, dry_run)
    _tell_left_out(outcome)
    if not stages:
        _tell_headings(outcome, dry_run)
    if empty:
        raise ReflectuiError("import.nothing", source=str(path))
    if refused:
        click.echo(_("Nothing was imported. --keep-going leaves out what cannot be read."), err=True)
    elif not dry_run and outcome.added:
        _tell_days(outcome)
    return int(refused)


@command("export")
@click.argument("format", type=click.Choice(list(WRITERS)))
@option("-o", "output", type=click.Path(path_type=Path), help=N_("The file or folder to write; else stdout."))
@click.pass_obj
def export(session: Session, format: str, output: Path | None) -> None:
    from reflectui.exchange.exporting import run_export

    target = None if output is None or str(output) == "-" else absolute(output)
    if target and not os.path.isdir(target.parent):
        raise ReflectuiError("export.no_folder", path=str(target.parent))
    with session.open() as journal:
        run_export(journal, format, target, {stage: stage_name(stage) for stage in STAGE_NAMES})


def _tell_found(outcome: "Outcome", dry_run: bool) -> None:
    added = (
        _("{new} would be new, {known} already there.") if dry_run else _("{new} new, {known} already there.")
    )
    click.echo(added.format(new=f"{outcome.added:,}", known=f"{outcome.known:,}"), err=True)
    if outcome.conflicts:
        words = ngettext(
            "{number} differs from what is here; both texts are kept.",
            "{number} differ from what is here; both texts are kept.",
            outcome.conflicts,
        )
        click.echo(words.format(number=f"{outcome.conflicts:,}"), err=True)


def _tell_left_out(outcome: "Outcome") -> None:
    _name(f"{bad.place}: {sentence_of(bad.code, bad.params)}" for bad in outcome.bad)
    _name(
        _("Left out: {place} ({reason})").format(place=item.place, reason=reason(item.reason))
        for item in outcome.skipped
    )
    for code, number in outcome.passed_over.most_common():
        words = _("Left out: {number} ({reason})")
        click.echo(words.format(number=f"{number:,}", reason=reason(code)), err=True)


def _tell_headings(outcome: "Outcome", dry_run: bool) -> None:
    staying = _("stays where it is")
    if outcome.headings:
        click.echo(_("Headings found; --stages sends their text to these stages:"), err=True)
        if not dry_run:
            click.echo(
                _("To import again with --stages, undo this import with u in the app first."), err=True
            )
    _name(
        f"  {heading} ({number}) → {stage_name(stage) if stage else staying}"
        for (heading, stage), number in outcome.headings.most_common()
    )


def _tell_days(outcome: "Outcome") -> None:
    days = ngettext(
        "{days} day of records. “On this day” shows them from today.",
        "{days} days of records. “On this day” shows them from today.",
        outcome.days,
    )
    click.echo(days.format(days=f"{outcome.days:,}"), err=True)


def _name(lines: Iterable[str]) -> None:
    from reflectui.language.visible import visible

    all_lines = list(lines)
    for line in all_lines[:NAMED]:
        click.echo(visible(line), err=True)
    if len(all_lines) > NAMED:
        click.echo(_("… and {number} more").format(number=len(all_lines) - NAMED), err=True)


@contextmanager
def _journals(session: Session, progress: "Progress | None") -> Iterator[tuple[Journal, Made | None]]:
    """The journal to check with, and what makes the one to write into, if that is not there yet."""

    def made() -> Journal:
        if progress:
            click.echo(CLEARED, nl=False, err=True)
        return opened.enter_context(session.open(create=True))

    with session.rehearsal() as journal, ExitStack() as opened:
        is_there = journal.path == Path(os.path.realpath(session.path()))
        yield journal, None if is_there else made


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Lets a refusal name the source, and says what is left of an import that is stopped."""
    try:
        yield
    except ReflectuiError as error:
        if error.code.startswith(("import.", "slack.")) and "path" not in error.params:
            error.params["source"] = str(path)
        raise
    except KeyboardInterrupt:
        click.echo(sentence_of("import.cancelled", {}), err=True)
        raise click.Abort from None


@contextmanager
def _watching() -> Iterator["Progress | None"]:
    """Shows on a terminal how far it is, on a line that is empty again afterwards."""
    if not sys.stderr.isatty():
        yield None
        return
    try:
        yield _progress
    finally:
        click.echo(CLEARED, nl=False, err=True)


def _progress(phase: str, done: int, of: int) -> None:
    words = {"check": _("Checking"), "write": _("Writing")}[phase]
    total = f" / {of:,}" if of else ""
    click.echo(f"{CLEARED}{words} {done:,}{total}", nl=False, err=True)
