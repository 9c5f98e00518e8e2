"""The index after something was erased: merged into one, so that tokens taken out leave no trace.

`derived['purge']` names the program that erased last and the entries whose traces are still to be removed.
"""

from typing import TYPE_CHECKING

from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflectui.store.journal import Journal

PAGES = 100


def require(journal: "Journal", entries: "Iterable[int]") -> None:
    """Let the index be purged, inside the transaction that takes tokens out, however long that takes."""
    erased = [*(required(journal) or "").split()[1:], *map(str, entries)]
    value = " ".join([journal.instance.id, *erased])
    journal.connection.execute("INSERT OR REPLACE INTO derived (key, value) VALUES ('purge', ?)", (value,))


def required(journal: "Journal") -> str | None:
    """The program that erased last, and the ids of all entries whose traces are still to be removed."""
    row = journal.connection.execute("SELECT value FROM derived WHERE key = 'purge'").fetchone()
    return row[0] if row else None


def purge(journal: "Journal") -> None:
    """Merge the index into one, in short transactions."""
    journal.search.index.rebuild()
    pages = -PAGES
    pace = Pace(journal)
    while True:
        with pace.batch():
            before = journal.connection.total_changes
            journal.connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
            # SQLite's documentation: fewer than two changes mean that nothing was left to merge.
            if journal.connection.total_changes - before < 2:
                return
        pages = PAGES


def purged(journal: "Journal", required: str) -> None:
    """No trace is left of the entries for which the purge was `required`, unless more came since."""
    with journal.transaction():
        journal.connection.execute("DELETE FROM derived WHERE key = 'purge' AND value = ?", (required,))
