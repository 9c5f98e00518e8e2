"""The quotes of a practice, one a day, and the label among them."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from reflectui.language.words import Mark, is_japanese
from reflectui.surfacing.diary import Diary, Told
from reflectui.surfacing.evidence import Signs, best_feature_of_words, weights_of

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


def quotes_of(diary: Diary, ways: Sequence[Signs], told: Told, text_of: Callable[[int], str]) -> list[Quote]:
    """The best quote of every day that shows a practice, oldest first."""
    of_day: defaultdict[int, list[tuple[float, int, tuple[int, int]]]] = defaultdict(list)
    weight_of = {word: weight for word, (weight, _) in best_feature_of_words(diary, weights_of(ways)).items()}
    for phrase, words in told:
        held = sorted([(-_weight(diary, weight_of, word), word) for word in words])[:HELD]
        weight = sum([weight for weight, _ in held])
        start, end = diary.span(phrase, [word for _, word in held])
        if 0 < end - start <= LONGEST[False]:
            of_day[diary.phrase_day[phrase]].append((weight, phrase, (start, end)))
    quotes = (_quote(diary, sorted(of_day[day]), text_of) for day in sorted(of_day))
    return [quote for quote in quotes if quote]


def _quote(
    diary: Diary, pieces: list[tuple[float, int, tuple[int, int]]], text_of: Callable[[int], str]
) -> Quote | None:
    """The first of a day's pieces, given as (negative weight, phrase, span), that can be quoted."""
    for weight, phrase, (start, end) in pieces:
        entry = diary.phrase_entry[phrase]
        quote = text_of(entry)[start:end]
        if quote.strip() and len(quote) <= LONGEST[is_japanese(quote)]:
            return Quote(Evidence(diary.days[diary.phrase_day[phrase]], entry, quote), -weight)
    return None


def _weight(diary: Diary, weight_of: dict[int, float], word: int) -> float:
    weight = weight_of.get(diary.word_kind[word], UNKNOWN_WEIGHT)
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
