"""A sentence or two of plain text, broken by the rules of the language."""

from itertools import pairwise

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.lines import break_lines
from reflectui.language.visible import visible
from reflectui.tui.widgets.cells import TEXT_CELLS
from reflectui.tui.widgets.glyphs import said

# Fewer do not stand alone in a row.
LAST_CELLS = 8


class Words(Widget):
    """Lines of text, each broken where it is wider than the widget or than a column of text.

    A `message` is read at a glance: it takes the whole width before it takes another row.
    """

    DEFAULT_CSS = """
    Words {
        height: auto;
    }
    """

    def __init__(self, text: str = "", *, message: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._message = message
        self._text = visible(text, keep_newlines=True)

    @property
    def text(self) -> str:
        """What it says, safe to show."""
        return self._text

    def show(self, text: str) -> None:
        """Show another text; only a text of another height moves what stands around."""
        shown = visible(text, keep_newlines=True)
        if shown != self._text:
            cells = self.container_size.width - self.gutter.width
            before, self._text = len(self._rows(cells)), shown
            self.refresh(layout=len(self._rows(cells)) != before)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """Row `y`."""
        rows = self._rows(self.size.width)
        text = said(rows[y].rstrip()) if y < len(rows) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)

    def _rows(self, cells: int) -> list[str]:
        column = cells if self._message and cells else TEXT_CELLS
        return [row for line in self._text.split("\n") for row in rows_of(line, cells or column, column)]


def rows_of(line: str, cells: int, column: int = TEXT_CELLS) -> list[str]:
    """The rows of a line: itself where it fits, else those of a `column` of text.

    Where a last one of a syllable or two would be left, the rows are narrower.
    """
    if width(line) <= cells:
        return [line]
    cells = min(cells, column)
    rows = _broken(line, cells)
    for narrower in range(cells - 1, cells // 2, -1):
        if len(rows) == 1 or width(rows[-1]) >= LAST_CELLS:
            break
        if len(other := _broken(line, narrower)) > len(rows):
            break
        rows = other
    return rows


def _broken(line: str, cells: int) -> list[str]:
    return [line[begin:end] for begin, end in pairwise([0, *break_lines(line, cells), len(line)])]
