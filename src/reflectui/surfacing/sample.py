"""The days of a diary that practices are learned from: all of them, or, in a very long diary, some.

What was learned from these days is then looked for on every day; so memory does not grow with the diary.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from reflectui.surfacing.phrases import phrases_in, wordings

MOST_PHRASES = 200_000  # of about five million characters, more than most people write in a life
FEWEST_SAMPLED_DAYS = 500
PART_PHRASES = 20_000  # of the parts in which the whole diary is gone through

FORMULA_SHARE = 0.25  # of the days: a wording that stands on more of them and tells no act is a formula
FORMULA_DAYS = 8

Row = tuple[int, str, bytes]  # entry id, day, packed phrases
_DAY = itemgetter(1)
_DAY_AND_ENTRY = itemgetter(1, 0)


def sample_of(entries: Iterable[Row]) -> tuple[list[Row], int]:
    """The rows of the days that were drawn, by day and id, and of how many days one was.

    Days are drawn until MOST_PHRASES phrases are left; the same days from the same entries in any order.
    """
    rows: list[Row] = []
    days: set[str] = set()
    every = 1
    size = 0
    for row in entries:
        if every > 1 and _lot(row[1]) % every:
            continue
        rows.append(row)
        days.add(row[1])
        size += phrases_in(row[2])
        while size > MOST_PHRASES and len(days) > 2 * FEWEST_SAMPLED_DAYS:
            every *= 2
            rows = [row for row in rows if not _lot(row[1]) % every]
            days = set(map(_DAY, rows))
            size = sum(phrases_in(packed) for _, _, packed in rows)
    rows.sort(key=_DAY_AND_ENTRY)
    return rows, every


def parts(entries: Iterable[Row]) -> Iterator[list[Row]]:
    """All rows, whole days together, each part by day and id; those of a day stand one after another."""
    part: list[Row] = []
    size = 0
    for _, of_day in groupby(entries, key=_DAY):
        rows = list(of_day)
        part += rows
        size += sum(phrases_in(packed) for _, _, packed in rows)
        if size > PART_PHRASES:
            yield sorted(part, key=_DAY_AND_ENTRY)
            part, size = [], 0
    if part:
        yield sorted(part, key=_DAY_AND_ENTRY)


@cache
def _lot(day: str) -> int:
    """A number that has nothing to do with weekdays or months."""
    return int.from_bytes(blake2b(day.encode(), digest_size=4).digest())


def formulas_of(rows: Iterable[Row]) -> frozenset[int]:
    """Wordings that stand on many days and tell no act: greetings, headings, closing words; rows by day."""
    days: Counter[int] = Counter()
    total = 0
    for _, entries in groupby(rows, key=_DAY):
        total += 1
        days.update({wording for _, _, packed in entries for wording in wordings(packed) if not wording & 1})
    needed = max(FORMULA_DAYS, FORMULA_SHARE * total)
    return frozenset(wording for wording, count in days.items() if count >= needed)
