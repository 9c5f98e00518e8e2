"""One form of a text for comparing, and which script a character belongs to."""

import re
import unicodedata
from functools import lru_cache

# Han, kana, and the marks that stand among them (々 〆 〇 ー, repeat marks, left-over voiced sound marks).
CJK = (
    "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c"
    "\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U0001aff0-\U0001b16f\U00020000-\U0003fffd"
)

_IGNORED = re.compile(
    "[\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)

_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}


def fold(text: str) -> str:
    """`text` in NFKC, case folded, without invisible characters: the form in which texts are compared.

    Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower()
    text = _IGNORED.sub("", text)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def as_typed(text: str) -> str:
    """`text` folded, katakana as hiragana: an input method gives either for the same keys."""
    return fold(text).translate(_HIRAGANA)


@lru_cache(maxsize=16_384)
def is_cjk(char: str) -> bool:
    """Whether a folded character is Han, kana or one of the marks among them: scripts without spaces."""
    return re.match(f"[{CJK}]", char) is not None
