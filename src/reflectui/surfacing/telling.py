"""Practices that are known: their quotes among any entries, and how one is split in two."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reflectui.surfacing.diary import Diary, Told
from reflectui.surfacing.evidence import Signs, told_in
from reflectui.surfacing.quotes import Evidence, quotes_of
from reflectui.surfacing.rules import Rule
from reflectui.surfacing.sample import Row, parts
from reflectui.surfacing.sides import sides_of
from reflectui.surfacing.vocabulary import Vocabulary


def told(
    entries: Iterable[Row], text_of: Callable[[int], str], rules: Sequence[Rule]
) -> list[tuple[Evidence, ...]]:
    """For each rule one quote for every day that shows its practice, oldest first.

    Entries are (entry id, day, packed phrases), those of a day one after another, days ascending.
    """
    found: list[list[Evidence]] = [[] for _ in rules]
    for rows in parts(entries):
        diary = _read(rows)
        for evidence, rule in zip(found, rules, strict=True):
            ways = ways_in(diary, rule)
            quotes = quotes_of(diary, ways, told_in(diary, ways), text_of)
            evidence += [quote.evidence for quote in quotes]
    return [tuple(evidence) for evidence in found]


def split(
    entries: Iterable[Row], text_of: Callable[[int], str], rule: Rule, quotes: Sequence[Evidence]
) -> tuple[Rule, Rule]:
    """The rule of the practice that `quotes` tell, and the rule of all else that `rule` tells."""
    wanted = {(quote.entry, quote.quote) for quote in quotes}
    entries_wanted = {entry for entry, _ in wanted}
    diary = _read([row for rows in parts(entries) for row in rows])
    ways = ways_in(diary, rule)
    chosen, others = [], []
    for phrase, words in told_in(diary, ways):
        entry = diary.phrase_entry[phrase]
        if entry in entries_wanted:
            one = quotes_of(diary, ways, Told([(phrase, words)]), text_of)
            if any((entry, quote.evidence.quote) in wanted for quote in one):
                chosen.append(phrase)
                continue
        others.append(phrase)
    first, second = (
        Rule(tuple([replace(way, sides=(*way.sides, lean.side(diary.vocabulary))) for way in rule.ways]))
        for lean in sides_of(diary, chosen, others)
    )
    return first, second


def ways_in(diary: Diary, rule: Rule) -> list[Signs]:
    """The ways of a rule by the numbers of a diary's vocabulary."""
    return [Signs.of(way, diary.vocabulary) for way in rule.ways]


def _read(rows: Iterable[Row]) -> Diary:
    return Diary.of(rows, frozenset(), Vocabulary(), learning=True)
