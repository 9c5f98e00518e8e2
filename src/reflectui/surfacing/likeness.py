"""How near practices are to one another by the words of their quotes, and an order without repeating."""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from reflectui.surfacing.diary import Diary
from reflectui.surfacing.quotes import Quote, kinds_in

REPEATED = 0.5  # what a practice loses that says exactly what a better one says
COMMON = 0.15  # share of the quotes that a feature must stand in

Profile = dict[int, float]


def profile_of(diary: Diary, quotes: Sequence[Quote]) -> Profile:
    """How much each feature stands for quotes: its share of them times its rarity, of length 1 together."""
    held: Counter[int] = Counter()
    for quote in quotes:
        kinds = kinds_in(diary, quote)
        held.update({feature for kind in kinds for feature in diary.vocabulary.distinct_features[kind]})
    weights = {
        feature: count * log(diary.phrases / diary.feature_phrases[feature])
        for feature, count in held.items()
        if count >= COMMON * len(quotes)
    }
    length = sqrt(sum([weight * weight for weight in weights.values()])) or 1.0
    return {feature: weight / length for feature, weight in weights.items()}


def without_repeating(scores: Sequence[float], profiles: Sequence[Profile]) -> list[tuple[int, float]]:
    """Practices by number with what their score comes to beside better ones that say the same, best first."""
    nearest = [0.0] * len(scores)
    left = list(range(len(scores)))
    ordered = []

    def worth(number: int) -> float:
        return scores[number] * (1 - REPEATED * nearest[number])

    while left:
        best = max(left, key=worth)
        ordered.append((best, worth(best)))
        left.remove(best)
        for number in left:
            nearest[number] = max(nearest[number], _cosine(profiles[number], profiles[best]))
    return ordered


def _cosine(first: Profile, second: Profile) -> float:
    return sum([weight * second[feature] for feature, weight in first.items() if feature in second])
