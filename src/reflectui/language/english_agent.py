"""Who acts in an English act: the writer or somebody else."""

from itertools import pairwise

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import ADJECTIVES, is_adjective
from reflectui.language.english_kinds import (
    CHOSEN,
    EVENTS,
    HAPPENING,
    LANGUAGES,
    MESSAGES,
    MOVING,
    PEOPLE,
    SPEAKING,
    STATIVE,
    TIMES,
)
from reflectui.language.english_names import GIVEN, TITLES
from reflectui.language.english_numbers import is_quantity
from reflectui.language.english_tokens import Act, Token
from reflectui.language.english_verbs import Verb
from reflectui.language.english_words import noun_of

_MOVED = grammar.words("carry bring fetch send take put set lay give receive accept drive sail row")
_ALONE = ((HAPPENING | (MOVING - _MOVED) | SPEAKING | STATIVE) - (CHOSEN - {"travel", "stick"})) | frozenset(
    ["sleep", "wake", "walk", "work", "sing", "cook", "swim"]
)
_EXTENT = frozenset(["way", "deal", "bit", "lot", "part"])  # "all the way reading": how far, not who
_NO_SUBJECT = grammar.EMPTY | (TIMES - EVENTS) | grammar.UNITS | _EXTENT
_NO_HEAD = _NO_SUBJECT | ADJECTIVES
_SOMEBODY = grammar.OTHERS | grammar.THEIRS | PEOPLE | GIVEN | TITLES
_RECEIVING = grammar.words("have get receive find see hear come") | MESSAGES
_CAUSING = grammar.words("let make have help get")
_AFTER_ONE = grammar.words("of is was had has 's") | grammar.MODALS
_LEFT = grammar.words("behind in on under inside")  # where something was left
LONGEST_NOTE = 4  # words before the participle
_AFTER_NOTE = (
    grammar.PREPOSITIONS
    | grammar.JOINING
    | TIMES
    | grammar.words("again twice once too as away together aside back aloud now here there")
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
    relative = act[0].word in ("which", "who", "whom") or (act[0].word == "that" and not opening)
    if relative and first_verb == 1:
        return False
    if first_verb and act[first_verb - 1].word == "there" and act[first_verb].verb == _WAS:
        return False
    finite = next((i for i in range(first_verb, len(act)) if act[i].verb and not _is_ruled(act, i)), None)
    subject = subject_of(act[: first_verb if finite is None else finite])
    if subject in grammar.FIRST_PERSON or _lets_me(act):
        return True
    if not subject:
        return before or opening
    if finite is None and subject not in _SOMEBODY:
        return (opening and not _tells_of_another(act)) or (before and not opening)
    return subject in grammar.MY or (opening and is_note(act, first_verb))


def _is_ruled(act: Act, i: int) -> bool:
    """Whether a verb only goes with the word before it: "for taking to work", "a tray to do us"."""
    verb, before = act[i].verb, act[i - 1].word if i else ""
    return before == "to" or (before in grammar.PREPOSITIONS and verb is not None and verb.form == "ing")


def _lets_me(act: Act) -> bool:
    """Whether somebody has the writer act: "she let me do the cutting"."""
    for i, token in enumerate(act[:-2]):
        if token.verb and token.verb.base in _CAUSING and act[i + 1].word in ("me", "us"):
            return act[i + 2].verb is not None
    return False


def is_person(token: Token) -> bool:
    """Whether the token is a title, a given name or a noun for people."""
    return token.word in PEOPLE or token.word in TITLES or (token.name and token.word in GIVEN)


def _tells_of_another(act: Act) -> bool:
    """Whether a sentence without a verb says something of a person: "Helen late again"."""
    number = 1 if act[0].word in grammar.MY and len(act) > 1 else 0
    first = act[number]
    if (first.word in grammar.OTHERS and first.word != "one") or first.word in grammar.THEIRS:
        return True
    if not is_person(first) or any(token.word == "i" for token in act) or len(act) == number + 1:
        return False
    following = [token.word for token in act[number + 1 : number + 3]]
    at_a_time = is_quantity(following[0]) or (following[0] == "at" and any(map(is_quantity, following[1:])))
    return not act[number + 1].comma and not at_a_time  # "Mum, by phone" and "Mum at six" are what was done


def is_event(act: Act) -> bool:
    """Whether a note without a verb is headed by what comes to its writer: "Train late, again"."""
    head = ""
    for number, token in enumerate(act):
        if token.verb or token.word in grammar.FIRST_PERSON:
            return False
        if token.word in grammar.PREPOSITIONS or (number and (token.comma or token.word in grammar.JOINING)):
            break
        if is_quantity(token.word):
            continue
        if token.word in EVENTS or token.word not in _NO_HEAD:
            head = token.word
    return head in EVENTS


def is_received(act: Act) -> bool:
    """Whether an act tells of what another made: "a list from Jo", "had a call from Dad"."""
    for i, token in enumerate(act[:-2]):
        if token.verb and token.verb.base not in _RECEIVING:
            return False
        if noun_of(token.word) in MESSAGES and act[i + 1].word == "from":
            sender = act[i + 3 if act[i + 2].word in grammar.DETERMINERS and i + 3 < len(act) else i + 2]
            return sender.name or sender.word in _SOMEBODY
    return False


def is_note(act: Act, verb: int) -> bool:
    """Whether a clause is a note of something done, like "Card written" or "Floors mopped"."""
    for number, token in enumerate(act[:verb]):
        if token.word in grammar.PREPOSITIONS:
            break
        if token.word in grammar.THEIRS or _is_pronoun(act, number):
            return False
        owner = token.word.endswith(("'s", "s'")) or token.word in TIMES | LANGUAGES
        if token.name and not owner and (number or token.word in GIVEN or token.word in TITLES):
            return False
        if token.word in PEOPLE and (number + 1 == verb or act[number + 1].word in grammar.EMPTY):
            return False  # but "Guest room cleaned"
    told = act[verb].verb
    if told is None or told.form not in ("both", "done"):
        return False
    after = act[verb + 1 : verb + 3]
    following = after[0].word if after else ""
    if told.base in _ALONE and not (told.base == "leave" and following in _LEFT):
        return False
    if following == "by" and len(after) > 1 and (after[1].name or after[1].word in PEOPLE):
        return False
    ends = not after or after[0].comma or is_quantity(following) or following.endswith("ly")
    return told.form == "done" or ends or following in _AFTER_NOTE


def is_bare_note(act: Act, verb: int) -> bool:
    """Whether a note has no word before its noun that points to it: "…, phone left in the drawer"."""
    bare = act[1:verb] if act[0].word in grammar.JOINING else act[:verb]
    return 0 < len(bare) <= LONGEST_NOTE and all(
        token.word in grammar.MY or token.word not in grammar.EMPTY for token in bare
    )


def _is_pronoun(act: Act, i: int) -> bool:
    """Whether a token is a pronoun for somebody else; "one" before a noun counts it."""
    word = act[i].word
    if word != "one" or i + 1 == len(act):
        return word in grammar.OTHERS
    after = act[i + 1]
    return after.verb is not None or after.word in _AFTER_ONE or after.word.endswith("ly")


def subject_of(before: list[Token]) -> str:
    """The subject among the tokens before a verb: a pronoun, "my", another noun, or "" for none."""
    found = ""
    inside = with_noun = False  # a prepositional phrase, and one that has its noun
    for number, token in enumerate(before):
        word = token.word
        named = token.name and (number > 0 or is_person(token))
        if word in grammar.FIRST_PERSON or _is_pronoun(before, number):
            found, inside = word, False
        elif word == "me" and not inside:
            found = "i"
        elif word in grammar.MY and not found and not inside:
            found = "my"
        elif word in grammar.PREPOSITIONS or token.verb:
            inside, with_noun = True, False
        elif word in grammar.DETERMINERS or named:
            inside = inside and not with_noun
            if not inside and _names_another(word, named) and found not in grammar.FIRST_PERSON:
                found = word
            with_noun = with_noun or named
        elif word in _NO_SUBJECT or is_quantity(word) or is_adjective(word):
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
