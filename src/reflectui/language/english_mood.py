"""Whether an English act was done, only thought of, or left undone: marks for each of its words."""

from functools import cache
from itertools import pairwise

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import Act
from reflectui.language.english_adjectives import ADJECTIVES
from reflectui.language.english_kinds import CHOSEN, LIGHT, TIMES
from reflectui.language.english_verbs import BASES, verb_of
from reflectui.language.words import Mark

_IN_MIND = grammar.words("""
    consider fancy suggest propose contemplate imagine dread recommend skip avoid postpone delay
""")
_THINKING = frozenset(["think", "thought", "consider", "talk", "dream", "plan", "plan", "insist", "keen"])
# Nouns after "no" that rule what follows with "to" or "for".
_RESERVES = grammar.words("""
    time chance energy room mood appetite patience stomach strength opportunity way need point
    reason heart will hope
""")
_HABITUAL = grammar.USUAL | frozenset(["each", "whenever", "often"])
_NEGATING = grammar.NOT | grammar.HARDLY
_LIMITED = grammar.words("""
    only just far long bad much many quite very too so even without until till before all
""")


_STIRRING_VERBS = (
    (grammar.WANTING - {"about"})
    | grammar.FAILING
    | _IN_MIND
    | _THINKING
    | {"give", "leave", "put", "run", "wait", "feel", "remember", "make"}
)
_STIRRING = (
    _NEGATING
    | grammar.NOBODY
    | grammar.IF
    | grammar.MODALS
    | grammar.FUTURE
    | grammar.WANTING
    | {"no", "none", "instead", "rather", "without", "too", "next", "used", "have", "has", "'ve", "forward"}
    | {"unable", "let", "let's", "lets", "todo", "do", "try", "need"}
)


def mood(act: Act) -> list[int]:
    """For each token the marks that tell it was not done: MEANT, NEGATED or FAILED."""
    words = [token.word for token in act]
    if not any(map(_stirs, words)):
        return [0] * len(words)
    whole = _of_the_whole(act, words)
    marks: list[int] = []
    later = 0
    lacking = reserve = False  # after "no", up to a preposition or a verb
    for i, token in enumerate(act):
        word = words[i]
        if begins_intention(act, i):
            later |= Mark.MEANT
        elif (
            (word in ("instead", "rather") and words[i + 1 : i + 2] in (["of"], ["than"]))
            or (word == "without" and i + 1 < len(act) and act[i + 1].verb)
            or (word == "too" and _too_much(act, i))
        ):
            later |= Mark.NEGATED
        if word == "no" or word in grammar.NOBODY:
            lacking, reserve = (
                i == 0 or i == len(act) - 1 or act[i - 1].verb is not None or words[i - 1] in _BEFORE_NO,
                False,
            )
        elif word in grammar.PREPOSITIONS or token.verb:
            lacking = lacking and reserve
        elif lacking and word in _RESERVES:
            reserve = True
        marks.append(whole | later | (Mark.NEGATED if lacking else 0))
    return marks


_BEFORE_NO = grammar.words("""
    had have has got was were is there's 's did still again so but and
""")


@cache
def _stirs(word: str) -> bool:
    """Whether a word can make an act something that was not done; most acts have none."""
    verb = verb_of(word)
    return word in _STIRRING or (verb is not None and verb.base in _STIRRING_VERBS) or _is_left(word)


def _of_the_whole(act: Act, words: list[str]) -> int:
    marks = 0
    first = words[1] if words[0] in grammar.JOINING and len(words) > 1 else words[0]
    if first in grammar.IF or _tells_oneself(act, words) or _must_wait(act):
        marks |= Mark.MEANT
    negated = _is_negated(act, words)
    failing = _is_failing(act)
    if failing and not negated and not _narrowly(words):
        marks |= Mark.FAILED
    elif negated and not failing:
        marks |= Mark.NEGATED
    if any(_is_left(word) for word in words):
        marks |= Mark.FAILED
    return marks


def _must_wait(act: Act) -> bool:
    """ "The tools can wait", "Weeding would have to wait"."""
    last = act[-1]
    return last.word == "wait" and any(is_modal(act, i) for i in range(len(act) - 1))


def _is_negated(act: Act, words: list[str]) -> bool:
    """Whether a word of denial belongs to the verb, or stands for the whole answer ("Exercises no")."""
    if words[-1] in ("no", "none", "not") and len(words) > 1:
        return True
    if any(word == "no" and after in ("longer", "more") for word, after in pairwise(words)):
        return True
    if any(word in _NEGATING and _denies(act, words, i) for i, word in enumerate(words)):
        return True
    return (
        words[0] in grammar.NOBODY
        or any(
            word in grammar.NOBODY
            and words[i + 1 : i + 2] not in (["in"], ["with"], ["on"])  # "a walk, nothing in my pockets"
            and not any(token.verb for token in act[i:])
            for i, word in enumerate(words)
            if i
        )
    )


def _denies(act: Act, words: list[str], i: int) -> bool:
    """Whether a word of denial is of the whole act, not of a part: "not only", "not far", "barely ten"."""
    if words[i] in ("never", "n't", "neither", "nor") or i + 1 == len(words):
        return True
    before, after = words[i - 1] if i else "", words[i + 1]
    if after == "only":
        return False
    of_a_part = after in grammar.DETERMINERS and i > 0 and act[i - 1].verb is None
    of_a_part = of_a_part and before not in grammar.JOINING
    if after in _LIMITED or after in TIMES or of_a_part:
        return before in grammar.AUXILIARY or before in grammar.MODALS
    return True


def _is_failing(act: Act) -> bool:
    for i, token in enumerate(act):
        base = token.verb.base if token.verb else ""
        if base in grammar.FAILING or token.word == "unable":
            return True
        if base == "run" and [one.word for one in act[i + 1 : i + 3]] == ["out", "of"]:
            return any(one.word in _RESERVES for one in act[i + 3 : i + 4])
        following = [one.word for one in act[i + 1 : i + 8]]
        if base == "give" and (following[:1] == ["up"] or "miss" in following):
            return True
        if base == "leave" and following[:1] == ["off"]:
            return True
        if base == "put" and any(one.word == "off" for one in act[i + 1 : i + 4]):
            return True
    return False


@cache
def _is_left(word: str) -> bool:
    """Whether a word tells that something chosen was not done to its noun: unread, untouched."""
    verb = verb_of(word[2:]) if word.startswith("un") and len(word) > 5 else None
    if verb is None or verb.form not in ("both", "done", "past") or word in BASES:
        return False
    own = verb_of(word)
    return (own is None or own.base not in BASES) and verb.base in CHOSEN | LIGHT


def _narrowly(words: list[str]) -> bool:
    """Whether the failing itself did not come about: "nearly forgot"."""
    return "nearly" in words or "almost" in words


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
        return (base in _THINKING and following[0] in ("of", "about", "on")) or token.word == "forward"
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
    if word == "'d" and i + 1 < len(act):
        verb = verb_of(act[i + 1].word)
        return verb is None or verb.form not in ("past", "both", "done")
    return True


def _too_much(act: Act, i: int) -> bool:
    """ "too tired to …": the act was not done."""
    for place in range(i + 1, min(i + 4, len(act) - 1)):
        if act[place].word == "for" or (act[place].word == "to" and act[place + 1].verb):
            return act[i + 1].word in ADJECTIVES | TIMES or act[i + 1].verb is not None
    return False
