"""Writing records of the small kinds, each a row of the table that bears the kind's name."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.store.driver import Cursor
from reflectui.store.identity import new_uid

if TYPE_CHECKING:
    from reflectui.store.journal import Journal


class Records:
    """The small records of one journal; to be written inside an open change."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run: Callable[..., Cursor] = journal.connection.execute

    def _insert(self, table: str, **fields: Any) -> int:
        """Write a new record and return its id; a record of another journal brings its uid and times."""
        now = clock.instant_text(clock.now())
        values = {"uid": new_uid(), "created_at": now, "changed_at": now, **fields}
        marks = ", ".join("?" * len(values))
        insert = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})"
        return int(self._run(insert, tuple(values.values())).lastrowid or 0)

    def _update(self, table: str, id: int, **fields: Any) -> bool:
        """Change fields of a record; False where nothing differs, which writes nothing."""
        sets = ", ".join(f"{name} = ?" for name in fields)
        differs = " OR ".join(f"{name} IS NOT ?" for name in fields)
        values = tuple(fields.values())
        update = (
            f"UPDATE {table} SET {sets}, changed_at = ?, version = version + 1 WHERE id = ? AND ({differs})"
        )
        return self._run(update, (*values, clock.instant_text(clock.now()), id, *values)).rowcount > 0

    def _delete(self, table: str, id: int) -> bool:
        """Remove a record, which its history keeps; False where there is none."""
        return self._run(f"DELETE FROM {table} WHERE id = ?", (id,)).rowcount > 0
