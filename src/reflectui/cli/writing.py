"""Commands that write: add, edit."""

import os
import sys
from contextlib import suppress

import click

from reflectui import clock
from reflectui.cli.commands import command, option, text_command
from reflectui.cli.parameters import RecordId
from reflectui.cli.session import Session
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _
from reflectui.store import kept
from reflectui.store.journal import Journal


@text_command("add")
@click.argument("text", nargs=-1, type=click.UNPROCESSED)
@option("--at", metavar="WHEN", help=N_("When it was: 'yesterday 9pm', '7/14 26:10', '昨日 23時'."))
@option("--title", default="", help=N_("A title."))
@click.pass_obj
def add(session: Session, text: tuple[str, ...], at: str | None, title: str) -> None:
    words = _readable(" ".join(text)) if text else _typed()
    try:
        if not os.path.exists(session.path()):
            # What is refused makes no journal.
            with session.rehearsal() as journal:
                _record(session, journal, words, at, title)
        with session.open(create=True) as journal:
            id, moment = _record(session, journal, words, at, title)
            today = session.now(journal).day
            unmarked = _unmarked(session, journal, words) if at is None else None
    except ReflectuiError as error:
        if not text and words.strip():
            _keep(words, error, kept.Origin(session.path()))
        raise
    _tell(id, moment, today)
    if unmarked:
        message = _("“{phrase}” was taken as text. A colon after it makes it the day and time.")
        click.echo(message.format(phrase=unmarked), err=True)


def _record(session: Session, journal: Journal, words: str, at: str | None, title: str) -> tuple[int, Moment]:
    """The id of the new record, and the moment it was made for."""
    moment, words = _when(session, journal, at, words)
    earlier = moment.day < session.now(journal).day
    id = journal.entries.add(moment, experience=words, title=_readable(title), back_filled=earlier)
    return id, moment


def _tell(id: int, moment: Moment, today: str) -> None:
    """Print the id; what it was recorded as stands on stderr where it is not plain."""
    try:
        click.echo(id)
    except OSError:
        from reflectui.cli.output import give_up

        # It is recorded, and whoever hears of a failure records it again.
        give_up()
        click.echo(_("Recorded as {id}.").format(id=id), err=True)
    if moment.day != today:
        from reflectui.wording.dates import day_text, time_shown

        when = f"{day_text(moment.day, today)} {time_shown(moment.time)}".rstrip()
        click.echo(_("Recorded for {when}.").format(when=when), err=True)


def _keep(text: str, error: ReflectuiError, origin: kept.Origin) -> None:
    """Put text that was not taken in where it can be found, if there is such a place."""
    with suppress(OSError, ReflectuiError):
        error.params["kept"] = kept.keep(text, origin)


@command("edit")
@click.argument("id", type=RecordId())
@click.pass_obj
def edit(session: Session, id: int) -> None:
    from reflectui.exchange import editor
    from reflectui.wording.document import take_document, to_document

    with session.open() as journal:
        entry = journal.entries.get(id)
        if entry.gathered_in:
            raise ReflectuiError("entry.gathered", id=id, into=entry.gathered_in)
        before = entry.stages()
        origin = kept.Origin(journal.path, id)
        written = editor.edit(to_document(before), origin)
        take_document(written, entry)
        if any(before.values()) and not any(text.strip() for text in entry.stages().values()):
            raise ReflectuiError("entry.emptied")
        try:
            saved = journal.entries.save(entry)
        except ReflectuiError as error:
            _keep(written, error, origin)
            raise
    if saved.kept_in:
        message = _("It was changed elsewhere meanwhile. Both texts are kept: {id} and {other}.")
        click.echo(message.format(id=entry.id, other=saved.kept_in), err=True)


def _typed() -> str:
    """One line asked for in a terminal, or all of stdin."""
    if sys.stdin.isatty():
        return str(click.prompt(_("What happened just now?"), prompt_suffix=" ", err=True))
    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").strip("\n")


def _readable(argument: str) -> str:
    """`argument` with � for its bytes that are no text, which the system hands over as half characters."""
    return os.fsencode(argument).decode("utf-8", "replace")


def _when(session: Session, journal: Journal, at: str | None, words: str) -> tuple[Moment, str]:
    """The moment that --at or a leading `WHEN:` names, and the words without it."""
    now = session.now(journal)
    if at is None and not {":", "："} & set(words[:50]):
        return now, words
    from reflectui.language.when import read_when, split_when

    day_start = journal.preferences.day_start()
    when = read_when(at, now, day_start) if at is not None else None
    if when is None:
        when, words = split_when(words, now, day_start)
    if when is None:
        return now, words
    return clock.moment_on(when.day, when.time, session.zone()), words


def _unmarked(session: Session, journal: Journal, words: str) -> str | None:
    """The day and time that `words` begin with where a colon behind them is missing."""
    if not any(sign.isdecimal() for sign in words[:40]):
        return None
    from reflectui.language.when import unmarked_when

    return unmarked_when(words, session.now(journal), journal.preferences.day_start())
