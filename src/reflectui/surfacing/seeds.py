"""Seeds of practices: two words that meet within a phrase on several days, or one telling word.

Each gets a score from how often, how closely tied, how evenly spread and how deliberately it is told.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise
from math import log, prod, sqrt
from operator import or_

from reflectui.language.words import REFUSED, Mark
from reflectui.surfacing.diary import Diary, Told

FEWEST_DAYS = 3
DAYS_A_SEED_DAY = 250  # in long diaries a practice must show on one in so many days
FARTHEST = 10  # places between the two words
SINGLE_WEIGHT = 0.35
SINGLE_ROOM = 4.0  # a word alone on more than so many times √days is a topic, no practice
MOST_EVEN = 1.2
PARTS = 12  # of the diary's span, for evenness
HELD = 3  # times as many seeds as are wanted, since some lie in others
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
    """One or two features and where they stand as done by the writer."""

    features: tuple[int, ...]
    score: float
    told: Told


def fewest_days(diary: Diary) -> int:
    """On how many days a seed must show."""
    return max(FEWEST_DAYS, round(len(diary.days) / DAYS_A_SEED_DAY))


def best_seeds(diary: Diary, number: int) -> list[Seed]:
    """The best seeds that do not lie in one another, best first."""
    names = diary.vocabulary.features
    heap: list[tuple[float, tuple[str, ...], Seed]] = []

    def floor() -> float:
        return heap[0][0] if len(heap) == HELD * number else 0.0

    for seed in _Gathering(diary).seeds(floor):
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
        phrases = set(seed.told.phrases)
        shared = Counter(other for phrase in phrases for other in in_seeds[phrase])
        if shared and max(shared.values()) == len(phrases):
            continue
        for phrase in phrases:
            in_seeds[phrase].append(len(kept))
        kept.append(seed)
        if len(kept) == number:
            break
    return kept


class _Gathering:
    """The seeds of a diary, feature by feature."""

    def __init__(self, diary: Diary) -> None:
        vocabulary = diary.vocabulary
        self.diary = diary
        self.least = fewest_days(diary)
        self.sizes = diary.feature_phrases
        self.usable = [
            vocabulary.is_seed_word(feature) and size >= self.least for feature, size in enumerate(self.sizes)
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

    def seeds(self, floor: Callable[[], float]) -> Iterator[Seed]:
        """All seeds but those that surely score less than `floor` gives at that time."""
        diary, most = self.diary, _most_gain(self.diary)
        for feature in reversed(range(len(self.usable))):  # rare words are met late and tie most
            if not self.usable[feature]:
                continue
            phrases = diary.phrases_with(feature)
            if len({diary.phrase_day[phrase] for phrase in phrases}) < self.least:
                continue
            if diary.vocabulary.is_core(feature) and (seed := self._single(feature, phrases)):
                yield seed
            yield from self._pairs(feature, phrases, floor() / most)

    def _pairs(self, feature: int, phrases: Sequence[int], floor: float) -> Iterator[Seed]:
        """The pairs of a feature with those numbered lower; counted first, for most are too rare.

        Those that score less than `floor` even if all their phrases told them on days of their own are left
        out.
        """
        features_in = self.features_in
        near = Counter(chain.from_iterable(map(features_in.__getitem__, phrases)))
        names = self.diary.vocabulary.features
        core, kind = self.diary.vocabulary.is_core(feature), names[feature][0]
        partners = {
            other
            for other, count in near.items()
            if other < feature
            and count >= self.least
            and (core or names[other][0] != kind)
            and log(1 + count) * self._tie(feature, other, count) >= floor
        }
        if not partners:
            return
        found: defaultdict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
        for phrase in phrases:
            if here := partners.intersection(features_in[phrase]):
                for other, places in meetings(self.diary, phrase, feature, here):
                    found[other].append((phrase, places))
        for other in sorted(found):
            if len(found[other]) >= self.least and (seed := self._pair(other, feature, found[other])):
                yield seed

    def _pair(self, other: int, feature: int, met: list[tuple[int, tuple[int, int]]]) -> Seed | None:
        marks = self.diary.word_marks
        done = [item for item in met if not (marks[item[1][0]] | marks[item[1][1]]) & REFUSED]
        if len(done) < self.least:
            return None
        tie = self._tie(other, feature, len({phrase for phrase, _ in done}))
        return _scored(self.diary, (other, feature), done, len(met), tie, self.least)

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
        marks = diary.word_marks
        met = standings(diary, phrases, feature)
        done = [(phrase, (word,)) for phrase, word in met if not marks[word] & REFUSED]
        days = len({diary.phrase_day[phrase] for phrase, _ in done})
        is_act = vocabulary.features[feature][0] == "s"
        if days > SINGLE_ROOM * sqrt(len(diary.days)) and not is_act:
            return None
        rarity = log(diary.phrases / len(phrases)) / log(diary.phrases + 1)
        weight = SINGLE_WEIGHT * rarity * vocabulary.feature_weight[feature]
        return _scored(diary, (feature,), done, len(met), weight, self.least)


def _most_gain(diary: Diary) -> float:
    """What evenness and marks can multiply a score by."""
    marks = reduce(or_, set(diary.word_marks), 0)
    gains = prod(1 + max(gain, 0) for mark, gain in GAINS if marks & mark)
    return gains * float(MOST_EVEN**0.3)


def done_in(diary: Diary, features: tuple[int, ...]) -> list[tuple[int, tuple[int, ...]]]:
    """The phrases that tell a seed's features as done, each with the words that do, phrases ascending."""
    *others, feature = features
    phrases = diary.phrases_with(feature)
    met: list[tuple[int, tuple[int, ...]]]
    if others:
        both = sorted(set(phrases).intersection(diary.phrases_with(others[0])))
        met = [(p, places) for p in both for _, places in meetings(diary, p, feature, {others[0]})]
    else:
        met = [(phrase, (word,)) for phrase, word in standings(diary, phrases, feature)]
    return [(phrase, words) for phrase, words in met if not diary.marks_of(words) & REFUSED]


