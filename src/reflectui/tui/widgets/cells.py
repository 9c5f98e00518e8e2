"""Text fitted into cells of the terminal and painted.

Here `shown` is text that went through `visible`: as many characters as the text it came from.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from reflectui.language.cells import cell_ends
from reflectui.tui.widgets.glyphs import glyphs

# The cells of a row of text at most: 34 characters of Japanese, about twelve words of English.
TEXT_CELLS = 68


def offset_at(text: str, cell: int) -> int:
    """The offset of the character that covers `cell` (from 0); the length of `text` where it ends before."""
    return bisect_right(cell_ends(text), cell)


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
