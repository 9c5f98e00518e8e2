"""Journal: one SQLite file and everything in it. One door for writing: `change(label)`."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.store import schema
from reflectui.store.connection import BUSY_MILLISECONDS, Connection, connect, insist, make_private
from reflectui.store.instance import Instance, ended
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.candidates import Candidates
    from reflectui.store.drafts import Drafts
    from reflectui.store.entries import Entries
    from reflectui.store.history import History
    from reflectui.store.preferences import Preferences
    from reflectui.store.search import Search

Record = tuple[str, int | str]
Listener = Callable[[frozenset[str], frozenset[int]], None]


@dataclass(slots=True)
class Change:
    """The open undoable step. `forced` keeps a step that left no history, such as an erasure.

    `weight` is what bringing the index up to it came to.
    """

    id: int
    label: str
    forced: bool = False
    weight: int = 0
    touched: set[Record] = field(default_factory=set)


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
        self._change: Change | None = None

    @classmethod
    def open(
        cls, path: Path, *, create: bool = True, device: str = "", busy: int = BUSY_MILLISECONDS
    ) -> Self:
        """Open the journal at `path`, creating or migrating it where needed.

        `device` names this machine in the history (the host's name if empty), `busy` is how many
        milliseconds to wait for another program. Raises the refusals of `look`, `connect` and
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
            if not read_only:
                journal._take_back_abandoned()
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
            step = Change(self._insert_change(label, "do", None, "done"), label)
            with self._record(step):
                yield step
        if step.touched:
            # The change is made: what of the index cannot be brought up to it now waits in the queue.
            with suppress(ReflectuiError):
                self.search.index.settle()
            self.announce(step.touched)

    @contextmanager
    def long_change(
        self, label: str, role: str = "do", reverses: int | None = None
    ) -> Iterator["LongChange"]:
        """One undoable step in many short transactions; taken back whole if it fails or its owner dies.

        Raises `change.gone` where another program took it back meanwhile, and `change.halfway` where the disk
        has no room left even to take it back: that is done when the journal is next opened.
        """
        self.instance.live()
        with self.transaction():
            step = Change(self._insert_change(label, role, reverses, "running"), label)
        self.instance.unfinished = True
        long = LongChange(self, step)
        try:
            yield long
            with self.transaction():
                self._finish(long, reverses)
        except BaseException:
            self._give_back(step.id)
            raise
        self.instance.unfinished = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE to COMMIT, or ROLLBACK; for what is no undoable step of its own."""
        if self.read_only:
            raise ReflectuiError("journal.read_only", path=str(self.path))
        self._begin()
        try:
            yield
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

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
    def _record(self, step: Change) -> Iterator[None]:
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
        if not step.touched and not step.forced:
            run("DELETE FROM change WHERE id = ? AND state = 'done'", (step.id,))
            return
        run("UPDATE change SET records = records + ? WHERE id = ?", (len(step.touched), step.id))
        step.weight = self.search.index.reindex(_entries(step.touched))

    def _finish(self, long: "LongChange", reverses: int | None) -> None:
        run = self.connection.execute
        self.require_running(long.id)
        if not long.records:
            run("DELETE FROM change WHERE id = ?", (long.id,))
            return
        run("UPDATE change SET state = 'done', records = ? WHERE id = ?", (long.records, long.id))
        self._mark_reversed(long.id, reverses)

    def _give_back(self, change: int) -> None:
        """Take back an unfinished change of this program's own, unless another has taken it over."""
        mine = "SELECT 1 FROM change WHERE id = ? AND instance = ?"
        if self.connection.execute(mine, (change, self.instance.id)).fetchone():
            try:
                self.history.take_back(change)
            except ReflectuiError as error:
                if error.code == "disk.full":
                    raise ReflectuiError("change.halfway") from error
                raise
        self.instance.unfinished = False

    def require_running(self, change: int) -> None:
        """Raise `change.gone` unless this long change is still this program's own."""
        mine = "SELECT 1 FROM change WHERE id = ? AND instance = ? AND state = 'running'"
        if self.connection.execute(mine, (change, self.instance.id)).fetchone() is None:
            raise ReflectuiError("change.gone")

    def _insert_change(self, label: str, role: str, reverses: int | None, state: str) -> int:
        values = (
            label,
            clock.instant_text(clock.now()),
            self.device,
            self.instance.id,
            state,
            role,
            reverses,
        )
        cursor = self.connection.execute(
            "INSERT INTO change (label, at, device, instance, state, role, reverses) VALUES (?,?,?,?,?,?,?)",
            values,
        )
        return int(cursor.lastrowid or 0)

    def _mark_reversed(self, change: int, reverses: int | None) -> None:
        if reverses is None:
            return
        run = self.connection.execute
        run("UPDATE change SET reversed_by = ? WHERE id = ?", (change, reverses))
        # Bringing back what an undo took away makes the first change undoable again.
        run("UPDATE change SET reversed_by = NULL WHERE reversed_by = ?", (reverses,))

    def _take_back_abandoned(self) -> None:
        query = "SELECT id, instance, at FROM change WHERE state = 'running'"
        for change, owner, at in self.connection.execute(query).fetchall():
            if ended(owner, at):
                self._take_over(change, owner)

    def _take_over(self, change: int, owner: str) -> None:
        """Make a dead program's change this one's own and take it back, or leave it for the next opening.

        Of two programs that try at once only one does it.
        """
        self.instance.live()
        claim = "UPDATE change SET instance = ? WHERE id = ? AND instance = ?"
        try:
            with self.transaction():
                claimed = self.connection.execute(claim, (self.instance.id, change, owner)).rowcount
            if claimed:
                self.instance.unfinished = True
                self._give_back(change)
        except ReflectuiError as error:
            if error.code not in ("disk.full", "change.halfway", "journal.busy"):
                raise


def _entries(touched: set[Record]) -> frozenset[int]:
    return frozenset(record for kind, record in touched if kind == "entry" and isinstance(record, int))


class LongChange:
    """An undoable step that is written in batches, each short enough to let other programs write."""

    def __init__(self, journal: Journal, step: Change) -> None:
        self.id = step.id
        self.records = 0
        self.pace = Pace(journal)
        self._journal = journal
        self._step = step

    @property
    def size(self) -> int:
        """How many records of ordinary length the next batch should hold."""
        return max(1, self.pace.size // 450)

    @contextmanager
    def batch(self, texts: Iterable[str] = ()) -> Iterator[None]:
        """One transaction, its records in the index at its end; known `texts` are read before it begins."""
        self._journal.search.index.prepare(texts)
        self._step.touched, self._step.weight = set(), 0
        with self.pace.batch():
            self._journal.require_running(self.id)
            with self._journal._record(self._step):
                yield
            self.pace.done = self._step.weight
        self.records += len(self._step.touched)
        if self._step.touched:
            self._journal.announce(self._step.touched)
        self._journal.search.index.settle(self.pace)
