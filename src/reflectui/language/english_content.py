"""The content words of an English act: each with its dictionary form, its kind and its own marks."""

from collections.abc import Iterator

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import is_adjective
from reflectui.language.english_agent import is_person
from reflectui.language.english_kinds import WORK
from reflectui.language.english_numbers import (
    currency_of,
    hour_at,
    is_measure,
    is_quantity,
    numeral_at,
    sum_of,
    unit_after,
)
from reflectui.language.english_tokens import Act
from reflectui.language.english_words import PARTICLES, kind_of_phrasal, lemma_of, noun_of
from reflectui.language.words import Mark, Word

_ALONG = frozenset(["all", "on", "by", "along"])
_ITS = frozenset(["the", "my", "our"])
_SHARE = frozenset(["most", "part", "much", "rest"])
_CAUSING = frozenset(["get", "make", "have", "let", "set", "help", "cause"])
_BRINGING = frozenset(["put", "set", "bring", "get", "keep", "lay"])
MADE_TO = "make do"  # what somebody is made to do
NEAR = 3  # tokens between "my" and what it belongs to


def words_of(act: Act, marks: int, undone: list[int]) -> Iterator[Word]:
    """The content words of an act with its marks and their own; `undone` is its mood."""
    said = [token.word for token in act]
    mine = -NEAR - 1
    name = -1  # place of the name that goes on
    read = 0  # the place up to which numbers and what they count have been read
    for i, token in enumerate(act):
        word, marked = token.word, marks | undone[i]
        if word in grammar.MY:
            mine = i
        if i >= read and is_quantity(word):
            told, read = _quantity(act, said, i)
            for lemma, kind, place in told:
                yield Word(lemma, kind, place, 0, marked)
            continue
        if i < read and (is_quantity(word) or is_measure(word)):
            continue
        lemma, kind = _lemma(act, i)
        if not kind:
            continue
        name = (i if name < 0 else name) if kind == "p" else -1
        own = marked | (_verb_marks(act, i) if token.verb else 0)
        if i - mine <= NEAR and (kind in "nvs" or lemma in WORK):
            own |= Mark.MINE
        yield Word(lemma, kind, i if name < 0 else name, 0, own)


def _quantity(act: Act, said: list[str], i: int) -> tuple[list[tuple[str, str, int]], int]:
    """What the number at `i` gives, as form, kind and place, and the place up to which it is read.

    A number in words belongs to what is done; one in figures is a measure and tells nothing without its unit.
    """
    if money := sum_of(said[i]):
        return [(money, "q", i)], i + 1
    stop = next((place for place in range(i + 1, len(act)) if act[place].comma), len(act))
    if hour := hour_at(said, i, stop):
        return [(hour.told, "t", i)], hour.end
    numeral = numeral_at(said[:stop], i)
    unit = unit_after(said, numeral.end, stop)
    own = [] if said[i][0].isdecimal() else [(numeral.told, "l", i if unit is None else unit)]
    if unit is None:
        return own, numeral.end + any(map(is_measure, said[numeral.end : numeral.end + 1]))
    sign = currency_of(said[unit])
    if sign and said[unit + 1 : unit + 2] == ["of"]:
        return own, unit  # "two pounds of flour"
    return [*own, (numeral.told + (sign or noun_of(said[unit])), "q", unit)], unit + 1


def _lemma(act: Act, i: int) -> tuple[str, str]:
    """Dictionary form and kind of the token at `i`, as the tokens beside it make it; kind '' for none."""
    token = act[i]
    if is_time_phrase(act, i):
        return noun_of(token.word), "t"
    if token.word == "lord's":
        return "lord", "p"
    if not token.verb:
        if token.word == "up" and any(one.word in grammar.DETERMINERS for one in act[i + 1 : i + 2]):
            return "", ""  # "up the lane"
        lemma, kind = lemma_of(token, i)
        return lemma, "i" if _only_with_verb(act, i, lemma) else kind
    if _makes_do(act, i):
        return MADE_TO, "="
    lemma, kind = lemma_of(token, i)
    particle = _in_order(act, i) or _particle(act, i)
    return kind_of_phrasal(lemma, kind, particle) if particle else (lemma, kind)


