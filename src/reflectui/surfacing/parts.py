"""What a practice's score is made of, so that it can be shown: how often, how regularly, on what cue."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from math import sqrt
from typing import Literal, NamedTuple

from reflectui.surfacing.cues import cue_of

Trend = Literal["emerging", "steady", "fading"]

CONCENTRATED = 0.5  # share of the days on one weekday, or at month's end, that makes a rhythm
SURE = 2.5  # standard deviations above chance
MONTH_END = 4  # last days of a month


class Parts(NamedTuple):
    """`days` it shows on, `span` from first to last in days, `per_week` in that span, `weekday` (0 Monday)
    and `month_end` where most days stand there and that is no chance, `agency` the share of its mentions that
    the writer did, `specificity` the share of its closest words' mentions that tell it, `trend` against the
    whole diary, and `cue`, the writer's words for when ('' where there are none)."""

    days: int
    span: int
    per_week: float
    weekday: int | None
    month_end: bool
    agency: float
    specificity: float
    trend: Trend
    cue: str


def parts_of(
    days: Sequence[str], quotes: Iterable[str], written: Sequence[str], agency: float, specificity: float
) -> Parts:
    """The parts of a practice told on `days` (ascending) of the days that were `written`."""
    dates, base = [date.fromisoformat(day) for day in days], [date.fromisoformat(day) for day in written]
    span = (dates[-1] - dates[0]).days + 1
    return Parts(
        len(days),
        span,
        round(len(days) * 7 / max(span, 7), 2),
        _weekday(dates, base),
        _is_concentrated(dates, base, _ends_month),
        round(agency, 2),
        round(specificity, 2),
        _trend(days, written),
        cue_of(quotes),
    )


def _weekday(dates: list[date], base: list[date]) -> int | None:
    number = Counter([day.weekday() for day in dates]).most_common(1)[0][0]
    return number if _is_concentrated(dates, base, lambda day: day.weekday() == number) else None


def _is_concentrated(dates: list[date], base: list[date], holds: Callable[[date], bool]) -> bool:
    count = sum(map(holds, dates))
    share = sum(map(holds, base)) / len(base)
    chance = sqrt(len(dates) * share * (1 - share))
    return count >= CONCENTRATED * len(dates) and count - len(dates) * share > SURE * chance


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=MONTH_END)).month != day.month


def _trend(days: Sequence[str], written: Sequence[str]) -> Trend:
    third = max(len(written) // 3, 1)
    early, late = (sum(day < written[third] for day in days), sum(day >= written[-third] for day in days))
    middle = len(days) - early - late
    if late * 2 > 3 * (early + middle) and not early:
        return "emerging"
    if early + middle >= 3 and late * 6 < early + middle:
        return "fading"
    return "steady"
