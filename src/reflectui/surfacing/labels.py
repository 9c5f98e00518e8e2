"""The quote that names a practice: the one most like the others that says a whole act in a few words."""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt
from typing import NamedTuple

from reflectui.language.words import KIND_WEIGHT, REFUSED, Mark, is_japanese
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.quotes import Quote

LENGTH = {True: 14, False: 40}  # characters that are read at a glance; True: Japanese
LONGEST = {True: 30, False: 70}
WHOLE = 0.15  # what an act that ends its clause is worth, and what a clause that ends its sentence is
OFF_LENGTH = 0.15  # for each time that it is e times as long as is read at a glance, or as short
RELATED = 0.3  # of what joins a word to its relatives, beside the word itself
NOT_PLAIN = 0.3  # for a ticket number or path, and for names alone
UNDONE = 2.0
TELLING = 2.0  # weight of its words: an act and what it is done to
LACKING = 0.25  # for each such word that it lacks


class Label(NamedTuple):
    """What names a practice, and the content words that it holds, by number in the vocabulary."""

    text: str
    words: frozenset[int]

    def is_like(self, other: "Label") -> bool:
        """Whether both say the same, or hold the same content words."""
        return self.text == other.text or self.words == other.words


def label_of(diary: Diary, quotes: Sequence[Quote]) -> Label:
    """The quote that stands for all of them."""
    held = [_features(diary, quote) for quote in quotes]
    counts = Counter(feature for features in held for feature in features)
    rarity = {feature: _rarity(diary, feature) for feature in counts}
    middle = {feature: count * rarity[feature] for feature, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in middle.values())) or 1.0

    def worth(number: int) -> tuple[bool, float, str]:
        quote, features = quotes[number], held[number]
        own = sqrt(sum(rarity[feature] ** 2 for feature in features)) or 1.0
        like = sum(middle[feature] * rarity[feature] for feature in features) / (own * length)
        words = quote.evidence.quote
        japanese = is_japanese(words)
        shape = OFF_LENGTH * abs(log(len(words) / LENGTH[japanese]))
        return len(words) <= LONGEST[japanese], like + _saying(diary, quote) - shape, quote.evidence.day

    best = quotes[max(range(len(quotes)), key=worth)]
    words = frozenset([diary.word_kind[word] for word in _words(diary, best)])
    return Label(" ".join(best.evidence.quote.split()), words)


def _rarity(diary: Diary, feature: int) -> float:
    rarity = log(diary.phrases / diary.feature_phrases[feature])
    return rarity if diary.vocabulary.features[feature][0] in KIND_WEIGHT else RELATED * rarity


def _features(diary: Diary, quote: Quote) -> set[int]:
    features = diary.vocabulary.distinct_features
    return {feature for word in _words(diary, quote) for feature in features[diary.word_kind[word]]}


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
        + WHOLE * bool(marks[-1] & Mark.ACT)
        + WHOLE * (quote.last >= last)
        - NOT_PLAIN * bool(diary.marks_of(words) & Mark.TICKET)
        - NOT_PLAIN * (sum(names) * 2 > len(names))
        - UNDONE * any(mark & REFUSED for mark in marks)
    )
