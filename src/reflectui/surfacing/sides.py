"""Leaning of phrases to one of two practices: by the words they hold, or by being exactly what was chosen."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log

from reflectui.surfacing.diary import Diary
from reflectui.surfacing.rules import Side
from reflectui.surfacing.vocabulary import Vocabulary

LEAST_WEIGHT = 0.7
FEATURES = 24
CERTAIN = 100.0  # weight of a wording that was chosen, or was not
_WORDING = "!"  # before the number of an exact wording among names of features


@dataclass(frozen=True, slots=True)
class Lean:
    """A `rules.Side` in a vocabulary: features by number, wordings as ~number."""

    weights: Mapping[int, float]
    lean: float

    @classmethod
    def to(cls, side: Side, vocabulary: Vocabulary) -> "Lean":
        """The side by the numbers of a vocabulary."""
        weights = {}
        for name, weight in side.weights.items():
            number = ~int(name[1:]) if name.startswith(_WORDING) else vocabulary.feature_number(name)
            if number is not None:
                weights[number] = weight
        return cls(weights, side.lean)

    def side(self, vocabulary: Vocabulary) -> Side:
        """The side by names."""
        names = vocabulary.features
        return Side(
            {
                names[number] if number >= 0 else f"{_WORDING}{~number}": weight
                for number, weight in self.weights.items()
            },
            self.lean,
        )

    def of(self, diary: Diary, phrase: int) -> float:
        """How far a phrase leans to this side: above 0 it stands on it."""
        held = _features(diary, phrase) & self.weights.keys()
        found = sum([self.weights[feature] for feature in held])
        return self.lean + found + self.weights.get(~diary.phrase_wording[phrase], 0.0)


def sides_of(diary: Diary, chosen: Collection[int], others: Collection[int]) -> tuple[Lean, Lean]:
    """What leans to the chosen phrases and what to the others."""
    first, second = (
        Counter(feature for phrase in group for feature in _features(diary, phrase))
        for group in (chosen, others)
    )
    weighed = []
    for feature in first.keys() | second.keys():
        share, other = (first[feature] + 0.5) / (len(chosen) + 1), (second[feature] + 0.5) / (len(others) + 1)
        weight = log(share / other)
        if abs(weight) >= LEAST_WEIGHT:
            weighed.append((-abs(weight), diary.vocabulary.features[feature], feature, weight))
    weights = {feature: weight for _, _, feature, weight in sorted(weighed)[:FEATURES]}
    weights |= {~diary.phrase_wording[phrase]: -CERTAIN for phrase in others}
    weights |= {~diary.phrase_wording[phrase]: CERTAIN for phrase in chosen}
    lean = min(log((len(chosen) + 0.5) / (len(others) + 0.5)), 0.0)
    return Lean(weights, lean), Lean({key: -weight for key, weight in weights.items()}, 1e-3 - lean)


def _features(diary: Diary, phrase: int) -> set[int]:
    features = diary.vocabulary.distinct_features
    return {feature for word in set(diary.kinds_of(phrase)) for feature in features[word]}
