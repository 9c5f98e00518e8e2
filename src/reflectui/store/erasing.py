"""Removing a record for good: one step, that is finished also where its program is cut short."""

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.store.connection import emptied_wal
from reflectui.store.instance import alive

if TYPE_CHECKING:
    from reflectui.store.changes import Record
    from reflectui.store.journal import Journal


def erase(journal: "Journal", id: int) -> bool:
    """Erase an entry, as `Entries.erase` says."""
    journal.instance.live()
    journal.search.index.prepare((), (id,))
    # The drafts go with the record: their removal is committed right after its own.
    with ExitStack() as afterwards, journal.transaction():
        touched = _remove(journal, id)
        afterwards.enter_context(journal.drafts.forgetting(id))
    with suppress(ReflectuiError):
        journal.search.index.settle()
    journal.announce(touched)
    return _clear(journal)


def finish(journal: "Journal") -> bool:
    """Finish what a program left that was cut short while it erased; as `erase`."""
    required = journal.search.index.purge_required
    if required is None or alive(required.split()[0]):
        return True
    return _clear(journal)


def _remove(journal: "Journal", id: int) -> "set[Record]":
    """Remove row, history and tokens, and return the records that this touched."""
    run = journal.connection.execute
    mark = run("SELECT ifnull(max(id), 0) FROM history").fetchone()[0]
    there = run("DELETE FROM entry WHERE id = ?", (id,)).rowcount
    # No step: neither the record's own end nor that others no longer refer to it.
    touched = run("SELECT kind, record FROM history WHERE id > ?", (mark,)).fetchall()
    run("DELETE FROM history WHERE id > ?", (mark,))
    if not journal.history.forget("entry", id) and not there:
        raise ReflectuiError("entry.unknown", id=id)
    journal.search.index.reindex((id,))
    journal.search.index.require_purge(journal.instance.id, id)
    return {("entry", id), *touched}


def _clear(journal: "Journal") -> bool:
    """Clear drafts, index and -wal of everything that was erased; it is required until that is done."""
    index = journal.search.index
    required = index.purge_required
    if required is None:
        return True
    drafts_gone = journal.drafts.forget(*(int(id) for id in required.split()[1:]))
    index.purge()
    if not emptied_wal(journal.connection) or not drafts_gone:
        return False
    index.purged(required)
    return True
