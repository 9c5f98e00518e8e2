"""What Japanese words take from the words around them: done, not done, only meant, or done by another.

A word is tied to its governing predicate: itself, or the next one, at most one clause on. So a noun takes
over that it was not done (差分を読み返さずに), only meant (消したい) or done by another.

Tokens are read from a sentence's end to its beginning. What counts of those that were read is a situation;
there are few, so what a token makes of one is worked out once and then looked up.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reflectui.language.roles import (
    ACT_NOUN,
    ADJECTIVE,
    AUXILIARY,
    COLOURS,
    COMMA,
    CONDITION,
    FAILURE,
    FOR_ME,
    FORMAL,
    JOIN,
    LATER,
    NEVER,
    NOT,
    NOUN,
    PASSIVE,
    PERSON,
    QUOTED,
    SIGN,
    SUBJECT,
    TAIL,
    TOPIC,
    VERB,
    WANT,
)
from reflectui.language.words import REFUSED, Mark

PREDICATES = VERB | ADJECTIVE
DESCRIBING = PREDICATES | AUXILIARY
FOLLOWING = NOUN | FORMAL | VERB | ADJECTIVE | NOT
TOO_FAR = 2  # clauses from a word to its predicate


def marks_of(roles: Sequence[int]) -> list[int]:
    """What each token takes from its governing predicate."""
    situation = _situation(_START)
    marks = []
    for role in reversed(roles):
        mark, situation = situation[role]
        marks.append(mark)
    marks.reverse()
    return marks


class _Told(NamedTuple):
    """What the tokens after the one being read have told."""

    following: int = 0  # roles of the token after
    pending: int = 0  # marks that auxiliaries hold ready for the predicate before them
    governing: int = 0  # marks of the next predicate
    governor: int = TOO_FAR  # clauses up to that predicate
    failure: int = TOO_FAR  # clauses up to a failing word
    ends_clause: bool = True
    attributive: bool = False  # the predicate that is coming stands before a noun of its own


_START = _Told()


class _Situation(dict[int, tuple[int, "_Situation"]]):
    """The roles of a token → its marks and the situation of the token before."""

    def __init__(self, told: _Told) -> None:
        self._told = told

    def __missing__(self, role: int) -> tuple[int, "_Situation"]:
        reading = _Reading(self._told)
        mark = reading.marks_of(role)
        found = self[role] = mark, _situation(reading.told())
        return found


_situation = cache(_Situation)


class _Reading:
    """One step from a token to the one before."""

    def __init__(self, told: _Told) -> None:
        self.following, self.pending, self.governing = told[:3]
        self.governor, self.failure, self.ends_clause, self.attributive = told[3:]

    def told(self) -> _Told:
        """What the token before has after it."""
        return _Told(
            self.following,
            self.pending,
            self.governing,
            self.governor,
            self.failure,
            self.ends_clause,
            self.attributive,
        )

    def marks_of(self, role: int) -> int:
        """The marks of a token with these roles; goes on to the token before."""
        if role & QUOTED:
            self.following = NOUN
            return 0
        mark = self._mark(role)
        self.following = role & FOLLOWING
        return mark

    def _mark(self, role: int) -> int:
        if role & COMMA:
            self.governor, self.failure = min(self.governor + 1, TOO_FAR), min(self.failure + 1, TOO_FAR)
            self.ends_clause, self.pending = True, 0
        if role & FAILURE:
            self.failure = 0
        failed = Mark.FAILED if self.failure < TOO_FAR else 0
        if role & DESCRIBING and not role & NEVER and self.following & NOUN and not self.following & FORMAL:
            self.attributive = True
        if role & PREDICATES and not role & COLOURS:
            return self._predicate(role, failed)
        if role & (TAIL | VERB):
            self._auxiliary(role)
            return 0
        governing = self.governing if self.governor < TOO_FAR else 0
        if role & NOUN:
            return self._noun(role, governing) | failed
        self.ends_clause = self.ends_clause and bool(role & SIGN)
        return governing | failed

    def _predicate(self, role: int, failed: int) -> int:
        own = self.pending | _own_marks(role) | failed
        if self.ends_clause and not role & CONDITION:
            own |= Mark.ACT
        if self.following & VERB or (self.following & ADJECTIVE and self.following & NOT):
            own |= self.governing  # one predicate in two tokens: 取り＋きれず, 見直し＋なし
        # what is told of a noun's attribute is not told of the words around it: 聞きたい点をまとめる
        self.governing = (own & ~REFUSED) | (self.governing & REFUSED) if self.attributive else own
        self.governor, self.pending, self.ends_clause, self.attributive = 0, 0, False, False
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
            self.governing, self.governor = marks & ~Mark.PREDICATE, 0
        self.attributive = False
        if role & FORMAL:
            self.pending |= Mark.MEANT if role & WANT else 0
        else:
            self.pending = 0
        if not (role & ACT_NOUN and self.following & VERB):
            self.ends_clause = False
        return marks


def _own_marks(role: int) -> int:
    marks = 0
    if role & (NOT | NEVER):
        marks |= Mark.NEGATED
    if role & (WANT | CONDITION):
        marks |= Mark.MEANT
    if role & (PASSIVE | FOR_ME):
        marks |= Mark.OTHERS
    return marks


def mark_topics(roles: Sequence[int], past: bool, marks: list[int]) -> None:
    """Mark what another does (from さん＋が, は, も on) and what is only to come (明日は …, unless `past`).

    Each holds to the end of its clause, to a joining word, or, after が, to the end of a relative clause
    (佐藤さんが書いた＋コードを読む).
    """
    added = relative = before = 0
    for i, role in enumerate(roles):
        if role & (JOIN | QUOTED) or before & COMMA:
            added = relative = 0
        if role & TOPIC and before & PERSON:
            added, relative = Mark.OTHERS, role & SUBJECT
        elif role & TOPIC and before & LATER and not past:
            added, relative = Mark.MEANT, 0
        elif relative and role & NOUN and not role & FORMAL and before & (VERB | TAIL):
            added = relative = 0
        marks[i] |= added
        before = role
