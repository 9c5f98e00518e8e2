"""Completed practices put in order, one rank for one practice."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import log

from reflectui.language.words import Mark
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.doubts import trust_of
from reflectui.surfacing.evidence import Practice, Signs, completed, told_in
from reflectui.surfacing.grouping import Group, Groups
from reflectui.surfacing.labels import Label, labels_of
from reflectui.surfacing.likeness import profile_of, without_repeating
from reflectui.surfacing.meetings import met_in
from reflectui.surfacing.quotes import Quote, quotes_of
from reflectui.surfacing.rules import Rule
from reflectui.surfacing.seeds import FEWEST_DAYS, Seed, best_seeds

COMPARED = 100  # practices that are held against one another; how many are asked for changes none of them
SEEDS_A_PRACTICE = 4  # that are completed


@dataclass(slots=True)
class Found:
    """A practice that is shown, with the quotes of the days it was learned from."""

    label: Label
    score: float
    ways: list[Signs]
    quotes: list[Quote]
    agency: float
    specificity: float
    made: int | None = None


class Ranking:
    """The practices of a diary; `text_of` gives an entry's surfaced text."""

    def __init__(self, diary: Diary, text_of: Callable[[int], str]) -> None:
        self.diary = diary
        self.text_of = text_of

    def best(self, limit: int, known: Sequence[Rule], made: Sequence[Rule]) -> list[Found]:
        """The `limit` best practices without those that are known, among those that were made."""
        groups = Groups(self.diary)
        for rule in known:
            groups.fix(self._practice_of(rule))
        practices = [(number, self._practice_of(rule)) for number, rule in enumerate(made)]
        found = []
        for number, practice in practices:
            groups.fix(practice)
            if one := self._found(practice, score_of(self.diary, practice), 1, number):
                found.append(one)
        if len(self.diary.days) >= FEWEST_DAYS:
            found += self._others(groups, limit)
        found.sort(key=lambda one: -one.score)
        return found[:limit]

    def _practice_of(self, rule: Rule) -> Practice:
        ways = [Signs.of(way, self.diary.vocabulary) for way in rule.ways]
        told = told_in(self.diary, ways)
        return Practice(log(1 + len(self.diary.days_of(told.phrases))), told, ways)

    def _others(self, groups: Groups, limit: int) -> list[Found]:
        """The practices that nobody knew of, at least as many as are asked for if there are so many."""
        seeds = best_seeds(self.diary, SEEDS_A_PRACTICE * COMPARED)
        self._gather(groups, seeds)
        groups.widen()
        waiting = iter(groups.joined)
        found = self._ordered(self._without_twins(waiting, COMPARED, []))
        if limit > COMPARED and found:
            later = Groups(self.diary)
            for group in groups.joined:
                later.fix(group.practice)
            before = {seed.features for seed in seeds}
            further = best_seeds(self.diary, SEEDS_A_PRACTICE * limit)
            self._gather(later, [seed for seed in further if seed.features not in before])
            left, taken = chain(waiting, later.joined), [one.label for one in found]
            more = self._ordered(self._without_twins(left, limit - COMPARED, taken))
            found += [replace(one, score=min(one.score, found[-1].score)) for one in more]
        return found

    def _gather(self, groups: Groups, seeds: Sequence[Seed]) -> None:
        practices = [completed(self.diary, seed) for seed in seeds]
        scored = [(score_of(self.diary, practice), practice) for practice in practices if practice.told]
        scored.sort(key=lambda item: -item[0])
        for score, practice in scored:
            groups.add(practice, score)

    def _without_twins(self, waiting: Iterator[Group], limit: int, taken: Sequence[Label]) -> list[Found]:
        """At most `limit` practices of the groups, which are taken one by one.

        One that would be named like a better one joins it, or, where it tells something else, gets another
        label, as does one whose label is `taken`.
        """
        shown: list[tuple[Found, Group]] = []
        while len(shown) < limit and (group := next(waiting, None)):
            if group.fixed or not (one := self._found(group.practice, group.score, FEWEST_DAYS, None)):
                continue
            labels = [before.label for before, _ in shown]
            twin = next((place for place, label in enumerate(labels) if one.label.is_like(label)), None)
            if twin is not None and shown[twin][1].take_in_twin(self.diary, group):
                better, wider = shown[twin]
                if again := self._found(wider.practice, wider.score, FEWEST_DAYS, None):
                    shown[twin] = replace(again, label=better.label), wider
            elif twin is None and not any(map(one.label.is_like, taken)):
                shown.append((one, group))
            elif other := self._other_label(one, [*taken, *labels]):
                shown.append((replace(one, label=other), group))
        return [one for one, _ in shown]

    def _ordered(self, practices: Sequence[Found]) -> list[Found]:
        """Practices by how far they are trusted, those that repeat a better one later."""
        scores = [one.score * trust_of(self.diary, one.ways, one.quotes) for one in practices]
        profiles = [profile_of(self.diary, one.quotes) for one in practices]
        ordered = without_repeating(scores, profiles)
        return [replace(practices[number], score=score) for number, score in ordered]

    def _other_label(self, practice: Found, taken: Sequence[Label]) -> Label | None:
        """The best label of a practice that is like none of those taken."""
        labels = labels_of(self.diary, practice.quotes, practice.ways)
        return next((label for label in labels if not any(map(label.is_like, taken))), None)

    def _found(self, practice: Practice, score: float, fewest: int, made: int | None) -> Found | None:
        quotes = quotes_of(self.diary, practice.ways, practice.told, self.text_of)
        if len(quotes) < fewest:
            return None
        agency, specificity = agency_of(self.diary, practice), specificity_of(self.diary, practice)
        label = next(labels_of(self.diary, quotes, practice.ways))
        return Found(label, score, practice.ways, quotes, agency, specificity, made)


def agency_of(diary: Diary, practice: Practice) -> float:
    """The share of the mentions of a practice's seeds that the writer did."""
    phrases = (
        {place[0] for signs in practice.ways for place in met_in(diary, signs.seed)}
        if practice.ways
        else set()
    )
    told = set(practice.told.phrases)
    undone = sum(phrase not in told and bool(diary.refused_of(phrase)) for phrase in phrases)
    return len(told) / max(len(told) + undone, 1)


def specificity_of(diary: Diary, practice: Practice) -> float:
    """The share of the phrases with the practice's closest word that tell it."""
    told = set(practice.told.phrases)
    weighed = [(weight, feature) for signs in practice.ways for feature, weight in signs.weights.items()]
    best = sorted(weighed, key=lambda item: (-item[0], diary.vocabulary.features[item[1]]))[:3]
    phrases = set().union(*(diary.phrases_with(feature) for _, feature in best))
    return len(told & phrases) / max(len(phrases), 1)


def score_of(diary: Diary, practice: Practice) -> float:
    """How good a practice is: its seed's score, more days, and how its words are said."""
    days = {diary.phrase_day[phrase] for phrase in practice.told.phrases}
    marks = Counter([diary.marks_of(words) for _, words in practice.told])
    size = max(len(practice.told), 1)

    def share(mark: int) -> float:
        return sum(count for union, count in marks.items() if union & mark) / size

    return (
        practice.score
        * (1 + 0.5 * log(max(len(days), FEWEST_DAYS) / FEWEST_DAYS))
        * (0.6 + 0.8 * share(Mark.CUE))
        * (1 - 0.8 * share(Mark.TICKET))
        * (0.5 + 0.5 * share(Mark.PREDICATE))
        * (1 - 0.6 * (1 - share(Mark.PREDICATE | Mark.ACT)))
    )
