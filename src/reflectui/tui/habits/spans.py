"""The columns of the picture of practices: weeks, months or years that end with the present one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from reflectui.language.cells import width
from reflectui.wording.dates import month_name, month_text, year_text
from reflectui.wording.habits import span_text

Unit = Literal["week", "month", "year"]
# From the finest to the coarsest.
UNITS: tuple[Unit, ...] = ("week", "month", "year")
# From so many days on a cell has the first, second … shade.
STEPS: dict[Unit, tuple[int, ...]] = {
    "week": (1, 2, 4, 6),
    "month": (1, 5, 12, 20),
    "year": (1, 30, 100, 200),
}
# The cells of a column, where there is room and where there is little.
WIDTHS: dict[Unit, tuple[int, int]] = {"week": (2, 1), "month": (3, 2), "year": (6, 5)}


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, which are a column."""

    unit: Unit
    first: date
    last: date

    def name(self, today: str) -> str:
        """What the column is called in a sentence."""
        if self.unit == "week":
            return span_text(self.first, self.last, today)
        return month_text(self.first) if self.unit == "month" else year_text(self.first.year)

    def label(self, before: "Span | None") -> str:
        """What stands above the column, where it begins something after the one `before` it."""
        year, month = self.last.year, self.last.month
        if self.unit == "year":
            return str(year)
        if before is not None and before.last.year != year:
            return str(year)
        if self.unit == "month":
            return str(year) if before is None else ""
        return month_name(month) if before is None or before.last.month != month else ""


def spans(unit: Unit, today: date, count: int) -> list[Span]:
    """The last `count` spans, the present one last."""
    found: list[Span] = []
    last = today
    while len(found) < count and last > date.min + timedelta(days=366):
        first = _first(unit, last)
        found.append(Span(unit, first, _last(unit, first)))
        last = first - timedelta(days=1)
    return found[::-1]


def labels(columns: Sequence[Span], width_of: int) -> list[tuple[int, str]]:
    """The labels above columns of so many cells, each with its cell; one that has no room is left out.

    The first one gives way to the next: the month in view from its end alone says least.
    """
    found: list[tuple[int, str]] = []
    free = 0
    for number, span in enumerate(columns):
        text, at = span.label(columns[number - 1] if number else None), number * width_of
        if text and at < free and len(found) == 1:
            found.clear()
            free = 0
        if text and at >= free:
            found.append((at, text))
            free = at + width(text) + 1
    return found


def _first(unit: Unit, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _last(unit: Unit, first: date) -> date:
    if unit == "week":
        return first + timedelta(days=6)
    months = 1 if unit == "month" else 12
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)
