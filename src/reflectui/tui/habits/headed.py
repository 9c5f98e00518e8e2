"""Rows under headings, with a cursor on one of the rows."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reflectui.tui.colours import band
from reflectui.tui.widgets.cursor import WithCursor


class Painted(NamedTuple):
    """What stands in a row of the screen: the segments, and of which row of the list, or of none."""

    segments: Sequence[Segment]
    row: int | None = None


class Headed(WithCursor, can_focus=True):
    """A list as high as it is, or as there is room; its first `HEAD` rows stay where they are."""

    HEAD = 0

    DEFAULT_CSS = """
    Headed {
        height: auto;
    }
    """

    class Moved(Message):
        """The cursor stands on another row."""

    class Chosen(Message):
        """A row is to be opened."""

    _top = 0

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        # What was painted since the last refresh, by its width: every row of the screen asks for all of it.
        self._known: dict[int, list[Painted]] = {}

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint everything anew."""
        self._known = {}
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _lines(self, cells: int) -> list[Painted]:
        if cells not in self._known:
            self._known[cells] = self.lines(cells)
        return self._known[cells]

    def lines(self, cells: int) -> list[Painted]:
        """All rows of the screen that it would take, headings among them."""
        raise NotImplementedError

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        return self.region.y + self._place() - self._top

    def _place(self) -> int:
        """The place of the cursor's row among all."""
        rows = [line.row for line in self._lines(self.size.width)]
        return rows.index(self.cursor) if self.cursor in rows else 0

    def watch_cursor(self) -> None:
        self._scroll()
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        self._scroll()

    def _scroll(self) -> None:
        """Keep the cursor in view, and above the first row its heading."""
        place, room = self._place(), max(1, self.size.height - self.HEAD)
        last = max(0, len(self._lines(self.size.width)) - self.HEAD - room)
        if self.cursor == 0:
            self._top = 0
        else:
            place -= self.HEAD
            self._top = max(place - room + 1, min(self._top, place, last))

    def is_here(self, row: int) -> bool:
        """Whether the cursor is seen on this row of the list."""
        return row == self.cursor

    def row_at(self, y: int) -> int | None:
        """The row of the list in row `y` of the widget."""
        line = self._line(y)
        return line.row if line else None

    def _line(self, y: int) -> Painted | None:
        lines, at = self._lines(self.size.width), y if y < self.HEAD else y + self._top
        return lines[at] if at < len(lines) else None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Row `y` of what is in view."""
        cells, line = self.size.width, self._line(y)
        if line is None:
            return Strip.blank(cells, self.rich_style)
        strip = Strip(line.segments).adjust_cell_length(cells, self.rich_style)
        if line.row is not None and self.is_here(line.row):
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row, and open it where it was there already."""
        row = self.row_at(event.y)
        if row is None:
            return
        event.stop()
        if not self.aim(event.x) and row == self.cursor:
            self.post_message(self.Chosen())
        self.cursor = row

    def aim(self, x: int) -> bool:
        """Take the cell of a row that was clicked; whether another one was chosen by that."""
        return False

    def action_half_down(self) -> None:
        """Half a page down."""
        self.cursor += max(1, self.size.height // 2)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.cursor -= max(1, self.size.height // 2)

    def action_page_down(self) -> None:
        """A page down."""
        self.cursor += max(1, self.size.height - self.HEAD - 1)

    def action_page_up(self) -> None:
        """A page up."""
        self.cursor -= max(1, self.size.height - self.HEAD - 1)
