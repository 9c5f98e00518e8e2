"""The state of a journal as undo and redo must bring it back, and other help for the tests of history."""

from collections.abc import Callable
from typing import Any

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store.entry_records import NAMES
from reflectui.store.journal import Journal

Rows = list[tuple[Any, ...]]
MOVING = ("version", "changed_at")


def state(journal: Journal) -> tuple[Rows, Rows]:
    """Every record without what only ever moves on."""
    kept = ", ".join(name for name in NAMES if name not in MOVING)
    run = journal.connection.execute
    return (
        run(f"SELECT {kept} FROM entry ORDER BY id").fetchall(),
        run("SELECT * FROM setting ORDER BY key").fetchall(),
    )


def refused(act: Callable[[], object]) -> ReflectuiError:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value
