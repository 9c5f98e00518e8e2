"""Lines of one row: tabs and clock above, message and keys below. Only what differs is painted again."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.colours import ink
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.glyphs import said


class Piece(NamedTuple):
    """A word of a bar: its colour in the theme and the command a click on it runs."""

    text: str
    colour: str = "soft"
    command: str = ""


class Bar(Widget):
    """One row with pieces from the left and pieces at the right end."""

    DEFAULT_CSS = """
    Bar {
        height: 1;
        width: 1fr;
    }
    """

    class Pressed(Message):
        """A piece with a command was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._left: tuple[Piece, ...] = ()
        self._right: tuple[Piece, ...] = ()

    def show(self, left: Sequence[Piece], right: Sequence[Piece] = ()) -> None:
        """Show these pieces; where only the right end differs, only that is painted."""
        left, right = tuple(left), tuple(right)
        if (left, right) == (self._left, self._right):
            return
        same_left = left == self._left
        cells = max(_cells(right), _cells(self._right))
        self._left, self._right = left, right
        if same_left and 0 < cells < self.outer_size.width:
            self.refresh(Region(self.outer_size.width - cells, 0, cells, 1))
        else:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row: what does not fit is cut at its end, the right pieces stand whole."""
        cells = self.outer_size.width
        room = max(0, cells - _cells(self._right))
        segments = self._segments(self._left, room)
        used = sum(segment.cell_length for segment in segments)
        segments.append(Segment(" " * max(0, room - used), self.rich_style))
        segments += self._segments(self._right, cells)
        return Strip(segments).adjust_cell_length(cells, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Run the command of the piece under the pointer."""
        at, right_at = event.x, self.outer_size.width - _cells(self._right)
        pieces, begin = (self._right, right_at) if at >= right_at else (self._left, 0)
        for piece in pieces:
            begin += width(piece.text)
            if at < begin:
                if piece.command:
                    event.stop()
                    self.post_message(self.Pressed(piece.command))
                return

    def _segments(self, pieces: Sequence[Piece], room: int) -> list[Segment]:
        segments = []
        for piece in pieces:
            shown = clip(said(visible(piece.text)), room)
            room -= width(shown)
            segments.append(Segment(shown, ink(self, piece.colour)))
        return segments


def _cells(pieces: Sequence[Piece]) -> int:
    return sum(width(piece.text) for piece in pieces)
