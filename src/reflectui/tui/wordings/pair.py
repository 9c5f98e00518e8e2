"""Two wordings to compare: beside each other, or on a narrow screen line by line below each other."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reflectui.language.difference import Span
from reflectui.language.visible import visible
from reflectui.tui.widgets.cells import TEXT_CELLS, clip, painted
from reflectui.tui.widgets.document import breaks
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.widgets.gradual import ROWS_AT_ONCE, Gradual
from reflectui.tui.wordings.part import Block, Part

MARGIN = 2
RULE_CELLS = 3
BEFORE, AFTER, BOTH = "-", "+", " "


class _Cell(NamedTuple):
    """A row of one side's text, between two offsets."""

    side: int
    begin: int
    end: int


class _Row(NamedTuple):
    """A row of a part: one cell or two, none for its name; a blank row is of no part (-1)."""

    part: int
    cells: tuple[_Cell | None, ...] = ()
    sign: str = BOTH


class Pair(ScrollView, Gradual[_Row], can_focus=False, inherit_bindings=False):
    """Parts in rows, what differs lit; both wordings scroll together.

    Beside each other equal lines stand in one row. Below each other they stand once, and of those that differ
    the ones before with `-` and then the ones after with `+`.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pair--name", "pair--lit", "pair--rule", "pair--sign"}

    DEFAULT_CSS = """
    Pair {
        background: transparent;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size: 0 1;
        scrollbar-gutter: stable;
        & .pair--name { color: $text-muted; }
        & .pair--lit { color: $accent; text-style: underline; }
        & .pair--rule { color: $text-disabled; }
        & .pair--sign { color: $text-muted; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._parts: Sequence[Part] = ()
        self._beside = False
        self._columns = 0
        self._rows = []
        self._changes: list[int] = []
        self._change = 0

    def show(self, parts: Sequence[Part]) -> None:
        """Show these parts from their first difference on."""
        self._parts = parts
        self._change = 0
        self._break()

    def lay_out(self, *, beside: bool) -> None:
        """Put the wordings beside each other, or below."""
        self._beside = beside

    @property
    def second_column(self) -> int:
        """The cell in which the second wording begins, where they stand beside each other."""
        return MARGIN + self._columns_now() + RULE_CELLS

    def next_change(self, by: int = 1) -> bool:
        """To the next place that differs (`by` -1: the one before); False where there is none."""
        wanted = self._change + by
        if not self._in_view(self._change):
            # The view was moved on: what is next is counted from there.
            below = bisect_right(self._changes, self.scroll_offset.y + self.room.height // 3)
            wanted = below if by > 0 else below - 1
        if by > 0:
            self.break_on(lambda: len(self._changes) > wanted)
        if not 0 <= wanted < len(self._changes):
            return False
        self._change = wanted
        self._bring_change()
        return True

    def _in_view(self, change: int) -> bool:
        """Whether a place that differs is to be seen."""
        top = self.scroll_offset.y
        return change < len(self._changes) and top <= self._changes[change] < top + self.room.height

    # -- its rows

    def _columns_now(self) -> int:
        """The cells of a row of text; 0 before the widget has a place on the screen."""
        room = self.room.width - MARGIN - 1
        return max(0, min(TEXT_CELLS, (room - RULE_CELLS) // 2 if self._beside else room))

    def _break(self) -> None:
        self._columns = self._columns_now()
        self._changes = []
        self.break_anew(self._broken() if self._columns else iter(()))
        wanted = self._change
        if any(part.differs for part in self._parts):
            self.break_on(lambda: len(self._changes) > wanted)
        self.break_on()
        if self.is_mounted:
            self._bring_change()

    def _broken(self) -> Iterator[_Row]:
        for number, part in enumerate(self._parts):
            if number:
                yield _Row(-1)
            yield _Row(number)
            for block in part.blocks():
                yield from (
                    self._beside_each_other(number, block) if self._beside else self._below(number, block)
                )

    def _beside_each_other(self, number: int, block: Block) -> Iterator[_Row]:
        sides = (self._cells_of(number, side, lines) for side, lines in enumerate(block))
        for cells in zip_longest(*sides):
            yield _Row(number, cells)

    def _below(self, number: int, block: Block) -> Iterator[_Row]:
        same = self._parts[number].same(block)
        for side, sign in [(1, BOTH)] if same else [(0, BEFORE), (1, AFTER)]:
            for cell in self._cells_of(number, side, block[side]):
                yield _Row(number, (cell,), sign)
                sign = BOTH

    def _cells_of(self, number: int, side: int, lines: Span) -> Iterator[_Cell]:
        """The rows of some lines of one side."""
        wording = self._parts[number].sides[side]
        for line in range(*lines):
            text, start, begin = wording.lines[line], wording.starts[line], 0
            for offset in (*breaks(text, self._columns, rows_at_once=ROWS_AT_ONCE), len(text)):
                yield _Cell(side, start + begin, start + offset)
                begin = offset

    def took(self, row: _Row) -> None:
        if self._lit(row) and not (self._rows and self._lit(self._rows[-1])):
            self._changes.append(len(self._rows))
        super().took(row)

    def _lit(self, row: _Row) -> bool:
        """Whether something of a row differs."""
        sides = self._parts[row.part].sides
        return any(cell is not None and sides[cell.side].lit(cell.begin, cell.end + 1) for cell in row.cells)

    def _bring_change(self) -> None:
        """Have the place that differs, and the name of its part, in view."""
        row = self._changes[self._change] if self._change < len(self._changes) else 0
        if row < self.room.height - 1 and not self._change:
            row = 0
        self.scroll_to(y=row - self.room.height // 3, animate=False, force=True)

    def on_resize(self) -> None:
        """Break anew where the width changed."""
        if self._columns != self._columns_now():
            self._break()

    # -- what is seen

    def render_line(self, y: int) -> Strip:
        """Row `y` of the visible part."""
        cells = self.room.width
        y += self.scroll_offset.y
        row = self._rows[y] if y < len(self._rows) else _Row(-1)
        if row.part < 0:
            return Strip.blank(cells, self.rich_style)
        sign = self.get_component_rich_style("pair--sign")
        strips = [Strip([Segment(f"{row.sign:<{MARGIN}}", sign)])]
        if not row.cells:
            name = self.get_component_rich_style("pair--name")
            strips.append(Strip([Segment(clip(visible(self._parts[row.part].name), self._columns), name)]))
        for number, cell in enumerate(row.cells):
            if number:
                rule = self.get_component_rich_style("pair--rule")
                strips.append(Strip([Segment(f" {glyphs().wall} ", rule)]))
            strips.append(self._painted(row.part, cell))
        return Strip.join(strips).adjust_cell_length(cells, self.rich_style)

    def _painted(self, number: int, cell: _Cell | None) -> Strip:
        """A cell in the width of its column; of an empty line that differs one blank is lit."""
        if cell is None:
            return Strip.blank(self._columns, self.rich_style)
        side, begin, end = cell
        wording = self._parts[number].sides[side]
        lit: Style = self.get_component_rich_style("pair--lit", partial=True)
        spans = wording.lit(begin, end + 1)
        line = bisect_right(wording.starts, begin) - 1
        start = wording.starts[line]
        text = wording.lines[line][begin - start : end - start] or (" " if spans else "")
        shown = painted(
            visible(text), self.rich_style, [(left - begin, right - begin, lit) for left, right in spans]
        )
        return Strip(shown).adjust_cell_length(self._columns, self.rich_style)
