"""Long work in short transactions, so that no other program waits long for the lock."""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from reflectui.errors import ReflectuiError

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

BATCH_SECONDS = 0.03
# What is not the index may take so much of it.
ROWS_SHARE = 2 / 3
# SQLite asks for a lock every 25 ms at first, later more seldom: free for as long, nobody misses the gap.
REST_SECONDS = 0.026
FEWEST, MOST = 4_000, 500_000
# What a record is worth beside its characters.
RECORD = 200
# Before another program finds the 1,000 pages in the -wal at which it would have to move them.
MOVED_EVERY = 2

Item = TypeVar("Item")
Row = TypeVar("Row", bound=tuple[Any, ...])


class Pace:
    """Batches of one long step: how much the next may hold, learned from how long the last one took.

    `size` counts characters, a record being worth 200 more; `done` is what the batch at hand comes to.
    `seconds` is how long a batch should take.
    """

    def __init__(self, journal: "Journal", seconds: float = BATCH_SECONDS) -> None:
        self._seconds = seconds
        self.size = FEWEST
        self.done = 0
        self._journal = journal
        self._began = self._ended = 0.0
        self._batches = 0

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction, when others had their turn; `size` adapts to it by at most a factor of two.

        It is on disk with the next transaction that is no batch: nobody waits for the disk meanwhile.
        """
        time.sleep(max(0.0, self._ended + REST_SECONDS - time.perf_counter()))
        run = self._journal.connection.execute
        run("PRAGMA synchronous = NORMAL")
        run("PRAGMA wal_autocheckpoint = 0")
        try:
            with self._journal.transaction():
                self._began = time.perf_counter()
                yield
        finally:
            self._ended = time.perf_counter()
            run("PRAGMA synchronous = FULL")
            run("PRAGMA wal_autocheckpoint = 1000")
        self._adapt()
        self._batches += 1
        if self._batches % MOVED_EVERY == 0:
            self.move()

    def move(self) -> None:
        """Move what the batches wrote out of the -wal while others can write, as far as the disk has room.

        The next transaction has little left then to wait for the disk.
        """
        with suppress(ReflectuiError):
            self._journal.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def take(self, rows: Iterable[Row]) -> list[Row]:
        """The first rows, until their weights, which stand in front, come to `size`; one row at least."""
        taken, weight = [], 0
        for row in rows:
            taken.append(row)
            weight += row[0]
            if weight >= self.size:
                break
        return taken

    def within(self, items: deque[Item]) -> Iterator[Item]:
        """Take items out of the queue as long as the batch at hand has time; one at least."""
        while items:
            yield items.popleft()
            if time.perf_counter() - self._began >= self._seconds * ROWS_SHARE:
                return

    def _adapt(self) -> None:
        if self.done:
            wanted = self.done * self._seconds / (self._ended - self._began)
            self.size = int(max(FEWEST, min(wanted, self.size * 2, MOST)))
            self.done = 0
