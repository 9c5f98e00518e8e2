"""Where in a text a query's words stand: the spans to light up, and one line around the first of them."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

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
    uneven = _uneven(text)
    length = len(text) + sum((stop - begin) - (end - start) for begin, stop, start, end in uneven)
    if length != len(folded):
        return [(0, len(text))]

    def origin(place: int) -> Span:
        found = bisect_right(uneven, place, key=itemgetter(0)) - 1
        if found < 0:
            return place, place + 1
        begin, stop, start, end = uneven[found]
        if begin <= place < stop:
            return start, end
        return end + place - stop, end + place - stop + 1

    return [(origin(start)[0], origin(end - 1)[1]) for start, end in spans]


def _uneven(text: str) -> list[tuple[int, int, int, int]]:
    """Where folding keeps no step with the text: begin and end in the folded text, start and end in the text.

    Such a place is a letter with all that joins it, or a character that becomes none or several.
    """
    odd = {char for char in set(text) if len(_FOLDED[char]) != 1}
    if not odd:
        return []
    joining = "".join(re.escape(char) for char in odd if _JOINS[char])
    alone = f"[{''.join(map(re.escape, odd))}]"
    found = []
    shift = 0
    for match in re.finditer(f"(?s:.)[{joining}]+|{alone}" if joining else alone, text):
        start, end = match.span()
        size = len(fold(match[0]))
        found.append((start + shift, start + shift + size, start, end))
        shift += size - (end - start)
    return found


class _Joins(dict[str, bool]):
    """Whether a character may melt with the one before it when a text is folded; filled as met."""

    def __missing__(self, char: str) -> bool:
        first = unicodedata.normalize("NFKD", char)[0]
        jamo = "\u1160" <= first <= "\u11ff"
        self[char] = jamo or not fold(char) or unicodedata.category(first)[0] == "M"
        return self[char]


class _Folded(dict[str, str]):
    """What a character becomes when folded alone; one that may melt with others counts as nothing."""

    def __missing__(self, char: str) -> str:
        self[char] = "" if _JOINS[char] else fold(char)
        return self[char]


_JOINS = _Joins()
_FOLDED = _Folded()
