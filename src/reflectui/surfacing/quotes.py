"""The quotes of a practice, one a day, and the label among them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from reflectui.language.words import Mark, is_japanese
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import Practice
from reflectui.surfacing.seeds import FEWEST_DAYS

LONGEST = {True: 80, False: 160}  # characters of a quote; True: Japanese
LABEL_LENGTH = {True: 14, False: 40}  # characters that are read at a glance
LONGEST_LABEL = {True: 30, False: 70}
HELD = 2  # of the words that tell a practice, the heaviest that a quote must hold
UNKNOWN_WEIGHT = 0.5  # of a word that is part of the seed but not characteristic


class Evidence(NamedTuple):
    """One day's quote: journal day 'YYYY-MM-DD', entry id, words that stand in the entry's text."""

    day: str
    entry: int
    quote: str


@dataclass(slots=True)
class Quote:
    """A day's evidence and what the words it must hold weigh for the practice."""

    evidence: Evidence
    weight: float


def quotes_of(diary: Diary, practice: Practice, text_of: Callable[[int], str]) -> list[Quote]:
    """The best quote of every day that shows the practice, oldest first; none where too few can be quoted."""
    of_day: dict[int, Quote] = {}
    for phrase, words in practice.told:
        quote = _quote(diary, practice, phrase, words, text_of(diary.phrase_entry[phrase]))
        day = diary.phrase_day[phrase]
        if quote and (day not in of_day or quote.weight > of_day[day].weight):
            of_day[day] = quote
    return [of_day[day] for day in sorted(of_day)] if len(of_day) >= FEWEST_DAYS else []


def _quote(diary: Diary, practice: Practice, phrase: int, words: Sequence[int], text: str) -> Quote | None:
    held = sorted((-_weight(diary, practice, word), word) for word in words)[:HELD]
    start, end = diary.span(phrase, [word for _, word in held])
    quote = text[start:end]
    if not quote.strip() or len(quote) > LONGEST[is_japanese(quote)]:
        return None
    evidence = Evidence(diary.days[diary.phrase_day[phrase]], diary.phrase_entry[phrase], quote)
    return Quote(evidence, -sum(weight for weight, _ in held))


def _weight(diary: Diary, practice: Practice, word: int) -> float:
    features = diary.distinct_features[diary.word_kind[word]]
    weight = max((practice.weights[f] for f in features if f in practice.weights), default=UNKNOWN_WEIGHT)
    marks = diary.word_marks[word]
    return weight + 0.5 * bool(marks & Mark.ACT) + 0.5 * bool(marks & Mark.CUE)


def label_of(quotes: Sequence[Quote]) -> str:
    """The quote that says most in a length that is read at a glance."""

    def worth(quote: Quote) -> tuple[bool, float, str]:
        words = quote.evidence.quote
        japanese = is_japanese(words)
        is_short = len(words) <= LONGEST_LABEL[japanese]
        return is_short, quote.weight - 3 * abs(log(len(words) / LABEL_LENGTH[japanese])), quote.evidence.day

    return " ".join(max(quotes, key=worth).evidence.quote.split())
