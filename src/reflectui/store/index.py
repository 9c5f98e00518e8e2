"""The full-text index: kept by every closing change, rebuilt where another version's tokens stand in it.

`derived['index']` says what the index holds: this program's VERSION (all of it), `building:VERSION:ID` (the
entries up to ID), nothing (the index was never written) or anything else (not to be trusted: to be cleared).
An entry's old tokens must be known to take them out, so nothing is taken out of or put into an index of
another version.
"""

import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reflectui.language import tokens
from reflectui.store.entry_lists import LIVE, parts
from reflectui.store.index_rows import FIELDS, TEXT_FIELDS, Read, Row, read, row
from reflectui.store.pace import RECORD, Pace

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

VERSION = f"{tokens.VERSION}/{unicodedata.unidata_version}"

_BUILDING = f"building:{VERSION}:"
_OUTDATED = "outdated"
_ALL = 1 << 24
_LEFT_BY_OTHERS = 100
_MANY = 1_000
_LONG = 200_000
_KNOWN_CHARACTERS = 1_000_000
_PAGE = 1_500
_MERGED_AT_ONCE = 10
_MERGING_SECONDS = 0.01
_DEBT = 100
_CLEARED_PAGES = 400
_WEIGHT = f"{RECORD} + length(title || experience || reflection || concept || action)"


def never() -> bool:
    """What is never cancelled."""
    return False


