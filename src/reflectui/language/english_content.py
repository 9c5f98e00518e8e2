"""The content words of an English act: each with its dictionary form, its kind and its own marks."""

from collections.abc import Iterator

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import Act
from reflectui.language.english_adjectives import is_adjective
from reflectui.language.english_agent import is_person
from reflectui.language.english_kinds import WORK
from reflectui.language.english_words import PARTICLES, kind_of_phrasal, lemma_of, noun_of
from reflectui.language.words import Mark, Word

_OF_THE_CLOCK = frozenset(["o'clock", "am", "pm", "clock"])
_AT = frozenset(["at", "by", "till", "until"])
_ALONG = frozenset(["all", "on", "by", "along"])
_ITS = frozenset(["the", "my", "our"])
_SHARE = frozenset(["most", "part", "much", "rest"])
_CAUSING = frozenset(["get", "make", "have", "let", "set", "help", "cause"])
_BRINGING = frozenset(["put", "set", "bring", "get", "keep", "lay"])
MADE_TO = "make do"  # what somebody is made to do
NEAR = 3  # tokens between "my" and what it belongs to


def words_of(act: Act, marks: int, undone: list[int]) -> Iterator[Word]:
    """The content words of an act with its marks and their own; `undone` is its mood."""
    mine = -NEAR - 1
    number = ""
    name = -1  # place of the name that goes on
    for i, token in enumerate(act):
        word, marked = token.word, marks | undone[i]
        if word in grammar.MY:
            mine = i
        if word in grammar.NUMBERS or word[0].isdigit():
            number = grammar.NUMBERS.get(word, word)
            if said := _number(act, i, number):
                yield Word(*said, _counted(act, i), 0, marked)
            continue
        if number and word in grammar.UNITS:
            yield Word(number + noun_of(word), "q", i, 0, marked)
        if number and (word in grammar.SHORT_UNITS or word in grammar.MEASURES):
            continue
        if word not in ("a", "an", "of"):
            number = ""
        lemma, kind = _lemma(act, i)
        if not kind:
            continue
        name = (i if name < 0 else name) if kind == "p" else -1
        own = marked | (_verb_marks(act, i) if token.verb else 0)
        if i - mine <= NEAR and (kind in "nvs" or lemma in WORK):
            own |= Mark.MINE
        yield Word(lemma, kind, i if name < 0 else name, 0, own)


def _counted(act: Act, i: int) -> int:
    """The place of the unit that the number at `i` counts, for both are one word; else its own."""
    for place in range(i + 1, min(i + 4, len(act))):
        word = act[place].word
        if word in grammar.UNITS:
            return place
        if word not in ("a", "an", "of"):
            break
    return i


def _lemma(act: Act, i: int) -> tuple[str, str]:
    """Dictionary form and kind of the token at `i`, as the tokens beside it make it; kind '' for none."""
    token = act[i]
    if is_time_phrase(act, i):
        return noun_of(token.word), "t"
    if token.word == "lord's":
        return "lord", "p"
    if not token.verb:
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


def _number(act: Act, i: int, number: str) -> tuple[str, str] | None:
    """Form and kind of a number: a time ("at six", "7 am"), or one in words, which belongs to what is done;
    in figures it is a measure and tells nothing."""
    before = act[i - 1].word if i else ""
    after = act[i + 1].word if i + 1 < len(act) else ""
    ends = not after or after in grammar.EMPTY
    if after in _OF_THE_CLOCK or (before in _AT and ends and act[i].word != "one"):
        return number + "h", "t"
    return (number, "l") if act[i].word in grammar.NUMBERS else None


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
