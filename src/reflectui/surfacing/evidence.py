"""Completing a seed: further phrases that tell the same practice in other words."""

from collections import Counter
from dataclasses import dataclass
from math import log

from reflectui.language.words import REFUSED
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.seeds import Seed

ROUNDS = 2
COMMON = 0.12  # share of the practice's phrases that makes a feature characteristic of it
BINDING = 0.25  # one feature of an added phrase must be as common as this
LEAST_WEIGHT = 0.7
FEATURES = 16
ENOUGH = 1.0
TRUST = 0.8  # in the sum of weights, which are not independent
FARTHEST = 20
GROWTH = 5


@dataclass(slots=True)
class Practice:
    """A seed with everything that shows it: phrase → the words that tell it there, and what each feature weighs."""

    seed: Seed
    phrases: dict[int, tuple[int, ...]]
    weights: dict[int, float]


def completed(diary: Diary, seed: Seed) -> Practice:
    """The practice that a seed grows into."""
    own = {occurrence.phrase: occurrence.words for occurrence in reversed(seed.occurrences)}
    found = dict(own)
    weights: dict[int, float] = {}
    for _ in range(ROUNDS):
        weights, binding = _weights(diary, found)
        added = _further(diary, seed, found, weights, binding)
        room = GROWTH * len(own) - len(found)
        for _, phrase, words in sorted(added, key=lambda row: (-row[0], row[1]))[: max(room, 0)]:
            found[phrase] = words
    return Practice(seed, found, weights)


def _weights(diary: Diary, found: dict[int, tuple[int, ...]]) -> tuple[dict[int, float], set[int]]:
    """The characteristic features with their log ratio of shares, and those that bind."""
    inside: Counter[int] = Counter()
    for phrase in found:
        inside.update(
            {f for word in diary.words_of(phrase) for f in diary.distinct_features[diary.word_kind[word]]}
        )
    size, total = len(found), diary.phrases
    weighed = []
    for feature, count in inside.items():
        if count < COMMON * size:
            continue
        outside = len(diary.feature_phrases[feature]) - count
        weight = log(((count + 0.5) / (size + 1)) / ((outside + 0.5) / (total - size + 1)))
        if weight >= LEAST_WEIGHT:
            weighed.append((-weight, diary.features[feature], feature, count))
    weighed.sort()
    best = weighed[:FEATURES]
    weights = {feature: -weight for weight, _, feature, _ in best}
    return weights, {feature for _, _, feature, count in best if count >= BINDING * size}


def _further(
    diary: Diary, seed: Seed, found: dict[int, tuple[int, ...]], weights: dict[int, float], binding: set[int]
) -> list[tuple[float, int, tuple[int, ...]]]:
    """Further phrases as (score, phrase, words that tell it)."""
    prior = log(len(found) / diary.phrases)
    near: Counter[int] = Counter()
    for feature in weights:
        near.update(diary.feature_phrases[feature])
    added = []
    for phrase, count in near.items():
        if count < 2 or phrase in found:
            continue
        told = _told(diary, phrase, weights)
        if len(told) < 2:
            continue
        features = {feature for _, _, feature in told}
        score = prior + TRUST * sum(weight for weight, _, _ in told)
        needed = ENOUGH if features & set(seed.features) else ENOUGH + 1
        if score >= needed and features & binding:
            added.append((score, phrase, tuple(word for _, word, _ in told)))
    return added


def _told(diary: Diary, phrase: int, weights: dict[int, float]) -> list[tuple[float, int, int]]:
    """The done words of a phrase with a characteristic feature each, around the strongest: (weight, word, feature)."""
    told: list[tuple[float, int, int]] = []
    for word in diary.words_of(phrase):
        if diary.word_marks[word] & REFUSED:
            continue
        best = max(
            ((weights[f], f) for f in diary.distinct_features[diary.word_kind[word]] if f in weights), default=None
        )
        if best:
            told.append((best[0], word, best[1]))
    if not told:
        return told
    strongest = max(told, key=lambda item: (item[0], -item[1]))[1]
    middle = diary.word_place[strongest]
    once: dict[int, tuple[float, int, int]] = {}
    for item in told:
        if abs(diary.word_place[item[1]] - middle) <= FARTHEST:
            once.setdefault(item[2], item)
    return list(once.values())
