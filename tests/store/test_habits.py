"""Habits: adopted, found by name, changed, put to rest, trashed and erased."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reflectui.model.cadence import Cadence
from reflectui.model.habit import Step
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.practices import FIRST, WORKDAYS, adopt, july
from tests.store.states import refused


def test_an_adopted_habit_begins_at_its_first_level(journal: Journal) -> None:
    id = adopt(
        journal, "  朝、\nコードを読む ", why="土台", cue="席に着いたら", response="1ファイル読む", rules="[]"
    )
    habit = journal.habits.get(id)
    assert (habit.name, habit.why, habit.cue, habit.response) == (
        "朝、 コードを読む",
        "土台",
        "席に着いたら",
        "1ファイル読む",
    )
    assert (habit.levels, habit.steps) == (("1ファイル読む", "人に話す"), (Step(1, FIRST),))
    assert (habit.status, habit.cadence, habit.rules) == ("active", Cadence(), "[]")
    assert journal.habits.all() == [habit]


@pytest.mark.parametrize(
    ("name", "fields", "code"),
    [
        (" \n", {}, "habit.no_name"),
        ("長" * 101, {}, "habit.long_name"),
        ("a\0b", {}, "text.nul"),
        ("あ", {"levels": ()}, "habit.levels"),
        ("あ", {"levels": ["段"] * 8}, "habit.levels"),
        ("あ", {"levels": ["段", " "]}, "habit.no_level"),
        ("あ", {"levels": ["長" * 161]}, "habit.long_level"),
        ("あ", {"why": "長" * 2001}, "habit.long"),
        ("あ", {"first": july(16)}, "habit.future"),
    ],
)
def test_what_can_be_no_habit_is_refused(
    journal: Journal, name: str, fields: dict[str, Any], code: str
) -> None:
    assert refused(lambda: adopt(journal, name, **fields)).code == code
    assert not journal.habits.exist()
    assert journal.history.newest() is None


def test_seven_are_active_at_most(journal: Journal) -> None:
    ids = [adopt(journal, f"習慣 {number}") for number in range(7)]
    assert refused(lambda: adopt(journal, "八つ目")).params == {"limit": 7}
    journal.habits.set(ids[0], "habit.pause", status="resting")
    eighth = adopt(journal, "八つ目")
    assert (
        refused(lambda: journal.habits.set(ids[0], "habit.resume", status="active")).code == "habit.too_many"
    )
    journal.habits.delete([eighth])
    journal.habits.set(ids[0], "habit.resume", status="active")
    assert refused(lambda: journal.habits.restore([eighth])).code == "habit.too_many"


def test_active_ones_come_first(journal: Journal) -> None:
    rested, retired, active, gone = (adopt(journal, name) for name in "甲乙丙丁")
    journal.habits.set(rested, "habit.pause", status="resting")
    journal.habits.set(retired, "habit.retire", status="retired")
    journal.habits.delete([gone])
    assert [habit.id for habit in journal.habits.all()] == [active, rested, retired]
    assert [habit.id for habit in journal.habits.active()] == [active]
    assert [habit.id for habit in journal.habits.trash()] == [gone]


def test_a_habit_is_found_by_any_unambiguous_part_of_its_name(journal: Journal) -> None:
    read, review = adopt(journal, "コードを読む"), adopt(journal, "コードレビューの前に差分を読み返す")
    find: Callable[[str], int] = lambda text: journal.habits.find(text).id  # noqa: E731
    assert (find("差分"), find("ｺｰﾄﾞﾚﾋﾞｭｰ"), find("コードを読む")) == (review, review, read)
    error = refused(lambda: find("コード"))
    assert (error.code, error.params["names"]) == (
        "habit.ambiguous",
        "コードを読む · コードレビューの前に差分を読み返す",
    )
    assert refused(lambda: find("走る")).code == refused(lambda: find(" ")).code == "habit.unknown"
    journal.habits.set(review, "habit.retire", status="retired")
    assert find("コード") == read
    journal.habits.delete([read])
    assert find("コード") == review


def test_a_name_is_given_once(journal: Journal) -> None:
    id = adopt(journal, "走る")
    assert refused(lambda: adopt(journal, "走る")).code == "habit.same_name"
    other = adopt(journal, "歩く")
    assert refused(lambda: journal.habits.set(other, "habit.edit", name="走る")).code == "habit.same_name"
    assert not journal.habits.set(id, "habit.edit", name="走る")


def test_what_did_not_change_writes_nothing(journal: Journal) -> None:
    id = adopt(journal)
    before = journal.habits.get(id)
    assert not journal.habits.set(id, "habit.edit", why="", cadence=Cadence(), confidential=False)
    assert journal.habits.get(id) == before
    assert journal.habits.set(id, "habit.edit", cadence=WORKDAYS, confidential=True, note="n")
    now = journal.habits.get(id)
    assert (now.cadence, now.confidential, now.note, now.version) == (WORKDAYS, True, "n", 2)


def test_one_that_rests_has_no_opportunities_until_it_is_active_again(journal: Journal) -> None:
    id = adopt(journal)
    habits = journal.habits
    habits.set(id, "habit.pause", status="resting")
    (span,) = habits.resting(id)
    assert (span.first, span.last) == (july(14), None)
    habits.set(id, "habit.retire", status="retired")
    assert habits.resting(id) == [span]
    habits.set(id, "habit.resume", status="active")
    assert habits.resting(id) == []
    journal.history.undo()
    assert habits.resting(id) == [span]
    assert habits.get(id).status == "retired"


def test_a_trashed_habit_is_read_and_comes_back(journal: Journal) -> None:
    id = adopt(journal)
    journal.habits.delete([id, id])
    assert not journal.habits.exist()
    assert journal.habits.get(id).deleted_at
    journal.habits.restore([id])
    assert [habit.id for habit in journal.habits.all()] == [id]


def test_an_erased_habit_leaves_no_trace(path: Path) -> None:
    with Journal.open(path, device="here") as journal:
        habits = journal.habits
        id, other = adopt(journal, "消える秘密"), adopt(journal, "残る")
        habits.check(id, july(2), "met", note="消える秘密のひとこと")
        habits.uncheck(id, july(2))
        habits.check(id, july(3), "met", note="消える秘密のふたこと")
        habits.check(other, july(3), "met", note="残るひとこと")
        habits.raise_to(id, 2, july(4), "seen", "消える秘密さん")
        habits.rest(july(5), july(6), id)
        seen = journal.role_models.observe("佐藤", "残る当たり前", habit=id)
        habits.set_levels(id, ("消える秘密の段", "人に話す"))
        assert habits.erase(id)
        assert refused(lambda: habits.get(id)).code == "habit.unknown"
        assert [(each.id, each.habit) for each in journal.role_models.matrix()] == [(seen, None)]
        assert [each.note for each in habits.check_ins(other)] == ["残るひとこと"]
        assert refused(lambda: habits.erase(id)).code == "habit.unknown"
        while journal.history.undo():
            pass
        assert not habits.exist()
    kept = b"".join(file.read_bytes() for file in path.parent.glob("journal.db*"))
    assert "残る".encode() in kept
    assert "消える秘密".encode() not in kept


def test_a_habit_whose_adoption_was_taken_back_is_erased(journal: Journal) -> None:
    id = adopt(journal, "消える")
    journal.history.undo()
    journal.habits.erase(id)
    assert journal.history.redo() is None


def test_adopting_is_not_taken_back_under_what_another_device_answered(path: Path) -> None:
    with Journal.open(path, device="desk") as desk, Journal.open(path, device="lap") as lap:
        id = adopt(desk)
        lap.habits.check(id, july(2), "met")
        error = refused(desk.history.undo)
        assert (error.code, error.params) == ("undo.changed_since", {"device": "lap", "record": id})
        assert len(desk.habits.check_ins(id)) == 1
        lap.history.undo()
        desk.history.undo()
        assert not desk.habits.exist()


def test_an_entry_that_is_erased_leaves_the_check_in(journal: Journal) -> None:
    id, entry = adopt(journal), journal.entries.add(on("2026-07-02"), experience="コードを読んだ")
    journal.habits.check(id, july(2), "met", entry=entry)
    journal.entries.erase(entry)
    (check_in,) = journal.habits.check_ins(id)
    assert check_in.entry is None
    journal.history.undo()
    assert journal.habits.check_ins(id) == []


def test_no_habit_is_read_where_there_is_none(journal: Journal) -> None:
    asked: list[str] = []
    journal.connection.set_trace_callback(asked.append)
    assert journal.habits.due(date(2026, 7, 14)) == []
    assert journal.habits.silent(date(2026, 7, 14)) is None
    journal.connection.set_trace_callback(None)
    assert len(asked) == 2
