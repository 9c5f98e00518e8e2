"""One Japanese sentence into a phrase: its clauses, its words, and whether they tell what the writer did."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial, reduce
from itertools import pairwise
from operator import itemgetter, or_

from reflectui.language.japanese import Token, tokens
from reflectui.language.japanese_context import (
    join_words,
    settle,
    take_expressions,
    without_quotations,
    without_tickets,
)
from reflectui.language.japanese_expressions import may_begin_often
from reflectui.language.japanese_marks import marks_of
from reflectui.language.japanese_readings import is_degree, reading
from reflectui.language.japanese_spelling import spelt
from reflectui.language.japanese_topics import mark_topics
from reflectui.language.roles import (
    BEGINS,
    BEGINS_OFTEN,
    COLOURS,
    COMMA,
    COUNTER,
    DATE,
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
    QUOTE,
    QUOTED,
    SUBJECT,
    USUAL,
    WORD,
)
from reflectui.language.words import Mark, Phrase, Word

_COUNTING = NOUN | NUMBER | COUNTER | WORD | COMMA
_ARGUMENT = OBJECT | SUBJECT
_ROLES = itemgetter(0)
_word: Callable[[tuple[str, str, int, int, int]], Word] = partial(tuple.__new__, Word)  # thrice as fast
_TICKET = re.compile(r"[A-Za-z](?:[A-Za-z]+-\d|\w*(?:/|::|\.|_)[A-Za-z])")
_LEAD = re.compile(
    r"(?:[\s・*\-–—●○◆◇■□▼▽▲△※☆★◎>＞→,，、.．。:：/／)）]|[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}\s)+"
)
_TELLING = ~(BEGINS | BEGINS_OFTEN | QUOTE)
_EDGE = " \t\u3000、，,。．;；→"


def read_sentences(text: str, spans: Iterable[tuple[int, int]]) -> list[Phrase]:
    """The phrases that the spans of text are, without those of which no word counts.

    All are cut into tokens first: reading by turns would drive the dictionary out of the processor's cache.
    """
    new = spelt(text)
    sentences = [(start, new[start:end], tokens(new[start:end])) for start, end in spans]
    found = [_read(start, sentence, *cut) for start, sentence, cut in sentences]
    return list(filter(None, found))


def read_sentence(text: str, start: int, end: int) -> Phrase | None:
    """The phrase that text[start:end] is; None where no word of it counts."""
    return next(iter(read_sentences(text, [(start, end)])), None)


def _read(start: int, sentence: str, items: list[Token], end_of: Callable[[int], int]) -> Phrase | None:
    if "-" in sentence:
        items = without_tickets(sentence, items, end_of)
    roles = list(map(_ROLES, items))
    every = reduce(or_, roles, 0)
    begins = every & BEGINS | (BEGINS_OFTEN if may_begin_often(sentence) else 0)
    if begins and take_expressions(sentence, items, end_of, begins):
        roles = list(map(_ROLES, items))
        every = reduce(or_, roles, 0)
    asked = every & QUESTION and _is_asked(roles)
    if every & OPEN:
        items = without_quotations(items)
        roles = list(map(_ROLES, items))
    join_words(items, roles, every)
    lasts = [i for i, role in enumerate(roles) if role & COMMA] if every & COMMA else []
    if not lasts or lasts[-1] != len(roles) - 1:
        lasts.append(len(roles) - 1)
    if len(lasts) > 1:
        settle(roles, lasts)
    marks = marks_of(roles)
    if every & (PERSON | LATER):
        mark_topics(roles, bool(every & PAST), marks)
    if asked and not roles[-1] & QUOTED:
        for i in range(lasts[-2] + 1 if len(lasts) > 1 else 0, len(roles)):
            marks[i] |= Mark.MEANT
    words = _words(items, roles, marks, _common_marks(sentence, every))
    return Phrase(_spans(start, sentence, [0, *map(end_of, lasts)]), tuple(words)) if words else None


def _is_asked(roles: list[int]) -> bool:
    """Whether a sentence ends as a question, and not as 何か."""
    return any(map(QUESTION.__and__, roles[-2:])) and (len(roles) == 1 or roles[-2] & _TELLING != 0)


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


def _words(items: list[Token], roles: list[int], marks: Sequence[int], common: int) -> list[Word]:
    words: list[Word] = []
    clause = 0
    place = -1  # of the compound that goes on
    number = ""
    before = last = len(items) - 1
    for i in [i for i, role in enumerate(roles) if role & _COUNTING]:
        role, kind, lemma = items[i]
        role = roles[i]
        if i != before + 1:
            place, number = -1, ""
        before = i
        if role & COMMA:
            clause += 1
            place, number = -1, ""
            continue
        if role & NUMBER:
            linked = (i and roles[i - 1] & LINK) or (i < last and roles[i + 1] & LINK)
            number = "" if linked else number + lemma
            place = i if place < 0 else place
            if shown := reading(items, i):
                words.append(_word((shown, "q", place, clause, marks[i] | common)))
                number = ""
            continue
        if number and role & COUNTER:
            kind, lemma = _counted(number, role, lemma)
        if not role & NOUN:
            place = -1
        elif place < 0:
            place = i
        elif number == "1" and kind:
            words.append(_word(("1つ", "q", place, clause, marks[i] | common)))
        if kind and (role & WORD or not role & COLOURS):
            mark = marks[i] | common
            if role & NOUN and i < last and (following := roles[i + 1] & _ARGUMENT):
                mark |= Mark.OBJECT if following & OBJECT else Mark.SUBJECT
            words.append(_word((lemma, kind, place if place >= 0 else i, clause, mark)))
        number = ""
    return words


def _counted(number: str, role: int, counter: str) -> tuple[str, str]:
    """Kind and form of a number with its counter; those of dates and money are no words."""
    if counter == "時" and number.isdigit():
        return "t", number + counter
    return ("", "") if role & DATE and not is_degree(number, counter) else ("q", number + counter)


def _spans(start: int, sentence: str, stops: list[int]) -> tuple[tuple[int, int], ...]:
    """The clauses between `stops` without the signs at their edges, as spans of the text."""
    spans = [_trimmed(sentence, begin, end) for begin, end in pairwise(stops)]
    return tuple([(start + begin, start + end) for begin, end in spans])


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    if lead := _LEAD.match(text, begin, end):
        begin = lead.end()
    while end > begin and text[end - 1] in _EDGE:
        end -= 1
    return begin, end
