"""The phrases of all entries in flat arrays: what grouping and scoring walk over.

A journal of 100,000 entries holds millions of words; as objects they would need gigabytes.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, groupby, islice, repeat

from reflectui.language import english_words, japanese_words
from reflectui.language.words import COMPLETING_KINDS, KIND_WEIGHT, PARTNER_KINDS, REFUSED, is_japanese
from reflectui.surfacing.phrases import Packed, unpack, wordings

FORMULA_SHARE = 0.25  # of the days: a wording that stands on more of them and tells no act is a formula
FORMULA_DAYS = 8


@cache
def features_of(word: str) -> tuple[str, ...]:
    """The features of a word given as kind and dictionary form in one, the word itself first."""
    kind, lemma = word[0], word[1:]
    if not (is_japanese(lemma) or kind == "q"):
        return (word, *english_words.relations(lemma))
    related = japanese_words.relations(lemma, kind)
    part = japanese_words.first_part(lemma) if kind in "vwl" else None
    if part:
        general = part in japanese_words.GENERAL
        related.append(("l" if general else "v") + part)
    return (word, *related)


class Told:
    """Phrases in order, each with the words that tell a practice there; iterates as (phrase, words)."""

    __slots__ = ("ends", "phrases", "words")

    def __init__(self, items: Iterable[tuple[int, Sequence[int]]]) -> None:
        found = list(items)
        self.phrases = array("I", [phrase for phrase, _ in found])
        self.words = array("I", chain.from_iterable([words for _, words in found]))
        self.ends = array("I", accumulate([len(words) for _, words in found]))

    def __len__(self) -> int:
        return len(self.phrases)

    def __iter__(self) -> Iterator[tuple[int, Sequence[int]]]:
        begin = 0
        for phrase, end in zip(self.phrases, self.ends, strict=True):
            yield phrase, self.words[begin:end]
            begin = end


class _Numbers(dict[str, int]):
    """The numbers of distinct words; a new one is given its number when it is first asked for."""

    def __init__(self, new: Callable[[str], int]) -> None:
        self._new = new

    def __missing__(self, word: str) -> int:
        number = self[word] = self._new(word)
        return number


def _ends(begin: int, counts: Iterable[int]) -> Iterator[int]:
    """Where pieces of so many elements end that follow one another from `begin` on."""
    return islice(accumulate(counts, initial=begin), 1, None)


class Diary:
    """All phrases, numbered in the order of their days.

    What is called `phrase_…` goes by the number of a phrase, `word_…` by that of a word where it stands,
    `distinct_…` by that of a distinct word, `feature_…` by that of a feature. Phrase p has the words
    `phrase_words[p]` to `phrase_words[p + 1]`, its clauses have the edges `phrase_edges[p]` to
    `phrase_edges[p + 1]`.
    """

    def __init__(self) -> None:
        self.days: list[str] = []
        self.phrase_day = array("I")
        self.phrase_entry = array("q")
        self.phrase_words = array("Q", [0])
        self.phrase_edges = array("Q", [0])
        self.edges = array("I")
        self.word_kind = array("I")  # number of the distinct word
        self.word_place = array("H")
        self.word_clause = array("H")
        self.word_marks = array("H")
        self.distinct: list[str] = []
        self.distinct_features: list[tuple[int, ...]] = []
        self.features: list[str] = []
        self.feature_weight: list[float] = []
        self.feature_words: list[list[int]] = []
        self.feature_phrases: list[int] = []  # in how many phrases it stands
        self.word_phrases: list[array[int]] = []  # by distinct word: the phrases it stands in, once each
        self._numbers = _Numbers(self._new_word)
        self._feature_numbers: dict[str, int] = {}

    @property
    def phrases(self) -> int:
        """How many there are."""
        return len(self.phrase_day)

    @classmethod
    def of(cls, entries: Iterable[tuple[int, str, bytes]]) -> "Diary":
        """From (entry, day, packed phrases), in any order."""
        ordered = sorted(entries, key=lambda row: (row[1], row[0]))
        diary = cls()
        formulas = _formulas(ordered)
        ordered.reverse()
        while ordered:  # what is unpacked need not be held any longer
            entry, day, packed = ordered.pop()
            if not diary.days or diary.days[-1] != day:
                diary.days.append(day)
            kept = unpack(packed)
            diary._add(entry, kept if formulas.isdisjoint(kept.wordings) else kept.without(formulas))
        diary.feature_phrases = [len(diary.phrases_with(feature)) for feature in range(len(diary.features))]
        return diary

    def _add(self, entry: int, kept: Packed) -> None:
        number, count = len(self.phrase_day), len(kept.wordings)
        self.phrase_day.extend(repeat(len(self.days) - 1, count))
        self.phrase_entry.extend(repeat(entry, count))
        self.phrase_edges.extend(_ends(len(self.edges), kept.edge_counts))
        self.phrase_words.extend(_ends(len(self.word_kind), kept.word_counts))
        words = list(map(self._numbers.__getitem__, kept.words))
        self.edges.extend(kept.edges)
        self.word_kind.extend(words)
        self.word_place.extend(kept.places)
        self.word_clause.extend(kept.clauses)
        self.word_marks.extend(kept.marks)
        begin = 0
        for phrase, size in enumerate(kept.word_counts, number):
            for word in {*words[begin : begin + size]}:
                self.word_phrases[word].append(phrase)
            begin += size

    def _new_word(self, word: str) -> int:
        number = len(self.distinct)
        self.distinct.append(word)
        self.word_phrases.append(array("I"))
        features = tuple(dict.fromkeys(map(self._feature, features_of(word))))
        self.distinct_features.append(features)
        for feature in features:
            self.feature_words[feature].append(number)
        return number

    def _feature(self, name: str) -> int:
        number = self._feature_numbers.get(name)
        if number is None:
            number = self._feature_numbers[name] = len(self.features)
            self.features.append(name)
            self.feature_weight.append(KIND_WEIGHT.get(name[0], 0.0))
            self.feature_words.append([])
        return number

    def phrases_with(self, feature: int) -> Sequence[int]:
        """The phrases a feature stands in, ascending."""
        words = self.feature_words[feature]
        if len(words) == 1:
            return self.word_phrases[words[0]]
        return sorted(set().union(*(self.word_phrases[word] for word in words)))

    def is_core(self, feature: int) -> bool:
        """Whether the feature can be a practice by itself."""
        kind = self.features[feature][0]
        return kind in KIND_WEIGHT and kind not in PARTNER_KINDS and kind not in COMPLETING_KINDS

    def is_seed_word(self, feature: int) -> bool:
        """Whether the feature can be a part of a practice."""
        kind = self.features[feature][0]
        return kind in KIND_WEIGHT and kind not in COMPLETING_KINDS

    def words_of(self, phrase: int) -> range:
        """The numbers of a phrase's words."""
        return range(self.phrase_words[phrase], self.phrase_words[phrase + 1])

    def kinds_of(self, phrase: int) -> "array[int]":
        """The distinct words of a phrase, by number, as often as they stand there."""
        return self.word_kind[self.phrase_words[phrase] : self.phrase_words[phrase + 1]]

    def marks_of(self, words: Iterable[int]) -> int:
        """All marks that any of the words has."""
        marks = 0
        for word in words:
            marks |= self.word_marks[word]
        return marks

    def refused_of(self, phrase: int) -> list[int]:
        """The words of a phrase that tell what was not done by the writer."""
        begin, end = self.phrase_words[phrase], self.phrase_words[phrase + 1]
        marks = self.word_marks[begin:end]
        return [word for word, mark in enumerate(marks, begin) if mark & REFUSED]

    def span(self, phrase: int, words: Sequence[int]) -> tuple[int, int]:
        """Start and end in the entry's text of the run of clauses that holds the words."""
        clauses = [self.word_clause[word] for word in words]
        first = self.phrase_edges[phrase]
        return self.edges[first + 2 * min(clauses)], self.edges[first + 2 * max(clauses) + 1]


def _formulas(ordered: list[tuple[int, str, bytes]]) -> frozenset[int]:
    """Wordings that stand on many days and tell no act: greetings, headings, closing words."""
    days: Counter[int] = Counter()
    total = 0
    for _, entries in groupby(ordered, key=lambda row: row[1]):
        total += 1
        days.update({wording for _, _, packed in entries for wording in wordings(packed) if not wording & 1})
    needed = max(FORMULA_DAYS, FORMULA_SHARE * total)
    return frozenset(wording for wording, count in days.items() if count >= needed)
