"""The habits below each other: the level required, counts, and the last opportunities as signs."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.measure.recording import LAST
from reflectui.tui.chrome import NARROW
from reflectui.tui.colours import band, ink
from reflectui.tui.habits.shown import COLOURS, Shown, sign
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.cursor import WithCursor
from reflectui.tui.widgets.glyphs import glyphs, said

POINTER_CELLS, GAP = 3, 2
HEAD = 1
LEVEL_CELLS, COUNT_CELLS = 5, 7


class Columns(NamedTuple):
    """The cells of the name, of level and counts, and whether the signs have room."""

    name: int
    level: int
    counts: int
    signs: bool


def columns(cells: int) -> Columns:
    """The columns of a list of so many cells; on a narrow one without signs."""
    if cells < NARROW:
        level, count = 3, 5
        return Columns(max(1, cells - POINTER_CELLS - level - count - 2 * GAP - 1), level, count, False)
    room = cells - POINTER_CELLS - LEVEL_CELLS - COUNT_CELLS - LAST - 3 * GAP - 1
    return Columns(min(max(1, room), TEXT_CELLS - 2 * GAP), LEVEL_CELLS, COUNT_CELLS, True)


class HabitList(WithCursor, can_focus=True):
    """A heading and rows `▸ name  3 / 4  25 / 27  ●◐●`; what rests stands dim at the end."""

    DEFAULT_CSS = """
    HabitList {
        height: auto;
        max-height: 50%;
    }
    """

    class Moved(Message):
        """The cursor stands on another habit."""

    class Chosen(Message):
        """A habit is to be opened."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._habits: Sequence[Shown] = ()
        self._top = 0

    @property
    def row_count(self) -> int:
        return len(self._habits)

    @property
    def highlighted(self) -> Shown | None:
        """The habit under the cursor."""
        return self._habits[self.cursor] if self._habits else None

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        return self.region.y + HEAD + self.cursor - self._top

    def show(self, habits: Sequence[Shown]) -> None:
        """List these; the cursor stays on its habit, or in its row where that is gone."""
        before, count = self.highlighted, len(self._habits)
        self._habits = habits
        ids = [each.habit.id for each in habits]
        at = ids.index(before.habit.id) if before and before.habit.id in ids else self.cursor
        self.cursor = at
        self.refresh(layout=len(habits) != count)

    def go_to(self, habit: int) -> None:
        """Put the cursor on a habit, where it is listed."""
        ids = [each.habit.id for each in self._habits]
        if habit in ids:
            self.cursor = ids.index(habit)

    def watch_cursor(self) -> None:
        self._scroll()
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        self._scroll()

    def _scroll(self) -> None:
        room = max(1, self.size.height - HEAD)
        self._top = max(self.cursor - room + 1, min(self._top, self.cursor, max(0, self.row_count - room)))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row, and open it where it was there already."""
        at = event.y - HEAD + self._top
        if not 0 <= at < self.row_count or event.y < HEAD:
            return
        event.stop()
        if at == self.cursor:
            self.post_message(self.Chosen())
        self.cursor = at

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return HEAD + self.row_count if self._habits else 0

    def render_line(self, y: int) -> Strip:
        """The heading, or the habit of row `y`."""
        cells = self.size.width
        at = y - HEAD + self._top
        if y < HEAD:
            return Strip(self._heading(columns(cells))).adjust_cell_length(cells, self.rich_style)
        if at >= self.row_count:
            return Strip.blank(cells, self.rich_style)
        strip = Strip(self._row(self._habits[at], columns(cells), here=at == self.cursor))
        strip = strip.adjust_cell_length(cells, self.rich_style)
        if at == self.cursor:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

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
    return [Segment(sign(state), ink(widget, COLOURS[state] if state else "soft")) for state in shown.states]
