"""Whatever is done to habits can be undone and redone, across programs, and goes out and in whole."""

import io
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reflectui.errors import ReflectuiError
from reflectui.exchange.exporting import write
from reflectui.exchange.importing import run_import
from reflectui.model.cadence import Cadence
from reflectui.model.habit import REASONS, STATES, state_of
from reflectui.store.doctor import examine
from reflectui.store.journal import Journal
from reflectui.store.whole_records import KINDS
from tests.store.practices import WORKDAYS, july
from tests.store.states import MOVING, Rows

CADENCES = [
    Cadence(),
    Cadence("times", 3),
    Cadence("times", 2, 7),
    WORKDAYS,
    Cadence("cue"),
    Cadence("ceiling", 2, 7),
]
LEVELS = ["一", "二", "三", "四"]
names = st.sampled_from(["読む", "歩く", "書く"])
days = st.integers(1, 14).map(july)


def state(journal: Journal) -> dict[str, Rows]:
    """Every record without what only ever moves on."""
    found = {}
    for kind in (*KINDS, "setting"):
        info = journal.connection.execute(f"PRAGMA table_info({kind})").fetchall()
        kept = ", ".join(row[1] for row in info if row[1] not in MOVING)
        found[kind] = journal.connection.execute(f"SELECT {kept} FROM {kind} ORDER BY 1").fetchall()
    return found


def exported(journal: Journal) -> str:
    out = io.StringIO()
    write("json", journal, out)
    return out.getvalue()


