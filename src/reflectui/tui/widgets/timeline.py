"""A list of entries, newest first, of any length: only the rows in view are asked for."""

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reflectui.tui.widgets.cursor import WithCursor
from reflectui.tui.widgets.entry_row import Columns, Matches, Row, RowPainter, parted, text_room
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.widgets.paged import Paged

# Below this width a row is day, time and text alone.
ROOMY = 48
_ROWS_KEPT = 500


class _OfTimeline(Message):
    """What a list says of one of its entries."""

    def __init__(self, timeline: "Timeline", id: int | None) -> None:
        super().__init__()
        self.timeline = timeline
        self.id = id

    @property
    def control(self) -> "Timeline":
        """The list."""
        return self.timeline


class Timeline(ScrollView, WithCursor, Paged, can_focus=True, inherit_bindings=False):
    """Rows `▸ 7/14(火) 20:40  text  ●●··`; the day stands where it changes and at the top.

    `rows` gives the rows of some ids in any order; ids it does not know any more stay blank.
    `day_label` names a day; without it no days are shown. Where the columns stand does not depend on what is
    in view: `lay_out` says it. `read_along`: the cursor can be seen without the focus too.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--cursor",
        "timeline--pointer",
        "timeline--pointer-blurred",
        "timeline--day",
        "timeline--time",
        "timeline--beside",
        "timeline--tag",
        "timeline--match",
        "timeline--dots",
        "timeline--dots-open",
        "timeline--marked",
    }

    DEFAULT_CSS = """
    Timeline {
        background: transparent;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size: 0 1;
        & .timeline--cursor { background: $surface; }
        & .timeline--pointer { color: $accent; }
        & .timeline--pointer-blurred { color: $text-muted; }
        & .timeline--day { color: $foreground; }
        & .timeline--time { color: $text-muted; }
        & .timeline--beside { color: $text-muted; }
        & .timeline--tag { color: $accent; }
        & .timeline--match { color: $accent; text-style: underline; }
        & .timeline--dots { color: $accent; }
        & .timeline--dots-open { color: $text-muted; }
        & .timeline--marked { color: $accent; text-style: bold; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row the cursor stands on, from 0."""

    class Highlighted(_OfTimeline):
        """The cursor stands on another entry; `id` is None where the list is empty."""

    class Chosen(_OfTimeline):
        """An entry is to be opened."""

    def __init__(
        self,
        rows: Callable[[Sequence[int]], Sequence[Row]],
        *,
        day_label: Callable[[str], str] | None = None,
        day_cells: int = 8,
        read_along: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._rows = rows
        self._day_label = day_label
        self._day_cells = day_cells if day_label else None
        self._timed = True
        self._year = ""
        self.read_along = read_along
        self._ids: Sequence[int] = array("q")
        self._cache: LRUCache[int, Row | None] = LRUCache(_ROWS_KEPT)
        self._matches: Matches | None = None
        self._marked: Collection[int] = frozenset()
        self._told: int | None = None
        self._focus_is_new = False

    # -- what it shows

    @property
    def ids(self) -> Sequence[int]:
        """The entries of the list, from the top."""
        return self._ids

    @property
    def row_count(self) -> int:
        return len(self._ids)

    def text_cells(self, row: Row) -> int:
        """The cells that the text of a row may take."""
        return text_room(self._columns(), row, year=bool(self._year) and not row.day.startswith(self._year))

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        return self.region.y + self.cursor - self.scroll_offset.y

    @property
    def highlighted(self) -> int | None:
        """The entry under the cursor."""
        return self._ids[self.cursor] if self._ids else None

    def show(self, ids: Sequence[int], matches: Matches | None = None) -> None:
        """List `ids`; the cursor stays on its entry, or in its row where the entry is gone."""
        before, place = self.highlighted, self.cursor - self.scroll_offset.y
        self._ids = ids
        self._matches = matches
        self.virtual_size = Size(0, len(ids))
        self.reload()
        try:
            at = self.cursor if before is None else ids.index(before)
        except ValueError:
            at = self.validate_cursor(self.cursor)
        self._bring(at, place)
        self.cursor = at
        if self.is_mounted:
            self._tell()

    def reload(self) -> None:
        """Ask again for the rows in view; what they show may have changed."""
        self._cache.clear()
        self.refresh()

    def lay_out(self, *, day_cells: int | None, timed: bool, year: str = "") -> None:
        """Give the names of days so many cells, None for no such column, and times a column where `timed`.

        Where the present `year` is given, names of days need none: another one stands before the text, in the
        first row that is of it and at the top.
        """
        if (self._day_cells, self._timed, self._year) != (day_cells, timed, year):
            self._day_cells, self._timed, self._year = day_cells, timed, year
            self.reload()

    def mark(self, ids: Collection[int]) -> None:
        """Show these entries as marked, and no others."""
        self._marked = ids
        self.refresh()

    def go_to(self, id: int) -> bool:
        """Put the cursor on an entry, whose row stays where it is seen; False where it is not in the list."""
        try:
            at = self._ids.index(id)
        except ValueError:
            return False
        self._bring(at)
        self.cursor = at
        return True

    def aim(self, at: int) -> None:
        """Put the cursor on the row `at`, and that row into the upper third."""
        self._put(at, self.room.height // 3)
        self.cursor = at

    # -- the cursor

    def watch_cursor(self, before: int, after: int) -> None:
        if not self.is_mounted:
            return
        self._focus_is_new = False
        self.refresh_line(before)
        self.refresh_line(after)
        self._scroll_to_cursor()
        self._tell()

    def _scroll_to_cursor(self) -> None:
        if not self._in_view(self.cursor):
            up = self.cursor < self.scroll_offset.y
            self._put(self.cursor, 0 if up else self.room.height - 1)

    def _in_view(self, at: int) -> bool:
        return 0 <= at - self.scroll_offset.y < self.room.height

    def _put(self, at: int, place: int) -> None:
        """Scroll until the row `at` is the one at `place` of those in view."""
        self.scroll_to(y=at - place, animate=False, force=True)

    def _bring(self, at: int, place: int = -1) -> None:
        """Where the row `at` is out of view, bring it to `place`, or into the upper third if that is too."""
        height = self.room.height
        if self.is_mounted and not self._in_view(at):
            self._put(at, place if 0 <= place < height else height // 3)

    def _tell(self) -> None:
        if self.highlighted != self._told:
            self._told = self.highlighted
            self.post_message(self.Highlighted(self, self._told))

    def move_by(self, rows: int) -> None:
        """Move view and cursor."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)
        self.cursor += rows

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row; open it where the cursor was to be seen there already."""
        row = event.get_content_offset(self)
        at = self.scroll_offset.y + row.y if row is not None else len(self._ids)
        if at >= len(self._ids):
            return
        event.stop()
        unseen, self._focus_is_new = self._focus_is_new and not self.read_along, False
        if at == self.cursor and not unseen:
            self.post_message(self.Chosen(self, self._ids[at]))
        self.cursor = at

    def on_mount(self) -> None:
        """Say what the cursor stands on, where a list was given before."""
        if self._ids:
            self._tell()

    def on_focus(self) -> None:
        self._focus_is_new = True
        self.refresh_line(self.cursor)

    def on_blur(self) -> None:
        self.refresh_line(self.cursor)

    def on_resize(self) -> None:
        # What a row shows may depend on its room.
        self._cache.clear()
        self._scroll_to_cursor()

    # -- what is seen

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part."""
        cells = self.room.width
        at = y + self.scroll_offset.y
        row = self._row(at) if at < len(self._ids) else None
        if row is None:
            return Strip.blank(cells, self.rich_style)
        painter = RowPainter(self._columns(), self.rich_style, self._ink, self._matches)
        above = self._row(at - 1) if y else None
        painted = painter.paint(row, self._label(row, above), self._other_year(row, above))
        segments = [*self._pointer(row, at), *painted]
        strip = Strip(segments).adjust_cell_length(cells, self.rich_style)
        if at == self.cursor and self._cursor_shown:
            over = self._ink("cursor", partial=True)
            strip = Strip(Segment.apply_style(strip, post_style=over), strip.cell_length)
        return strip

    def _row(self, at: int) -> Row | None:
        """The row at `at`; all rows in view are asked for together."""
        if self._ids[at] not in self._cache:
            top = self.scroll_offset.y
            view = self._ids[min(at, top) : max(at, top + self.room.height) + 1]
            missing = [id for id in view if id not in self._cache]
            found = {row.id: row for row in self._rows(missing)}
            for id in missing:
                self._cache[id] = found.get(id)
        return self._cache[self._ids[at]]

    @property
    def _cursor_shown(self) -> bool:
        return self.has_focus or self.read_along

    @property
    def _roomy(self) -> bool:
        """Whether marks have room; the scroll bar does not decide it, or a longer list would lose them."""
        return self.container_size.width >= ROOMY

    def _columns(self) -> Columns:
        return parted(self.room.width, self._day_cells, timed=self._timed, roomy=self._roomy)

    def _label(self, row: Row, above: Row | None) -> str:
        """The name of the row's day, where the row above is of another."""
        if self._day_label is None or (above is not None and above.day == row.day):
            return ""
        return self._day_label(row.day)

    def _other_year(self, row: Row, above: Row | None) -> str:
        """The row's year, where it is told before the text."""
        year = row.day[:4]
        told = above is not None and above.day.startswith(year)
        return "" if told or self._year in ("", year) else year

    def _pointer(self, row: Row, at: int) -> list[Segment]:
        """What stands before a row: whether it is marked, and whether the cursor is on it."""
        here = at == self.cursor and self._cursor_shown
        pointer = Segment(
            glyphs().pointer if here else " ",
            self._ink("pointer" if self.has_focus else "pointer-blurred"),
        )
        if row.id in self._marked:
            return [Segment(glyphs().marked, self._ink("marked")), pointer]
        return [pointer, Segment(" ", self.rich_style)]

    def _ink(self, part: str, *, partial: bool = False) -> Style:
        return self.get_component_rich_style(f"timeline--{part}", partial=partial)
