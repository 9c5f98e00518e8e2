"""Batches end when their time is over, leave others their turn, and give the disk its due afterwards."""

import time
from collections import deque
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store import pace as module
from reflectui.store.journal import Journal
from reflectui.store.pace import Pace
from tests.store.conftest import on


class Timer:
    """A clock that moves by itself at every look, and while somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, step: float) -> None:
        self.at = 100.0
        self.step = step
        self.slept: list[float] = []
        monkeypatch.setattr(time, "perf_counter", self._look)
        monkeypatch.setattr(time, "sleep", self._sleep)

    def _look(self) -> float:
        self.at += self.step
        return self.at

    def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds


def test_a_batch_ends_when_its_time_is_over(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    pace, items = Pace(journal), deque(range(10))
    Timer(monkeypatch, module.BATCH_SECONDS * module.ROWS_SHARE / 2.5)
    with pace.batch():
        taken = list(pace.within(items))
    assert taken == [0, 1, 2]
    assert list(items) == [3, 4, 5, 6, 7, 8, 9]


def test_a_slow_batch_still_does_one_thing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    pace, items = Pace(journal), deque(range(3))
    Timer(monkeypatch, 60.0)
    taken = []
    while items:
        with pace.batch():
            taken.append(list(pace.within(items)))
    assert taken == [[0], [1], [2]]


def test_the_lock_is_free_for_a_while_between_batches(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    pace = Pace(journal)
    timer = Timer(monkeypatch, 0.001)
    for _ in range(2):
        with pace.batch():
            pass
    # Once for the first batch, which waits for nothing, and what is left of the rest before the second.
    first, second = timer.slept
    assert first == 0
    assert module.REST_SECONDS - 0.005 < second < module.REST_SECONDS


def test_the_next_batch_grows_by_a_factor_of_two_at_most(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    pace = Pace(journal)
    timer = Timer(monkeypatch, module.BATCH_SECONDS / 100)
    sizes = []
    for step in (0.0001, 0.0001, 10.0):
        timer.step = step
        with pace.batch():
            pace.done = pace.size
        sizes.append(pace.size)
    assert sizes == [2 * module.FEWEST, 4 * module.FEWEST, module.FEWEST]


def test_what_is_no_batch_is_on_disk_again(journal: Journal) -> None:
    def ask(pragma: str) -> int:
        return int(journal.connection.execute(f"PRAGMA {pragma}").fetchone()[0])

    def fail() -> None:
        with pace.batch():
            raise ReflectuiError("disk.full")

    pace = Pace(journal)
    before = ask("synchronous"), ask("wal_autocheckpoint")
    with pace.batch():
        assert ask("synchronous") < before[0]
    with pytest.raises(ReflectuiError):
        fail()
    assert (ask("synchronous"), ask("wal_autocheckpoint")) == before


def test_batches_empty_the_wal(path: Path) -> None:
    with Journal.open(path) as journal:
        before = path.stat().st_size
        with journal.long_change("import") as long:
            for _ in range(module.MOVED_EVERY):
                with long.batch():
                    journal.entries.add(on(), experience="長い文" * 10_000)
            assert path.stat().st_size > before
