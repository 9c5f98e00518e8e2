"""The quote that names a practice: the one most like the others that says a whole act in a few words."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log, sqrt
from typing import NamedTuple

from reflectui.language.words import KIND_WEIGHT, REFUSED, Mark, is_japanese
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.naming import flaws, trimmed
from reflectui.surfacing.quotes import Quote

LENGTH = {True: 14, False: 40}  # characters that are read at a glance; True: Japanese
LONGEST = {True: 30, False: 70}
ENDED = 0.25  # what an act that ends its clause is worth
WHOLE = 0.15  # … and what a clause that ends its sentence is
OFF_LENGTH = 0.15  # for each time that it is e times as long as is read at a glance, or as short
RELATED = 0.3  # of what joins a word to its relatives, beside the word itself
NOT_PLAIN = 0.3  # for a ticket number or path, and for names alone
UNDONE = 2.0
TELLING = 2.0  # weight of its words: an act and what it is done to
FEW = 0.1  # share of the quotes
OWN_NAME = 0.2  # for a name or number that few quotes hold
OWN_WORD = 0.03
COMMON = 0.25  # share of the quotes that hold a word which tells the practice
TOLD = 2  # of such words a label should hold
UNTOLD = 0.2  # for each that it lacks
LACKING = 0.25  # for each such word that it lacks

_NUMBER = re.compile(r"\d+")


class Label(NamedTuple):
    """What names a practice, and the content words that it holds, by number in the vocabulary."""

    text: str
    words: frozenset[int]

    def is_like(self, other: "Label") -> bool:
        """Whether both say the same, or hold the same content words."""
        return self.text == other.text or self.words == other.words


def labels_of(diary: Diary, quotes: Sequence[Quote]) -> list[Label]:
    """The quotes as labels, that which best stands for all of them first."""
    naming = _Naming(diary, quotes)
    ordered = sorted(range(len(quotes)), key=naming.worth, reverse=True)
    return [Label(naming.names[number], frozenset(naming.kinds[number])) for number in ordered]


class _Naming:
    """The quotes of a practice held against one another, by number."""

    def __init__(self, diary: Diary, quotes: Sequence[Quote]) -> None:
        self.diary = diary
        self.quotes = quotes
        self.names = [trimmed(quote.evidence.quote) for quote in quotes]
        self.kinds = [{diary.word_kind[word] for word in _words(diary, quote)} for quote in quotes]
        features = diary.vocabulary.distinct_features
        self.held = [{feature for kind in kinds for feature in features[kind]} for kinds in self.kinds]
        self.counts = Counter(chain.from_iterable(self.held))
        self.numbers = Counter(chain.from_iterable([set(_NUMBER.findall(name)) for name in self.names]))
        self.rarity = {feature: _rarity(diary, feature) for feature in self.counts}
        self.middle = {feature: count * self.rarity[feature] for feature, count in self.counts.items()}
        self.length = sqrt(sum(weight * weight for weight in self.middle.values())) or 1.0

    def worth(self, number: int) -> tuple[bool, float, str]:
        """How well a quote names the practice."""
        quote, name = self.quotes[number], self.names[number]
        japanese = is_japanese(name)
        length_off = log(len(name) / LENGTH[japanese])
        shape = OFF_LENGTH * max(length_off, -2 * length_off)
        worth = (
            self._likeness(number) + _saying(self.diary, quote) - self._alone(number) - flaws(name) - shape
        )
        return len(name) <= LONGEST[japanese], worth, quote.evidence.day

    def _likeness(self, number: int) -> float:
        """How near a quote is to the middle of all of them, 0 to 1."""
        held = self.held[number]
        own = sqrt(sum(self.rarity[feature] ** 2 for feature in held)) or 1.0
        return sum(self.middle[feature] * self.rarity[feature] for feature in held) / (own * self.length)

    def _alone(self, number: int) -> float:
        """What a quote tells of its own day alone, in names, numbers and words that few other quotes hold,
        and what it lacks of the words that many hold."""
        few, many = max(1.0, FEW * len(self.quotes)), COMMON * len(self.quotes)
        vocabulary = self.diary.vocabulary
        found, told = 0.0, 0
        for kind in self.kinds[number]:
            most = max([self.counts[feature] for feature in vocabulary.distinct_features[kind]], default=0)
            told += most >= many
            if most <= few:
                found += OWN_NAME if vocabulary.distinct[kind][0] in "pq" else OWN_WORD
        own_number = any(self.numbers[said] <= few for said in _NUMBER.findall(self.names[number]))
        return found + OWN_NAME * own_number + UNTOLD * max(TOLD - told, 0)


def _rarity(diary: Diary, feature: int) -> float:
    rarity = log(diary.phrases / diary.feature_phrases[feature])
    return rarity if diary.vocabulary.features[feature][0] in KIND_WEIGHT else RELATED * rarity


def _words(diary: Diary, quote: Quote) -> list[int]:
    """The words that stand in the quoted clauses."""
    clauses = range(quote.first, quote.last + 1)
    return [word for word in diary.words_of(quote.phrase) if diary.word_clause[word] in clauses]


def _saying(diary: Diary, quote: Quote) -> float:
    """How well a quote tells a whole act of the writer."""
    words = _words(diary, quote)
    marks = [diary.word_marks[word] for word in words]
    names = [diary.vocabulary.distinct[diary.word_kind[word]][0] == "p" for word in words]
    last = diary.word_clause[diary.words_of(quote.phrase)[-1]]
    kinds = [diary.vocabulary.distinct[number][0] for number in {diary.word_kind[word] for word in words}]
    lacking = max(TELLING - sum(KIND_WEIGHT.get(kind, 0.0) for kind in kinds), 0.0)
    return (
        -LACKING * lacking
        + ENDED * bool(marks[-1] & Mark.ACT)
        + WHOLE * (quote.last >= last)
        - NOT_PLAIN * bool(diary.marks_of(words) & Mark.TICKET)
        - NOT_PLAIN * (sum(names) * 2 > len(names))
        - UNDONE * any(mark & REFUSED for mark in marks)
    )
