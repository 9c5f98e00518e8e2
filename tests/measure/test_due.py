"""Whether a habit is to be answered on a day."""

from datetime import date, timedelta

import pytest

from reflectui.measure.due import idle, is_due
from reflectui.measure.steps import history
from reflectui.model.cadence import Cadence
from reflectui.model.habit import CheckIn, Habit, Record, Resting, Step

FIRST = date(2026, 7, 1)


def habit_of(cadence: Cadence) -> Habit:
    """A habit of one level since the first day."""
    return Habit(
        id=1,
        uid="u",
        name="n",
        cadence=cadence,
        levels=("一",),
        steps=(Step(1, FIRST),),
        created_at="",
        changed_at="",
    )


def due_days(
    cadence: Cadence, answered: list[int], days: int = 14, holidays: frozenset[date] = frozenset()
) -> list[int]:
    """The days, counted from 0, on which a habit is due whose answers came on these days."""
    habit = habit_of(cadence)
    told = tuple(CheckIn(n, "u", 1, FIRST + timedelta(day), "met") for n, day in enumerate(answered))
    record = Record(habit, told, holidays=holidays)
    return [day for day in range(-1, days) if is_due(record, FIRST + timedelta(day))]


@pytest.mark.parametrize(
    ("cadence", "answered", "due"),
    [
        (Cadence(), [0, 2], [1, 3, 4, 5]),
        (Cadence("times", 2), [0, 0, 1], [1, 2, 3, 4, 5]),
        (Cadence("times", 1, 3), [1, 3], [0]),
        (Cadence("times", 2, 3), [1], [0, 2, 3, 4, 5]),
        (Cadence("times", 3, 2), [0, 0, 1], [2, 3, 4, 5]),
        (Cadence("weekdays", weekdays=frozenset([2, 4])), [0], [2]),
        (Cadence("cue"), [], []),
        (Cadence("ceiling"), [], []),
    ],
)
def test_due_until_it_is_answered(cadence: Cadence, answered: list[int], due: list[int]) -> None:
    assert due_days(cadence, answered, 6) == due


def test_not_on_holidays_and_not_while_it_rests() -> None:
    weekdays = Cadence("weekdays", weekdays=frozenset([2]))
    assert due_days(weekdays, []) == [0, 7]
    assert due_days(weekdays, [], holidays=frozenset([FIRST])) == [7]
    habit = Habit(
        id=1, uid="u", name="n", levels=("一",), steps=(Step(1, FIRST),), created_at="", changed_at=""
    )
    record = Record(habit, resting=(Resting(1, "u", None, FIRST + timedelta(1)),))
    assert [day for day in range(5) if is_due(record, FIRST + timedelta(day))] == [0]


def test_a_period_begins_with_the_step() -> None:
    habit = Habit(
        id=1,
        uid="u",
        name="n",
        cadence=Cadence("times", 1, 3),
        levels=("一", "二"),
        steps=(Step(1, FIRST), Step(2, FIRST + timedelta(1))),
        created_at="",
        changed_at="",
    )
    record = Record(habit, (CheckIn(1, "u", 1, FIRST, "met"),))
    assert is_due(record, FIRST + timedelta(1))


@pytest.mark.parametrize(
    ("day", "cadence", "found"),
    [
        (0, Cadence("weekdays", weekdays=frozenset({2})), ""),
        (1, Cadence("weekdays", weekdays=frozenset({2})), "weekday"),
        (7, Cadence("weekdays", weekdays=frozenset({2})), "holiday"),
        (7, Cadence("weekdays", weekdays=frozenset({2}), on_holidays=True), ""),
        (7, Cadence(), ""),
        (14, Cadence(), "resting"),
    ],
)
def test_an_answer_of_a_day_without_an_opportunity_counts_for_nothing(
    day: int, cadence: Cadence, found: str
) -> None:
    habit = habit_of(cadence)
    rest = FIRST + timedelta(14)
    holidays = frozenset({FIRST + timedelta(7)})
    told = CheckIn(1, "u", 1, FIRST + timedelta(day), "met")
    record = Record(habit, (told,), (Resting(1, "r", None, rest, rest),), holidays)
    assert idle(record, told.day) == found
    valued = [each for each in history(record, FIRST + timedelta(30)) if each.value is not None]
    assert len(valued) == (not found)
