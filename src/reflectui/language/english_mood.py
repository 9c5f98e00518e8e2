"""Whether an English act was done, only thought of, or left undone: marks for each of its words."""

from functools import cache

from reflectui.language import english_grammar as grammar
from reflectui.language.english_denial import (
    NEGATING,
    RESERVES,
    clause_around,
    denied_at,
    failed_at,
    inner_clause_before,
    is_left,
    left_at,
    narrowly,
    not_yet_from,
    too_much,
)
from reflectui.language.english_kinds import TIMES
from reflectui.language.english_tokens import Act
from reflectui.language.english_verbs import verb_of
from reflectui.language.words import Mark

_IN_MIND = grammar.words("""
    consider fancy suggest propose contemplate imagine dread recommend skip avoid postpone delay
""")
_THINKING = frozenset(["think", "thought", "consider", "talk", "dream", "plan", "plan", "insist", "keen"])
_HABITUAL = grammar.USUAL | frozenset(["each", "whenever", "often"])
_WITH_HAD = grammar.words("just already also never not always often only really finally")
_STIRRING_VERBS = (
    (grammar.WANTING - {"about"})
    | grammar.FAILING
    | _IN_MIND
    | _THINKING
    | {"give", "go", "leave", "put", "run", "wait", "feel", "remember", "make"}
)
_STIRRING = (
    NEGATING
    | grammar.NOBODY
    | grammar.IF
    | grammar.MODALS
    | grammar.FUTURE
    | grammar.WANTING
    | {
        "no",
        "none",
        "instead",
        "rather",
        "without",
        "before",
        "too",
        "next",
        "used",
        "have",
        "has",
        "'ve",
        "forward",
    }
    | {"unable", "let", "let's", "lets", "todo", "do", "try", "need"}
)


def mood(act: Act) -> list[int]:
    """For each token the marks that tell it was not done: MEANT, NEGATED or FAILED."""
    words = [token.word for token in act]
    if not any(map(_stirs, words)):
        return [0] * len(words)
    marks = _of_clauses(act, words)
    later = aside = 0  # what the rest of the act is, and the rest of a clause inside it up to a comma
    lacking = reserve = False  # after "no", up to a preposition, a verb or a comma
    for i, token in enumerate(act):
        word = words[i]
        if token.comma:
            aside = 0
            lacking = lacking and not _NOR.isdisjoint(words[i:])
        if begins_intention(act, i):
            if inner_clause_before(act, i):
                aside |= Mark.MEANT
            else:
                later |= Mark.MEANT
        elif (
            (word in ("instead", "rather") and words[i + 1 : i + 2] in (["of"], ["than"]))
            or (word == "without" and i + 1 < len(act) and act[i + 1].verb)
            or (word == "too" and too_much(act, i))
        ):
            aside |= Mark.NEGATED
        elif not_yet_from(act, i):
            aside |= Mark.FAILED
        if word == "no" or word in grammar.NOBODY:
            lacking, reserve = lacking or _lacks(act, words, i), False
        elif word in grammar.PREPOSITIONS or token.verb:
            lacking = lacking and reserve
        elif lacking and word in RESERVES:
            reserve = True
        marks[i] |= later | aside | (Mark.NEGATED if lacking else 0)
    return marks


def _lacks(act: Act, words: list[str], i: int) -> bool:
    """Whether "no" tells what there was none of, not what did without: "a walk, no phone"."""
    if act[i].comma and words[0] == "no":
        return True  # "no lunch, no walk"
    return i == 0 or i == len(act) - 1 or act[i - 1].verb is not None or words[i - 1] in _BEFORE_NO


_NOR = frozenset(["or", "nor"])
_BEFORE_NO = grammar.words("""
    had have has got was were is there's 's 'd did still again so but and
""")


@cache
def _stirs(word: str) -> bool:
    """Whether a word can make an act something that was not done; most acts have none."""
    verb = verb_of(word)
    return word in _STIRRING or (verb is not None and verb.base in _STIRRING_VERBS) or is_left(word)


