"""A list of entries, newest first, of any length: only the rows in view are asked for."""

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reflectui.language.cells import width
from reflectui.language.marks import spans as mark_spans
from reflectui.language.visible import visible
from reflectui.tui.widgets.cells import clip, painted
from reflectui.tui.widgets.frugal import Frugal
from reflectui.tui.widgets.glyphs import glyphs

TEXT_CELLS = 72
# Below this width a row is time and text alone.
ROOMY = 60
_STAGES = 4
_ROWS_KEPT = 500


class Row(Protocol):
    """What a line of the list shows of an entry; bit n of `stages` is set where the nth stage is written."""

    @property
    def id(self) -> int: ...
    @property
    def day(self) -> str: ...
    @property
    def time(self) -> str | None: ...
    @property
    def line(self) -> str: ...
    @property
    def stages(self) -> int: ...
    @property
    def starred(self) -> bool: ...


class Timeline(ScrollView, Frugal, can_focus=True):
    """Rows `7/14(火) 20:40  text  ●●··`; the day stands where it changes and at the top.

    `rows` gives the rows of some ids in any order; ids it does not know any more stay blank.
    `day_label` names a day in at most `day_cells` cells; without it no days are shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor_up", show=False, id="move.up"),
        Binding("down,j", "cursor_down", show=False, id="move.down"),
        Binding("pageup,ctrl+b", "page_up", show=False, id="move.page_up"),
        Binding("pagedown,ctrl+f", "page_down", show=False, id="move.page_down"),
        Binding("ctrl+u", "half_page_up", show=False, id="move.half_up"),
        Binding("ctrl+d", "half_page_down", show=False, id="move.half_down"),
        Binding("home", "first", show=False, id="move.first"),
        Binding("end,G", "last", show=False, id="move.last"),
        Binding("enter", "choose", show=False, id="list.choose"),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--cursor",
        "timeline--cursor-blurred",
        "timeline--pointer",
        "timeline--day",
        "timeline--time",
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
        & .timeline--day { color: $foreground; }
        & .timeline--time { color: $text-muted; }
        & .timeline--tag { color: $accent; }
        & .timeline--match { color: $accent; text-style: underline; }
        & .timeline--dots { color: $accent; }
        & .timeline--dots-open { color: $text-disabled; }
        & .timeline--marked { color: $accent; text-style: bold; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row the cursor stands on, from 0."""

    class Highlighted(Message):
        """The cursor stands on another entry; `id` is None where the list is empty."""

        def __init__(self, timeline: "Timeline", id: int | None) -> None:
            super().__init__()
            self.timeline = timeline
            self.id = id

        @property
        def control(self) -> "Timeline":
            """The list."""
            return self.timeline

    class Chosen(Message):
        """An entry is to be opened."""

        def __init__(self, timeline: "Timeline", id: int) -> None:
            super().__init__()
            self.timeline = timeline
            self.id = id

        @property
        def control(self) -> "Timeline":
            """The list."""
            return self.timeline

    def __init__(
        self,
        rows: Callable[[Sequence[int]], Sequence[Row]],
        *,
        day_label: Callable[[str], str] | None = None,
        day_cells: int = 8,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._rows = rows
        self._day_label = day_label
        self._day_cells = day_cells if day_label else 0
        self._ids: Sequence[int] = array("q")
        self._cache: LRUCache[int, Row | None] = LRUCache(_ROWS_KEPT)
        self._matches: Callable[[str], Sequence[tuple[int, int]]] | None = None
        self._marked: Collection[int] = frozenset()
        self._told: int | None = None

    # -- what it shows

    @property
    def ids(self) -> Sequence[int]:
        """The entries of the list, from the top."""
        return self._ids

    @property
    def text_cells(self) -> int:
        """The cells that the text of a row can take."""
        cells = self.room.width
        beside = 1 + 5 + (self._day_cells + 1 if self._day_cells else 0)
        beside += len("  ") + len("  ★ ●●●● ") if cells >= ROOMY else len(" ") + 1
        return max(1, min(TEXT_CELLS, cells - beside))

    @property
    def highlighted(self) -> int | None:
        """The entry under the cursor."""
        return self._ids[self.cursor] if self._ids else None

    def show(
        self, ids: Sequence[int], matches: Callable[[str], Sequence[tuple[int, int]]] | None = None
    ) -> None:
        """List `ids`; the cursor stays on its entry, or in its row where the entry is gone.

        `matches` gives the offsets (begin, end) of what is to be lit in a line.
        """
        before = self.highlighted
        self._ids = ids
        self._matches = matches
        self.virtual_size = Size(0, len(ids))
        self.reload()
        try:
            self.cursor = self.cursor if before is None else ids.index(before)
        except ValueError:
            self.cursor = self.cursor
        if self.is_mounted:
            self._tell()

    def reload(self) -> None:
        """Ask again for the rows in view; what they show may have changed."""
        self._cache.clear()
        self.refresh()

    def mark(self, ids: Collection[int]) -> None:
        """Show these entries as marked, and no others."""
        self._marked = ids
        self.refresh()

    def go_to(self, id: int) -> bool:
        """Put the cursor on an entry; False where it is not in the list."""
        try:
            self.cursor = self._ids.index(id)
        except ValueError:
            return False
        return True

    # -- the cursor

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self._ids) - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        if not self.is_mounted:
            return
        self.refresh_line(before)
        self.refresh_line(after)
        self._scroll_to_cursor()
        self._tell()

    def _scroll_to_cursor(self) -> None:
        height = self.room.height
        top = self.scroll_offset.y
        if not top <= self.cursor < top + height:
            up = self.cursor < top
            self.scroll_to(y=self.cursor if up else self.cursor - height + 1, animate=False, force=True)

    def _tell(self) -> None:
        if self.highlighted != self._told:
            self._told = self.highlighted
            self.post_message(self.Highlighted(self, self._told))

    def action_cursor_up(self) -> None:
        """One row up."""
        self.cursor -= 1

    def action_cursor_down(self) -> None:
        """One row down."""
        self.cursor += 1

    def action_page_up(self) -> None:
        """A page up, one row of it staying in view."""
        self._move_page(-self.room.height + 1)

    def action_page_down(self) -> None:
        """A page down, one row of it staying in view."""
        self._move_page(self.room.height - 1)

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._move_page(-self.room.height // 2)

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._move_page(self.room.height // 2)

    def action_first(self) -> None:
        """To the newest entry."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the oldest entry."""
        self.cursor = len(self._ids) - 1

    def action_choose(self) -> None:
        """Open the entry under the cursor."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self, self.highlighted))

    def _move_page(self, rows: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)
        self.cursor += rows

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row and open it."""
        row = event.get_content_offset(self)
        if row is not None and self.scroll_offset.y + row.y < len(self._ids):
            event.stop()
            self.cursor = self.scroll_offset.y + row.y
            self.action_choose()

    def on_mount(self) -> None:
        """Say what the cursor stands on, where a list was given before."""
        if self._ids:
            self._tell()

    def on_focus(self) -> None:
        self.refresh_line(self.cursor)

    def on_blur(self) -> None:
        self.refresh_line(self.cursor)

    def on_resize(self) -> None:
        self._scroll_to_cursor()

    # -- what is seen

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part."""
        cells = self.room.width
        at = y + self.scroll_offset.y
        row = self._row(at) if at < len(self._ids) else None
        if row is None:
            return Strip.blank(cells, self.rich_style)
        strip = Strip(self._segments(row, at, cells)).adjust_cell_length(cells, self.rich_style)
        if at == self.cursor:
            band = "timeline--cursor" if self.has_focus else "timeline--cursor-blurred"
            over = self.get_component_rich_style(band, partial=True)
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

    def _segments(self, row: Row, at: int, cells: int) -> list[Segment]:
        style, signs, roomy = self.rich_style, glyphs(), cells >= ROOMY
        gap = "  " if roomy else " "
        time = (row.time or "").removeprefix("0")
        segments = [self._pointer(row, at), *self._day(row, at)]
        segments.append(Segment(f"{time:>5}{gap}", self.get_component_rich_style("timeline--time")))
        room = self.text_cells
        shown = clip(visible(row.line), room)
        segments += painted(shown, style, self._spans(row.line))
        if roomy:
            star = signs.star if row.starred else " "
            segments.append(Segment(" " * (room - width(shown) + 2), style))
            segments.append(Segment(star + " ", self.get_component_rich_style("timeline--dots")))
            segments += self._dots(row.stages)
        return segments

    def _pointer(self, row: Row, at: int) -> Segment:
        if row.id in self._marked:
            return Segment(glyphs().marked, self.get_component_rich_style("timeline--marked"))
        pointer = glyphs().pointer if at == self.cursor and self.has_focus else " "
        return Segment(pointer, self.get_component_rich_style("timeline--pointer"))

    def _day(self, row: Row, at: int) -> list[Segment]:
        if self._day_label is None:
            return []
        above = self._row(at - 1) if at > self.scroll_offset.y else None
        label = "" if above is not None and above.day == row.day else visible(self._day_label(row.day))
        label = clip(label, self._day_cells)
        room = " " * (self._day_cells - width(label))
        return [Segment(f"{room}{label} ", self.get_component_rich_style("timeline--day"))]

    def _spans(self, line: str) -> list[tuple[int, int, Style]]:
        tag = self.get_component_rich_style("timeline--tag", partial=True)
        spans = [(begin, end, tag) for begin, end, _ in mark_spans(line)]
        if self._matches is not None:
            match = self.get_component_rich_style("timeline--match", partial=True)
            spans += [(begin, end, match) for begin, end in self._matches(line)]
        return spans

    def _dots(self, stages: int) -> list[Segment]:
        """Which stages are written; nothing is said of an entry of one."""
        if stages.bit_count() < 2:
            return []
        written = self.get_component_rich_style("timeline--dots")
        unwritten = self.get_component_rich_style("timeline--dots-open")
        return [
            Segment(glyphs().full, written) if stages >> n & 1 else Segment(glyphs().unwritten, unwritten)
            for n in range(_STAGES)
        ]
