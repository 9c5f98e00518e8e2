"""Spans in which habits rest: no opportunities then, whenever it was said."""

from datetime import date
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.store.driver import spoiled
from reflectui.store.habit_records import HabitRecords

if TYPE_CHECKING:
    from reflectui.model.habit import Resting


class RestingSpans(HabitRecords):
    """The resting spans of one journal."""

    def rest(self, first: date, last: date, habit: int | None = None) -> int:
        """Let a habit rest, or all of them, from `first` to `last`; the id of the span.

        Raises `rest.order` where `last` comes before `first`, and `habit.unknown`.
        """
        if last < first:
            raise ReflectuiError("rest.order")
        with self._journal.change("habit.rest"):
            if habit is not None:
                self.get(habit)
            return self._insert("resting", habit=habit, first=first.isoformat(), last=last.isoformat())

    def resting(self, habit: int | None = None) -> "list[Resting]":
        """The spans of one habit, with those of all of them, or every span of the journal; by first day."""
        from reflectui.model.habit import Resting

        whose = "WHERE habit IS NULL OR habit = ?" if habit is not None else ""
        values: tuple[Any, ...] = (habit,) if habit is not None else ()
        query = f"SELECT id, uid, habit, first, last FROM resting {whose} ORDER BY first, id"
        with spoiled():
            return [
                Resting(id, uid, of, date.fromisoformat(first), date.fromisoformat(last) if last else None)
                for id, uid, of, first, last in self._run(query, values)
            ]

    def wake(self, id: int) -> bool:
        """Let the days of a span count again; False where there is no such span."""
        with self._journal.change("habit.wake"):
            return self._delete("resting", id)

    def today(self) -> date:
        """The journal day, by the zone of this machine."""
        now = clock.moment(clock.now(), clock.zone_name(), self._journal.preferences.day_start())
        return date.fromisoformat(now.day)

    def _begin_rest(self, habit: int, first: date) -> None:
        self._insert("resting", habit=habit, first=first.isoformat(), last=None)

    def _end_rest(self, habit: int, last: date) -> None:
        """End the spans of a habit that still go on with the day `last`; one that began later never was."""
        query = "SELECT id, first FROM resting WHERE habit = ? AND last IS NULL"
        for id, first in self._run(query, (habit,)).fetchall():
            if first > last.isoformat():
                self._delete("resting", id)
            else:
                self._update("resting", id, last=last.isoformat())
