"""What lists show of entries: their ids in order, and light rows of the ones in sight."""

from array import array
from calendar import isleap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from reflectui.store.driver import spoiled

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

SHOWN = 500
FIRST_TEXT = "coalesce(nullif(experience, ''), nullif(reflection, ''), nullif(concept, ''), action)"
# These conditions stand word for word in the journal's partial indexes, or SQLite would not use those.
LIVE = "deleted_at IS NULL AND gathered_in IS NULL"
SEVERAL_STAGES = "(experience <> '') + (reflection <> '') + (concept <> '') + (action <> '') > 1"
OPEN = f"(loop = 'kept_open' OR loop = '' AND {SEVERAL_STAGES})"
ROW = (
    f"id, day, time, substr(title, 1, {SHOWN}), substr(ltrim({FIRST_TEXT}, ' \t\n\r\u3000'), 1, {SHOWN}), "
    "(experience <> '') + 2 * (reflection <> '') + 4 * (concept <> '') + 8 * (action <> ''), "
    f"starred, back_filled, conflict_of, {OPEN}, shared_at IS NOT NULL, confidential"
)
TRASHED = "deleted_at IS NOT NULL AND gathered_in IS NULL"
NEWEST_FIRST = "day DESC, time DESC, id DESC"
LONGEST_THREAD = 1000


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a list shows of an entry.

    `line` is the title or else the first line of text, at most 500 characters; `beside` is what comes after
    it: where there is a title the first line of text, else the second; `stages` has bit n set where the nth
    stage of the cycle is written; `conflict_of` names the entry whose other wording this is; `is_open` says
    that it is an open loop, as `is:open` finds them.
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
    is_open: bool
    is_shared: bool
    confidential: bool


