"""The quotes of a practice, one a day."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reflectui.language.words import Mark, is_japanese
from reflectui.surfacing.diary import Diary, Told
from reflectui.surfacing.evidence import Signs, best_feature_of_words, weights_of

LONGEST = {True: 80, False: 160}  # characters of a quote; True: Japanese
SHORTEST = 10  # characters; what is shorter is quoted with the clause beside it
HELD = 2  # of the words that tell a practice, the heaviest that a quote must hold
UNKNOWN_WEIGHT = 0.5  # of a word that is part of the seed but not characteristic


class Evidence(NamedTuple):
    """One day's quote: journal day 'YYYY-MM-DD', entry id, words that stand in the entry's text."""

    day: str
    entry: int
    quote: str


@dataclass(slots=True)
class Quote:
    """A day's evidence: its phrase, and the first and last of the clauses that are quoted."""

    evidence: Evidence
    phrase: int
    first: int
    last: int


def quotes_of(diary: Diary, ways: Sequence[Signs], told: Told, text_of: Callable[[int], str]) -> list[Quote]:
    """The best quote of every day that shows a practice, oldest first."""
    of_day: defaultdict[int, list[tuple[float, int, int, int]]] = defaultdict(list)
    weight_of = {word: weight for word, (weight, _) in best_feature_of_words(diary, weights_of(ways)).items()}
    for phrase, words in told:
        held = sorted([(-_weight(diary, weight_of, word), word) for word in words])[:HELD]
        clauses = [diary.word_clause[word] for _, word in held]
        weight = sum([weight for weight, _ in held])
        of_day[diary.phrase_day[phrase]].append((weight, phrase, min(clauses), max(clauses)))
    quotes = (_quote(diary, sorted(of_day[day]), text_of) for day in sorted(of_day))
    return [quote for quote in quotes if quote]


def words_in(diary: Diary, quote: Quote) -> list[int]:
    """The words that stand in the quoted clauses."""
    clauses = range(quote.first, quote.last + 1)
    return [word for word in diary.words_of(quote.phrase) if diary.word_clause[word] in clauses]


def kinds_in(diary: Diary, quote: Quote) -> set[int]:
    """The distinct words that stand in the quoted clauses, by number in the vocabulary."""
    return {diary.word_kind[word] for word in words_in(diary, quote)}


def _quote(
    diary: Diary, pieces: list[tuple[float, int, int, int]], text_of: Callable[[int], str]
) -> Quote | None:
    """The first of a day's pieces, given as (negative weight, phrase, clauses), that can be quoted."""
    for _, phrase, *clauses in pieces:
        first, last = _with_more(diary, phrase, *clauses)
        start, end = diary.span(phrase, first, last)
        if not 0 < end - start <= LONGEST[False]:
            continue
        entry = diary.phrase_entry[phrase]
        quote = text_of(entry)[start:end]
        if quote.strip() and len(quote) <= LONGEST[is_japanese(quote)]:
            evidence = Evidence(diary.days[diary.phrase_day[phrase]], entry, quote)
            return Quote(evidence, phrase, first, last)
    return None


def _with_more(diary: Diary, phrase: int, first: int, last: int) -> tuple[int, int]:
    """A run of clauses with the next or the one before where it is too short to tell anything."""
    clauses = (diary.phrase_edges[phrase + 1] - diary.phrase_edges[phrase]) // 2
    undone = {diary.word_clause[word] for word in diary.refused_of(phrase)}
    for more in (last + 1, first - 1):
        start, end = diary.span(phrase, first, last)
        if end - start < SHORTEST and 0 <= more < clauses and more not in undone:
            first, last = min(first, more), max(last, more)
    return first, last


def _weight(diary: Diary, weight_of: dict[int, float], word: int) -> float:
    weight = weight_of.get(diary.word_kind[word], UNKNOWN_WEIGHT)
    marks = diary.word_marks[word]
    return weight + 0.5 * bool(marks & Mark.ACT) + 0.5 * bool(marks & Mark.CUE)
