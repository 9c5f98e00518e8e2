"""Short ways to habits in tests."""

from datetime import date
from typing import Any

from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal

FIRST = date(2026, 7, 1)
WORKDAYS = Cadence("weekdays", weekdays=frozenset(range(5)))


def july(day: int) -> date:
    """A day of the month in which the tests' clock stands, on the 14th."""
    return date(2026, 7, day)


def adopt(journal: Journal, name: str = "朝、コードを読む", **fields: Any) -> int:
    """Adopt a habit, daily from the first of the month unless told."""
    given: dict[str, Any] = {
        "levels": ("1ファイル読む", "人に話す"),
        "cadence": Cadence(),
        "first": FIRST,
    } | fields
    return journal.habits.adopt(name, given.pop("levels"), **given)
