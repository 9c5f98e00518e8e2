"""How many terminal cells a text takes, and which characters stand in one place together.

Texts are measured as `visible` shows them, so every control takes one cell and the width of a text is the sum
of the widths of its characters.
"""

from bisect import bisect_right
from itertools import accumulate

from reflectui.language.cell_table import NONE, WIDE
from reflectui.language.visible import visible


def width(text: str) -> int:
    """The cells `text` takes on one row."""
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


def cell_ends(text: str) -> list[int]:
    """For every character the cells up to its end."""
    return list(accumulate(map(_CELLS.__getitem__, text)))


def is_joined(text: str, index: int, start: int = 0) -> bool:
    """Whether one grapheme (a letter with its marks, an emoji sequence, a flag) goes across `index`.

    `start` is a place before `index` where a grapheme is known to begin.
    """
    if not start < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if before in "\r\n":  # a mark at the start of a line has no letter
        return False
    if _CELLS[after] == 0 or before == "\u200d":
        return True
    if not (_is_flag(before) and _is_flag(after)):
        return False
    first = index - 1
    while first > start and _is_flag(text[first - 1]):
        first -= 1
    return (index - first) % 2 == 1


def _is_flag(char: str) -> bool:
    return "🇦" <= char <= "🇿"


def _ranges(table: str) -> list[tuple[int, int]]:
    pairs = (item.partition("-") for item in table.split())
    return [(int(first, 16), int(last or first, 16)) for first, _, last in pairs]


class _Cells(dict[str, int]):
    """The cells of each character, filled as met."""

    def __init__(self) -> None:
        rows = [(first, last, 2) for first, last in _ranges(WIDE)]
        rows += [(first, last, 0) for first, last in _ranges(NONE)]
        self._rows = sorted(rows)

    def __missing__(self, char: str) -> int:
        code = ord(visible(char))
        place = bisect_right(self._rows, (code, 0x110000, 0)) - 1
        inside = place >= 0 and code <= self._rows[place][1]
        self[char] = self._rows[place][2] if inside else 1
        return self[char]


_CELLS = _Cells()
