"""The name of a stage and its question, in as many rows as they need."""

from itertools import pairwise

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.lines import break_lines
from reflectui.language.visible import visible
from reflectui.tui.colours import ink
from reflectui.tui.widgets.glyphs import glyphs, said

# The pointer's column, the cells between name and question, and the margin at the right.
POINTER, GAP, MARGIN = 2, 2, 1


class StageHead(Widget):
    """`▸ Reflection  Is there another explanation?`; what does not fit beside the name stands below it."""

    DEFAULT_CSS = """
    StageHead {
        height: auto;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._name = self._question = ""
        self._colours = ("ink", "soft")
        self._pointed = False

    def show(self, name: str, question: str, colours: tuple[str, str], *, pointed: bool) -> None:
        """Show a name (empty: the question alone) and a question in these colours of the theme."""
        now = said(visible(name)), said(visible(question)), colours, pointed
        if now == (self._name, self._question, self._colours, self._pointed):
            return
        cells = self.container_size.width
        before = len(self._rows(cells))
        self._name, self._question, self._colours, self._pointed = now
        self.refresh(layout=len(self._rows(cells)) != before)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """Row `y`."""
        cells = self.size.width
        rows = self._rows(cells)
        name, question = rows[y] if y < len(rows) else ("", "")
        sign = glyphs().pointer if self._pointed and not y else " "
        of_name, of_question = self._colours
        segments = [Segment(f"{sign} ", ink(self, "focus"))]
        if name:
            segments.append(Segment(name + " " * GAP, ink(self, of_name)))
        segments.append(Segment(question, ink(self, of_question)))
        return Strip(segments).adjust_cell_length(cells, self.rich_style)

    def _rows(self, cells: int) -> list[tuple[str, str]]:
        """Name and question of each row."""
        room = max(1, cells - POINTER - MARGIN)
        if self._name and width(self._name) + GAP + width(self._question) <= room:
            return [(self._name, self._question)]
        edges = [0, *break_lines(self._question, room), len(self._question)]
        asked = [("", self._question[begin:end].rstrip()) for begin, end in pairwise(edges)]
        return [(self._name, ""), *asked] if self._name else asked
