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
    CAUSE,
    COLOURS,
    COMMA,
    CONDITION,
    COPULA,
    COUNTER,
    FAILURE,
    FOR_ME,
    FORMAL,
    HEARSAY,
    JOIN,
    LIGHT,
    MOMENT,
    NEVER,
    NOT,
    NOUN,
    NUMBER,
    OBJECT,
    OF,
    ORDER,
    OTHERS_ACT,
    PASSIVE,
    PAST,
    PERSON,
    QUOTE,
    QUOTED,
    RECEIVE,
    SETTLED,
    SIGN,
    SILENT,
    SKIPS,
    STILL,
    SUBJECT,
    TAIL,
    TE,
    THEN,
    TO,
    TOPIC,
    VERB,
    WANT,
    WAY,
    WITHOUT,
    WORD,
)
from reflectui.language.words import REFUSED, Mark

PREDICATES = VERB | ADJECTIVE
DESCRIBING = PREDICATES | AUXILIARY
NOT_DESCRIBING = NEVER | JOIN | COPULA | CONDITION | THEN
FOLLOWING = NOUN | NUMBER | FORMAL | VERB | ADJECTIVE | NOT | TO | OBJECT | QUOTE | FAILURE | AUXILIARY | WAY
LACKS = ADJECTIVE | NOT
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
    main: int = 0  # refusals of the predicate that ends the clause
    complement: int = 0  # refusals of an act that is the object of the predicate: 読むのを＋忘れた
    attached: int = 0  # marks of the nouns right before: 見直し＋なしで, 散歩は＋見送り
    light: bool = False  # only particles stand between here and する, なる …
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
        self.following, self.pending, self.governing, self.governor, self.main = told[:5]
        self.complement, self.attached, self.light, self.ends_clause, self.attributive = told[5:]

    def told(self) -> _Told:
        """What the token before has after it."""
        return _Told(
            self.following,
            self.pending,
            self.governing,
            self.governor,
            self.main,
            self.complement,
            self.attached,
            self.light,
            self.ends_clause,
            self.attributive,
        )

    def marks_of(self, role: int) -> int:
        """The marks of a token with these roles; goes on to the token before."""
        if role & SILENT:
            return 0
        if role & QUOTED:
            self.following = NOUN
            return 0
        mark = self._mark(role)
        kept = OBJECT if role & FORMAL else FAILURE if role & COMMA else 0
        self.following = role & FOLLOWING | self.following & kept
        return mark

    def _mark(self, role: int) -> int:
        if role & COMMA:
            self._comma(role)
        if role & STILL:
            self.main, self.governor, self.ends_clause = Mark.NEGATED, 0, False  # 机は山の＋まま
        if role & WITHOUT:
            self.attached = self.complement = Mark.NEGATED
            self.ends_clause = False
        if role & (WITHOUT | STILL):
            return Mark.NEGATED
        if role & DESCRIBING and not role & NOT_DESCRIBING and self._describes(role):
            self.attributive = True
        if role & FAILURE and role & NOUN and (self.ends_clause or self.light):
            return self._predicate(role)
        if role & PREDICATES and not role & COLOURS:
            return self._noun(role) if role & VERB and self.following & WAY else self._predicate(role)
        if role & (TAIL | VERB | COLOURS):
            self._auxiliary(role)
            return 0
        if role & NOUN:
            return self._noun(role)
        return self._particle(role)

    def _describes(self, role: int) -> bool:
        """Whether a predicate stands before a noun of its own, as こと is in やりたいことを書く."""
        if self.following & FORMAL:
            return bool(role & WANT and role & AUXILIARY and self.following & OBJECT)
        return bool(self.following & (NOUN | NUMBER))

    def _comma(self, role: int) -> None:
        self.governor = TOO_FAR if role & SETTLED else min(self.governor + 1, TOO_FAR)
        self.ends_clause, self.light = True, False
        self.governing &= ~Mark.OTHERS
        self.attached = 0 if role & SETTLED else self.complement  # 散歩、＋できず
        self.pending = self.complement = 0

    def _predicate(self, role: int) -> int:
        if role & ADJECTIVE and not role & NOT:
            self.complement &= ~Mark.MEANT  # 長いこと is no 早く寝ること
        own = self.pending | _own_marks(role) | self.complement
        if self.following & QUOTE:
            own |= self.governing & Mark.OTHERS  # 帰れと＋言われた
        if self.following & (VERB | TO) or (self.following & ADJECTIVE and self.following & NOT):
            own |= self.governing  # one predicate in two tokens: 取り＋きれず, 見直し＋なし, 見に＋行けず
        fails = 0
        if role & (FAILURE | SKIPS):
            fails = 0 if own & Mark.NEGATED else Mark.FAILED
            own &= ~(Mark.NEGATED | Mark.FAILED)  # not forgotten is done
            own |= fails if role & FAILURE else 0
        if role & ORDER and self.ends_clause and not self.following & AUXILIARY:
            own |= Mark.MEANT
        if self.ends_clause:
            self.main = own & REFUSED
            if not role & CONDITION:
                own |= Mark.ACT
        # what is told of a noun's attribute is not told of the words around it: 聞きたい点をまとめる
        self.governing = (own & ~REFUSED) | (self.governing & REFUSED) if self.attributive else own
        self.complement = 0 if self.attributive else fails or (own & REFUSED if role & LIGHT else 0)
        self.light = bool(role & LIGHT)
        self.governor, self.pending, self.attached = 0, 0, 0
        self.ends_clause = self.attributive = False
        return own | Mark.PREDICATE

    def _auxiliary(self, role: int) -> None:
        if role & JOIN:
            failed = self.governing & Mark.FAILED if self.following & FAILURE else 0  # 手に取ったが＋だめ
            self.ends_clause, self.pending, self.complement, self.main = True, failed, 0, 0
        elif role & (TE | CONDITION):
            self.complement = 0
        elif role & PAST:
            self.complement &= Mark.NEGATED
        if self.following & QUOTE:
            self.pending |= self.governing & Mark.OTHERS
        if role & COLOURS:  # 書いておくのを＋忘れた
            self.pending |= self.complement
            self.complement = 0
        if not (role & NOT and self.attributive):
            self.pending |= _own_marks(role)
        if role & THEN:
            self.pending |= self.governing & Mark.MEANT
        if role & CAUSE:
            self.pending &= ~Mark.OTHERS
        if role & RECEIVE:
            self.pending |= Mark.OTHERS
        if role & (CONDITION | THEN):
            self.ends_clause = False
        self.light, self.attached = False, 0

    def _lacks(self) -> None:
        """Negate what stands right before なし, not what stands further on: 机の上、＋塵ひとつなし."""
        self.attached, self.complement = Mark.NEGATED, 0
        self.governing &= ~Mark.NEGATED

    def _noun(self, role: int) -> int:
        governing = self.governing if self.governor < TOO_FAR else 0
        if self.following & LACKS == LACKS and role & WORD and not role & MOMENT:
            self._lacks()
            governing &= ~Mark.NEGATED
        marks = self.pending | governing | (0 if role & MOMENT else self.attached)
        if role & OTHERS_ACT:
            self.pending |= Mark.OTHERS
            self.complement |= Mark.OTHERS
        self.light = self.attributive = False
        if role & FORMAL:
            if role & WANT:
                self.complement = self.attached = Mark.MEANT
            elif role & LIGHT and self.ends_clause and self.governor == TOO_FAR:
                self.complement = Mark.MEANT  # 早く寝ること
            self.ends_clause = False
            return marks
        if role & ACT_NOUN:
            marks |= self.complement
            self.governing |= self.complement
            if self.ends_clause:
                marks = self.pending | self.complement | self.attached | Mark.ACT | Mark.PREDICATE
                self.governing, self.governor, self.main = marks & ~Mark.PREDICATE, 0, marks & REFUSED
        elif role & PERSON and self.ends_clause:
            self.main, self.governor = Mark.OTHERS, 0
            self.governing &= REFUSED
        self.pending = 0
        if not role & MOMENT:
            self.complement = 0
        if not (role & ACT_NOUN and self.following & VERB):
            self.ends_clause = False
        return marks

    def _particle(self, role: int) -> int:
        near = self.governor < TOO_FAR
        counted = role & (NUMBER | COUNTER)
        if counted and self.following & LACKS == LACKS:
            self._lacks()
        if role & TOPIC and not role & SUBJECT:
            self.attached = self.main if near else 0
        elif not counted and not role & (OF | COMMA):
            self.attached = 0
        self.ends_clause = self.ends_clause and bool(role & SIGN)
        return (self.governing if near else 0) | (self.attached if counted else 0)


def _own_marks(role: int) -> int:
    marks = 0
    if role & (NOT | NEVER):
        marks |= Mark.NEGATED
    if role & (WANT | CONDITION):
        marks |= Mark.MEANT
    if role & (PASSIVE | FOR_ME | HEARSAY):
        marks |= Mark.OTHERS
    return marks
