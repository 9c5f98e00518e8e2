"""The pieces of a text that is being cut, one under the other, each with where it goes."""

from collections.abc import Mapping
from itertools import islice, pairwise

from rich.segment import Segment
from textual.strip import Strip

from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.model.cutting import Cutting
from reflectui.model.entry import Stage
from reflectui.tui.colours import band, ink
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.document import breaks
from reflectui.tui.widgets.frugal import Frugal
from reflectui.tui.widgets.glyphs import glyphs

_POINTER, _GAP = 2, 2


class Pieces(Frugal):
    """The pieces of a cutting: the next one is lit; those decided have the name of their stage before them.

    `names` are the names of the stages. Only what is in view is broken into rows; of a piece that is longer
    than the screen the beginning is seen.
    """

    DEFAULT_CSS = """
    Pieces {
        height: 1fr;
    }
    """

    def __init__(self, cutting: Cutting, names: Mapping[Stage, str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._cutting = cutting
        self._names = names
        self._several = len({piece.stage for piece in cutting.pieces}) > 1
        self._first = 0
        self._view: list[tuple[int, str]] = []
        self._broken: dict[int, list[str]] = {}

    @property
    def name_cells(self) -> int:
        """The cells of the column of names."""
        return min(max(map(width, self._names.values())), self.size.width // 4)

    def show(self) -> None:
        """Show the pieces as they are decided now, the next one in view with what comes before and after."""
        self._bring_into_view()
        self._view = []
        number = self._first
        while number < len(self._cutting.pieces) and len(self._view) < self.size.height:
            self._view += [(number, row) for row in self._rows(number)]
            number += 1
        self.refresh()

    def on_resize(self) -> None:
        self._broken.clear()
        self.show()

    # -- its rows

    def _rows(self, number: int) -> list[str]:
        """The rows of a piece, as many as fit; a blank one after it where the text has a blank line."""
        if number not in self._broken:
            text = visible(self._cutting.pieces[number].text.rstrip())
            room = self.size.width - _POINTER - self.name_cells - _GAP - 1
            cells, height = max(2, min(TEXT_CELLS, room)), max(1, self.size.height)
            offsets = [0, *islice(breaks(text, cells), height), len(text)]
            rows = [text[begin:end].rstrip() for begin, end in pairwise(offsets)]
            if len(rows) > height:
                rows = [*rows[: height - 1], clip(rows[height - 1], cells - 1) + glyphs().more]
            self._broken[number] = [*rows, ""] if self._blank_after(number) else rows
        return self._broken[number]

    def _blank_after(self, number: int) -> bool:
        pieces = self._cutting.pieces
        if number + 1 == len(pieces):
            return False
        return pieces[number + 1].stage != pieces[number].stage or len(pieces[number].after.splitlines()) > 1

    def _bring_into_view(self) -> None:
        """Have the next piece in view and the one after it; what stands there moves only if it must."""
        last = len(self._cutting.pieces) - 1
        lit = min(self._cutting.decided, last)
        if self._first <= lit and self._fits(self._first, min(lit + 1, last)):
            return
        self._first = max(0, lit)
        room = self.size.height - len(self._rows(lit)) if lit >= 0 else 0
        room = min(room, self.size.height // 3)
        while self._first > 0 and len(self._rows(self._first - 1)) <= room:
            self._first -= 1
            room -= len(self._rows(self._first))

    def _fits(self, first: int, last: int) -> bool:
        room = self.size.height
        for number in range(first, last + 1):
            room -= len(self._rows(number))
            if room < 0:
                return False
        return True

    # -- what is seen

    def render_line(self, y: int) -> Strip:
        """Row `y`."""
        cells = self.size.width
        if y >= len(self._view):
            return Strip.blank(cells, self.rich_style)
        number, row = self._view[y]
        lit = number == self._cutting.decided
        begins = y == 0 or self._view[y - 1][0] != number
        pointer = f"{glyphs().pointer} " if lit and begins else " " * _POINTER
        decided = number < self._cutting.decided
        text = Segment(row, ink(self, "soft") if decided else self.rich_style)
        segments = [Segment(pointer, ink(self, "focus")), *self._whereto(number, begins), text]
        strip = Strip(segments).adjust_cell_length(cells, self.rich_style)
        if lit and row:
            strip = Strip(Segment.apply_style(strip, post_style=band(self)), strip.cell_length)
        return strip

    def _whereto(self, number: int, begins: bool) -> list[Segment]:
        """Where a piece goes, or a dot while that is not decided; in the accent where it leaves its stage."""
        pieces, stage = self._cutting.pieces, self._cutting.stage(number)
        named = number < self._cutting.decided
        if not named and self._several:
            # The stages follow each other: their names stand where they begin.
            named = number == self._cutting.decided or pieces[number - 1].stage != stage
        shown = clip(visible(self._names[stage]), self.name_cells) if named else glyphs().unwritten
        shown = shown if begins else ""
        colour = "focus" if stage != pieces[number].stage else "soft" if named else "faint"
        return [Segment(shown + " " * (self.name_cells - width(shown) + _GAP), ink(self, colour))]
