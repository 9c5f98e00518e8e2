"""The inverses of what a step did to records, and whether somebody else has changed them since."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reflectui.errors import ReflectuiError
from reflectui.store.triggers import RECORDED

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

# A reference that was emptied because its record went: everything else makes the version grow.
_EMPTIED = "({0}.kind <> 'setting' AND {0}.act = 'update' AND json_type({0}.before, '$.version') IS NULL)"
# Rows (n) that another step wrote about the records of rows (h) of a step, after them.
_LATER = (
    "FROM history h JOIN history n ON n.kind = h.kind AND n.record = h.record AND n.id > h.id "
    "AND n.change IS NOT h.change LEFT JOIN change l ON l.id = n.change "
    f"WHERE h.change = ? AND NOT {_EMPTIED.format('h')} AND NOT {_EMPTIED.format('n')}"
)


class Past(NamedTuple):
    """One row of the history: what happened to a record, its replaced fields, its weight for `Pace`."""

    id: int
    kind: str
    record: int | str
    act: str
    before: dict[str, Any]
    weight: int


class Shape(NamedTuple):
    """A table: its columns, its key, and for each column that refers to a record the way to that record."""

    columns: frozenset[str]
    key: str
    references: dict[str, str]


class Inverses:
    """Takes back rows of one journal's history, inside a transaction."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute
        self._shapes: dict[str, Shape] = {}

    def apply(self, row: Past) -> bool:
        """Take back what happened to a record; False where another record has its place, or needs it.

        A reference to a record that is gone becomes empty. Raises `undo.old_schema`.
        """
        kind = row.kind
        columns, key, _ = self._shape(kind)
        if row.act == "insert":
            return self._removed(kind, [row.record])
        values = dict(row.before)
        if not values.keys() <= columns:
            raise ReflectuiError("undo.old_schema")
        version = values.pop("version", None)
        if row.act == "update":
            grown = ["version = version + 1"] if "version" in columns else []
            sets = ", ".join([f"{name} = {self._place(kind, name)}" for name in values] + grown)
            self._run(f"UPDATE {kind} SET {sets} WHERE {key} = ?", (*values.values(), row.record))
            return True
        if version is not None:
            values["version"] = version + 1
        places = ", ".join(self._place(kind, name) for name in values)
        insert = f"INSERT INTO {kind} ({', '.join(values)}) VALUES ({places}) ON CONFLICT DO NOTHING"
        return self._run(insert, tuple(values.values())).rowcount == 1

    def apply_all(self, rows: Sequence[Past]) -> None:
        """Take back rows of one kind and act, removing what was added at once; raises as `apply`."""
        if not rows or rows[0].act != "insert":
            for row in rows:
                self.apply(row)
            return
        kind, records = rows[0].kind, [row.record for row in rows]
        if not self._removed(kind, records):
            for record in records:
                self._removed(kind, [record])

    def changed(self, change: int, rows: Sequence[Past]) -> set[int]:
        """Which of these rows of a step, newest first, are of records that any other step changed since."""
        query = f"SELECT DISTINCT h.id {_LATER} AND h.id BETWEEN ? AND ?"
        return set(self._journal.connection.column(query, (change, rows[-1].id, rows[0].id)))

    def foreign(self, change: int, rows: Sequence[Past], mine: int) -> dict[int, str]:
        """Rows of a step, newest first, whose records somebody else changed since, and on which device.

        Somebody else is another device, and on this one whoever wrote after the step `mine` had begun.
        """
        query = (
            f"SELECT h.id, ifnull(l.device, '?') {_LATER} AND h.id BETWEEN ? AND ? "
            "AND n.change IS NOT ? AND (l.device IS NOT ? OR l.id > ? OR l.state = 'running')"
        )
        values = (change, rows[-1].id, rows[0].id, mine, self._journal.device, mine)
        return dict(self._run(query, values).fetchall())

    def foreign_device(self, change: int) -> str | None:
        """The device on which a record of the step was changed since, if that is another one than this."""
        query = f"SELECT ifnull(l.device, '?') {_LATER} AND l.device IS NOT ? LIMIT 1"
        row = self._run(query, (change, self._journal.device)).fetchone()
        return row[0] if row else None

    def needed_on(self, row: Past) -> str:
        """The other device on which was written what needs the record of this row, '?' if none is known."""
        for kind in RECORDED:
            for _, _, table, own, *_ in self._run(f"PRAGMA foreign_key_list({kind})").fetchall():
                query = (
                    f"SELECT l.device FROM {kind} r JOIN history h ON h.kind = ? AND h.record = r.id "
                    f"JOIN change l ON l.id = h.change WHERE r.{own} = ? AND l.device IS NOT ? LIMIT 1"
                )
                values = (kind, row.record, self._journal.device)
                if table == row.kind and (found := self._run(query, values).fetchone()):
                    return str(found[0])
        return "?"

    def _removed(self, kind: str, records: Sequence[int | str]) -> bool:
        """Remove records; False, and all stay, where others need one of them."""
        marks = ", ".join("?" * len(records))
        try:
            self._run(f"DELETE FROM {kind} WHERE {self._shape(kind).key} IN ({marks})", records)
        except sqlite3.IntegrityError:
            return False
        return True

    def _place(self, kind: str, name: str) -> str:
        return self._shape(kind).references.get(name, "?")

    def _shape(self, kind: str) -> Shape:
        if kind not in self._shapes:
            info = self._run(f"PRAGMA table_info({kind})").fetchall()
            key = next(row[1] for row in info if row[5])
            references = {
                own: f"(SELECT {other} FROM {table} WHERE {other} = ?)"
                for _, _, table, own, other, *_ in self._run(f"PRAGMA foreign_key_list({kind})").fetchall()
            }
            self._shapes[kind] = Shape(frozenset(row[1] for row in info), key, references)
        return self._shapes[kind]
