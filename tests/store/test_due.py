"""What is to be answered, resting spans, holidays, and silence that is asked about once."""

from datetime import date

import pytest

from reflectui import i18n
from reflectui.measure.silence import Span
from reflectui.model.cadence import Cadence
from reflectui.store.holidays import holidays
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on
from tests.store.practices import FIRST, WORKDAYS, adopt, july
from tests.store.states import refused

MARINE_DAY = july(20)


def test_what_is_answered_is_due_no_more(journal: Journal) -> None:
    read, walk = adopt(journal, "読む"), adopt(journal, "歩く")
    assert [habit.id for habit in journal.habits.due(july(14))] == [read, walk]
    journal.habits.check(read, july(14), "skipped")
    assert [habit.id for habit in journal.habits.due(july(14))] == [walk]
    assert journal.habits.due(date(2026, 6, 30)) == []


def test_what_rests_is_not_due(journal: Journal) -> None:
    one, other = adopt(journal, "甲"), adopt(journal, "乙")
    span = journal.habits.rest(july(13), july(14), one)
    assert [habit.id for habit in journal.habits.due(july(14))] == [other]
    journal.habits.rest(july(14), july(14))
    assert journal.habits.due(july(14)) == []
    assert len(journal.habits.resting(one)) == 2
    assert len(journal.habits.resting(other)) == 1
    assert journal.habits.wake(span)
    assert not journal.habits.wake(span)
    assert refused(lambda: journal.habits.rest(july(14), july(13))).code == "rest.order"
    assert refused(lambda: journal.habits.rest(july(13), july(14), 99)).code == "habit.unknown"


def test_holidays_are_those_of_japan() -> None:
    assert holidays(july(1), july(31)) == {MARINE_DAY}
    assert date(2026, 9, 22) in holidays(date(2025, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("zone", "language", "kept"),
    [("Asia/Tokyo", "en", True), ("Europe/Berlin", "ja", True), ("Europe/Berlin", "en", False)],
)
def test_whether_holidays_are_kept_is_settled_with_the_first_weekdays(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, zone: str, language: str, kept: bool
) -> None:
    monkeypatch.setenv("TZ", zone)
    i18n.set_language(language)
    adopt(journal, "毎日")
    assert "holidays" not in journal.preferences.all()
    id = adopt(journal, "平日", cadence=WORKDAYS)
    monkeypatch.setenv("TZ", "UTC" if kept else "Asia/Tokyo")
    i18n.set_language("en")
    assert (MARINE_DAY in journal.habits.record(id, july(31)).holidays) == kept
    journal.preferences.set_holidays(not kept)
    assert (MARINE_DAY in journal.habits.record(id, july(31)).holidays) != kept


def test_weekdays_are_not_due_on_holidays_unless_it_is_said(journal: Journal, own_clock: Clock) -> None:
    own_clock.move(days=20)
    id = adopt(journal, cadence=WORKDAYS)
    due = journal.habits.due
    assert [day for day in range(13, 27) if due(july(day))] == [13, 14, 15, 16, 17, 21, 22, 23, 24]
    journal.habits.set(
        id, "habit.edit", cadence=Cadence("weekdays", weekdays=frozenset([0]), on_holidays=True)
    )
    assert [day for day in range(13, 27) if due(july(day))] == [13, 20]


def test_a_record_holds_what_its_measures_need(journal: Journal) -> None:
    ceiling = adopt(journal, "間食", cadence=Cadence("ceiling", num=2, den=7))
    daily = adopt(journal, "読む")
    journal.entries.add(on("2026-07-02"), experience="一")
    journal.entries.add(on("2026-06-02"), experience="前")
    journal.habits.check(daily, july(3), "met")
    journal.habits.rest(july(5), july(6), ceiling)
    first, second = journal.habits.standings(july(14))
    assert (first.habit.id, first.written, len(first.resting)) == (ceiling, frozenset([july(2)]), 1)
    assert (second.habit.id, len(second.check_ins), second.resting, second.holidays) == (
        daily,
        1,
        (),
        frozenset(),
    )
    journal.habits.set(daily, "habit.retire", status="retired")
    assert [record.habit.id for record in journal.habits.standings(july(14))] == [ceiling]
    assert [record.habit.id for record in journal.habits.records(july(14))] == [ceiling, daily]
    assert journal.habits.record(daily, july(14)).habit.id == daily


def test_a_silent_span_is_asked_about_once(journal: Journal) -> None:
    id = adopt(journal)
    journal.habits.check(id, july(3), "met")
    journal.entries.add(on("2026-07-05"), experience="一")
    assert journal.habits.silent(july(8)) is None
    assert journal.habits.silent(july(9)) == Span(july(6), july(8))
    assert journal.habits.silent(july(14)) == Span(july(6), july(13))
    newest = journal.history.newest()
    journal.habits.silence_answered(july(13))
    assert journal.history.newest() == newest
    assert journal.habits.silent(july(14)) is None
    journal.habits.check(id, july(14), "met")
    assert journal.habits.silent(july(18)) == Span(july(15), july(17))


def test_resting_answers_it(journal: Journal) -> None:
    adopt(journal)
    span = journal.habits.silent(july(9))
    assert span == Span(FIRST, july(8))
    journal.habits.rest(span.first, span.last)
    assert journal.habits.silent(july(9)) is None
