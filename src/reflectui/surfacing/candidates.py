"""From the phrases of all entries to the practices they tell, best first, each with all its days."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import told_in
from reflectui.surfacing.parts import Parts, Written
from reflectui.surfacing.quotes import Evidence, Quote, quotes_of
from reflectui.surfacing.ranking import Found, Ranking
from reflectui.surfacing.rules import Rule
from reflectui.surfacing.sample import Row, formulas_of, parts, sample_of
from reflectui.surfacing.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Candidate:
    """A practice that was found. `evidence` holds one quote for every day that shows it, oldest first.

    `rule` is what tells it; `made` is its place among the practices a person made, None where it is none.
    """

    label: str
    score: float
    evidence: tuple[Evidence, ...]
    rule: Rule
    parts: Parts
    made: int | None = None

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

    @property
    def rules(self) -> str:
        """The rule as text to keep."""
        return self.rule.as_json()

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
    entries: Iterable[Row],
    text_of: Callable[[int], str],
    limit: int,
    known: Sequence[Rule] = (),
    made: Sequence[Rule] = (),
) -> list[Candidate]:
    """The `limit` best practices of (entry id, day, packed phrases), those of a day one after another.

    What `known` rules tell is taken away first. Practices that a person `made` (joined, split, renamed) are
    ranked among the others, also when few days show them. `text_of` gives an entry's text. The entries
    are gone through twice where they are very many. Equal entries give equal candidates in the same order.
    """
    rows, every = sample_of(entries)
    formulas, vocabulary = formulas_of(rows), Vocabulary()
    diary = Diary.of(rows, formulas, vocabulary, learning=True)
    rows.clear()
    found = Ranking(diary, text_of).best(limit, known, made)
    written = diary.days
    if every == 1:
        quotes = [practice.quotes for practice in found]
    else:
        del diary
        quotes = [[] for _ in found]
        written = []
        for rows in parts(entries):
            part = Diary.of(rows, formulas, vocabulary)
            written += part.days
            for practice, so_far in zip(found, quotes, strict=True):
                so_far += quotes_of(part, practice.ways, told_in(part, practice.ways), text_of)
    days = Written(written)
    return [
        _candidate(practice, told, days, vocabulary)
        for practice, told in zip(found, quotes, strict=True)
        if told
    ]


def _candidate(practice: Found, quotes: list[Quote], written: Written, vocabulary: Vocabulary) -> Candidate:
    evidence = tuple([quote.evidence for quote in quotes])
    days, texts = [piece.day for piece in evidence], [piece.quote for piece in evidence]
    return Candidate(
        practice.label.text,
        round(practice.score, 4),
        evidence,
        Rule(tuple([signs.way(vocabulary) for signs in practice.ways])),
        written.parts_of(days, texts, practice.agency, practice.specificity),
        practice.made,
    )
