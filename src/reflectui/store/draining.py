"""Draining: the phrases of entries, kept beside them, found when somebody needs them.

Phrases are derived from entries, so writing them is no change and leaves no history. Sudachi is loaded with
the first entry that is drained, not with this module.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reflectui.store.driver import Cursor
from reflectui.store.entry_lists import LIVE
from reflectui.store.pace import Pace

if TYPE_CHECKING:
    from reflectui.store.journal import Journal
    from reflectui.store.reading import Reader

READ_CHARACTERS = 40_000  # of a batch; its phrases are found before the lock is taken
READ_ENTRIES = 500
ALONE = 500  # entries that one process reads: about as long as a second one takes to be of help
TEXT = "title, experience, reflection"
_KEY = "phrases"  # of the row in `derived` that names the version everything was queued for
# Counts how often phrases changed: what was surfaced from others is old.
DRAINED = (
    "INSERT INTO derived (key, value) VALUES ('drained', '1') "
    "ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
)


def never() -> bool:
    """Not cancelled."""
    return False


class Draining:
    """The phrases of one journal's entries."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run: Callable[..., Cursor] = journal.connection.execute

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
            f"SELECT stale_phrases.entry, {TEXT} FROM stale_phrases"
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
            query = f"SELECT {TEXT} FROM entry WHERE id = ? AND {LIVE}"
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
        if settled:
            self._run(DRAINED)
        return settled


def _read(batch: list[tuple[Any, ...]], reader: "Reader") -> dict[int, bytes]:
    """The packed phrases of those entries of a batch that are still there, by id."""
    from reflectui.surfacing.phrases import surfaced_text

    texts = {id: surfaced_text(*texts) for id, *texts in batch if texts[0] is not None}
    return dict(zip(texts, reader.packed(list(texts.values())), strict=True))
