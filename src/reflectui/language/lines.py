"""Where a line of text goes on in the next row: 禁則 and English words, in one linear pass.

- CJK text breaks between any two characters, but no closing mark, small kana or repeat mark begins a row,
  no opening mark ends one, and …… and —— stay together; what may not be parted goes on as a whole.
- Other words break at spaces, and after a hyphen or slash between letters; they stay whole unless they are
  longer than the row; an apostrophe between letters is a part of them. Between a word and CJK text a row
  may end without a space.
- Spaces hang: those at the end of a row belong to it, even beyond its last cell.
- A grapheme is never split where it fits the row.

Text is measured as `visible` shows it: controls and tabs take one cell.
"""

import unicodedata
from bisect import bisect_right
from functools import cache

from reflectui.language.cells import cell_ends, is_joined, width

_SPACES = " \t\u3000"
_GLUE = "\xa0\u202f"
_NOT_FIRST = frozenset(
    "、。，．・：；！？‼⁇⁈⁉）」』】〕〉》｝］〙〗〟｠｡｣､･»”’゛゜ヽヾゝゞ々〻ー〵"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "ｧｨｩｪｫｬｭｮｯｰﾞﾟ〜～–‐゠…‥％‰℃°／" + _GLUE
)
_NOT_FIRST_IN_A_WORD = frozenset(",.:;!?)]}%/")
_NOT_LAST = frozenset("（「『【〔〈《｛［〘〖〝｟｢«“‘([{¥￥$＄£€#＃@＠" + _GLUE)
_TOGETHER = frozenset("—―─⋯")
_APOSTROPHE = "’"


def break_lines(text: str, columns: int) -> list[int]:
    """The offsets at which the rows after the first begin, for a text without newlines on `columns` cells."""
    ends = cell_ends(text)
    rows: list[int] = []
    start = used = 0
    while ends and ends[-1] - used > columns:
        fitting = bisect_right(ends, used + columns, lo=start)
        start = _row_end(text, start, max(fitting, start + 1))
        if start == len(text):
            break
        rows.append(start)
        used = ends[start - 1]
    return rows


def _row_end(text: str, start: int, fitting: int) -> int:
    """Where the row from `start` ends, of which the characters before `fitting` have room."""
    last = fitting
    while last < len(text) and text[last] in _SPACES:
        last += 1
    if last == len(text):
        return last
    for may_end in (_is_opportunity, _is_allowed):
        for index in range(last, start, -1):
            if may_end(text, index, start):
                return index
    for index in range(fitting, start, -1):
        if not is_joined(text, index, start):
            return index
    return fitting


def _is_allowed(text: str, index: int, start: int) -> bool:
    """Whether 禁則 lets a row end before `index`."""
    before, after = text[index - 1], text[index]
    if after in _NOT_FIRST or after in _SPACES or is_joined(text, index, start):
        return False
    if before in _SPACES:
        return True
    if before in _NOT_LAST or after in _NOT_FIRST_IN_A_WORD:
        return False
    return not (before == after and after in _TOGETHER)


def _is_opportunity(text: str, index: int, start: int) -> bool:
    """Whether a row ends well before `index`: 禁則 lets it and no word is cut."""
    if not _is_allowed(text, index, start):
        return False
    before, after = text[index - 1], text[index]
    if before in _SPACES:
        return True
    if (
        before == _APOSTROPHE
        and after.isalpha()
        and _is_word(after)
        and text[index - 2 : index - 1].isalpha()
    ):
        return False
    if _is_word(before) and _is_word(after):
        return _parts_a_word(text[max(start, index - 2) : index - 1], before, after)
    return not (before.isdecimal() and after.isdecimal())


def _parts_a_word(ahead: str, before: str, after: str) -> bool:
    if before == "-":
        return ahead.isalnum() and after.isalpha()
    if before != "/" or not after.isalnum():
        return False
    return ahead == "/" or (ahead.isalnum() and not (ahead.isdecimal() and after.isdecimal()))


@cache
def _is_word(char: str) -> bool:
    """Whether rows are not parted beside `char` but at spaces: narrow letters, digits and ASCII signs."""
    if char.isascii():
        return char not in _SPACES
    if width(char) > 1 or "｡" <= char <= "ﾟ":
        return False
    return unicodedata.category(char)[0] in "LNM"
