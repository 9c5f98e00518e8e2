"""Strength as Loop Habit Tracker has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.measure.opportunities import opportunities
from reflectui.measure.strength import strength
from reflectui.model.cadence import Cadence
from tests.measure.histories import DAILY, FIRST, WEEKLY, after, check_in, day, told


def daily(states: str) -> float:
    """Strength after a history of days."""
    found, today = after(DAILY, states, over=False)
    return strength(DAILY, found, today).value


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ("1", 0.051922),
        ("1" * 7, 0.311495),
        ("1" * 13, 0.5),
        ("1" * 26, 0.75),
        ("1" * 30, 0.798017),
        ("1" * 66, 0.970373),
        ("1" * 30 + "000", 0.680054),
        ("110 1s1".replace(" ", ""), 0.187346),
        ("1101.1", 0.187346),
        ("h", 0.025961),
        ("", 0.0),
    ],
)
def test_each_day_done_adds_a_little(states: str, expected: float) -> None:
    assert daily(states) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("number", "expected"), [(1, 0.009975), (7, 0.065785), (8, 0.084424), (14, 0.188700), (28, 0.388142)]
)
def test_a_weekly_one_done_every_seventh_day(number: int, expected: float) -> None:
    today = day(number - 1)
    found = opportunities(WEEKLY, FIRST, None, today, told("1111", 7))
    assert strength(WEEKLY, found, today).value == pytest.approx(expected, abs=1e-6)


def test_resting_days_and_days_that_are_not_due_leave_it() -> None:
    workdays = Cadence("weekdays", weekdays=frozenset(range(5)))
    kept = [check_in(number) for number in (0, 1, 2, 3, 4)]
    on_friday = strength(workdays, opportunities(workdays, FIRST, None, day(4), kept), day(4))
    on_sunday = strength(workdays, opportunities(workdays, FIRST, None, day(6), kept), day(6))
    assert on_friday == on_sunday
    resting = {day(number) for number in range(7, 40)}
    weekly = opportunities(WEEKLY, FIRST, None, day(39), [check_in(0)], resting)
    assert strength(WEEKLY, weekly, day(39), resting) == strength(WEEKLY, weekly, day(6))


def test_a_ceiling_that_is_kept_grows() -> None:
    ceiling = Cadence("ceiling", 3, 7)
    written = {day(number) for number in range(28)}
    found = opportunities(ceiling, FIRST, None, day(28), [], (), (), written)
    assert 0 < strength(ceiling, found[:2], day(28)).value < strength(ceiling, found, day(28)).value < 1


@given(st.text("1h0s.", max_size=60))
def test_strength_is_a_share_and_met_never_lowers_it(states: str) -> None:
    assert 0.0 <= daily(states) <= daily(states + "1") + 1e-12 <= 1.0 + 1e-12
    assert daily(states + "0") <= daily(states) + 1e-12
    assert daily(states + "s") == daily(states + ".") == daily(states)