class Index:
    """The index of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute
        self._run_many = journal.connection.executemany
        self._known: dict[str, Read] = {}
        self._known_characters = 0
        self._long: set[int] = set()
        self._debt = 0

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

    def prepare(self, texts: Iterable[str] = (), entries: Iterable[int] = ()) -> None:
        """Read texts, and those of entries, before the lock is taken, so that `reindex` need not."""
        state = self._state()
        if state is not None and self._reach(state) == 0:
            return
        for text in texts:
            if text not in self._known:
                self._known[text] = read(text)
                self._known_characters += len(text)
        for part in parts(tuple(entries)):
            query = f"SELECT {FIELDS} FROM entry WHERE id IN ({_marks(part)})"
            for fields in self._run(query, part).fetchall():
                self.prepare(fields[TEXT_FIELDS])

    def reindex(self, touched: Iterable[int]) -> int:
        """Bring the index up to the `touched` entries, inside the transaction that touched them.

        What other programs' SQL left in the queue follows a little at a time. Returns the weight of what it
        did, as `Pace` counts it.
        """
        reach = self._reach(self._settled())
        wanted = sorted({*touched, *self._left_by_others()})
        weight = sum(self._exchange(part, reach) for part in parts(wanted))
        self._forget()
        return weight

    def settle(self, pace: Pace | None = None) -> None:
        """Do, in batches of their own, what `reindex` had no time for: long entries, and merging."""
        pace = pace or Pace(self._journal)
        while self._long:
            id = self._long.pop()
            queued = self._run(f"SELECT {FIELDS} FROM stale_search WHERE entry = ?", (id,)).fetchone()
            self.prepare((text for text in (queued or ())[TEXT_FIELDS] if text), (id,))
            for act in (self._take_out, self._put_in):
                with pace.batch():
                    act(id, self._reach(self._settled()))
        while self._debt >= _DEBT:
            with pace.batch():
                self._merge()

    def rebuild(self, cancelled: Callable[[], bool] = never) -> bool:
        """Make the index ready, in short transactions; can be stopped and goes on where it stood.

        False where it was cancelled, or where a program of another version began its own.
        """
        pace = Pace(self._journal)
        claimed = False
        while not cancelled():
            self._look_ahead(pace)
            with pace.batch():
                if claimed and self._foreign(self._state()):
                    return False
                claimed = True
                state = self._settled()
                if state != VERSION:
                    self._advance(state, pace)
                    continue
                pace.done = self.reindex(())
                if self._run("SELECT 1 FROM stale_search").fetchone() is None:
                    return True
            self.settle(pace)
        return False

    @contextmanager
    def set_aside(self, records: int) -> Iterator[None]:
        """For a step that touches so many records: where they are most entries, build anew in the end."""
        given_up = self.given_up_for(records)
        yield
        if given_up:
            self.rebuild()

    def given_up_for(self, records: int) -> bool:
        """Trust the index no longer where so many records, that are about to change, are most entries.

        To build it anew costs less than to take the index apart, and where a merge leaves nothing to be
        written SQLite goes on to its end, however long it holds the lock.
        """
        count = self._run("SELECT count(*) FROM entry").fetchone()[0] if records >= _MANY else 0
        if records < _MANY or records * 2 < count:
            return False
        self.give_up()
        return True

    def give_up(self) -> None:
        """Trust the index no longer; the next `rebuild` makes it anew."""
        with self._journal.transaction():
            self._set_state(_OUTDATED)

    def _forget(self) -> None:
        """Know the texts of the last batches no more; a batch cut short leaves some for the next."""
        if self._known_characters > _KNOWN_CHARACTERS:
            self._known.clear()
            self._known_characters = 0

    def _left_by_others(self) -> list[int]:
        query = "SELECT entry FROM stale_search LIMIT ?"
        return [row[0] for row in self._run(query, (_LEFT_BY_OTHERS,)).fetchall()]

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

    def _look_ahead(self, pace: Pace) -> None:
        """Read what the next batch of a rebuild will need."""
        state = self._state()
        if state and state.startswith(_BUILDING):
            for _, _, live, *fields in self._next(self._reach(state), pace):
                self.prepare(fields[TEXT_FIELDS] if live else ())
        else:
            self.prepare((), self._left_by_others())

    def _next(self, reach: int, pace: Pace) -> list[tuple[Any, ...]]:
        query = f"SELECT {_WEIGHT}, id, {LIVE}, {FIELDS} FROM entry WHERE id > ? ORDER BY id"
        return pace.take(self._run(query, (reach,)))

    def _build(self, reach: int, pace: Pace) -> None:
        found = self._next(reach, pace)
        pace.done = sum(weight for weight, *_ in found)
        self._write((), [row(id, fields, self._known) for _, id, live, *fields in found if live])
        self._forget()
        if not found:
            self._run("DELETE FROM stale_search")
            self._set_state(VERSION)
            return
        reach = found[-1][1]
        self._run("DELETE FROM stale_search WHERE entry <= ?", (reach,))
        self._set_state(f"{_BUILDING}{reach}")

    def _exchange(self, ids: Sequence[int], reach: int) -> int:
        """Exchange the old tokens of these entries for the new ones, as far as the index reaches.

        Those of long entries wait for `settle`.
        """
        if not reach:
            return self._drop_queued(ids)
        queued = self._fields("stale_search", "entry", ids)
        live = self._fields("entry", f"{LIVE} AND id", [id for id in ids if id in queued])
        sizes = {id: _size(fields) + _size(live.get(id)) for id, fields in queued.items()}
        long = {id for id, size in sizes.items() if size > _LONG and id <= reach}
        self._long |= long
        done = [id for id in ids if id not in long]
        reached = [id for id in done if id <= reach]
        gone = {row(id, queued[id], self._known) for id in reached if id in queued and queued[id][0]}
        come = {row(id, live[id], self._known) for id in reached if id in live}
        self._write(gone - come, come - gone)
        self._run(f"DELETE FROM stale_search WHERE entry IN ({_marks(done)})", done)
        return sum(size for id, size in sizes.items() if id not in long)

    def _drop_queued(self, ids: Sequence[int]) -> int:
        """Let entries wait no longer for an index that holds nothing yet; returns what they are worth."""
        where = f"WHERE entry IN ({_marks(ids)})"
        texts = f"{RECORD} + length(title || experience || reflection || concept || action)"
        weight = self._run(f"SELECT sum(ifnull({texts}, {RECORD})) FROM stale_search {where}", ids)
        worth = int(weight.fetchone()[0] or 0)
        self._run(f"DELETE FROM stale_search {where}", ids)
        return worth

    def _take_out(self, id: int, reach: int) -> None:
        """Take out what the index holds of a long entry; the queue knows then that it holds nothing."""
        for known, fields in self._fields("stale_search", "entry", (id,)).items():
            if fields[0] and id <= reach:
                self._write([row(known, fields, self._known)], ())
                self._run("UPDATE stale_search SET day = NULL WHERE entry = ?", (id,))

    def _put_in(self, id: int, reach: int) -> None:
        """Put a long entry that was taken out into the index."""
        queued = self._fields("stale_search", "entry", (id,))
        if not queued or id > reach:
            return
        live = self._fields("entry", f"{LIVE} AND id", (id,))
        if not queued[id][0]:
            self._write((), [row(id, fields, self._known) for fields in live.values()])
            self._run("DELETE FROM stale_search WHERE entry = ?", (id,))

    def _fields(self, table: str, key: str, ids: Sequence[int]) -> dict[int, Sequence[Any]]:
        """FIELDS of these entries, by id."""
        name = key.rpartition(" ")[2]
        query = f"SELECT {name}, {FIELDS} FROM {table} WHERE {key} IN ({_marks(ids)})"
        return {id: fields for id, *fields in self._run(query, ids).fetchall()}

    def _merge(self) -> None:
        """Merge a little of the index, as much as is owed and there is time for.

        SQLite's own merging does nothing for a while and then much at once, holding the lock meanwhile.
        """
        until = time.perf_counter() + _MERGING_SECONDS
        while self._debt > 0 and time.perf_counter() < until:
            before = self._journal.connection.total_changes
            self._run("INSERT INTO search (search, rank) VALUES ('merge', ?)", (_MERGED_AT_ONCE,))
            idle = self._journal.connection.total_changes - before < 2
            self._debt = 0 if idle else self._debt - _MERGED_AT_ONCE

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
        # A page is written anew about once for each of up to six levels.
        characters = sum(len(text) for _, (_, *texts) in commands for text in texts)
        self._debt += 6 * (1 + characters // _PAGE)
        self._merge()


def _marks(ids: Sequence[int]) -> str:
    return ", ".join("?" * len(ids))


def _size(fields: Sequence[Any] | None) -> int:
    """What a record is worth, as `Pace` counts it."""
    return RECORD + sum(len(text or "") for text in fields[TEXT_FIELDS]) if fields else 0
