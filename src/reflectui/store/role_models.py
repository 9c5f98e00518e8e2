"""Role models: people, and the ordinary acts that were seen of them."""

from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.language.visible import refuse_unstorable
from reflectui.store.ladder import MOST_LEVELS
from reflectui.store.records import Records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflectui.model.role_model import Observation

COLUMNS = "id, uid, person, act, value, level, domain, entry, habit"
LONGEST = 500


class RoleModels(Records):
    """What was seen of other people, in one journal."""

    def observe(
        self,
        person: str,
        act: str,
        *,
        value: str = "yes",
        level: int | None = None,
        domain: str = "",
        entry: int | None = None,
        habit: int | None = None,
    ) -> int:
        """Keep that an act is ordinary for a person, or is not; the id of the observation.

        `person` is a name with or without @, `value` and the other fields are those of `Observation`. Raises
        `role_model.no_person`, `role_model.no_act`, `role_model.long` (limit), `habit.unknown`,
        `habit.level` (limit), and what `refuse_unstorable` raises.
        """
        fields = checked({"person": person, "act": act, "domain": domain})
        said = {"value": value, "level": level, "entry": entry, "habit": habit}
        with self._journal.change("role_model.observe"):
            self._refuse_level(level, habit)
            return self._insert("observation", **fields, **said)

    def set(self, id: int, label: str, **fields: Any) -> bool:
        """Set fields of an observation; False where nothing changed or there is none. Raises as `observe`."""
        with self._journal.change(label):
            return self._update("observation", id, **(fields | checked(fields)))

    def delete(self, ids: "Sequence[int]") -> None:
        """Move observations to the trash."""
        at = clock.instant_text(clock.now())
        with self._journal.change("role_model.delete"):
            for id in ids:
                self._update("observation", id, deleted_at=at)

    def restore(self, ids: "Sequence[int]") -> None:
        """Bring observations back from the trash."""
        with self._journal.change("role_model.restore"):
            for id in ids:
                self._update("observation", id, deleted_at=None)

    def matrix(self) -> "list[Observation]":
        """Everything that was observed, in the order it was noted: what F-12 is drawn from."""
        return self._observations("deleted_at IS NULL")

    def people(self) -> list[str]:
        """Everybody of whom something was observed, in the order in which they came."""
        query = "SELECT person FROM observation WHERE deleted_at IS NULL GROUP BY person ORDER BY min(id)"
        return list(self._journal.connection.column(query))

    def domain_of(self, person: str) -> str:
        """The field of a person as it was said last; empty where it never was."""
        query = (
            "SELECT domain FROM observation WHERE deleted_at IS NULL AND person = ? AND domain <> '' "
            "ORDER BY id DESC LIMIT 1"
        )
        return next(iter(self._journal.connection.column(query, (person,))), "")

    def of_entry(self, entry: int) -> "list[Observation]":
        """What was noted on one entry."""
        return self._observations("deleted_at IS NULL AND entry = ?", entry)

    def trash(self) -> "list[tuple[Observation, str]]":
        """Deleted observations, the latest deleted first, and when they were (UTC instant)."""
        query = "SELECT id, deleted_at FROM observation WHERE deleted_at IS NOT NULL"
        at: dict[int, str] = dict(self._run(query).fetchall())
        found = [(each, at[each.id]) for each in self._observations("deleted_at IS NOT NULL")]
        return sorted(found, key=lambda each: each[1], reverse=True)

    def _refuse_level(self, level: int | None, habit: int | None) -> None:
        most = MOST_LEVELS if habit is None else len(self._journal.habits.get(habit).levels)
        if level is not None and not 0 <= level <= most:
            raise ReflectuiError("habit.level", limit=most)

    def _observations(self, condition: str, *values: Any) -> "list[Observation]":
        from reflectui.model.role_model import Observation

        query = f"SELECT {COLUMNS} FROM observation WHERE {condition} ORDER BY id"
        return [Observation(*row) for row in self._run(query, values)]


def checked(fields: dict[str, Any]) -> dict[str, str]:
    """Those of the fields that are text, each in one line; raises as `RoleModels.observe`."""
    texts: dict[str, str] = {
        name: _line(fields[name]) for name in ("person", "act", "domain") if name in fields
    }
    if "person" in texts:
        texts["person"] = texts["person"].lstrip("@＠")
    for name in ("person", "act"):
        if not texts.get(name, "-"):
            raise ReflectuiError(f"role_model.no_{name}")
    return texts


def _line(text: str) -> str:
    line = " ".join(text.split())
    refuse_unstorable(line)
    if len(line) > LONGEST:
        raise ReflectuiError("role_model.long", size=len(line), limit=LONGEST)
    return line
