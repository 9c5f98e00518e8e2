"""Text measured in cells of the terminal.

Here `shown` is text that went through `visible`: as many characters as the text it came from; its width is
the sum of theirs.
"""

from collections.abc import Iterable
from itertools import pairwise

from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment
from rich.style import Style

from reflectui.language.visible import visible
from reflectui.tui.widgets.glyphs import glyphs


def width(text: str) -> int:
    """The cells `text` takes when shown."""
    return cell_len(visible(text))


def offset_at(shown: str, cell: int) -> int:
    """The offset of the character that covers `cell` (from 0); the length of `shown` where it ends before."""
    if shown.isascii():
        return max(0, min(cell, len(shown)))
    covered = 0
    for offset, character in enumerate(shown):
        covered += get_character_cell_size(character)
        if covered > cell:
            return offset
    return len(shown)


def clip(shown: str, cells: int) -> str:
    """`shown` in at most `cells` cells: whole characters, and … where something is left out."""
    if cells <= 0:
        return ""
    if offset_at(shown, cells) == len(shown):
        return shown
    return shown[: offset_at(shown, cells - 1)] + glyphs().more


def painted(shown: str, style: Style, spans: Iterable[tuple[int, int, Style]]) -> list[Segment]:
    """`shown` in `style`; each span (begin, end, style), offsets clamped, lies over those before it."""
    length = len(shown)
    within = [(max(0, begin), min(end, length), over) for begin, end, over in spans if end > 0]
    edges = sorted({0, length}.union(*((begin, end) for begin, end, _ in within if begin < end)))
    segments = []
    for left, right in pairwise(edges):
        combined = style
        for begin, end, over in within:
            if begin <= left and right <= end:
                combined += over
        segments.append(Segment(shown[left:right], combined))
    return segments
