"""Words of an English act that deny it or tell that it was left undone, and which part of it they rule."""

from functools import cache
from itertools import pairwise

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import ADJECTIVES, is_adjective
from reflectui.language.english_kinds import CHOSEN, LIGHT, TIMES
from reflectui.language.english_tokens import Act
from reflectui.language.english_verbs import BASES, verb_of

# Nouns after "no" that rule what follows with "to" or "for".
RESERVES = grammar.words("""
    time chance energy room mood appetite patience stomach strength opportunity way need point
    reason heart will hope
""")
_NOMINATIVE = grammar.words("i we he she they you")
_OBJECTS = grammar.OBJECTS | {"it"}
_GIVING_UP = frozenset(["give", "go", "put", "leave"])
NEGATING = grammar.NOT | grammar.HARDLY
_LIMITED = grammar.words("""
    only just far long bad much many quite very too so even without until till before all
""")


def denied_at(act: Act, words: list[str]) -> int | None:
    """The place of a word of denial that belongs to a verb or stands for an answer ("Exercises no")."""
    if words[-1] in ("no", "none", "not") and len(words) > 1:
        return len(words) - 1
    for i, word in enumerate(words):
        if word == "no" and words[i + 1 : i + 2] in (["longer"], ["more"]):
            return i
        if word in NEGATING and _denies(act, words, i):
            return i
        if word in grammar.NOBODY and (i == 0 or _names_nobody(act, words, i)):
            return i
    return None


def _names_nobody(act: Act, words: list[str], i: int) -> bool:
    """Whether a word for nobody is what was acted on, or acts itself in a clause inside the act."""
    if words[i + 1 : i + 2] in (["in"], ["with"], ["on"]):
        return False  # "a walk, nothing in my pockets"
    if not any(token.verb for token in act[:i]) and any(token.verb for token in act[i + 1 : i + 3]):
        return True  # "the meters nobody has read"
    return inner_clause_before(act, i) == i or not any(token.verb for token in act[i:])


def _denies(act: Act, words: list[str], i: int) -> bool:
    """Whether a word of denial is of the whole act, not of a part: "not only", "not far", "barely ten"."""
    if words[i] in ("never", "n't", "neither", "nor") or i + 1 == len(words):
        return True
    if words[i] == "not" and is_adjective(words[i + 1]) and not any(token.verb for token in act[:i]):
        return False  # "in for an hour and not cold"
    before, after = words[i - 1] if i else "", words[i + 1]
    if after == "only":
        return False
    of_a_part = after in grammar.DETERMINERS and i > 0 and act[i - 1].verb is None
    of_a_part = of_a_part and before not in grammar.JOINING
    if after in _LIMITED or after in TIMES or of_a_part:
        return before in grammar.AUXILIARY or before in grammar.MODALS
    return True


def failed_at(act: Act) -> int | None:
    """The place of a verb of leaving undone."""
    for i, token in enumerate(act):
        base = token.verb.base if token.verb else ""
        if base == "fail" and i and act[i - 1].word in _OBJECTS:
            continue  # "saw it fail"
        if base in grammar.FAILING or token.word == "unable":
            return i
        following = [one.word for one in act[i + 1 : i + 8]]
        if base == "run" and following[:2] == ["out", "of"]:
            return i if any(word in RESERVES for word in following[2:3]) else None
        if base in _GIVING_UP and _gives_up(base, following):
            return i
    return None


def _gives_up(base: str, following: list[str]) -> bool:
    if base == "give":
        return following[:1] == ["up"] or "miss" in following
    if base == "go":
        return following[:1] == ["without"]
    if base == "put":
        return "off" in following[:3]
    return following[:1] == ["off"] or any(
        word in ("it", "they") and after in grammar.BE for word, after in pairwise(following)
    )  # "left off", "left it as it was"


@cache
def is_left(word: str) -> bool:
    """Whether a word tells that something chosen was not done to its noun: unread, untouched."""
    verb = verb_of(word[2:]) if word.startswith("un") and len(word) > 5 else None
    if verb is None or verb.form not in ("both", "done", "past") or word in BASES:
        return False
    own = verb_of(word)
    return (own is None or own.base not in BASES) and verb.base in CHOSEN | LIGHT


def left_at(words: list[str]) -> int | None:
    """The place of a word for what was left undone."""
    return next((i for i, word in enumerate(words) if is_left(word)), None)


def narrowly(words: list[str]) -> bool:
    """Whether the failing itself did not come about: "nearly forgot"."""
    return "nearly" in words or "almost" in words


def too_much(act: Act, i: int) -> bool:
    """ "too tired to …": the act was not done."""
    for place in range(i + 1, min(i + 4, len(act) - 1)):
        if act[place].word == "for" or (act[place].word == "to" and act[place + 1].verb):
            return act[i + 1].word in ADJECTIVES | TIMES or act[i + 1].verb is not None
    return False


def not_yet_from(act: Act, i: int) -> bool:
    """Whether a clause begins here that had not come about yet: "asleep before I'd opened the book"."""
    words = [token.word for token in act[i : i + 3]]
    if words[:1] != ["before"] or words[1:2] not in (["i"], ["we"]) or words[2:] not in (["had"], ["'d"]):
        return False
    return any(token.verb and token.verb.form in ("both", "done") for token in act[i + 3 : i + 5])


def clause_around(act: Act, i: int) -> range:
    """The tokens that the one at `i` speaks of: a clause inside the act, a piece without a verb, else all."""
    start = next((k for k in range(i, 0, -1) if act[k].comma), 0)
    end = next((k for k in range(i + 1, len(act)) if act[k].comma), len(act))
    inner = inner_clause_before(act, i)
    if inner:
        return range(inner, end)
    answers = end == start + 1 and act[i].word not in grammar.NOBODY  # "fiddle, no"
    if answers or any(token.verb for token in act[start:end]):
        return range(len(act))
    return range(start, end)


def inner_clause_before(act: Act, i: int) -> int:
    """Where a clause with a subject of its own begins inside the act before `i`; 0 where there is none:
    "the way I never walk", "so that nothing is lost"."""
    for place in range(i, 0, -1):
        word = act[place].word
        acts = any(token.verb for token in act[place + 1 : place + 2])
        if word in _NOMINATIVE or (acts and word in grammar.NOBODY):
            before = act[place - 1]
            if before.word in grammar.JOINING or not any(token.verb for token in act[:place]):
                return 0
            return place
    return 0
