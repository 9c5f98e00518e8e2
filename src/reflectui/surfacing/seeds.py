"""Seeds of practices: two words that meet within a phrase on several days, or one telling word.

Each gets a score from how often, how closely tied, how evenly spread and how deliberately it is told.
"""

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise
from math import log, prod, sqrt
from operator import or_

from reflectui.language.words import Mark
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.meetings import Place, done_of, meetings, standings

FEWEST_DAYS = 3
DAYS_A_SEED_DAY = 250  # in long diaries a practice must show on one in so many days
SINGLE_WEIGHT = 0.35
SYNONYMS_ALONE = 0.4  # of a group of synonyms alone, beside a word alone
SINGLE_ROOM = 4.0  # a word alone on more than so many times √days is a topic, no practice
MOST_EVEN = 1.2
PARTS = 12  # of the diary's span, for evenness
HELD = 3  # times as many seeds as are wanted, since some lie in others
# A group of synonyms with a time word or a very general one, a count of anything with a time word.
TOO_VAGUE = ({"=", "t"}, {"=", "l"}, {"q", "t"})
PSEUDO = 2.0  # occurrences without any mark that every share is weighed against

# what a share of occurrences with a mark adds to the score
GAINS = (
    (Mark.ACT, 2.3),
    (Mark.OBJECT, 0.3),
    (Mark.SUBJECT, -0.7),
    (Mark.USUAL, 1.0),
    (Mark.MINE, 4.0),
    (Mark.PURPOSE, 2.0),
)


@dataclass(slots=True)
class Seed:
    """One or two features and the places where they stand as done by the writer, one after another."""

    features: tuple[int, ...]
    score: float
    places: "array[int]"

    def phrases(self) -> "array[int]":
        """The phrase of each place."""
        return self.places[:: len(self.features) + 1]

    def told(self) -> Iterator[Place]:
        """The places."""
        return zip(*[iter(self.places)] * (len(self.features) + 1), strict=True)


def fewest_days(diary: Diary) -> int:
    """On how many days a seed must show."""
    return max(FEWEST_DAYS, round(len(diary.days) / DAYS_A_SEED_DAY))


def best_seeds(diary: Diary, number: int) -> list[Seed]:
    """The best seeds that do not lie in one another, best first."""
    names = diary.vocabulary.features
    heap: list[tuple[float, tuple[str, ...], Seed]] = []

    def floor() -> float:
        return heap[0][0] if len(heap) == HELD * number else 0.0

    for seed in _Gathering(diary, floor).seeds():
        item = (seed.score, tuple(names[feature] for feature in seed.features), seed)
        if len(heap) < HELD * number:
            heapq.heappush(heap, item)
        elif item[:2] > heap[0][:2]:
            heapq.heapreplace(heap, item)
    ordered = [seed for _, _, seed in sorted(heap, key=lambda item: (-item[0], item[1]))]
    return _without_nested(ordered, number)


def _without_nested(ordered: list[Seed], number: int) -> list[Seed]:
    kept: list[Seed] = []
    in_seeds: defaultdict[int, list[int]] = defaultdict(list)
    for seed in ordered:
        phrases = set(seed.phrases())
        if _in_all(in_seeds[phrase] for phrase in phrases):
            continue
        for phrase in phrases:
            in_seeds[phrase].append(len(kept))
        kept.append(seed)
        if len(kept) == number:
            break
    return kept


def _in_all(lists: Iterator[list[int]]) -> set[int]:
    """What is in all of the lists, of which there is one; looks at no more of them than needed."""
    common = set(next(lists))
    for other in lists:
        if not common:
            break
        common.intersection_update(other)
    return common


