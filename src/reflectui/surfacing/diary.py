"""The phrases of all entries in flat arrays: what grouping and scoring walk over.

A journal of 100,000 entries holds millions of words; as objects they would need gigabytes.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

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
        self.phrases = array("I")
        self.words = array("I")
        self.ends = array("I")
        for phrase, words in items:
            self.phrases.append(phrase)
            self.words.extend(words)
            self.ends.append(len(self.words))

    def __len__(self) -> int:
        return len(self.phrases)

    def __iter__(self) -> Iterator[tuple[int, Sequence[int]]]:
        begin = 0
        for phrase, end in zip(self.phrases, self.ends, strict=True):
            yield phrase, self.words[begin:end]
            begin = end


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
        self._numbers: dict[str, int] = {}
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
            for phrase in unpack(packed):
                if phrase.wording not in formulas:
                    diary._add(entry, phrase)
        return diary

    def _add(self, entry: int, phrase: Packed) -> None:
        number = len(self.phrase_day)
        self.phrase_day.append(len(self.days) - 1)
        self.phrase_entry.append(entry)
        self.edges.extend(phrase.edges)
        self.phrase_edges.append(len(self.edges))
        met: set[int] = set()
        for word in phrase.words:
            distinct = self._numbers.get(word)
            if distinct is None:
                distinct = self._new_word(word)
            self.word_kind.append(distinct)
            standing = self.word_phrases[distinct]
            if not standing or standing[-1] != number:
                standing.append(number)
                met.update(self.distinct_features[distinct])
        self.word_place.extend(phrase.numbers[::3])
        self.word_clause.extend(phrase.numbers[1::3])
        self.word_marks.extend(phrase.numbers[2::3])
        self.phrase_words.append(len(self.word_kind))
        for feature in met:
            self.feature_phrases[feature] += 1

    def _new_word(self, word: str) -> int:
        number = self._numbers[word] = len(self.distinct)
        self.distinct.append(word)
        self.word_phrases.append(array("I"))
        features = tuple(dict.fromkeys(self._feature(name) for name in features_of(word)))
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
            self.feature_phrases.append(0)
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

    def is_refused(self, word: int) -> bool:
        """Whether the word tells what was not done by the writer."""
        return bool(self.word_marks[word] & REFUSED)

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
