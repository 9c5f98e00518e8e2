"""Spans in which nothing was recorded or written."""

from reflectui.measure.silence import Span, silent_span, silent_spans
from reflectui.model.cadence import Cadence
from reflectui.model.habit import Record
from tests.measure.histories import DAILY, WEEKLY, after, day, record


def span(records: list[Record], today: int) -> tuple[int, int] | None:
    """The latest silent span, in days from the first one."""
    found = silent_span(records, day(today))
    return found and ((found.first - day(0)).days, (found.last - day(0)).days)


def test_thirty_silent_days_are_one_span() -> None:
    assert span([record("1" * 66)], 96) == (66, 95)


def test_three_in_a_row_are_needed() -> None:
    assert span([record("1")], 3) is None
    assert span([record("1")], 4) == (1, 3)
    assert span([record("1..1..")], 6) is None


def test_a_day_with_an_entry_is_not_silent() -> None:
    assert span([record("1", written=[3])], 6) is None
    assert span([record("1", written=[3])], 7) == (4, 6)


def test_a_record_of_another_habit_breaks_the_silence() -> None:
    assert span([record("1......"), record("...1")], 7) == (4, 6)


def test_it_stays_asked_after_one_writes_again() -> None:
    assert span([record("1....1", written=[6])], 7) == (1, 4)


def test_the_spans_of_habits_that_meet_are_one() -> None:
    assert span([record("1"), record("1", WEEKLY)], 30) == (1, 29)
    assert silent_spans([after(DAILY, "1...1....")[0]], {day(0), day(4)}) == [
        Span(day(1), day(3)),
        Span(day(5), day(8)),
    ]


def test_what_rests_is_not_asked_again() -> None:
    assert span([record("1" * 66, resting=[(66, 95)])], 96) is None


def test_an_entry_between_two_due_days_parts_them() -> None:
    fridays = Cadence("weekdays", weekdays=frozenset([4]))
    assert span([record("", fridays)], 20) == (4, 18)
    assert span([record("", fridays, written=[6])], 20) is None


def test_several_of_one_day_are_one_silent_day() -> None:
    assert span([record("11", Cadence(num=3))], 4) is None
    assert span([record("11", Cadence(num=3))], 5) == (2, 4)


def test_on_cue_nothing_is_silent() -> None:
    assert span([record("1", Cadence("cue"))], 90) is None
    assert span([], 90) is None
