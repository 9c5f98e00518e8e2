"""Role models beside each other: acts below, people across, and how common each act is."""

from typing import NamedTuple

from rich.segment import Segment
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
# Behind the people, for the sign that there are more.
MORE_CELLS = 2
# The most cells of a name: the first of these with which the acts have ENOUGH, else the last.
NAMES = (8, 6)
LEAST_NAME = 3
LEAST_ACT, ENOUGH, MOST_ACT = 18, 28, 44


class Columns(NamedTuple):
    """The cells of the acts and of each person in view, the first of them, and what numbers have a column."""

    act: int
    first: int
    people: list[int]
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
        self.go_to(before)
        self.column = self._people.index(person) if person in self._people else self.column
        self._scroll()
        self.refresh(layout=True)

    def go_to(self, act: str) -> None:
        """Put the cursor on the act of these words; where there is none it stays in its row."""
        words = [fold(each.act).strip() for each in self._acts]
        wanted = fold(act).strip()
        self.cursor = words.index(wanted) if wanted in words else self.cursor

    def _words(self) -> str:
        return fold(self.act.act).strip() if self.act else ""

    def columns(self, cells: int) -> Columns:
        """How the cells are shared; people that have no room are those farthest from the cursor."""
        linked = any(act.own is not None for act in self._acts)
        known = [_("share"), _("mine"), _("gap")] if linked else [_("share")]
        numbers = known if cells >= NARROW else []
        room = cells - POINTER_CELLS - MORE_CELLS - sum(width(title) + GAP for title in numbers) - 1
        tried = [[_column(name, most) for name in self._people] for most in NAMES]
        people = next((each for each in tried if room - sum(each) >= ENOUGH), tried[-1])
        first, last = self._in_view(people, room - LEAST_ACT)
        people = people[first:last]
        return Columns(min(MOST_ACT, room - sum(people)), first, people, numbers)

    def _in_view(self, people: list[int], room: int) -> tuple[int, int]:
        """The first person and the one after the last that have room around the cursor."""
        first, last = self.column, self.column + 1
        while True:
            if first > 0 and sum(people[first - 1 : last]) <= room:
                first -= 1
            elif last < len(people) and sum(people[first : last + 1]) <= room:
                last += 1
            else:
                return first, last

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

    def _heads(self, parts: Columns) -> list[Segment]:
        """The names over their columns, and what the numbers are."""
        soft = ink(self, "soft")
        before = said("←") if parts.first else " "
        segments = [Segment(" " * (POINTER_CELLS + parts.act - 1) + before, soft)]
        for at, cells in enumerate(parts.people, parts.first):
            name = clip(visible(self._people[at]), cells - GAP)
            here = at == self.column
            segments.append(Segment(_centred(name, cells), ink(self, "focus") if here else soft))
        more = said(" →") if parts.first + len(parts.people) < len(self._people) else ""
        segments.append(Segment(more.ljust(MORE_CELLS), soft))
        return [*segments, *(Segment(" " * GAP + title, soft) for title in parts.numbers)]

    def _row(self, act: CommonFactor, row: int, parts: Columns) -> list[Segment]:
        here, plain = self.is_here(row), self.rich_style
        name = clip(visible(act.act), parts.act)
        segments = [
            Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus")),
            Segment(name + " " * (parts.act - width(name)), plain),
        ]
        for at, cells in enumerate(parts.people, parts.first):
            noted = act.noted.get(self._people[at])
            sign = value_sign(self, noted.value if noted else "unknown")
            left, right = _around(cells, "[]" if here and at == self.column else "  ")
            segments += [Segment(left, ink(self, "focus")), sign, Segment(right, ink(self, "focus"))]
        segments.append(Segment(" " * MORE_CELLS, plain))
        share = f"{act.yes}/{act.yes + act.no}" if act.support is not None else ""
        for title, number in zip(parts.numbers, (share, _number(act.own), _number(act.gap)), strict=False):
            segments.append(Segment(" " * (GAP + width(title) - width(number)) + number, plain))
        return segments

    def aim(self, x: int) -> bool:
        parts, before = self.columns(self.size.width), self.column
        right = POINTER_CELLS + parts.act
        for at, cells in enumerate(parts.people, parts.first):
            if right <= x < right + cells:
                self.column = at
            right += cells
        return self.column != before


def value_sign(widget: Widget, value: str) -> Segment:
    """The sign of whether an act is ordinary for somebody."""
    signs = {"yes": (glyphs().full, "done"), "no": (glyphs().open, "soft")}
    sign, colour = signs.get(value, (glyphs().unwritten, "soft"))
    return Segment(sign, ink(widget, colour))


def _column(name: str, most: int) -> int:
    return max(LEAST_NAME, min(most, width(visible(name)))) + GAP


def _around(cells: int, brackets: str) -> tuple[str, str]:
    """What stands at both sides of a sign in a column, the brackets next to it."""
    left = GAP + (cells - GAP - 1) // 2
    return " " * (left - 1) + brackets[0], brackets[1] + " " * (cells - left - 2)


def _centred(name: str, cells: int) -> str:
    left = GAP + (cells - GAP - width(name)) // 2
    return " " * left + name + " " * (cells - left - width(name))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