def _of_clauses(act: Act, words: list[str]) -> list[int]:
    """The marks that a denial, a failing or a condition gives to the whole clause it stands in."""
    first = words[1] if words[0] in grammar.JOINING and len(words) > 1 else words[0]
    meant = first in grammar.IF or _tells_oneself(act, words) or _must_wait(act)
    marks = [Mark.MEANT if meant else 0] * len(act)
    denied, failed = denied_at(act, words), failed_at(act)
    if denied is not None and failed is not None and clause_around(act, denied) == clause_around(act, failed):
        denied = failed = None  # "didn't forget"
    if failed is not None and narrowly(words):
        failed = None
    for place, mark in ((denied, Mark.NEGATED), (failed, Mark.FAILED), (left_at(words), Mark.FAILED)):
        if place is not None:
            for i in clause_around(act, place):
                marks[i] |= mark
    return marks


def _must_wait(act: Act) -> bool:
    """ "The tools can wait", "Weeding would have to wait"."""
    last = act[-1]
    return last.word == "wait" and any(is_modal(act, i) for i in range(len(act) - 1))


def _tells_oneself(act: Act, words: list[str]) -> bool:
    """An order to oneself: "Remember to …", "Don't forget …", "Ring the bank tomorrow"."""
    if words[:2] in (["do", "n't"], ["do", "not"], ["let", "'s"]) or words[0] in ("let's", "todo", "lets"):
        return True
    if "tomorrow" in words[:1] and not any(
        token.verb and token.verb.form in ("past", "both", "done") for token in act
    ):
        return True
    verb = act[0].verb
    if verb is None or verb.form != "base" or verb_of(words[0]) is None:
        return False
    if verb.base in ("remember", "try", "need", "make") and "to" in words[1:3]:
        return True
    return not grammar.FUTURE.isdisjoint(words) or ("next" in words and not TIMES.isdisjoint(words))


def begins_intention(act: Act, i: int) -> bool:
    """Whether the token begins what is only wanted (wanted to …, would …, thought of …ing)."""
    token = act[i]
    if not _stirs(token.word):
        return False
    if is_modal(act, i):
        return True
    following = [one.word for one in act[i + 1 : i + 5]]
    base = token.verb.base if token.verb and token.word != "going" else token.word
    if "to" in following and base in grammar.WANTING and _rules_an_act(act, i, following.index("to"), base):
        return True
    if token.word == "used" and following[:1] == ["to"]:
        return not i or act[i - 1].word not in grammar.BE | grammar.GET
    if token.word in ("have", "has", "'ve") and following[:1] == ["to"]:
        return True
    after = act[i + 1].verb if i + 1 < len(act) else None
    if base in _IN_MIND and after and after.form == "ing":
        return True
    if base == "wish" and following and following[0] in grammar.SUBJECTS:
        return True
    if base == "feel" and following[:1] == ["like"]:
        return True
    next_but_one = act[i + 2].verb if i + 2 < len(act) else None
    if next_but_one and next_but_one.form == "ing":
        if token.word == "forward":
            return following[0] == "to"
        return base in _THINKING and following[0] in ("of", "about", "on")
    return False


def _rules_an_act(act: Act, i: int, distance: int, base: str) -> bool:
    """Whether "to" after a wanting word is that of what is wanted: "hoped to", "asked him to"."""
    place = i + 1 + distance
    if place + 1 >= len(act):
        return False
    between = act[i + 1 : place]
    if any(token.verb or token.word in grammar.PREPOSITIONS for token in between):
        return False
    if base in ("about", "due", "ready", "like", "have", "remind", "try", "attempt") and distance:
        return False
    if base == "going":
        return distance == 0 and act[place + 1].verb is not None
    after = act[place + 1]
    return (
        after.verb is not None
        or verb_of(after.word) is not None
        or after.word in ("be", "have", "do")
        or (after.word.endswith("ly") or after.word in ("not", "just", "never"))
    )


def is_modal(act: Act, i: int) -> bool:
    """Whether the token makes the verb after it only thought; 'd before a past form is had."""
    word = act[i].word
    if word not in grammar.MODALS or (act[i].name and i):
        return False
    if i and act[i - 1].word in grammar.DETERMINERS - grammar.words("that this which what all both"):
        return False
    if word in ("would", "'d") and not _HABITUAL.isdisjoint(token.word for token in act):
        return False
    if word == "'d":
        following = next((token for token in act[i + 1 :] if token.word not in _WITH_HAD), None)
        if following is None or following.word in grammar.DETERMINERS:
            return following is None  # "I'd a blister"
        verb = verb_of(following.word)
        return verb is None or verb.form not in ("past", "both", "done")
    return True