def is_time_phrase(act: Act, i: int) -> bool:
    """Whether a token is the noun of "on the way", "all my way" or "Lord's day"."""
    word, before = act[i].word, [token.word for token in act[max(i - 3, 0) : i]]
    if word == "lord's":
        return [token.word for token in act[i + 1 : i + 2]] == ["day"]
    if word != "way" or len(before) < 2 or before[-1] not in _ITS:
        return False
    if any(token.word == "of" for token in act[i + 1 : i + 2]):
        return False
    return before[-2] in _ALONG or (before[-2] == "of" and before[0] in _SHARE)


def _only_with_verb(act: Act, i: int, noun: str) -> bool:
    """Whether a noun tells nothing apart from its light verb: "took leave", "gave him an account"."""
    verbs = _LIGHT_WITH.get(noun)
    if not verbs:
        return False
    for token in reversed(act[max(i - 5, 0) : i]):
        if token.verb:
            return token.verb.base in verbs
    return False


_LIGHT_WITH = {
    noun: verbs.split()
    for verbs, nouns in (
        ("give have", "account advice answer order notice thanks ear credit"),
        ("give take make", "leave way"),
        ("take", "care place part heed pains pleasure boat coach water horse occasion course"),
        ("make", "haste shift sense love mention excuse reckoning"),
        ("have pay", "attention regard respect look"),
        ("keep lose", "pace track count company sight touch"),
    )
    for noun in nouns.split()
}


def _makes_do(act: Act, i: int) -> bool:
    """Whether somebody is made to act: "got my wife to read", "made him sing"."""
    verb = act[i].verb
    if verb is None or verb.base not in _CAUSING:
        return False
    for place in range(i + 1, min(i + 5, len(act))):
        token = act[place]
        if token.verb or (token.word == "to" and any(one.verb for one in act[place + 1 : place + 2])):
            return place > i + 1
        if not (token.word in grammar.OBJECTS or token.word in grammar.DETERMINERS or is_person(token)):
            return False
    return False


def _in_order(act: Act, i: int) -> str:
    """What goes with a verb that brings things into order: "set my papers in good order", "to rights"."""
    verb = act[i].verb
    if verb is None or verb.base not in _BRINGING:
        return ""
    for place in range(i + 1, min(i + 9, len(act) - 1)):
        word = act[place].word
        if act[place].verb or word in grammar.SUBORDINATE:
            return ""
        following = [token.word for token in act[place + 1 : place + 5]]
        while (
            word == "in"
            and len(following) > 1
            and (following[0] in grammar.EMPTY or is_adjective(following[0]))
        ):
            del following[0]
        if word == "in" and following[:1] == ["order"] and following[1:2] not in (["to"], ["that"]):
            return "in order"
        if word == "to" and following[:1] == ["rights"]:
            return "in order"
    return ""


def _particle(act: Act, i: int) -> str:
    """The particle that goes with a verb: "write up", "write it up", "put the bins out"."""
    for place in range(i + 1, min(i + 5, len(act))):
        word = act[place].word
        if word in PARTICLES:
            goes_on = place + 1 < len(act) and act[place + 1].word in ("to", "from", "of", "into")
            happens = place == i + 1 and word == "out" and act[i].word != "went"  # "ran out of"
            return "" if goes_on and not happens else word
        if act[place].verb or word in grammar.JOINING or word in grammar.PREPOSITIONS:
            return ""
    return ""


def _verb_marks(act: Act, i: int) -> int:
    purpose = act[i].word.endswith("ing") or (i > 0 and act[i - 1].word == "to")
    return Mark.PREDICATE | (Mark.PURPOSE if purpose else 0)
