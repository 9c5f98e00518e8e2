"""One Japanese sentence into a phrase: its clauses, its words, and whether they tell what the writer did.

A word is tied to its governing predicate: itself, or the next one, at most one clause on. So a noun takes over
that it was not done (差分を読み返さずに), only meant (消したい) or done by another.
"""

import re

from reflectui.language.japanese import Token, tokens
from reflectui.language.roles import (
    ACT_NOUN,
    ADJECTIVE,
    CLOSE,
    COMMA,
    CONDITION,
    COUNTER,
    DATE,
    FAILURE,
    FOR_ME,
    FORMAL,
    HELPER,
    LATER,
    MOMENT,
    NEVER,
    NOT,
    NOUN,
    NUMBER,
    OBJECT,
    OPEN,
    PASSIVE,
    PAST,
    PERSON,
    PUT_OFF,
    QUESTION,
    SIGN,
    SUBJECT,
    TAIL,
    TE,
    TOPIC,
    USUAL,
    VERB,
    WANT,
)
from reflectui.language.words import Mark, Phrase, Word

PREDICATES = VERB | ADJECTIVE
_TICKET = re.compile(r"\b[A-Za-z]{2,}-\d+|[A-Za-z]\w*(?:/|::|\.|_)[A-Za-z]\w*")
_LEAD = re.compile(r"(?:[\s・*\-–—●○◆◇■□▼▽▲△※☆★◎>＞→,，、.．。:：/／)）]|[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}\s)+")
_EDGE = " \t\u3000、，,。．;；→"

Item = tuple[Token, int, int]


def read_sentence(text: str, start: int, end: int) -> Phrase | None:
    """The phrase that text[start:end] is; None where no word of it counts."""
    items = tokens(text[start:end])
    roles = [token.roles for token, _, _ in items]
    clause_of = _clauses(roles)
    marks = _marks_of_predicates(roles, clause_of)
    _give_to_others(roles, clause_of, marks)
    common = _common_marks(items, text[start:end])
    words = _words(items, roles, clause_of, marks, common)
    if not words:
        return None
    return Phrase(_spans(text, start, items, clause_of), tuple(words))


def _clauses(roles: list[int]) -> list[int]:
    """The number of the clause each token stands in; -1 inside quotation marks."""
    numbers, number, depth = [], 0, 0
    for role in roles:
        if role & OPEN:
            depth += 1
        elif role & CLOSE:
            depth = max(depth - 1, 0)
        numbers.append(-1 if depth else number)
        if role & COMMA and not depth:
            number += 1
    return numbers


def _marks_of_predicates(roles: list[int], clause_of: list[int]) -> list[int]:
    """What each token takes from its governing predicate, read from the end of the sentence to its beginning."""
    marks = [0] * len(roles)
    pending = governing = 0
    governor = failure = last_clause = 1 << 30
    ends_clause = True
    following = 0  # roles of the token after
    for i in range(len(roles) - 1, -1, -1):
        role, clause = roles[i], clause_of[i]
        if clause < 0:
            following = NOUN
            continue
        if clause != last_clause:
            last_clause, ends_clause = clause, True
            pending = 0
        if role & FAILURE:
            failure = clause
        failed = Mark.FAILED if failure - clause <= 1 else 0
        if role & PREDICATES and not _only_colours(roles, i):
            if role & NOT:
                pending |= Mark.NEGATED
            pending |= _own_marks(role)
            governing = pending | failed | (Mark.ACT if ends_clause and not role & CONDITION else 0)
            governor, pending, ends_clause = clause, 0, False
            marks[i] = governing | Mark.PREDICATE
        elif role & (TAIL | VERB):
            if not (role & NOT and following & NOUN and not following & FORMAL):
                pending |= _own_marks(role)
            if role & CONDITION:
                ends_clause = False
        elif role & NOUN:
            marks[i] = _of_noun(role, pending, governing if governor - clause <= 1 else 0, ends_clause) | failed
            if role & FORMAL and role & WANT:
                pending |= Mark.MEANT
            elif not role & FORMAL:
                pending = 0
            if not (role & ACT_NOUN and following & VERB):
                ends_clause = False
        else:
            marks[i] = failed | (governing if governor - clause <= 1 else 0)
        following = role
    return marks


