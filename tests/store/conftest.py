"""A journal of the test's own, and short ways to fill it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reflectui.clock import Moment
from reflectui.store.journal import Journal


@pytest.fixture
def path(own_home: Path) -> Path:
    """Where the test's journal stands."""
    return own_home / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with Journal.open(path, device="here") as journal:
        yield journal


def forbid_writing(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    """Let `place` be a file or folder that may only be read, also for a superuser who may write anywhere."""
    allowed = os.access
    refuse = {str(place)}
    monkeypatch.setattr(os, "access", lambda path, mode: allowed(path, mode) and str(path) not in refuse)


def on(day: str = "2026-07-14", time: str | None = None) -> Moment:
    """A moment known by its journal day, and perhaps its time, alone."""
    return Moment(None, None, day, time)
