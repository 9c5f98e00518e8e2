"""Check-ins: one answer a day, the later one counts; what cannot be is refused."""

from datetime import timedelta
from typing import Any

import pytest

from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on
from tests.store.practices import FIRST, adopt, july
from tests.store.states import refused


@pytest.mark.parametrize(
    ("state", "level", "kept"),
    [
        ("met", None, ("met", 2)),
        ("met", 3, ("met", 3)),
        ("met", 1, ("below", 1)),
        ("below", None, ("below", None)),
        ("below", 2, ("met", 2)),
        ("missed", 2, ("missed", None)),
        ("skipped", None, ("skipped", None)),
    ],
)
def test_a_level_decides_between_met_and_below(
    journal: Journal, state: str, level: int | None, kept: tuple[str, int | None]
) -> None:
    id = adopt(journal, levels=("一", "二", "三"))
    journal.habits.raise_to(id, 2, FIRST, "able")
    journal.habits.check(id, july(3), state, level=level)
    (check_in,) = journal.habits.check_ins(id)
    assert (check_in.state, check_in.level) == kept


def test_a_later_answer_replaces_the_first(journal: Journal) -> None:
    id = adopt(journal)
    first = journal.habits.check(id, july(3), "met", note="朝", automaticity=7)
    assert journal.habits.check(id, july(3), "missed") == first
    (check_in,) = journal.habits.check_ins(id)
    assert (check_in.state, check_in.note, check_in.automaticity) == ("missed", "", None)
    journal.history.undo()
    assert journal.habits.check_ins(id)[0].note == "朝"


def test_several_times_a_day_each_answer_counts(journal: Journal) -> None:
    id = adopt(journal, cadence=Cadence("times", num=3))
    for _ in range(3):
        journal.habits.check(id, july(3), "met")
    assert len(journal.habits.check_ins(id)) == 3
    assert journal.habits.uncheck(id, july(3))
    assert len(journal.habits.answers(july(3))) == 2


def test_all_is_one_step(journal: Journal) -> None:
    ids = [adopt(journal, name) for name in "甲乙丙"]
    journal.habits.check_all(ids, july(14), "met")
    assert [each.habit for each in journal.habits.answers(july(14))] == ids
    taken = journal.history.undo()
    assert taken is not None
    assert (taken.label, taken.records) == ("habit.check_all", 3)
    assert journal.habits.answers(july(14)) == []


def test_an_answer_can_be_taken_away(journal: Journal) -> None:
    id = adopt(journal)
    assert not journal.habits.uncheck(id, july(3))
    journal.habits.check(id, july(3), "met")
    assert journal.habits.uncheck(id, july(3))
    assert journal.habits.check_ins(id) == []


def test_the_entry_that_tells_it_is_kept(journal: Journal) -> None:
    id, entry = adopt(journal), journal.entries.add(on("2026-07-03"), experience="読んだ")
    journal.habits.check(id, july(3), "met", entry=entry, amount=2.5, note=" よし ", automaticity=0)
    (check_in,) = journal.habits.check_ins(id)
    assert (check_in.entry, check_in.amount, check_in.note, check_in.automaticity) == (entry, 2.5, "よし", 0)


def test_days_lie_between_the_first_step_and_today_anywhere(journal: Journal, own_clock: Clock) -> None:
    id = adopt(journal)
    assert refused(lambda: journal.habits.check(id, FIRST - timedelta(1), "met")).params == {
        "day": "2026-07-01"
    }
    journal.habits.check(id, july(15), "met")
    assert refused(lambda: journal.habits.check(id, july(16), "met")).code == "habit.future"
    own_clock.move(hours=20)
    journal.habits.check(id, july(16), "met")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"level": 3}, "habit.level"),
        ({"level": -1}, "habit.level"),
        ({"amount": -1.0}, "check.amount"),
        ({"amount": float("nan")}, "check.amount"),
        ({"amount": float("inf")}, "check.amount"),
        ({"automaticity": 11}, "check.automaticity"),
        ({"note": "長" * 2001}, "check.long_note"),
        ({"note": "a\0"}, "text.nul"),
    ],
)
def test_what_cannot_be_is_refused(journal: Journal, fields: dict[str, Any], code: str) -> None:
    id = adopt(journal)
    assert refused(lambda: journal.habits.check(id, july(3), "met", **fields)).code == code
    assert journal.habits.check_ins(id) == []
