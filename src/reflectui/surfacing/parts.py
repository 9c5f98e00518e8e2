"""What a practice's score is made of, so that it can be shown: how often, how regularly, on what cue."""

from collections import Counter
from collections.abc import Iterable, Sequence
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


class Written:
    """The days with entries, ascending: what the days of a practice are held against."""

    def __init__(self, days: Sequence[str]) -> None:
        self.days = days
        dates = [date.fromisoformat(day) for day in days]
        self.weekdays = Counter([day.weekday() for day in dates])
        self.month_ends = sum(map(_ends_month, dates))

    def parts_of(
        self, days: Sequence[str], quotes: Iterable[str], agency: float, specificity: float
    ) -> Parts:
        """The parts of a practice told on `days`, ascending, in these quotes."""
        dates = [date.fromisoformat(day) for day in days]
        span = (dates[-1] - dates[0]).days + 1
        weekday, most = Counter([day.weekday() for day in dates]).most_common(1)[0]
        return Parts(
            len(days),
            span,
            round(len(days) * 7 / max(span, 7), 2),
            weekday if self._is_rhythm(most, len(days), self.weekdays[weekday]) else None,
            self._is_rhythm(sum(map(_ends_month, dates)), len(days), self.month_ends),
            round(agency, 2),
            round(specificity, 2),
            _trend(days, self.days),
            cue_of(quotes),
        )

    def _is_rhythm(self, count: int, size: int, such: int) -> bool:
        """Whether `count` of `size` days are more than a part and chance, where `such` of all days are so."""
        share = such / len(self.days)
        chance = sqrt(size * share * (1 - share))
        return count >= CONCENTRATED * size and count - size * share > SURE * chance


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