class _Gathering:
    """The seeds of a diary, feature by feature, but those that surely score less than `floor` then gives."""

    def __init__(self, diary: Diary, floor: Callable[[], float]) -> None:
        vocabulary = diary.vocabulary
        self.diary = diary
        self.floor = floor
        self.least = fewest_days(diary)
        self.sizes = diary.feature_phrases
        self.usable = [
            vocabulary.is_seed_word(feature) and size >= self.least for feature, size in enumerate(self.sizes)
        ]
        self.tell_when = [
            usable and vocabulary.tells_when(feature) for feature, usable in enumerate(self.usable)
        ]
        self.features_in = self._usable_features()

    def _usable_features(self) -> list[tuple[int, ...]]:
        """The usable features of each phrase, once each."""
        usable = self.usable
        of_word = [
            tuple([f for f in features if usable[f]]) for features in self.diary.vocabulary.distinct_features
        ]
        kinds = self.diary.word_kind
        return [
            tuple(set(chain.from_iterable(map(of_word.__getitem__, kinds[begin:end]))))
            for begin, end in pairwise(self.diary.phrase_words)
        ]

    def seeds(self) -> Iterator[Seed]:
        """One feature after another, with what it can be tied to."""
        diary, most = self.diary, _most_gain(self.diary)
        for feature in reversed(range(len(self.usable))):  # rare words are met late and tie most
            if not self.usable[feature]:
                continue
            phrases = diary.phrases_with(feature)
            if len(diary.days_of(phrases)) < self.least:
                continue
            if self._may_stand_alone(feature) and (seed := self._single(feature, phrases)):
                yield seed
            yield from self._pairs(feature, phrases, self.floor() / most)

    def _pairs(self, feature: int, phrases: Sequence[int], floor: float) -> Iterator[Seed]:
        """The pairs of a feature with those numbered lower; counted first, for most are too rare.

        Those that score less than `floor` even if all their phrases told them on days of their own are left
        out.
        """
        features_in = self.features_in
        near = Counter(chain.from_iterable(map(features_in.__getitem__, phrases)))
        core, when = self.diary.vocabulary.is_core(feature), self.tell_when[feature]
        partners = {
            other
            for other, count in near.items()
            if other < feature
            and count >= self.least
            and not (when and self.tell_when[other])
            and (core or self._may_join(feature, other))
            and log(1 + count) * self._tie(feature, other, count) >= floor
        }
        if not partners:
            return
        found = meetings(self.diary, phrases, feature, partners)
        for other in sorted(found):
            if len(found[other]) >= self.least and (seed := self._pair(other, feature, found[other])):
                yield seed

    def _may_stand_alone(self, feature: int) -> bool:
        """Whether a feature may tell a practice without another."""
        vocabulary = self.diary.vocabulary
        if vocabulary.is_synonyms(feature):
            return vocabulary.holds_core(feature)
        return vocabulary.is_core(feature)

    def _may_join(self, feature: int, other: int) -> bool:
        """Whether a word that is no practice alone may be one together with another."""
        vocabulary = self.diary.vocabulary
        kinds = {vocabulary.kind_of(feature), vocabulary.kind_of(other)}
        return vocabulary.is_core(other) or (len(kinds) > 1 and kinds not in TOO_VAGUE)

    def _pair(self, other: int, feature: int, met: list[Place]) -> Seed | None:
        done = done_of(self.diary, met)
        if len(done) < self.least:
            return None
        tie = self._tie(other, feature, len({place[0] for place in done}))
        return self._scored((other, feature), done, len(met), tie)

    def _tie(self, a: int, b: int, together: int) -> float:
        """How closely two features are tied in phrases: half the root of their pointwise mutual information.

        About 1 where features of full weight meet fifty times as often as by chance, 0 where no more often.
        """
        expected = self.sizes[a] * self.sizes[b] / self.diary.phrases
        if together <= expected:
            return 0.0
        weight = self.diary.vocabulary.feature_weight
        return sqrt(log(together / expected)) / 2 * (weight[a] * weight[b])

    def _single(self, feature: int, phrases: Sequence[int]) -> Seed | None:
        diary, vocabulary = self.diary, self.diary.vocabulary
        met = standings(diary, phrases, feature)
        done = done_of(diary, met)
        days = len(diary.days_of([place[0] for place in done]))
        is_act = vocabulary.features[feature][0] == "s"
        if days > SINGLE_ROOM * sqrt(len(diary.days)) and not is_act:
            return None
        rarity = log(diary.phrases / len(phrases)) / log(diary.phrases + 1)
        weight = SINGLE_WEIGHT * rarity * vocabulary.feature_weight[feature]
        if vocabulary.is_synonyms(feature):
            weight *= SYNONYMS_ALONE
        return self._scored((feature,), done, len(met), weight)

    def _scored(self, features: tuple[int, ...], done: list[Place], met: int, tie: float) -> Seed | None:
        """The seed done at some of the places where it was met; None on too few days or below the floor."""
        days = self.diary.days_of([place[0] for place in done])
        if len(days) < self.least or tie <= 0:
            return None
        score = log(1 + len(days)) * tie * (len(done) / met) ** 1.5 * _evenness(self.diary, days) ** 0.3
        of_word = self.diary.word_marks
        unions = Counter([of_word[place[1]] | of_word[place[-1]] for place in done])
        for mark, gain in GAINS:
            marked = sum([count for marks, count in unions.items() if marks & mark])
            score *= 1 + gain * marked / (len(done) + PSEUDO)
        if score < self.floor():
            return None
        return Seed(features, score, array("I", chain.from_iterable(done)))


def _most_gain(diary: Diary) -> float:
    """What evenness and marks can multiply a score by."""
    marks = reduce(or_, set(diary.word_marks), 0)
    gains = prod(1 + max(gain, 0) for mark, gain in GAINS if marks & mark)
    return gains * float(MOST_EVEN**0.3)


def _evenness(diary: Diary, days: set[int]) -> float:
    """Parts of the diary's span that are hit ÷ those that so many days would hit by chance; at most 1.2."""
    total = len(diary.days)
    hit = len({day * PARTS // total for day in days})
    expected = PARTS * (1 - (1 - 1 / PARTS) ** len(days))
    return min(hit / expected, MOST_EVEN)
