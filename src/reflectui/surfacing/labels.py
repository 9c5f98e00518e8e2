"""What names a practice: the run of a quote's words that says what most of them say, and little else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import log
from typing import NamedTuple

from reflectui.language.phrasing import Phrasing, phrasings
from reflectui.language.words import KIND_WEIGHT, REFUSED, is_japanese
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import Signs
from reflectui.surfacing.naming import flaws, trimmed
from reflectui.surfacing.quotes import Quote, words_in
from reflectui.surfacing.vocabulary import COUNTED, UNKNOWN

READ = 8  # quotes that are read for names, those that hold most of what the others hold
TELLING = 4  # words that a full name has
FEW = 0.12  # share of the quotes: a word that fewer hold tells of a day alone
OWN_WORD = 0.12  # … and takes from a name
OWN_NAME = 0.2
UNSURE = 3  # so many quotes more or less make half sure that a word is of its day alone
SEED = 0.5  # how much more a word of the practice's seed gives
OWN_COUNT = 0.15  # … and for a count of what other quotes count too
RELATED = 0.5  # of what joins a word to its relatives, beside the word itself
SAID_OFTEN = 0.5  # share of the quotes that hold a name or number which belongs to the practice
LACKING = 0.15
WHAT = 0.3  # for one that says when and how much, but not what
AROUND = frozenset("qtdk")
ENOUGH = 2.0  # weight of the words of a full name: an act and what it is done to
TOO_SHORT = 0.2  # for a name of a single word
GLANCE = {True: (8, 15), False: (14, 36)}  # characters that are read at a glance; True: Japanese
OFF_LENGTH = 0.15  # for each time that it is e times as long or short
LONGEST = {True: 30, False: 70}
TOO_LONG = 1.0
OWN_IN_QUOTE = 0.3  # of what words of its day alone take from a name, for a quote from which they may be cut
UNDONE = 2.0
GOOD = 0.0  # worth of a run that needs no whole quote beside it
UNREAD = 0.5  # for a whole quote in which no act was found
# what a word of a kind is worth here, where when and how often are less than what
WEIGHT = KIND_WEIGHT | {"t": 0.5, "q": 0.6, "l": 0.7}
OWN_KIND = {"p": OWN_NAME, "q": OWN_NAME, "d": 0.08, "a": 0.1, "l": 0.08, "i": 0.06, "=": 0.0}

_BARE = frozenset(["half", "quarter"])  # numbers in words
_NUMBER = re.compile(r"\d+")


class Label(NamedTuple):
    """What names a practice, and the content words that it holds, by number in the vocabulary."""

    text: str
    words: frozenset[int]

    def is_like(self, other: "Label") -> bool:
        """Whether both say the same, or hold the same content words."""
        return self.text == other.text or self.words == other.words


def labels_of(diary: Diary, quotes: Sequence[Quote], ways: Sequence[Signs]) -> Iterator[Label]:
    """Names for the practice that the quotes tell in these ways, the best first; at least one."""
    naming = _Naming(diary, quotes, ways)
    runs = _once(naming.runs())
    yield from [label for worth, label in runs if worth >= GOOD]
    rest = [item for item in runs if item[0] < GOOD]
    yield from [label for _, label in _once(chain(rest, naming.wholes()))]


def _once(found: Iterable[tuple[float, Label]]) -> list[tuple[float, Label]]:
    """The labels with their worth, the best first, each text once."""
    best: dict[str, tuple[float, Label]] = {}
    for worth, label in found:
        if label.text not in best or worth > best[label.text][0]:
            best[label.text] = worth, label
    return sorted(best.values(), key=lambda item: (-item[0], item[1].text))


class _Naming:
    """The quotes of a practice held against one another."""

    def __init__(self, diary: Diary, quotes: Sequence[Quote], ways: Sequence[Signs]) -> None:
        self.diary = diary
        self.quotes = quotes
        words = [words_in(diary, quote) for quote in quotes]
        self.kinds = [{diary.word_kind[word] for word in held} for held in words]
        self.refused = [
            {diary.word_kind[word] for word in held if diary.word_marks[word] & REFUSED} for held in words
        ]
        features = diary.vocabulary.distinct_features
        self.counts = Counter(
            chain.from_iterable(
                [{feature for kind in kinds for feature in features[kind]} for kinds in self.kinds]
            )
        )
        self.numbers = Counter(
            chain.from_iterable([set(_NUMBER.findall(quote.evidence.quote)) for quote in quotes])
        )
        self.seeds = {feature for signs in ways[:1] for feature in signs.seed}
        self.sure = (len(quotes) - 1) / (len(quotes) + UNSURE)
        self.value = {kind: self._value(kind) for kind in set().union(*self.kinds)}
        self.full = max(map(self._most, self.kinds), default=0.0) or 1.0

    def _most(self, kinds: Iterable[int]) -> float:
        """What the best words of a quote give."""
        values = sorted([self.value.get(kind, 0.0) for kind in kinds], reverse=True)[:TELLING]
        return sum([value for value in values if value > 0])

    def _share(self, feature: int) -> float:
        """The share of the other quotes that hold a feature of a quote."""
        others = max(len(self.quotes) - 1, 1)
        return (self.counts[feature] - 1) / others

    def _value(self, kind: int) -> float:
        """What a word gives a name, below 0 where few quotes hold it."""
        vocabulary = self.diary.vocabulary
        own, *related = features = vocabulary.distinct_features[kind] or (0,)
        letter = "q" if self._is_number(kind) else vocabulary.distinct[kind][:1]
        if letter == "q":  # 一杯 and 一票 share but a number
            related = [feature for feature in related if vocabulary.features[feature].startswith(COUNTED)]
        common = self._commonness(own)
        common += RELATED * max([self._commonness(feature) - common for feature in related], default=0.0)
        if common <= 0:
            share = self._share(own)
            return -OWN_KIND.get(letter, OWN_WORD) * max(1 - share / FEW, 0.0) * self.sure
        if letter == "q":
            common -= OWN_COUNT * max(1 - self._share(own) / SAID_OFTEN, 0.0)
        seed = 1 + SEED * (letter != "t" and not self.seeds.isdisjoint(features))
        return common * seed * self._weight(kind)

    def _commonness(self, feature: int) -> float:
        """How common a feature is in the quotes, held against how common it is elsewhere."""
        phrases = max(self.diary.feature_phrases[feature], 1)
        return (self._share(feature) - FEW) * log(self.diary.phrases / phrases) / log(self.diary.phrases + 1)

    def _is_number(self, kind: int) -> bool:
        """Whether a word is a number of nothing."""
        lemma = self.diary.vocabulary.distinct[kind][1:]
        return lemma in _BARE or lemma.isdigit()

    def _weight(self, kind: int) -> float:
        """What a word of this kind is worth in a name, 0 for a bare number."""
        letter = self.diary.vocabulary.distinct[kind][:1]
        return 0.0 if self._is_number(kind) else WEIGHT.get(letter, 0.1)

    def runs(self) -> Iterable[tuple[float, Label]]:
        """The runs of those quotes that hold most of what tells the practice."""
        for number in self._fullest():
            for run in phrasings(self.quotes[number].evidence.quote):
                kinds = frozenset(self.diary.vocabulary.known(run.words)) - {UNKNOWN}
                if kinds and kinds.isdisjoint(self.refused[number]):
                    yield self._worth(run, kinds), Label(run.text, kinds)

    def _fullest(self) -> list[int]:
        once: dict[str, int] = {}
        for number, quote in enumerate(self.quotes):
            once.setdefault(quote.evidence.quote, number)
        return sorted(once.values(), key=self._held, reverse=True)[:READ]

    def _held(self, number: int) -> float:
        values = [self.value[kind] for kind in self.kinds[number] - self.refused[number]]
        told = min(sum([value for value in values if value > 0]) / self.full, 1.0)
        return told + OWN_IN_QUOTE * sum([value for value in values if value < 0])

    def _worth(self, run: Phrasing, kinds: frozenset[int]) -> float:
        values = [self.value.get(kind, -OWN_WORD) for kind in kinds]
        told = self._most(kinds)
        own = sum([value for value in values if value < 0])
        return (
            min(told / self.full, 1.0)
            + own
            - run.flaw
            - self._own_said(run)
            - flaws(run.text)
            - _shape(run.text, kinds)
            - self._lacking(kinds)
        )

    def _value_of(self, word: str) -> float:
        (kind,) = self.diary.vocabulary.known([word])
        return self.value.get(kind, -OWN_WORD)

    def _lacking(self, kinds: Iterable[int]) -> float:
        said = {self.diary.vocabulary.distinct[kind][:1] for kind in kinds if self._weight(kind)}
        lacking = LACKING * max(ENOUGH - sum(map(self._weight, kinds)), 0.0)
        return lacking + WHAT * (said <= AROUND)

    def _own_said(self, run: Phrasing) -> float:
        """What names and numbers take that few other quotes hold."""
        shares = [self.numbers[number] for number in set(_NUMBER.findall(run.text))]
        for person in run.persons:
            shares.append(sum(person in quote.evidence.quote for quote in self.quotes))
        others = max(len(self.quotes) - 1, 1)
        return OWN_NAME * sum([max(1 - (count - 1) / others / SAID_OFTEN, 0.0) for count in shares])

    def wholes(self) -> Iterable[tuple[float, Label]]:
        """The quotes as they stand, for a practice none of which is read as an act."""
        for number, quote in enumerate(self.quotes):
            text = trimmed(quote.evidence.quote)
            worth = self._held(number) - UNREAD - flaws(text) - _shape(text, self.kinds[number])
            yield worth - UNDONE * bool(self.refused[number]), Label(text, frozenset(self.kinds[number]))


def _shape(text: str, kinds: Iterable[int]) -> float:
    japanese = is_japanese(text)
    shortest, longest = GLANCE[japanese]
    off = max(log(shortest / max(len(text), 1)), log(max(len(text), 1) / longest), 0.0)
    short = TOO_SHORT * (len(set(kinds)) < 2)
    return OFF_LENGTH * off + short + TOO_LONG * (len(text) > LONGEST[japanese])
