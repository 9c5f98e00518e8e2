"""The rhythm of a practice as its days tell it, and the cadence that is guessed from it."""

from datetime import date
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reflectui.language.cue import times_a_day
from reflectui.model.cadence import Cadence

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.parts import Parts

A_DAY = 5.5  # times a week that mean every day
WEEKEND_FREE = 3.5  # times a week that mean every working day, where weekends are left out
WEEK_DAYS, MONTH_DAYS, YEAR_DAYS = 7, 30, 365
MONTHLY_FROM = 45  # days between two, from which on a guess is rounded to months
FEWEST_DAYS = 5  # of which a rhythm can be told
EVEN = 1 / 3  # of the mean days between two, the least that half of the gaps have in a rhythm
WEEKEND_SHARE = 0.1  # at most, where weekends are left out; of seven days two would be .29
ALWAYS = 0.8  # share of the quotes that hold a cue from which on it is there always
WORKING_DAYS = frozenset(range(5))


def times(parts: "Parts") -> tuple[int, int]:
    """About how often, in the shortest of a week, a month and a year that holds it once: (times, days)."""
    for days in (WEEK_DAYS, MONTH_DAYS, YEAR_DAYS):
        count = round(parts.per_week * days / WEEK_DAYS)
        if count:
            return count, days
    return 1, YEAR_DAYS


def is_enough(candidate: "Candidate") -> bool:
    """Whether it shows on so many days that anything can be told of when."""
    return candidate.days >= FEWEST_DAYS


def has_rhythm(candidate: "Candidate") -> bool:
    """Whether its days are enough, and so even that a mean of them says something."""
    days = [date.fromisoformat(piece.day).toordinal() for piece in candidate.evidence]
    if not is_enough(candidate):
        return False
    gaps = [later - day for day, later in pairwise(days)]
    return median(gaps) >= EVEN * (days[-1] - days[0]) / len(gaps)


def skips_weekends(candidate: "Candidate") -> bool:
    """Whether hardly any of its days is a Saturday or a Sunday."""
    days = [date.fromisoformat(piece.day).weekday() for piece in candidate.evidence]
    return sum(day not in WORKING_DAYS for day in days) <= WEEKEND_SHARE * len(days)


def is_always(candidate: "Candidate") -> bool:
    """Whether its cue stands in most of its quotes."""
    from reflectui.surfacing.cues import holds

    holding = sum(holds(piece.quote, candidate.parts.cue) for piece in candidate.evidence)
    return holding >= ALWAYS * len(candidate.evidence)


def cadence_of(candidate: "Candidate") -> Cadence:
    """How often the practice is meant to be done, if it is to go on as it is told.

    On its weekday where that comes about weekly, at the end of each month, daily, on working days; else
    whenever its cue comes, where that is always there, an event and not an hour; else so many times a week
    or a month as is said of it, or once in longer.
    """
    parts = candidate.parts
    count, days = times(parts)
    if parts.month_end:
        return Cadence("times", 1, MONTH_DAYS)
    if parts.weekday is not None and days == WEEK_DAYS:
        return Cadence("weekdays", weekdays=frozenset([parts.weekday]))
    if parts.per_week >= A_DAY:
        return Cadence("times", 1, 1)
    if parts.per_week >= WEEKEND_FREE and skips_weekends(candidate):
        return Cadence("weekdays", weekdays=WORKING_DAYS)
    if parts.cue and is_always(candidate) and times_a_day(parts.cue) is None:
        return Cadence("cue")
    if days < YEAR_DAYS or count == 1:
        return Cadence("times", count, days)
    between = round(YEAR_DAYS / count)
    months = round(between / MONTH_DAYS) * MONTH_DAYS
    return Cadence("times", 1, months if between >= MONTHLY_FROM else between)
