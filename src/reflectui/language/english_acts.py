"""English sentences cut into acts, and which of their words are verbs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reflectui.language import english_words as lists

LONGEST_ACT = 160  # characters

_TOKEN = re.compile(r"\d+(?:[:.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|,")
_CONTRACTION = re.compile(r"^(.+?)(n't|'ll|'d|'re|'m|'ve)$")
_BEFORE_GERUND = frozenset(["before", "after", "without", "by", "of", "in", "from", "for", "up"])
_BEFORE_BASE = frozenset(["to", "not", "n't", "and", "then", "but", "or", "did", "do"])
_GOES_ON = frozenset(["to", "did", "had", "was"])


class Token(NamedTuple):
    """A word as it stands: lower case, whether it is capitalised, where it begins and ends (exclusive)."""

    word: str
    name: bool
    begin: int
    end: int


Act = list[Token]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and commas of text[start:end]; contractions are two tokens."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        plain = word.lower().replace("’", "'")
        capital = word[0].isupper() and word != "I"
        if split := _CONTRACTION.match(plain):
            cut = match.end() - len(split[2])
            found.append(Token(split[1], capital, match.start(), cut))
            found.append(Token(split[2], False, cut, match.end()))
        else:
            found.append(Token(plain, capital, match.start(), match.end()))
    return found


def acts(found: list[Token]) -> Iterator[Act]:
    """Cut at commas and before joining words that go on with a verb, a subject or "to".

    A piece without a verb stays with the act before, while both are no longer than LONGEST_ACT.
    """
    act: Act = []
    for piece in _pieces(found):
        if not act or (not has_verb(piece) and piece[-1].end - act[0].begin <= LONGEST_ACT):
            act += piece
        else:
            yield act
            act = piece
    if act:
        yield act


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
    if word in lists.SUBORDINATE:
        return True
    if word not in lists.JOINING:
        return False
    for token in found[i + 1 : i + 3]:
        if token.word in lists.JOINING or token.word.endswith("ly"):
            continue
        if token.word in lists.SUBJECTS or token.word in _GOES_ON:
            return True
        verb = lists.verb_of(token.word)
        return verb is not None and verb.form != "s" and not token.name
    return False


def has_verb(act: Act) -> bool:
    """Whether any token is used as a verb."""
    return any(is_verb(act, i) for i in range(len(act)))


def is_verb(act: Act, i: int) -> bool:
    """Whether the token is used as a verb here: by its form and by the word before."""
    verb = lists.verb_of(act[i].word)
    if verb is None or (act[i].name and i):
        return False
    before = act[i - 1].word if i else ""
    if before in lists.PREPOSITIONS and before != "to":
        return verb.form == "ing" and before in _BEFORE_GERUND
    if before in lists.DETERMINERS:
        return False
    if verb.form in ("base", "s"):
        can_precede = before in _BEFORE_BASE or before in lists.SUBJECTS or before in lists.MODALS
        return not before or can_precede or before.endswith("ly")
    return True


def is_modal(act: Act, i: int) -> bool:
    """Whether the token makes the verb after it only thought; 'd before a past form is had."""
    if act[i].word == "'d" and i + 1 < len(act):
        verb = lists.verb_of(act[i + 1].word)
        return verb is None or verb.form != "past"
    return act[i].word in lists.MODALS


def is_wanted(act: Act, i: int) -> bool:
    """Whether the token begins what is only wanted (wanted to …)."""
    return is_modal(act, i) or (act[i].word in lists.WANTING and i + 1 < len(act) and act[i + 1].word == "to")
