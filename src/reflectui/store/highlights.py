"""Where in a text a query's words stand: the spans to light up, and one line around the first of them."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from reflectui.language.cells import is_joined
from reflectui.language.marks import spans as mark_spans
from reflectui.language.motion import LETTER
from reflectui.language.normalise import CJK, fold, is_cjk
from reflectui.language.tokens import mark_tokens, runs, separated
from reflectui.store.query import Mark

Span = tuple[int, int]
Finder = Callable[[str], list[Span]]

LINE = 80
_BEFORE = 24
_WINDOW = 4_000
_LONG_WORD = 16
# More than any row can show.
_AFTER = 400
# Between these two a word would be torn, or a tag from its sign.
_TORN = re.compile(rf"(?:{LETTER}|['’#＃@＠_-]){LETTER}")
_NO_BEGINNING = frozenset(" 、。，．・！？：；」』）】,.:;!?)]’”")


class Passage(NamedTuple):
    """The line in which something was found, as one row; `begin` and `end` are the offsets of the match.

    Of a long line no more than a row can show stands behind the match.
    """

    line: str
    begin: int
    end: int


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
    texts = list(texts)
    found = passage(texts, find)
    if found is not None:
        return _cut(excerpt(found, LINE, len))
    beginning = next((text.strip() for text in texts if text.strip()), "")
    return _cut(_one_line(beginning.partition("\n")[0][: LINE + 1]))


def passage(texts: Iterable[str], find: Finder) -> Passage | None:
    """The line around the first match in `texts`, None where there is none."""
    for text in texts:
        for start in range(0, len(text), _WINDOW):
            part = text[start : start + _WINDOW]
            if spans := find(part):
                return _around(part, *spans[0])
    return None


def _around(text: str, start: int, end: int) -> Passage:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before = _one_line(text[first:start] + "|")[:-1]
    match = _one_line(text[start:end])
    after = _one_line("|" + text[end : last if last >= 0 else len(text)][:_AFTER])[1:]
    return Passage(before + match + after, len(before), len(before) + len(match))


def excerpt(found: Passage, room: int, measure: Callable[[str], int]) -> str:
    """The line from where its match is seen in `room`, as `measure` counts; what follows may be wider.

    It begins so early that no room is left, and where no word is torn.
    """
    line, begin, end = found
    if measure(line[: room + 1]) <= room or measure(line[:end]) < room:
        return line
    earliest = max(0, begin - room)
    shown = line[: end + room]
    starts = range(earliest, begin)
    full = bisect_left(starts, True, key=lambda at: measure(shown[at:]) < room)
    near = bisect_left(starts, True, key=lambda at: measure(shown[at:begin]) <= _BEFORE * room // LINE)
    wanted = earliest + min(full, near)
    return f"…{line[_beginning(line, wanted, begin) :]}" if wanted else line


def _beginning(line: str, wanted: int, last: int) -> int:
    """The first place from `wanted` to `last` where a line may begin; of a very long word the end will do."""
    for at in range(wanted, min(last, wanted + _LONG_WORD)):
        torn = _TORN.match(line, at - 1) or is_joined(line, at)
        if line[at] not in _NO_BEGINNING and not torn:
            return at
    if last < wanted + _LONG_WORD:
        return last
    return next(at for at in range(wanted, last + 1) if not is_joined(line, at))


def _cut(line: str) -> str:
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
    # Most texts: folded character by character, which is cheap to see.
    if len(folded) == len(text) and unicodedata.is_normalized("NFKC", text):
        return spans
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
