"""What belongs beside the day's lines: questions of the day and entries, in groups under their headings."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reflectui.tui.chrome import NARROW
from reflectui.tui.colours import band, ink
from reflectui.tui.today.beside_rows import Item, Quote, Remark, painted_row, rows_of
from reflectui.tui.today.due import Asked
from reflectui.tui.widgets.cursor import WithCursor
from reflectui.tui.widgets.glyphs import glyphs, said


class Group(NamedTuple):
    """Items under a heading; without one where it is empty."""

    heading: str
    items: Sequence[Item]


class _Row(NamedTuple):
    """A row: a heading, the part of an item, or a blank."""

    heading: str = ""
    item: Item | None = None
    part: int = 0


class Beside(WithCursor, can_focus=True):
    """For each group a heading and its items; a blank row between groups."""

    DEFAULT_CSS = """
    Beside {
        height: auto;
    }
    """

    class Moved(Message):
        """The cursor is on another item."""

    class Chosen(Message):
        """An item is to be opened."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._groups: Sequence[Group] = ()

    @property
    def _in_column(self) -> bool:
        """Whether there is so little width that what belongs to an item stands below it."""
        return self.has_class("-beside") or self.app.size.width < NARROW

    @property
    def _rows(self) -> list[_Row]:
        rows: list[_Row] = []
        for group in self._groups:
            rows += [_Row()] if rows else []
            rows += [_Row(group.heading)] if group.heading else []
            for item in group.items:
                rows += [_Row(item=item, part=part) for part in range(rows_of(item, self._in_column))]
        return rows

    @property
    def rows(self) -> int:
        """The rows it takes, 0 where there is nothing."""
        return len(self._rows)

    @property
    def items(self) -> list[Item]:
        """What the cursor can stand on, from the top."""
        return [item for group in self._groups for item in group.items if not isinstance(item, Remark)]

    @property
    def ids(self) -> list[int]:
        """The entries, from the top."""
        return [item.id for item in self.items if isinstance(item, Quote)]

    @property
    def asks(self) -> bool:
        """Whether there is a question."""
        return any(not isinstance(item, Quote) for item in self.items)

    @property
    def row_count(self) -> int:
        return len(self.items)

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        items = self.items
        return items[min(self.cursor, len(items) - 1)] if items else None

    @property
    def highlighted(self) -> int | None:
        """The entry under the cursor."""
        return self.item.id if isinstance(self.item, Quote) else None

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        at = [y for y, row in enumerate(self._rows) if row.item is self.item and row.item]
        return self.region.y + (at[0] if at else 0)

    @property
    def _focus_sort_key(self) -> tuple[int, int]:
        """Behind the lines of the day for tab, also where it stands beside them."""
        return self.app.size.height, 0

    def show(self, groups: Sequence[Group]) -> None:
        """Show these groups; one without items is left out. The cursor stays on its item."""
        groups = [group for group in groups if group.items]
        if groups == self._groups:
            return
        before, here = self.rows, self.item
        self._groups = groups
        items = self.items
        key = here.habit if isinstance(here, Asked) else here
        keys = [item.habit if isinstance(item, Asked) else item for item in items]
        self.cursor = keys.index(key) if key in keys else self.cursor
        self.refresh(layout=self.rows != before)
        if self.item != here:
            self.post_message(self.Moved())

    def watch_cursor(self) -> None:
        self.refresh()
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Open the entry under the pointer, or go to the question."""
        rows = self._rows
        item = rows[event.y].item if event.y < len(rows) else None
        if item is None or isinstance(item, Remark):
            return
        event.stop()
        there = item is self.item and self.has_focus
        self.cursor = self.items.index(item)
        if isinstance(item, Quote) or there:
            self.post_message(self.Chosen())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.rows

    def render_line(self, y: int) -> Strip:
        """Row `y`: a heading, an item, or a blank."""
        cells, rows = self.size.width, self._rows
        row = rows[y] if y < len(rows) else _Row()
        if row.heading:
            return self._heading(row.heading, cells)
        if row.item is None:
            return Strip.blank(cells, self.rich_style)
        here = row.item is self.item and self.has_focus
        segments = painted_row(self, row.item, row.part, cells, in_column=self._in_column, here=here)
        strip = Strip(segments).adjust_cell_length(cells, self.rich_style)
        if here:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

    def _heading(self, name: str, cells: int) -> Strip:
        rule = ink(self, "faint")
        heading = ink(self, "soft")
        if self.has_class("-beside"):
            segments = [Segment(f"  {said(name)}", heading)]
        else:
            line = glyphs().rule
            before = [Segment(f"  {line * 2} ", rule), Segment(f"{said(name)} ", heading)]
            used = sum(segment.cell_length for segment in before)
            segments = [*before, Segment(line * max(0, cells - used - 1), rule)]
        return Strip(segments).adjust_cell_length(cells, self.rich_style)
