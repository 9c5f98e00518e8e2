"""Surfaced practices: phrases kept beside the entries, drained from a queue when somebody needs them.

Phrases are derived from entries, so writing them is no change and leaves no history. Sudachi is loaded with
the first entry that is drained, not with this module.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reflectui.store.driver import Cursor
from reflectui.store.entry_lists import LIVE
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.journal import Journal
    from reflectui.store.reading import Reader
    from reflectui.surfacing.candidates import Candidate

READ_CHARACTERS = 40_000  # of a batch; its phrases are found before the lock is taken
READ_ENTRIES = 500
ALONE = 500  # entries that one process reads: about as long as a second one takes to be of help
_TEXT = "title, experience, reflection"
_KEY = "phrases"  # of the row in `derived` that names the version everything was queued for


def never() -> bool:
    """Not cancelled."""
    return False


class _Kept:
    """The phrases that are kept of all entries, as (entry id, day, packed), by day; read anew each time."""

    def __init__(self, journal: "Journal", version: int) -> None:
        self._journal = journal
        self._version = version

    def __iter__(self) -> Iterator[tuple[int, str, bytes]]:
        query = (
            "SELECT entry.id, entry.day, phrases.data FROM entry JOIN phrases ON phrases.entry = entry.id"
            f" WHERE {LIVE} AND phrases.version = ?"
            " AND entry.id NOT IN (SELECT entry FROM stale_phrases) ORDER BY entry.day"
        )
        return self._journal.connection.execute(query, (self._version,))


class Candidates:
    """What recurs in the entries of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal

    def waiting(self) -> int:
        """How many entries are still to be drained."""
        return int(self._run("SELECT count(*) FROM stale_phrases").fetchone()[0])

    def drain(self, cancelled: Callable[[], bool] = never) -> int:
        """Find the phrases of all touched entries, in short transactions; returns how many were settled.

        Can be stopped between two batches and goes on where it stood; two programs may drain at once.
        A journal that can only be read is left as it is.
        """
        if self._journal.read_only:
            return 0
        from reflectui.store.reading import Reader

        self._queue_for_version()
        drained, pace = 0, Pace(self._journal)
        with Reader(help=self.waiting() > ALONE) as reader:
            while not cancelled() and (batch := self._next_batch()):
                packed = _read(batch, reader)
                with pace.batch():
                    drained += self._keep(batch, packed)
        return drained

    def surface(self, limit: int) -> list["Candidate"]:
        """The best practices, at most `limit`, of all entries that are drained and not in the trash."""
        from reflectui.surfacing.candidates import candidates
        from reflectui.surfacing.phrases import PHRASES_VERSION

        with self._snapshot():
            return candidates(_Kept(self._journal, PHRASES_VERSION), self._text, limit)

    def _queue_for_version(self) -> None:
        """Queue every entry once where the phrases that are kept are of another version."""
        from reflectui.surfacing.phrases import PHRASES_VERSION

        known = self._run("SELECT value FROM derived WHERE key = ?", (_KEY,)).fetchone()
        if known and known[0] == str(PHRASES_VERSION):
            return
        last, pace = 0, Pace(self._journal)
        while True:
            with pace.batch():
                query = "SELECT max(id) FROM (SELECT id FROM entry WHERE id > ? ORDER BY id LIMIT ?)"
                upto = self._run(query, (last, pace.size)).fetchone()[0]
                if upto is None:
                    self._run(
                        "INSERT OR REPLACE INTO derived (key, value) VALUES (?, ?)",
                        (_KEY, str(PHRASES_VERSION)),
                    )
                    return
                self._run(
                    "INSERT OR IGNORE INTO stale_phrases (entry)"
                    " SELECT id FROM entry WHERE id > ? AND id <= ?",
                    (last, upto),
                )
            last = upto

    def _next_batch(self) -> list[tuple[Any, ...]]:
        """Queued entries as (id, title, experience, reflection); the texts of one that is gone are None."""
        query = (
            f"SELECT stale_phrases.entry, {_TEXT} FROM stale_phrases"
            f" LEFT JOIN entry ON entry.id = stale_phrases.entry AND {LIVE} LIMIT ?"
        )
        batch = []
        characters = 0
        for row in self._run(query, (READ_ENTRIES,)):
            batch.append(row)
            characters += sum(map(len, row[1:])) if row[1] is not None else 0
            if characters >= READ_CHARACTERS:
                break
        return batch

    def _keep(self, batch: list[tuple[Any, ...]], packed: dict[int, bytes]) -> int:
        """Write the phrases of a batch and return how many; what was edited meanwhile stays queued."""
        from reflectui.surfacing.phrases import PHRASES_VERSION

        settled = 0
        for id, *texts in batch:
            query = f"SELECT {_TEXT} FROM entry WHERE id = ? AND {LIVE}"
            now = self._run(query, (id,)).fetchone()
            if (list(now) if now else [None] * len(texts)) != texts:
                continue
            if id not in packed:
                self._run("DELETE FROM phrases WHERE entry = ?", (id,))
            else:
                self._run(
                    "INSERT OR REPLACE INTO phrases (entry, version, data) VALUES (?, ?, ?)",
                    (id, PHRASES_VERSION, packed[id]),
                )
            self._run("DELETE FROM stale_phrases WHERE entry = ?", (id,))
            settled += 1
        return settled

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Read everything as it stands at one moment, so that quotes stand in the text they are cut from."""
        if self._journal.connection.in_transaction:
            yield
            return
        self._run("BEGIN")
        try:
            yield
        finally:
            self._run("COMMIT")

    def _text(self, id: int) -> str:
        from reflectui.surfacing.phrases import surfaced_text

        return surfaced_text(*self._run(f"SELECT {_TEXT} FROM entry WHERE id = ?", (id,)).fetchone())

    def _run(self, sql: str, parameters: tuple[Any, ...] = ()) -> Cursor:
        return self._journal.connection.execute(sql, parameters)


def _read(batch: list[tuple[Any, ...]], reader: "Reader") -> dict[int, bytes]:
    """The packed phrases of those entries of a batch that are still there, by id."""
    from reflectui.surfacing.phrases import surfaced_text

    texts = {id: surfaced_text(*texts) for id, *texts in batch if texts[0] is not None}
    return dict(zip(texts, reader.packed(list(texts.values())), strict=True))
