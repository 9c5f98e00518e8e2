"""What the tokens of a Japanese sentence are by those around them: a quotation, an expression, a helper."""

import re
from collections.abc import Callable
from functools import reduce
from itertools import pairwise
from operator import or_

from reflectui.language.japanese import Token
from reflectui.language.japanese_expressions import expression_at
from reflectui.language.japanese_words import GOING
from reflectui.language.roles import (
    ACT_NOUN,
    ADJECTIVE,
    CAUSE,
    CLOSE,
    COLOURS,
    COMMA,
    COPULA,
    FAILURE,
    FORMAL,
    GOOD,
    HELPER,
    JOIN,
    LIGHT,
    LIMIT,
    MOMENT,
    NEVER,
    NOT,
    NOUN,
    OBJECT,
    OPEN,
    PERSON,
    QUOTED,
    RECEIVE,
    SETTLED,
    SILENT,
    SOURCE,
    TE,
    THAT,
    THING,
    TO,
    TOPIC,
    VERB,
    WANT,
    WAY,
    WORD,
)

_PREDICATES = VERB | ADJECTIVE
_IN_QUOTES = Token(QUOTED, "", "")
_SILENT = Token(SILENT, "", "")
_TICKET = Token(NOUN, "", "")
_TICKET_NUMBER = re.compile(r"[A-Za-z]+-\d+")


def without_quotations(items: list[Token]) -> list[Token]:
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


def without_tickets(sentence: str, items: list[Token], end_of: Callable[[int], int]) -> list[Token]:
    """The tokens with those of a ticket's number (PAY-1388) made nouns that tell nothing."""
    spans = [match.span() for match in _TICKET_NUMBER.finditer(sentence)]
    if not spans:
        return items
    return [
        _TICKET if any(start < end_of(i) <= end for start, end in spans) else item
        for i, item in enumerate(items)
    ]


def take_expressions(sentence: str, items: list[Token], end_of: Callable[[int], int], begins: int) -> bool:
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


def join_words(items: list[Token], roles: list[int], every: int) -> None:
    """Give tokens what they have from the tokens beside them; `every` holds the roles of all tokens."""
    if every & TE and every & (HELPER | GOOD | FAILURE):
        _mark_helpers(items, roles)
    if every & (RECEIVE | CAUSE):
        _name_what_others_do(items, roles)
    if every & THING:
        _name_things(items, roles)
    if every & THAT and every & COPULA:
        _join(roles)
    if every & LIMIT:
        _lift_limits(roles)


def _mark_helpers(items: list[Token], roles: list[int]) -> None:
    """Mark the verbs that follow て and only colour the verb before it (読んで＋いる, 読んでも＋いい)."""
    for i in [i for i, role in enumerate(roles[:-1], 1) if role & TE]:
        role = roles[i]
        if role & HELPER:
            roles[i] |= COLOURS
            if items[i].lemma not in GOING:
                roles[i] &= ~WORD
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


def _name_what_others_do(items: list[Token], roles: list[int]) -> None:
    """Make one verb of an act and of having others do it: 見せて＋もらう, and 言わ＋せる, as 言う is none.

    Where another is named who does it, もらう leaves the act his: 娘に洗ってもらう.
    """
    named = False
    for i in range(1, len(roles)):
        role = roles[i]
        if role & COMMA:
            named = False
        elif role & (TO | SOURCE) and roles[i - 1] & PERSON:
            named = True
        elif role & RECEIVE and role & COLOURS and i > 1 and not named:
            roles[i] &= ~RECEIVE
            _name(items, roles, _act_at(roles, i - 2), "＋貰う")
        elif role & CAUSE and not items[at := _act_at(roles, i - 1)].kind:
            _name(items, roles, at, "＋せる")


def _act_at(roles: list[int], i: int) -> int:
    """Where the act is of which token i is the verb: the noun before する, else the verb itself."""
    return i - (i > 0 and roles[i] & LIGHT != 0 and roles[i - 1] & ACT_NOUN != 0)


def _name(items: list[Token], roles: list[int], at: int, ending: str) -> None:
    if roles[at] & (VERB | ACT_NOUN) and not roles[at] & LIGHT:
        roles[at] |= WORD
        items[at] = Token(roles[at], "v", items[at].lemma + ending)


def _name_things(items: list[Token], roles: list[int]) -> None:
    """Make the noun of an act and its suffix one noun of a place or thing: 冷蔵＋庫 cools nothing."""
    for i in range(1, len(roles)):
        if roles[i] & THING and roles[i - 1] & ACT_NOUN and items[i - 1].kind:
            roles[i - 1] &= ~ACT_NOUN
            items[i - 1] = Token(roles[i - 1], "n", items[i - 1].lemma + items[i].lemma)
            items[i] = Token(roles[i], "", "")


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


def settle(roles: list[int], lasts: list[int]) -> None:
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
        elif (clause[last] & ACT_NOUN or any(map(TO.__and__, clause[:last]))) and not any(
            map((~(WAY | THING)).__and__, clause[last + 1 :])
        ):
            following = roles[end + 1 : after + 1]
            if any(role & NOUN and not role & (FORMAL | MOMENT) for role in following):
                roles[end] |= SETTLED
