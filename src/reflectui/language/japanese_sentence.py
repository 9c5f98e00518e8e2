"""One Japanese sentence into a phrase: its clauses, its words, and whether they tell what the writer did."""

import re
from collections.abc import Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from operator import itemgetter, or_

from reflectui.language.japanese import Token, tokens
from reflectui.language.japanese_marks import mark_topics, marks_of
from reflectui.language.roles import (
    CLOSE,
    COLOURS,
    COMMA,
    COUNTER,
    DATE,
    HELPER,
    LATER,
    LINK,
    MOMENT,
    NOUN,
    NUMBER,
    OBJECT,
    OPEN,
    PAST,
    PERSON,
    PUT_OFF,
    QUESTION,
    QUOTED,
    SUBJECT,
    TE,
    USUAL,
)
from reflectui.language.words import Mark, Phrase, Word

_NOMINAL = NOUN | NUMBER | COUNTER
_ROLES = itemgetter(0)
_IN_QUOTES = Token(QUOTED, "", "")
_TICKET = re.compile(r"\b[A-Za-z]{2,}-\d+|[A-Za-z]\w*(?:/|::|\.|_)[A-Za-z]\w*")
_LEAD = re.compile(
    r"(?:[\s・*\-–—●○◆◇■□▼▽▲△※☆★◎>＞→,，、.．。:：/／)）]|[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}\s)+"
)
_EDGE = " \t\u3000、，,。．;；→"


def read_sentence(text: str, start: int, end: int) -> Phrase | None:
    """The phrase that text[start:end] is; None where no word of it counts."""
    clauses, words = _read(text[start:end])
    if not words:
        return None
    return Phrase(tuple([(start + begin, start + stop) for begin, stop in clauses]), words)


@lru_cache(maxsize=4096)  # sentences written from habit come again as they are
def _read(sentence: str) -> tuple[list[tuple[int, int]], tuple[Word, ...]]:
    """The clauses and the words of a sentence; no clauses where no word counts."""
    items, end_of = tokens(sentence)
    roles = list(map(_ROLES, items))
    every = reduce(or_, roles, 0)
    asked = every & QUESTION and any(role & QUESTION for role in roles[-2:])
    if every & OPEN:
        items = _without_quotations(items)
        roles = list(map(_ROLES, items))
    if every & HELPER and every & TE:
        _mark_helpers(roles)
    marks = marks_of(roles)
    if every & (PERSON | LATER):
        mark_topics(roles, bool(every & PAST), marks)
    lasts = [i for i, role in enumerate(roles) if role & COMMA] if every & COMMA else []
    if not lasts or lasts[-1] != len(roles) - 1:
        lasts.append(len(roles) - 1)
    if asked and not roles[-1] & QUOTED:
        for i in range(lasts[-2] + 1 if len(lasts) > 1 else 0, len(roles)):
            marks[i] |= Mark.MEANT
    words = _words(items, marks, _common_marks(sentence, every))
    return (_spans(sentence, [end_of(last) for last in lasts]) if words else []), tuple(words)


def _without_quotations(items: list[Token]) -> list[Token]:
    """The tokens with those from an opening quotation mark on, up to the one that closes it, made nothing."""
    found = []
    depth = 0
    for item in items:
        if item.roles & OPEN:
            depth += 1
        elif item.roles & CLOSE:
            depth = max(depth - 1, 0)
        found.append(_IN_QUOTES if depth else item)
    return found


def _mark_helpers(roles: list[int]) -> None:
    """Mark the verbs that follow て and only colour the verb before it (読んで＋いる)."""
    for i in range(1, len(roles)):
        if roles[i] & HELPER and roles[i - 1] & TE:
            roles[i] |= COLOURS


def _common_marks(sentence: str, every: int) -> int:
    """Marks that a sentence gives to all its words; `every` holds the roles of all its tokens."""
    common = Mark.TICKET if _TICKET.search(sentence) else 0
    if every & MOMENT:
        common |= Mark.CUE
    if every & USUAL:
        common |= Mark.USUAL
    if every & LATER and every & PUT_OFF:
        common |= Mark.FAILED
    return common


def _words(items: list[Token], marks: Sequence[int], common: int) -> list[Word]:
    words: list[Word] = []
    clause = 0
    place = -1  # of the compound that goes on
    number = ""
    last = len(items) - 1
    for i, (role, kind, lemma) in enumerate(items):
        if not (kind or role & _NOMINAL):
            place, number = -1, ""
            if role & COMMA:
                clause += 1
            continue
        if role & NUMBER:
            linked = (i and items[i - 1].roles & LINK) or (i < last and items[i + 1].roles & LINK)
            number = "" if linked else number + lemma
            place = i if place < 0 else place
            continue
        if number and role & COUNTER:
            kind, lemma = ("", "") if role & DATE else ("q", number + lemma)
        if not role & NOUN:
            place = -1
        elif place < 0:
            place = i
        elif number == "1" and kind:
            words.append(Word("1つ", "q", place, clause, marks[i] | common))
        if kind:
            mark = marks[i] | common
            if role & NOUN and i < last:
                mark |= _particle(items[i + 1].roles)
            words.append(Word(lemma, kind, place if place >= 0 else i, clause, mark))
        number = ""
    return words


def _particle(following: int) -> int:
    return Mark.OBJECT if following & OBJECT else Mark.SUBJECT if following & SUBJECT else 0


def _spans(sentence: str, stops: list[int]) -> list[tuple[int, int]]:
    """The clauses that end at `stops` as spans of the sentence without the signs at their edges."""
    return [_trimmed(sentence, begin, end) for begin, end in pairwise((0, *stops))]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    if lead := _LEAD.match(text, begin, end):
        begin = lead.end()
    while end > begin and text[end - 1] in _EDGE:
        end -= 1
    return begin, end
