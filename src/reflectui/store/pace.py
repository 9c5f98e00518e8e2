"""Batches sized so that no transaction keeps other programs from writing for long."""

import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeVar

BATCH_SECONDS = 0.03
# SQLite asks for a lock every 25 ms at best: a third of the time it must be free, or others wait for seconds.
REST_SHARE = 0.5
FEWEST, MOST = 4_000, 500_000

Row = TypeVar("Row", bound=tuple[Any, ...])


class Pace:
    """How much the next transaction may hold, learned from how long the last one took.

    `size` counts characters, a record being worth 200 more; `done` is what the batch at hand comes to.
    """

    def __init__(self) -> None:
        self.size = FEWEST
        self.done = 0

    @contextmanager
    def timed(self, transaction: AbstractContextManager[None]) -> Iterator[None]:
        """Run one batch in `transaction`, adapt `size` to it by at most a factor of two, and rest."""
        began = time.perf_counter()
        with transaction:
            yield
        spent = time.perf_counter() - began
        if self.done:
            wanted = self.done * BATCH_SECONDS / spent
            self.size = int(max(FEWEST, min(wanted, self.size * 2, MOST)))
            self.done = 0
        time.sleep(spent * REST_SHARE)

    def take(self, rows: Iterable[Row]) -> list[Row]:
        """The first rows, until their weights, which stand in front, come to `size`; one row at least."""
        taken = []
        for row in rows:
            taken.append(row)
            self.done += row[0]
            if self.done >= self.size:
                break
        return taken
