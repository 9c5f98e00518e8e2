"""Undoable steps as the journal knows them: begun, finished, or left unfinished by a program that is gone."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.store.instance import ended
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

Record = tuple[str, int | str]


@dataclass(slots=True)
class Change:
    """The open undoable step; `weight` is what it comes to as `Pace` counts it."""

    id: int
    label: str
    weight: int = 0
    touched: set[Record] = field(default_factory=set)


class LongChange:
    """An undoable step that is written in batches, each short enough to let other programs write."""

    def __init__(self, journal: "Journal", step: Change) -> None:
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
            self._journal.changes.require_running(self.id)
            with self._journal.record(self._step):
                yield
            self.pace.done = self._step.weight
        self.records += len(self._step.touched)
        if self._step.touched:
            self._journal.announce(self._step.touched)
        self._journal.search.index.settle(self.pace)


class Changes:
    """The steps of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute

    def finish(self, long: LongChange, reverses: int | None) -> None:
        """Let a long step be done; one that touched nothing is not kept. Raises `change.gone`."""
        run = self._run
        self.require_running(long.id)
        if not long.records:
            run("DELETE FROM change WHERE id = ?", (long.id,))
            return
        run("UPDATE change SET state = 'done', records = ? WHERE id = ?", (long.records, long.id))
        # Bringing back what an undo took away makes the first change undoable again.
        if reverses is not None:
            run("UPDATE change SET reversed_by = NULL WHERE reversed_by = ?", (reverses,))

    def give_back(self, change: int) -> None:
        """Take back an unfinished change of this program's own, unless another has taken it over."""
        mine = "SELECT 1 FROM change WHERE id = ? AND instance = ?"
        if self._run(mine, (change, self._journal.instance.id)).fetchone():
            try:
                self._journal.history.take_back(change)
            except ReflectuiError as error:
                if error.code == "disk.full":
                    raise ReflectuiError("change.halfway") from error
                raise
        self._journal.instance.unfinished = False

    def require_running(self, change: int) -> None:
        """Raise `change.gone` unless this long change is still this program's own."""
        mine = "SELECT 1 FROM change WHERE id = ? AND instance = ? AND state = 'running'"
        if self._run(mine, (change, self._journal.instance.id)).fetchone() is None:
            raise ReflectuiError("change.gone")

    def begin(self, label: str, role: str, reverses: int | None, state: str) -> int:
        """Write a new step, inside the transaction it begins in, and return its id.

        What it takes back nobody else takes back from now on; raises as `History.undo`.
        """
        if reverses is not None:
            self._journal.history.require_next(reverses, role)
        values = (
            label,
            clock.instant_text(clock.now()),
            self._journal.device,
            self._journal.instance.id,
            state,
            role,
            reverses,
        )
        cursor = self._run(
            "INSERT INTO change (label, at, device, instance, state, role, reverses) VALUES (?,?,?,?,?,?,?)",
            values,
        )
        change = int(cursor.lastrowid or 0)
        if reverses is not None:
            self._run("UPDATE change SET reversed_by = ? WHERE id = ?", (change, reverses))
        return change

    def take_back_abandoned(self) -> None:
        """Take back what programs that are gone left unfinished."""
        query = "SELECT id, instance, at FROM change WHERE state = 'running'"
        for change, owner, at in self._run(query).fetchall():
            if ended(owner, at):
                self._take_over(change, owner)

    def _take_over(self, change: int, owner: str) -> None:
        """Make a dead program's change this one's own and take it back, or leave it for the next opening.

        Of two programs that try at once only one does it.
        """
        self._journal.instance.live()
        claim = "UPDATE change SET instance = ? WHERE id = ? AND instance = ?"
        try:
            with self._journal.transaction():
                claimed = self._run(claim, (self._journal.instance.id, change, owner)).rowcount
            if claimed:
                self._journal.instance.unfinished = True
                self.give_back(change)
        except ReflectuiError as error:
            if error.code not in ("disk.full", "change.halfway", "journal.busy"):
                raise
