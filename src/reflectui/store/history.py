"""What every record was before each change; undo and redo as changes of their own."""

import json
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.store.driver import spoiled
from reflectui.store.entry_records import TEXTS
from reflectui.store.inverses import Inverses, Past
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.changes import LongChange, Record
    from reflectui.store.journal import Journal

# A step of so few records is taken back whole or not at all.
WHOLE = 20
# And so is a gathering of any size: its lines and their record must never count side by side.
UNDIVIDED = ("entry.gather",)
# As many records are removed by one statement.
TOGETHER = 50
# Somebody waits for the journal to open: longer batches have fewer rests between them.
TAKING_BACK_SECONDS = 0.06
PATIENCE_SECONDS = 1.0

# What taking back one row costs: the text put back, or that of the entry whose tokens leave the index.
_WEIGHT = (
    "200 + ifnull(length(before), 0) + CASE WHEN act = 'insert' AND kind = 'entry' THEN "
    "ifnull((SELECT length(title || experience || reflection || concept || action) "
    "FROM entry WHERE id = h.record), 0) ELSE 0 END"
)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A finished change: what kind of step, when (UTC), on which device, how many records, one of them.

    Of one that was taken back, `stayed` more records stayed as they were, since somebody else changed them.
    """

    id: int
    label: str
    at: str
    device: str
    records: int
    kind: str
    record: int | str
    stayed: int = 0


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
        self._inverses = Inverses(journal)

    def newest(self) -> ChangeRow | None:
        """The change that `undo` would take back: the newest of this device."""
        return self._first("role = 'do'", ())

    def newest_undone(self) -> ChangeRow | None:
        """The undo that `redo` would take back; none once something new was done."""
        later = "SELECT 1 FROM change d WHERE d.device = c.device AND d.role = 'do' AND d.id > c.id"
        return self._first(f"role = 'undo' AND NOT EXISTS ({later})", ())

    def undo(self, meant: ChangeRow | None = None) -> ChangeRow | None:
        """Take back the newest change of this device; None where there is nothing.

        Of a step of more than `WHOLE` records those stay that somebody else changed since. Raises
        `undo.changed_since` (device, record) where a smaller one, or all of it, would have to stay,
        `undo.overtaken` where the newest change is no longer the one that was `meant`, `undo.running` while
        another program takes something back, and `undo.old_schema` where the records had another shape.
        """
        return self._reverse(meant or self.newest(), "undo")

    def redo(self, meant: ChangeRow | None = None) -> ChangeRow | None:
        """Bring back what the newest undo took; None where there is nothing. Raises as `undo`."""
        return self._reverse(meant or self.newest_undone(), "redo")

    def touched(self, change: int, kind: str) -> list[int]:
        """The records of one kind that a change touched, each once, in the order it began with them."""
        query = "SELECT record FROM history WHERE change = ? AND kind = ? GROUP BY record ORDER BY min(id)"
        return list(self._journal.connection.column(query, (change, kind)))

    def require_next(self, change: int, role: str) -> None:
        """Raise, as `undo`, unless this change is the next to be taken back, and may be."""
        running = "SELECT 1 FROM change WHERE state = 'running' AND role <> 'do' AND device = ?"
        if self._run(running, (self._journal.device,)).fetchone():
            raise ReflectuiError("undo.running")
        found = self.newest() if role == "undo" else self.newest_undone()
        if found is None or found.id != change:
            raise ReflectuiError("undo.overtaken")
        if found.records <= WHOLE and (device := self._inverses.foreign_device(change)):
            raise ReflectuiError("undo.changed_since", device=device, record=found.record)

    def wordings(self, kind: str, record: int | str) -> list[Wording]:
        """Every change of one record, newest first; the last is the fact of its first writing."""
        rows = self._run(
            "SELECT c.at, c.device, c.label, h.before FROM history h LEFT JOIN change c ON c.id = h.change "
            "WHERE h.kind = ? AND h.record = ? ORDER BY h.id DESC",
            (kind, record),
        ).fetchall()
        with spoiled():
            return [
                Wording(at, device, label, json.loads(before or "{}")) for at, device, label, before in rows
            ]

    def at_version(self, kind: str, record: int, version: int, now: dict[str, object]) -> dict[str, object]:
        """The record's fields as they were at `version`, going back from `now` through its changes."""
        state = dict(now)
        for wording in self.wordings(kind, record):
            if state.get("version") == version:
                break
            state |= wording.before
        return state

    def forget(self, kind: str, record: int | str) -> bool:
        """Drop the history of an erased record; False where there is none."""
        return self._run("DELETE FROM history WHERE kind = ? AND record = ?", (kind, record)).rowcount > 0

    def take_back(self, change: int) -> None:
        """Make an unfinished change never have been, in short transactions; it can be resumed.

        What somebody changed since stays as it is. Where most entries go, the index is left to be built anew.
        """
        index = self._journal.search.index
        pace = Pace(self._journal, TAKING_BACK_SECONDS)
        began, waited = time.monotonic(), False
        records = self._run("SELECT count(*) FROM history WHERE change = ?", (change,)).fetchone()[0]
        index.given_up_for(records)
        while rows := self._rows(change, None, pace):
            with pace.batch():
                pace.done = self._take_back(change, rows, pace)
            index.settle(pace)
            if not waited and time.monotonic() - began > PATIENCE_SECONDS:
                waited = True
                self._journal.waiting()
        pace.move()
        with self._journal.transaction():
            self._run("UPDATE change SET reversed_by = NULL WHERE reversed_by = ?", (change,))
            self._run("DELETE FROM change WHERE id = ?", (change,))

    def _take_back(self, change: int, rows: deque[Past], pace: Pace) -> int:
        # Without an open change the inverses leave history of no change, dropped with the rest.
        mark = self._run("SELECT max(id) FROM history").fetchone()[0]
        changed = self._inverses.changed(change, rows)
        gone: list[Past] = []
        for group in pace.within(_groups(rows)):
            gone += group
            self._inverses.apply_all([row for row in group if row.id not in changed])
        self._run("DELETE FROM history WHERE id > ?", (mark,))
        self._run("DELETE FROM history WHERE change = ? AND id >= ?", (change, gone[-1].id))
        self._journal.search.index.reindex(int(row.record) for row in gone if row.kind == "entry")
        return sum(row.weight for row in gone)

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
        self._journal.changes.take_back_abandoned()
        self.require_next(change.id, role)
        index = self._journal.search.index
        stayed: dict[Record, str] = {}
        with (
            index.set_aside(change.records),
            self._journal.long_change(change.label, role, change.id) as long,
        ):
            below: int | None = None
            while rows := self._rows(change.id, below, long.pace):
                with long.batch():
                    below = self._reverse_some(change, rows, long, stayed)
            whole = change.records <= WHOLE or change.label in UNDIVIDED
            if stayed and (whole or not long.records):
                raise ReflectuiError("undo.changed_since", device=min(stayed.values()), record=change.record)
        return replace(change, records=change.records - len(stayed), stayed=len(stayed))

    def _reverse_some(
        self, change: ChangeRow, rows: deque[Past], long: "LongChange", stayed: "dict[Record, str]"
    ) -> int:
        """Take back as many rows as there is time for; the id of the last of them."""
        below = 0
        foreign = self._inverses.foreign(change.id, rows, long.id)
        for row in long.pace.within(rows):
            below = row.id
            if row.id in foreign or not self._inverses.apply(row):
                stayed[row.kind, row.record] = foreign.get(row.id) or self._inverses.needed_on(row)
        return below

    def _rows(self, change: int, below: int | None, pace: Pace) -> deque[Past]:
        """What a change did, newest first, as much as one transaction may take back; its texts are read."""
        cursor = self._run(
            f"SELECT {_WEIGHT}, id, kind, record, act, before FROM history h "
            "WHERE change = ? AND id < ? ORDER BY id DESC",
            (change, below or 1 << 62),
        )
        rows = deque(
            Past(id, kind, record, act, json.loads(before or "{}"), weight)
            for weight, id, kind, record, act, before in pace.take(cursor)
        )
        entries = [row for row in rows if row.kind == "entry"]
        index = self._journal.search.index
        index.prepare((), [int(row.record) for row in entries])
        index.prepare(str(text) for row in entries for name in TEXTS if (text := row.before.get(name)))
        return rows


def _groups(rows: Iterable[Past]) -> deque[list[Past]]:
    """Rows of one kind and act that stand together."""
    groups: deque[list[Past]] = deque()
    for row in rows:
        last = groups[-1] if groups else []
        if last and len(last) < TOGETHER and (last[0].kind, last[0].act) == (row.kind, row.act):
            last.append(row)
        else:
            groups.append([row])
    return groups
