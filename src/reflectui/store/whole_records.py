"""The small records as an export holds them: every field, references as uids."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reflectui.store.driver import spoiled
from reflectui.store.entry_lists import parts
from reflectui.store.records import Records

# In this order: what a record refers to comes before it.
KINDS = ("habit", "step", "check_in", "resting", "observation", "choice")
OWN = ("id", "version")
FLAGS = ("on_holidays", "confidential")
REFERENCES = ("habit", "entry")


class WholeRecords(Records):
    """The small records of one journal, to be taken to another one and back."""

    def complete(self, kind: str) -> Iterator[dict[str, Any]]:
        """Every record of a kind, the trash included, by id: all fields but id and version."""
        names = [name for name in self._columns(kind) if name not in OWN]
        columns = ", ".join(
            f"(SELECT uid FROM {name} o WHERE o.id = {kind}.{name})" if name in REFERENCES else name
            for name in names
        )
        with spoiled():
            for row in self._run(f"SELECT {columns} FROM {kind} ORDER BY id"):
                yield shown(dict(zip(names, row, strict=True)))

    def ids(self, kind: str, uids: Sequence[str]) -> dict[str, int]:
        """Ids of the records of a kind that have these uids, trash included."""
        found: dict[str, int] = {}
        for part in parts(uids):
            marks = ", ".join("?" * len(part))
            query = f"SELECT uid, id FROM {kind} WHERE uid IN ({marks})"
            found.update(self._run(query, part).fetchall())
        return found

    def fields(self, kind: str, id: int) -> dict[str, Any]:
        """The fields of one record, its references as ids."""
        names = self._columns(kind)
        row = self._run(f"SELECT {', '.join(names)} FROM {kind} WHERE id = ?", (id,)).fetchone()
        return shown(dict(zip(names, row, strict=True)))

    def find(self, kind: str, **fields: Any) -> int | None:
        """The id of the first record of a kind that has these fields."""
        same = " AND ".join(f"{name} IS ?" for name in fields)
        query = f"SELECT min(id) FROM {kind} WHERE {same}"
        found: int | None = self._run(query, tuple(fields.values())).fetchone()[0]
        return found

    def add(self, kind: str, fields: Mapping[str, Any]) -> int:
        """Write a record with these fields, its references as ids, inside an open change; its id."""
        return self._insert(kind, **_stored(fields))

    def replace(self, kind: str, id: int, fields: Mapping[str, Any]) -> bool:
        """Let a record say what another copy of it says, inside an open change."""
        return self._update(kind, id, **_stored(fields))

    def _columns(self, kind: str) -> tuple[str, ...]:
        return tuple(row[1] for row in self._run(f"PRAGMA table_info({kind})").fetchall())


def shown(columns: dict[str, Any]) -> dict[str, Any]:
    """Columns as an export holds them."""
    fields = dict(columns)
    for name in fields.keys() & set(FLAGS):
        fields[name] = bool(fields[name])
    if "levels" in fields:
        fields["levels"] = json.loads(fields["levels"])
        fields["weekdays"] = [day for day in range(7) if fields["weekdays"] >> day & 1]
    return fields


def _stored(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What `shown` gave, as columns."""
    columns = dict(fields)
    if "levels" in columns:
        columns["levels"] = json.dumps(columns["levels"], ensure_ascii=False)
        columns["weekdays"] = sum(1 << day for day in set(columns["weekdays"]))
    return columns
