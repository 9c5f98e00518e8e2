"""Entries: adding, saving without overwriting, trash, erasing, and reading whole records."""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.language.marks import given_tags
from reflectui.language.visible import refuse_unstorable
from reflectui.store.connection import spoiled
from reflectui.store.entry_lists import EntryLists, parts
from reflectui.store.identity import new_uid

if TYPE_CHECKING:
    from reflectui.model.entry import Entry

TEXTS = ("title", "experience", "reflection", "concept", "action")
EDITED = (*TEXTS, "tags", "starred", "confidential", "loop", "lens")
COLUMNS = (
    "id, uid, day, time, instant, zone, title, experience, reflection, concept, action, tags, parent, turn, "
    "loop, starred, confidential, back_filled, conflict_of, import_key, extra, created_at, changed_at, "
    "deleted_at, version, gathered_in, lens, no_trial, shared_at"
)
NAMES = tuple(COLUMNS.replace(",", "").split())
FLAGS = ("starred", "confidential", "back_filled", "no_trial")
LINKS = ("parent", "conflict_of", "gathered_in")
# As much as one transaction may move to the trash at once.
FEW, FEW_CHARACTERS = 50, 100_000
LONGEST_TEXT = 1_000_000
LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: whether anything was written, and the entry that keeps the text where the record had
    been changed by somebody else meanwhile."""

    changed: bool
    kept_in: int | None = None


class Entries(EntryLists):
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

    def get(self, id: int) -> "Entry":
        """The whole record, also from the trash; raises `entry.unknown`."""
        return _model(self._fields(id))

    def states(self, id: int) -> list[dict[str, Any]]:
        """The record as it stands, if it does, and the fields that each of its changes replaced.

        Raises `entry.unknown` where not even the history knows it.
        """
        there = self._run(f"SELECT {COLUMNS} FROM entry WHERE id = ?", (id,)).fetchall()
        known: list[dict[str, Any]] = [dict(zip(NAMES, row, strict=True)) for row in there]
        known += [wording.before for wording in self._journal.history.wordings("entry", id)]
        if not known:
            raise ReflectuiError("entry.unknown", id=id)
        return known

    def many(self, ids: Iterable[int]) -> "list[Entry]":
        """The whole records of `ids`, in that order; unknown ones are left out."""
        found: dict[int, Entry] = {}
        wanted = list(ids)
        for part in parts(wanted):
            marks = ", ".join("?" * len(part))
            for row in self._run(f"SELECT {COLUMNS} FROM entry WHERE id IN ({marks})", part).fetchall():
                found[row[0]] = _model(_decoded(row))
        return [found[id] for id in wanted if id in found]

    def save(self, entry: "Entry", label: str = "entry.edit") -> Saved:
        """Save an edited record; what did not change writes nothing.

        Where it was changed since `entry.version`, fields changed on one side only are joined, and tags too;
        where both sides changed the same text, the newer row stays and this text is kept in an entry of its
        own, unless it was emptied. Raises `entry.unknown`, and what `check` raises.
        """
        self._journal.search.index.prepare((getattr(entry, name) for name in TEXTS), (entry.id,))
        with self._journal.change(label):
            stored = self._fields(entry.id)
            base = stored
            if stored["version"] != entry.version:
                raw = self._journal.history.at_version("entry", entry.id, entry.version, self._raw(entry.id))
                base = _decoded(tuple(raw[name] for name in NAMES))
            given = {name: getattr(entry, name) for name in EDITED} | {"tags": given_tags(entry.tags)}
            ours = {name: value for name, value in given.items() if value != base[name]}
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

    def move(self, id: int, day: date) -> bool:
        """Give the record to another journal day; one earlier than before is flagged as written later."""
        entry = self._fields(id)
        earlier = {"back_filled": True} if day.isoformat() < entry["day"] else {}
        return self.set(id, "entry.move", day=day.isoformat(), **earlier)

    def delete(self, ids: Sequence[int]) -> None:
        """Move records to the trash."""
        self._trash(ids, "entry.delete", clock.instant_text(clock.now()))

    def restore(self, ids: Sequence[int]) -> None:
        """Bring records back from the trash."""
        self._trash(ids, "entry.restore", None)

    def erase(self, id: int) -> bool:
        """Remove a record for good: row, history, index, drafts and freed pages; no step that can be undone.

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

    def complete(self) -> Iterator[dict[str, Any]]:
        """Every record, the trash and what was gathered included, by id: all fields but id and version, those
        of LINKS as uids.

        They are read in one statement, so they show one state of the journal.
        """
        uids = ", ".join(f"(SELECT uid FROM entry o WHERE o.id = entry.{name})" for name in LINKS)
        for row in self._run(f"SELECT {COLUMNS}, {uids} FROM entry ORDER BY id"):
            linked = dict(zip(LINKS, row[len(NAMES) :], strict=True))
            fields = _decoded(row[: len(NAMES)]) | linked
            del fields["id"], fields["version"]
            yield fields

    def known_imports(self, keys: Sequence[str]) -> dict[str, int]:
        """Ids of entries that came in under these import keys, trash included."""
        return self._known("import_key", keys)

    def known_uids(self, uids: Sequence[str]) -> dict[str, int]:
        """Ids of entries with these uids, trash included."""
        return self._known("uid", uids)

    def _known(self, column: str, values: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for part in parts(values):
            marks = ", ".join("?" * len(part))
            query = f"SELECT {column}, id FROM entry WHERE {column} IN ({marks})"
            found.update(self._run(query, part).fetchall())
        return found

    def _trash(self, ids: Sequence[int], label: str, at: str | None) -> None:
        index = self._journal.search.index
        if len(ids) <= FEW and self._characters(ids) <= FEW_CHARACTERS:
            index.prepare((), ids)
            with self._journal.change(label):
                for id in ids:
                    self._set_deleted(id, at)
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
                            self._set_deleted(id, at)

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
        return self.add(moment, **texts, tags=entry.tags, conflict_of=entry.id, **same)

    def _turn(self, parent: int) -> int:
        return int(self._fields(parent)["turn"])

    def _raw(self, id: int) -> dict[str, Any]:
        row = self._run(f"SELECT {COLUMNS} FROM entry WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise ReflectuiError("entry.unknown", id=id)
        return dict(zip(NAMES, row, strict=True))

    def _fields(self, id: int) -> dict[str, Any]:
        return _decoded(tuple(self._raw(id).values()))


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


def _model(fields: dict[str, Any]) -> "Entry":
    from reflectui.model.entry import Entry

    with spoiled():
        return Entry(**fields)


def _decoded(row: tuple[Any, ...]) -> dict[str, Any]:
    fields = dict(zip(NAMES, row, strict=True))
    with spoiled():
        fields["tags"] = json.loads(fields["tags"])
        date.fromisoformat(fields["day"])
    for name in FLAGS:
        fields[name] = bool(fields[name])
    return fields


def _joined(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """Tags after both sides changed them: what either took away is gone, what either added is there."""
    kept = [tag for tag in theirs if tag in ours or tag not in base]
    return kept + [tag for tag in ours if tag not in base and tag not in kept]
