"""Journals to bring things into."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reflectui.store.journal import Journal


@pytest.fixture
def open_journal(tmp_path: Path) -> Iterator[Callable[[], Journal]]:
    """Opens a new empty journal each time."""
    opened: list[Journal] = []

    def opening() -> Journal:
        opened.append(Journal.open(tmp_path / f"journal-{len(opened)}.db", device="test"))
        return opened[-1]

    yield opening
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(open_journal: Callable[[], Journal]) -> Journal:
    return open_journal()
