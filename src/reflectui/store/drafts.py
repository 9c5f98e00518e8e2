"""What is being typed, kept in a file of its own beside the journal until it becomes a record."""

from dataclasses import dataclass
from pathlib import Path

from reflectui import clock
from reflectui.store.connection import connect, use_wal
from reflectui.store.instance import Instance, alive

SCHEMA = """
CREATE TABLE IF NOT EXISTS draft (
    entry INTEGER NOT NULL,
    stage TEXT NOT NULL,
    instance TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (entry, stage, instance)
) STRICT, WITHOUT ROWID
"""

NEW = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A text not yet saved: of which entry (0: a new one) and stage, typed on which version, when (UTC)."""

    entry: int
    stage: str
    instance: str
    text: str
    version: int
    at: str


class Drafts:
    """The drafts file of one journal; raises as `connect` does."""

    def __init__(self, journal: Path, instance: Instance) -> None:
        path = journal.with_name(journal.name + ".drafts")
        self._connection, self._read_only = connect(path, create=True)
        self._instance = instance
        if not self._read_only:
            use_wal(self._connection)
            self._connection.execute(SCHEMA)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def keep(self, text: str, stage: str = "experience", entry: int = NEW, version: int = 0) -> None:
        """Keep what stands in a field now; an empty text keeps nothing."""
        if not text:
            self.drop(stage, entry)
            return
        self._instance.live()
        values = (entry, stage, self._instance.id, text, version, clock.instant_text(clock.now()))
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)", values)

    def drop(self, stage: str = "experience", entry: int = NEW) -> None:
        """Forget this program's draft of a field; writes nothing where there is none."""
        where = "FROM draft WHERE entry = ? AND stage = ? AND instance = ?"
        key = (entry, stage, self._instance.id)
        if self._connection.execute(f"SELECT 1 {where}", key).fetchone():
            with self._connection:
                self._connection.execute(f"DELETE {where}", key)

    def take_over(self, stage: str = "experience", entry: int = NEW) -> Draft | None:
        """The newest draft of a field whose program is gone, from now on this program's own.

        Older ones of the same field stay and are offered after it.
        """
        for draft in self._of(stage, entry):
            if draft.instance != self._instance.id and not alive(draft.instance):
                self._instance.live()
                # Of two programs that start together only one changes the owner's name.
                taken = (
                    "UPDATE OR REPLACE draft SET instance = ? WHERE entry = ? AND stage = ? AND instance = ?"
                )
                with self._connection:
                    values = (self._instance.id, entry, stage, draft.instance)
                    if self._connection.execute(taken, values).rowcount:
                        return draft
        return None

    def of_the_living(self, stage: str = "experience", entry: int = NEW) -> list[Draft]:
        """Drafts of the same field in other running programs."""
        mine = self._instance.id
        return [draft for draft in self._of(stage, entry) if draft.instance != mine and alive(draft.instance)]

    def all(self) -> list[Draft]:
        """Every draft, newest first."""
        rows = self._connection.execute("SELECT * FROM draft ORDER BY at DESC").fetchall()
        return [Draft(*row) for row in rows]

    def forget(self, entry: int) -> None:
        """Drop every draft of an erased entry."""
        with self._connection:
            self._connection.execute("DELETE FROM draft WHERE entry = ?", (entry,))
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _of(self, stage: str, entry: int) -> list[Draft]:
        query = "SELECT * FROM draft WHERE entry = ? AND stage = ? ORDER BY at DESC"
        return [Draft(*row) for row in self._connection.execute(query, (entry, stage)).fetchall()]
