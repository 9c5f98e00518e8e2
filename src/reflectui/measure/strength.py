"""F-8, strength as Loop Habit Tracker has it: it grows with each day done and fades slowly. A share, 0 … 1.

f = num/den, m = 0.5^(√f / 13), s = s·m + v̂·(1 − m) once for each calendar day, from 0; v̂ = min(1, Σv ÷ N)
over the last D days, N = num and D = den, both doubled where f < 1; 1 and 1 for weekdays and on cue. Days
that are not due, rest, or are skipped, and those of an opportunity without a value, leave it.
Source: Score.kt and ScoreList.kt of iSoron/uhabits (the formula alone); v may be ½ here.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from reflectui.measure.opportunities import NOTHING, Opportunity
from reflectui.model.cadence import Cadence


@dataclass(frozen=True, slots=True)
class Strength:
    """Strength as `value`; `kept` is m, `needed` N, `window` D in days, `share` the last v̂, `updates` the
    days that counted."""

    value: float
    per_day: float
    kept: float
    needed: int
    window: int
    share: float
    updates: int


def strength(
    cadence: Cadence,
    opportunities: Iterable[Opportunity],
    today: date,
    resting: Container[date] = NOTHING,
) -> Strength:
    """Strength on `today` after these opportunities, which are those of one step or of several in order."""
    done = defaultdict[date, float](float)
    counted = set[date]()
    for each in opportunities:
        if each.value is not None:
            done[each.day or each.last] += each.value
            days = (each.first + timedelta(days=place) for place in range((each.last - each.first).days + 1))
            counted.update(day for day in days if day <= today and day not in resting)
    per_day = cadence.per_day
    needed, window = _window(cadence)
    kept = 0.5 ** (sqrt(per_day) / 13)
    value = share = 0.0
    for day in sorted(counted):
        share = min(1.0, sum(done.get(day - timedelta(days=ago), 0.0) for ago in range(window)) / needed)
        value = value * kept + share * (1 - kept)
    return Strength(value, per_day, kept, needed, window, share, len(counted))


def _window(cadence: Cadence) -> tuple[int, int]:
    """How many are needed for a full v̂, in how many days."""
    if cadence.kind in ("weekdays", "cue"):
        return 1, 1
    needed = cadence.num if cadence.kind == "times" else 1
    times = 2 if cadence.per_day < 1 else 1
    return times * needed, times * cadence.days
