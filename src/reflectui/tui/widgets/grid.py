"""Which headings of a stage are written: a sign for each, as a table where they have rows and columns."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.model.lens import Heading, Part, filled
from reflectui.tui.colours import ink
from reflectui.tui.widgets.cells import clip
from reflectui.tui.widgets.glyphs import glyphs

GAP = 2
# A table is for widgets of so many cells, and has a row of labels and no more than so many of signs.
ROOMY = 48
MOST_ROWS = 2


class Label(NamedTuple):
    """A word, safe to show, from this cell of a row on."""

    at: int
    text: str


class Sign(NamedTuple):
    """The sign of a heading in this cell of a row: written or not."""

    at: int
    written: bool


Row = list[Label | Sign]


class Grid(Widget):
    """The headings of a part and which of them are written; nothing where it has none."""

    DEFAULT_CSS = """
    Grid {
        width: 1fr;
        height: auto;
        display: none;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._headings: tuple[Heading, ...] = ()
        self._written: list[bool] = []

    def show(self, part: Part, text: str) -> None:
        """Show the headings of `part` against the text of its stage; only what differs is painted."""
        headings, written = part.headings, filled(part.headings, text)
        if (headings, written) == (self._headings, self._written):
            return
        same, before = headings == self._headings, self._lines(self.size.width)
        self._headings, self._written = headings, written
        self.display = bool(headings)
        if same:
            self.refresh(*_differing(before, self._lines(self.size.width)))
        else:
            self.refresh(layout=True)

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return len(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Row `y`: labels in grey, a full sign for what is written."""
        lines = self._lines(self.size.width)
        segments: list[Segment] = []
        used = 0
        for piece in lines[y] if y < len(lines) else ():
            segments.append(Segment(" " * (piece.at - used), self.rich_style))
            if isinstance(piece, Label):
                segments.append(Segment(piece.text, ink(self, "soft")))
            elif piece.written:
                segments.append(Segment(glyphs().full, ink(self, "ink")))
            else:
                segments.append(Segment(glyphs().unwritten, ink(self, "soft")))
            used = piece.at + segments[-1].cell_length
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _lines(self, cells: int) -> list[Row]:
        return lines(self._headings, self._written, cells)


def lines(headings: Sequence[Heading], written: Sequence[bool], cells: int) -> list[Row]:
    """The rows that show the headings in `cells` cells: a table where it fits, or one after the other."""
    in_grid = {
        (each.row, each.column): done for each, done in zip(headings, written, strict=True) if each.row
    }
    alone = [(each.name, [done]) for each, done in zip(headings, written, strict=True) if not each.row]
    if not in_grid:
        return _flow(alone, cells)
    rows = list(dict.fromkeys(row for row, _column in in_grid))
    columns = list(dict.fromkeys(column for _row, column in in_grid))
    if cells >= ROOMY:
        by_column = {(column, row): done for (row, column), done in in_grid.items()}
        for side, top, signs in ((rows, columns, in_grid), (columns, rows, by_column)):
            table = _table(side, top, signs)
            if len(side) <= MOST_ROWS and _cells(table) <= cells:
                return _beside(table, _flow(alone, cells), cells)
    return _flow([*((row, [in_grid[row, column] for column in columns]) for row in rows), *alone], cells)


def _differing(before: Sequence[Row], after: Sequence[Row]) -> list[Region]:
    """Where signs differ between rows of the same headings."""
    return [
        Region(piece.at, y, 1, 1)
        for y, rows in enumerate(zip(before, after, strict=True))
        for was, piece in zip(*rows, strict=True)
        if was != piece
    ]


def _table(side: Sequence[str], top: Sequence[str], signs: dict[tuple[str, str], bool]) -> list[Row]:
    """A row of labels, and for each of `side` a row of signs below the middle of these labels."""
    at = max(map(_width, side)) + GAP
    head, middles = Row(), list[int]()
    for label in top:
        head.append(Label(at, visible(label)))
        middles.append(at + (_width(label) - 1) // 2)
        at += _width(label) + GAP
    body: list[Row] = [
        [
            Label(0, visible(row)),
            *(Sign(at, signs[row, label]) for at, label in zip(middles, top, strict=True)),
        ]
        for row in side
    ]
    return [head, *body]


def _beside(table: list[Row], rest: list[Row], cells: int) -> list[Row]:
    """The rest at the end of the table's last row where there is room, else under the table."""
    begin = _cells(table) + 2 * GAP
    if len(rest) == 1 and begin + _cells(rest) <= cells:
        return [*table[:-1], [*table[-1], *(piece._replace(at=begin + piece.at) for piece in rest[0])]]
    return [*table, *rest]


def _flow(items: Sequence[tuple[str, Sequence[bool]]], cells: int) -> list[Row]:
    """Labels with their signs behind them, in as many rows as they need."""
    found: list[Row] = []
    at = cells + 1
    for name, signs in items:
        label = clip(visible(name), cells - 1 - len(signs))
        taken = width(label) + 1 + len(signs)
        if at + taken > cells:
            found.append([])
            at = 0
        first = at + width(label) + 1
        found[-1] += [Label(at, label), *(Sign(first + number, done) for number, done in enumerate(signs))]
        at += taken + GAP
    return found


def _width(label: str) -> int:
    return width(visible(label))


def _cells(rows: Sequence[Row]) -> int:
    """How far the widest row goes."""
    return max((_end(row) for row in rows), default=0)


def _end(row: Row) -> int:
    last = row[-1]
    return last.at + (width(last.text) if isinstance(last, Label) else 1)
