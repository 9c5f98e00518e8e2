"""Where a line of text goes on in the next row: 禁則 and English words, in one linear pass.

- CJK text breaks between any two characters, but no closing mark, small kana or repeat mark begins a row,
  no opening mark ends one, also where spaces stand beside them, and …… and —— stay together; a straight
  quote clings to both sides. What may not be parted goes on as a whole; where that is longer than the row,
  it is rather a small kana that begins the next one than a closing mark.
- Other words break at spaces, and after a hyphen or slash between at least two letters on each side; they
  stay whole unless they are longer than the row; an apostrophe between letters is a part of them. Between a
  word and CJK text a row may end without a space. Numbers of full-width digits and their units are words too.
- Spaces hang: those at the end of a row belong to it, even beyond its last cell.
- A grapheme is never split where it fits the row.

Text is measured as `visible` shows it: controls and tabs take one cell.
"""

import unicodedata
from bisect import bisect_right
from functools import cache

from reflectui.language.cells import cell_ends, is_joined, width

_SPACES = " \t\u3000"
_GLUE = "\xa0\u2007\u2011\u202f\u2060"
_SMALL = frozenset(
    "ゝゞヽヾ々〻ー〵ｰぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
_NOT_FIRST = _SMALL.union(
    "、。，．・：；！？‼⁇⁈⁉）」』】〕〉》｝］〙〗〛〞〟｠｡｣､･»›”’،؛؟।॥゛゜ﾞﾟ〜～–‐゠…‥⋯％‰℃℉°′″￠¢／", _GLUE
)
_NOT_FIRST_IN_A_WORD = frozenset(",.:;!?)]}%/")
_NOT_FIRST_AFTER_SPACES = frozenset(",;!?)]}")
_NOT_LAST = frozenset("（「『【〔〈《｛［〘〖〚〝｟｢«‹“‘„‚([{¡¿¥￥$＄£￡€№" + _GLUE)
_OF_A_MARK = frozenset("#＃@＠")
_QUOTES = frozenset("\"'")
_TOGETHER = frozenset("—―─⋯")
_IN_NUMBERS = frozenset("，．：／")
_PARTING = frozenset("…‥⋯")


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
    for may_end in (_is_opportunity, _is_allowed, _is_bearable):
        for index in range(last, start, -1):
            if may_end(text, index, start):
                return index
    for index in range(fitting, start, -1):
        if not is_joined(text, index, start):
            return index
    return fitting


def _is_bearable(text: str, index: int, start: int) -> bool:
    """Whether only a small kana, a long or a repeat mark would begin the row from `index` against 禁則."""
    if text[index] not in _SMALL or is_joined(text, index, start):
        return False
    return text[_base(text, index, start)] not in _NOT_LAST


def _is_allowed(text: str, index: int, start: int) -> bool:
    """Whether 禁則 lets a row end before `index`."""
    after = text[index]
    if after in _NOT_FIRST or after in _SPACES or is_joined(text, index, start):
        return False
    place = _base(text, index, start)
    before = text[place]
    if before in _SPACES:
        while place > start and text[place] in _SPACES:
            place -= 1
        return after not in _NOT_FIRST_AFTER_SPACES and text[place] not in _NOT_LAST
    if before in _NOT_LAST or after in _NOT_FIRST_IN_A_WORD or before in _QUOTES or after in _QUOTES:
        return False
    if before in _OF_A_MARK:
        return place > start and text[place - 1].isascii() and text[place - 1].isalnum()
    return not (before == after and after in _TOGETHER)


def _is_opportunity(text: str, index: int, start: int) -> bool:
    """Whether a row ends well before `index`: 禁則 lets it and no word or number is cut."""
    if not _is_allowed(text, index, start):
        return False
    place, after = _base(text, index, start), text[index]
    before, ahead = text[place], text[max(start, place - 1) : place]
    if before in _SPACES:
        return True
    if _is_word(before) and _is_word(after):
        return before in "-/" and _parts_a_word(text, place, start)
    if after.isdecimal() and before in _IN_NUMBERS and ahead.isdecimal():
        return False
    return not (before.isdecimal() and (after.isdecimal() or "\u3300" <= after <= "\u33ff"))


def _base(text: str, index: int, start: int) -> int:
    """Where the character stands whose marks, if any, end before `index`."""
    place = index - 1
    while place > start and not width(text[place]):
        place -= 1
    return place


def _parts_a_word(text: str, place: int, start: int) -> bool:
    """Whether a row may end after the hyphen or slash at `place`."""
    ahead, behind = text[max(start, place - 2) : place], text[place + 1 : place + 3]
    if text[place] == "/" and ahead.endswith("/"):
        return behind[0].isalnum()
    if len(ahead + behind) < 4 or not all(char.isalnum() and _is_word(char) for char in ahead + behind):
        return False
    if text[place] == "-":
        return behind[0].isalpha()
    return not (ahead[-1].isdecimal() and behind[0].isdecimal())


@cache
def _is_word(char: str) -> bool:
    """Whether rows are not parted beside `char` but at spaces: narrow letters, digits, signs, not dashes."""
    if char.isascii():
        return char not in _SPACES
    if width(char) > 1 or "｡" <= char <= "ﾟ" or "🇦" <= char <= "🇿" or char in _PARTING:
        return False
    category = unicodedata.category(char)
    return category[0] in "LNMSP" and category != "Pd"
