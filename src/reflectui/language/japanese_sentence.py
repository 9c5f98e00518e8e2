"""One Japanese sentence into a phrase: its clauses, its words, and whether they tell what the writer did."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial, reduce
from itertools import pairwise
from operator import itemgetter, or_

from reflectui.language.japanese import Token, tokens
from reflectui.language.japanese_expressions import expression_at, may_begin_often
from reflectui.language.japanese_marks import marks_of
from reflectui.language.japanese_readings import is_degree, reading
from reflectui.language.japanese_spelling import spelt
from reflectui.language.japanese_topics import mark_topics
from reflectui.language.roles import (
    ACT_NOUN,
    ADJECTIVE,
    BEGINS,
    BEGINS_OFTEN,
    CLOSE,
    COLOURS,
    COMMA,
    COPULA,
    COUNTER,
    DATE,
    FAILURE,
    FORMAL,
    GOOD,
    HELPER,
    JOIN,
    LATER,
    LIMIT,
    LINK,
    MOMENT,
    NEVER,
    NOT,
    NOUN,
    NUMBER,
    OBJECT,
    OPEN,
    PAST,
    PERSON,
    PUT_OFF,
    QUESTION,
    QUOTED,
    SETTLED,
    SILENT,
    SUBJECT,
    TE,
    THAT,
    TOPIC,
    USUAL,
    VERB,
    WANT,
    WORD,
)
from reflectui.language.words import Mark, Phrase, Word

_COUNTING = NOUN | NUMBER | COUNTER | WORD | COMMA
_ARGUMENT = OBJECT | SUBJECT
_ROLES = itemgetter(0)
_word: Callable[[tuple[str, str, int, int, int]], Word] = partial(tuple.__new__, Word)  # thrice as fast
_IN_QUOTES = Token(QUOTED, "", "")
_TICKET = re.compile(r"[A-Za-z](?:[A-Za-z]+-\d|\w*(?:/|::|\.|_)[A-Za-z])")
_LEAD = re.compile(
    r"(?:[\s・*\-–—●○◆◇■□▼▽▲△※☆★◎>＞→,，、.．。:：/／)）]|[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}\s)+"
)
_PREDICATES = VERB | ADJECTIVE
_SILENT = Token(SILENT, "", "")
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
    roles = list(map(_ROLES, items))
    every = reduce(or_, roles, 0)
    begins = every & BEGINS | (BEGINS_OFTEN if may_begin_often(sentence) else 0)
    if begins and _take_expressions(sentence, items, end_of, begins):
        roles = list(map(_ROLES, items))
        every = reduce(or_, roles, 0)
    asked = every & QUESTION and any(map(QUESTION.__and__, roles[-2:])) and roles[-2:-1] != [0]
    if every & OPEN:
        items = _without_quotations(items)
        roles = list(map(_ROLES, items))
    if every & TE and every & (HELPER | GOOD | FAILURE):
        _mark_helpers(roles)
    if every & THAT and every & COPULA:
        _join(roles)
    if every & LIMIT:
        _lift_limits(roles)
    lasts = [i for i, role in enumerate(roles) if role & COMMA] if every & COMMA else []
    if not lasts or lasts[-1] != len(roles) - 1:
        lasts.append(len(roles) - 1)
    if len(lasts) > 1:
        _settle(roles, lasts)
    marks = marks_of(roles)
    if every & (PERSON | LATER):
        mark_topics(roles, bool(every & PAST), marks)
    if asked and not roles[-1] & QUOTED:
        for i in range(lasts[-2] + 1 if len(lasts) > 1 else 0, len(roles)):
            marks[i] |= Mark.MEANT
    words = _words(items, roles, marks, _common_marks(sentence, every))
    return Phrase(_spans(start, sentence, [0, *map(end_of, lasts)]), tuple(words)) if words else None


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


def _take_expressions(sentence: str, items: list[Token], end_of: Callable[[int], int], begins: int) -> bool:
    """Make the tokens of each expression silent, but the last, which takes its roles; whether there are any.

    `begins` are the roles of tokens that one may begin with.
    """
    after = 0
    for i in [i for i, item in enumerate(items) if item.roles & begins]:
        if i < after:
            continue
        stop, roles = expression_at(sentence, end_of(i - 1) if i else 0)
        if not stop:
            continue
        last = i
        while end_of(last) < stop and last < len(items) - 1:
            last += 1
        items[i : last + 1] = [_SILENT] * (last - i) + [Token(roles, "", "")]
        after = last + 1
    return after > 0


def _mark_helpers(roles: list[int]) -> None:
    """Mark the verbs that follow て and only colour the verb before it (読んで＋いる, 読んでも＋いい)."""
    for i in [i for i, role in enumerate(roles[:-1], 1) if role & TE]:
        role = roles[i]
        if role & HELPER:
            roles[i] |= COLOURS
            continue
        through = role & TOPIC and i + 1 < len(roles)
        at = i + 1 if through else i
        role = roles[at]
        if through and role & FAILURE and role & NOUN:
            roles[at] = COLOURS | NOT
        elif through and role & HELPER:
            roles[at] |= COLOURS
        elif through and role & GOOD:
            roles[at] |= COLOURS | WANT


def _join(roles: list[int]) -> None:
    """Mark ので, which is two tokens, as joining."""
    for i in range(1, len(roles)):
        if roles[i] & COPULA and roles[i - 1] & THAT:
            roles[i] |= JOIN


def _lift_limits(roles: list[int]) -> None:
    """Take the negation from what follows しか in its clause: 十分しか読めなかった is read."""
    limited = False
    for i, role in enumerate(roles):
        if role & LIMIT:
            limited = True
        elif role & COMMA:
            limited = False
        elif limited and role & (NOT | NEVER):
            roles[i] &= ~(NOT | NEVER)
            limited = False


def _settle(roles: list[int], lasts: list[int]) -> None:
    """Mark the commas after clauses that tell an act without a verb: 一行をログへ、 or 火元の点検、異常なし.

    A noun of an act belongs to the next clause where that has no noun of its own: 散歩、できず.
    """
    begin = 0
    for end, after in pairwise(lasts):
        clause = roles[begin:end]
        begin = end + 1
        every = reduce(or_, clause, 0)
        if not every & NOUN or every & _PREDICATES:
            continue
        last = max([i for i, role in enumerate(clause) if role & NOUN])
        if every & OBJECT and any(role & OBJECT for role in clause[:last]):
            roles[end] |= SETTLED
        elif clause[last] & ACT_NOUN and not any(clause[last + 1 :]):
            following = roles[end + 1 : after + 1]
            if any(role & NOUN and not role & (FORMAL | MOMENT) for role in following):
                roles[end] |= SETTLED


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
            none = role & DATE and not is_degree(number, lemma)
            kind, lemma = ("", "") if none else ("q", number + lemma)
        if not role & NOUN:
            place = -1
        elif place < 0:
            place = i
        elif number == "1" and kind:
            words.append(_word(("1つ", "q", place, clause, marks[i] | common)))
        if kind:
            mark = marks[i] | common
            if role & NOUN and i < last and (following := roles[i + 1] & _ARGUMENT):
                mark |= Mark.OBJECT if following & OBJECT else Mark.SUBJECT
            words.append(_word((lemma, kind, place if place >= 0 else i, clause, mark)))
        number = ""
    return words


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
