"""Who acts in an English act: the writer or somebody else."""

from itertools import pairwise

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import Act, Token
from reflectui.language.english_adjectives import ADJECTIVES
from reflectui.language.english_kinds import (
    EVENTS,
    HAPPENING,
    LANGUAGES,
    MOVING,
    PEOPLE,
    SPEAKING,
    STATIVE,
    TIMES,
)
from reflectui.language.english_names import GIVEN, TITLES
from reflectui.language.english_verbs import Verb

_MOVED = grammar.words("carry bring fetch send take put set lay give receive accept drive sail row")
_ALONE = (
    HAPPENING
    | (MOVING - _MOVED)
    | SPEAKING
    | STATIVE
    | frozenset(["sleep", "wake", "walk", "work", "sing", "cook", "swim"])
)
_EXTENT = frozenset(["way", "deal", "bit", "lot", "part"])  # "all the way reading": how far, not who
_NO_SUBJECT = grammar.EMPTY | (TIMES - EVENTS) | grammar.UNITS | _EXTENT | frozenset(grammar.NUMBERS)
_NO_HEAD = _NO_SUBJECT | ADJECTIVES
_AFTER_NOTE = (
    grammar.PREPOSITIONS
    | grammar.JOINING
    | TIMES
    | grammar.words("again twice once too as away together aside back")
)
_WAS = Verb("be", "past")
_STATES = frozenset(
    ["dress", "change", "wash", "shave", "start", "settle", "do", "organise", "organize", "sort"]
)


def is_own(act: Act, first_verb: int | None, opening: bool, before: bool) -> bool:
    """Whether the writer acts, read from what stands before the first verb.

    `opening` says that a sentence begins with the act; then a missing subject is the writer. Elsewhere it is
    whoever acted `before`.
    """
    if first_verb is None:
        return (opening and not _tells_of_another(act)) or (before and not opening)
    if act[0].word in ("which", "who", "whom") and first_verb == 1:
        return False
    if first_verb and act[first_verb - 1].word == "there" and act[first_verb].verb == _WAS:
        return False
    subject = subject_of(act[:first_verb])
    if subject in grammar.FIRST_PERSON:
        return True
    if not subject:
        return before or opening
    return subject in grammar.MY or (opening and is_note(act, first_verb))


def is_person(token: Token) -> bool:
    """Whether the token is a title, a given name or a noun for people."""
    return token.word in PEOPLE or token.word in TITLES or (token.name and token.word in GIVEN)


def _tells_of_another(act: Act) -> bool:
    """Whether a sentence without a verb says something of a person: "Helen late again"."""
    first = act[1] if act[0].word in grammar.MY and len(act) > 1 else act[0]
    if first.word in grammar.OTHERS or first.word in grammar.THEIRS:
        return True
    if not is_person(first) or any(token.word == "i" for token in act):
        return False
    following = next((token for token in act if token.begin > first.begin), None)
    return following is not None and following.begin == first.end + 1  # "Mum, by phone" is what was done


def is_event(act: Act) -> bool:
    """Whether a note without a verb is headed by what comes to its writer: "Train late, again"."""
    head = ""
    for token in act:
        if token.verb or token.word in grammar.FIRST_PERSON:
            return False
        if token.word in grammar.PREPOSITIONS:
            break
        if token.word in EVENTS or token.word not in _NO_HEAD:
            head = token.word
    return head in EVENTS


def is_note(act: Act, verb: int) -> bool:
    """Whether a sentence is a note of something done, like "Card written" or "Floors mopped"."""
    for number, token in enumerate(act[:verb]):
        if token.word in grammar.OTHERS or token.word in grammar.THEIRS or is_person(token):
            return False
        if token.name and number and token.word not in LANGUAGES:
            return False
    told = act[verb].verb
    if told is None or told.base in _ALONE or told.form not in ("both", "done"):
        return False
    after = act[verb + 1 : verb + 3]
    if after and after[0].word == "by" and len(after) > 1 and (after[1].name or after[1].word in PEOPLE):
        return False
    return told.form == "done" or not after or after[0].word in _AFTER_NOTE or after[0].word.endswith("ly")


def subject_of(before: list[Token]) -> str:
    """The subject among the tokens before a verb: a pronoun, "my", another noun, or "" for none."""
    found = ""
    inside = with_noun = False  # a prepositional phrase, and one that has its noun
    for number, token in enumerate(before):
        word = token.word
        named = token.name and (number > 0 or is_person(token))
        if word in grammar.SUBJECTS:
            found, inside = word, False
        elif word == "me" and not inside:
            found = "i"
        elif word in grammar.MY and not found and not inside:
            found = "my"
        elif word in grammar.PREPOSITIONS:
            inside, with_noun = True, False
        elif word in grammar.DETERMINERS or named:
            inside = inside and not with_noun
            if not inside and _names_another(word, named) and found not in grammar.FIRST_PERSON:
                found = word
            with_noun = with_noun or named
        elif word in _NO_SUBJECT or word.endswith("ly"):
            with_noun = with_noun or word in TIMES
        elif inside:
            with_noun = True
        elif not found or found == "my":
            found = found if found and word not in PEOPLE else word
    return found


def _names_another(word: str, named: bool) -> bool:
    if word in TIMES or word in grammar.JOINING:
        return False
    return named or word in grammar.THEIRS


def passive_from(act: Act) -> int | None:
    """Where something begins to be done to the subject: a form of "be" before a participle."""
    for i, token in enumerate(act[:-1]):
        word = token.word
        if word not in grammar.BE and word not in grammar.GET:
            continue
        adverb = act[i + 1].word.endswith("ly") and i + 2 < len(act)
        verb = act[i + 2 if adverb else i + 1].verb
        if verb is None or verb.form not in ("both", "done"):
            continue
        if verb.base in MOVING or (word in grammar.GET and verb.base in _STATES):
            continue
        if not any(one.word == "by" and other.word in ("me", "myself") for one, other in pairwise(act)):
            return i
    return None
