"""Entries: adding, saving without overwriting, gathering, trash and erasing."""

import json
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.language.marks import given_tags
from reflectui.language.visible import refuse_unstorable
from reflectui.store.entry_lists import parts
from reflectui.store.entry_records import TEXTS, EntryRecords, decoded
from reflectui.store.identity import new_uid

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.gathering import Gathered

EDITED = (*TEXTS, "tags", "starred", "confidential", "loop", "lens")
# As much as one transaction may take out of the index, or put back, at once.
FEW, FEW_CHARACTERS = 50, 100_000
LONGEST_TEXT = 1_000_000
LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: whether anything was written, and the entry that keeps the text where the record had
    been changed by somebody else meanwhile."""

    changed: bool
    kept_in: int | None = None


class Entries(EntryRecords):
    """The entries of one journal."""

    def add(self, moment: Moment, *, label: str = "entry.add", **fields: Any) -> int:
        """Write a new entry and return its id.

        `fields` are those of `Entry` that are known: texts, tags, parent, starred, back_filled, uid, loop,
        import_key, extra, conflict_of; a record of another journal brings them all. Raises `entry.empty` and
        what `check` raises.
        """
        fields = {name: value for name, value in fields.items() if value is not None}
        check({name: fields.get(name, "") for name in TEXTS})
        if not any(str(fields.get(name, "")).strip() for name in TEXTS):
            raise ReflectuiError("entry.empty")
        now = clock.instant_text(clock.now())
        values = {
            "uid": new_uid(),
            "day": moment.day,
            "time": moment.time,
            "instant": moment.instant,
            "zone": moment.zone,
            "created_at": now,
            "changed_at": now,
            **fields,
            "tags": json.dumps(given_tags(fields.get("tags", [])), ensure_ascii=False),
        }
        self._journal.search.index.prepare(values[name] for name in TEXTS if name in values)
        with self._journal.change(label):
            if "parent" in fields and "turn" not in fields:
                values["turn"] = self._turn(fields["parent"]) + 1
            marks = ", ".join("?" * len(values))
            cursor = self._run(
                f"INSERT INTO entry ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
            )
        return int(cursor.lastrowid or 0)

    def save(self, entry: "Entry", label: str = "entry.edit") -> Saved:
        """Save an edited record; what did not change writes nothing.

        Where it was changed since `entry.version`, fields changed on one side only are joined, and tags too;
        where both sides changed the same text, the newer row stays and this text is kept in an entry of its
        own, unless it was emptied. So it is too where the record was gathered meanwhile. Raises
        `entry.unknown`, and what `check` raises.
        """
        self._journal.search.index.prepare((getattr(entry, name) for name in TEXTS), (entry.id,))
        with self._journal.change(label):
            stored = self._fields(entry.id)
            base = stored
            if stored["version"] != entry.version:
                now = self.raw(entry.id)
                base = decoded(self._journal.history.at_version("entry", entry.id, entry.version, now))
            given = {name: getattr(entry, name) for name in EDITED} | {"tags": given_tags(entry.tags)}
            ours = {name: value for name, value in given.items() if value != base[name]}
            if stored["gathered_in"] and any(str(ours.get(name, "")).strip() for name in TEXTS):
                return Saved(True, self._keep_beside(entry, stored))
            check({name: str(ours[name]) for name in TEXTS if name in ours})
            if "tags" in ours:
                ours["tags"] = _joined(base["tags"], ours["tags"], stored["tags"])
            clash = {
                name
                for name, value in ours.items()
                if name in TEXTS and stored[name] not in (base[name], value)
            }
            if any(ours[name].strip() for name in clash):
                return Saved(True, self._keep_beside(entry, stored))
            ours = {name: value for name, value in ours.items() if name not in clash}
            return Saved(self._update(entry.id, {name: v for name, v in ours.items() if stored[name] != v}))

    def set(self, id: int, label: str, **fields: Any) -> bool:
        """Set fields of a record whatever its version (star, loop, day …); False where nothing changed.

        Raises `entry.unknown`, and what `check` raises.
        """
        check({name: fields[name] for name in TEXTS if name in fields})
        if "tags" in fields:
            fields["tags"] = given_tags(fields["tags"])
        self._journal.search.index.prepare((fields[name] for name in TEXTS if name in fields), (id,))
        with self._journal.change(label):
            stored = self._fields(id)
            return self._update(id, {name: value for name, value in fields.items() if stored[name] != value})

    def reword(self, id: int, fields: Mapping[str, Any]) -> bool:
        """Bring the texts of an earlier wording back, as `versions` has its fields; as `set`."""
        return self.set(id, "entry.reword", **{name: fields[name] for name in TEXTS if name in fields})

    def share(self, ids: Sequence[int], at: str) -> None:
        """Note of records that they were passed on, `at` being a UTC instant."""
        now = clock.instant_text(clock.now())
        with self._journal.change("entry.share"):
            for part in parts(ids):
                marks = ", ".join("?" * len(part))
                sets = "shared_at = ?, changed_at = ?, version = version + 1"
                where = f"id IN ({marks}) AND shared_at IS NOT ?"
                self._run(f"UPDATE entry SET {sets} WHERE {where}", (at, now, *part, at))

    def move(self, id: int, day: date) -> bool:
        """Give the record to another journal day; one earlier than before is flagged as written later."""
        entry = self._fields(id)
        earlier = {"back_filled": True} if day.isoformat() < entry["day"] else {}
        return self.set(id, "entry.move", day=day.isoformat(), **earlier)

    def delete(self, ids: Sequence[int]) -> None:
        """Move records to the trash."""
        at = clock.instant_text(clock.now())
        self.step(ids, "entry.delete", lambda record: self._set_deleted(record, at))

    def restore(self, ids: Sequence[int]) -> None:
        """Bring records back from the trash."""
        self.step(ids, "entry.restore", lambda record: self._set_deleted(record, None))

    def gather(self, ids: Sequence[int]) -> "Gathered":
        """Make one record of lines: of records of one day that have an experience and nothing else.

        It holds their texts in the order of the day; they stay folded under it. Raises `gather.few` where
        fewer than two of `ids` are lines, `gather.days` where these are of several days, `gather.changed`
        where another program changed one meanwhile, and what `check` raises.
        """
        from reflectui.store import gathering

        return gathering.gather(self._journal, ids)

    def erase(self, id: int) -> bool:
        """Remove a record for good: row, history, index, drafts and freed pages; no step that can be undone.

        What was gathered into it goes with it.
        One whose adding was taken back is removed from the history. False where another program was reading:
        the text may then stay in the -wal until that has ended. In a large journal it takes seconds; others
        can write meanwhile. Raises `entry.unknown`; what is refused has changed nothing.
        """
        from reflectui.store import erasing

        return erasing.erase(self._journal, id)

    def finish_erasing(self) -> bool:
        """Finish what a program left that was cut short while it erased; as `erase`."""
        from reflectui.store import erasing

        return erasing.finish(self._journal)

    def tie(self, id: int, name: str, other: int) -> None:
        """Point `name` (of LINKS) of a record that came in to another that came in after it."""
        with self._journal.change("entry.tie"):
            self._run(f"UPDATE entry SET {name} = ?, version = version + 1 WHERE id = ?", (other, id))

    def step(self, ids: Sequence[int], label: str, act: Callable[[int], object]) -> None:
        """Let `act` change these records one by one as one undoable step; many are written in batches."""
        index = self._journal.search.index
        if len(ids) <= FEW and self._characters(ids) <= FEW_CHARACTERS:
            index.prepare((), ids)
            with self._journal.change(label):
                for id in ids:
                    act(id)
            return
        with index.set_aside(len(ids)), self._journal.long_change(label) as long:
            start = 0
            while start < len(ids):
                left = deque(ids[start : start + long.size])
                start += len(left)
                while left:
                    index.prepare((), left)
                    with long.batch():
                        for id in long.pace.within(left):
                            act(id)

    def _characters(self, ids: Sequence[int]) -> int:
        marks = ", ".join("?" * len(ids))
        query = f"SELECT ifnull(sum(length({' || '.join(TEXTS)})), 0) FROM entry WHERE id IN ({marks})"
        return int(self._run(query, tuple(ids)).fetchone()[0])

    def _set_deleted(self, id: int, at: str | None) -> None:
        if (self._fields(id)["deleted_at"] is None) != (at is None):
            self._update(id, {"deleted_at": at})

    def _update(self, id: int, fields: dict[str, Any]) -> bool:
        if not fields:
            return False
        if "tags" in fields:
            fields["tags"] = json.dumps(fields["tags"], ensure_ascii=False)
        sets = ", ".join(f"{name} = ?" for name in fields)
        values = (*fields.values(), clock.instant_text(clock.now()), id)
        self._run(f"UPDATE entry SET {sets}, changed_at = ?, version = version + 1 WHERE id = ?", values)
        return True

    def _keep_beside(self, entry: "Entry", stored: dict[str, Any]) -> int:
        moment = Moment(entry.instant, entry.zone, entry.day, entry.time)
        texts = {name: getattr(entry, name) for name in TEXTS}
        same = {name: stored[name] for name in ("parent", "confidential")}
        other = stored["gathered_in"] or entry.id
        return self.add(moment, **texts, tags=entry.tags, conflict_of=other, **same)

    def _turn(self, parent: int) -> int:
        return int(self._fields(parent)["turn"])


def check(texts: dict[str, str]) -> None:
    """Refuse what a journal cannot hold.

    Raises `text.nul`, `text.surrogate` (both with the place), `text.too_long` (stage, size), `title.lines`
    and `title.too_long` (size).
    """
    for name, text in texts.items():
        refuse_unstorable(text)
        if name == "title" and "".join(text.splitlines()) != text:
            raise ReflectuiError("title.lines")
        if name == "title" and len(text) > LONGEST_TITLE:
            raise ReflectuiError("title.too_long", size=len(text), limit=LONGEST_TITLE)
        if len(text) > LONGEST_TEXT:
            raise ReflectuiError("text.too_long", stage=name, size=len(text), limit=LONGEST_TEXT)


def _joined(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """Tags after both sides changed them: what either took away is gone, what either added is there."""
    kept = [tag for tag in theirs if tag in ours or tag not in base]
    return kept + [tag for tag in ours if tag not in base and tag not in kept]
