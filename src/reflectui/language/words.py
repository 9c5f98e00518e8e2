"""What reading a text gives: phrases of words, each word with its kind and with marks of how it was said.

Nothing here needs a dictionary to be loaded.
"""

import re
from typing import NamedTuple

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Mark:
    """How a word was said, as bits; the first four tell that the act was not done, or not by the writer.

    Plain numbers: arithmetic on enumerations is ten times slower and stands in the innermost loops.
    """

    NEGATED = 1
    MEANT = 2
    OTHERS = 4
    FAILED = 8
    ACT = 16  # its predicate ends the clause as something done
    OBJECT = 32  # what the act is done to
    SUBJECT = 64  # what something happens to
    PREDICATE = 128  # the word is an act itself
    MINE = 256  # my …, our …
    PURPOSE = 512  # to …, …ing
    CUE = 1024  # its phrase tells when
    USUAL = 2048  # its phrase says "as usual"
    TICKET = 4096  # its phrase holds a ticket number or a path


REFUSED = Mark.NEGATED | Mark.MEANT | Mark.OTHERS | Mark.FAILED

# kind → what a word of that kind is worth in a practice
KIND_WEIGHT = {
    "n": 1.0,  # noun
    "v": 1.0,  # verb
    "s": 1.0,  # noun of an act (読書, 散歩)
    "q": 1.0,  # number and counter
    "g": 0.9,  # verb that tells nothing without what it is done to, a partner only
    "t": 0.9,  # time word, a partner only
    "d": 0.6,  # adverb, completes only
    "a": 0.5,  # adjective, completes only
    "l": 0.5,  # light or very general word, a partner only
    "w": 0.5,  # a verb that nobody decides
    "k": 0.4,  # kin, place, work in general
    "b": 0.35,  # body, food, sleep
    "p": 0.35,  # person or name
    "i": 0.12,  # stative, perceiving, moving
    "=": 0.9,  # a group of synonyms, a partner only
}
PARTNER_KINDS = frozenset("tglkbpiw=")  # with another word only
COMPLETING_KINDS = frozenset("da")  # never part of a seed


class Word(NamedTuple):
    """A content word: dictionary form, kind (a key of KIND_WEIGHT), place (tokens from the phrase's start;
    parts of one compound share it), number of its clause in the phrase, and marks."""

    lemma: str
    kind: str
    place: int
    clause: int
    marks: int


class Phrase(NamedTuple):
    """A sentence or an act: its clauses as spans of the text (characters, end exclusive) and its words."""

    clauses: tuple[tuple[int, int], ...]
    words: tuple[Word, ...]


def is_japanese(text: str) -> bool:
    """Whether kana or kanji stand in `text`."""
    return JAPANESE.search(text) is not None
