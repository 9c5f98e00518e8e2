"""The distinct words of a diary and their features, both by number."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sized
from functools import cache
from itertools import repeat

from reflectui.language import english_numbers, english_words, japanese_words
from reflectui.language.words import COMPLETING_KINDS, KIND_WEIGHT, PARTNER_KINDS, is_japanese

UNKNOWN = 0  # the number of a word that is none of the vocabulary
NAME_KINDS = frozenset("pnv")
OF_TIMES = frozenset("tld")  # kinds of the words in a group for a time
SYNONYMS = "="  # kind of a group of synonyms
COUNTED = "q~"  # before a counter: any number of it
_NUMBER = re.compile(r"(?:half|quarter|[\d.,]+)")
_MEASURE = re.compile(r"[ァ-ヶ]|[a-z]{1,2}$|[歩度/·#]$")  # キロ, km, 度, 128/79; つ and 本 count anything

_DURATION = re.compile(r"^q[~\d.,a-z]*?(?:[分秒]|時間|minute|min|hour|second)s?$")


@cache
def features_of(word: str) -> tuple[str, ...]:
    """The features of a word given as kind and dictionary form in one, the word itself first."""
    kind, lemma = word[0], word[1:]
    if kind == "q" and (unit := _NUMBER.sub("", lemma)):
        return (word, f"{COUNTED}{unit}", *japanese_words.relations(lemma, kind))
    if not (is_japanese(lemma) or kind == "q"):
        return (word, *english_words.relations(lemma, kind))
    related = japanese_words.relations(lemma, kind)
    part = japanese_words.first_part(lemma) if kind in "vwl" else None
    if part:
        general = part in japanese_words.GENERAL
        related.append(("l" if general else "v") + part)
    return (word, *related)


class _Numbers(dict[str, int]):
    """The numbers of distinct words; a new one is given its number when it is first asked for."""

    def __init__(self, new: Callable[[str], int]) -> None:
        self._new = new

    def __missing__(self, word: str) -> int:
        number = self[word] = self._new(word)
        return number


def _tells(unit: str) -> bool:
    """Whether a unit tells what was done, not only how much of anything."""
    return _MEASURE.match(unit) is not None or unit in english_numbers.TELLING_UNITS


class Vocabulary:
    """Words and features, numbered as they are met.

    What is called `distinct_…` goes by the number of a word, `feature_…` by that of a feature.
    """

    def __init__(self) -> None:
        self.distinct = [""]
        self.distinct_features: list[tuple[int, ...]] = [()]
        self.features: list[str] = []
        self.feature_weight: list[float] = []
        self.feature_words: list[list[int]] = []
        self._numbers = _Numbers(self._new_word)
        self._feature_numbers: dict[str, int] = {}

    def learned(self, words: Iterable[str]) -> list[int]:
        """The numbers of words; new ones are taken in."""
        return list(map(self._numbers.__getitem__, words))

    def known(self, words: Iterable[str]) -> list[int]:
        """The numbers of words, UNKNOWN for those that are not in the vocabulary."""
        return list(map(self._numbers.get, words, repeat(UNKNOWN)))

    def _new_word(self, word: str) -> int:
        number = len(self.distinct)
        self.distinct.append(word)
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

    def join_names(self, mentions: Mapping[int, Sized]) -> None:
        """Give a word that is now a name, now none ("Moss", "arithmetic") the features it mostly has.

        `mentions` holds the phrases that each word stands in.
        """
        of_lemma: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.distinct):
            if word[:1] in NAME_KINDS:
                of_lemma[word[1:]].append(number)
        for numbers in of_lemma.values():
            kinds = {self.distinct[number][0] for number in numbers}
            if "p" in kinds and len(kinds) > 1:
                most = max(
                    (len(mentions.get(number, ())), self.distinct[number], number) for number in numbers
                )
                features = self.distinct_features[most[2]]
                for number in numbers:
                    self._give_features(number, features)

    def _give_features(self, word: int, features: tuple[int, ...]) -> None:
        for feature in self.distinct_features[word]:
            self.feature_words[feature].remove(word)
        self.distinct_features[word] = features
        for feature in features:
            self.feature_words[feature].append(word)

    def feature_number(self, name: str) -> int | None:
        """The number of a feature; None where no word has it."""
        return self._feature_numbers.get(name)

    def is_core(self, feature: int) -> bool:
        """Whether the feature can be a practice by itself."""
        name = self.features[feature]
        kind = name[0]
        if name.startswith(COUNTED) and not _tells(name.removeprefix(COUNTED)):
            return False
        return kind in KIND_WEIGHT and kind not in PARTNER_KINDS and kind not in COMPLETING_KINDS

    def tells_when(self, feature: int) -> bool:
        """Whether the feature is a time, or for how long: two of these say nothing of what is done."""
        return self.kind_of(feature) == "t" or _DURATION.search(self.features[feature]) is not None

    def is_synonyms(self, feature: int) -> bool:
        """Whether the feature is a group of synonyms."""
        return self.features[feature][0] == SYNONYMS

    def holds_core(self, feature: int) -> bool:
        """Whether any word of a group of synonyms can be a practice by itself, and none is a time."""
        kinds = {self.distinct[word][0] for word in self.feature_words[feature]}
        return "t" not in kinds and any(
            self.is_core(self.distinct_features[word][0]) for word in self.feature_words[feature]
        )

    def kind_of(self, feature: int) -> str:
        """The kind of a feature, where groups of synonyms for times are times."""
        if not self.is_synonyms(feature):
            return self.features[feature][0]
        kinds = {self.distinct[word][0] for word in self.feature_words[feature]}
        return "t" if "t" in kinds and kinds <= OF_TIMES else SYNONYMS

    def is_seed_word(self, feature: int) -> bool:
        """Whether the feature can be a part of a practice."""
        kind = self.features[feature][0]
        return kind in KIND_WEIGHT and kind not in COMPLETING_KINDS
