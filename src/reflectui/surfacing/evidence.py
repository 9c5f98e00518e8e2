"""Completing a seed: further phrases that tell the same practice in other words."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from math import log
from operator import itemgetter

from reflectui.language.words import KIND_WEIGHT, REFUSED
from reflectui.surfacing.diary import Diary, Told
from reflectui.surfacing.meetings import Place, done_in, done_phrases
from reflectui.surfacing.rules import Way
from reflectui.surfacing.seeds import Seed
from reflectui.surfacing.sides import Lean
from reflectui.surfacing.vocabulary import Vocabulary

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
ANCHOR = 0.6  # share of what a word tells as done that makes it tell the practice alone
ANCHORED = 5  # phrases of the practice that it must stand in
MANY = 300  # phrases that need no completing
LONG = 20  # so many phrases are looked up as fast as one is read
ROUNDING = 1e-9
_WEIGHT = itemgetter(0)


@dataclass(slots=True)
class Signs:
    """A way to tell a practice as `rules.Way` is one, its features by number in a vocabulary."""

    seed: tuple[int, ...]
    weights: dict[int, float]
    binding: set[int]
    prior: float
    sides: tuple[Lean, ...] = ()

    @classmethod
    def of(cls, way: Way, vocabulary: Vocabulary) -> "Signs":
        """A way in a vocabulary; features that do not stand in it are left out."""
        number = vocabulary.feature_number
        seed = [number(name) for name in way.seed]
        weights = {number(name): weight for name, weight in way.weights.items()}
        return cls(
            tuple([feature for feature in seed if feature is not None]) if None not in seed else (),
            {feature: weight for feature, weight in weights.items() if feature is not None},
            {feature for name in way.binding if (feature := number(name)) is not None},
            way.prior,
            tuple([Lean.to(side, vocabulary) for side in way.sides]),
        )

    def way(self, vocabulary: Vocabulary) -> Way:
        """The way by names."""
        names = vocabulary.features
        return Way(
            tuple([names[feature] for feature in self.seed]),
            {names[feature]: weight for feature, weight in self.weights.items()},
            frozenset([names[feature] for feature in self.binding]),
            self.prior,
            tuple([side.side(vocabulary) for side in self.sides]),
        )


@dataclass(slots=True)
class Practice:
    """A seed grown into everything that shows it."""

    score: float  # of the seed
    told: Told
    ways: list[Signs]


def completed(diary: Diary, seed: Seed) -> Practice:
    """The practice that a seed grows into."""
    found = _first_places(seed.told())
    most = GROWTH * len(found)
    counts = counted(diary, found)
    signs = signs_of(diary, seed.features, counts, len(found))
    if len(found) >= MANY:
        signs.binding.clear()
        return Practice(seed.score, _not_denied(diary, signs, found), [signs])
    for turn in range(ROUNDS):
        if turn:
            signs = signs_of(diary, seed.features, counts, len(found))
        added = _further(diary, signs, found)
        if not added:
            break
        added.sort(key=lambda row: (-row[0], row[1]))
        room = max(most - len(found), 0)
        if len(added) > room:  # so that the rule tells no more than is taken
            signs.prior -= added[room][0] - ENOUGH
        found |= {phrase: words for _, phrase, words in added[:room]}
        counts += counted(diary, (phrase for _, phrase, _ in added[:room]))
    ways = [signs, *_anchors(diary, signs, found)]
    for anchor in ways[1:]:
        found = _standing(diary, anchor.seed) | found
    return Practice(seed.score, _not_denied(diary, signs, found), ways)


def _anchors(diary: Diary, signs: Signs, found: Mapping[int, Sequence[int]]) -> list[Signs]:
    """The ways to tell a practice by one word that tells it mostly, the weightiest word first."""
    ordered = sorted(signs.weights, key=lambda feature: -signs.weights[feature])
    anchors = []
    for feature in filter(diary.vocabulary.is_core, ordered):
        standing = done_phrases(diary, feature)
        inside = sum(map(found.__contains__, standing))
        if ANCHORED <= inside < len(standing) and inside >= ANCHOR * len(standing):
            anchors.append(Signs((feature,), signs.weights, set(), signs.prior))
    return anchors


def _standing(diary: Diary, seed: tuple[int, ...]) -> dict[int, Sequence[int]]:
    """The phrases in which a seed stands as done, each with the words where it stands first."""
    return _first_places(done_in(diary, seed))


def _first_places(places: Iterable[Place]) -> dict[int, Sequence[int]]:
    found: dict[int, Sequence[int]] = {}
    for phrase, *words in places:
        found.setdefault(phrase, words)
    return found


def told_in(diary: Diary, ways: Iterable[Signs]) -> Told:
    """What tells a practice among phrases it was not learned from."""
    told: dict[int, Sequence[int]] = {}
    for signs in ways:
        found = _standing(diary, signs.seed)
        if signs.binding:
            found |= {phrase: words for _, phrase, words in _further(diary, signs, found)}
        for phrase, telling in _not_denied(diary, signs, found):
            if phrase not in told and all(side.of(diary, phrase) > 0 for side in signs.sides):
                told[phrase] = telling
    return Told(sorted(told.items(), key=itemgetter(0)))


def _not_denied(diary: Diary, signs: Signs, found: dict[int, Sequence[int]]) -> Told:
    of_word = best_feature_of_words(diary, signs.weights)
    items = sorted(found.items(), key=itemgetter(0))
    return Told(item for item in items if not _is_denied(diary, *item, of_word))


def _is_denied(
    diary: Diary, phrase: int, words: Sequence[int], of_word: dict[int, tuple[float, int]]
) -> bool:
    """Whether the clauses that would be quoted also tell what is characteristic as not done."""
    refused = diary.refused_of(phrase)
    if not refused:
        return False
    clauses = [diary.word_clause[word] for word in words]
    first, last = min(clauses), max(clauses)
    return any(
        diary.word_kind[word] in of_word and first <= diary.word_clause[word] <= last for word in refused
    )


def counted(diary: Diary, phrases: Iterable[int]) -> Counter[int]:
    """In how many of the phrases each distinct word stands."""
    return Counter(chain.from_iterable(map(set, map(diary.kinds_of, phrases))))


def signs_of(diary: Diary, seed: tuple[int, ...], words: Counter[int], size: int, fewest: float = 0) -> Signs:
    """What is characteristic of `size` phrases; each feature weighs the log ratio of its shares in and out.

    `words` tells in how many of the phrases each distinct word stands; a feature stands in `fewest` at least.
    """
    vocabulary = diary.vocabulary
    inside: defaultdict[int, int] = defaultdict(int)
    for word, count in words.items():
        for feature in vocabulary.distinct_features[word]:
            inside[feature] += count
    total = diary.phrases
    fewest = max(fewest, COMMON * size)
    weighed = []
    for feature, count in inside.items():
        if count < fewest:
            continue
        count = min(count, size)
        outside = max(diary.feature_phrases[feature] - count, 0)
        weight = log(((count + 0.5) / (size + 1)) / ((outside + 0.5) / (total - size + 1)))
        weight *= EVIDENCE_OF_KIND.get(vocabulary.features[feature][0], 1.0)
        if weight >= LEAST_WEIGHT:
            weighed.append((-weight, vocabulary.features[feature], feature, count))
    weighed.sort()
    best = weighed[:FEATURES]
    weights = {feature: -weight for weight, _, feature, _ in best}
    binding = {feature for _, _, feature, count in best if count >= BINDING * size}
    return Signs(seed, weights, binding, log(size / total))


def _further(
    diary: Diary, signs: Signs, found: dict[int, Sequence[int]]
) -> list[tuple[float, int, tuple[int, ...]]]:
    """Further phrases as (score, phrase, words that tell it)."""
    of_word = best_feature_of_words(diary, signs.weights)
    weight_of = {word: weight for word, (weight, _) in of_word.items()}
    least = (ENOUGH - signs.prior) / TRUST
    characteristic, begins, kinds = weight_of.keys(), diary.phrase_words, diary.word_kind
    added = []
    for phrase in _within_reach(diary, of_word, signs.binding, least).difference(found):
        near = characteristic & kinds[begins[phrase] : begins[phrase + 1]]
        if len(near) < 2 or sum(map(weight_of.__getitem__, near)) < least - ROUNDING:
            continue
        told = _told(diary, phrase, of_word)
        score = signs.prior + TRUST * sum([weight for weight, _, _ in told])
        if len(told) < 2 or score < ENOUGH:
            continue
        features = {feature for _, _, feature in told}
        needed = ENOUGH if not features.isdisjoint(signs.seed) else ENOUGH + 1
        if score >= needed and not features.isdisjoint(signs.binding):
            added.append((score, phrase, tuple([word for _, word, _ in told])))
    return added


def _within_reach(
    diary: Diary, of_word: dict[int, tuple[float, int]], binding: set[int], needed: float
) -> set[int]:
    """The phrases whose characteristic words may weigh `needed` together, by how many features they hold.

    One of these binds, and one is outside the lightest, which weigh less than `needed` together. Those that
    fewer phrases hold are looked up first.
    """
    standing: defaultdict[tuple[float, int], list[Sequence[int]]] = defaultdict(list)
    for word, item in of_word.items():
        standing[item].append(diary.phrases_of_word[word])
    ordered = sorted(standing)
    reached = list(accumulate(weight for weight, _ in ordered))
    light = bisect_left(reached, needed - ROUNDING)
    fewest = max(2, 1 + bisect_left(list(accumulate(w for w, _ in reversed(ordered))), needed - ROUNDING))
    if fewest > len(ordered):
        return set()

    def length(items: Iterable[tuple[float, int]]) -> int:
        return sum(len(phrases) for item in items for phrases in standing[item])

    first = min(ordered[light:], [item for item in ordered if item[1] in binding], key=length)
    others = [item for item in ordered if item not in first]
    holding: list[set[int]] = [set() for _ in range(fewest)]  # one of `first` and so many more features
    for item in first:
        _raise(holding, set().union(*standing[item]))
        holding[0].update(*standing[item])
    if length(others) > LONG * len(holding[0]):
        return holding[0]
    for item in others:
        _raise(holding, holding[0].intersection(chain.from_iterable(standing[item])))
    return holding[-1]


def _raise(holding: list[set[int]], phrases: set[int]) -> None:
    """Count one more feature for the phrases."""
    for more in range(len(holding) - 1, 0, -1):
        holding[more] |= holding[more - 1] & phrases


def best_feature_of_words(diary: Diary, weights: dict[int, float]) -> dict[int, tuple[float, int]]:
    """Distinct word → weight and number of its heaviest characteristic feature."""
    best: dict[int, tuple[float, int]] = {}
    for feature, weight in weights.items():
        for word in diary.vocabulary.feature_words[feature]:
            best[word] = max(best.get(word, (0.0, 0)), (weight, feature))
    return best


def _told(diary: Diary, phrase: int, of_word: dict[int, tuple[float, int]]) -> list[tuple[float, int, int]]:
    """The done words of a phrase near the strongest, one for each feature: (weight, word, feature)."""
    marks, place = diary.word_marks, diary.word_place
    told = [
        (*of_word[kind], word)
        for word, kind in enumerate(diary.kinds_of(phrase), diary.phrase_words[phrase])
        if kind in of_word and not marks[word] & REFUSED
    ]
    if not told:
        return []
    middle = place[max(told, key=_WEIGHT)[2]]
    once: dict[int, tuple[float, int, int]] = {}
    for weight, feature, word in told:
        if abs(place[word] - middle) <= FARTHEST:
            once.setdefault(feature, (weight, word, feature))
    return list(once.values())


def weights_of(ways: Iterable[Signs]) -> dict[int, float]:
    """What each feature weighs for a practice: the most that it weighs in any of its ways."""
    weights: dict[int, float] = {}
    for signs in ways:
        for feature, weight in signs.weights.items():
            weights[feature] = max(weights.get(feature, 0.0), weight)
    return weights
