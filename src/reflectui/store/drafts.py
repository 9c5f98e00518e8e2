"""What is being typed, kept in a file of its own beside the journal until it becomes a record."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.store.connection import BUSY_MILLISECONDS, connect, emptied_wal, is_full, make_private, use_wal
from reflectui.store.driver import Connection
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
# The stage under which the field of Today keeps what stands in it.
FIELD = "field"
VERSION = 1


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
    """The drafts of one journal; raises as `connect` does.

    `busy` is how many milliseconds to wait for another program. Where the folder takes no file they last as
    long as the program. A damaged file is set aside.
    """

    def __init__(self, journal: Path, instance: Instance, busy: int = BUSY_MILLISECONDS) -> None:
        self._instance = instance
        path = journal.with_name(journal.name + ".drafts")
        try:
            self._connection = _opened(path, busy)
        except ReflectuiError as error:
            if error.code not in ("journal.damaged", "journal.not_a_journal"):
                raise
            stamp = clock.now().strftime("%Y-%m-%dT%H%M%SZ")
            path.rename(path.with_name(f"{path.name}-damaged-{stamp}"))
            self._connection = _opened(path, busy)

    def wait_at_most(self, milliseconds: int) -> None:
        """Wait no longer than this for another program's lock; raises `journal.busy` afterwards."""
        self._connection.execute(f"PRAGMA busy_timeout = {milliseconds:d}")

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
        self._connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)", values)

    def drop(self, stage: str = "experience", entry: int = NEW) -> None:
        """Forget this program's draft of a field; writes nothing where there is none."""
        where = "FROM draft WHERE entry = ? AND stage = ? AND instance = ?"
        key = (entry, stage, self._instance.id)
        if self._connection.execute(f"SELECT 1 {where}", key).fetchone():
            self._connection.execute(f"DELETE {where}", key)

    def take_over(self, stage: str = "experience", entry: int | None = NEW) -> Draft | None:
        """The newest draft of a field whose program is gone, from now on this program's own.

        `entry` None stands for any. None is returned while this program has a draft of the field; older ones
        of the field are offered after it.
        """
        if any(draft.instance == self._instance.id for draft in self._of(stage, entry)):
            return None
        for draft in self._of(stage, entry):
            if not alive(draft.instance):
                self._instance.live()
                # Of two programs that start together only one changes the owner's name.
                taken = "UPDATE draft SET instance = ? WHERE entry = ? AND stage = ? AND instance = ?"
                values = (self._instance.id, draft.entry, stage, draft.instance)
                if self._connection.execute(taken, values).rowcount:
                    return draft
        return None

    def of_the_living(self, stage: str = "experience", entry: int | None = NEW) -> list[Draft]:
        """Drafts of the same field in other running programs; `entry` None stands for any."""
        mine = self._instance.id
        return [draft for draft in self._of(stage, entry) if draft.instance != mine and alive(draft.instance)]

    def of_the_gone(self) -> list[Draft]:
        """Drafts of every field that programs left which are gone, newest first; `take_over` gives one."""
        return [draft for draft in self.all() if not alive(draft.instance)]

    def all(self) -> list[Draft]:
        """Every draft, newest first."""
        rows = self._connection.execute("SELECT * FROM draft ORDER BY at DESC").fetchall()
        return [Draft(*row) for row in rows]

    @contextmanager
    def forgetting(self, *entries: int) -> Iterator[None]:
        """Drop every draft of some entries, unless the body fails."""
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        try:
            for entry in entries:
                run("DELETE FROM draft WHERE entry = ?", (entry,))
            yield
        except BaseException:
            run("ROLLBACK")
            raise
        run("COMMIT")

    def forget(self, *entries: int) -> bool:
        """Drop every draft of erased entries; False as `emptied_wal`."""
        for entry in entries:
            self._connection.execute("DELETE FROM draft WHERE entry = ?", (entry,))
        return emptied_wal(self._connection)

    def _of(self, stage: str, entry: int | None) -> list[Draft]:
        query = "SELECT * FROM draft WHERE entry = ifnull(?, entry) AND stage = ? ORDER BY at DESC"
        return [Draft(*row) for row in self._connection.execute(query, (entry, stage)).fetchall()]


def _opened(path: Path, busy: int) -> Connection:
    if not os.path.exists(path) and (not os.access(path.parent, os.W_OK) or is_full(path)):
        connection = sqlite3.connect(":memory:", factory=Connection, isolation_level=None)
    else:
        connection, read_only = connect(path, create=True, busy=busy)
        if read_only:
            return connection
    try:
        use_wal(connection, busy)
        connection.execute(SCHEMA)
        _name_the_field(connection)
        make_private(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _name_the_field(connection: Connection) -> None:
    """Give the field what an older version of it kept under the name of a stage."""
    if connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
        connection.execute("UPDATE draft SET stage = ? WHERE stage = 'experience'", (FIELD,))
        connection.execute(f"PRAGMA user_version = {VERSION}")
