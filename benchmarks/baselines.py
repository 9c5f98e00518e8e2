"""Three ways to find what recurs that know nothing of acts: what surfacing must beat.

Each takes sentences as (day, entry, sentence) with their words and gives candidates in the shape that
`reflectui candidates --json` prints: frequent n-grams, YAKE (Campos and others, 2020, after its paper, words
and pairs), and frequent word sequences with gaps (PrefixSpan, Pei and others, 2004, up to three words).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log
from statistics import fmean, median, pstdev
from typing import Any

from reflectui.language.clauses import english_pieces, japanese_sentences
from reflectui.language.words import is_japanese

FEWEST_DAYS = 3
LONGEST_QUOTE = {True: 80, False: 160}
LONGEST_GRAM = 4
LONGEST_SEQUENCE = 3
SEEDS = 3_000  # frequent words and pairs that PrefixSpan goes on from
_STOPWORDS = """
    a an and are as at be been but by did do for from had has have he her him his i in into is it its me my
    not of off on or our out s she so t that the their them then there they this to too up us was we were what
    when which who will with would you your
"""
STOPWORDS = frozenset(_STOPWORDS.split())

Candidate = dict[str, Any]
Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an entry and its words, lower case."""

    day: str
    entry: int
    text: str
    words: tuple[str, ...]


def sentences(texts: Iterable[tuple[str, int, str]]) -> list[Sentence]:
    """The sentences of (day, entry, text) that can be quoted."""
    return [
        Sentence(day, entry, piece, tuple(_words(piece)))
        for day, entry, text in texts
        for piece in _pieces(text)
        if len(piece) <= LONGEST_QUOTE[is_japanese(piece)]
    ]


def _pieces(text: str) -> Iterator[str]:
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        if is_japanese(line):
            spans = list(japanese_sentences(text, begin, end))
        else:
            spans = [(start, stop) for start, stop, _ in english_pieces(text, begin, end)]
        yield from filter(None, [text[start:stop].strip() for start, stop in spans])
        begin = end + 1


def _words(text: str) -> Iterator[str]:
    if not is_japanese(text):
        yield from re.findall(r"[^\W\d_]+", text.casefold())
        return
    from reflectui.language.japanese import _tokenizer

    for morpheme in _tokenizer().tokenize(text):
        if morpheme.part_of_speech()[0] in ("名詞", "動詞", "形容詞", "副詞", "形状詞"):
            yield morpheme.normalized_form().casefold()


def frequent_ngrams(read: list[Sentence], limit: int) -> list[Candidate]:
    """Runs of two to four words, those on most days first."""
    found: defaultdict[Terms, list[int]] = defaultdict(list)
    for number, sentence in enumerate(read):
        grams = {gram for size in range(2, LONGEST_GRAM + 1) for gram in _runs(sentence.words, size)}
        for gram in grams:
            if gram[0] not in STOPWORDS and gram[-1] not in STOPWORDS:
                found[gram].append(number)
    return _best(read, found, lambda gram, days: days * len(gram), limit)


def _runs(words: Terms, size: int) -> list[Terms]:
    return [words[start : start + size] for start in range(len(words) - size + 1)]


def yake(read: list[Sentence], limit: int) -> list[Candidate]:
    """Words and pairs of words, the most telling by YAKE first."""
    weights = _yake_weights(read)
    found: defaultdict[Terms, list[int]] = defaultdict(list)
    for number, sentence in enumerate(read):
        told = [word for word in sentence.words if word not in STOPWORDS]
        for terms in {*zip(told, strict=True), *pairwise(told)} if told else ():
            found[terms].append(number)

    def worth(terms: Terms, _: int) -> float:
        product, total = 1.0, 0.0
        for word in terms:
            product *= weights[word]
            total += weights[word]
        return -product / (len(found[terms]) * (1 + total))

    return _best(read, found, worth, limit)


def _yake_weights(read: list[Sentence]) -> dict[str, float]:
    """Word → its weight, lower for words that tell more: position, frequency, context, spread."""
    counts: Counter[str] = Counter()
    standing: defaultdict[str, list[int]] = defaultdict(list)
    left: defaultdict[str, Counter[str]] = defaultdict(Counter)
    right: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for number, sentence in enumerate(read):
        counts.update(sentence.words)
        for word in set(sentence.words):
            standing[word].append(number)
        for before, after in pairwise(sentence.words):
            left[after][before] += 1
            right[before][after] += 1
    told = [count for word, count in counts.items() if word not in STOPWORDS] or [1]
    usual, most = fmean(told) + pstdev(told), max(counts.values(), default=1)
    weights = {}
    for word, count in counts.items():
        relatedness = 1 + sum(
            len(side[word]) / max(side[word].total(), 1) * count / most for side in (left, right)
        )
        position = log(log(3 + median(standing[word])))
        frequency, spread = count / usual, len(standing[word]) / len(read)
        weights[word] = relatedness * position / (frequency / relatedness + spread / relatedness)
    return weights


def prefix_span(read: list[Sentence], limit: int) -> list[Candidate]:
    """Sequences of two or three words with gaps in a sentence, those on most days first."""
    places: defaultdict[Terms, list[tuple[int, int]]] = defaultdict(list)
    for number, sentence in enumerate(read):
        for word in set(sentence.words) - STOPWORDS:
            places[(word,)].append((number, sentence.words.index(word)))
    level, found = places, dict[Terms, list[int]]()
    for _ in range(1, LONGEST_SEQUENCE):
        level = _grown(read, level)
        found |= {terms: [number for number, _ in standing] for terms, standing in level.items()}
    return _best(read, found, lambda terms, days: days * len(terms), limit)


def _grown(
    read: list[Sentence], level: dict[Terms, list[tuple[int, int]]]
) -> defaultdict[Terms, list[tuple[int, int]]]:
    """The frequent sequences of one word more, each with sentence and place of its last word."""
    grown: defaultdict[Terms, list[tuple[int, int]]] = defaultdict(list)
    for terms in sorted(level, key=lambda terms: (-len(level[terms]), terms))[:SEEDS]:
        longer: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, place in level[terms]:
            words = read[number].words
            for word in dict.fromkeys(words[place + 1 :]):
                if word not in STOPWORDS and word not in terms:
                    longer[word].append((number, words.index(word, place + 1)))
        for word, standing in longer.items():
            if len({read[number].day for number, _ in standing}) >= FEWEST_DAYS:
                grown[(*terms, word)] = standing
    return grown


def _best(
    read: list[Sentence], found: dict[Terms, list[int]], worth: Callable[[Terms, int], float], limit: int
) -> list[Candidate]:
    """The best terms on enough days as candidates, without those that stand in the same sentences as a
    better one."""
    days = {terms: len({read[number].day for number in numbers}) for terms, numbers in found.items()}
    kept = [terms for terms in found if days[terms] >= FEWEST_DAYS]
    kept.sort(key=lambda terms: (-worth(terms, days[terms]), terms))
    shown: list[Candidate] = []
    seen: set[tuple[int, ...]] = set()
    for terms in kept:
        numbers = tuple(found[terms])
        if len(shown) < limit and numbers not in seen:
            seen.add(numbers)
            evidence = [{"day": read[n].day, "entry": read[n].entry, "quote": read[n].text} for n in numbers]
            shown.append({"label": " ".join(terms), "evidence": evidence})
    return shown