def _only_colours(roles: list[int], i: int) -> bool:
    """Whether a verb follows て and only colours the verb before it (読んで＋いる)."""
    return bool(roles[i] & HELPER and i and roles[i - 1] & TE)


def _own_marks(role: int) -> int:
    marks = 0
    if role & (NOT | NEVER):
        marks |= Mark.NEGATED
    if role & (WANT | QUESTION):
        marks |= Mark.MEANT
    if role & CONDITION:
        marks |= Mark.MEANT
    if role & (PASSIVE | FOR_ME):
        marks |= Mark.OTHERS
    return marks


def _of_noun(role: int, pending: int, governing: int, ends_clause: bool) -> int:
    """A noun is told by the copula after it (読書ではない), as the act that ends its clause, or by its predicate."""
    if role & ACT_NOUN and ends_clause:
        return pending | Mark.ACT | Mark.PREDICATE
    return pending | governing


def _give_to_others(roles: list[int], clause_of: list[int], marks: list[int]) -> None:
    """Mark as others' what follows a person with が, は or も in the clause; and as meant what 明日は … tells."""
    person = later = -1
    for i, role in enumerate(roles):
        clause = clause_of[i]
        if clause < 0:
            continue
        if role & TOPIC and i:
            before = roles[i - 1]
            if before & PERSON:
                person = clause
            if before & LATER:
                later = clause
        if clause == person:
            marks[i] |= Mark.OTHERS
        if clause == later:
            marks[i] |= Mark.MEANT
    if later >= 0 and any(role & PAST for role in roles):
        for i, clause in enumerate(clause_of):
            if clause == later:
                marks[i] &= ~Mark.MEANT


def _common_marks(items: list[Item], sentence: str) -> int:
    """Marks that the sentence gives to all its words."""
    common = 0
    later = put_off = False
    for token, _, _ in items:
        roles = token.roles
        if roles & MOMENT or token.kind == "t":
            common |= Mark.CUE
        if roles & USUAL:
            common |= Mark.USUAL
        later = later or bool(roles & LATER)
        put_off = put_off or bool(later and roles & PUT_OFF)
    if put_off:
        common |= Mark.FAILED
    if _TICKET.search(sentence):
        common |= Mark.TICKET
    return common


def _words(items: list[Item], roles: list[int], clause_of: list[int], marks: list[int], common: int) -> list[Word]:
    words: list[Word] = []
    place = -1  # of the compound that goes on
    number = ""
    last = len(items) - 1
    for i, (token, _, _) in enumerate(items):
        role, clause = roles[i], clause_of[i]
        if clause < 0:
            place, number = -1, ""
            continue
        if role & NUMBER:
            beside_sign = (i and roles[i - 1] & SIGN and not number) or (i < last and roles[i + 1] & SIGN)
            number = "" if beside_sign else number + token.lemma
            place = i if place < 0 else place
            continue
        kind, lemma = token.kind, token.lemma
        if number and role & COUNTER:
            kind, lemma = ("", "") if role & DATE else ("q", number + lemma)
        if not role & NOUN:
            place = -1
        elif place < 0:
            place = i
        elif number == "1" and kind:
            words.append(Word("1つ", "q", place, clause, marks[i] | common))
        if kind:
            mark = marks[i] | common | (_particle(roles[i + 1]) if i < last and role & NOUN else 0)
            words.append(Word(lemma, kind, place if place >= 0 else i, clause, mark))
        number = ""
    return words


def _particle(following: int) -> int:
    return Mark.OBJECT if following & OBJECT else Mark.SUBJECT if following & SUBJECT else 0


def _spans(text: str, start: int, items: list[Item], clause_of: list[int]) -> tuple[tuple[int, int], ...]:
    """The clauses as spans of the text without the signs at their edges."""
    spans: list[list[int]] = []
    number = -1
    for (_, begin, end), clause in zip(items, clause_of, strict=True):
        if clause > number:
            spans.append([start + begin, start + end])
            number = clause
        elif spans:
            spans[-1][1] = start + end
    return tuple(_trimmed(text, begin, end) for begin, end in spans)


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    if lead := _LEAD.match(text, begin, end):
        begin = lead.end()
    while end > begin and text[end - 1] in _EDGE:
        end -= 1
    return begin, end
