"""Where sentences begin and end in a line of text, by signs alone."""

import re
from collections.abc import Iterator

LONGEST_SENTENCE = 300  # characters; what goes on longer is cut, at a comma where there is one

_JAPANESE_END = re.compile(r"[。！？!?．]+[」』）)]*")
_QUOTES = {"「": "」", "『": "』", "“": "”", "（": "）"}
_ENGLISH_END = re.compile(
    r"[.!?]+[\"'”’)\]]*(?=\s|$)|(?<!\d)[:–—]|[:–—](?!\d)|[;…()\[\]“”\"]|--+|\s-\s|\s/\s"
)
_NOT_AN_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sr|Jr|St|Sir|Capt|Col|Esq|etc|e\.g|i\.e|vs|[A-Z])\.$")
_NUMBER_FOLLOWS = re.compile(r"\b[Nn]o\. ?\d")


def japanese_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences in text[start:end], a line; not cut inside 「」, none over LONGEST_SENTENCE."""
    begin = start
    for match in _JAPANESE_END.finditer(text, start, end):
        if not _is_open(text, begin, match.start()):
            yield from _cut(text, begin, match.end())
            begin = match.end()
    yield from _cut(text, begin, end)


def _is_open(text: str, begin: int, end: int) -> bool:
    """Whether a quotation begun after `begin` is still open at `end`; one that never ends is none."""
    piece = text[begin : min(end, begin + LONGEST_SENTENCE)]
    for opening, closing in _QUOTES.items():
        if piece.count(opening) > piece.count(closing):
            return text.find(closing, end, begin + LONGEST_SENTENCE) >= 0
    return False


def english_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Spans between the stops and brackets of text[start:end], and whether a sentence begins there."""
    begin, first = start, True
    for match in _ENGLISH_END.finditer(text, start, end):
        stop = text[match.start()] in ".!?"
        if stop and _NUMBER_FOLLOWS.search(text, max(begin, match.start() - 3), min(match.end() + 3, end)):
            continue
        if stop and _NOT_AN_END.search(text, max(begin, match.start() - 5), match.end()):
            continue
        for span in _cut(text, begin, match.start()):
            yield *span, first
        begin, first = match.end(), stop
    for span in _cut(text, begin, end):
        yield *span, first


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while end - begin > LONGEST_SENTENCE:
        limit = begin + LONGEST_SENTENCE
        comma = max(text.rfind(sign, begin + LONGEST_SENTENCE // 2, limit) for sign in "、，, ")
        stop = comma + 1 if comma > 0 else limit
        yield begin, stop
        begin = stop
    if begin < end:
        yield begin, end
