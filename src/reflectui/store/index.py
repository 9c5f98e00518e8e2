"""The full-text index: kept by every closing change, rebuilt where another version's tokens stand in it.

`derived['index']` says what the index holds: this program's VERSION (all of it), `building:VERSION:ID` (the
entries up to ID), nothing (the index was never written) or anything else (not to be trusted: to be cleared).
An entry's old tokens must be known to take them out, so nothing is taken out of or put into an index of
another version.
"""

import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from reflectui.language import tokens
from reflectui.language.marks import marks
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

VERSION = f"{tokens.VERSION}/{unicodedata.unidata_version}"
COLUMNS = ("title", "experience", "reflection", "concept", "action")
STAGES = COLUMNS[1:]
ID_BITS = 24
ID_MASK = (1 << ID_BITS) - 1

_BUILDING = f"building:{VERSION}:"
_OUTDATED = "outdated"
_ALL = 1 << ID_BITS
_LEFT_BY_OTHERS = 100
_PAGE = 1_500
_MERGED_PAGES = 100
_CLEARED_PAGES = 400
FIELDS = "day, title, experience, reflection, concept, action, tags, starred, loop"
RECORD = 200
_WEIGHT = f"{RECORD} + length(title || experience || reflection || concept || action)"

Row = tuple[int, str, str, str, str, str, str]


def never() -> bool:
    """What is never cancelled."""
    return False


