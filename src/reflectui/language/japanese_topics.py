"""What a Japanese sentence tells of another, or of what is only to come, from its topic on."""

from collections.abc import Sequence

from reflectui.language.roles import (
    COMMA,
    COUNTER,
    FORMAL,
    JOIN,
    LATER,
    NOUN,
    NUMBER,
    OBJECT,
    OF,
    PERSON,
    QUOTED,
    SOURCE,
    SUBJECT,
    TAIL,
    THAT,
    TO,
    TOPIC,
    VERB,
    WAY,
)
from reflectui.language.words import Mark

_OF_LATER = OF | NOUN | COUNTER | NUMBER | WAY | TO | OBJECT | TAIL


def _has_verb(roles: Sequence[int], begin: int) -> bool:
    """Whether a verb stands between here and the next comma."""
    for role in roles[begin:]:
        if role & COMMA:
            return False
        if role & VERB:
            return True
    return False


def _begins_own(roles: Sequence[int], i: int) -> bool:
    """Whether a noun after a relative clause goes on to what is not told of its subject: 子が寝る＋前に."""
    if roles[i] & FORMAL:
        return any(role & (TO | OBJECT) for role in roles[i + 1 : i + 2])
    return roles[i] & NOUN != 0


def mark_topics(roles: Sequence[int], past: bool, marks: list[int]) -> None:
    """Mark what another does (from さん＋が, は, も on) and what is only to come (明日は …, unless `past`).

    Each holds to the end of its clause, to a joining word, or, after が, to the end of a relative clause
    (佐藤さんが書いた＋コードを読む).
    """
    added = relative = before = before_that = 0
    for i, role in enumerate(roles):
        if role & (JOIN | QUOTED) or before & COMMA:
            added = relative = 0
        if role & TOPIC and before & PERSON:
            added, relative = Mark.OTHERS, role & SUBJECT
        elif role & SOURCE and before & PERSON and not _has_verb(roles, i):
            added, relative = Mark.OTHERS, 0  # 妹から電話
        elif before & LATER and not past and not role & _OF_LATER:
            added, relative = Mark.MEANT, 0
        elif role & VERB and before_that & PERSON and before & OF:
            added = relative = Mark.OTHERS  # 父の植えた＋柿
        elif relative and before & (VERB | TAIL) and (role & THAT or _begins_own(roles, i)):
            added = relative = 0
        marks[i] |= added
        before_that, before = before, role
