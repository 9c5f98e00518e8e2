"""A short list to choose from: keys, what they do, and a cursor that the screen moves."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
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
from reflectui.tui.widgets.glyphs import glyphs, said

MARGIN = 3
MOST_CELLS = 72
GAP = "  "
BELOW = "↓"
# The column of the keys is as wide as these need, but no wider than this, nor than a third of the list.
MOST_KEY_CELLS = 19


class Row(NamedTuple):
    """A choice: what choosing it gives, its words, its keys, whether it can act now; or a heading.

    `beside` is what is said after its words, `end` what stands at the right end.
    """

    value: str
    label: str
    keys: tuple[str, ...] = ()
    acts: bool = True
    heading: bool = False
    beside: str = ""
    end: str = ""


class _Widest(NamedTuple):
    """The cells that the widest of some rows takes: of all its keys, of its first one, of its label."""

    keys: int
    first: int
    label: int


class Rows(Widget):
    """Rows `▸ key  label`, as many as fit around the cursor; without `pick` they are only read."""

    DEFAULT_CSS = """
    Rows {
        width: 1fr;
        height: 1fr;
    }
    """

    class Moved(Message):
        """The cursor is in another row."""

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(self, rows: Sequence[Row] = (), *, pick: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pick = pick
        self._cursor = 0
        self._top = 0
        self._take(rows)

    @property
    def chosen(self) -> str | None:
        """The value of the row under the cursor."""
        return self._rows[self._cursor].value if self._rows else None

    @property
    def cursor(self) -> int:
        """The row that the cursor is on, from 0."""
        return self._cursor

    def show(self, rows: Sequence[Row], at: int = 0) -> None:
        """Show these rows, the cursor on the one at `at`."""
        self._take(rows)
        self._cursor = self._top = 0
        self.move(at)

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._widest = _widest_of(rows)
        self._widest_of_group = [
            widest for group in _groups(rows) for widest in [_widest_of(group)] * len(group)
        ]

    def move(self, by: int) -> None:
        """Move the cursor; it stops at the ends."""
        before, self._cursor = self._cursor, max(0, min(self._cursor + by, len(self._rows) - 1))
        height = max(1, self.size.height)
        last = max(0, len(self._rows) - height)
        self._top = max(self._cursor - height + 1, min(self._top, self._cursor, last))
        self.refresh()
        if self._cursor != before:
            self.post_message(self.Moved())

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def more(self) -> bool:
        """Whether rows follow those in view."""
        return self._top + self.size.height < len(self._rows)

    def scroll_by(self, rows: int) -> None:
        """Move the view; it stops at the ends."""
        self._top = max(0, min(self._top + rows, len(self._rows) - self.size.height))
        self.refresh()

    def on_resize(self) -> None:
        if self._pick:
            self.move(0)
        else:
            self.scroll_by(0)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        """Move the cursor; what is only read is moved by the screen."""
        if self._pick:
            event.stop()
            self.move(by)

    def on_click(self, event: events.Click) -> None:
        at = self._top + event.y
        if self._pick and at < len(self._rows):
            event.stop()
            self.post_message(self.Chosen(self._rows[at].value))

    def _key_cells(self, at: int) -> int:
        """The cells of the keys: room for the first of each row, for more where all labels stand whole.

        Where they do not, the rows under each heading have a column of their own.
        """
        room = min(self.size.width - 1, MOST_CELLS) - MARGIN - width(GAP)
        widest = self._widest
        if min(widest.keys, MOST_KEY_CELLS) + widest.label > room:
            widest = self._widest_of_group[at]
        most = min(widest.keys, MOST_KEY_CELLS, self.size.width // 3)
        return max(min(most, room - widest.label), min(most, widest.first))

    def _keys(self, row: Row, cells: int) -> str:
        """The keys of a row, as many as fit whole into `cells`, the first one in any case."""
        keys = list(row.keys)
        while len(keys) > 1 and width(GAP.join(keys)) > cells:
            keys.pop()
        return clip(said(GAP.join(keys)), cells)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part; the last one ends with a sign where rows follow."""
        at, cells = self._top + y, self.size.width
        strip = self._row_strip(at, cells)
        if self.more and y == self.size.height - 1:
            strip = Strip([*strip.crop(0, cells - 1), Segment(said(BELOW), ink(self, "soft"))], cells)
        if self._pick and self._rows and at == self._cursor:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

    def _row_strip(self, at: int, cells: int) -> Strip:
        if at >= len(self._rows) or self._is_lone_heading(at):
            return Strip.blank(cells, self.rich_style)
        row, here = self._rows[at], self._pick and at == self._cursor
        segments = [Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus"))]
        if not row.heading and (column := self._key_cells(at)):
            keys = self._keys(row, column)
            # A label that has no room behind the column begins before its end.
            left = min(cells - 1, MOST_CELLS) - MARGIN - width(GAP) - width(row.label)
            column = min(column, max(width(keys), left))
            segments.append(Segment(keys + " " * (column - width(keys)) + GAP, ink(self, "soft")))
        end = GAP + row.end if row.end else ""
        room = min(cells - 1, MOST_CELLS) - sum(segment.cell_length for segment in segments) - width(end)
        segments += self._words(row, room, filled=bool(end))
        segments.append(Segment(said(end), ink(self, "soft")))
        return Strip(segments).adjust_cell_length(cells, self.rich_style)

    def _is_lone_heading(self, at: int) -> bool:
        """Whether this is a heading whose rows are out of view, with which it comes again."""
        return not self._pick and self._rows[at].heading and at == self._top + self.size.height - 1

    def _words(self, row: Row, room: int, *, filled: bool) -> list[Segment]:
        """The words of a row and what is said beside them in at most `room` cells, or in all of them."""
        style = self.rich_style
        if row.heading or not row.acts:
            style = ink(self, "focus" if row.heading else "soft")
        label = clip(said(visible(row.label)), room)
        left = room - width(label)
        beside = clip(GAP + said(visible(row.beside)), left) if row.beside and left > len(GAP) else ""
        blank = " " * (left - width(beside)) if filled else ""
        return [Segment(label, style), Segment(beside + blank, ink(self, "soft"))]


def _groups(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows from one heading to the next."""
    begins = [at for at, row in enumerate(rows) if row.heading or not at]
    return (rows[begin:end] for begin, end in pairwise([*begins, len(rows)]))


def _widest_of(rows: Sequence[Row]) -> _Widest:
    return _Widest(
        max((width(GAP.join(row.keys)) for row in rows), default=0),
        max((width(row.keys[0]) for row in rows if row.keys), default=0),
        max((width(row.label) for row in rows if not row.heading), default=0),
    )
