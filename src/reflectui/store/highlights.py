"""Where in a text a query's words stand: the spans to light up, and one line around the first of them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from reflectui.language.marks import spans as mark_spans
from reflectui.language.normalise import CJK, fold, is_cjk
from reflectui.language.tokens import mark_tokens, runs, separated
from reflectui.store.query import Mark

Span = tuple[int, int]
Finder = Callable[[str], list[Span]]

LINE = 80
_BEFORE = 24
_WINDOW = 4_000


def finder(words: Sequence[str], marks: Sequence[Mark] = ()) -> Finder:
    """A function giving the spans (characters, end exclusive) of all these words and marks in a text.

    Spans are in order and do not touch one another. A word is found exactly where the index finds it.
    """
    patterns = [_pattern(word) for word in words]

    def find(text: str) -> list[Span]:
        folded = separated(text)
        found = [match.span() for pattern in patterns for match in pattern.finditer(folded)]
        if found:
            found = _in_original(text, folded, found)
        return _joined([*found, *_marked(text, marks)])

    return find


def snippet(texts: Iterable[str], find: Finder) -> str:
    """One line of at most 80 characters around the first match in `texts`, or the beginning of the first."""
    beginning = ""
    for text in texts:
        for start in range(0, len(text), _WINDOW):
            part = text[start : start + _WINDOW]
            if spans := find(part):
                return _around(part, *spans[0])
        beginning = beginning or text.strip()
    return _cut(_one_line(beginning.partition("\n")[0][: LINE + 1]), 0)


def _around(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = _one_line(text[start : last if last >= 0 else len(text)][:_WINDOW])
    before = _one_line(text[first:start] + "|")[:-1]
    if len(before) + len(line) <= LINE:
        return before + line
    # A match near the end of a long line is shown with as much before it as there is room for.
    wanted = max(_BEFORE, LINE - len(line))
    return _cut(before + line, max(0, len(before) - wanted))


def _cut(line: str, start: int) -> str:
    if start:
        line = "…" + line[start + 1 :]
    return line if len(line) <= LINE else line[: LINE - 1] + "…"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text.lstrip())


def _pattern(word: str) -> re.Pattern[str]:
    found = runs(word)
    star = fold(word).endswith("*")
    parts = []
    for place, run in enumerate(found):
        first, last = place == 0, place == len(found) - 1
        if is_cjk(run[0]):
            before = "" if first else f"(?<![{CJK}])"
            after = "" if last else f"(?![{CJK}])"
        else:
            before = f"(?<![^ {CJK}])"
            after = f"[^ {CJK}]*" if last and star else f"(?![^ {CJK}])"
        parts.append(before + re.escape(run) + after)
    return re.compile(" *".join(parts))


def _marked(text: str, marks: Sequence[Mark]) -> list[Span]:
    if not marks:
        return []
    found = []
    for start, end, _ in mark_spans(text):
        (token,) = mark_tokens([unicodedata.normalize("NFKC", text[start:end])])
        if any(token == mark.token or (mark.prefix and token.startswith(mark.token)) for mark in marks):
            found.append((start, end))
    return found


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _in_original(text: str, folded: str, spans: list[Span]) -> list[Span]:
    """`spans` of the folded text as spans of the text it was folded from."""
    plain = text.casefold()
    if len(plain) == len(text) == len(folded) and fold(text) == plain:
        return spans
    places = _places(text, len(folded))
    return [(places[start][0], places[end - 1][1]) for start, end in spans]


def _places(text: str, length: int) -> list[Span]:
    """For each character of the folded text the characters it came from: a letter with all that joins it."""
    bounds = [place for place, char in enumerate(text) if not place or not _JOINS[char]]
    places: list[Span] = []
    for start, end in pairwise([*bounds, len(text)]):
        places += [(start, end)] * len(fold(text[start:end]))
    return places if len(places) == length else [(0, len(text))] * length


class _Joins(dict[str, bool]):
    """Whether a character may melt with the one before it when a text is folded; filled as met."""

    def __missing__(self, char: str) -> bool:
        first = unicodedata.normalize("NFKD", char)[0]
        jamo = "\u1160" <= first <= "\u11ff"
        self[char] = jamo or not fold(char) or unicodedata.category(first)[0] == "M"
        return self[char]


_JOINS = _Joins()
