"""From the phrases of all entries to the practices they tell, best first, each with all its days."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Any, NamedTuple

from reflectui.language.words import Mark, is_japanese
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import Practice, completed
from reflectui.surfacing.seeds import FEWEST_DAYS, best_seeds

SEEDS = 240  # that are completed, at least; of so many the best 60 are hardly ever other ones
LONGEST_QUOTE = {True: 80, False: 160}  # characters; True: Japanese
LABEL_LENGTH = {True: 16, False: 40}
MOST_IN_ONE = 0.5  # share of a practice's phrases that stand in one shown before
MOST_IN_ALL = 0.6


class Evidence(NamedTuple):
    """One day's quote: journal day 'YYYY-MM-DD', entry id, words that stand in the entry's text."""

    day: str
    entry: int
    quote: str


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


def candidates(
    entries: Iterable[tuple[int, str, bytes]], text_of: Callable[[int], str], limit: int
) -> list[Candidate]:
    """The `limit` best practices of (entry id, day, packed phrases), given in any order.

    `text_of` gives an entry's surfaced text. Equal entries give equal candidates in the same order.
    """
    diary = Diary.of(entries)
    if len(diary.days) < FEWEST_DAYS:
        return []
    practices = [completed(diary, seed) for seed in best_seeds(diary, max(SEEDS, 4 * limit))]
    scored = [(_score(diary, practice), practice) for practice in practices if practice.told]
    scored.sort(key=lambda item: -item[0])
    found: list[Candidate] = []
    chosen = _Chosen()
    for score, practice in scored:
        if len(found) == limit:
            break
        if chosen.tells_already(practice):
            continue
        if candidate := _Quoter(diary, practice, text_of).candidate(score):
            chosen.add(practice)
            found.append(candidate)
    return found


def _score(diary: Diary, practice: Practice) -> float:
    days = {diary.phrase_day[phrase] for phrase in practice.told.phrases}
    marks = [diary.marks_of(words) for _, words in practice.told]
    bare = sum(1 for union in marks if not union & (Mark.PREDICATE | Mark.ACT))
    size = len(marks)

    def share(mark: int) -> float:
        return sum(1 for union in marks if union & mark) / size

    return (
        practice.seed.score
        * (1 + 0.5 * log(max(len(days), FEWEST_DAYS) / FEWEST_DAYS))
        * (0.6 + 0.8 * share(Mark.CUE))
        * (1 - 0.8 * share(Mark.TICKET))
        * (0.5 + 0.5 * share(Mark.PREDICATE))
        * (1 - 0.6 * bare / size)
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


class _Quoter:
    """Finds the quotes and the label of one practice."""

    def __init__(self, diary: Diary, practice: Practice, text_of: Callable[[int], str]) -> None:
        self.diary = diary
        self.practice = practice
        self.text_of = text_of

    def candidate(self, score: float) -> Candidate | None:
        """The practice as a candidate; None where its quotes are too long on all but two days."""
        of_day: dict[int, tuple[float, Evidence]] = {}
        for phrase, words in self.practice.told:
            if not (piece := self._quote(phrase, words)):
                continue
            weight = self._weight(words)
            day = self.diary.phrase_day[phrase]
            if day not in of_day or weight > of_day[day][0]:
                of_day[day] = weight, piece
        if len(of_day) < FEWEST_DAYS:
            return None
        evidence = tuple(of_day[day][1] for day in sorted(of_day))
        return Candidate(self._label(list(of_day.values())), round(score, 4), evidence)

    def _quote(self, phrase: int, words: Sequence[int]) -> Evidence | None:
        start, end = self.diary.span(phrase, words)
        entry = self.diary.phrase_entry[phrase]
        quote = self.text_of(entry)[start:end]
        if not quote.strip() or len(quote) > LONGEST_QUOTE[is_japanese(quote)]:
            return None
        return Evidence(self.diary.days[self.diary.phrase_day[phrase]], entry, quote)

    def _weight(self, words: Sequence[int]) -> float:
        weights = self.practice.weights
        total = 0.0
        for word in words:
            features = self.diary.distinct_features[self.diary.word_kind[word]]
            total += max((weights[f] for f in features if f in weights), default=0.5)
            total += 0.5 * bool(self.diary.word_marks[word] & Mark.ACT) + 0.5 * bool(
                self.diary.word_marks[word] & Mark.CUE
            )
        return total

    def _label(self, pieces: list[tuple[float, Evidence]]) -> str:
        """The quote that says most in a length that is read at a glance."""

        def worth(item: tuple[float, Evidence]) -> tuple[float, str]:
            weight, piece = item
            ideal = LABEL_LENGTH[is_japanese(piece.quote)]
            return weight - 3 * abs(log(len(piece.quote) / ideal)), piece.day

        return " ".join(max(pieces, key=worth)[1].quote.split())
