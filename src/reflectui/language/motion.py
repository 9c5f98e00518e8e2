"""Moving by words in text without spaces: a stop wherever the script changes, 漢字|かな|カナ|word|signs."""

import re
import unicodedata
from functools import cache

from reflectui.language.cells import is_joined, width
from reflectui.language.normalise import CJK

LETTER = rf"[^\W{CJK}ｦ-ﾟ]"
"""A character of words that are divided by spaces."""

_HAN = (
    "\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffdヵヶ"
)
_HIRAGANA = "\u3031-\u3035\u3041-\u309a\u309d-\u309f"
_KATAKANA = "\u30a1-\u30f5\u30f7-\u30fa\u30fd-\u30ff\u31f0-\u31ffｦ-ﾟ"
_OF_BOTH_KANA = "ー゛゜"
_APOSTROPHES = "'’"
JOINER = "\u200d"


def word_right(text: str, index: int) -> int:
    """The end of the stretch of one script that begins at or, after spaces, behind `index`."""
    while index < len(text) and text[index].isspace():
        index += 1
    while index < len(text):
        index += 1
        if not _goes_on(text, index):
            break
    return index


def word_left(text: str, index: int) -> int:
    """The start of the stretch of one script that ends at or, before spaces, ahead of `index`."""
    place = len(text[:index].rstrip())
    while place > 0:
        place -= 1
        if not _goes_on(text, place):
            break
    return place


def _goes_on(text: str, index: int) -> bool:
    """Whether one stretch stands on both sides of `index`."""
    if not 0 < index < len(text):
        return False
    after = _script(text[index])
    if not after or text[index - 1] == JOINER:
        return True
    place = index - 1
    while place > 0 and not width(text[place]):
        place -= 1
    before = _script(text[place])
    if after == _OF_BOTH_KANA:
        return before in (_OF_BOTH_KANA, _HIRAGANA, _KATAKANA)
    if before == _OF_BOTH_KANA and after in (_HIRAGANA, _KATAKANA):
        while place > 0 and _script(text[place]) in ("", _OF_BOTH_KANA):
            place -= 1
        return _script(text[place]) not in (_HIRAGANA, _KATAKANA) or _script(text[place]) == after
    if before == after:
        return True
    return _is_inside_a_word(text, index) or is_joined(text, index)


def _is_inside_a_word(text: str, index: int) -> bool:
    """Whether an apostrophe with letters around it stands beside `index`."""
    place = index if text[index] in _APOSTROPHES else index - 1
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return text[place] in _APOSTROPHES and len(around) == 2 and all(_script(c) == LETTER for c in around)


@cache
def _script(char: str) -> str:
    """What `char` belongs to: one of the constants above, a space, a sign (!), nothing of its own ("")."""
    if not width(char):
        return ""
    for script in (_OF_BOTH_KANA, _HAN, _HIRAGANA, _KATAKANA):
        if re.match(f"[{script}]", char):
            return script
    if char.isspace():
        return " "
    return LETTER if re.match(LETTER, char) or unicodedata.category(char)[0] == "M" else "!"
