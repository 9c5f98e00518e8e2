"""Days and what tells of them, the latest first: the sentences behind a figure, or all that tell a habit."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.model.habit import State
from reflectui.store.journal import Journal
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.colours import band, ink
from reflectui.tui.habits.shown import COLOURS, sign
from reflectui.tui.list_moves import ListMoves
from reflectui.tui.opening import Opening
from reflectui.tui.session import Change, Session
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.cursor import WithCursor
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text


class Line(NamedTuple):
    """A day (ISO), how it went if it was answered, the words of it, and the record they stand in."""

    day: str
    words: str = ""
    entry: int | None = None
    state: State | None = None


class Lines(WithCursor, can_focus=True):
    """Rows `▸ 7/14(火)  ●  words`, as many as fit around the cursor."""

    DEFAULT_CSS = """
    Lines {
        height: 1fr;
    }
    """

    class Moved(Message):
        """The cursor is on another line."""

    class Chosen(Message):
        """A line was clicked."""

    def __init__(self, today: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._today = today
        self._lines: Sequence[Line] = ()
        self._top = self._day_cells = 0
        self._signed = False

    @property
    def row_count(self) -> int:
        return len(self._lines)

    @property
    def highlighted(self) -> Line | None:
        """The line under the cursor."""
        return self._lines[self.cursor] if self._lines else None

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self._lines = lines
        self._day_cells = max((width(self._day(line)) for line in lines), default=0)
        self._signed = any(line.state for line in lines)
        self.cursor = self.cursor
        self.refresh()

    def _day(self, line: Line) -> str:
        return day_text(line.day, self._today)

    @property
    def entries(self) -> list[int]:
        """The records, each once, in the order of the lines."""
        return list(dict.fromkeys(line.entry for line in self._lines if line.entry is not None))

    def watch_cursor(self) -> None:
        self.on_resize()
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        room = max(1, self.size.height)
        self._top = max(self.cursor - room + 1, min(self._top, self.cursor))

    def action_page_down(self) -> None:
        """A page on."""
        self.cursor += self.size.height - 1

    def action_page_up(self) -> None:
        """A page back."""
        self.cursor -= self.size.height - 1

    def action_half_down(self) -> None:
        """Half a page on."""
        self.cursor += self.size.height // 2

    def action_half_up(self) -> None:
        """Half a page back."""
        self.cursor -= self.size.height // 2

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the line, and open it where it was there already."""
        at = event.y + self._top
        if at < self.row_count:
            event.stop()
            if at == self.cursor:
                self.post_message(self.Chosen())
            self.cursor = at

    def render_line(self, y: int) -> Strip:
        """Row `y`."""
        cells, at = self.size.width, y + self._top
        if at >= self.row_count:
            return Strip.blank(cells, self.rich_style)
        line, here = self._lines[at], at == self.cursor
        day = self._day(line)
        segments = [
            Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus")),
            Segment(day + " " * (self._day_cells - width(day) + 2), ink(self, "soft")),
        ]
        if self._signed:
            colour = COLOURS[line.state] if line.state else "soft"
            segments.append(Segment(f"{sign(line.state)}  ", ink(self, colour)))
        used = sum(segment.cell_length for segment in segments)
        room = max(1, cells - used - 1)
        segments.append(Segment(clip(visible(line.words), room), self.rich_style))
        strip = Strip(segments).adjust_cell_length(cells, self.rich_style)
        if here:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip


class Telling(ListMoves, Opening):
    """Lines over a place; `find` gives them, aside."""

    NAME = "habits"
    LIES_OVER = True

    DEFAULT_CSS = """
    Telling {
        #head {
            margin-bottom: 1;
        }
        #notice {
            margin: 0 3;
            color: $soft;
        }
    }
    """

    def __init__(self, session: Session, heading: str, find: Callable[[Journal], Sequence[Line]]) -> None:
        super().__init__(session)
        self._heading, self._find = heading, find
        self._head, self._notice = Bar(id="head"), Words(id="notice")
        self._lines = Lines(session.now().day, id="lines")

    def compose_body(self) -> ComposeResult:
        yield self._head
        yield self._notice
        yield self._lines

    def on_mount(self) -> None:
        """The heading stands at once, the lines as soon as they are found."""
        self._head.show([Piece(f"   {self._heading}", "ink")])
        self._notice.show(_("Reading what you wrote …"))
        self.set_focus(self._lines)
        self.reload(Change())

    def reload(self, change: Change) -> None:
        """Find the lines anew."""
        self.aside(self._find, self._found)

    def _found(self, lines: Sequence[Line]) -> None:
        self._notice.show("" if lines else _("Nothing is recorded here."))
        self._notice.display = not lines
        self._lines.show(lines)
        self.refresh_footer()

    @property
    def focus_name(self) -> str:
        return "told"

    @property
    def entry(self) -> int | None:
        highlighted = self._lines.highlighted
        return highlighted.entry if highlighted else None

    def on_lines_moved(self, event: Lines.Moved) -> None:
        """What can be opened differs from line to line."""
        event.stop()
        self.refresh_footer()

    def on_lines_chosen(self, event: Lines.Chosen) -> None:
        """Open what was clicked."""
        event.stop()
        self.action_told_open()

    def action_told_open(self) -> None:
        self.open_entry(self.entry, self._lines.entries)

    def action_told_close(self) -> None:
        self.dismiss(None)
