"""The grid of the picture: a row for each practice, a cell for each week, month or year."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.chrome import NARROW
from reflectui.tui.colours import ink
from reflectui.tui.habits.spans import STEPS, UNITS, WIDTHS, Span, Unit, labels, spans
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.glyphs import glyphs

if TYPE_CHECKING:
    from reflectui.model.habit import Habit

POINTER_CELLS, GAP, HEAD = 3, 2, 1
MOST_NAME = 34

Told = dict[date, tuple[str, int | None]]
"""The days on which a practice was done, each with its words and record where they are known."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A habit and the days on which it was done."""

    habit: "Habit"
    days: Told

    def within(self, span: Span) -> list[date]:
        """The days of a span on which it was done, in order."""
        return sorted(day for day in self.days if span.first <= day <= span.last)


class PictureGrid(Widget, can_focus=True):
    """A row for each practice, a column for each span; a pointer before the row and one below the column."""

    DEFAULT_CSS = """
    PictureGrid {
        height: auto;
        max-height: 60%;
    }
    """

    class Moved(Message):
        """Another cell is under the cursor."""

    class Chosen(Message):
        """The cell under the cursor was clicked."""

    def __init__(self, today: date, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._today = today
        self._practices: Sequence[Practice] = ()
        self.unit: Unit = "week"
        self.row = 0
        # How many columns the cursor is before the present one.
        self.back = 0

    def show(self, practices: Sequence[Practice], today: date) -> None:
        """Show these practices."""
        self._practices, self._today = practices, today
        self.move(0, 0)
        self.refresh(layout=True)

    def move(self, rows: int, columns: int) -> None:
        """Move the cursor; it stops at the ends."""
        self.row = max(0, min(self.row + rows, len(self._practices) - 1))
        self.back = max(0, min(self.back - columns, self._count - 1))
        self.refresh()
        self.post_message(self.Moved())

    def zoom(self, by: int) -> bool:
        """Show longer spans, or shorter ones; False at the end."""
        at = UNITS.index(self.unit) + by
        if not 0 <= at < len(UNITS):
            return False
        self.unit, self.back = UNITS[at], 0
        self.move(0, 0)
        return True

    @property
    def practice(self) -> Practice | None:
        """The practice under the cursor."""
        return self._practices[self.row] if self._practices else None

    @property
    def span(self) -> Span:
        """The span under the cursor."""
        return self._spans[-1 - self.back]

    @property
    def _spans(self) -> list[Span]:
        return spans(self.unit, self._today, self._count)

    @property
    def _name_cells(self) -> int:
        widest = max((width(visible(each.habit.name)) for each in self._practices), default=0)
        return min(widest, MOST_NAME, max(8, self.size.width // 3))

    @property
    def _left(self) -> int:
        return POINTER_CELLS + self._name_cells + GAP

    @property
    def _step(self) -> int:
        roomy, tight = WIDTHS[self.unit]
        return roomy if self.size.width >= NARROW else tight

    @property
    def _count(self) -> int:
        return max(1, (self.size.width - self._left - 1) // self._step)

    def on_resize(self) -> None:
        self.move(0, 0)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a cell, and open it where it was there already."""
        row, column = event.y - HEAD, (event.x - self._left) // self._step
        if 0 <= row < len(self._practices) and 0 <= column < self._count:
            event.stop()
            back = self._count - 1 - column
            if (row, back) == (self.row, self.back):
                self.post_message(self.Chosen())
            self.move(row - self.row, self.back - back)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return HEAD + len(self._practices) + 1

    def render_line(self, y: int) -> Strip:
        """The labels of the columns, or a practice."""
        soft, columns = ink(self, "soft"), self._spans
        if y < HEAD:
            line = " " * self._left
            for at, text in labels(columns, self._step):
                line += " " * (self._left + at - width(line)) + text
            segments = [Segment(line, soft)]
        elif y - HEAD < len(self._practices):
            segments = self._row(y - HEAD, columns)
        elif y - HEAD == len(self._practices) and self._practices:
            at = self._left + (len(columns) - 1 - self.back) * self._step
            segments = [Segment(" " * at + glyphs().above, ink(self, "focus"))]
        else:
            segments = []
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _row(self, row: int, columns: Sequence[Span]) -> list[Segment]:
        practice, here = self._practices[row], row == self.row
        name = clip(visible(practice.habit.name), self._name_cells)
        segments = [
            Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus")),
            Segment(name, self.rich_style if here else ink(self, "soft")),
            Segment(" " * (self._name_cells - width(name) + GAP), self.rich_style),
        ]
        for number, span in enumerate(columns):
            at = here and len(columns) - 1 - number == self.back
            segments += self._cell(practice, span, at)
        return segments

    def _cell(self, practice: Practice, span: Span, here: bool) -> list[Segment]:
        count = len(practice.within(span))
        shade = bisect_right(STEPS[span.unit], count)
        sign = glyphs().shades[shade - 1] if shade else glyphs().unwritten
        size = 1 if self._step < 3 else self._step - 1
        style = ink(self, "focus" if count else "faint")
        if here:
            style += Style(reverse=True)
        text = sign * size if shade else sign + " " * (size - 1)
        return [Segment(text, style), Segment(" " * (self._step - size), self.rich_style)]
