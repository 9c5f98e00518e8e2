"""The pieces in which a person cuts a text: its lines, and where a line is long its sentences.

A sentence ends after 。！？ with the brackets that close behind them, or after . ! ? where a space follows;
but not inside brackets or quotation marks that are closed again, nor after an abbreviation, an initial or
the number of an item.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reflectui.language.cells import width
from reflectui.language.normalise import CJK

# A line of several sentences is cut where it is wider than this: Japanese, and other text.
LONG_JAPANESE, LONG = 60, 72

_LINE = re.compile(r"[^\r\n]+")
_CJK = re.compile(f"[{CJK}]")
_CLOSING = "[」』）)】〕〉》］｣”’\"']*"
_END = re.compile(
    rf"(?:[。｡！？‼⁇⁈⁉]|(?<!\d)．|．(?!\d)|(?<=[{CJK}])[!?])[。｡．！？‼⁇⁈⁉.!?…]*{_CLOSING}"
    rf"|(?<![.!?])[.!?]+{_CLOSING}(?=\s)"
)
_SPACES = re.compile(r"\s*")
# What goes on after a quotation that holds a sentence of its own: 「……。」と言った, “Stop!” he said.
_GOES_ON = re.compile("[とっをがはにのもでや、，,a-z]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Sir|Capt|Col|vs|cf|ca|approx|viz|e\.g|i\.e|[A-HJ-Z])\.$"
)
# Abbreviations that end a sentence where the next word has a capital letter, or no number.
_OFTEN_LAST = re.compile(r"\b(?:etc|al|a\.m|p\.m|U\.S|U\.K|Inc|Ltd|Co|Corp)\.$")
_BEFORE_A_NUMBER = re.compile(
    r"\b(?:[Nn]os?|pp?|[Vv]ol|[Ff]ig|[Ss]ec|[Cc]h|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_LONGEST_ABBREVIATION = 12
_ITEM = re.compile(r"\s*[(（]?\d{1,3}[.．]")
_OPENED_BY = dict(zip("」』）)”】》〉｣", "「『（(“【《〈｢", strict=True))
_QUOTE = '"'


class Span(NamedTuple):
    """Offsets in a text."""

    begin: int
    end: int


def pieces(text: str) -> list[Span]:
    """The pieces of `text` in order; between and around them stands nothing but white space.

    A line is a piece with the spaces at its ends; a blank line is none.
    """
    return [
        Span(line.start() + begin, line.start() + end)
        for line in _LINE.finditer(text)
        if line[0].strip()
        for begin, end in _of_line(line[0])
    ]


def _of_line(line: str) -> list[Span]:
    longest = LONG_JAPANESE if _CJK.search(line) else LONG
    return list(sentences(line)) if width(line) > longest else [Span(0, len(line))]


def sentences(line: str) -> Iterator[Span]:
    """The sentences of a line; spaces between two belong to neither."""
    quoted = _quoted(line)
    begin = 0
    for found in _END.finditer(line):
        after = _after_spaces(line, found.end())
        if after < len(line) and _ends(line, begin, found, quoted):
            yield Span(begin, found.end())
            begin = after
    yield Span(begin, len(line))


def _ends(line: str, begin: int, signs: re.Match[str], quoted: list[Span]) -> bool:
    """Whether the sentence from `begin` ends with these signs."""
    place = bisect_right(quoted, signs.start(), key=lambda span: span.begin) - 1
    if place >= 0 and signs.end() <= quoted[place].end:
        return False
    after = line[_after_spaces(line, signs.end())]
    if signs[0][-1] in _OPENED_BY or signs[0][-1] == _QUOTE:
        return not _GOES_ON.match(after)
    if signs[0] != ".":
        return not (signs[0].startswith("..") and after.islower())
    before = line[max(begin, signs.end() - _LONGEST_ABBREVIATION) : signs.end()]
    return not (
        _ABBREVIATION.search(before)
        or (_OFTEN_LAST.search(before) and not after.isupper())
        or (_BEFORE_A_NUMBER.search(before) and after.isdecimal())
        or _ITEM.fullmatch(before)
    )


def _after_spaces(line: str, at: int) -> int:
    found = _SPACES.match(line, at)
    assert found is not None
    return found.end()


def _quoted(line: str) -> list[Span]:
    """Where brackets and quotation marks are that have both ends: apart, in order, up to the closing one."""
    waiting: dict[str, list[int]] = {opening: [] for opening in (*_OPENED_BY.values(), _QUOTE)}
    found = list[Span]()
    for at, char in enumerate(line):
        opening = _QUOTE if char == _QUOTE and waiting[_QUOTE] else _OPENED_BY.get(char)
        if opening is None and char in waiting:
            waiting[char].append(at)
        elif opening is not None and waiting[opening]:
            begin = waiting[opening].pop()
            while found and found[-1].begin >= begin:
                found.pop()
            if not found or found[-1].end < begin:
                found.append(Span(begin, at))
            else:
                found[-1] = Span(found[-1].begin, at)
    return found
