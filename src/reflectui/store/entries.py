"""Entries: adding, saving without overwriting, trash, erasing, and the light rows that lists read."""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.language.marks import given_tags
from reflectui.language.visible import refuse_unstorable
from reflectui.store.connection import emptied_wal
from reflectui.store.identity import new_uid

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.journal import Journal

TEXTS = ("title", "experience", "reflection", "concept", "action")
EDITED = (*TEXTS, "tags", "starred", "confidential", "loop")
COLUMNS = (
    "id, uid, day, time, instant, zone, title, experience, reflection, concept, action, tags, parent, turn, "
    "loop, starred, confidential, back_filled, conflict_of, import_key, extra, created_at, changed_at, "
    "deleted_at, version"
)
NAMES = tuple(COLUMNS.replace(",", "").split())
# As many records as one transaction may move to the trash at once.
FEW = 50
LONGEST_TEXT = 1_000_000
LONGEST_TITLE = 500
SHOWN = 500
FIRST_TEXT = "coalesce(nullif(experience, ''), nullif(reflection, ''), nullif(concept, ''), action)"
ROW = (
    f"id, day, time, substr(title, 1, {SHOWN}), substr(ltrim({FIRST_TEXT}, ' \t\n\r\u3000'), 1, {SHOWN}), "
    "(experience <> '') + 2 * (reflection <> '') + 4 * (concept <> '') + 8 * (action <> ''), "
    "starred, back_filled, conflict_of"
)
LIVE = "deleted_at IS NULL"
NEWEST_FIRST = "day DESC, time DESC, id DESC"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a list shows of an entry.

    `line` is the title or else the first line of text, at most 500 characters; `beside` is that first line
    where there is a title; `stages` has bit n set where the nth stage of the cycle is written; `conflict_of`
    names the entry whose other wording this is.
    """

    id: int
    day: str
    time: str | None
    line: str
    beside: str
    titled: bool
    stages: int
    starred: bool
    back_filled: bool
    conflict_of: int | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: whether anything was written, and the entry that keeps the text where the record had
    been changed by somebody else meanwhile."""

    changed: bool
    kept_in: int | None = None


