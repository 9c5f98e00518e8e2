"""Phrases of many entries in flat arrays: what grouping and scoring walk over.

They hold millions of words; as objects these would need gigabytes.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import accumulate, chain, islice, repeat

from reflectui.language.words import REFUSED
from reflectui.surfacing.phrases import Packed, unpack
from reflectui.surfacing.sample import Row
from reflectui.surfacing.vocabulary import Vocabulary


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


def _ends(begin: int, counts: Iterable[int]) -> Iterator[int]:
    """Where pieces of so many elements end that follow one another from `begin` on."""
    return islice(accumulate(counts, initial=begin), 1, None)


class Diary:
    """The phrases of some days, numbered in the order of their days.

    What is called `phrase_…` goes by the number of a phrase, `word_…` by that of a word where it stands.
    Phrase p has the words `phrase_words[p]` to `phrase_words[p + 1]`, its clauses have the edges
    `phrase_edges[p]` to `phrase_edges[p + 1]`.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.days: list[str] = []
        self.phrase_day = array("I")
        self.phrase_entry = array("q")
        self.phrase_wording = array("I")
        self.phrase_words = array("Q", [0])
        self.phrase_edges = array("Q", [0])
        self.edges = array("I")
        self.word_kind = array("I")  # its number in the vocabulary
        self.word_place = array("H")
        self.word_clause = array("H")
        self.word_marks = array("H")
        self.done_phrases: dict[int, array[int]] = {}  # what `meetings.done_phrases` found so far
        # by number in the vocabulary: the phrases a word stands in, ascending, once each
        self.phrases_of_word: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))

    @property
    def phrases(self) -> int:
        """How many there are."""
        return len(self.phrase_day)

    @classmethod
    def of(
        cls, rows: Iterable[Row], formulas: Set[int], vocabulary: Vocabulary, *, learning: bool = False
    ) -> "Diary":
        """The phrases of rows that stand by day and id, without formulas.

        New words join the vocabulary if `learning`; else they are all UNKNOWN.
        """
        diary = cls(vocabulary)
        numbers = vocabulary.learned if learning else vocabulary.known
        for entry, day, packed in rows:
            kept = unpack(packed)
            if not formulas.isdisjoint(kept.wordings):
                kept = kept.without(formulas)
            diary._add(entry, day, kept, numbers(kept.words))
        if learning:
            vocabulary.join_names(diary.phrases_of_word)
        return diary

    def _add(self, entry: int, day: str, kept: Packed, words: list[int]) -> None:
        if not self.days or self.days[-1] != day:
            self.days.append(day)
        number, count = len(self.phrase_day), len(kept.wordings)
        self.phrase_day.extend(repeat(len(self.days) - 1, count))
        self.phrase_entry.extend(repeat(entry, count))
        self.phrase_wording.extend(kept.wordings)
        self.phrase_edges.extend(_ends(len(self.edges), kept.edge_counts))
        self.phrase_words.extend(_ends(len(self.word_kind), kept.word_counts))
        self.edges.extend(kept.edges)
        self.word_kind.extend(words)
        self.word_place.extend(kept.places)
        self.word_clause.extend(kept.clauses)
        self.word_marks.extend(kept.marks)
        begin = 0
        for phrase, size in enumerate(kept.word_counts, number):
            for word in {*words[begin : begin + size]}:
                self.phrases_of_word[word].append(phrase)
            begin += size

    @cached_property
    def feature_phrases(self) -> list[int]:
        """In how many phrases each feature stands."""
        return [len(self.phrases_with(feature)) for feature in range(len(self.vocabulary.features))]

    def phrases_with(self, feature: int) -> Sequence[int]:
        """The phrases a feature stands in, ascending."""
        words = self.vocabulary.feature_words[feature]
        if len(words) == 1:
            return self.phrases_of_word[words[0]]
        return sorted(set().union(*(self.phrases_of_word[word] for word in words)))

    def days_of(self, phrases: Iterable[int]) -> set[int]:
        """The days of phrases, by number."""
        return set(map(self.phrase_day.__getitem__, phrases))

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

    def span(self, phrase: int, first: int, last: int) -> tuple[int, int]:
        """Start and end in the entry's text of a phrase's clauses from `first` to `last`."""
        begin = self.phrase_edges[phrase]
        return self.edges[begin + 2 * first], self.edges[begin + 2 * last + 1]