class Keeping(RuleBasedStateMachine):
    """A journal with habits and, beside it, the states that undo and redo must lead to."""

    folder: Path

    @initialize()
    def begin(self) -> None:
        self.path = self.folder / f"{uuid4()}.db"
        self.journal = Journal.open(self.path, device="here")
        self.before = [state(self.journal)]
        self.undone: list[dict[str, Rows]] = []

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            assert all(each.good for each in examine(self.journal) if each.code == "doctor.habits")
            self.journal.close()

    def has_habits(self) -> bool:
        return self.journal.connection.execute("SELECT 1 FROM habit").fetchone() is not None

    def any_id(self, data: st.DataObject) -> int:
        ids: list[int] = list(self.journal.connection.column("SELECT id FROM habit ORDER BY id"))
        return data.draw(st.sampled_from(ids))

    def done(self) -> None:
        """Something was perhaps done: where it changed anything, it is what undo takes back next."""
        if (now := state(self.journal)) != self.before[-1]:
            self.before.append(now)
            self.undone.clear()

    def try_to(self, act: Any, *values: Any, **fields: Any) -> None:
        with suppress(ReflectuiError):
            act(*values, **fields)
        self.done()

    @rule(name=names, count=st.integers(1, 4), cadence=st.sampled_from(CADENCES), day=days)
    def adopt(self, name: str, count: int, cadence: Cadence, day: Any) -> None:
        self.try_to(self.journal.habits.adopt, name, LEVELS[:count], cadence=cadence, first=day)

    @precondition(has_habits)
    @rule(data=st.data(), required=st.integers(1, 4), day=days, reason=st.sampled_from(REASONS))
    def raise_to(self, data: st.DataObject, required: int, day: Any, reason: str) -> None:
        self.try_to(self.journal.habits.raise_to, self.any_id(data), required, day, reason, "佐藤")

    @precondition(has_habits)
    @rule(data=st.data(), texts=st.lists(st.sampled_from(LEVELS), unique=True, max_size=4))
    def set_levels(self, data: st.DataObject, texts: list[str]) -> None:
        self.try_to(self.journal.habits.set_levels, self.any_id(data), texts)

    @precondition(has_habits)
    @rule(
        data=st.data(),
        day=days,
        said=st.sampled_from(STATES),
        level=st.none() | st.integers(0, 4),
        note=st.sampled_from(["", "よし"]),
    )
    def check(self, data: st.DataObject, day: Any, said: str, level: int | None, note: str) -> None:
        id = self.any_id(data)
        self.try_to(self.journal.habits.check, id, day, said, level=level, note=note)

    @precondition(has_habits)
    @rule(data=st.data(), day=days)
    def uncheck(self, data: st.DataObject, day: Any) -> None:
        self.try_to(self.journal.habits.uncheck, self.any_id(data), day)

    @precondition(has_habits)
    @rule(day=days, said=st.sampled_from(STATES))
    def check_all(self, day: Any, said: str) -> None:
        ids = [habit.id for habit in self.journal.habits.active()]
        before = state(self.journal)
        try:
            self.journal.habits.check_all(ids, day, said)
        except ReflectuiError:
            assert state(self.journal) == before
        self.done()

    @precondition(has_habits)
    @rule(data=st.data(), first=days, length=st.integers(0, 5), all_of_them=st.booleans())
    def rest(self, data: st.DataObject, first: Any, length: int, all_of_them: bool) -> None:
        habit = None if all_of_them else self.any_id(data)
        self.try_to(self.journal.habits.rest, first, first + timedelta(length), habit)

    @rule(data=st.data())
    def wake(self, data: st.DataObject) -> None:
        if spans := self.journal.habits.resting():
            self.try_to(self.journal.habits.wake, data.draw(st.sampled_from(spans)).id)

    @precondition(has_habits)
    @rule(data=st.data(), status=st.sampled_from(["active", "resting", "retired"]), name=names)
    def change(self, data: st.DataObject, status: str, name: str) -> None:
        self.try_to(self.journal.habits.set, self.any_id(data), "habit.edit", status=status, name=name)

    @precondition(has_habits)
    @rule(data=st.data(), back=st.booleans())
    def trash(self, data: st.DataObject, back: bool) -> None:
        habits = self.journal.habits
        self.try_to(habits.restore if back else habits.delete, [self.any_id(data)])

    @rule(data=st.data(), level=st.none() | st.integers(0, 4))
    def observe(self, data: st.DataObject, level: int | None) -> None:
        habit = self.any_id(data) if self.has_habits() and data.draw(st.booleans()) else None
        self.try_to(self.journal.role_models.observe, "@佐藤", "版を言う", level=level, habit=habit)

    @rule()
    def undo(self) -> None:
        taken = self.journal.history.undo()
        assert (taken is None) == (len(self.before) == 1)
        if taken:
            self.undone.append(self.before.pop())

    @rule()
    def redo(self) -> None:
        taken = self.journal.history.redo()
        assert (taken is None) == (not self.undone)
        if taken:
            self.before.append(self.undone.pop())

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.journal = Journal.open(self.path, device="here")

    @rule()
    def export_and_import(self) -> None:
        """Everything comes back in another journal, and a second time adds nothing, there or here."""
        whole = exported(self.journal)
        file = self.path.with_suffix(".json")
        file.write_text(whole, encoding="utf-8")
        with Journal.open(self.path.with_suffix(f".{uuid4()}.db"), device="there") as other:
            for _ in range(2):
                assert not run_import(other, "json", file).bad
                assert exported(other) == whole
            if other.history.newest():
                other.history.undo()
            assert not other.habits.exist()
        run_import(self.journal, "json", file)
        assert exported(self.journal) == whole

    @invariant()
    def all_is_as_it_should_be(self) -> None:
        if not hasattr(self, "journal"):
            return
        assert state(self.journal) == self.before[-1]
        for habit in self.journal.habits.all():
            assert [step.first for step in habit.steps] == sorted({step.first for step in habit.steps})
            assert all(1 <= step.required <= len(habit.levels) for step in habit.steps)
            told = self.journal.habits.check_ins(habit.id)
            if not habit.cadence.several_a_day:
                assert len({each.day for each in told}) == len(told)
            for each in told:
                assert each.day >= habit.first
                if each.level is not None:
                    assert each.state == state_of(each.level, habit.required(each.day))


def test_any_sequence_of_changes_to_habits_can_be_undone_and_redone(tmp_path: Path) -> None:
    Keeping.folder = tmp_path
    with patch("time.sleep"):
        Keeping.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
        Keeping.TestCase("runTest").runTest()
