"""English text as words, and which of them are used as verbs."""

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import ADJECTIVES
from reflectui.language.english_kinds import EVENTS, LIGHT, MOVING, NEVER_NOUNS, PEOPLE, TIMES
from reflectui.language.english_names import GIVEN, TITLES
from reflectui.language.english_numbers import number_of
from reflectui.language.english_spelling import one_spelling
from reflectui.language.english_verbs import BASES, SAME, Verb, verb_of

_TOKEN = re.compile(
    r"[$£€¥] ?\d+(?:[.,]\d+)*|\d+(?:[:.,]\d+)*|[ap]\.m\b\.?|[a-z]+-\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*|,", re.I
)
_CLOCK = grammar.words("am pm a.m a.m. p.m p.m.")
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
_ACTING = _AFTER_WHICH_BASE | PEOPLE | grammar.NOBODY  # before words in -s
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
_JOINED = grammar.words("and then but or & +")
_NOUNS_TOO = grammar.words("saw felt rose spoke shot")
_POSSESSIVE = ("'s", "s'")


class Token(NamedTuple):
    """A word as it stands: lower case, whether it is capitalised, where it begins and ends (exclusive), what
    it is where it is used as a verb, and whether a comma stands before it."""

    word: str
    name: bool
    begin: int
    end: int
    verb: Verb | None
    comma: bool = False


Act = list[Token]


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
        elif token.word in _CLOCK and i and number_of(found[i - 1].word):
            found[i] = token._replace(word="o'clock")
    return found


@cache
def _read(written: str) -> tuple[str, bool, Verb | None, str]:
    """A word in lower case, whether it is capitalised, what it can be as a verb in the spelling of any time,
    and the second word of a contraction."""
    word = written.lower().replace("’", "'")
    name = written[0].isupper() and written != "I"
    split = _CONTRACTION.match(word) if "'" in word or word in _UNMARKED else None
    number, joined, unit = word.rpartition("-")
    if joined and unit in grammar.UNITS and number_of(number):
        return number, False, None, unit
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
    if verb is None or (token.name and before and before.word != ",") or _is_name(found, i):
        return False
    word = before.word if before else ","
    if word in grammar.PREPOSITIONS and word != "to":
        follows = i > 1 and found[i - 2].verb is not None and word in _ROUND
        return verb.form == "ing" or (follows and verb.form in ("past", "both"))
    if word in grammar.DETERMINERS:
        return word in _AS_SUBJECT and verb.form in ("past", "both", "s") and token.word not in SAME
    after = found[i + 1].word if i + 1 < len(found) else ","
    if token.word in EVENTS and after not in _OBJECT_BEGINS:
        return verb.form == "ing" and any(one.name for one in found[i + 1 : i + 2])  # "meeting Ann"
    if word == "to":
        return _is_infinitive(found, i, after)
    if before and _is_owned(before, token, verb.form):
        return False
    if token.word in _NOUNS_TOO and after not in _OBJECT_BEGINS and i and not _acts(found, i - 1):
        return False  # "Table saw cleaned"
    if verb.form == "ing" and after in EVENTS and word in (",", *_JOINED):
        return False  # "Planning meeting"
    if verb.form == "s":
        return _is_told_now(found, i, word, after)
    if verb.form == "base":
        return _is_base(found, i, word)
    if token.word in ADJECTIVES and token.word in SAME:  # "wet"
        return after in grammar.DETERMINERS or after in grammar.OBJECTS
    return not (token.word in SAME and word in ADJECTIVES)


def _is_name(found: list[Token], i: int) -> bool:
    """Whether what looks like a form of an unknown verb is who acts in the verb after it: "Mared lifted"."""
    token = found[i]
    if i or not token.name or token.verb is None or token.verb.base in BASES:
        return False
    return any(
        after.word in grammar.AUXILIARY | grammar.BE
        or (after.verb is not None and after.verb.base in BASES and after.verb.form in ("past", "both", "s"))
        for after in found[1:2]
    )


def _is_infinitive(found: list[Token], i: int, after: str) -> bool:
    """Whether what follows "to" is a verb: not in "up to date" and "went to work"."""
    if i > 1 and found[i - 2].word == "up" and not (i > 2 and found[i - 3].verb):
        return False
    return not (found[i].word in _BARE and after not in grammar.DETERMINERS and _moves(found, i - 1))


def _is_owned(before: Token, token: Token, form: str) -> bool:
    """Whether what looks like a verb is what the word before owns: "Dad's boxes", "Friday's cleaning"."""
    if not before.word.endswith(_POSSESSIVE):
        return False
    return form in ("s", "base") or token.word in SAME or (form == "ing" and before.word[:-2] in TIMES)


def _acts(found: list[Token], i: int) -> bool:
    """Whether a token can be who acts, or carries grammar: all but common nouns and adjectives."""
    token = found[i]
    named = (token.name and i > 0) or token.word in GIVEN or token.word in TITLES
    return named or token.verb is not None or token.word in PEOPLE or token.word in grammar.EMPTY | {","}


def _is_told_now(found: list[Token], i: int, word: str, after: str) -> bool:
    """Whether a word in -s tells what somebody does; after a bare noun it is a plural: "Hill repeats"."""
    if word in _ACTING or (word in _JOINED and after in grammar.DETERMINERS):
        return True
    if not i or not found[i - 1].name:
        return False
    verb = found[i].verb
    names = takewhile(lambda token: token.name, reversed(found[:i]))
    return (
        after in _OBJECT_BEGINS
        or (verb is not None and verb.base in NEVER_NOUNS | LIGHT)
        or any(token.word in GIVEN or token.word in TITLES for token in names)
    )


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
