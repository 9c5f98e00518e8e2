"""Batches sized so that no transaction keeps other programs from writing for long."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeVar

BATCH_SECONDS = 0.03
# SQLite asks for a lock every 25 ms at best: a third of the time it must be free, or others wait for seconds.
REST_SHARE = 0.5
FEWEST, MOST = 4_000, 500_000

Item = TypeVar("Item")
Row = TypeVar("Row", bound=tuple[Any, ...])


class Pace:
    """How much the next transaction may hold, learned from how long the last ones took.

    `size` counts characters, or whatever else the work of a batch grows with.
    """

    def __init__(self, size: int = FEWEST) -> None:
        self.size = size

    @contextmanager
    def timed(self, transaction: AbstractContextManager[None]) -> Iterator[None]:
        """Run one batch in `transaction`, then rest, then adapt `size` by at most a factor of two."""
        began = time.perf_counter()
        with transaction:
            yield
        spent = time.perf_counter() - began
        self.size = int(max(FEWEST, min(self.size * BATCH_SECONDS / max(spent, 0.001), self.size * 2, MOST)))
        time.sleep(spent * REST_SHARE)

    def take(self, rows: Iterable[Row]) -> list[Row]:
        """The first rows, until their weights, which stand in front, come to `size`; one row at least."""
        left = self.size
        taken = []
        for row in rows:
            taken.append(row)
            left -= row[0]
            if left <= 0:
                break
        return taken

    def parts(self, items: Sequence[Item], weigh: Callable[[Item], int]) -> Iterator[Sequence[Item]]:
        """Cut `items` into batches of about `size` in weight, at least one item each."""
        start = weight = 0
        for place, item in enumerate(items):
            more = weigh(item)
            if place > start and weight + more > self.size:
                yield items[start:place]
                start, weight = place, 0
            weight += more
        if start < len(items):
            yield items[start:]
