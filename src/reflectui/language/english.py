"""English text into acts: clauses, each with who acts, whether it was done, and its words."""

import re
from collections.abc import Iterable, Iterator

from reflectui.language import english_words as lists
from reflectui.language.english_acts import (
    LONGEST_ACT,
    Act,
    Token,
    acts,
    has_verb,
    is_verb,
    is_wanted,
    tokens,
)
from reflectui.language.english_agent import is_own
from reflectui.language.words import Mark, Phrase, Word

_TICKET = re.compile(r"\b[A-Z]{2,}-\d+|\w/\w|\w\.\w{2,4}\b|\w_\w")
NEAR = 3  # tokens between "my" and what it belongs to


def read_acts(text: str, pieces: Iterable[tuple[int, int, bool]]) -> Iterator[Phrase]:
    """The acts of a text cut at its stops; `pieces` are spans and whether a sentence begins there."""
    wanting = False
    for start, end, first in pieces:
        own = True  # a stop, also ; and :, gives the word back to the writer
        asked = text[end : end + 3].lstrip()[:1] == "?"
        for number, act in enumerate(acts(tokens(text, start, end))):
            opening = first and number == 0
            wanting = wanting and not opening
            verb = next((i for i in range(len(act)) if is_verb(act, i)), None)
            own = is_own(act, verb, opening, own)
            marks = _marks(act, verb) | (0 if own else Mark.OTHERS)
            if asked or (wanting and "to" in [token.word for token in act[:2]]):
                marks |= Mark.MEANT
            if _TICKET.search(text, act[0].begin, act[-1].end):
                marks |= Mark.TICKET
            if phrase := _phrase(act, marks, verb):
                yield phrase
            wanting = _goes_on_wanting(act, wanting)


def _phrase(act: Act, marks: int, verb: int | None) -> Phrase | None:
    words = list(_words(act, marks if verb is None else marks | Mark.ACT))
    begin = act[1 if act[0].word in lists.JOINING and len(act) > 1 else 0].begin
    if not words or act[-1].end - begin > LONGEST_ACT:
        return None
    return Phrase(((begin, act[-1].end),), tuple(words))


def _goes_on_wanting(act: Act, wanting: bool) -> bool:
    """Whether "and to …" after this act would still be only wanted."""
    wants = any(is_wanted(act, i) for i in range(len(act) - 1))
    return wants or (wanting and (act[0].word == "to" or act[0].word in lists.JOINING))


def _marks(act: Act, verb: int | None) -> int:
    """The marks that an act gives to all its words."""
    words = {token.word for token in act}
    marks = 0
    if not lists.CUES.isdisjoint(words):
        marks |= Mark.CUE
    if not lists.USUAL.isdisjoint(words):
        marks |= Mark.USUAL
    if not lists.FAILED.isdisjoint(words):
        marks |= Mark.FAILED
    if act[0].word in lists.IF:
        marks |= Mark.MEANT
    if not lists.NOT.isdisjoint(words) or any(token.word in lists.NOBODY for token in act[verb or 0 :]):
        marks |= Mark.NEGATED
    passive = _passive_from(act)
    if passive is not None and (verb is None or verb >= passive):
        marks |= Mark.OTHERS
    return marks


def _passive_from(act: Act) -> int | None:
    """Where a form of "be" stands before a past form."""
    for i, token in enumerate(act[:-1]):
        if token.word in lists.BE:
            adverb = act[i + 1].word.endswith("ly") and i + 2 < len(act)
            verb = lists.verb_of(act[i + 2 if adverb else i + 1].word)
            if verb and verb.form == "past":
                return i
    return None


def _words(act: Act, marks: int) -> Iterator[Word]:
    """The content words of an act with its marks and their own."""
    mine = -NEAR - 1
    number = ""
    name = -1  # place of the name that goes on
    for i, (token, later) in enumerate(zip(act, _growing_marks(act), strict=True)):
        word = token.word
        if word in lists.MY:
            mine = i
        if word in lists.NUMBERS or word[0].isdigit():
            number = lists.NUMBERS.get(word, word)
            continue
        if number and word in lists.UNITS:
            yield Word(number + lists.noun_of(word), "q", i, 0, marks | later)
        if word not in ("a", "an", "of"):
            number = ""
        verbal = is_verb(act, i)
        lemma, kind = _lemma(token, i, verbal)
        if not kind:
            continue
        name = (i if name < 0 else name) if kind == "p" else -1
        own = marks | later | (_verb_marks(act, i) if verbal else 0)
        if i - mine <= NEAR and kind in "nvs":
            own |= Mark.MINE
        yield Word(lemma, kind, i if name < 0 else name, 0, own)


def _verb_marks(act: Act, i: int) -> int:
    purpose = act[i].word.endswith("ing") or (i > 0 and act[i - 1].word == "to")
    return Mark.PREDICATE | (Mark.PURPOSE if purpose else 0)


def _growing_marks(act: Act) -> Iterator[int]:
    """For each token the marks that words before it have brought up."""
    later = 0
    lacking = False  # after "no", up to a preposition or a verb
    for i, token in enumerate(act):
        word = token.word
        if is_wanted(act, i):
            later |= Mark.MEANT
        elif word == "instead" or (word == "without" and has_verb(act[i + 1 : i + 2])):
            later |= Mark.NEGATED
        if word == "no" or word in lists.NOBODY:
            lacking = i == 0 or is_verb(act, i - 1)
        elif word in lists.PREPOSITIONS or is_verb(act, i):
            lacking = False
        yield later | (Mark.NEGATED if lacking else 0)


def _lemma(token: Token, i: int, verbal: bool) -> tuple[str, str]:
    """Dictionary form and kind; kind '' for a word that only carries grammar."""
    word = token.word
    if word in lists.CUES and word not in lists.EMPTY and word not in lists.SUBORDINATE:
        return word, "t"
    if word == "up" and i == 0:
        return word, "i"
    if word in lists.EMPTY or len(word) < 2:
        return "", ""
    if token.name and i:
        return lists.noun_of(word), "p"
    verb = lists.verb_of(word)
    lemma = verb.base if verb and (verbal or verb.base in lists.BASES) else lists.noun_of(word)
    return lemma, lists.kind_of(lemma)
