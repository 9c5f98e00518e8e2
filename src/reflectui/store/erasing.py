"""Removing records for good: one step, that is finished also where its program is cut short."""

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.store import purging
from reflectui.store.connection import emptied_wal
from reflectui.store.gathering import LABEL, folded
from reflectui.store.instance import alive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflectui.store.changes import Record
    from reflectui.store.journal import Journal


def erase(journal: "Journal", id: int) -> bool:
    """Erase an entry, as `Entries.erase` says."""
    journal.instance.live()
    journal.search.index.prepare((), (id, *folded(journal, id)))
    # The drafts go with the records: their removal is committed right after theirs.
    with ExitStack() as afterwards, journal.transaction():
        ids = (id, *folded(journal, id))
        touched = _remove(journal, ids)
        afterwards.enter_context(journal.drafts.forgetting(*ids))
    with suppress(ReflectuiError):
        journal.search.index.settle()
    journal.announce(touched)
    return _clear(journal)


def finish(journal: "Journal") -> bool:
    """Finish what a program left that was cut short while it erased; as `erase`."""
    required = purging.required(journal)
    if required is None or alive(required.split()[0]):
        return True
    return _clear(journal)


def _remove(journal: "Journal", ids: "Sequence[int]") -> "set[Record]":
    """Remove rows, history and tokens, and return the records that this touched."""
    run = journal.connection.execute
    mark = run("SELECT ifnull(max(id), 0) FROM history").fetchone()[0]
    there = known = False
    for id in ids:
        there |= run("DELETE FROM entry WHERE id = ?", (id,)).rowcount > 0
    # No step: neither the records' own end nor that others no longer refer to them.
    touched = run("SELECT kind, record FROM history WHERE id > ?", (mark,)).fetchall()
    run("DELETE FROM history WHERE id > ?", (mark,))
    for id in ids:
        _forget_gathering(journal, id)
        known |= journal.history.forget("entry", id)
    if not there and not known:
        raise ReflectuiError("entry.unknown", id=ids[0])
    journal.search.index.reindex(ids)
    # Quotes of the entries may stand in it; it is found anew.
    run("DELETE FROM surfaced")
    run("DELETE FROM derived WHERE key = 'surfaced'")
    purging.require(journal, ids)
    return {*(("entry", id) for id in ids), *touched}


def _forget_gathering(journal: "Journal", id: int) -> None:
    """Let no step be left that only folds lines under this record: it would be one that does nothing."""
    steps = (
        "SELECT h.change FROM history h JOIN change c ON c.id = h.change "
        "WHERE h.kind = 'entry' AND h.record = ? AND h.act <> 'update' AND c.label = ?"
    )
    folds = "kind = 'entry' AND act = 'update' AND json_type(before, '$.gathered_in') IS NOT NULL"
    journal.connection.execute(f"DELETE FROM history WHERE change IN ({steps}) AND {folds}", (id, LABEL))


def _clear(journal: "Journal") -> bool:
    """Clear drafts, index and -wal of everything that was erased; it is required until that is done."""
    required = purging.required(journal)
    if required is None:
        return True
    drafts_gone = journal.drafts.forget(*(int(id) for id in required.split()[1:]))
    purging.purge(journal)
    if not emptied_wal(journal.connection) or not drafts_gone:
        return False
    purging.purged(journal, required)
    return True
