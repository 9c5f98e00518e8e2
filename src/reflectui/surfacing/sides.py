"""Splitting a practice in two by phrases that a person chose: what tells the one from the other."""

from collections import Counter
from collections.abc import Collection
from math import log

from reflectui.surfacing.diary import Diary
from reflectui.surfacing.rules import Side

LEAST_WEIGHT = 0.7
FEATURES = 24
CERTAIN = 100.0  # weight of a wording that was chosen, or was not


def on_sides(diary: Diary, sides: Collection[Side], phrase: int) -> bool:
    """Whether a phrase stands on this side of every split."""
    if not sides:
        return True
    held = {wording_name(diary, phrase), *_features(diary, phrase)}
    return all(side.lean + sum(side.weights.get(name, 0.0) for name in held) > 0 for side in sides)


def sides_of(diary: Diary, chosen: Collection[int], others: Collection[int]) -> tuple[Side, Side]:
    """The side of the chosen phrases and that of the others."""
    a, b = (
        Counter(name for phrase in group for name in _features(diary, phrase)) for group in (chosen, others)
    )
    weighed = []
    for name in a.keys() | b.keys():
        weight = log((a[name] + 0.5) / (len(chosen) + 1)) - log((b[name] + 0.5) / (len(others) + 1))
        if abs(weight) >= LEAST_WEIGHT:
            weighed.append((-abs(weight), name, weight))
    weights = {name: weight for _, name, weight in sorted(weighed)[:FEATURES]}
    weights |= {wording_name(diary, phrase): -CERTAIN for phrase in others}
    weights |= {wording_name(diary, phrase): CERTAIN for phrase in chosen}
    lean = min(log((len(chosen) + 0.5) / (len(others) + 0.5)), 0.0)
    return Side(weights, lean), Side({name: -weight for name, weight in weights.items()}, 1e-9 - lean)


def _features(diary: Diary, phrase: int) -> set[str]:
    vocabulary = diary.vocabulary
    return {
        vocabulary.features[feature]
        for word in diary.kinds_of(phrase)
        for feature in vocabulary.distinct_features[word]
    }


def wording_name(diary: Diary, phrase: int) -> str:
    """The name of a phrase's exact wording, beside those of features."""
    return f"!{diary.phrase_wording[phrase]}"
