"""What every record was before each change; undo and redo as changes of their own."""

import json
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from reflectui.errors import ReflectuiError
from reflectui.store.index_rows import COLUMNS
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

# What taking back one row costs: the text put back, or that of the entry whose tokens leave the index.
_WEIGHT = (
    "200 + ifnull(length(before), 0) + CASE WHEN act = 'insert' AND kind = 'entry' THEN "
    "ifnull((SELECT length(title || experience || reflection || concept || action) "
    "FROM entry WHERE id = h.record), 0) ELSE 0 END"
)


class Past(NamedTuple):
    """One row of the history: what happened to a record, and its replaced fields as JSON."""

    id: int
    kind: str
    record: int | str
    act: str
    before: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A finished change: what kind of step, when (UTC), on which device, how many records, one of them."""

    id: int
    label: str
    at: str
    device: str
    records: int
    kind: str
    record: int | str


@dataclass(frozen=True, slots=True)
class Wording:
    """An earlier state of a record: the fields that a change replaced, and when and where it did."""

    at: str | None
    device: str | None
    label: str | None
    before: dict[str, object]


class History:
    """The history of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute
        self._shapes: dict[str, tuple[frozenset[str], str]] = {}

    def newest(self) -> ChangeRow | None:
        """The change that `undo` would take back: the newest of this device."""
        return self._first("role = 'do'", ())

    def newest_undone(self) -> ChangeRow | None:
        """The undo that `redo` would take back; none once something new was done."""
        later = "SELECT 1 FROM change d WHERE d.device = c.device AND d.role = 'do' AND d.id > c.id"
        return self._first(f"role = 'undo' AND NOT EXISTS ({later})", ())

    def undo(self) -> ChangeRow | None:
        """Take back the newest change of this device; None where there is nothing.

        Raises `undo.changed_since` (device, records) where somebody else changed a record of it later, and
        `undo.old_schema` where its records had another shape.
        """
        return self._reverse(self.newest(), "undo")

    def redo(self) -> ChangeRow | None:
        """Bring back what the newest undo took; None where there is nothing. Raises as `undo`."""
        return self._reverse(self.newest_undone(), "redo")

    def wordings(self, kind: str, record: int | str) -> list[Wording]:
        """Every change of one record, newest first; the last is the fact of its first writing."""
        rows = self._run(
            "SELECT c.at, c.device, c.label, h.before FROM history h LEFT JOIN change c ON c.id = h.change "
            "WHERE h.kind = ? AND h.record = ? ORDER BY h.id DESC",
            (kind, record),
        ).fetchall()
        return [Wording(at, device, label, json.loads(before or "{}")) for at, device, label, before in rows]

    def at_version(self, kind: str, record: int, version: int, now: dict[str, object]) -> dict[str, object]:
        """The record's fields as they were at `version`, going back from `now` through its changes."""
        state = dict(now)
        for wording in self.wordings(kind, record):
            if state.get("version") == version:
                break
            state |= wording.before
        return state

    def forget(self, kind: str, record: int | str) -> None:
        """Drop the history of an erased record."""
        self._run("DELETE FROM history WHERE kind = ? AND record = ?", (kind, record))

    def take_back(self, change: int) -> None:
        """Make an unfinished change never have been, in short transactions; it can be resumed.

        What somebody changed since stays as it is.
        """
        index = self._journal.search.index
        pace = Pace(self._journal)
        records = self._run("SELECT count(*) FROM history WHERE change = ?", (change,)).fetchone()[0]
        with index.set_aside(records):
            while rows := self._rows(change, None, pace):
                with pace.batch():
                    pace.done = self._take_back(change, rows, pace)
                index.settle(pace)
        with self._journal.transaction():
            self._run("UPDATE change SET reversed_by = NULL WHERE reversed_by = ?", (change,))
            self._run("DELETE FROM change WHERE id = ?", (change,))

    def _take_back(self, change: int, rows: deque[Past], pace: Pace) -> int:
        # Without an open change the inverses leave history of no change, dropped with the rest.
        mark = self._run("SELECT max(id) FROM history").fetchone()[0]
        gone = list(pace.within(rows))
        for row in gone:
            if not self._changed_since(change, row):
                self._invert(row)
        self._run("DELETE FROM history WHERE id > ?", (mark,))
        self._run("DELETE FROM history WHERE change = ? AND id >= ?", (change, gone[-1].id))
        return self._journal.search.index.reindex(int(row.record) for row in gone if row.kind == "entry")

    def _first(self, condition: str, values: tuple[object, ...]) -> ChangeRow | None:
        row = self._run(
            "SELECT c.id, c.label, c.at, c.device, c.records, h.kind, h.record FROM change c "
            "JOIN history h ON h.id = (SELECT id FROM history WHERE change = c.id ORDER BY id LIMIT 1) "
            f"WHERE c.device = ? AND c.reversed_by IS NULL AND c.state = 'done' AND {condition} "
            "ORDER BY c.id DESC LIMIT 1",
            (self._journal.device, *values),
        ).fetchone()
        return ChangeRow(*row) if row else None

    def _reverse(self, change: ChangeRow | None, role: str) -> ChangeRow | None:
        if change is None:
            return None
        self._refuse_foreign(change)
        index = self._journal.search.index
        with (
            index.set_aside(change.records),
            self._journal.long_change(change.label, role, change.id) as long,
        ):
            below: int | None = None
            while rows := self._rows(change.id, below, long.pace):
                with long.batch():
                    for row in long.pace.within(rows):
                        self._invert(row)
                        below = row.id
        return change

    def _rows(self, change: int, below: int | None, pace: Pace) -> deque[Past]:
        """What a change did, newest first, as much as one transaction may take back; its texts are read."""
        cursor = self._run(
            f"SELECT {_WEIGHT}, id, kind, record, act, before FROM history h "
            "WHERE change = ? AND id < ? ORDER BY id DESC",
            (change, below or 1 << 62),
        )
        rows = deque(
            Past(id, kind, record, act, json.loads(before or "{}"))
            for _, id, kind, record, act, before in pace.take(cursor)
        )
        entries = [row for row in rows if row.kind == "entry"]
        index = self._journal.search.index
        index.prepare((), [int(row.record) for row in entries])
        index.prepare(str(text) for row in entries for name in COLUMNS if (text := row.before.get(name)))
        return rows

    def _changed_since(self, change: int, row: Past) -> bool:
        later = "SELECT 1 FROM history WHERE kind = ? AND record = ? AND id > ? AND change IS NOT ?"
        return self._run(later, (row.kind, row.record, row.id, change)).fetchone() is not None

    def _refuse_foreign(self, change: ChangeRow) -> None:
        row = self._run(
            "SELECT l.device FROM history h JOIN history n ON n.kind = h.kind AND n.record = h.record "
            "AND n.id > h.id AND n.change IS NOT h.change LEFT JOIN change l ON l.id = n.change "
            "WHERE h.change = ? AND l.device IS NOT ? LIMIT 1",
            (change.id, self._journal.device),
        ).fetchone()
        if row:
            raise ReflectuiError("undo.changed_since", device=row[0] or "?", record=change.record)

    def _invert(self, row: Past) -> None:
        kind = row.kind
        columns, key = self._shape(kind)
        if row.act == "insert":
            self._run(f"DELETE FROM {kind} WHERE {key} = ?", (row.record,))
            return
        values = dict(row.before)
        if not values.keys() <= columns:
            raise ReflectuiError("undo.old_schema")
        version = values.pop("version", None)
        if row.act == "update":
            grown = ["version = version + 1"] if "version" in columns else []
            sets = ", ".join([f"{name} = ?" for name in values] + grown)
            self._run(f"UPDATE {kind} SET {sets} WHERE {key} = ?", (*values.values(), row.record))
            return
        if version is not None:
            values["version"] = version + 1
        marks = ", ".join("?" * len(values))
        self._run(f"INSERT INTO {kind} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))

    def _shape(self, kind: str) -> tuple[frozenset[str], str]:
        if kind not in self._shapes:
            info = self._run(f"PRAGMA table_info({kind})").fetchall()
            key = next(row[1] for row in info if row[5])
            self._shapes[kind] = frozenset(row[1] for row in info), key
        return self._shapes[kind]