class Index:
    """The index of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute
        self._run_many = journal.connection.executemany

    @property
    def ready(self) -> bool:
        """Whether the index holds every entry, in this program's tokens."""
        state = self._state()
        return state == VERSION or (state is None and self._run("SELECT 1 FROM entry").fetchone() is None)

    @property
    def done(self) -> int:
        """How many entries a rebuild has been through."""
        query = "SELECT count(*) FROM entry WHERE id <= ?"
        return int(self._run(query, (self._reach(self._state()),)).fetchone()[0])

    def reindex(self, touched: Iterable[int]) -> int:
        """Bring the index up to the `touched` entries, inside the transaction that touched them.

        What other programs' SQL left in the queue follows a little at a time. Returns the weight of what it
        did, as `Pace` counts it.
        """
        reach = self._reach(self._settled())
        rows = self._run("SELECT entry FROM stale_search LIMIT ?", (_LEFT_BY_OTHERS,)).fetchall()
        wanted = sorted({*touched, *(row[0] for row in rows)})
        parts = (wanted[start : start + 500] for start in range(0, len(wanted), 500))
        return sum(self._exchange(part, reach) for part in parts)

    def rebuild(self, cancelled: Callable[[], bool] = never) -> bool:
        """Make the index ready, in short transactions; can be stopped and goes on where it stood.

        False where it was cancelled, or where a program of another version began its own.
        """
        pace = Pace()
        claimed = False
        while not cancelled():
            with pace.timed(self._journal.transaction()):
                if claimed and self._foreign(self._state()):
                    return False
                claimed = True
                state = self._settled()
                if state != VERSION:
                    self._advance(state, pace)
                    continue
                self.reindex(())
                if self._run("SELECT 1 FROM stale_search").fetchone() is None:
                    return True
        return False

    def give_up(self) -> None:
        """Trust the index no longer; the next `rebuild` makes it anew."""
        with self._journal.transaction():
            self._set_state(_OUTDATED)

    def purge(self) -> None:
        """Merge the index into one, in short transactions, so that tokens taken out leave no trace."""
        pages = -_MERGED_PAGES
        pace = Pace()
        while True:
            with pace.timed(self._journal.transaction()):
                before = self._journal.connection.total_changes
                self._run("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
                # SQLite's documentation: fewer than two changes mean that nothing was left to merge.
                if self._journal.connection.total_changes - before < 2:
                    return
            pages = _MERGED_PAGES

    def _state(self) -> str | None:
        row = self._run("SELECT value FROM derived WHERE key = 'index'").fetchone()
        return row[0] if row else None

    def _set_state(self, value: str) -> None:
        self._run("INSERT OR REPLACE INTO derived (key, value) VALUES ('index', ?)", (value,))

    def _settled(self) -> str | None:
        """The state, inside a transaction; an index of another version is given up first."""
        state = self._state()
        if state is None:
            others = "SELECT 1 FROM entry WHERE id NOT IN (SELECT entry FROM stale_search) LIMIT 1"
            if self._run(others).fetchone() is None:
                self._run("UPDATE stale_search SET day = NULL WHERE day IS NOT NULL")
                state = VERSION
                self._set_state(state)
        elif self._foreign(state):
            state = _OUTDATED
            self._set_state(state)
        return state

    def _foreign(self, state: str | None) -> bool:
        return state is not None and not (state in (VERSION, _OUTDATED) or state.startswith(_BUILDING))

    def _reach(self, state: str | None) -> int:
        """The highest id whose entry the index holds."""
        if state == VERSION:
            return _ALL
        return int(state.removeprefix(_BUILDING)) if state and state.startswith(_BUILDING) else 0

    def _advance(self, state: str | None, pace: Pace) -> None:
        if state is None:
            self._set_state(f"{_BUILDING}0")
        elif state == _OUTDATED:
            self._clear()
        else:
            self._build(self._reach(state), pace)

    def _clear(self) -> None:
        """Empty the index, some pages a time: dropping them all at once would hold the lock for seconds."""
        pages = "SELECT id FROM search_data WHERE id > 10 LIMIT ?"
        if self._run(f"DELETE FROM search_data WHERE id IN ({pages})", (_CLEARED_PAGES,)).rowcount:
            return
        self._run("INSERT INTO search (search) VALUES ('delete-all')")
        self._set_state(f"{_BUILDING}0")

    def _build(self, reach: int, pace: Pace) -> None:
        query = f"SELECT {_WEIGHT}, id, deleted_at IS NULL, {FIELDS} FROM entry WHERE id > ? ORDER BY id"
        found = pace.take(self._run(query, (reach,)))
        self._write((), [row(id, fields) for _, id, live, *fields in found if live])
        if not found:
            self._run("DELETE FROM stale_search")
            self._set_state(VERSION)
            return
        reach = found[-1][1]
        self._run("DELETE FROM stale_search WHERE entry <= ?", (reach,))
        self._set_state(f"{_BUILDING}{reach}")

    def _exchange(self, ids: Sequence[int], reach: int) -> int:
        """Exchange the old tokens of these entries for the new ones, as far as the index reaches."""
        marked = ", ".join("?" * len(ids))
        query = f"SELECT entry, {FIELDS} FROM stale_search WHERE entry IN ({marked})"
        queued = {id: fields for id, *fields in self._run(query, ids).fetchall() if id <= reach}
        query = f"SELECT id, {FIELDS} FROM entry WHERE deleted_at IS NULL AND id IN ({marked})"
        new = [(id, fields) for id, *fields in self._run(query, ids).fetchall() if id in queued]
        old = [(id, fields) for id, fields in queued.items() if fields[0] is not None]
        gone, come = ({row(*entry) for entry in entries} for entries in (old, new))
        self._write(gone - come, come - gone)
        self._run(f"DELETE FROM stale_search WHERE entry IN ({marked})", ids)
        return sum(RECORD + sum(map(len, fields[1:6])) for _, fields in (*old, *new))

    def _merge(self, characters: int) -> None:
        """Merge some pages of the index, in proportion to what was just written.

        SQLite's own merging does nothing for a while and then much at once, holding the lock meanwhile.
        A page is written anew about once for each of up to six levels.
        """
        pages = min(6 * (1 + characters // _PAGE), _MERGED_PAGES)
        self._run("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))

    def _write(self, gone: Iterable[Row], come: Iterable[Row]) -> None:
        """Take rows out and put rows in, by rowid: FTS5 writes out what it has whenever a lower one comes."""
        commands: list[tuple[str | None, Row]] = [("delete", each) for each in gone]
        commands += [(None, each) for each in come]
        commands.sort(key=lambda command: (command[1][0], command[0] is None))
        self._run_many(
            "INSERT INTO search (search, rowid, title, experience, reflection, concept, action, marks) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((command, *each) for command, each in commands),
        )
        self._merge(sum(len(text) for _, (_, *texts) in commands for text in texts))


def row(id: int, fields: Sequence[Any]) -> Row:
    """What the index holds of an entry: its rowid, the tokens of each text, and its marks and states.

    `fields` are day, the five texts, tags as JSON, starred and loop. Newest first is the order of rowids.
    """
    day, *texts, tags, starred, loop = fields
    title, experience, reflection, concept, action = (
        " ".join(tokens.tokens(text)) if text else "" for text in texts
    )
    marked = " ".join([*_states(texts[1:], starred, loop), *_mark_tokens(texts, tags)])
    return rowid_of(id, day), title, experience, reflection, concept, action, marked


def rowid_of(id: int, day: str) -> int:
    """Where an entry stands in the index: by day, then by id."""
    return date.fromisoformat(day).toordinal() << ID_BITS | id


def _states(stages: Sequence[str], starred: int, loop: str) -> list[str]:
    """Tokens for what is no text. Every entry has `_`: what exclusions alone are taken from."""
    written = [name for name, text in zip(STAGES, stages, strict=True) if text]
    states = ["_", *(f"_{name}" for name in written)]
    if starred:
        states.append("_starred")
    if loop == "kept_open" or (not loop and len(written) > 1):
        states.append("_open")
    return states


def _mark_tokens(texts: Sequence[str], tags: str) -> list[str]:
    found = ["#" + tag for tag in json.loads(tags)] if tags != "[]" else []
    for text in texts:
        if "#" in text or "@" in text or "＃" in text or "＠" in text:
            named = marks(text)
            found += ["#" + name for name in named.tags] + ["@" + name for name in named.people]
    return sorted(set(tokens.mark_tokens(found)))
