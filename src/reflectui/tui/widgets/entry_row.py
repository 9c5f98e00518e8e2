"""A row of the list of entries: what it shows of an entry, and in which cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from rich.segment import Segment
from rich.style import Style

from reflectui.language.cells import width
from reflectui.language.marks import spans as mark_spans
from reflectui.language.visible import visible
from reflectui.tui.widgets.cells import TEXT_CELLS, clip, painted
from reflectui.tui.widgets.glyphs import glyphs

POINTER_CELLS = 2
TIME_CELLS = 5
# The cells of ★, of the stages, and of the gap before them.
_STAR, _STAGES, _GAP = 2, 4, 2
_LEAST_BESIDE = 8
_YEAR = 5

Matches = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the offsets (begin, end) of what is to be lit in a line."""


class Row(Protocol):
    """What a line of the list shows of an entry.

    Bit n of `stages` is set where the nth stage is written; `beside` is what follows the line.
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


class Columns(NamedTuple):
    """The columns of rows of `cells` cells: the pointer, day, time, and then text with marks at its end.

    `day` and `time` count the blanks after them and are 0 where there is none; of its column the name of a
    day takes `label` cells.
    """

    cells: int
    label: int
    day: int
    time: int
    marks: bool

    @property
    def before_text(self) -> int:
        """The cells before the text."""
        return POINTER_CELLS + self.day + self.time

    @property
    def content(self) -> int:
        """The cells for text and marks, one left blank at the end."""
        return max(1, self.cells - self.before_text - 1)


def parted(cells: int, label: int | None, *, timed: bool, roomy: bool) -> Columns:
    """The columns of rows, `timed` where one has a time; None for `label` where no days are named.

    Where it is `roomy` there are marks, and wider gaps.
    """
    time = TIME_CELLS + (2 if roomy else 1) if timed else 0
    gap = 2 if roomy and not timed else 1
    return Columns(cells, label or 0, 0 if label is None else label + gap, time, roomy)


def text_room(columns: Columns, row: Row, *, year: bool = False) -> int:
    """The cells that the text of a row may take, behind its `year` if that is told there."""
    taken = mark_cells(row) if columns.marks else 0
    room = _end(columns) - taken - _GAP if taken else columns.content
    return max(1, min(TEXT_CELLS, room - _YEAR if year else room))


def mark_cells(row: Row) -> int:
    """The cells of the star and of the stages; nothing is said of an entry of one stage."""
    shown = row.starred or row.stages.bit_count() > 1
    return _STAR * row.starred + _STAGES if shown else 0


def _end(columns: Columns) -> int:
    """Where the marks end, counted from where the text begins."""
    return min(columns.content, TEXT_CELLS + _GAP + _STAR + _STAGES)


class Ink(Protocol):
    """Gives the style of a part of a row; a `partial` one lies over another."""

    def __call__(self, part: str, *, partial: bool = False) -> Style: ...


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Paints what stands behind the pointer of a row, plain text in `style`."""

    columns: Columns
    style: Style
    ink: Ink
    matches: Matches | None = None

    def paint(self, row: Row, label: str, year: str = "") -> list[Segment]:
        """A row with this name of its day; a `year` stands before its text."""
        columns = self.columns
        segments = [*self._day(label), *self._time(row)]
        if year:
            segments.append(Segment(f"{year:<{_YEAR}}", self.ink("time")))
        segments += self._text(row, text_room(columns, row, year=bool(year)))
        if columns.marks and (taken := mark_cells(row)):
            used = POINTER_CELLS + sum(segment.cell_length for segment in segments)
            blank = columns.before_text + _end(columns) - taken - used
            segments += [Segment(" " * blank, self.style), *self._marks(row)]
        return segments

    def _day(self, label: str) -> list[Segment]:
        columns = self.columns
        if not columns.day:
            return []
        shown = clip(visible(label), columns.label)
        before = " " * (columns.label - width(shown))
        after = " " * (columns.day - columns.label)
        return [Segment(f"{before}{shown}{after}", self.ink("day"))]

    def _time(self, row: Row) -> list[Segment]:
        if not self.columns.time:
            return []
        time = f"{(row.time or '').removeprefix('0'):>{TIME_CELLS}}"
        return [Segment(f"{time:<{self.columns.time}}", self.ink("time"))]

    def _text(self, row: Row, room: int) -> list[Segment]:
        """The line in at most `room` cells, and after it how the next begins, or … where that has no room."""
        shown = clip(visible(row.line), room)
        segments = painted(shown, self.style, self._spans(row.line))
        left = room - width(shown) - _GAP
        if row.beside and left >= _LEAST_BESIDE:
            beside = Segment(clip(visible(row.beside), left), self.ink("beside"))
            segments += [Segment(" " * _GAP, beside.style), beside]
        elif row.beside and left + _GAP >= width(more := f" {glyphs().more}"):
            segments.append(Segment(more, self.ink("beside")))
        return segments

    def _spans(self, line: str) -> list[tuple[int, int, Style]]:
        tag = self.ink("tag", partial=True)
        spans = [(begin, end, tag) for begin, end, _ in mark_spans(line)]
        if self.matches is not None:
            match = self.ink("match", partial=True)
            spans += [(begin, end, match) for begin, end in self.matches(line)]
        return spans

    def _marks(self, row: Row) -> list[Segment]:
        """The star and which stages are written."""
        written, unwritten = self.ink("dots"), self.ink("dots-open")
        star = [Segment(f"{glyphs().star} ", written)] if row.starred else []
        if row.stages.bit_count() < 2:
            return [*star, Segment(" " * _STAGES, written)]
        return star + [
            Segment(glyphs().full, written) if row.stages >> n & 1 else Segment(glyphs().unwritten, unwritten)
            for n in range(_STAGES)
        ]