def standings(diary: Diary, phrases: Sequence[int], feature: int) -> list[tuple[int, int]]:
    """Where a feature stands in phrases that hold it: (phrase, word)."""
    words = set(diary.vocabulary.feature_words[feature])
    begins, kinds_of = diary.phrase_words, diary.kinds_of
    return [
        (phrase, number)
        for phrase in phrases
        for number, word in enumerate(kinds_of(phrase), begins[phrase])
        if word in words
    ]


def meetings(
    diary: Diary, phrase: int, feature: int, others: Set[int]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where others of the features meet one within a phrase: (other feature, its word and the one's word)."""
    of_word, place = diary.vocabulary.distinct_features, diary.word_place
    words = [
        (number, of_word[word])
        for number, word in enumerate(diary.kinds_of(phrase), diary.phrase_words[phrase])
    ]
    own = [(number, place[number]) for number, features in words if feature in features]
    for number, features in words:
        for other in features:
            if other in others:
                at = place[number]
                for mine, here in own:
                    if 0 < abs(here - at) <= FARTHEST:
                        yield other, (number, mine)


def _scored(
    diary: Diary,
    features: tuple[int, ...],
    done: Sequence[tuple[int, tuple[int, ...]]],
    met: int,
    tie: float,
    least: int,
) -> Seed | None:
    """The seed that is done at some of the places where it was met; None where it shows on too few days."""
    days = {diary.phrase_day[phrase] for phrase, _ in done}
    if len(days) < least or tie <= 0:
        return None
    score = log(1 + len(days)) * tie * (len(done) / met) ** 1.5 * _evenness(diary, days) ** 0.3
    of_word = diary.word_marks
    unions = Counter([of_word[words[0]] | of_word[words[-1]] for _, words in done])
    for mark, gain in GAINS:
        marked = sum(count for marks, count in unions.items() if marks & mark)
        score *= 1 + gain * marked / (len(done) + PSEUDO)
    return Seed(features, score, Told(done))


def _evenness(diary: Diary, days: set[int]) -> float:
    """Parts of the diary's span that are hit ÷ those that so many days would hit by chance; at most 1.2."""
    total = len(diary.days)
    hit = len({day * PARTS // total for day in days})
    expected = PARTS * (1 - (1 - 1 / PARTS) ** len(days))
    return min(hit / expected, MOST_EVEN)
