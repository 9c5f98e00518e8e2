"""What belongs beside the day's lines: groups of entries, each under its heading."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.colours import band, ink
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.cursor import WithCursor
from reflectui.tui.widgets.glyphs import glyphs, said


class Quote(NamedTuple):
    """An entry as it stands beside the day: what leads to it (its year, its day) and its words."""

    id: int
    when: str
    words: str


class Group(NamedTuple):
    """Entries under a heading."""

    heading: str
    quotes: Sequence[Quote]


class Beside(WithCursor, can_focus=True):
    """For each group a heading and rows `▸ 2025 「…」`; a blank row between groups."""

    DEFAULT_CSS = """
    Beside {
        height: auto;
    }
    """

    class Chosen(Message):
        """An entry is to be opened."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._groups: Sequence[Group] = ()
        self._rows: list[Group | Quote | None] = []

    @property
    def rows(self) -> int:
        """The rows it takes, 0 where there is no entry."""
        return len(self._rows)

    @property
    def ids(self) -> list[int]:
        """The entries, from the top."""
        return [quote.id for group in self._groups for quote in group.quotes]

    @property
    def row_count(self) -> int:
        return len(self.ids)

    @property
    def highlighted(self) -> int | None:
        """The entry under the cursor."""
        return self.ids[self.cursor] if self.ids else None

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        return self.region.y + self._row_of_cursor

    @property
    def _row_of_cursor(self) -> int:
        at = [y for y, row in enumerate(self._rows) if isinstance(row, Quote)]
        return at[self.cursor] if at else 0

    @property
    def _focus_sort_key(self) -> tuple[int, int]:
        """Behind the lines of the day for tab, also where it stands beside them."""
        return self.app.size.height, 0

    def show(self, groups: Sequence[Group]) -> None:
        """Show these groups; one without entries is left out."""
        groups = [group for group in groups if group.quotes]
        if groups == self._groups:
            return
        before = len(self._rows)
        self._groups = groups
        self._rows = []
        for group in groups:
            self._rows += [None] if self._rows else []
            self._rows += [group, *group.quotes]
        self.cursor = self.cursor
        self.refresh(layout=len(self._rows) != before)

    def on_click(self, event: events.Click) -> None:
        """Open the row under the pointer."""
        row = self._rows[event.y] if event.y < len(self._rows) else None
        if isinstance(row, Quote):
            event.stop()
            self.cursor = self.ids.index(row.id)
            self.post_message(self.Chosen())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.rows

    def render_line(self, y: int) -> Strip:
        """Row `y`: a heading, an entry, or a blank."""
        cells = self.size.width
        row = self._rows[y] if y < len(self._rows) else None
        if row is None:
            return Strip.blank(cells, self.rich_style)
        if isinstance(row, Group):
            return self._heading(row.heading, cells)
        here = y == self._row_of_cursor and self.has_focus
        pointer = Segment(f"{glyphs().pointer if here else ' '} ", ink(self, "focus"))
        room = max(1, min(TEXT_CELLS, cells - width(f"  {row.when} 「」") - 1))
        quote = said(_("“{text}”")).format(text=clip(visible(row.words), room))
        strip = Strip([pointer, Segment(f"{row.when} {quote}", ink(self, "soft"))])
        strip = strip.adjust_cell_length(cells, self.rich_style)
        if here:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

    def _heading(self, name: str, cells: int) -> Strip:
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
