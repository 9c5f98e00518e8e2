"""F-39, phase and marks of a step, in kept days.

An opportunity with a value keeps the days from its first day until the next opportunity comes or up to today,
less resting days; on cue 7 at most. Silence keeps none.

- starting: fewer than 21 opportunities have a value and fewer than 84 days are kept; then settling;
- settled: R ≥ .80; thorough: settled for 56 kept days (a fall below .80 starts anew);
- raise suggested: settled for 28 kept days;
- redesign suggested (not while starting; hides the other): R is .15 or more below its best of the last 60
  kept days.

Source: own design.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from reflectui.measure.opportunities import NOTHING, Opportunity
from reflectui.measure.reproducibility import course

Phase = Literal["starting", "settling", "settled", "thorough"]

STARTED = 21
STARTED_DAYS = 84
SETTLED = 0.80
THOROUGH_DAYS = 56
RAISE_DAYS = 28
FALL = 0.15
BEST_OF_DAYS = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a step stands.

    `valued` opportunities have a value; `kept_days` in all, `held_days` since it is settled (0 where it is
    not). `reproducibility` is R now, `best` its highest of the last 60 kept days; None without a value.
    """

    phase: Phase
    raise_suggested: bool
    redesign_suggested: bool
    valued: int
    kept_days: int
    held_days: int
    reproducibility: float | None
    best: float | None


def standing(
    opportunities: Sequence[Opportunity],
    per_day: float,
    today: date,
    resting: Container[date] = NOTHING,
) -> Standing:
    """Where a step with these opportunities, in order, stands on `today`."""
    kept, kept_days = list[int](), 0
    for each in opportunities:
        if each.value is not None:
            kept_days += _kept(each, today, resting)
            kept.append(kept_days)
    risen = course((each.value for each in opportunities if each.value is not None), per_day)
    if not risen:
        return Standing("starting", False, False, 0, 0, 0, None, None)
    held = _held(kept, risen)
    best = max(r for days, r in zip(kept, risen, strict=True) if kept_days - days <= BEST_OF_DAYS)
    phase = _phase(len(risen), kept_days, held)
    redesign = phase != "starting" and best - risen[-1] >= FALL
    return Standing(
        phase=phase,
        raise_suggested=held is not None and held >= RAISE_DAYS and not redesign,
        redesign_suggested=redesign,
        valued=len(risen),
        kept_days=kept_days,
        held_days=held or 0,
        reproducibility=risen[-1],
        best=best,
    )


def _kept(each: Opportunity, today: date, resting: Container[date]) -> int:
    last = min(each.keeps or each.last, today)
    days = (each.first + timedelta(days=place) for place in range((last - each.first).days + 1))
    return sum(day not in resting for day in days)


def _held(kept: Sequence[int], risen: Sequence[float]) -> int | None:
    """Kept days since it is settled; None where it is not."""
    since = None
    for number, (days, r) in enumerate(zip(kept, risen, strict=True), 1):
        if r < SETTLED or not _started(number, days):
            since = None
        elif since is None:
            since = days
    return None if since is None else kept[-1] - since


def _started(valued: int, kept_days: int) -> bool:
    return valued >= STARTED or kept_days >= STARTED_DAYS


def _phase(valued: int, kept_days: int, held: int | None) -> Phase:
    if not _started(valued, kept_days):
        return "starting"
    if held is None:
        return "settling"
    return "thorough" if held >= THOROUGH_DAYS else "settled"
