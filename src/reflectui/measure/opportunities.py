"""The opportunities of one step of a habit: due days, periods or occurrences of the cue, and their outcome.

- An opportunity that was recorded has a value v: met 1, below ½, missed 0; skipped or not recorded, none.
- Days, and periods of num per den days, follow one another from the step's first day. A period has num
  opportunities, more where more was recorded, fewer where a part of it is resting: ⌈num · days awake / den⌉.
- The period that is still open, and one that the next step cuts short, have those that were recorded alone.
- Weekdays: each of these days, on public holidays only where the cadence says so.
- On cue each check-in is one: nobody knows the cues that were not written down.
- Ceiling: a period is one. Amounts (1 where none was said) are summed; up to num it is met, unless it was
  said to be missed. Over and without a record, it is met if anything was written in the journal in it.
- Resting days have none, whatever was recorded on them. What was recorded on a day that is not due is none.

Source: F-38, F-39 and product.md §4 of the design.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from reflectui.model.cadence import Cadence
from reflectui.model.habit import STATES, CheckIn, State

VALUES: dict[State, float] = {"met": 1.0, "below": 0.5, "missed": 0.0}
CUE_KEEPS = 7
"""An occurrence of a cue stands for a week at most."""
ONE = timedelta(days=1)
NOTHING: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One chance, the days `first` to `last`; `state` and `value` (0 … 1) are None where there is none.

    `day` is when it was recorded, the last time where a ceiling has several; a ceiling that is met because
    nothing was recorded has a state without a day. `keeps` is the last day for which it stands, until the
    next opportunity comes (None: `last`); the day before `first` for the further ones of a day.
    """

    first: date
    last: date
    state: State | None = None
    value: float | None = None
    day: date | None = None
    keeps: date | None = None


class _Days(NamedTuple):
    """What the calendar of one step is made of."""

    first: date
    until: date | None
    today: date
    resting: Container[date]
    holidays: Container[date]
    written: Container[date]

    @property
    def last(self) -> date:
        return self.today if self.until is None else min(self.today, self.until)


class _Period(NamedTuple):
    """The days of a period that are not resting, in order; `over` where it had its whole time."""

    awake: list[date]
    over: bool


def opportunities(
    cadence: Cadence,
    first: date,
    until: date | None,
    today: date,
    check_ins: Iterable[CheckIn],
    resting: Container[date] = NOTHING,
    holidays: Container[date] = NOTHING,
    written: Container[date] = NOTHING,
) -> list[Opportunity]:
    """The opportunities of the step from `first` to `until` (None: it goes on), seen on `today`; in order.

    `check_ins` may be in any order and reach beyond the step. `resting`, `holidays` and `written` are days:
    those without opportunities, public holidays, and those with an entry.
    """
    days = _Days(first, until, today, resting, holidays, written)
    told = [each for each in check_ins if first <= each.day <= days.last and each.day not in resting]
    # Within a day the worse comes later: the order in which they were logged must not matter.
    told.sort(key=lambda each: (each.day, STATES.index(each.state)))
    match cadence.kind:
        case "times":
            return [each for period in _periods(cadence, days, told) for each in _times(cadence, *period)]
        case "weekdays":
            return list(_weekdays(cadence, days, told))
        case "cue":
            return _on_cue(told)
        case "ceiling":
            found = (_ceiling(cadence, days, *period) for period in _periods(cadence, days, told))
            return [each for each in found if each is not None]


def _periods(
    cadence: Cadence, days: _Days, told: Iterable[CheckIn]
) -> Iterator[tuple[_Period, list[CheckIn]]]:
    """The periods that have begun and have days awake, each with its check-ins."""
    length = cadence.days
    told_in = defaultdict[int, list[CheckIn]](list)
    for each in told:
        told_in[(each.day - days.first).days // length].append(each)
    for number in range((days.last - days.first).days // length + 1):
        begin = days.first + timedelta(days=number * length)
        end = begin + timedelta(days=length - 1)
        whole = days.until is None or end <= days.until
        period = [begin + timedelta(days=place) for place in range(length)]
        awake = [
            day for day in period if day not in days.resting and (days.until is None or day <= days.until)
        ]
        if awake:
            yield _Period(awake, whole and end < days.today), told_in[number]


def _times(cadence: Cadence, period: _Period, told: Sequence[CheckIn]) -> Iterator[Opportunity]:
    """The opportunities of a period share its days; those that were recorded come first."""
    awake = period.awake
    parts = max(-(-cadence.num * len(awake) // cadence.den), len(told))
    before = -1
    for part in range(parts if period.over else len(told)):
        begin = part * len(awake) // parts
        end = max((part + 1) * len(awake) // parts - 1, begin)
        first, last = awake[begin], awake[end]
        keeps = first - ONE if begin == before else None
        yield _answered(first, last, told[part], keeps) if part < len(told) else Opportunity(first, last)
        before = begin


def _weekdays(cadence: Cadence, days: _Days, told: Iterable[CheckIn]) -> Iterator[Opportunity]:
    answers = {each.day: each for each in told}
    due = [
        day
        for day in _span(days.first, days.last)
        if day.weekday() in cadence.weekdays
        and day not in days.resting
        and (cadence.on_holidays or day not in days.holidays)
    ]
    for day, following in pairwise([*due, days.last + ONE]):
        if day in answers:
            yield _answered(day, day, answers[day], following - ONE)
        elif day < days.today:
            yield Opportunity(day, day)


def _on_cue(told: Sequence[CheckIn]) -> list[Opportunity]:
    found, following = list[Opportunity](), date.max
    for each in reversed(told):
        keeps = min(each.day + timedelta(days=CUE_KEEPS), following) - ONE
        found.append(_answered(each.day, each.day, each, keeps))
        if each.state != "skipped":
            following = each.day
    return found[::-1]


def _ceiling(cadence: Cadence, days: _Days, period: _Period, told: Sequence[CheckIn]) -> Opportunity | None:
    first, last = period.awake[0], period.awake[-1]
    counted = [each for each in told if each.state != "skipped"]
    if counted:
        total = sum(1.0 if each.amount is None else each.amount for each in counted)
        said: set[State] = {each.state for each in counted if each.amount is None}
        state: State = "missed" if total > cadence.num or "missed" in said else "met"
        if state == "met" and "below" in said:
            state = "below"
        return Opportunity(first, last, state, VALUES[state], counted[-1].day)
    if told:
        return _answered(first, last, told[-1])
    if not period.over:
        return None
    if any(day in days.written for day in period.awake):
        return Opportunity(first, last, "met", VALUES["met"])
    return Opportunity(first, last)


def _answered(first: date, last: date, told: CheckIn, keeps: date | None = None) -> Opportunity:
    return Opportunity(first, last, told.state, VALUES.get(told.state), told.day, keeps)


def _span(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=place) for place in range((last - first).days + 1))
