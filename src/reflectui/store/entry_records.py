"""Whole records: their fields as the file holds them, and reading them by id."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reflectui.errors import ReflectuiError
from reflectui.store.driver import spoiled
from reflectui.store.entry_lists import EntryLists, parts

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.gathering import Original
    from reflectui.store.search import Asked
    from reflectui.store.trash import Trash
    from reflectui.store.versions import Version

TEXTS = ("title", "experience", "reflection", "concept", "action")
COLUMNS = (
    "id, uid, day, time, instant, zone, title, experience, reflection, concept, action, tags, parent, turn, "
    "loop, starred, confidential, back_filled, conflict_of, import_key, extra, created_at, changed_at, "
    "deleted_at, version, gathered_in, lens, no_trial, shared_at"
)
NAMES = tuple(COLUMNS.replace(",", "").split())
FLAGS = ("starred", "confidential", "back_filled", "no_trial")
LINKS = ("parent", "conflict_of", "gathered_in")


class EntryRecords(EntryLists):
    """The whole records of one journal."""

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
                found[row[0]] = _model(decoded(dict(zip(NAMES, row, strict=True))))
        return [found[id] for id in wanted if id in found]

    def originals(self, id: int) -> "list[Original]":
        """The lines that were gathered into this record, or into one of these, in the order of the day."""
        from reflectui.store import gathering

        return gathering.originals(self._journal, id)

    def versions(self, id: int) -> "list[Version]":
        """The record as it stood after each of its changes, newest first; the last is its first wording.

        Raises `entry.unknown`.
        """
        from reflectui.store import versions

        return versions.versions(self._journal, id)

    def trash_ids(self, query: "Asked" = "") -> list[int]:
        """Deleted records that match, or all of them, the latest deleted first; raises as `query.parse`."""
        return self._trash.ids(query)

    @cached_property
    def _trash(self) -> "Trash":
        from reflectui.store.trash import Trash

        return Trash(self._journal)

    def complete(self) -> Iterator[dict[str, Any]]:
        """Every record, the trash and what was gathered included, by id: all fields but id and version, those
        of LINKS as uids.

        They are read in one statement, so they show one state of the journal.
        """
        uids = ", ".join(f"(SELECT uid FROM entry o WHERE o.id = entry.{name})" for name in LINKS)
        for row in self._run(f"SELECT {COLUMNS}, {uids} FROM entry ORDER BY id"):
            linked = dict(zip(LINKS, row[len(NAMES) :], strict=True))
            fields = decoded(dict(zip(NAMES, row, strict=False))) | linked
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

    def raw(self, id: int) -> dict[str, Any]:
        """The record's fields as the file holds them; raises `entry.unknown`."""
        row = self._run(f"SELECT {COLUMNS} FROM entry WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise ReflectuiError("entry.unknown", id=id)
        return dict(zip(NAMES, row, strict=True))

    def _fields(self, id: int) -> dict[str, Any]:
        return decoded(self.raw(id))


def _model(fields: dict[str, Any]) -> "Entry":
    from reflectui.model.entry import Entry

    with spoiled():
        return Entry(**fields)


def decoded(raw: dict[str, Any]) -> dict[str, Any]:
    """Fields as the file holds them in the types of `Entry`; raises `journal.damaged`."""
    fields = dict(raw)
    with spoiled():
        fields["tags"] = json.loads(fields["tags"])
        date.fromisoformat(fields["day"])
    for name in FLAGS:
        fields[name] = bool(fields[name])
    return fields
