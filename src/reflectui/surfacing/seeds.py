"""Seeds of practices: two words that meet within a phrase on several days, or one telling word.

Each gets a score from how often, how closely tied, how evenly spread and how deliberately it is told.
"""

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
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
    names = diary.features
    heap: list[tuple[float, tuple[str, ...], Seed]] = []

    def floor() -> float:
        return heap[0][0] if len(heap) == HELD * number else 0.0

    for seed in _seeds(diary, floor):
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


def _seeds(diary: Diary, floor: Callable[[], float]) -> Iterator[Seed]:
    """All seeds but those that surely score less than `floor` gives at that time."""
    least = fewest_days(diary)
    most = _most_gain(diary)
    usable = [
        diary.is_seed_word(feature) and count >= least for feature, count in enumerate(diary.feature_phrases)
    ]
    places = _Places(diary, usable)
    for feature in reversed(range(len(diary.features))):  # rare words are met late and tie most
        if not usable[feature]:
            continue
        phrases = diary.phrases_with(feature)
        if len({diary.phrase_day[phrase] for phrase in phrases}) < least:
            continue
        if diary.is_core(feature) and (seed := _single(diary, feature, phrases, least)):
            yield seed
        yield from _pairs(diary, places, feature, phrases, least, floor() / most)


def _most_gain(diary: Diary) -> float:
    """What evenness and marks can multiply a score by."""
    marks = reduce(or_, set(diary.word_marks), 0)
    gains = prod(1 + max(gain, 0) for mark, gain in GAINS if marks & mark)
    return gains * float(MOST_EVEN**0.3)


class _Places:
    """The usable features of each phrase and the words they stand on, side by side."""

    def __init__(self, diary: Diary, usable: list[bool]) -> None:
        of_distinct = [[f for f in features if usable[f]] for features in diary.distinct_features]
        self.features = array("I")
        self.words = array("I")
        self.begins = array("Q", [0])
        for phrase in range(diary.phrases):
            for word in diary.words_of(phrase):
                for feature in of_distinct[diary.word_kind[word]]:
                    self.features.append(feature)
                    self.words.append(word)
            self.begins.append(len(self.features))

    def features_of(self, phrase: int) -> "array[int]":
        """The features of a phrase, as often as they stand there."""
        return self.features[self.begins[phrase] : self.begins[phrase + 1]]

    def words_of(self, phrase: int) -> "array[int]":
        """The word that each of `features_of` stands on."""
        return self.words[self.begins[phrase] : self.begins[phrase + 1]]


def _pairs(
    diary: Diary, places: _Places, feature: int, phrases: Sequence[int], least: int, floor: float
) -> Iterator[Seed]:
    """The pairs of a feature with those numbered lower; counted first, for most are too rare.

    Those that score less than `floor` even if all their places were done on days of their own are left out.
    """
    near = Counter(chain.from_iterable(map(places.features_of, phrases)))
    core = diary.is_core(feature)
    kind = diary.features[feature][0]
    partners = {
        other
        for other, count in near.items()
        if other < feature
        and count >= least
        and (core or diary.features[other][0] != kind)
        and log(1 + count) * _tie(diary, feature, other, count) >= floor
    }
    if not partners:
        return
    found: defaultdict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    place = diary.word_place
    for phrase in phrases:
        features = places.features_of(phrase)
        if partners.isdisjoint(features):
            continue
        here = list(zip(features, places.words_of(phrase), strict=True))
        mine = [word for f, word in here if f == feature]
        for other, word in here:
            if other in partners:
                at = place[word]
                for own in mine:
                    if 0 < abs(place[own] - at) <= FARTHEST:
                        found[other].append((phrase, (word, own)))
    for other in sorted(found):
        if len(found[other]) >= least and (seed := _pair(diary, other, feature, found[other], least)):
            yield seed


def _pair(
    diary: Diary, other: int, feature: int, met: list[tuple[int, tuple[int, int]]], least: int
) -> Seed | None:
    marks = diary.word_marks
    done = [(phrase, words) for phrase, words in met if not (marks[words[0]] | marks[words[1]]) & REFUSED]
    if len(done) < least:
        return None
    tie = _tie(diary, other, feature, len({phrase for phrase, _ in done}))
    return _scored(diary, (other, feature), done, len(met), tie, least)


def _tie(diary: Diary, a: int, b: int, together: int) -> float:
    """How closely two features are tied within phrases: half the root of their pointwise mutual information.

    About 1 where features of full weight meet fifty times as often as by chance, 0 where no more often.
    """
    expected = diary.feature_phrases[a] * diary.feature_phrases[b] / diary.phrases
    if together <= expected:
        return 0.0
    return sqrt(log(together / expected)) / 2 * (diary.feature_weight[a] * diary.feature_weight[b])


def _single(diary: Diary, feature: int, phrases: Sequence[int], least: int) -> Seed | None:
    done: list[tuple[int, tuple[int, ...]]] = []
    met = 0
    marks, begins = diary.word_marks, diary.phrase_words
    words = set(diary.feature_words[feature])
    for phrase in phrases:
        for number, word in enumerate(diary.kinds_of(phrase), begins[phrase]):
            if word in words:
                met += 1
                if not marks[number] & REFUSED:
                    done.append((phrase, (number,)))
    days = len({diary.phrase_day[phrase] for phrase, _ in done})
    is_act = diary.features[feature][0] == "s"
    if days > SINGLE_ROOM * sqrt(len(diary.days)) and not is_act:
        return None
    rarity = log(diary.phrases / len(phrases)) / log(diary.phrases + 1)
    weight = SINGLE_WEIGHT * rarity * diary.feature_weight[feature]
    return _scored(diary, (feature,), done, met, weight, least)


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
