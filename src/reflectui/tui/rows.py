"""A short list to choose from: a label, its key, and a cursor that the screen moves."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.colours import band, ink
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.glyphs import glyphs

MARGIN = 3
MOST_CELLS = 72
GAP = "  "


class Row(NamedTuple):
    """A choice: what choosing it gives, its words, its keys, whether it can act now; or a heading."""

    value: str
    label: str
    keys: tuple[str, ...] = ()
    acts: bool = True
    heading: bool = False


class Rows(Widget):
    """Rows `▸ label      key`, as many as fit around the cursor; without `pick` they are only read."""

    DEFAULT_CSS = """
    Rows {
        height: 1fr;
    }
    """

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(self, rows: Sequence[Row] = (), *, pick: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pick = pick
        self._rows = rows
        self._cursor = 0
        self._top = 0

    @property
    def chosen(self) -> str | None:
        """The value of the row under the cursor."""
        return self._rows[self._cursor].value if self._rows else None

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows, the cursor on the first."""
        self._rows = rows
        self._cursor = self._top = 0
        self.refresh()

    def move(self, by: int) -> None:
        """Move the cursor; it stops at the ends."""
        self._cursor = max(0, min(self._cursor + by, len(self._rows) - 1))
        height = max(1, self.size.height)
        self._top = max(self._cursor - height + 1, min(self._top, self._cursor))
        self.refresh()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def scroll_by(self, rows: int) -> None:
        """Move the view; it stops at the ends."""
        self._top = max(0, min(self._top + rows, len(self._rows) - self.size.height))
        self.refresh()

    def on_resize(self) -> None:
        self._go(0)

    def on_mouse_scroll_down(self) -> None:
        self._go(1)

    def on_mouse_scroll_up(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        if self._pick:
            self.move(by)
        else:
            self.scroll_by(by)

    def on_click(self, event: events.Click) -> None:
        at = self._top + event.y
        if self._pick and at < len(self._rows):
            event.stop()
            self.post_message(self.Chosen(self._rows[at].value))

    def _keys(self, row: Row, cells: int) -> str:
        """The keys of a row; where its words have no room beside them, the first alone."""
        keys = GAP.join(row.keys)
        needed = MARGIN + width(visible(row.label)) + len(GAP) + width(keys) + 1
        return keys if needed <= cells else "".join(row.keys[:1])

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part."""
        at, cells = self._top + y, self.size.width
        if at >= len(self._rows):
            return Strip.blank(cells, self.rich_style)
        row, here = self._rows[at], self._pick and at == self._cursor
        keys = self._keys(row, cells)
        room = min(cells - 1, MOST_CELLS) - MARGIN - width(keys) - len(GAP)
        label = clip(visible(row.label), room)
        style = self.rich_style
        if row.heading or not row.acts:
            style = ink(self, "focus" if row.heading else "soft")
        pointer = f" {glyphs().pointer if here else ' '} "
        strip = Strip(
            [
                Segment(pointer, ink(self, "focus")),
                Segment(label + " " * max(0, room - width(label)) + GAP, style),
                Segment(keys, ink(self, "soft")),
            ]
        ).adjust_cell_length(cells, self.rich_style)
        if here:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip
