"""A list of entries, newest first, of any length: only the rows in view are asked for."""

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, NamedTuple, Protocol

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
# Below this width a row is day, time and text alone.
ROOMY = 48
# The cells of ★, of the stages, and of the gap before them.
_STAR, _STAGES, _GAP = 2, 4, 2
_POINTER, _TIME = 2, 5
_LEAST_BESIDE = 8
_ROWS_KEPT = 500


class Row(Protocol):
    """What a line of the list shows of an entry.

    Bit n of `stages` is set where the nth stage is written; `beside` follows a line that is a title.
    """

    @property
    def id(self) -> int: ...
    @property
    def day(self) -> str: ...
    @property
    def time(self) -> str | None: ...
    @property
    def line(self) -> str: ...
    @property
    def beside(self) -> str: ...
    @property
    def stages(self) -> int: ...
    @property
    def starred(self) -> bool: ...


class _View(NamedTuple):
    """The cells that days and times of the rows in view take, the blank after each of them counted."""

    day: int
    time: int


class Timeline(ScrollView, Frugal, can_focus=True):
    """Rows `▸ 7/14(火) 20:40  text  ●●··`; the day stands where it changes and at the top.

    `rows` gives the rows of some ids in any order; ids it does not know any more stay blank.
    `day_label` names a day in at most `day_cells` cells; without it no days are shown. Where no row in view
    has a time, the column of times is left out. `read_along`: the cursor can be seen without the focus too.
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
        read_along: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._rows = rows
        self._day_label = day_label
        self._day_cells = day_cells if day_label else 0
        self._read_along = read_along
        self._ids: Sequence[int] = array("q")
        self._cache: LRUCache[int, Row | None] = LRUCache(_ROWS_KEPT)
        self._matches: Callable[[str], Sequence[tuple[int, int]]] | None = None
        self._marked: Collection[int] = frozenset()
        self._told: int | None = None
        self._measured: tuple[Size, int, _View] | None = None

    # -- what it shows

    @property
    def ids(self) -> Sequence[int]:
        """The entries of the list, from the top."""
        return self._ids

    @property
    def text_cells(self) -> int:
        """The cells that the text of a row can take, where it has a time and no marks."""
        day = self._day_cells + 1 if self._day_cells else 0
        return max(1, min(TEXT_CELLS, self._content(_View(day, self._time_cells))))

    @property
    def cursor_y(self) -> int:
        """The row of the screen in which the cursor stands."""
        return self.region.y + self.cursor - self.scroll_offset.y

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
        self._measured = None
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
        if at == self.cursor and self._cursor_shown:
            over = self.get_component_rich_style("timeline--cursor", partial=True)
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
        return self.has_focus or self._read_along

    @property
    def _roomy(self) -> bool:
        """Whether marks have room; the scroll bar does not decide it, or a longer list would lose them."""
        return self.container_size.width >= ROOMY

    @property
    def _time_cells(self) -> int:
        return _TIME + (2 if self._roomy else 1)

    def _content(self, view: _View) -> int:
        """The cells for text and marks, one left blank at the end."""
        return max(1, self.room.width - _POINTER - view.day - view.time - 1)

    def _view(self) -> _View:
        """What the columns before the text take."""
        top, room = self.scroll_offset.y, self.room
        if self._measured is None or self._measured[:2] != (room, top):
            rows = [self._row(at) for at in range(top, min(top + room.height, len(self._ids)))]
            seen = [row for row in rows if row is not None]
            time = self._time_cells if any(row.time for row in seen) else 0
            self._measured = (room, top, _View(self._day_column(seen, gap=1 if time else 2), time))
        return self._measured[2]

    def _day_column(self, seen: Sequence[Row], gap: int) -> int:
        """On a narrow screen days take no more than those in view need."""
        if self._day_label is None:
            return 0
        if self._roomy:
            return self._day_cells + gap
        widest = max((width(self._day_label(day)) for day in {row.day for row in seen}), default=0)
        return min(self._day_cells, widest) + 1

    def _segments(self, row: Row, at: int, cells: int) -> list[Segment]:
        view, style = self._view(), self.rich_style
        segments = [self._pointer(row, at), *self._day(row, at, view.day)]
        if view.time:
            time = f"{(row.time or '').removeprefix('0'):>{_TIME}}"
            segments.append(Segment(f"{time:<{view.time}}", self.get_component_rich_style("timeline--time")))
        content = self._content(view)
        end = min(content, TEXT_CELLS + _GAP + _STAR + _STAGES)
        marks = self._marks(row) if self._roomy else []
        taken = sum(segment.cell_length for segment in marks)
        room = min(TEXT_CELLS, end - taken - _GAP if marks else content)
        segments += self._text(row, room)
        if marks:
            used = sum(segment.cell_length for segment in segments)
            begin = _POINTER + view.day + view.time + end - taken
            segments += [Segment(" " * (begin - used), style), *marks]
        return segments

    def _text(self, row: Row, room: int) -> list[Segment]:
        """The line in at most `room` cells, and after a title, where there is room, how its text begins."""
        shown = clip(visible(row.line), room)
        segments = painted(shown, self.rich_style, self._spans(row.line))
        left = room - width(shown) - _GAP
        if row.beside and left >= _LEAST_BESIDE:
            style = self.get_component_rich_style("timeline--beside")
            segments += [Segment(" " * _GAP, style), Segment(clip(visible(row.beside), left), style)]
        return segments

    def _pointer(self, row: Row, at: int) -> Segment:
        """What stands before a row: it is marked, or the cursor is on it; and a blank."""
        if row.id in self._marked:
            return Segment(f"{glyphs().marked} ", self.get_component_rich_style("timeline--marked"))
        here = at == self.cursor and self._cursor_shown
        style = "timeline--pointer" if self.has_focus else "timeline--pointer-blurred"
        return Segment(f"{glyphs().pointer if here else ' '} ", self.get_component_rich_style(style))

    def _day(self, row: Row, at: int, cells: int) -> list[Segment]:
        if self._day_label is None:
            return []
        above = self._row(at - 1) if at > self.scroll_offset.y else None
        label = "" if above is not None and above.day == row.day else visible(self._day_label(row.day))
        column = min(self._day_cells, cells - 1)
        label = clip(label, column)
        room = " " * (column - width(label))
        shown = f"{room}{label}" + " " * (cells - column)
        return [Segment(shown, self.get_component_rich_style("timeline--day"))]

    def _spans(self, line: str) -> list[tuple[int, int, Style]]:
        tag = self.get_component_rich_style("timeline--tag", partial=True)
        spans = [(begin, end, tag) for begin, end, _ in mark_spans(line)]
        if self._matches is not None:
            match = self.get_component_rich_style("timeline--match", partial=True)
            spans += [(begin, end, match) for begin, end in self._matches(line)]
        return spans

    def _marks(self, row: Row) -> list[Segment]:
        """The star and which stages are written; nothing is said of an entry of one stage."""
        several = row.stages.bit_count() > 1
        if not several and not row.starred:
            return []
        written = self.get_component_rich_style("timeline--dots")
        unwritten = self.get_component_rich_style("timeline--dots-open")
        star = [Segment(f"{glyphs().star} ", written)] if row.starred else []
        if not several:
            return [*star, Segment(" " * _STAGES, written)]
        return star + [
            Segment(glyphs().full, written) if row.stages >> n & 1 else Segment(glyphs().unwritten, unwritten)
            for n in range(_STAGES)
        ]
