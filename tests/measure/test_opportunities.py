"""Which opportunities a step has, by cadence and calendar."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.measure.opportunities import Opportunity, opportunities
from reflectui.model.cadence import KINDS, Cadence
from reflectui.model.habit import STATES, CheckIn
from tests.measure.histories import DAILY, FIRST, MONTHLY, WEEKLY, after, check_in, day, shown, told, values

WORKDAYS = Cadence("weekdays", weekdays=frozenset(range(5)))
CUE = Cadence("cue")
THRICE = Cadence(num=3, den=7)


def spans(found: list[Opportunity]) -> list[tuple[int, int]]:
    """First and last day of each, numbered from the first day."""
    return [((each.first - FIRST).days, (each.last - FIRST).days) for each in found]


def test_each_day_is_one_and_today_counts_once_it_is_recorded() -> None:
    assert shown(after(DAILY, "1.0h")[0]) == "1.0h"
    assert shown(opportunities(DAILY, FIRST, None, day(3), told("1.0"))) == "1.0"
    assert shown(opportunities(DAILY, FIRST, None, day(3), told("1.0h"))) == "1.0h"


def test_what_was_skipped_has_no_value() -> None:
    assert values(after(DAILY, "1s0.h")[0]) == [1.0, 0.0, 0.5]


def test_nothing_is_drawn_as_missed_in_a_silent_month() -> None:
    found = after(DAILY, "1" * 66 + "." * 30)[0]
    assert shown(found) == "1" * 66 + "." * 30


def test_days_before_the_step_after_it_and_in_the_future_are_not_its_own() -> None:
    found = opportunities(DAILY, day(5), day(8), day(20), told("1" * 21))
    assert spans(found) == [(5, 5), (6, 6), (7, 7), (8, 8)]
    assert shown(opportunities(DAILY, FIRST, None, day(2), told("1" * 21))) == "111"
    assert opportunities(DAILY, day(5), None, day(2), told("1" * 21)) == []


def test_periods_follow_one_another_from_the_first_day() -> None:
    assert spans(after(WEEKLY, "1.1")[0]) == [(0, 6), (7, 13), (14, 20)]
    assert spans(after(MONTHLY, "1.")[0]) == [(0, 29), (30, 59)]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2028, 2, 26), date(2028, 3, 3)),
        (date(2026, 12, 28), date(2027, 1, 3)),
        (date(2026, 2, 25), date(2026, 3, 3)),
    ],
    ids=["leap day", "year's end", "month's end"],
)
def test_a_week_has_seven_days_wherever_it_lies(first: date, last: date) -> None:
    found = opportunities(WEEKLY, first, None, last + timedelta(days=1), [])
    assert [(each.first, each.last) for each in found] == [(first, last)]
    assert len(opportunities(DAILY, first, None, last + timedelta(days=1), [])) == 7


def test_the_day_of_the_week_does_not_matter_to_a_weekly_one() -> None:
    for number in range(7):
        found = opportunities(WEEKLY, FIRST, None, day(7), [check_in(number)])
        assert (shown(found), spans(found), found[0].day) == ("1", [(0, 6)], day(number))


def test_a_period_of_several_has_as_many() -> None:
    found = opportunities(THRICE, FIRST, None, day(7), [check_in(0), check_in(1)])
    assert (shown(found), spans(found)) == ("11.", [(0, 1), (2, 3), (4, 6)])
    assert shown(opportunities(THRICE, FIRST, None, day(6), [check_in(0), check_in(1)])) == "11"


def test_more_than_were_due_count_too() -> None:
    found = opportunities(THRICE, FIRST, None, day(7), [check_in(number) for number in range(5)])
    assert shown(found) == "11111"
    assert [each.day for each in found] == [day(number) for number in range(5)]


def test_several_a_day() -> None:
    twice = Cadence(num=2)
    kept = [check_in(0), check_in(0, "missed"), check_in(1)]
    assert shown(opportunities(twice, FIRST, None, day(2), kept)) == "101."
    assert shown(opportunities(twice, FIRST, None, day(1), kept)) == "101"


def test_resting_days_have_none_whatever_was_recorded() -> None:
    resting = {day(1), day(2)}
    assert spans(opportunities(DAILY, FIRST, None, day(4), told("1101"), resting)) == [(0, 0), (3, 3)]
    assert shown(opportunities(WEEKLY, FIRST, None, day(7), [check_in(1)], resting)) == "."
    assert opportunities(CUE, FIRST, None, day(7), [check_in(1)], resting) == []


def test_a_period_that_rests_as_a_whole_is_none_and_in_part_has_fewer() -> None:
    week = {day(number) for number in range(7)}
    assert opportunities(WEEKLY, FIRST, None, day(7), [], week) == []
    assert spans(opportunities(WEEKLY, FIRST, None, day(7), [], week - {day(3)})) == [(3, 3)]
    assert spans(opportunities(THRICE, FIRST, None, day(7), [], week - {day(3), day(5)})) == [(3, 5)]
    assert len(opportunities(THRICE, FIRST, None, day(7), [], {day(0), day(1)})) == 3


def test_a_period_that_a_raise_cuts_short_counts_what_was_recorded() -> None:
    assert shown(opportunities(WEEKLY, FIRST, day(9), day(30), [check_in(0), check_in(8)])) == "11"
    assert shown(opportunities(WEEKLY, FIRST, day(9), day(30), [check_in(0)])) == "1"
    assert shown(opportunities(THRICE, FIRST, day(9), day(30), [check_in(8)])) == "...1"


def test_weekdays_leave_out_the_weekend_and_public_holidays() -> None:
    holidays = {day(2)}
    found = opportunities(WORKDAYS, FIRST, None, day(8), told("1111111"), (), holidays)
    assert spans(found) == [(number, number) for number in (0, 1, 3, 4, 7)]
    always = Cadence("weekdays", weekdays=frozenset(range(5)), on_holidays=True)
    assert len(opportunities(always, FIRST, None, day(8), told("1111111"), (), holidays)) == 6


def test_weekdays_over_the_end_of_a_leap_february() -> None:
    monday_and_tuesday = Cadence("weekdays", weekdays=frozenset([0, 1]))
    found = opportunities(monday_and_tuesday, date(2028, 2, 28), None, date(2028, 3, 8), [])
    assert [each.first.isoformat() for each in found] == [
        "2028-02-28",
        "2028-02-29",
        "2028-03-06",
        "2028-03-07",
    ]


def test_on_cue_each_check_in_is_one() -> None:
    found = opportunities(
        CUE, FIRST, None, day(90), [check_in(40, "missed"), check_in(3), check_in(3, "skipped")]
    )
    assert (shown(found), spans(found)) == ("1s0", [(3, 3), (3, 3), (40, 40)])


AT_MOST_THREE = Cadence("ceiling", 3, 7)


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ([check_in(1, amount=3)], "1"),
        ([check_in(1, amount=2.5), check_in(2, amount=0.6)], "0"),
        ([check_in(1), check_in(2), check_in(3)], "1"),
        ([check_in(1), check_in(2), check_in(3), check_in(6)], "0"),
        ([check_in(1, "missed")], "0"),
        ([check_in(1, "below")], "h"),
        ([check_in(1, "missed", amount=1)], "1"),
        ([check_in(1, "skipped")], "s"),
        ([check_in(1, "skipped"), check_in(2, amount=4)], "0"),
        ([], "."),
    ],
)
def test_a_ceiling_is_met_up_to_its_number(kept: list[CheckIn], expected: str) -> None:
    assert shown(opportunities(AT_MOST_THREE, FIRST, None, day(7), kept)) == expected


def test_a_ceiling_without_a_record_is_met_where_anything_was_written() -> None:
    assert shown(opportunities(AT_MOST_THREE, FIRST, None, day(14), [], (), (), {day(10)})) == ".1"
    assert shown(opportunities(AT_MOST_THREE, FIRST, None, day(13), [], (), (), {day(10)})) == "."
    week = {day(number) for number in range(7, 14)}
    assert shown(opportunities(AT_MOST_THREE, FIRST, None, day(14), [], week, (), {day(10)})) == "."


CADENCES = st.builds(
    lambda kind, num, den, weekdays, on_holidays: Cadence(kind, num, den, weekdays, on_holidays),
    st.sampled_from(KINDS),
    st.integers(1, 6),
    st.integers(1, 40),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.booleans(),
)
DAYS = st.integers(0, 120).map(day)
CHECK_INS = st.dictionaries(DAYS, st.sampled_from(STATES), max_size=60).map(
    lambda states: [CheckIn(place, str(place), 1, on, states[on]) for place, on in enumerate(states, 1)]
)
SETS = st.frozensets(DAYS, max_size=30)


@given(CADENCES, CHECK_INS, SETS, SETS, SETS, st.data())
def test_the_order_of_logging_does_not_matter(
    cadence: Cadence,
    kept: list[CheckIn],
    resting: frozenset[date],
    holidays: frozenset[date],
    written: frozenset[date],
    data: st.DataObject,
) -> None:
    kept += [CheckIn(0, "again", 1, each.day, "missed") for each in kept[:3]]
    kept = [replace(each, id=place) for place, each in enumerate(kept)]
    other = [replace(each, id=place) for place, each in enumerate(data.draw(st.permutations(kept)))]
    found = opportunities(cadence, FIRST, None, day(125), kept, resting, holidays, written)
    assert opportunities(cadence, FIRST, None, day(125), other, resting, holidays, written) == found


@given(CADENCES, CHECK_INS, SETS, SETS, SETS)
def test_they_are_in_order_apart_and_awake(
    cadence: Cadence,
    kept: list[CheckIn],
    resting: frozenset[date],
    holidays: frozenset[date],
    written: frozenset[date],
) -> None:
    found = opportunities(cadence, FIRST, day(100), day(125), kept, resting, holidays, written)
    for each in found:
        assert FIRST <= each.first <= each.last <= day(100)
        assert each.first not in resting
        assert each.last not in resting
        assert (each.value is None) == (each.state in (None, "skipped"))
    several = cadence.several_a_day
    for before, later in pairwise(found):
        assert before.last < later.first or (several and before.last <= later.first)


@given(CADENCES, CHECK_INS, SETS, SETS)
def test_resting_where_nothing_was_recorded_changes_no_value(
    cadence: Cadence, kept: list[CheckIn], holidays: frozenset[date], rests: frozenset[date]
) -> None:
    rests -= {each.day for each in kept}
    before = opportunities(cadence, FIRST, None, day(125), kept, (), holidays)
    later = opportunities(cadence, FIRST, None, day(125), kept, rests, holidays)
    assert values(later) == values(before)
    assert len(later) <= len(before)


@given(CADENCES, CHECK_INS, SETS)
def test_silence_and_time_change_no_value(
    cadence: Cadence, kept: list[CheckIn], holidays: frozenset[date]
) -> None:
    before = opportunities(cadence, FIRST, None, day(121), kept, (), holidays)
    later = opportunities(cadence, FIRST, None, day(500), kept, (), holidays)
    assert values(later) == values(before)


@given(CADENCES, CHECK_INS, st.integers(0, 120))
def test_a_raise_leaves_the_values_of_both_steps(cadence: Cadence, kept: list[CheckIn], at: int) -> None:
    if cadence.kind == "ceiling":
        return
    whole = values(opportunities(cadence, FIRST, None, day(125), kept))
    old = values(opportunities(cadence, FIRST, day(at) - timedelta(days=1), day(125), kept))
    new = values(opportunities(cadence, day(at), None, day(125), kept))
    assert old + new == whole