class EntryLists:
    """The entries of one journal, as lists read them."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute

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
        """Entries of the same day in earlier years, the latest first.

        29 February is met on the 28th of a year that has none.
        """
        first = self.first_day()
        if first is None:
            return []
        days = [same for year in range(day.year - 1, int(first[:4]) - 1, -1) for same in _same_day(day, year)]
        marks = ", ".join("?" * len(days))
        query = f"SELECT {ROW} FROM entry WHERE {LIVE} AND day IN ({marks}) ORDER BY {NEWEST_FIRST} LIMIT ?"
        return [_row(row) for row in self._run(query, (*days, limit)).fetchall()]

    def first_day(self) -> str | None:
        """The earliest day that has an entry."""
        day: str | None = self._run(f"SELECT min(day) FROM entry WHERE {LIVE}").fetchone()[0]
        return day

    def days_counted(self, first: str, last: str) -> dict[str, int]:
        """How many entries each day from `first` to `last` has, in order; days without one are not in it."""
        days = f"SELECT day, count(*) FROM entry WHERE {LIVE} AND day BETWEEN ? AND ?"
        return dict(self._run(f"{days} GROUP BY day ORDER BY day", (first, last)).fetchall())

    def open_loops(self, limit: int) -> list[EntryRow]:
        """Entries that were marked `!`, or in which a second stage was begun, and that are neither closed nor
        let go; the newest first."""
        query = f"SELECT {ROW} FROM entry WHERE {LIVE} AND {OPEN} ORDER BY {NEWEST_FIRST} LIMIT ?"
        return [_row(row) for row in self._run(query, (limit,)).fetchall()]

    def ever_reflected(self) -> bool:
        """Whether a second stage was ever written into an entry that is not imported."""
        query = f"SELECT 1 FROM entry WHERE {LIVE} AND import_key IS NULL AND {SEVERAL_STAGES} LIMIT 1"
        return self._run(query).fetchone() is not None

    def thread(self, id: int) -> list[EntryRow]:
        """The turns from the first one to this entry, and on through the first that followed each; by turn.

        Turns in the trash are left out, but for this entry itself.
        """
        up = (
            "WITH RECURSIVE up (here, parent, steps) AS (SELECT id, parent, 0 FROM entry WHERE id = ? "
            "UNION ALL SELECT entry.id, entry.parent, steps + 1 FROM entry JOIN up ON entry.id = up.parent "
            f"WHERE steps < {LONGEST_THREAD}) "
            f"SELECT id FROM up JOIN entry ON id = here WHERE {LIVE} OR steps = 0 ORDER BY steps DESC"
        )
        following = (
            f"SELECT id FROM entry WHERE parent = here AND {LIVE} AND conflict_of IS NULL ORDER BY id LIMIT 1"
        )
        down = (
            f"WITH RECURSIVE down (here, steps) AS (VALUES (?, 0) UNION ALL SELECT ({following}), steps + 1 "
            f"FROM down WHERE here IS NOT NULL AND steps < {LONGEST_THREAD}) "
            "SELECT here FROM down WHERE here IS NOT NULL AND steps > 0 ORDER BY steps"
        )
        return self.rows([row[0] for query in (up, down) for row in self._run(query, (id,)).fetchall()])

    def timed(self) -> bool:
        """Whether any entry has a time."""
        query = f"SELECT 1 FROM entry WHERE {LIVE} AND time IS NOT NULL LIMIT 1"
        return self._run(query).fetchone() is not None

    def trash(self, limit: int = 1000) -> list[EntryRow]:
        """Deleted entries, the latest deleted first."""
        query = f"SELECT {ROW} FROM entry WHERE {TRASHED} ORDER BY deleted_at DESC, id DESC LIMIT ?"
        return [_row(row) for row in self._run(query, (limit,)).fetchall()]

    def deleted_at(self, ids: Sequence[int]) -> dict[int, str]:
        """When records were moved to the trash, as UTC instants by id; without those that were not."""
        found: dict[int, str] = {}
        for part in parts(ids):
            marks = ", ".join("?" * len(part))
            query = f"SELECT id, deleted_at FROM entry WHERE id IN ({marks}) AND deleted_at IS NOT NULL"
            found.update(self._run(query, part).fetchall())
        return found

    def last_id(self) -> int:
        """The highest id there is, 0 in an empty journal."""
        return int(self._run("SELECT ifnull(max(id), 0) FROM entry").fetchone()[0])

    def kept_beside(self, after: int) -> list[int]:
        """Ids above `after` of entries that keep the text of a save which met a newer record."""
        query = "SELECT id FROM entry WHERE id > ? AND conflict_of IS NOT NULL"
        return [row[0] for row in self._run(query, (after,)).fetchall()]

    def conflicts_of(self, id: int) -> list[int]:
        """A record and those that keep other texts of it, where `id` is one of them; none where it has none.

        What lies in the trash is left out.
        """
        row = self._run("SELECT ifnull(conflict_of, id) FROM entry WHERE id = ?", (id,)).fetchone()
        query = f"SELECT id FROM entry WHERE {LIVE} AND (id = ?1 OR conflict_of = ?1) ORDER BY id <> ?1, id"
        found = [other for (other,) in self._run(query, row).fetchall()] if row else []
        return found if len(found) > 1 and found[0] == row[0] else []

    def count(self) -> int:
        """How many entries stand outside the trash."""
        return int(self._run(f"SELECT count(*) FROM entry WHERE {LIVE}").fetchone()[0])

    def days_written(self, enough: int, imported: bool = False) -> int:
        """How many days have an entry, counted up to `enough`; imported ones only if asked for."""
        own = "" if imported else "AND import_key IS NULL"
        query = f"SELECT count(*) FROM (SELECT DISTINCT day FROM entry WHERE {LIVE} {own} LIMIT ?)"
        return int(self._run(query, (enough,)).fetchone()[0])


def _row(row: tuple[Any, ...]) -> EntryRow:
    id, day, time, title, text, stages, starred, back_filled, conflict_of, *states = row
    with spoiled():
        date.fromisoformat(day)
    first, _, rest = text.partition("\n")
    after = rest.lstrip(" \t\n\r\u3000").partition("\n")[0]
    line, beside = (title, first.rstrip()) if title else (first.rstrip(), after.rstrip())
    flags = (bool(starred), bool(back_filled), conflict_of, *map(bool, states))
    return EntryRow(id, day, time, line, beside, bool(title), stages, *flags)


def _same_day(day: date, year: int) -> list[str]:
    leap = isleap(year)
    days = [] if (day.month, day.day) == (2, 29) and not leap else [day.replace(year=year).isoformat()]
    if leap and (day.month, day.day) == (2, 28) and not isleap(day.year):
        days.append(f"{year:04d}-02-29")
    return days


def parts(values: Sequence[Any], size: int = 500) -> Iterable[tuple[Any, ...]]:
    """Cut `values` so that each part can be bound to one statement."""
    for start in range(0, len(values), size):
        yield tuple(values[start : start + size])
