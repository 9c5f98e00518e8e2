"""Repainting only the rows that differ from what the terminal shows already."""

from collections.abc import Collection, Sequence

from textual.geometry import Region, Size
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget


class Frugal(Widget):
    """A widget whose refresh writes only the rows that changed.

    Textual repaints the whole widget for each key; over a slow line that is felt, and an input method draws
    its candidates where something was painted last. Name it after the Textual class it is mixed into: Textual
    takes style and bindings from the first base alone.
    """

    _on_terminal: Sequence[Strip | None] = ()

    @property
    def room(self) -> Size:
        """The cells for text since the last layout; to ask Textual for a region arranges the screen anew."""
        width, height = self.container_size
        return Size(
            max(0, width - self.scrollbar_size_vertical), max(0, height - self.scrollbar_size_horizontal)
        )

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scrollbar, frugal too."""
        if self._vertical_scrollbar is None:
            bar = _Bar(vertical=True, name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False
            self._vertical_scrollbar = bar
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar

    def _exchange_repaint_regions(self) -> Collection[Region]:
        """Called by the compositor just before it paints what the returned regions cover."""
        if not super()._exchange_repaint_regions():
            return ()
        size = self.outer_size
        before = self._on_terminal
        now = super().render_lines(size.region)
        self._on_terminal = now
        if len(before) != len(now):
            return (size.region,)
        return [
            Region(0, y, _cells_that_differ(row, before[y]), 1)
            for y, row in enumerate(now)
            if row != before[y]
        ]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of `crop`; where one differs from what is known, nobody says whether it is painted now."""
        strips = super().render_lines(crop)
        if crop.width != self.outer_size.width:
            self._on_terminal = ()
            return strips
        known = list(self._on_terminal)
        for y, strip in zip(crop.line_range, strips, strict=False):
            if y < len(known) and known[y] != strip:
                known[y] = None
        self._on_terminal = known
        return strips


class _Bar(ScrollBar, Frugal):
    """A scrollbar that paints the cells that changed."""


def _cells_that_differ(row: Strip, before: Strip | None) -> int:
    """The cells of `row` up to where it ends like the one before; between two pieces no character is cut."""
    cells = row.cell_length
    if before is None or before.cell_length != cells:
        return cells
    for piece, other in zip(reversed(list(row)), reversed(list(before)), strict=False):
        if piece != other:
            if piece.style == other.style and not piece.control:
                cells -= min(_blanks(piece.text), _blanks(other.text))
            break
        cells -= piece.cell_length
    return cells


def _blanks(text: str) -> int:
    """How many blanks end a text."""
    return len(text) - len(text.rstrip(" "))
