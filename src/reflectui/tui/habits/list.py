"""The habits below each other: the level required, counts, and the last opportunities as signs."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual.widget import Widget

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.measure.recording import LAST
from reflectui.tui.chrome import NARROW
from reflectui.tui.colours import ink
from reflectui.tui.habits.headed import Headed, Painted
from reflectui.tui.habits.shown import COLOURS, Shown, sign
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.glyphs import glyphs, said

POINTER_CELLS, GAP = 3, 2
LEVEL_CELLS, COUNT_CELLS = 5, 7
LEAST_NAME = 30


class Columns(NamedTuple):
    """The cells of the name, of level and counts, and whether the signs have room."""

    name: int
    level: int
    counts: int
    signs: bool


def columns(cells: int, name: int, signs: int) -> Columns:
    """The columns of a list of so many cells, whose longest name has `name` and longest row of signs `signs`;
    on a narrow one without signs. A longer name has the room of signs that are not there yet, and beside
    short ones the numbers stand near."""
    if cells < NARROW:
        level, count = 3, 5
        return Columns(max(1, cells - POINTER_CELLS - level - count - 2 * GAP - 1), level, count, False)
    room = cells - POINTER_CELLS - LEVEL_CELLS - COUNT_CELLS - LAST - 3 * GAP - 1
    room = max(1, room, min(name, room + LAST - signs))
    return Columns(min(room, max(name, LEAST_NAME), TEXT_CELLS - 2 * GAP), LEVEL_CELLS, COUNT_CELLS, True)


class HabitList(Headed):
    """A heading and rows `▸ name  3 / 4  25 / 27  ●◐●`; what rests stands dim at the end."""

    DEFAULT_CSS = """
    HabitList {
        max-height: 50%;
    }
    """

    HEAD = 1

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._habits: Sequence[Shown] = ()

    @property
    def row_count(self) -> int:
        return len(self._habits)

    @property
    def highlighted(self) -> Shown | None:
        """The habit under the cursor."""
        return self._habits[self.cursor] if self._habits else None

    @property
    def ids(self) -> list[int]:
        """The habits, from the top."""
        return [each.habit.id for each in self._habits]

    def show(self, habits: Sequence[Shown]) -> None:
        """List these; the cursor stays on its habit, or in its row where that is gone."""
        before, count = self.highlighted, len(self._habits)
        self._habits = habits
        ids = self.ids
        at = ids.index(before.habit.id) if before and before.habit.id in ids else self.cursor
        self.cursor = at
        self._scroll()
        self.refresh(layout=len(habits) != count)

    def go_to(self, habit: int) -> None:
        """Put the cursor on a habit, where it is listed."""
        if habit in self.ids:
            self.cursor = self.ids.index(habit)

    def lines(self, cells: int) -> list[Painted]:
        if not self._habits:
            return []
        name = max(width(visible(each.habit.name)) for each in self._habits)
        parts = columns(cells, name, max(len(each.states) for each in self._habits))
        rows = [
            Painted(self._row(habit, parts, here=self.is_here(row)), row)
            for row, habit in enumerate(self._habits)
        ]
        return [Painted(self._heading(parts)), *rows]

    def _heading(self, parts: Columns) -> list[Segment]:
        """What the columns are, where they have room for it."""
        if not parts.signs:
            return []
        level, last = _("level"), _("last {count}").format(count=LAST)
        end = POINTER_CELLS + parts.name + GAP + LEVEL_CELLS
        return [Segment(" " * (end - width(level)) + level + " " * GAP + last, ink(self, "soft"))]

    def _row(self, shown: Shown, parts: Columns, *, here: bool) -> list[Segment]:
        habit, soft = shown.habit, ink(self, "soft")
        resting = habit.status != "active"
        name = clip(visible(habit.name), parts.name)
        between = " / " if parts.signs else "/"
        level = f"{shown.now.step.required}{between}{len(habit.levels)}"
        pointer = Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus"))
        plain = soft if resting else self.rich_style
        before = " " * (parts.name - width(name) + GAP)
        segments = [pointer, Segment(name, plain)]
        if resting and not parts.signs:
            # Where there is little room the word takes the place of level and counts.
            word = said(_("resting"))
            blank = " " * max(0, parts.level + GAP + parts.counts - width(word))
            return [*segments, Segment(before + blank + word, soft)]
        segments.append(Segment(f"{before}{level:>{parts.level}}", plain))
        if resting:
            return [*segments, Segment(" " * GAP + said(_("resting")), soft)]
        count = f"{shown.met:>2} / {shown.valued:>2}" if parts.signs else f"{shown.met}/{shown.valued}"
        segments.append(Segment(f"{' ' * GAP}{count:>{parts.counts}}", plain))
        if parts.signs:
            segments += [Segment(" " * GAP, plain), *signs_of(self, shown)]
        return segments


def signs_of(widget: Widget, shown: Shown) -> list[Segment]:
    """The last opportunities as signs, each in the colour of its state."""
    colours = [COLOURS[state] if state else "soft" for state in shown.states]
    inks = {colour: ink(widget, colour) for colour in set(colours)}
    return [Segment(sign(state), inks[colour]) for state, colour in zip(shown.states, colours, strict=True)]
