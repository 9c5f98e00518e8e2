"""All measures of a habit, step by step: history is judged by the level that was required on its day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reflectui.measure.opportunities import ONE, Opportunity, opportunities
from reflectui.measure.phase import Standing, standing
from reflectui.measure.recording import Recording, recording
from reflectui.measure.reproducibility import Reproducibility, reproducibility
from reflectui.model.habit import Record, Resting, Step


@dataclass(frozen=True, slots=True)
class Measured:
    """A step and its measures. `last` is its last day, None while it goes on."""

    step: Step
    last: date | None
    opportunities: tuple[Opportunity, ...]
    reproducibility: Reproducibility | None
    standing: Standing
    recording: Recording | None


def measured(record: Record, today: date) -> list[Measured]:
    """The steps of a habit that have begun by `today`, the present one last; at least the first one."""
    cadence = record.habit.cadence
    rests = resting_days(record.resting, record.habit.first, today)
    found = []
    for step, last, its in _stretches(record, today, rests):
        values = [each.value for each in its if each.value is not None]
        found.append(
            Measured(
                step,
                last,
                tuple(its),
                reproducibility(values, cadence.per_day),
                standing(its, cadence.per_day, today, rests),
                recording(cadence, its),
            )
        )
    return found


def history(record: Record, today: date) -> list[Opportunity]:
    """The opportunities of all steps, in order."""
    rests = resting_days(record.resting, record.habit.first, today)
    return [each for _, _, its in _stretches(record, today, rests) for each in its]


def resting_days(spans: Iterable[Resting], first: date, last: date) -> frozenset[date]:
    """The resting days from `first` to `last`."""
    found = set[date]()
    for span in spans:
        begin, end = max(span.first, first), min(span.last or last, last)
        found.update(begin + timedelta(days=place) for place in range((end - begin).days + 1))
    return frozenset(found)


def _stretches(
    record: Record, today: date, rests: frozenset[date]
) -> Iterator[tuple[Step, date | None, list[Opportunity]]]:
    habit = record.habit
    for step, following in pairwise([*habit.steps, None]):
        if step is None or (step.first > today and step is not habit.steps[0]):
            continue
        last = following.first - ONE if following else None
        yield (
            step,
            last,
            opportunities(
                habit.cadence,
                step.first,
                last,
                today,
                record.check_ins,
                rests,
                record.holidays,
                record.written,
            ),
        )
