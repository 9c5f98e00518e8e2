"""Journal: one SQLite file and everything in it. One door for writing: `change(label)`."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reflectui.errors import ReflectuiError
from reflectui.store import schema
from reflectui.store.changes import Change, Changes, LongChange, Record
from reflectui.store.connection import BUSY_MILLISECONDS, connect, insist, make_private, unwritable
from reflectui.store.driver import Connection
from reflectui.store.instance import Instance
from reflectui.store.pace import RECORD

if TYPE_CHECKING:
    from reflectui.store.candidates import Candidates
    from reflectui.store.drafts import Drafts
    from reflectui.store.entries import Entries
    from reflectui.store.habits import Habits
    from reflectui.store.history import History
    from reflectui.store.preferences import Preferences
    from reflectui.store.role_models import RoleModels
    from reflectui.store.search import Search
    from reflectui.store.whole_records import WholeRecords

OPENING_MILLISECONDS = 100

Listener = Callable[[frozenset[str], frozenset[int]], None]


class Journal:
    """An open journal; it belongs to the thread that opened it.

    `listeners` are called with the kinds and ids of every change made through this object.
    """

    def __init__(self, connection: Connection, path: Path, read_only: bool, device: str, busy: int) -> None:
        self.connection = connection
        self.path = path
        self.read_only = read_only
        self.device = device
        self.busy = busy
        self.instance = Instance()
        self.listeners: list[Listener] = []
        self.waiting: Callable[[], None] = lambda: None
        self._change: Change | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = True,
        device: str = "",
        busy: int = BUSY_MILLISECONDS,
        waiting: Callable[[], None] = lambda: None,
    ) -> Self:
        """Open the journal at `path`, creating or migrating it where needed.

        `device` names this machine in the history (the host's name if empty), `busy` is how many
        milliseconds to wait for another program; `waiting` is called once where taking back what a killed
        program left unfinished takes longer than a second. Raises the refusals of `look`, `connect` and
        `bring_up_to_date`.
        """
        path = Path(os.path.realpath(path))
        schema.look(path, create)
        connection, read_only = connect(path, create=create, busy=busy)
        try:
            schema.bring_up_to_date(connection, path, read_only)
            if not read_only:
                make_private(path)
            journal = cls(connection, path, read_only, device or os.uname().nodename, busy)
            journal.waiting = waiting
            if not read_only:
                journal.changes.take_back_abandoned()
                journal._finish_erasing()
        except BaseException:
            connection.close()
            raise
        return journal

    def close(self) -> None:
        """Close the file and what was opened beside it."""
        if "drafts" in self.__dict__:
            self.drafts.close()
        self.instance.close()
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    @cached_property
    def changes(self) -> Changes:
        return Changes(self)

    @cached_property
    def entries(self) -> "Entries":
        from reflectui.store.entries import Entries

        return Entries(self)

    @cached_property
    def history(self) -> "History":
        from reflectui.store.history import History

        return History(self)

    @cached_property
    def search(self) -> "Search":
        from reflectui.store.search import Search

        return Search(self)

    @cached_property
    def candidates(self) -> "Candidates":
        from reflectui.store.candidates import Candidates

        return Candidates(self)

    @cached_property
    def habits(self) -> "Habits":
        from reflectui.store.habits import Habits

        return Habits(self)

    @cached_property
    def role_models(self) -> "RoleModels":
        from reflectui.store.role_models import RoleModels

        return RoleModels(self)

    @cached_property
    def whole_records(self) -> "WholeRecords":
        from reflectui.store.whole_records import WholeRecords

        return WholeRecords(self)

    @cached_property
    def preferences(self) -> "Preferences":
        from reflectui.store.preferences import Preferences

        return Preferences(self)

    @cached_property
    def drafts(self) -> "Drafts":
        from reflectui.store.drafts import Drafts

        return Drafts(self.path, self.instance, self.busy)

    def wait_at_most(self, milliseconds: int) -> None:
        """Wait no longer than this for another program's lock; raises `journal.busy` afterwards."""
        self.busy = milliseconds
        self.connection.execute(f"PRAGMA busy_timeout = {milliseconds:d}")
        if "drafts" in self.__dict__:
            self.drafts.wait_at_most(milliseconds)

    def data_version(self) -> int:
        """A number that differs once another connection has changed the file."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def change(self, label: str) -> Iterator[Change]:
        """One transaction and one undoable step; a change opened inside another joins it.

        What touched nothing is not kept. Raises `journal.busy`, `journal.read_only`, `disk.full`.
        """
        if self._change is not None:
            yield self._change
            return
        with self.transaction():
            step = Change(self.changes.begin(label, "do", None, "done"), label)
            with self.record(step):
                yield step
        if step.touched:
            # The change is made: what of the index cannot be brought up to it now waits in the queue.
            with suppress(ReflectuiError):
                self.search.index.settle()
            self.announce(step.touched)

    @contextmanager
    def long_change(self, label: str, role: str = "do", reverses: int | None = None) -> Iterator[LongChange]:
        """One undoable step in many short transactions; taken back whole if it fails or its owner dies.

        Raises `change.gone` where another program took it back meanwhile, and `change.halfway` where the disk
        has no room left even to take it back: that is done when the journal is next opened.
        """
        self.instance.live()
        with self.transaction():
            step = Change(self.changes.begin(label, role, reverses, "running"), label)
        self.instance.unfinished = True
        long = LongChange(self, step)
        try:
            yield long
            long.pace.move()
            with self.transaction():
                self.changes.finish(long, reverses)
        except BaseException:
            self.changes.give_back(step.id)
            raise
        self.instance.unfinished = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE to COMMIT, or ROLLBACK; for what is no undoable step of its own."""
        if self.read_only:
            raise unwritable(self.path)
        self._begin()
        try:
            yield
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def _finish_erasing(self) -> None:
        """Finish what another program left that was cut short; the next opening tries again if need be."""
        if self.connection.execute("SELECT 1 FROM derived WHERE key = 'purge'").fetchone() is None:
            return
        busy = self.busy
        # Who reads for long may keep the -wal, but not the journal from opening.
        self.wait_at_most(min(busy, OPENING_MILLISECONDS))
        with suppress(ReflectuiError):
            self.entries.finish_erasing()
        self.wait_at_most(busy)

    def announce(self, touched: set[Record]) -> None:
        """Tell the listeners which records have changed."""
        kinds = frozenset(kind for kind, _ in touched)
        for listener in self.listeners:
            listener(kinds, _entries(touched))

    def _begin(self) -> None:
        # SQLite itself asks for the lock ever more seldom and would miss the gaps between another's batches.
        self.connection.execute("PRAGMA busy_timeout = 0")
        try:
            insist(lambda: self.connection.execute("BEGIN IMMEDIATE"), self.busy)
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {self.busy}")

    @contextmanager
    def record(self, step: Change) -> Iterator[None]:
        """Run the body of a change; afterwards `step.touched` holds its records and the index knows them."""
        run = self.connection.execute
        mark = run("SELECT ifnull(max(id), 0) FROM history").fetchone()[0]
        run("INSERT INTO open_change (one, change) VALUES (1, ?)", (step.id,))
        written = self.connection.total_changes
        self._change = step
        try:
            yield
        finally:
            self._change = None
        if self.connection.total_changes == written:
            # Even a change that is taken out again would be written, and wake other programs.
            run("ROLLBACK")
            return
        rows = run("SELECT DISTINCT kind, record FROM history WHERE change = ? AND id > ?", (step.id, mark))
        step.touched.update(rows.fetchall())
        run("DELETE FROM open_change")
        if not step.touched:
            run("DELETE FROM change WHERE id = ? AND state = 'done'", (step.id,))
            return
        run("UPDATE change SET records = records + ? WHERE id = ?", (len(step.touched), step.id))
        entries = _entries(step.touched)
        others = len(step.touched) - len(entries)
        step.weight = self.search.index.reindex(entries) + RECORD * others


def _entries(touched: set[Record]) -> frozenset[int]:
    return frozenset(record for kind, record in touched if kind == "entry" and isinstance(record, int))
