"""Check-ins: what happened at the opportunities of a habit."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.language.visible import refuse_unstorable
from reflectui.store.driver import spoiled
from reflectui.store.habit_records import HabitRecords

if TYPE_CHECKING:
    from reflectui.model.habit import CheckIn, Habit

COLUMNS = "id, uid, habit, day, state, level, amount, note, entry, automaticity"
LONGEST_NOTE = 2_000
MOST_AUTOMATIC = 10
# No zone is further ahead of UTC: a day that has not begun there has begun nowhere.
FARTHEST_AHEAD = timedelta(hours=14)


class CheckIns(HabitRecords):
    """The check-ins of one journal."""

    def check_ins(self, id: int) -> "list[CheckIn]":
        """All check-ins of a habit, by day."""
        return self._check_ins("habit = ?", (id,))

    def answers(self, day: date) -> "list[CheckIn]":
        """The check-ins of all habits on one day."""
        return self._check_ins("day = ?", (day.isoformat(),))

    def answer_before(self, habit: "Habit", day: date) -> "CheckIn | None":
        """The answer of this day that another one would replace."""
        if habit.cadence.several_a_day:
            return None
        return next((each for each in self.answers(day) if each.habit == habit.id), None)

    def check(
        self,
        id: int,
        day: date,
        state: str,
        *,
        level: int | None = None,
        amount: float | None = None,
        note: str = "",
        entry: int | None = None,
        automaticity: int | None = None,
    ) -> int:
        """Say what happened on a day, in place of what was said of it before; the id of the check-in.

        `state` is one of those of `CheckIn`. Where it was done at a `level`, that decides between met and
        below. A cadence of several times a day keeps each answer. Raises `habit.unknown`, `habit.before`
        (day) for a day before the first step, `habit.future`, `habit.level` (limit), `check.amount`,
        `check.automaticity`, `check.long_note` (limit) and what `refuse_unstorable` raises.
        """
        self.refuse_future(day)
        said = {"amount": amount, "note": checked_note(note), "entry": entry, "automaticity": automaticity}
        _refuse_unfit(said)
        with self._journal.change("habit.check"):
            habit = self.get(id)
            self.refuse_before(habit, day)
            fields = {"day": day.isoformat(), **_judged(habit, day, state, level), **said}
            before = None if habit.cadence.several_a_day else self._answer(id, day)
            if before is None:
                return self._insert("check_in", habit=id, **fields)
            self._update("check_in", before, **fields)
            return before

    def check_all(self, ids: Iterable[int], day: date, state: str) -> None:
        """Give several habits the same answer as one step; raises as `check`."""
        with self._journal.change("habit.check_all"):
            for id in ids:
                self.check(id, day, state)

    def uncheck(self, id: int, day: date) -> bool:
        """Take away what was said last of a day; False where nothing was."""
        with self._journal.change("habit.uncheck"):
            before = self._answer(id, day)
            return before is not None and self._delete("check_in", before)

    def refuse_future(self, day: date) -> None:
        """Raise `habit.future` for a day that has not begun anywhere."""
        if day > (clock.now() + FARTHEST_AHEAD).date():
            raise ReflectuiError("habit.future", day=day.isoformat())

    def refuse_before(self, habit: "Habit", day: date) -> None:
        """Raise `habit.before` (day) for a day before the habit's first step."""
        if day < habit.first:
            raise ReflectuiError("habit.before", day=habit.first.isoformat())

    def _check_ins(self, condition: str, values: Sequence[Any]) -> "list[CheckIn]":
        from reflectui.model.habit import CheckIn

        query = f"SELECT {COLUMNS} FROM check_in WHERE {condition} ORDER BY day, id"
        with spoiled():
            return [
                CheckIn(id, uid, habit, date.fromisoformat(day), *said)
                for id, uid, habit, day, *said in self._run(query, tuple(values))
            ]

    def _answer(self, id: int, day: date) -> int | None:
        query = "SELECT max(id) FROM check_in WHERE habit = ? AND day = ?"
        found: int | None = self._run(query, (id, day.isoformat())).fetchone()[0]
        return found


def _judged(habit: "Habit", day: date, state: str, level: int | None) -> dict[str, Any]:
    """State and level of an answer: each follows from the other where only one is known."""
    from reflectui.model.habit import state_of

    if level is not None and not 0 <= level <= len(habit.levels):
        raise ReflectuiError("habit.level", limit=len(habit.levels))
    required = habit.required(day)
    if state not in ("met", "below"):
        return {"state": state, "level": None}
    if level is None:
        return {"state": state, "level": required if state == "met" else None}
    return {"state": state_of(level, required), "level": level}


def checked_note(text: str) -> str:
    """A line about an answer as it is kept; raises `check.long_note` (limit) and as `refuse_unstorable`."""
    note = text.strip()
    refuse_unstorable(note)
    if len(note) > LONGEST_NOTE:
        raise ReflectuiError("check.long_note", size=len(note), limit=LONGEST_NOTE)
    return note


def _refuse_unfit(said: dict[str, Any]) -> None:
    amount, automaticity = said["amount"], said["automaticity"]
    if amount is not None and not (math.isfinite(amount) and 0 <= amount <= 1e15):
        raise ReflectuiError("check.amount")
    if automaticity is not None and not 0 <= automaticity <= MOST_AUTOMATIC:
        raise ReflectuiError("check.automaticity", limit=MOST_AUTOMATIC)
