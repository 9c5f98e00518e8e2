"""Commands that keep the journal: backup, restore, doctor, erase."""

import sys
from pathlib import Path

import click

from reflectui.cli.commands import as_json, command, option
from reflectui.cli.output import print_json_list, print_row
from reflectui.cli.parameters import RecordId
from reflectui.cli.session import Session
from reflectui.clock import instant_text
from reflectui.i18n import N_, _, ngettext
from reflectui.language.visible import visible
from reflectui.store import backup as copies
from reflectui.store import copying
from reflectui.store.restore import restore as put_back


@command("backup")
@click.pass_obj
def backup(session: Session) -> None:
    with session.open() as journal:
        click.echo(copies.make(journal.connection, journal.path))
        copies.thin(journal.path)


@command("restore")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def restore(session: Session, file: Path | None) -> int:
    path = session.path()
    if file is None:
        if not copies.backups(path):
            click.echo(_("There is no backup. `reflectui backup` makes one."), err=True)
            return 1
        for each in copies.backups(path):
            click.echo(f"{instant_text(each.at)}\t{each.size}\t{each.path}")
        click.echo(_("Name one of these files to restore it."), err=True)
        return 0
    kept = put_back(path, file)
    click.echo(_("The journal is as it was in {file}.").format(file=file.name), err=True)
    if kept:
        click.echo(_("What was there before is kept as {file}").format(file=kept), err=True)
    return 0


@command("doctor")
@as_json
@click.pass_obj
def doctor(session: Session, as_json: bool) -> int:
    from reflectui.store.doctor import examine
    from reflectui.wording.findings import finding_text

    with session.open() as journal:
        found = examine(journal)
    if as_json:
        print_json_list({"code": each.code, "good": each.good, **each.params} for each in found)
    else:
        for each in found:
            print_row("ok" if each.good else "!!", finding_text(each.code, each.good, each.params))
    return 0 if all(each.good for each in found) else 1


@command("erase")
@click.argument("id", type=RecordId())
@option("--yes", is_flag=True, help=N_("Do not ask."))
@option("--backups", is_flag=True, help=N_("Also delete the backups that hold it."))
@click.pass_obj
def erase(session: Session, id: int, yes: bool, backups: bool) -> int:
    with session.open() as journal:
        holding = copies.holding(journal, id)
        if not yes and not _agreed(id):
            return 1
        into = next((each.gathered_in for each in journal.entries.many([id])), None)
        if not journal.entries.erase(id):
            words = _("Another program is reading the journal. Until it ends, the text may stay in {file}")
            click.echo(words.format(file=f"{journal.path}-wal"), err=True)
        copying.sweep(journal.path)
        if into:
            words = _("Its text is still in record {id}, where it was gathered.")
            click.echo(words.format(id=into), err=True)
        if backups and holding:
            copies.drop_from(holding)
            words = ngettext(
                "{number} copy that held it or may have held it was deleted:",
                "{number} copies that held it or may have held it were deleted:",
                len(holding),
            )
            _name(words, holding)
        elif holding:
            words = ngettext(
                "{number} copy still holds it or may hold it; --backups deletes it:",
                "{number} copies still hold it or may hold it; --backups deletes them:",
                len(holding),
            )
            _name(words, holding)
    return 0


def _name(words: str, found: list[copies.Backup]) -> None:
    click.echo(words.format(number=len(found)), err=True)
    for each in found:
        click.echo(f"  {visible(str(each.path))}", err=True)


def _agreed(id: int) -> bool:
    """Whether the person at the terminal wants the record erased; without a terminal nobody is asked."""
    if not sys.stdin.isatty():
        click.echo(_("Nothing was erased. --yes erases without asking."), err=True)
        return False
    question = _("Erase record {id} for good? Its history goes too, and `u` cannot undo it.")
    if not click.confirm(question.format(id=id), err=True):
        click.echo(_("Nothing was erased."), err=True)
        return False
    return True
