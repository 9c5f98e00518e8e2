"""Phases and marks by kept days."""

from itertools import pairwise

import pytest

from reflectui.measure.opportunities import opportunities
from reflectui.measure.phase import Standing, standing
from reflectui.model.cadence import Cadence
from tests.measure.histories import DAILY, FIRST, MONTHLY, WEEKLY, after, check_in, day, told


def stands(cadence: Cadence, states: str, over: bool = True) -> Standing:
    """How a step with this history stands when its periods are over."""
    found, today = after(cadence, states, over)
    return standing(found, cadence.per_day, today)


def said(found: Standing) -> str:
    """Phase and marks in short."""
    marks = {"raise": found.raise_suggested, "redesign": found.redesign_suggested}
    return " ".join([found.phase, *(name for name, set_ in marks.items() if set_)])


@pytest.mark.parametrize("over", [False, True], ids=["today is recorded", "the day after"])
@pytest.mark.parametrize(
    ("states", "expected", "r"),
    [
        ("1" * 20, "starting", 0.8790),
        ("1" * 21, "settled", 0.8839),
        ("1" * 48, "settled", None),
        ("1" * 49, "settled raise", None),
        ("1" * 76, "settled raise", None),
        ("1" * 77, "thorough raise", 0.9556),
        ("1" * 66 + "0" * 3, "settled raise", 0.8240),
        ("1" * 66 + "0" * 4, "settling redesign", 0.7902),
        ("1" * 66 + "0" * 4 + "1" * 3, "settled", 0.8043),
        ("1" * 80 + "0" * 4, "thorough redesign", 0.8030),
        ("1" * 20 + "0" * 2, "settling redesign", 0.7246),
    ],
)
def test_a_daily_habit(states: str, expected: str, r: float | None, over: bool) -> None:
    found = stands(DAILY, states, over)
    assert said(found) == expected
    assert found.reproducibility is not None
    assert r is None or round(found.reproducibility, 4) == r


@pytest.mark.parametrize(
    ("cadence", "periods", "expected"),
    [
        (WEEKLY, 11, "starting"),
        (WEEKLY, 12, "settled"),
        (WEEKLY, 16, "settled raise"),
        (WEEKLY, 20, "thorough raise"),
        (MONTHLY, 3, "settling"),
        (MONTHLY, 15, "settled"),
        (MONTHLY, 17, "thorough raise"),
    ],
)
def test_a_rarer_habit_whose_periods_are_over(cadence: Cadence, periods: int, expected: str) -> None:
    assert said(stands(cadence, "1" * periods)) == expected


@pytest.mark.parametrize(
    ("states", "r", "held"),
    [("1" * 30, 0.9138, 9), ("1" * 30 + "." * 30, 0.9138, 9), ("1" * 30 + "." * 30 + "1", 0.9161, 10)],
)
@pytest.mark.parametrize("over", [False, True])
def test_silence_settles_nothing(states: str, r: float, held: int, over: bool) -> None:
    found = stands(DAILY, states, over)
    assert (found.phase, round(found.reproducibility or 0, 4), found.held_days) == ("settled", r, held)


def test_the_best_is_forgotten_after_sixty_kept_days() -> None:
    lately, long_ago = stands(DAILY, "1" * 66 + "1110" * 15), stands(DAILY, "1" * 66 + "1110" * 16)
    assert (round(lately.best or 0, 4), lately.redesign_suggested) == (0.9529, True)
    assert long_ago.best is not None
    assert long_ago.best < 0.95
    silent = stands(DAILY, "1" * 66 + "1110" * 15 + "." * 90)
    assert silent == lately


def test_skipping_and_resting_settle_nothing() -> None:
    skipped = stands(DAILY, "1" * 30 + "s" * 60)
    assert (said(skipped), skipped.kept_days) == ("settled", 30)
    resting = {day(number) for number in range(30, 90)}
    found = opportunities(DAILY, FIRST, None, day(90), told("1" * 30), resting)
    assert standing(found, 1.0, day(90), resting) == stands(DAILY, "1" * 30)


def test_the_open_week_after_a_kept_one_keeps_no_days_of_its_own() -> None:
    found = opportunities(WEEKLY, FIRST, None, day(7 * 11 + 6), told("1" * 11, 7))
    assert standing(found, 1 / 7, day(7 * 11 + 6)).kept_days == 77


def test_days_that_are_not_due_are_kept_with_the_day_before() -> None:
    fridays = Cadence("weekdays", weekdays=frozenset([4]))
    kept = [check_in(4 + 7 * week) for week in range(12)]
    found = opportunities(fridays, FIRST, None, day(4 + 7 * 12 - 1), kept)
    assert standing(found, fridays.per_day, day(4 + 7 * 12 - 1)).kept_days == 84


def test_a_cue_that_came_keeps_a_week_at_most() -> None:
    cue = Cadence("cue")
    found = opportunities(cue, FIRST, None, day(60), [check_in(0), check_in(3), check_in(40)])
    assert standing(found, 1.0, day(60)).kept_days == 3 + 7 + 7
    assert standing(found, 1.0, day(41)).kept_days == 3 + 7 + 2
    again = opportunities(cue, FIRST, None, day(60), [check_in(0), check_in(0), check_in(3, "skipped")])
    assert standing(again, 1.0, day(60)).kept_days == 7


@pytest.mark.parametrize("num", [2, 3, 4])
def test_of_several_a_week_each_keeps_its_part_of_it(num: int) -> None:
    cadence = Cadence(num=num, den=7)
    kept = [check_in(7 * week + place) for week in range(12) for place in range(num)]
    found = opportunities(cadence, FIRST, None, day(84), kept)
    assert standing(found, cadence.per_day, day(84)).kept_days == 84


def test_several_a_day_keep_one_day_together() -> None:
    cadence = Cadence(num=3)
    kept = [check_in(number) for number in range(5) for _ in range(3)]
    found = opportunities(cadence, FIRST, None, day(4), kept)
    assert standing(found, cadence.per_day, day(4)).kept_days == 5


def test_days_that_are_kept_are_never_lost_by_waiting() -> None:
    for cadence in (DAILY, WEEKLY, Cadence("cue"), Cadence("weekdays", weekdays=frozenset([0, 3, 4]))):
        kept = [check_in(number) for number in (0, 3, 4, 7)]
        seen = [
            standing(
                opportunities(cadence, FIRST, None, day(today), kept), cadence.per_day, day(today)
            ).kept_days
            for today in range(7, 40)
        ]
        assert all(before <= later for before, later in pairwise(seen)), cadence


def test_a_step_without_a_value_is_starting() -> None:
    assert said(stands(DAILY, "s..")) == "starting"
    assert stands(DAILY, "").reproducibility is None
