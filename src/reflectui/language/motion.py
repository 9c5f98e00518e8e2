"""Moving by words in text without spaces: a stop wherever the script changes, 漢字|かな|カナ|word|signs."""

import re
from functools import cache

from reflectui.language.cells import is_joined
from reflectui.language.normalise import CJK

_HAN = "\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffdヶ"
_HIRAGANA = "\u3031-\u3035\u3041-\u309fー"
_KATAKANA = "\u30a1-\u30f5\u30f7-\u30fa\u30fc-\u30ff\u31f0-\u31ffｦ-ﾟ"
_MARKS = "\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
LETTER = rf"[^\W{CJK}ｦ-ﾟ]"
"""A character of words that are divided by spaces."""

_SPACES = re.compile(r"\s*")


@cache
def _stretches() -> re.Pattern[str]:
    """A stretch of one script; made when it is first asked for, not when the app starts."""
    return re.compile(
        rf"\s+|[{_HAN}{_MARKS}]+|[{_HIRAGANA}{_MARKS}]+|[{_KATAKANA}{_MARKS}]+"
        rf"|{LETTER}(?:['’]?{LETTER}|[{_MARKS}])*|[^\w\s]+|."
    )


def word_right(text: str, index: int) -> int:
    """The end of the stretch of one script that begins at or, after spaces, behind `index`."""
    spaces = _SPACES.match(text, index)
    place = spaces.end() if spaces else index
    stretch = _stretches().match(text, place)
    end = stretch.end() if stretch else place
    while is_joined(text, end):
        end += 1
    return end


def word_left(text: str, index: int) -> int:
    """The start of the stretch of one script that ends at or, before spaces, ahead of `index`."""
    starts = [stretch.start() for stretch in _stretches().finditer(text, 0, len(text[:index].rstrip()))]
    place = starts[-1] if starts else 0
    while is_joined(text, place):
        place -= 1
    return place
