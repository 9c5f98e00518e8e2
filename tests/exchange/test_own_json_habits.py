"""Habits, role models and choices in our own json: whole, once, and what differs is kept beside."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from reflectui.exchange.importing import run_import
from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal
from reflectui.store.pace import RECORD, Pace
from reflectui.store.whole_records import KINDS
from tests.conftest import Clock
from tests.exchange.own import MOMENT, export
from tests.exchange.reading import exported
from tests.store.practices import WORKDAYS, adopt, july

RULES = '[{"seed":["n机","^拭"],"weights":{},"binding":[],"prior":-4.0,"sides":[]}]'


@pytest.fixture
def full(journal: Journal) -> Journal:
    """A journal that has one of everything about habits."""
    entry = journal.entries.add(MOMENT, experience="@佐藤 は版を言う")
    habits = journal.habits
    read = adopt(journal, cue="席に着いたら", response="読む", why="土台", rules=RULES)
    snack = adopt(journal, "間食", levels=("少なく",), cadence=Cadence("ceiling", 2, 7))
    walk = adopt(journal, "歩く", cadence=WORKDAYS)
    habits.check(read, july(3), "met", level=2, amount=0.1, note="よし", entry=entry, automaticity=3)
    habits.check_all([read, snack], july(4), "skipped")
    habits.raise_to(read, 2, july(10), "seen", "佐藤")
    habits.rest(july(6), july(7))
    habits.rest(july(8), july(9), read)
    habits.set(walk, "habit.retire", status="retired", confidential=True, note="n")
    habits.delete([snack])
    journal.role_models.observe("佐藤", "版を言う", level=2, domain="開発", entry=entry, habit=read)
    journal.role_models.delete([journal.role_models.observe("田中", "先に読む", value="no")])
    run = journal.connection.execute
    with journal.change("candidate.refuse"):
        journal.whole_records.add("choice", {"act": "refuse", "rules": RULES})
    assert run("SELECT count(*) FROM choice").fetchone() == (1,)
    return journal


def test_everything_comes_back_but_ids(
    full: Journal, open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    path, other = export(full, tmp_path / "out.json"), open_journal()
    other.habits.erase(adopt(other, "ids are others"))
    outcome = run_import(other, "json", path)
    assert (outcome.added, outcome.others, outcome.bad) == (1, 16, [])
    assert exported(other) == exported(full)
    assert [habit.id for habit in other.habits.all()] == [2, 4]
    assert run_import(other, "json", path).added == 0
    assert exported(other) == exported(full)
    assert len(json.loads(exported(full))) == 3 + 1 + len(KINDS)


def test_an_import_is_one_step(full: Journal, open_journal: Callable[[], Journal], tmp_path: Path) -> None:
    other = open_journal()
    before = exported(other)
    run_import(other, "json", export(full, tmp_path / "out.json"))
    other.history.undo()
    assert exported(other) == before
    other.history.redo()
    assert exported(other) == exported(full)


def test_habits_come_without_entries(open_journal: Callable[[], Journal], tmp_path: Path) -> None:
    one, two = open_journal(), open_journal()
    adopt(one)
    run_import(one, "json", export(one, tmp_path / "out.json"), made=lambda: two)
    assert exported(two) == exported(one)


@pytest.fixture
def pair(open_journal: Callable[[], Journal], tmp_path: Path) -> tuple[Journal, Journal]:
    """Two journals that hold the same habit, answered on the third and the fourth."""
    desk, lap = open_journal(), open_journal()
    id = adopt(desk)
    desk.habits.check(id, july(3), "met", note="机で")
    desk.habits.check(id, july(4), "met")
    run_import(lap, "json", export(desk, tmp_path / "first.json"))
    return desk, lap


def told(journal: Journal) -> list[tuple[int, str, str]]:
    (habit,) = journal.habits.all()
    return [(each.day.day, each.state, each.note) for each in journal.habits.check_ins(habit.id)]


def test_answers_of_two_journals_are_joined_and_the_later_counts(
    pair: tuple[Journal, Journal], own_clock: Clock, tmp_path: Path
) -> None:
    desk, lap = pair
    (here,), (there,) = desk.habits.all(), lap.habits.all()
    own_clock.move(minutes=1)
    lap.habits.check(there.id, july(4), "missed", note="膝で")
    lap.habits.check(there.id, july(5), "met")
    desk.habits.check(here.id, july(6), "met", note="先")
    own_clock.move(minutes=1)
    desk.habits.check(here.id, july(3), "below")
    lap.habits.check(there.id, july(6), "missed", note="後")
    lap.habits.raise_to(there.id, 2, july(5), "able")
    for _ in range(2):
        run_import(desk, "json", export(lap, tmp_path / "lap.json"))
        assert told(desk) == [(3, "below", ""), (4, "missed", "膝で"), (5, "below", ""), (6, "missed", "後")]
    assert [step.required for step in desk.habits.get(here.id).steps] == [1, 2]
    run_import(lap, "json", export(desk, tmp_path / "desk.json"))
    assert told(lap) == told(desk)


def test_a_habit_that_differs_is_kept_beside_once(pair: tuple[Journal, Journal], tmp_path: Path) -> None:
    desk, lap = pair
    lap.habits.set(lap.habits.all()[0].id, "habit.edit", why="膝の理由")
    path = export(lap, tmp_path / "lap.json")
    for _ in range(2):
        run_import(desk, "json", path)
        first, second = desk.habits.all()
        assert (first.name, first.why) == ("朝、コードを読む", "")
        assert (second.name, second.why) == ("朝、コードを読む (2)", "膝の理由")
        assert len(desk.habits.check_ins(first.id)) == len(desk.habits.check_ins(second.id)) == 2
    run_import(lap, "json", export(desk, tmp_path / "desk.json"))
    assert len(lap.habits.all()) == 3
    desk.history.undo()
    desk.history.undo()
    assert len(desk.habits.all()) == 1


def test_what_only_one_journal_decided_stays_as_it_is_there(
    pair: tuple[Journal, Journal], tmp_path: Path
) -> None:
    desk, lap = pair
    lap.habits.set(lap.habits.all()[0].id, "habit.pause", status="resting")
    before = exported(desk)
    run_import(desk, "json", export(lap, tmp_path / "lap.json"))
    assert exported(desk) == before


def test_an_observation_that_differs_is_kept_beside(
    open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    desk, lap = open_journal(), open_journal()
    id = desk.role_models.observe("佐藤", "版を言う")
    run_import(lap, "json", export(desk, tmp_path / "desk.json"))
    desk.role_models.set(id, "role_model.edit", act="版を声に出す")
    for _ in range(2):
        run_import(lap, "json", export(desk, tmp_path / "desk.json"))
        assert [each.act for each in lap.role_models.matrix()] == ["版を言う", "版を声に出す"]


@pytest.mark.parametrize(
    ("name", "field", "value", "told"),
    [
        ("habits", "name", " ", "habits.name"),
        ("habits", "kind", "yearly", "habits.kind"),
        ("habits", "den", 0, "habits"),
        ("habits", "weekdays", [7], "habits.weekdays"),
        ("habits", "levels", [], "habits.levels"),
        ("habits", "rules", "{", "habits.rules"),
        ("habits", "status", "gone", "habits.status"),
        ("habits", "uid", "x", "habits.uid"),
        ("habits", "more", 1, "habits.more"),
        ("steps", "required", 3, "required"),
        ("steps", "first", "2026-02-30", "steps.first"),
        ("steps", "reason", "bored", "steps.reason"),
        ("steps", "habit", "00000000-0000-7000-8000-000000000000", "habit"),
        ("check_ins", "day", "2026-06-30", "day"),
        ("check_ins", "level", 3, "level"),
        ("check_ins", "state", "missed", "check_ins"),
        ("check_ins", "amount", -1, "check_ins.amount"),
        ("check_ins", "note", "a\0b", "check_ins.note"),
        ("check_ins", "note", "\ud800", "check_ins.note"),
        ("check_ins", "changed_at", "today", "check_ins.changed_at"),
        ("resting", "last", "2026-07-01", "resting"),
        ("observations", "value", "perhaps", "observations.value"),
        ("choices", "act", "like", "choices.act"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_comes_in(
    full: Journal,
    open_journal: Callable[[], Journal],
    tmp_path: Path,
    name: str,
    field: str,
    value: Any,
    told: str,
) -> None:
    written = json.loads(exported(full))
    written[name][0][field] = value
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    other = open_journal()
    outcome = run_import(other, "json", path)
    assert outcome.bad[0].code == "import.bad_field"
    assert told in {each.params["field"] for each in outcome.bad}
    assert not other.habits.exist()
    assert other.entries.count() == 0
    assert not run_import(other, "json", path, keep_going=True).others > 16
    assert all(habit.steps for habit in other.habits.all())


@pytest.mark.parametrize(
    ("found", "code"),
    [(3, "not_object"), ([3], "not_object"), ([[]], "not_object"), ({"a": 1}, "bad_field")],
)
def test_lists_that_are_none(
    open_journal: Callable[[], Journal], tmp_path: Path, found: Any, code: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"format": "reflectui", "version": 3, "entries": [], "habits": found}))
    outcome = run_import(open_journal(), "json", path)
    assert [each.code for each in outcome.bad] == [f"import.{code}"]


def test_an_export_of_version_2_is_read(open_journal: Callable[[], Journal], tmp_path: Path) -> None:
    journal = open_journal()
    journal.entries.add(MOMENT, experience="older")
    written = json.loads(exported(journal))
    for name in ("habits", "steps", "check_ins", "resting", "observations", "choices"):
        assert written.pop(name) == []
    path = tmp_path / "older.json"
    path.write_text(json.dumps(written | {"version": 2}), encoding="utf-8")
    other = open_journal()
    assert run_import(other, "json", path).added == 1
    assert exported(other) == exported(journal)


def test_many_answers_set_the_pace_of_long_steps(
    open_journal: Callable[[], Journal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = open_journal(), open_journal()
    id = adopt(one, first=date(2024, 1, 1))
    with one.change("habit.check"):
        for number in range(600):
            one.habits.check(id, date(2024, 1, 1) + timedelta(number), "met")
    done: list[int] = []
    adapt = Pace._adapt

    def learned(pace: Pace) -> None:
        done.append(pace.done)
        adapt(pace)

    monkeypatch.setattr(Pace, "_adapt", learned)
    run_import(two, "json", export(one, tmp_path / "out.json"))
    assert exported(two) == exported(one)
    assert sum(done) >= 600 * RECORD
    done.clear()
    two.history.undo()
    assert not two.habits.exist()
    assert sum(done) >= 600 * RECORD
