"""Role models beside each other: acts below, people across, and how common each act is."""

from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.widget import Widget

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.normalise import fold
from reflectui.language.visible import visible
from reflectui.measure.common_factor import CommonFactor, CommonFactors
from reflectui.tui.chrome import NARROW
from reflectui.tui.colours import ink
from reflectui.tui.habits.headed import Headed, Painted
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.glyphs import glyphs, said

POINTER_CELLS, GAP = 3, 2
# A column of a person, and the least and the most that the acts take.
LEAST_NAME, MOST_NAME = 3, 8
LEAST_ACT, MOST_ACT = 18, 44


class Columns(NamedTuple):
    """The cells of the acts and of each person, which people are in view, and what numbers have a column."""

    act: int
    person: int
    first: int
    count: int
    numbers: list[str]


class Matrix(Headed):
    """Rows `▸ act  ●  [○]  ·  3/4  2  1`: for whom it is ordinary, for how many, my level, the gap."""

    HEAD = 1

    column: reactive[int] = reactive(0)
    """The person that the cursor stands on, from 0."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._people: tuple[str, ...] = ()
        self._acts: list[CommonFactor] = []

    @property
    def row_count(self) -> int:
        return len(self._acts)

    @property
    def act(self) -> CommonFactor | None:
        """The act under the cursor."""
        return self._acts[self.cursor] if self._acts else None

    @property
    def person(self) -> str:
        """The person under the cursor."""
        return self._people[self.column] if self._people else ""

    def validate_column(self, column: int) -> int:
        return max(0, min(column, len(self._people) - 1))

    def watch_column(self) -> None:
        self.post_message(self.Moved())

    def show(self, factors: CommonFactors) -> None:
        """Show these, what is common first; the cursor stays on its act and person."""
        before, person = self._words(), self.person
        self._people = factors.people
        self._acts = sorted(factors.acts, key=lambda act: not act.common)
        words = [fold(act.act).strip() for act in self._acts]
        self.cursor = words.index(before) if before in words else self.cursor
        self.column = self._people.index(person) if person in self._people else self.column
        self._scroll()
        self.refresh(layout=True)

    def _words(self) -> str:
        return fold(self.act.act).strip() if self.act else ""

    def columns(self, cells: int) -> Columns:
        """How the cells are shared: numbers only where acts and people leave them room."""
        person = min(MOST_NAME, max((width(visible(name)) for name in self._people), default=0))
        person = max(LEAST_NAME, person) + GAP
        linked = any(act.own is not None for act in self._acts)
        known = [_("share"), _("mine"), _("gap")] if linked else [_("share")]
        numbers = known if cells >= NARROW else []
        room = cells - POINTER_CELLS - sum(width(title) + GAP for title in numbers) - 1
        count = max(1, min(len(self._people), (room - LEAST_ACT) // person))
        first = max(0, min(self.column - count // 2, len(self._people) - count))
        return Columns(min(MOST_ACT, room - count * person), person, first, count, numbers)

    def lines(self, cells: int) -> list[Painted]:
        if not self._acts:
            return []
        parts = self.columns(cells)
        found = [Painted(self._heads(parts))]
        common = sum(act.common for act in self._acts)
        for row, act in enumerate(self._acts):
            if common and row in (0, common):
                found += [Painted([])] if row else []
                heading = _("What they have in common") if row < common else _("Other acts")
                found.append(Painted([Segment(" " * POINTER_CELLS + heading, ink(self, "soft"))]))
            found.append(Painted(self._row(act, row, parts), row))
        return found

    def _in_view(self, parts: Columns) -> range:
        return range(parts.first, parts.first + parts.count)

    def _heads(self, parts: Columns) -> list[Segment]:
        """The names over their columns, and what the numbers are."""
        soft, sign = ink(self, "soft"), said("…")
        before = sign if parts.first else " "
        segments = [Segment(" " * (POINTER_CELLS + parts.act - 1) + before, soft)]
        for at in self._in_view(parts):
            name = clip(visible(self._people[at]), parts.person - GAP)
            here = at == self.column
            segments.append(Segment(_centred(name, parts.person), ink(self, "focus") if here else soft))
        more = sign if parts.first + parts.count < len(self._people) else " "
        segments.append(Segment(more, soft))
        return [*segments, *(Segment(" " * GAP + title, soft) for title in parts.numbers)]

    def _row(self, act: CommonFactor, row: int, parts: Columns) -> list[Segment]:
        here, plain = row == self.cursor, self.rich_style
        name = clip(visible(act.act), parts.act)
        segments = [
            Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus")),
            Segment(name + " " * (parts.act - width(name)), plain),
        ]
        for at in self._in_view(parts):
            noted = act.noted.get(self._people[at])
            sign = value_sign(self, noted.value if noted else "unknown")
            left, right = _around(parts.person, "[]" if here and at == self.column else "  ")
            segments += [Segment(left, ink(self, "focus")), sign, Segment(right, ink(self, "focus"))]
        segments.append(Segment(" "))
        share = f"{act.yes}/{act.yes + act.no}" if act.support is not None else ""
        for title, number in zip(parts.numbers, (share, _number(act.own), _number(act.gap)), strict=False):
            segments.append(Segment(" " * (GAP + width(title) - width(number)) + number, plain))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the cell, and open it where it was there already."""
        parts = self.columns(self.size.width)
        at = (event.x - POINTER_CELLS - parts.act) // parts.person
        before = self.column
        if 0 <= at < parts.count:
            self.column = parts.first + at
        if self.column == before:
            super().on_click(event)
            return
        row = self.row_at(event.y)
        if row is not None:
            self.cursor = row


def value_sign(widget: Widget, value: str) -> Segment:
    """The sign of whether an act is ordinary for somebody."""
    signs = {"yes": (glyphs().full, "done"), "no": (glyphs().open, "soft")}
    sign, colour = signs.get(value, (glyphs().unwritten, "soft"))
    return Segment(sign, ink(widget, colour))


def _around(cells: int, brackets: str) -> tuple[str, str]:
    """What stands at both sides of a sign in a column, the brackets next to it."""
    left = GAP + (cells - GAP - 1) // 2
    return " " * (left - 1) + brackets[0], brackets[1] + " " * (cells - left - 2)


def _centred(name: str, cells: int) -> str:
    left = GAP + (cells - GAP - width(name)) // 2
    return " " * left + name + " " * (cells - left - width(name))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