class Entries:
    """The entries of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute

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
        from reflectui.model.entry import Entry

        return Entry(**self._fields(id))

    def many(self, ids: Iterable[int]) -> "list[Entry]":
        """The whole records of `ids`, in that order; unknown ones are left out."""
        from reflectui.model.entry import Entry

        found: dict[int, Entry] = {}
        wanted = list(ids)
        for part in parts(wanted):
            marks = ", ".join("?" * len(part))
            for row in self._run(f"SELECT {COLUMNS} FROM entry WHERE id IN ({marks})", part).fetchall():
                found[row[0]] = Entry(**_decoded(row))
        return [found[id] for id in wanted if id in found]

    def save(self, entry: "Entry", label: str = "entry.edit") -> Saved:
        """Save an edited record; what did not change writes nothing.

        Where it was changed since `entry.version`, fields changed on one side only are joined, and tags too;
        where both sides changed the same text, the newer row stays and this text is kept in an entry of its
        own, unless it was emptied. Raises `entry.unknown`, and what `check` raises.
        """
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
        """Remove a record for good: row, history, index, drafts and freed pages. Raises `entry.unknown`.

        False where another program was reading: the text may then stay in the -wal until that has ended. In a
        large journal it takes seconds; others can write meanwhile.
        """
        self._fields(id)
        with self._journal.change("entry.erase") as change:
            change.forced = True
            change.touched.add(("entry", id))
            self._run("DELETE FROM entry WHERE id = ?", (id,))
            self._journal.history.forget("entry", id)
        drafts_gone = self._journal.drafts.forget(id)
        self._journal.search.purge()
        return emptied_wal(self._journal.connection) and drafts_gone

    def ids(self) -> "array[int]":
        """All entries outside the trash, newest first, as the timeline shows them."""
        query = f"SELECT id FROM entry WHERE {LIVE} ORDER BY {NEWEST_FIRST}"
        return array("q", self._journal.connection.column(query))

    def rows(self, ids: Sequence[int]) -> list[EntryRow]:
        """Light rows of `ids` in that order; entries that are gone are left out."""
        found: dict[int, EntryRow] = {}
        for part in parts(ids):
            marks = ", ".join("?" * len(part))
            for row in self._run(f"SELECT {ROW} FROM entry WHERE id IN ({marks})", part).fetchall():
                found[row[0]] = _row(row)
        return [found[id] for id in ids if id in found]

    def of_day(self, day: str, limit: int = 1000) -> list[EntryRow]:
        """A day's entries, newest first."""
        query = f"SELECT {ROW} FROM entry WHERE {LIVE} AND day = ? ORDER BY {NEWEST_FIRST} LIMIT ?"
        return [_row(row) for row in self._run(query, (day, limit)).fetchall()]

    def newest(self, limit: int, since: str = "") -> list[int]:
        """Ids of the newest entries, of `since` (a day) and later."""
        query = f"SELECT id FROM entry WHERE {LIVE} AND day >= ? ORDER BY {NEWEST_FIRST} LIMIT ?"
        return [row[0] for row in self._run(query, (since, limit)).fetchall()]

    def between(self, first: str, last: str) -> list[int]:
        """Ids of the entries of the days `first` to `last`, in the order they were written."""
        query = f"SELECT id FROM entry WHERE {LIVE} AND day BETWEEN ? AND ? ORDER BY day, time, id"
        return [row[0] for row in self._run(query, (first, last)).fetchall()]

    def on_this_day(self, day: date, limit: int = 20) -> list[EntryRow]:
        """Entries of the same day in earlier years, the latest first; 29 February is met on the 28th too."""
        first = self._run(f"SELECT min(day) FROM entry WHERE {LIVE}").fetchone()[0]
        if first is None:
            return []
        days = [same for year in range(day.year - 1, int(first[:4]) - 1, -1) for same in _same_day(day, year)]
        marks = ", ".join("?" * len(days))
        query = f"SELECT {ROW} FROM entry WHERE {LIVE} AND day IN ({marks}) ORDER BY {NEWEST_FIRST} LIMIT ?"
        return [_row(row) for row in self._run(query, (*days, limit)).fetchall()]

    def trash(self, limit: int = 1000) -> list[EntryRow]:
        """Deleted entries, the latest deleted first."""
        query = (
            f"SELECT {ROW} FROM entry WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC LIMIT ?"
        )
        return [_row(row) for row in self._run(query, (limit,)).fetchall()]

    def last_id(self) -> int:
        """The highest id there is, 0 in an empty journal."""
        return int(self._run("SELECT ifnull(max(id), 0) FROM entry").fetchone()[0])

    def kept_beside(self, after: int) -> list[int]:
        """Ids above `after` of entries that keep the text of a save which met a newer record."""
        query = "SELECT id FROM entry WHERE id > ? AND conflict_of IS NOT NULL"
        return [row[0] for row in self._run(query, (after,)).fetchall()]

    def count(self) -> int:
        """How many entries stand outside the trash."""
        return int(self._run(f"SELECT count(*) FROM entry WHERE {LIVE}").fetchone()[0])

    def days_written(self, enough: int, imported: bool = False) -> int:
        """How many days have an entry, counted up to `enough`; imported ones only if asked for."""
        own = "" if imported else "AND import_key IS NULL"
        query = f"SELECT count(*) FROM (SELECT DISTINCT day FROM entry WHERE {LIVE} {own} LIMIT ?)"
        return int(self._run(query, (enough,)).fetchone()[0])

    def tie(self, id: int, name: str, other: int) -> None:
        """Point `name` (parent or conflict_of) of a record that came in to another that came in after it."""
        with self._journal.change("entry.tie"):
            self._run(f"UPDATE entry SET {name} = ?, version = version + 1 WHERE id = ?", (other, id))

    def complete(self) -> Iterator[dict[str, Any]]:
        """Every record, trash included, by id: all fields but id and version, parent and conflict_of as uids.

        They are read in one statement, so they show one state of the journal.
        """
        names = ("parent", "conflict_of")
        uids = ", ".join(f"(SELECT uid FROM entry o WHERE o.id = entry.{name})" for name in names)
        for *row, parent, conflict_of in self._run(f"SELECT {COLUMNS}, {uids} FROM entry ORDER BY id"):
            fields = _decoded(tuple(row)) | {"parent": parent, "conflict_of": conflict_of}
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
        if len(ids) <= FEW:
            with self._journal.change(label):
                self._set_deleted(ids, at)
            return
        with self._journal.long_change(label) as long:
            start = 0
            while start < len(ids):
                part = ids[start : start + long.size]
                with long.batch():
                    self._set_deleted(part, at)
                start += len(part)

    def _set_deleted(self, ids: Sequence[int], at: str | None) -> None:
        for id in ids:
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


def _row(row: tuple[Any, ...]) -> EntryRow:
    id, day, time, title, text, stages, starred, back_filled, conflict_of = row
    first = text.partition("\n")[0].rstrip()
    line, beside = (title, first) if title else (first, "")
    return EntryRow(
        id, day, time, line, beside, bool(title), stages, bool(starred), bool(back_filled), conflict_of
    )


def _decoded(row: tuple[Any, ...]) -> dict[str, Any]:
    fields = dict(zip(NAMES, row, strict=True))
    fields["tags"] = json.loads(fields["tags"])
    for name in ("starred", "confidential", "back_filled"):
        fields[name] = bool(fields[name])
    return fields


def _joined(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """Tags after both sides changed them: what either took away is gone, what either added is there."""
    kept = [tag for tag in theirs if tag in ours or tag not in base]
    return kept + [tag for tag in ours if tag not in base and tag not in kept]


def _same_day(day: date, year: int) -> list[str]:
    leap = (date(year, 3, 1) - timedelta(days=1)).day == 29
    days = [] if (day.month, day.day) == (2, 29) and not leap else [day.replace(year=year).isoformat()]
    if (day.month, day.day) == (2, 28) and leap:
        days.append(f"{year:04d}-02-29")
    return days


def parts(values: Sequence[Any], size: int = 500) -> Iterable[tuple[Any, ...]]:
    """Cut `values` so that each part can be bound to one statement."""
    for start in range(0, len(values), size):
        yield tuple(values[start : start + size])
