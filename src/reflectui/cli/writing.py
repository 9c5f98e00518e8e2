"""Commands that write: add, edit."""

import os
import sys

import click

from reflectui import clock
from reflectui.cli.commands import command, option
from reflectui.cli.session import Session
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _
from reflectui.store.journal import Journal


@command("add", context_settings={"ignore_unknown_options": True})
@click.argument("text", nargs=-1, type=click.UNPROCESSED)
@option("--at", metavar="WHEN", help=N_("When it was: 'yesterday 9pm', '7/14 26:10', '昨日 23時'."))
@option("--title", default="", help=N_("A title."))
@click.pass_obj
def add(session: Session, text: tuple[str, ...], at: str | None, title: str) -> None:
    words = _readable(" ".join(text)) if text else _typed()
    with session.open() as journal:
        moment, words = _when(session, journal, at, words)
        earlier = moment.day < session.now(journal).day
        click.echo(journal.entries.add(moment, experience=words, title=_readable(title), back_filled=earlier))


@command("edit")
@click.argument("id", type=int)
@click.pass_obj
def edit(session: Session, id: int) -> None:
    from reflectui.exchange import editor
    from reflectui.wording.document import take_document, to_document

    with session.open(create=False) as journal:
        entry = journal.entries.get(id)
        written = editor.edit(to_document(entry.stages()))
        take_document(written, entry)
        try:
            saved = journal.entries.save(entry)
        except ReflectuiError as error:
            error.params["kept"] = editor.keep(written)
            raise
    if saved.kept_in:
        message = _("It was changed elsewhere meanwhile. Both texts are kept: {id} and {other}.")
        click.echo(message.format(id=entry.id, other=saved.kept_in), err=True)


def _typed() -> str:
    """One line asked for in a terminal, or all of stdin."""
    if sys.stdin.isatty():
        return str(click.prompt(_("What happened just now?"), prompt_suffix=" ", err=True))
    return sys.stdin.buffer.read().decode("utf-8", "replace").strip("\n")


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
