"""Commands that read: show, list, search, candidates, report."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from reflectui.cli.commands import Decorated, as_json, command, option, text_command
from reflectui.cli.output import print_json, print_json_list, print_row, print_text
from reflectui.cli.parameters import Count, RecordId, day_of
from reflectui.cli.session import Session
from reflectui.i18n import N_, _, ngettext
from reflectui.language.marks import marks

if TYPE_CHECKING:
    from reflectui.model.entry import Entry


def limit(default: int) -> Callable[[Decorated], Decorated]:
    """The option --limit."""
    return option("--limit", type=Count(), default=default, show_default=True, help=N_("How many at most."))


@command("show")
@click.argument("id", type=RecordId())
@as_json
@click.pass_obj
def show(session: Session, id: int, as_json: bool) -> None:
    with session.open() as journal:
        entry = journal.entries.get(id)
    if as_json:
        print_json(_shape(entry))
        return
    head = f"{entry.day} {entry.time or ''}".rstrip()
    print_text(f"{head}  {entry.title}".rstrip())
    for stage, text in entry.stages().items():
        if text:
            print_text(f"\n[{stage}]\n{text}" if stage != "experience" else f"\n{text}")


@command("list")
@limit(20)
@option("--since", metavar="DAY", help=N_("Only this day and later."))
@as_json
@click.pass_obj
def list_(session: Session, limit: int, since: str | None, as_json: bool) -> None:
    with session.open() as journal:
        day = day_of(session, journal, since) if since else ""
        ids = journal.entries.newest(limit, day)
        if as_json:
            print_json_list(map(_shape, journal.entries.many(ids)))
            return
        for row in journal.entries.rows(ids):
            print_row(row.id, f"{row.day} {row.time or ''}".rstrip(), row.line)


@text_command("search")
@click.argument("query", nargs=-1, required=True, type=click.UNPROCESSED)
@limit(50)
@as_json
@click.pass_obj
def search(session: Session, query: tuple[str, ...], limit: int, as_json: bool) -> None:
    with session.open() as journal:
        if not journal.search.ready and not journal.read_only:
            journal.search.rebuild()
        hits = journal.search.find(query, limit=limit)
    if as_json:
        print_json_list({"id": h.id, "day": h.day, "title": h.title, "snippet": h.snippet} for h in hits)
        return
    if not hits:
        click.echo(_("Nothing was found."), err=True)
    for hit in hits:
        print_row(hit.id, hit.day, hit.snippet)


@command("candidates")
@limit(30)
@as_json
@click.pass_obj
def candidates(session: Session, limit: int, as_json: bool) -> None:
    from reflectui.store.candidates import KEPT

    with session.open() as journal:
        if not journal.read_only:
            journal.candidates.drain()
        elif waiting := journal.candidates.waiting():
            words = ngettext(
                "{count} record is not read for practices yet, and this journal is read-only.",
                "{count} records are not read for practices yet, and this journal is read-only.",
                waiting,
            )
            click.echo(words.format(count=f"{waiting:,}"), err=True)
        asked = max(limit + 1, KEPT)
        surfaced = journal.candidates.found(asked)
    if as_json:
        print_json_list(candidate.as_json() for candidate in surfaced[:limit])
        return
    for candidate in surfaced[:limit]:
        print_row(candidate.days, candidate.first, candidate.last, candidate.label)
    if len(surfaced) > limit:
        click.echo(_left_out(len(surfaced) - limit, len(surfaced), at_least=len(surfaced) == asked), err=True)


def _left_out(more: int, all: int, *, at_least: bool) -> str:
    """That more practices were found than were asked for, and how they are shown."""
    if at_least:
        words = _("{count} or more are not shown. --limit {limit} shows them.")
    else:
        words = ngettext(
            "{count} more is not shown. --limit {limit} shows it.",
            "{count} more are not shown. --limit {limit} shows them.",
            more,
        )
    return words.format(count=more, limit=all)


@command("report")
@click.argument("span", type=click.Choice(["today", "week"]))
@click.pass_obj
def report(session: Session, span: str) -> None:
    from reflectui.wording.report import people_of, report_of, report_since

    with session.open() as journal:
        today = session.now(journal).day
        since = report_since(span, today)
        ids = journal.entries.between(since, today)
        told = report_of(journal.entries.many(ids), today, people_of(journal))
    if told.text:
        print_text(told.text)
    else:
        click.echo(_("Nothing is written yet."), err=True)


def _shape(entry: "Entry") -> dict[str, object]:
    text = "\n".join([entry.title, *entry.stages().values()])
    tags = dict.fromkeys([*entry.tags, *marks(text).tags])
    return {
        "id": entry.id,
        "day": entry.day,
        "time": entry.time,
        "title": entry.title,
        "stages": entry.stages(),
        "tags": list(tags),
    }
