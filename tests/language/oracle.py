"""What search means, said without an index: the plain measure of `tokens` and of the store's search."""

import unicodedata
from functools import cache

_CJK_NAMES = ("CJK UNIFIED", "CJK COMPATIBILITY IDEOGRAPH", "CJK RADICAL", "HIRAGANA", "KATAKANA")
_CJK_MARKS = "ー々〆〇ヶゝゞヽヾ〱〲〳〴〵〻\u3099\u309a"
_SEPARATING = "・゠"


def matches(text: str, word: str) -> bool:
    """Whether `word` (one query word or the inside of a quoted phrase, perhaps with `*`) is found."""
    asked = runs(word)
    if not asked:
        return False
    if any(run not in folded(text) for run, _ in asked):
        return False
    star = unicodedata.normalize("NFKC", word).endswith("*")
    there = runs(text)
    return any(
        all(
            _fits(there[start + index], run, index == 0, index == len(asked) - 1, star)
            for index, run in enumerate(asked)
        )
        for start in range(len(there) - len(asked) + 1)
    )


def _fits(there: tuple[str, bool], asked: tuple[str, bool], first: bool, last: bool, star: bool) -> bool:
    (whole, whole_cjk), (part, part_cjk) = there, asked
    if whole_cjk != part_cjk:
        return False
    if not part_cjk:
        return whole == part or (last and star and whole.startswith(part))
    if first and last:
        return part in whole
    if first:
        return whole.endswith(part)
    return whole.startswith(part) if last else whole == part


@cache
def folded(text: str) -> str:
    """NFKC and case folded, without invisible characters."""
    text = "".join(char for char in text if not _invisible(char))
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


@cache
def runs(text: str) -> tuple[tuple[str, bool], ...]:
    """The rows of CJK characters (True) and of other letters and digits (False), in order."""
    found: list[tuple[str, bool]] = []
    before = ""
    for char in folded(text):
        kind = _kind(char)
        if kind and kind == before:
            found[-1] = (found[-1][0] + char, found[-1][1])
        elif kind:
            found.append((char, kind == "cjk"))
        before = kind
    return tuple(found)


@cache
def _invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or unicodedata.name(char, "").startswith("VARIATION SELECTOR")


@cache
def _kind(char: str) -> str:
    name = unicodedata.name(char, "")
    if char in _SEPARATING:
        return ""
    if char in _CJK_MARKS or name.startswith(_CJK_NAMES):
        return "cjk"
    category = unicodedata.category(char)
    return "word" if category[0] in "LN" or category in ("Mn", "Mc") else ""
