"""One Japanese sentence into a phrase: its clauses, its words, and whether they tell what the writer did.

A word is tied to its governing predicate: itself, or the next one, at most one clause on. So a noun takes
over that it was not done (差分を読み返さずに), only meant (消したい) or done by another.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import itemgetter, or_
from typing import NamedTuple

from reflectui.language.japanese import Token, tokens
from reflectui.language.roles import (
    ACT_NOUN,
    ADJECTIVE,
    AUXILIARY,
    CLOSE,
    COMMA,
    CONDITION,
    COUNTER,
    DATE,
    FAILURE,
    FOR_ME,
    FORMAL,
    HELPER,
    JOIN,
    LATER,
    LINK,
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
from reflectui.language.words import REFUSED, Mark, Phrase, Word

PREDICATES = VERB | ADJECTIVE
DESCRIBING = PREDICATES | AUXILIARY
_NOMINAL = NOUN | NUMBER | COUNTER
_ROLES = itemgetter(0)
_TICKET = re.compile(r"\b[A-Za-z]{2,}-\d+|[A-Za-z]\w*(?:/|::|\.|_)[A-Za-z]\w*")
_LEAD = re.compile(
    r"(?:[\s・*\-–—●○◆◇■□▼▽▲△※☆★◎>＞→,，、.．。:：/／)）]|[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}\s)+"
)
_EDGE = " \t\u3000、，,。．;；→"


def read_sentence(text: str, start: int, end: int) -> Phrase | None:
    """The phrase that text[start:end] is; None where no word of it counts."""
    phrase = _read(text[start:end])
    if phrase is None or not start:
        return phrase
    return Phrase(tuple([(start + begin, start + stop) for begin, stop in phrase.clauses]), phrase.words)


@lru_cache(maxsize=4096)  # sentences written from habit come again as they are
def _read(sentence: str) -> Phrase | None:
    items, ends = tokens(sentence)
    structure = _structure(tuple(map(_ROLES, items)))
    common = structure.common | (Mark.TICKET if _TICKET.search(sentence) else 0)
    words = _words(items, structure, common)
    if not words:
        return None
    return Phrase(_spans(sentence, [ends[last] for last in structure.lasts]), tuple(words))


class _Structure(NamedTuple):
    """What the roles of a sentence's tokens tell of it.

    `clause_of` is the number of each token's clause, inverted inside quotation marks, `lasts` each clause's
    last token, `marks` what each token takes from the words around it, `common` what all take.
    """

    clause_of: Sequence[int]
    lasts: Sequence[int]
    marks: Sequence[int]
    common: int


@lru_cache(maxsize=8192)  # short sentences and those written from habit are built alike
def _structure(roles: tuple[int, ...]) -> _Structure:
    every = reduce(or_, roles, 0)
    clause_of, lasts = _clauses(roles) if every & (COMMA | OPEN) else ([0] * len(roles), [-1])
    marks = _marks_of_predicates(roles, clause_of)
    if every & (PERSON | LATER | QUESTION):
        _mark_topics(roles, clause_of, marks)
    return _Structure(clause_of, lasts, marks, _common_marks(every))


def _clauses(roles: Sequence[int]) -> tuple[list[int], list[int]]:
    """The number of each token's clause, inverted inside quotation marks, and each clause's last token."""
    numbers: list[int] = []
    lasts: list[int] = []
    depth = 0
    for i, role in enumerate(roles):
        if role & OPEN:
            depth += 1
        elif role & CLOSE:
            depth = max(depth - 1, 0)
        numbers.append(~len(lasts) if depth else len(lasts))
        if role & COMMA and not depth:
            lasts.append(i)
    if not lasts or lasts[-1] != len(roles) - 1:
        lasts.append(len(roles) - 1)
    return numbers, lasts


def _marks_of_predicates(roles: Sequence[int], clause_of: Sequence[int]) -> list[int]:
    """What each token takes from its governing predicate, read from the sentence's end to its beginning."""
    marks = [0] * len(roles)
    if not roles:
        return marks
    reading = _Reading(max(clause_of[-1], ~clause_of[-1]))
    for i in range(len(roles) - 1, -1, -1):
        role, clause = roles[i], clause_of[i]
        if clause < 0:
            reading.following = NOUN
            continue
        if role:
            marks[i] = reading.marks_of(roles, i, clause)
        else:  # every third token: a particle or adverb that decides nothing
            marks[i] = reading.carried(clause)
            reading.ends_clause = False
        reading.following = role
    return marks


