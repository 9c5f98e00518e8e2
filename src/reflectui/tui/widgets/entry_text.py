"""The text of an entry for reading: its stages one under the other, matches of a search lit."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reflectui.language.marks import spans as mark_spans
from reflectui.language.visible import visible
from reflectui.tui.widgets.cells import TEXT_CELLS, clip, painted
from reflectui.tui.widgets.document import breaks, lines_of
from reflectui.tui.widgets.gradual import ROWS_AT_ONCE, Gradual

Times = Mapping[int, str]
"""What stands before a line of text, by the number of the line from 0: when it was written."""
_TIME_CELLS = 7


class Section(NamedTuple):
    """One stage: its name, shown above where it is not empty, its text, and the times of its lines."""

    name: str
    text: str
    times: Times = MappingProxyType({})


class Match(NamedTuple):
    """A place that is lit: section, and offsets in its text."""

    section: int
    begin: int
    end: int


class _Row(NamedTuple):
    """A row of a section's text between two offsets; the name above it has begin -1, the gap before it -2."""

    section: int
    begin: int
    end: int


class EntryText(ScrollView, Gradual[_Row], can_focus=True, inherit_bindings=False):
    """Sections broken into rows. A long text is broken while its first rows are read."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entry-text--name",
        "entry-text--time",
        "entry-text--tag",
        "entry-text--match",
        "entry-text--match-current",
    }

    DEFAULT_CSS = """
    EntryText {
        background: transparent;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size: 0 1;
        scrollbar-gutter: stable;
        & .entry-text--name { color: $text-muted; }
        & .entry-text--time { color: $text-muted; }
        & .entry-text--tag { color: $accent; }
        & .entry-text--match { color: $accent; text-style: underline; }
        & .entry-text--match-current { color: $accent; text-style: reverse; }
    }
    """

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._sections: list[Section] = []
        self._gutter = 0
        self._tags: list[list[tuple[int, int]]] = []
        self._matches: list[Match] = []
        self._current: int | None = None
        self._columns = 0
        self._rows = []

    # -- what it shows

    def show(
        self,
        sections: Sequence[Section],
        matches: Callable[[str], Sequence[tuple[int, int]]] | None = None,
    ) -> None:
        """Show these sections from the top, and light what `matches` (offsets begin, end) finds in a text."""
        self._sections = [Section(name, "\n".join(lines_of(text)), times) for name, text, times in sections]
        self._gutter = _TIME_CELLS if any(section.times for section in sections) else 0
        self._tags = [[span[:2] for span in mark_spans(section.text)] for section in self._sections]
        self._matches = [
            Match(number, begin, end)
            for number, section in enumerate(self._sections)
            for begin, end in (sorted(matches(section.text)) if matches else ())
        ]
        self._current = None
        self._break()
        if self.is_mounted:
            self.scroll_to(y=0, animate=False, force=True)

    @property
    def matches(self) -> int:
        """How many places are lit."""
        return len(self._matches)

    @property
    def current_match(self) -> int | None:
        """The number (from 0) of the match jumped to last."""
        return self._current

    def next_match(self, step: int = 1) -> bool:
        """Jump to the next match (`step` -1: the one before), around the ends; False where there is none."""
        if not self._matches:
            return False
        before = self._current if self._current is not None else -1 if step > 0 else 0
        self._current = (before + step) % len(self._matches)
        self._bring(self._matches[self._current])
        self.refresh()
        return True

    def _bring(self, match: Match) -> None:
        """Have a match in view."""
        row, height = self._row_of(match), self.room.height
        if not self.scroll_offset.y <= row < self.scroll_offset.y + height:
            self.scroll_to(y=row - height // 3, animate=False, force=True)

    # -- its rows

    def _break(self) -> None:
        self._columns = self._columns_now()
        self.break_anew(self._broken() if self._columns else iter(()))
        self.break_on()

    def _columns_now(self) -> int:
        """The cells of a row; 0 before the widget has a place on the screen."""
        return min(TEXT_CELLS, self.room.width - 1 - self._gutter) if self.room.width else 0

    def _broken(self) -> Iterator[_Row]:
        for number, (name, text, _times) in enumerate(self._sections):
            if number:
                yield _Row(number, -2, -2)
            if name:
                yield _Row(number, -1, -1)
            line = 0
            for content in text.split("\n"):
                begin = 0
                for offset in breaks(content, self._columns, rows_at_once=ROWS_AT_ONCE):
                    yield _Row(number, line + begin, line + offset)
                    begin = offset
                yield _Row(number, line + begin, line + len(content))
                line += len(content) + 1

    def _row_of(self, match: Match) -> int:
        """The row in which a match begins."""
        place = _Row(match.section, match.begin, len(self._sections[match.section].text) + 1)
        self.break_on(lambda: bool(self._rows) and self._rows[-1] >= place)
        return max(0, bisect_right(self._rows, place) - 1)

    def on_resize(self) -> None:
        """Break anew where the width changed; what stood at the top stays there.

        Before the first layout nothing is in view: what was jumped to is brought there now.
        """
        if self._columns == self._columns_now():
            return
        shown_before = self._columns
        top = self._rows[self.scroll_offset.y] if self.scroll_offset.y < len(self._rows) else None
        self._break()
        if top is not None and self.scroll_offset.y:
            row = self._row_of(Match(top.section, max(0, top.begin), 0))
            self.scroll_to(y=row, animate=False, force=True)
        elif not shown_before and self._current is not None:
            self._bring(self._matches[self._current])

    # -- moving

    def action_up(self) -> None:
        """One row up."""
        self.move_by(-1)

    def action_down(self) -> None:
        """One row down."""
        self.move_by(1)

    def action_first(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False, force=True)

    def action_last(self) -> None:
        """To the end."""
        self.break_on(lambda: False)
        self.scroll_to(y=len(self._rows), animate=False, force=True)

    # -- what is seen

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part."""
        cells = self.room.width
        y += self.scroll_offset.y
        if y >= len(self._rows):
            return Strip.blank(cells, self.rich_style)
        number, begin, end = self._rows[y]
        name, text, _times = self._sections[number]
        if begin == -1:
            segments = painted(
                clip(visible(name), cells), self.get_component_rich_style("entry-text--name"), ()
            )
        else:
            spans = self._spans(number, begin, end)
            segments = painted(visible(text[max(0, begin) : max(0, end)]), self.rich_style, spans)
            if self._gutter:
                segments.insert(0, self._time(number, begin))
        return Strip(segments).adjust_cell_length(cells, self.rich_style)

    def _time(self, number: int, begin: int) -> Segment:
        """When the line that begins at an offset was written; blank beside its further rows."""
        _name, text, times = self._sections[number]
        starts = begin == 0 or text[begin - 1 : begin] == "\n"
        time = times.get(text.count("\n", 0, begin), "") if starts and begin >= 0 else ""
        style = self.get_component_rich_style("entry-text--time")
        return Segment(f"{time:>{_TIME_CELLS - 2}}  ", style)

    def _spans(self, number: int, begin: int, end: int) -> list[tuple[int, int, Style]]:
        tag = self.get_component_rich_style("entry-text--tag", partial=True)
        match = self.get_component_rich_style("entry-text--match", partial=True)
        current = self.get_component_rich_style("entry-text--match-current", partial=True)
        tags = self._tags[number]
        first = bisect_left(tags, begin, key=lambda span: span[1])
        last = bisect_left(tags, end, key=lambda span: span[0])
        spans = [(left - begin, right - begin, tag) for left, right in tags[first:last]]
        first = bisect_right(self._matches, (number, begin), key=lambda found: (found.section, found.end))
        last = bisect_left(self._matches, (number, end), key=lambda found: (found.section, found.begin))
        for at, (_, left, right) in enumerate(self._matches[first:last], first):
            spans.append((left - begin, right - begin, current if at == self._current else match))
        return spans
