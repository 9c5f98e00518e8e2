"""The same day in earlier years: at most three rows, each with its year."""

import re
from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.store.entry_lists import EntryRow
from reflectui.tui.colours import band, ink
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.cursor import WithCursor
from reflectui.tui.widgets.entry_row import TEXT_CELLS
from reflectui.tui.widgets.glyphs import glyphs, said

HEAD_ROWS = 1
# The cells of the pointer and the year.
BEFORE_TEXT = 7
# How a line begins that names the day it is of: weather and the like may follow after a blank or a bracket.
_NUMBER = r"[\d元〇一二三四五六七八九十廿卅]+"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAYS = (
    rf"(?:\S\S)?(?:{_NUMBER}[年月])*{_NUMBER}日",
    r"(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}",
    rf"(?:{_MONTH} )?\d{{1,2}}(?:st|nd|rd|th)",
    rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?",
)
_DATED = re.compile(rf"\W*(?:{'|'.join(_DAYS)})(?=$|[\s(（])", re.IGNORECASE)


def quoted(row: EntryRow) -> str:
    """The words of an entry that say something of its day: the line after one that is only its date."""
    return row.beside if row.beside and _DATED.match(row.line) else row.line


class Past(WithCursor, can_focus=True):
    """A heading and a row `▸ 2025 「…」` for each entry."""

    DEFAULT_CSS = """
    Past {
        height: auto;
    }
    """

    class Chosen(Message):
        """An entry is to be opened."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: Sequence[EntryRow] = ()

    @property
    def rows(self) -> int:
        """The rows it takes, 0 where there is no entry."""
        return HEAD_ROWS + len(self._rows) if self._rows else 0

    @property
    def row_count(self) -> int:
        return len(self._rows)

    @property
    def ids(self) -> list[int]:
        """The entries, the latest first."""
        return [row.id for row in self._rows]

    @property
    def highlighted(self) -> int | None:
        """The entry under the cursor."""
        return self._rows[self.cursor].id if self._rows else None

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        return self.region.y + HEAD_ROWS + self.cursor

    @property
    def _focus_sort_key(self) -> tuple[int, int]:
        """Behind the lines of the day for tab, also where it stands beside them."""
        return self.app.size.height, 0

    def show(self, rows: Sequence[EntryRow]) -> None:
        """Show these entries, the latest year first."""
        if rows != self._rows:
            higher = len(rows) != len(self._rows)
            self._rows = rows
            self.cursor = self.cursor
            self.refresh(layout=higher)

    def on_click(self, event: events.Click) -> None:
        """Open the row under the pointer."""
        at = event.y - HEAD_ROWS
        if 0 <= at < len(self._rows):
            event.stop()
            self.cursor = at
            self.post_message(self.Chosen())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.rows

    def render_line(self, y: int) -> Strip:
        """Row `y`: the heading, then the entries."""
        cells = self.size.width
        if y == 0:
            return self._heading(cells)
        at = y - HEAD_ROWS
        if at >= len(self._rows):
            return Strip.blank(cells, self.rich_style)
        row = self._rows[at]
        here = at == self.cursor and self.has_focus
        sign = glyphs().pointer if here else " "
        pointer = Segment(f"{sign} ", ink(self, "focus"))
        room = max(1, min(TEXT_CELLS, cells - BEFORE_TEXT - width("「」") - 1))
        quote = said(_("“{text}”")).format(text=clip(visible(quoted(row)), room))
        text = Segment(f"{row.day[:4]} {quote}", ink(self, "soft"))
        strip = Strip([pointer, text]).adjust_cell_length(cells, self.rich_style)
        if here:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

    def _heading(self, cells: int) -> Strip:
        name = _("This day in earlier years")
        rule = ink(self, "faint")
        heading = ink(self, "soft")
        if self.has_class("-beside"):
            segments = [Segment(f"  {name}", heading)]
        else:
            line, rest = glyphs().rule, max(0, cells - width(name) - 7)
            segments = [
                Segment(f"  {line * 2} ", rule),
                Segment(f"{name} ", heading),
                Segment(line * rest, rule),
            ]
        return Strip(segments).adjust_cell_length(cells, self.rich_style)
