"""English sentences cut into acts, and which of their words are verbs."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import ADJECTIVES
from reflectui.language.english_kinds import EVENTS, MOVING, PEOPLE
from reflectui.language.english_spelling import one_spelling
from reflectui.language.english_verbs import SAME, Verb, verb_of

LONGEST_ACT = 160  # characters

_TOKEN = re.compile(r"\d+(?:[:.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|,")
_CONTRACTION = re.compile(
    r"^(?:(.+?)(n't|'ll|'re|'m|'ve)|(.+(?=nt$)|i(?=m$|ve$))(nt|m|ve)"
    r"|(i|we|he|she|they|you|it|who|there|that|what)('d|'s)|('?t)(is|was))$"
)
_UNMARKED = grammar.words("""
    dont didnt doesnt wasnt werent isnt arent havent hasnt hadnt couldnt wouldnt shouldnt cant wont
    im ive
""")
_AFTER_WHICH_BASE = (
    grammar.SUBJECTS
    | grammar.MODALS
    | grammar.NOT
    | grammar.words("do did does dost didst let lets let's please help us me to")
)
_MARKED = {"nt": "n't", "m": "'m", "ve": "'ve"}
_OBJECT_BEGINS = grammar.DETERMINERS | grammar.OBJECTS
_ADVERBS = grammar.words("""
    just also always never often usually still even again then so yet now once twice only both all
""")
_AS_SUBJECT = grammar.words("""
    that this all both some many those these each which what none most few several
""")
_ROUND = grammar.words("up down out off in home back over away")
_BARE = grammar.words("""
    work bed school church town court market dinner supper lunch breakfast sleep sea sermon land
