"""Habits: adopting, changing, raising the required level, trash and erasing."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.language.visible import refuse_unstorable
from reflectui.store.due import Due
from reflectui.store.habit_records import TEXTS, checked_name, encoded
from reflectui.store.ladder import Ladder

if TYPE_CHECKING:
    from reflectui.model.cadence import Cadence

MOST_ACTIVE = 7
LONGEST = 2_000
PROSE = frozenset(TEXTS) - {"name"}


class Habits(Ladder, Due):
    """The habits of one journal."""

    def adopt(
        self,
        name: str,
        levels: Sequence[str],
        *,
        cadence: "Cadence",
        first: date,
        rules: str = "",
        cue: str = "",
        response: str = "",
        why: str = "",
    ) -> int:
        """Make an ordinary act a habit, its first level required from the day `first` on; its id.

        `rules` is what tells it in text, as `Candidate.rules`. Raises `habit.too_many` (limit) where so many
        are active, `habit.same_name`, `habit.future` where `first` has not come yet, and what `set` and
        `set_levels` raise.
        """
        fields = {"name": name, "rules": rules, "cue": cue, "response": response, "why": why}
        columns = encoded(self._checked(fields) | {"cadence": cadence, "levels": self.checked_levels(levels)})
        self.refuse_future(first)
        with self._journal.change("habit.adopt"):
            self._refuse_same_name(columns["name"], 0)
            self._refuse_another()
            self._settle_holidays(cadence)
            id = self._insert("habit", **columns)
            self._insert("step", habit=id, required=1, first=first.isoformat())
        return id

    def set(self, id: int, label: str, **fields: Any) -> bool:
        """Set fields of a habit: name, why, cadence, cue, response, note, status, confidential, rules.

        One that is put to rest, or retired, has no opportunities from today on until it is active again.
        False where nothing changed. Raises `habit.unknown`, `habit.no_name`, `habit.long_name` and
        `habit.long` (size, limit), `habit.same_name`, `habit.too_many`, and what `refuse_unstorable` raises.
        """
        columns = encoded(self._checked(fields))
        with self._journal.change(label):
            habit = self.get(id)
            if "name" in columns:
                self._refuse_same_name(columns["name"], id)
            if "cadence" in fields:
                self._settle_holidays(fields["cadence"])
            status = columns.get("status", habit.status)
            if status != habit.status:
                self._rest_by(id, habit.status, status)
            return self._update("habit", id, **columns)

    def checked(self, id: int, field: str, text: str) -> str:
        """A text of a habit as `set` would keep it; raises as `set`."""
        kept: str = self._checked({field: text})[field]
        if field == "name":
            self._refuse_same_name(kept, id)
        return kept

    def delete(self, ids: Sequence[int]) -> None:
        """Move habits to the trash."""
        at = clock.instant_text(clock.now())
        with self._journal.change("habit.delete"):
            for id in ids:
                if self.get(id).deleted_at is None:
                    self._update("habit", id, deleted_at=at)

    def restore(self, ids: Sequence[int]) -> None:
        """Bring habits back from the trash; raises `habit.too_many`."""
        with self._journal.change("habit.restore"):
            for id in ids:
                habit = self.get(id)
                if habit.deleted_at is not None and habit.status == "active":
                    self._refuse_another()
                self._update("habit", id, deleted_at=None)

    def erase(self, id: int) -> bool:
        """Remove a habit for good with its steps, check-ins and their history; no step that can be undone.

        False where another program was reading: the texts may stay in the -wal until that has ended. Raises
        `habit.unknown`.
        """
        from reflectui.store import habit_erasing

        return habit_erasing.erase(self._journal, id)

    def _checked(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Fields whose texts can be kept."""
        found = dict(fields)
        if "name" in fields:
            found["name"] = checked_name(fields["name"])
        for name in fields.keys() & PROSE:
            found[name] = fields[name].strip()
            refuse_unstorable(found[name])
            if len(found[name]) > LONGEST:
                raise ReflectuiError("habit.long", size=len(found[name]), limit=LONGEST)
        return found

    def _refuse_same_name(self, name: str, id: int) -> None:
        if any(habit.name == name and habit.id != id for habit in self.all()):
            raise ReflectuiError("habit.same_name", name=name)

    def _refuse_another(self) -> None:
        if len(self.active()) >= MOST_ACTIVE:
            raise ReflectuiError("habit.too_many", limit=MOST_ACTIVE)

    def _settle_holidays(self, cadence: "Cadence") -> None:
        """From the first practice on weekdays on, let the journal itself say whether holidays are kept."""
        # Measures must not change with the language or the zone of a machine.
        if cadence.kind == "weekdays":
            self._journal.preferences.settle_holidays()

    def _rest_by(self, id: int, before: str, status: str) -> None:
        """Open the span in which a habit that is not active rests, or end it."""
        if status == "active":
            self._refuse_another()
            self._end_rest(id, self.today() - timedelta(days=1))
        elif before == "active":
            self._begin_rest(id, self.today())
