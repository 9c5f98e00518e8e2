"""The rhythm of a practice as its days tell it, and the cadence that is guessed from it."""

from datetime import date
from typing import TYPE_CHECKING

from reflectui.language.cue import times_a_day
from reflectui.model.cadence import LONGEST_PERIOD, Cadence

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.parts import Parts

A_DAY = 5.5  # times a week that mean every day
WEEKEND_FREE = 3.5  # times a week that mean every working day, where weekends are left out
LEAST_WEEKLY = 0.75  # of a period's unit that is rounded up to once in it
MONTH_DAYS = 30
WEEKEND_SHARE = 0.1  # at most, where weekends are left out; of seven days two would be .29
ALWAYS = 0.6  # share of the quotes that hold a cue from which on it is there always
WORKING_DAYS = frozenset(range(5))


def per_month(parts: "Parts") -> float:
    """Times in thirty days."""
    return parts.per_week * MONTH_DAYS / 7


def skips_weekends(candidate: "Candidate") -> bool:
    """Whether hardly any of its days is a Saturday or a Sunday."""
    days = [date.fromisoformat(piece.day).weekday() for piece in candidate.evidence]
    return sum(day not in WORKING_DAYS for day in days) <= WEEKEND_SHARE * len(days)


def is_always(candidate: "Candidate") -> bool:
    """Whether its cue stands in most of its quotes."""
    cue = candidate.parts.cue.casefold()
    holding = sum(cue in piece.quote.casefold() for piece in candidate.evidence)
    return holding >= ALWAYS * len(candidate.evidence)


def cadence_of(candidate: "Candidate") -> Cadence:
    """How often the practice is meant to be done, if it is to go on as it is told.

    On its weekday, at the end of each month, daily, on working days; else whenever its cue comes, where that
    is always there, an event and not an hour; else so many times a week, a month or in longer.
    """
    parts = candidate.parts
    if parts.month_end:
        return Cadence("times", 1, MONTH_DAYS)
    if parts.weekday is not None:
        return Cadence("weekdays", weekdays=frozenset([parts.weekday]))
    if parts.per_week >= A_DAY:
        return Cadence("times", 1, 1)
    if parts.per_week >= WEEKEND_FREE and skips_weekends(candidate):
        return Cadence("weekdays", weekdays=WORKING_DAYS)
    if parts.cue and is_always(candidate) and times_a_day(parts.cue) is None:
        return Cadence("cue")
    if parts.per_week >= LEAST_WEEKLY:
        return Cadence("times", max(1, round(parts.per_week)), 7)
    if per_month(parts) >= LEAST_WEEKLY:
        return Cadence("times", max(1, round(per_month(parts))), MONTH_DAYS)
    return Cadence("times", 1, min(LONGEST_PERIOD, round(7 / max(parts.per_week, 7 / LONGEST_PERIOD))))