""")
_GOES_ON = grammar.words("to did had was")
_ON = grammar.words("there here thence again also still even")
_JOINED = grammar.words("and then but or & +")


class Token(NamedTuple):
    """A word as it stands: lower case, whether it is capitalised, where it begins and ends (exclusive), and
    what it is where it is used as a verb."""

    word: str
    name: bool
    begin: int
    end: int
    verb: Verb | None


Act = list[Token]

_BEGINS_ANOTHER = grammar.words("i he she we they and but or nor who which whereupon")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and commas of text[start:end]; contractions are two tokens."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, name, verb, second = _read(match[0])
        begin, stop = match.span()
        if second:
            cut = max(stop - len(second), begin + 1)
            found += Token(word, name, begin, cut, verb), Token(second, False, cut, stop, None)
        else:
            found.append(Token(word, name, begin, stop, verb))
    for i, token in enumerate(found):
        if token.verb and not _is_verb(found, i):
            found[i] = token._replace(verb=None)
    return found


@cache
def _read(written: str) -> tuple[str, bool, Verb | None, str]:
    """A word in lower case, whether it is capitalised, what it can be as a verb in the spelling of any time,
    and the second word of a contraction."""
    word = written.lower().replace("’", "'")
    name = written[0].isupper() and written != "I"
    split = _CONTRACTION.match(word) if "'" in word or word in _UNMARKED else None
    if not split:
        return word, name, verb_of(word) or verb_of(one_spelling(word)), ""
    first, second = (part for part in split.groups() if part is not None)
    if first in ("t", "'t"):
        first = "it"
    return first, name, verb_of(first), _MARKED.get(second, second)


def _is_verb(found: list[Token], i: int) -> bool:
    """Whether a token that can be a verb is used as one: by its form and by the words beside it."""
    token, before = found[i], found[i - 1] if i else None
    verb = token.verb
    if verb is None or (token.name and before and before.word != ","):
        return False
    word = before.word if before else ","
    if word in grammar.PREPOSITIONS and word != "to":
        follows = i > 1 and found[i - 2].verb is not None and word in _ROUND
        return verb.form == "ing" or (follows and verb.form in ("past", "both"))
    if word in grammar.DETERMINERS:
        return word in _AS_SUBJECT and verb.form in ("past", "both", "s") and token.word not in SAME
    after = found[i + 1].word if i + 1 < len(found) else ","
    if verb.form == "ing" and after in EVENTS and word in (",", *_JOINED):
        return False  # "Planning meeting"
    if token.word in EVENTS and after not in _OBJECT_BEGINS:
        return verb.form == "ing" and any(one.name for one in found[i + 1 : i + 2])  # "meeting Ann"
    if word == "to":
        if i > 1 and found[i - 2].word == "up" and not (i > 2 and found[i - 3].verb):
            return False  # "up to date"
        return not (token.word in _BARE and after not in grammar.DETERMINERS and _moves(found, i - 1))
    if verb.form == "s":
        return (
            (before is not None and (before.name or word in PEOPLE))
            or word in _AFTER_WHICH_BASE
            or (word in _JOINED and after in grammar.DETERMINERS)
        )
    if verb.form == "base":
        return _is_base(found, i, word)
    if token.word in ADJECTIVES and token.word in SAME:  # "wet"
        return after in grammar.DETERMINERS or after in grammar.OBJECTS
    return not (token.word in SAME and word in ADJECTIVES)


def _moves(found: list[Token], i: int) -> bool:
    """Whether somebody goes to what follows the token; also where "so to bed" has no verb at all."""
    verbs = [token.verb for token in found[max(i - 4, 0) : i] if token.verb]
    return not verbs or verbs[-1].base in MOVING or verbs[-1].base in ("get", "walk", "cycle", "bike", "run")


def _is_base(found: list[Token], i: int, word: str) -> bool:
    if word in _AFTER_WHICH_BASE or word in _ADVERBS or (word.endswith("ly") and len(word) > 4):
        return True
    if word in ("have", "had", "'ve", "has", "having"):
        return found[i].word in ("come", "become", "run", "overcome")
    if word != "," and word not in _JOINED:
        return False
    after = found[i + 1] if i + 1 < len(found) else None
    takes = after is not None and (
        after.word in grammar.DETERMINERS or after.word in grammar.OBJECTS or after.name or after.word == "to"
    )
    return takes or any(token.verb and token.verb.form == "base" for token in found[max(i - 8, 0) : i])


def acts(found: list[Token]) -> Iterator[Act]:
    """Cut at commas and before joining words that go on with a verb, a subject or "to".

    A piece without a verb stays with the act before, while both are no longer than LONGEST_ACT.
    """
    act: Act = []
    for piece in _pieces(found):
        if not act or (not has_verb(piece) and piece[-1].end - act[0].begin <= LONGEST_ACT):
            act += piece
        else:
            yield _without_beginning(act)
            act = piece
    if act:
        yield _without_beginning(act)


def _without_beginning(act: Act) -> Act:
    """An act without the words at its end that only begin another one: "…, and they"."""
    last = len(act)
    while last > 1 and act[last - 1].word in _BEGINS_ANOTHER:
        last -= 1
    return act[:last]


def _pieces(found: list[Token]) -> Iterator[Act]:
    piece: Act = []
    for i, token in enumerate(found):
        if piece and (token.word == "," or _joins(found, i)):
            yield piece
            piece = []
        if token.word != ",":
            piece.append(token)
    if piece:
        yield piece


def _joins(found: list[Token], i: int) -> bool:
    """Whether another act begins with the joining word at `i`."""
    word = found[i].word
    if word in grammar.SUBORDINATE:
        return True
    if word not in grammar.JOINING:
        return False
    for place, token in enumerate(found[i + 1 : i + 4], i + 1):
        if token.word in grammar.JOINING or token.word in _ON or token.word.endswith("ly"):
            continue
        if token.word in grammar.SUBJECTS or token.word in _GOES_ON:
            return True
        if token.verb:
            return token.verb.form != "s"
        alone = any(one.verb for one in found[max(i - 12, 0) : i])  # else two subjects are joined
        return alone and (token.name or token.word in grammar.DETERMINERS) and _acts_itself(found, place)
    return False


def _acts_itself(found: list[Token], i: int) -> bool:
    """Whether the noun phrase that begins at `i` is followed at once by what it does."""
    for token in found[i + 1 : i + 5]:
        if token.word in grammar.BE or token.word in grammar.MODALS or token.word in ("did", "had", "has"):
            return True
        if token.verb:
            return token.verb.form in ("past", "both", "s")
        if token.word == "," or token.word in grammar.PREPOSITIONS or token.word in grammar.JOINING:
            return False
    return False


def has_verb(act: Act) -> bool:
    """Whether any token is used as a verb."""
    return any(token.verb for token in act)
