"""From the phrases of all entries to the practices they tell, best first, each with all its days."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log
from typing import Any

from reflectui.language.words import Mark
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import Practice, Rule, completed, told_in
from reflectui.surfacing.quotes import Evidence, Quote, label_of, quotes_of
from reflectui.surfacing.sample import Row, formulas_of, parts, sample_of
from reflectui.surfacing.seeds import FEWEST_DAYS, best_seeds
from reflectui.surfacing.vocabulary import Vocabulary

SEEDS = 240  # that are completed, at least; of so many the best 60 are hardly ever other ones
MOST_IN_ONE = 0.5  # share of a practice's phrases that stand in one shown before
MOST_IN_ALL = 0.6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A practice that was found. `evidence` holds one quote for every day that shows it, oldest first."""

    label: str
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def days(self) -> int:
        """On how many days it shows."""
        return len(self.evidence)

    @property
    def first(self) -> str:
        """The first day."""
        return self.evidence[0].day

    @property
    def last(self) -> str:
        """The last day."""
        return self.evidence[-1].day

    def as_json(self) -> dict[str, Any]:
        """The shape that the command line prints."""
        return {
            "label": self.label,
            "score": self.score,
            "days": self.days,
            "first": self.first,
            "last": self.last,
            "evidence": [piece._asdict() for piece in self.evidence],
        }


def candidates(entries: Iterable[Row], text_of: Callable[[int], str], limit: int) -> list[Candidate]:
    """The `limit` best practices of (entry id, day, packed phrases), those of a day one after another.

    The entries are gone through twice where they are very many. `text_of` gives an entry's surfaced text.
    Equal entries give equal candidates in the same order.
    """
    learned = _learned(entries, text_of, limit)
    found = learned.found
    if learned.every > 1:
        for practice in found:
            practice.quotes.clear()
        for rows in parts(entries):
            part = Diary.of(rows, learned.formulas, learned.vocabulary)
            for practice in found:
                told = told_in(part, practice.rule)
                practice.quotes += quotes_of(part, practice.rule, told, text_of)
    return [
        Candidate(
            label_of(practice.quotes),
            round(practice.score, 4),
            tuple([quote.evidence for quote in practice.quotes]),
        )
        for practice in found
    ]


@dataclass(slots=True)
class _Found:
    """A practice that is shown: its score, what tells it, and one quote for every day that was looked at."""

    score: float
    rule: Rule
    quotes: list[Quote]


@dataclass(slots=True)
class _Learned:
    """What is kept of the days that practices were learned from: one day in `every`."""

    found: list[_Found]
    every: int
    formulas: frozenset[int]
    vocabulary: Vocabulary


def _learned(entries: Iterable[Row], text_of: Callable[[int], str], limit: int) -> _Learned:
    rows, every = sample_of(entries)
    formulas, vocabulary = formulas_of(rows), Vocabulary()
    diary = Diary.of(rows, formulas, vocabulary, learning=True)
    rows.clear()
    found = _best(diary, text_of, limit) if len(diary.days) >= FEWEST_DAYS else []
    return _Learned(found, every, formulas, vocabulary)


def _best(diary: Diary, text_of: Callable[[int], str], limit: int) -> list[_Found]:
    """The `limit` best practices of a diary."""
    practices = [completed(diary, seed) for seed in best_seeds(diary, max(SEEDS, 4 * limit))]
    scored = [(_score(diary, practice), practice) for practice in practices if practice.told]
    scored.sort(key=lambda item: -item[0])
    found: list[_Found] = []
    chosen = _Chosen()
    for score, practice in scored:
        if len(found) == limit:
            break
        if chosen.tells_already(practice):
            continue
        quotes = quotes_of(diary, practice.rule, practice.told, text_of)
        if len(quotes) >= FEWEST_DAYS:
            chosen.add(practice)
            found.append(_Found(score, practice.rule, quotes))
    return found


def _score(diary: Diary, practice: Practice) -> float:
    days = {diary.phrase_day[phrase] for phrase in practice.told.phrases}
    marks = Counter([diary.marks_of(words) for _, words in practice.told])
    size = len(practice.told)

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


class _Chosen:
    """What was shown before, by phrase."""

    def __init__(self) -> None:
        self.number = 0
        self.by_phrase: defaultdict[int, list[int]] = defaultdict(list)

    def tells_already(self, practice: Practice) -> bool:
        """Whether most of a practice's phrases stand in one practice shown before, or in all of them."""
        shared: Counter[int] = Counter()
        known = 0
        for phrase in practice.told.phrases:
            before = self.by_phrase.get(phrase)
            if before:
                known += 1
                shared.update(before)
        size = len(practice.told)
        return bool(shared) and (max(shared.values()) > MOST_IN_ONE * size or known > MOST_IN_ALL * size)

    def add(self, practice: Practice) -> None:
        """Remember a practice as shown."""
        for phrase in practice.told.phrases:
            self.by_phrase[phrase].append(self.number)
        self.number += 1
