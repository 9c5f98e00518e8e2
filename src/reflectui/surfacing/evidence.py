"""Completing a seed: further phrases that tell the same practice in other words."""

from collections import Counter
from dataclasses import dataclass
from math import log

from reflectui.language.words import KIND_WEIGHT, REFUSED
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
EVIDENCE_OF_KIND = {
    kind: KIND_WEIGHT[kind] for kind in "ibkp"
}  # what stands in every second sentence tells little
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
    for _ in range(ROUNDS):
        weights, binding = _weights(diary, found)
        added = _further(diary, seed, found, weights, binding)
        room = GROWTH * len(own) - len(found)
        for _, phrase, words in sorted(added, key=lambda row: (-row[0], row[1]))[: max(room, 0)]:
            found[phrase] = words
    weights, _ = _weights(diary, found)
    of_word = _best_feature_of_words(diary, weights)
    done = {phrase: words for phrase, words in found.items() if not _is_denied(diary, phrase, words, of_word)}
    return Practice(seed, done, weights)


def _is_denied(
    diary: Diary, phrase: int, words: tuple[int, ...], of_word: dict[int, tuple[float, int]]
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
        outside = diary.feature_phrases[feature] - count
        weight = log(((count + 0.5) / (size + 1)) / ((outside + 0.5) / (total - size + 1)))
        weight *= EVIDENCE_OF_KIND.get(diary.features[feature][0], 1.0)
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
    """The phrases whose characteristic words may weigh `needed` together. The lightest words, which stand in the most
    phrases, bring none in: together they weigh too little."""
    ordered = sorted(of_word.items(), key=lambda item: (item[1], item[0]))
    light: dict[int, float] = {}
    for word, (weight, feature) in ordered:
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
    """The done words of a phrase with a characteristic feature each, around the strongest: (weight, word, feature)."""
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
