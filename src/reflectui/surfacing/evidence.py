"""Completing a seed: further phrases that tell the same practice in other words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from operator import itemgetter

from reflectui.language.words import KIND_WEIGHT, REFUSED
from reflectui.surfacing.diary import Diary, Told
from reflectui.surfacing.seeds import Seed

ROUNDS = 2
COMMON = 0.12  # share of the practice's phrases that makes a feature characteristic of it
BINDING = 0.25  # one feature of an added phrase must be as common as this
LEAST_WEIGHT = 0.7
FEATURES = 16
ENOUGH = 1.0
TRUST = 0.8  # in the sum of weights, which are not independent
FARTHEST = 20
EVIDENCE_OF_KIND = {
    kind: KIND_WEIGHT[kind] for kind in "ibkp"
}  # what stands in every second sentence tells little
GROWTH = 5


@dataclass(slots=True)
class Practice:
    """A seed grown into everything that shows it, and what each of its features weighs."""

    seed: Seed
    told: Told
    weights: dict[int, float]


def completed(diary: Diary, seed: Seed) -> Practice:
    """The practice that a seed grows into."""
    found: dict[int, Sequence[int]] = {}
    for phrase, words in seed.told:
        found.setdefault(phrase, words)
    most = GROWTH * len(found)
    weights: dict[int, float] = {}
    for _ in range(ROUNDS):
        weights, binding = _weights(diary, found)
        added = _further(diary, seed, found, weights, binding)
        added.sort(key=lambda row: (-row[0], row[1]))
        for _, phrase, words in added[: max(most - len(found), 0)]:
            found[phrase] = words
    weights, _ = _weights(diary, found)
    of_word = _best_feature_of_words(diary, weights)
    done = (
        item for item in sorted(found.items(), key=itemgetter(0)) if not _is_denied(diary, *item, of_word)
    )
    return Practice(seed, Told(done), weights)


def _is_denied(
    diary: Diary, phrase: int, words: Sequence[int], of_word: dict[int, tuple[float, int]]
) -> bool:
    """Whether the clauses that would be quoted also tell what is characteristic as not done."""
    clauses = [diary.word_clause[word] for word in words]
    first, last = min(clauses), max(clauses)
    return any(
        diary.is_refused(word)
        and diary.word_kind[word] in of_word
        and first <= diary.word_clause[word] <= last
        for word in diary.words_of(phrase)
    )


def _weights(diary: Diary, found: dict[int, Sequence[int]]) -> tuple[dict[int, float], set[int]]:
    """The characteristic features with their log ratio of shares, and those that bind."""
    words: Counter[int] = Counter()
    for phrase in found:
        words.update(set(diary.kinds_of(phrase)))
    inside: Counter[int] = Counter()
    for word, count in words.items():
        for feature in diary.distinct_features[word]:
            inside[feature] += count
    size, total = len(found), diary.phrases
    weighed = []
    for feature, count in inside.items():
        if count < COMMON * size:
            continue
        count = min(count, size)
        outside = max(diary.feature_phrases[feature] - count, 0)
        weight = log(((count + 0.5) / (size + 1)) / ((outside + 0.5) / (total - size + 1)))
        weight *= EVIDENCE_OF_KIND.get(diary.features[feature][0], 1.0)
        if weight >= LEAST_WEIGHT:
            weighed.append((-weight, diary.features[feature], feature, count))
    weighed.sort()
    best = weighed[:FEATURES]
    weights = {feature: -weight for weight, _, feature, _ in best}
    return weights, {feature for _, _, feature, count in best if count >= BINDING * size}


def _further(
    diary: Diary, seed: Seed, found: dict[int, Sequence[int]], weights: dict[int, float], binding: set[int]
) -> list[tuple[float, int, tuple[int, ...]]]:
    """Further phrases as (score, phrase, words that tell it)."""
    prior = log(len(found) / diary.phrases)
    of_word = _best_feature_of_words(diary, weights)
    added = []
    for phrase in _within_reach(diary, of_word, (ENOUGH - prior) / TRUST):
        if phrase in found:
            continue
        told = _told(diary, phrase, of_word)
        features = {feature for _, _, feature in told}
        score = prior + TRUST * sum(weight for weight, _, _ in told)
        needed = ENOUGH if features & set(seed.features) else ENOUGH + 1
        if len(told) >= 2 and score >= needed and features & binding:
            added.append((score, phrase, tuple(word for _, word, _ in told)))
    return added


def _within_reach(diary: Diary, of_word: dict[int, tuple[float, int]], needed: float) -> list[int]:
    """The phrases whose characteristic words may weigh `needed` together.

    The lightest words, which stand in the most phrases, bring none in: together they weigh too little.
    """
    ordered = sorted(of_word.items(), key=lambda item: (item[1], item[0]))
    light: dict[int, float] = {}
    for _, (weight, feature) in ordered:
        if sum(light.values()) + weight >= needed:
            break
        light[feature] = weight
    reached: dict[int, float] = {}
    for word, (weight, feature) in ordered:
        if feature not in light:
            for phrase in diary.word_phrases[word]:
                reached[phrase] = reached.get(phrase, 0.0) + weight
    for word, (weight, feature) in ordered:
        if feature in light:
            for phrase in diary.word_phrases[word]:
                if phrase in reached:
                    reached[phrase] += weight
    return [phrase for phrase, weight in reached.items() if weight >= needed]


def _best_feature_of_words(diary: Diary, weights: dict[int, float]) -> dict[int, tuple[float, int]]:
    """Distinct word → weight and number of its heaviest characteristic feature."""
    best: dict[int, tuple[float, int]] = {}
    for feature, weight in weights.items():
        for word in diary.feature_words[feature]:
            best[word] = max(best.get(word, (0.0, 0)), (weight, feature))
    return best


def _told(diary: Diary, phrase: int, of_word: dict[int, tuple[float, int]]) -> list[tuple[float, int, int]]:
    """The done words of a phrase near the strongest, one for each feature: (weight, word, feature)."""
    told = [
        (*of_word[diary.word_kind[word]], word)
        for word in diary.words_of(phrase)
        if diary.word_kind[word] in of_word and not diary.word_marks[word] & REFUSED
    ]
    if not told:
        return []
    strongest = max(told, key=lambda item: (item[0], -item[2]))[2]
    middle = diary.word_place[strongest]
    once: dict[int, tuple[float, int, int]] = {}
    for weight, feature, word in told:
        if abs(diary.word_place[word] - middle) <= FARTHEST:
            once.setdefault(feature, (weight, word, feature))
    return list(once.values())
