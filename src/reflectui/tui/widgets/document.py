"""A text and its rows: lines end at a newline only, rows where Japanese and English allow it."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise

from textual.document._document import Document, EditResult, Location
from textual.document._document_navigator import DocumentNavigator
from textual.document._wrapped_document import WrappedDocument
from textual.geometry import Offset

from reflectui.language.cells import is_joined, width
from reflectui.language.lines import break_lines
from reflectui.tui.widgets.cells import offset_at

# An edit can pull characters back into the row before it; further it does not reach.
_ROWS_REACHED = 2


def lines_of(text: str) -> list[str]:
    """The lines of `text`; every convention of ending a line is read, other separators stay in the text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


class Lines(Document):
    """A document that loses no character: Textual's own drops form feeds, U+2028 and other separators."""

    def __init__(self, text: str) -> None:
        super().__init__("")
        self._newline = "\n"
        self._lines = lines_of(text)

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        """Put `text` where `start`–`end` stood; gives where it ends and what was replaced."""
        (top_row, top_column), (bottom_row, bottom_column) = sorted((start, end))
        replaced = self.get_text_range(start, end)
        lines = self._lines
        before = lines[top_row][:top_column]
        after = lines[bottom_row][bottom_column:] if bottom_row < len(lines) else ""
        inserted = lines_of(text)
        inserted[0] = before + inserted[0]
        column = len(inserted[-1])
        inserted[-1] += after
        lines[top_row : bottom_row + 1] = inserted
        return EditResult((top_row + len(inserted) - 1, column), replaced)


class Rows(WrappedDocument):
    """The rows of a document, broken by `break_lines`; an edit breaks anew only the rows it can reach."""

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Break all lines at `width` cells; 0 breaks none."""
        self._width = width
        self._texts = list(self.document.lines)
        self._wrap_offsets = [break_lines(line, width) if width else [] for line in self._texts]
        self._count_rows()

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Break anew the lines an edit touched; called after the document has changed."""
        lines = self.document.lines
        top = min(start[0], old_end[0], len(self._texts) - 1, len(lines) - 1)
        old_bottom = min(max(start[0], old_end[0]), len(self._texts) - 1)
        new_bottom = len(lines) - (len(self._texts) - old_bottom)
        if not self._width:
            offsets: list[list[int]] = [[] for _ in range(top, new_bottom + 1)]
        elif top == old_bottom == new_bottom:
            offsets = [_rebreak(self._texts[top], lines[top], self._wrap_offsets[top], self._width)]
        else:
            offsets = [break_lines(line, self._width) for line in lines[top : new_bottom + 1]]
        self._wrap_offsets[top : old_bottom + 1] = offsets
        self._texts[top : old_bottom + 1] = lines[top : new_bottom + 1]
        self._count_rows()

    @property
    def columns(self) -> int:
        """The cells at which rows are broken."""
        return self._width

    def _count_rows(self) -> None:
        self._first_rows = [0, *accumulate(len(offsets) + 1 for offsets in self._wrap_offsets)]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return self._first_rows[-1]

    def row(self, y: int) -> tuple[int, int, int]:
        """Row `y` (from 0; beyond the end the last): its line, and the offsets where it begins and ends."""
        y = min(y, self.height - 1)
        line = bisect_right(self._first_rows, y) - 1
        section = y - self._first_rows[line]
        edges = [0, *self._wrap_offsets[line], len(self._texts[line])]
        return line, edges[section], edges[section + 1]

    def offset_to_location(self, offset: Offset) -> Location:
        """The place in the document at cell x of row y; at a row's right end, its last character."""
        x, y = max(0, offset[0]), max(0, offset[1])
        line, begin, end = self.row(y)
        column = begin + offset_at(self._texts[line][begin:end], x)
        inside = end < len(self._texts[line])
        return line, min(column, end - 1) if inside else column

    def location_to_offset(self, location: Location) -> Offset:
        """The cell x and row y of a place in the document; hanging spaces stand at its end."""
        line = max(0, min(location[0], len(self._texts) - 1))
        offsets = self._wrap_offsets[line]
        section = bisect_right(offsets, location[1])
        begin = offsets[section - 1] if section else 0
        cell = width(self._texts[line][begin : location[1]])
        return Offset(min(cell, self._width or cell), self._first_rows[line] + section)

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        """The column of line `line_index` at cell `x_offset` of its row `y_offset` (negative: from below)."""
        rows = len(self._wrap_offsets[line_index]) + 1
        y = self._first_rows[line_index] + y_offset % rows
        return self.offset_to_location(Offset(x_offset, y))[1]

    def get_sections(self, line_index: int) -> list[str]:
        """The rows of one line."""
        text = self._texts[line_index]
        edges = [0, *self._wrap_offsets[line_index], len(text)]
        return [text[begin:end] for begin, end in pairwise(edges)]


class Navigator(DocumentNavigator):
    """Steps of the caret: a letter and the marks that stand on it are one step."""

    def get_location_left(self, location: Location) -> Location:
        """One step to the left, over the end of the line before."""
        row, column = super().get_location_left(location)
        line = self._document[row]
        while is_joined(line, column):
            column -= 1
        return row, column

    def get_location_right(self, location: Location) -> Location:
        """One step to the right, over the beginning of the next line."""
        row, column = super().get_location_right(location)
        line = self._document[row]
        while is_joined(line, column):
            column += 1
        return row, column


def breaks(text: str, columns: int, begin: int = 0, rows_at_once: int = 8) -> Iterator[int]:
    """The offsets where the rows after the one from `begin` begin, found piece by piece as needed."""
    piece = rows_at_once * columns
    while True:
        end = min(len(text), begin + piece)
        found = break_lines(text[begin:end], columns)
        if end == len(text):
            yield from (begin + offset for offset in found)
            return
        # Where the last rows of a piece end depends on what follows it.
        found = found[:-_ROWS_REACHED]
        yield from (begin + offset for offset in found)
        piece, begin = (piece, begin + found[-1]) if found else (2 * piece, begin)


def _rebreak(old: str, new: str, old_offsets: list[int], columns: int) -> list[int]:
    """The breaks of `new` from those of `old`, which differs from it in one place."""
    head = _common(old, new, at_end=False)
    tail = min(_common(old, new, at_end=True), len(old) - head, len(new) - head)
    shift = len(new) - len(old)
    settled = {offset + shift for offset in old_offsets if offset >= len(old) - tail}
    offsets = old_offsets[: max(0, bisect_right(old_offsets, head) - _ROWS_REACHED)]
    for offset in breaks(new, columns, offsets[-1] if offsets else 0):
        offsets.append(offset)
        if offset in settled:
            return offsets + [later + shift for later in old_offsets if later + shift > offset]
    return offsets


def _common(one: str, other: str, *, at_end: bool) -> int:
    """How many characters `one` and `other` have in common at their beginning, or at their end."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        same = one[-middle:] == other[-middle:] if at_end else one[:middle] == other[:middle]
        low, high = (middle, high) if same else (low, middle - 1)
    return low
