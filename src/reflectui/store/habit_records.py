"""Habits as the file holds them, and reading them whole: with their ladder and their steps."""

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from reflectui.errors import ReflectuiError
from reflectui.language.normalise import fold
from reflectui.language.visible import refuse_unstorable
from reflectui.store.driver import spoiled
from reflectui.store.records import Records

if TYPE_CHECKING:
    from reflectui.model.cadence import Cadence
    from reflectui.model.habit import Habit, Step

TEXTS = ("name", "why", "cue", "response", "note")
LONGEST_NAME = 100
COLUMNS = (
    "id, uid, name, why, kind, num, den, weekdays, on_holidays, cue, response, note, status, confidential, "
    "levels, rules, created_at, changed_at, deleted_at, version"
)
NAMES = tuple(COLUMNS.replace(",", "").split())
CADENCE = ("kind", "num", "den", "weekdays", "on_holidays")
KEPT = "habit.deleted_at IS NULL"
ADOPTED = "CASE habit.status WHEN 'active' THEN 0 WHEN 'resting' THEN 1 ELSE 2 END, habit.id"


class HabitRecords(Records):
    """The habits of one journal, as they are read."""

    def exist(self) -> bool:
        """Whether any habit stands outside the trash."""
        return self._run(f"SELECT 1 FROM habit WHERE {KEPT} LIMIT 1").fetchone() is not None

    def get(self, id: int) -> "Habit":
        """The whole habit, also from the trash; raises `habit.unknown` (name)."""
        found = self._read("habit.id = ?", (id,))
        if not found:
            raise ReflectuiError("habit.unknown", name=str(id))
        return found[0]

    def name_of(self, kind: str, id: int) -> str:
        """The name of the habit that a record belongs to, also in the trash; '' where there is none.

        `kind` is habit, step, check_in or resting.
        """
        if kind == "habit":
            found = self._run("SELECT name FROM habit WHERE id = ?", (id,)).fetchone()
        else:
            query = f"SELECT habit.name FROM {kind} JOIN habit ON habit.id = {kind}.habit WHERE {kind}.id = ?"
            found = self._run(query, (id,)).fetchone()
        return found[0] if found else ""

    def all(self) -> "list[Habit]":
        """Every habit outside the trash: active ones, resting ones, retired ones, in order of adoption."""
        return self._read(KEPT)

    def active(self) -> "list[Habit]":
        """The active habits, in the order they were adopted."""
        return self._read(f"{KEPT} AND habit.status = 'active'")

    def trash(self) -> "list[Habit]":
        """Deleted habits, the latest deleted first."""
        found = self._read("habit.deleted_at IS NOT NULL")
        return sorted(found, key=lambda habit: str(habit.deleted_at), reverse=True)

    def find(self, text: str) -> "Habit":
        """The habit with this name, or the only one with this text in its name; an active one comes first.

        Raises `habit.unknown` (name) and `habit.ambiguous` (name, names).
        """
        asked = _compared(text)
        near = [habit for habit in self.all() if asked and asked in _compared(habit.name)]
        choices = (
            [habit for habit in near if _compared(habit.name) == asked],
            [habit for habit in near if habit.status == "active"],
            near,
        )
        found = next((some for some in choices if some), [])
        if not found:
            raise ReflectuiError("habit.unknown", name=text)
        if len(found) > 1:
            raise ReflectuiError("habit.ambiguous", name=text, names=" · ".join(each.name for each in found))
        return found[0]

    def _read(self, condition: str, values: tuple[Any, ...] = ()) -> "list[Habit]":
        from reflectui.model.habit import Habit

        query = f"SELECT {COLUMNS} FROM habit WHERE {condition} ORDER BY {ADOPTED}"
        rows = self._run(query, values).fetchall()
        if not rows:
            return []
        steps = self._steps(condition, values)
        with spoiled():
            return [
                Habit(**decoded(dict(zip(NAMES, row, strict=True))), steps=tuple(steps[row[0]]))
                for row in rows
            ]

    def _steps(self, condition: str, values: tuple[Any, ...]) -> "defaultdict[int, list[Step]]":
        from reflectui.model.habit import Step

        found: defaultdict[int, list[Step]] = defaultdict(list)
        query = (
            "SELECT step.habit, step.required, step.first, step.reason, step.whom FROM step "
            f"JOIN habit ON habit.id = step.habit WHERE {condition} ORDER BY step.first"
        )
        with spoiled():
            for habit, required, first, reason, whom in self._run(query, values):
                found[habit].append(Step(required, date.fromisoformat(first), reason, whom))
        return found


def _compared(name: str) -> str:
    return "".join(fold(name).split())


def checked_name(text: str) -> str:
    """A name as it is kept, in one line; raises `habit.no_name`, `habit.long_name` (size, limit) and as
    `refuse_unstorable`."""
    name = " ".join(text.split())
    refuse_unstorable(name)
    if not name:
        raise ReflectuiError("habit.no_name")
    if len(name) > LONGEST_NAME:
        raise ReflectuiError("habit.long_name", size=len(name), limit=LONGEST_NAME)
    return name


def decoded(raw: dict[str, Any]) -> dict[str, Any]:
    """The columns of a habit as the fields of `Habit`, without its steps."""
    from reflectui.model.cadence import Cadence

    kind, num, den, weekdays, on_holidays = (raw.pop(name) for name in CADENCE)
    days = frozenset(day for day in range(7) if weekdays >> day & 1)
    cadence = Cadence(kind=kind, num=num, den=den, weekdays=days, on_holidays=bool(on_holidays))
    return raw | {
        "cadence": cadence,
        "levels": tuple(json.loads(raw["levels"])),
        "confidential": bool(raw["confidential"]),
    }


def encoded(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of `Habit`, without steps, as the columns of the table."""
    columns = dict(fields)
    if "levels" in columns:
        columns["levels"] = json.dumps(list(columns["levels"]), ensure_ascii=False)
    if "cadence" in columns:
        columns |= _columns_of(columns.pop("cadence"))
    return columns


def _columns_of(cadence: "Cadence") -> dict[str, Any]:
    columns = {name: getattr(cadence, name) for name in CADENCE}
    return columns | {"weekdays": sum(1 << day for day in cadence.weekdays)}