class _Reading:
    """What the tokens after the one being read have told."""

    __slots__ = (
        "attributive",
        "clause",
        "ends_clause",
        "failure",
        "following",
        "governing",
        "governor",
        "pending",
    )

    def __init__(self, clause: int) -> None:
        self.following = 0  # roles of the token after
        self.pending = 0  # marks that auxiliaries hold ready for the predicate before them
        self.governing = 0  # marks of the next predicate
        self.governor = self.failure = 1 << 30  # the clauses of that predicate and of a failing word
        self.clause = clause
        self.ends_clause = True
        self.attributive = False  # the predicate that is coming stands before a noun of its own

    def marks_of(self, roles: Sequence[int], i: int, clause: int) -> int:
        """The marks of token i; goes on to the token before."""
        role = roles[i]
        if clause != self.clause:
            self.clause, self.ends_clause, self.pending = clause, True, 0
        if role & FAILURE:
            self.failure = clause
        failed = Mark.FAILED if self.failure - clause <= 1 else 0
        if role & DESCRIBING and not role & NEVER and self.following & NOUN and not self.following & FORMAL:
            self.attributive = True
        if role & PREDICATES and not _only_colours(roles, i):
            return self._predicate(role, failed)
        if role & (TAIL | VERB):
            self._auxiliary(role)
            return 0
        if role & NOUN:
            return self._noun(role, self.governing if self.governor - clause <= 1 else 0) | failed
        self.ends_clause = self.ends_clause and bool(role & SIGN)
        return self.carried(clause)

    def carried(self, clause: int) -> int:
        """What a word takes that is no predicate itself."""
        governing = self.governing if self.governor - clause <= 1 else 0
        return governing | Mark.FAILED if self.failure - clause <= 1 else governing

    def _predicate(self, role: int, failed: int) -> int:
        own = self.pending | _own_marks(role) | failed
        if self.ends_clause and not role & CONDITION:
            own |= Mark.ACT
        if self.following & VERB or (self.following & ADJECTIVE and self.following & NOT):
            own |= self.governing  # one predicate in two tokens: 取り＋きれず, 見直し＋なし
        # what is told of a noun's attribute is not told of the words around it: 聞きたい点をまとめる
        self.governing = (own & ~REFUSED) | (self.governing & REFUSED) if self.attributive else own
        self.governor, self.pending, self.ends_clause, self.attributive = self.clause, 0, False, False
        return own | Mark.PREDICATE

    def _auxiliary(self, role: int) -> None:
        if not (role & NOT and self.attributive):
            self.pending |= _own_marks(role)
        if role & CONDITION:
            self.ends_clause = False

    def _noun(self, role: int, governing: int) -> int:
        marks = self.pending | governing
        if role & ACT_NOUN and self.ends_clause:
            marks = self.pending | Mark.ACT | Mark.PREDICATE
            self.governing, self.governor = marks & ~Mark.PREDICATE, self.clause
        self.attributive = False
        if role & FORMAL:
            self.pending |= Mark.MEANT if role & WANT else 0
        else:
            self.pending = 0
        if not (role & ACT_NOUN and self.following & VERB):
            self.ends_clause = False
        return marks


def _only_colours(roles: Sequence[int], i: int) -> bool:
    """Whether a verb follows て and only colours the verb before it (読んで＋いる)."""
    return bool(roles[i] & HELPER and i and roles[i - 1] & TE)


@cache
def _own_marks(role: int) -> int:
    marks = 0
    if role & (NOT | NEVER):
        marks |= Mark.NEGATED
    if role & (WANT | CONDITION):
        marks |= Mark.MEANT
    if role & (PASSIVE | FOR_ME):
        marks |= Mark.OTHERS
    return marks


def _mark_topics(roles: Sequence[int], clause_of: Sequence[int], marks: list[int]) -> None:
    """Mark what is asked, what another does (from さん＋が, は, も on) and what is only to come (明日は …).

    Each holds to the end of its clause, to a joining word, or, after が, to the end of a relative clause
    (佐藤さんが書いた＋コードを読む).
    """
    asked = clause_of[-1] if any(role & QUESTION for role in roles[-2:]) else -1
    past = any(role & PAST for role in roles)
    added = relative = 0
    topic_clause = -1
    for i, role in enumerate(roles):
        if clause_of[i] != topic_clause or role & JOIN:
            added = relative = 0
        if role & TOPIC and i and clause_of[i] >= 0:
            before = roles[i - 1]
            if before & PERSON:
                added, relative, topic_clause = Mark.OTHERS, role & SUBJECT, clause_of[i]
            elif before & LATER and not past:
                added, relative, topic_clause = Mark.MEANT, 0, clause_of[i]
        elif relative and role & NOUN and not role & FORMAL and roles[i - 1] & (VERB | TAIL):
            added = relative = 0
        marks[i] |= added | (Mark.MEANT if clause_of[i] == asked >= 0 else 0)


def _common_marks(every: int) -> int:
    """Marks that a sentence gives to all its words; `every` holds the roles of all its tokens."""
    common = 0
    if every & MOMENT:
        common |= Mark.CUE
    if every & USUAL:
        common |= Mark.USUAL
    if every & LATER and every & PUT_OFF:
        common |= Mark.FAILED
    return common


def _words(items: list[Token], structure: _Structure, common: int) -> list[Word]:
    words: list[Word] = []
    clause_of, marks = structure.clause_of, structure.marks
    place = -1  # of the compound that goes on
    number = ""
    last = len(items) - 1
    for i, (role, kind, lemma) in enumerate(items):
        clause = clause_of[i]
        if clause < 0 or not (kind or role & _NOMINAL):
            place, number = -1, ""
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
            mark = marks[i] | common | (_particle(items[i + 1].roles) if i < last and role & NOUN else 0)
            words.append(Word(lemma, kind, place if place >= 0 else i, clause, mark))
        number = ""
    return words


def _particle(following: int) -> int:
    return Mark.OBJECT if following & OBJECT else Mark.SUBJECT if following & SUBJECT else 0


def _spans(sentence: str, stops: list[int]) -> tuple[tuple[int, int], ...]:
    """The clauses that end at `stops` as spans of the sentence without the signs at their edges."""
    return tuple([_trimmed(sentence, begin, end) for begin, end in pairwise((0, *stops))])


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    if lead := _LEAD.match(text, begin, end):
        begin = lead.end()
    while end > begin and text[end - 1] in _EDGE:
        end -= 1
    return begin, end
