"""Backups of the journal, thinned with age, and whatever else still holds the text of a record.

They are named by their instant (UTC). Beside them stand what `restore` set aside, `…-replaced.db`, and
damaged journals, `…-damaged.db`, which are no backups.
"""

import re
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.paths import private_folder, writing
from reflectui.store import copying, kept
from reflectui.store.connection import connect_to_read
from reflectui.store.driver import Connection

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

DAILY, WEEKLY, MONTHLY = 7, 4, 6
YOUNG = timedelta(hours=48)
REPLACED_KEPT = timedelta(days=90)
SHARE_OF_DISK = 0.1

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)(?:-(replaced|damaged))?(?:-\d+)?\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that stands on disk: when it was made (UTC) and its size in bytes.

    `kind` is empty for a backup, "replaced" for what `restore` set aside, "damaged" for what cannot be read,
    "kept" for the folder of a text that could not be saved.
    """

    path: Path
    at: datetime
    size: int
    kind: str = ""

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name


def make(connection: Connection, path: Path) -> Path:
    """Copy the journal at `path`, open in `connection` outside a transaction, and verify the copy.

    Other programs can write meanwhile. Raises `journal.damaged`, `backup.failed` where the copy does not pass
    though the journal does, `disk.full`, `write.failed`.
    """
    copying.sweep(path)
    folder = copying.place(path)
    with writing(folder):
        private_folder(folder)
        if shutil.disk_usage(folder).free < path.stat().st_size:
            raise ReflectuiError("disk.full")
        with copying.part(folder) as part:
            # One snapshot for all pages: without it every change from outside would begin the copy anew.
            connection.execute("BEGIN")
            try:
                connection.execute("SELECT 1 FROM sqlite_master").fetchone()
                copying.copy(connection, part)
            finally:
                connection.execute("ROLLBACK")
            try:
                return copying.keep(part)
            except ReflectuiError as error:
                if error.code == "backup.failed" and not copying.sound(connection):
                    raise ReflectuiError("journal.damaged") from error
                raise


def backups(path: Path) -> list[Backup]:
    """What the journal at `path` can be restored from, newest first."""
    return [each for each in copies(path) if each.kind != "damaged"]


def copies(path: Path) -> list[Backup]:
    """Every copy of the journal at `path`, newest first."""
    folder = copying.place(path)
    found = [
        Backup(each, datetime.strptime(name[1], copying.STAMP).replace(tzinfo=UTC), each.stat().st_size, kind)
        for each in (folder.iterdir() if folder.is_dir() else ())
        if (name := _NAME.fullmatch(each.name))
        for kind in (name[2] or "",)
    ]
    return sorted(found, key=lambda each: (each.at, each.path.stat().st_mtime_ns), reverse=True)


def due(path: Path, now: datetime, day_start: int = clock.DAY_START) -> bool:
    """Whether no backup was made on the journal day of `now` yet."""
    zone = clock.zone_name()
    today = clock.moment(now, zone, day_start).day
    made = (each for each in backups(path) if not each.kind)
    return all(clock.moment(each.at, zone, day_start).day != today for each in made)


def thin(path: Path) -> list[Backup]:
    """Drop old backups of the journal at `path` and return them.

    Kept are those of the last 48 hours, the newest of 7 days, 4 weeks and 6 months, and for 90 days what
    `restore` set aside, as far as all together take a tenth of the disk that would be free without them, the
    last named longest; the newest and those of 48 hours always.
    """
    found = backups(path)
    if not found:
        return []
    now = clock.now()
    made = [each for each in found if not each.kind]
    replaced = [each for each in found if each.kind]
    safe = {found[0], *(each for each in found if now - each.at < YOUNG)}
    kept = _of_periods(made, "%Y-%m-%d", DAILY)
    kept |= _of_periods(made, "%G-%V", WEEKLY)
    kept |= _of_periods(made, "%Y-%m", MONTHLY)
    kept |= {each for each in replaced if now - each.at < REPLACED_KEPT}
    room = (shutil.disk_usage(found[0].path.parent).free + sum(each.size for each in found)) * SHARE_OF_DISK
    dropped = []
    for each in (*replaced, *made):
        if each not in safe and (each not in kept or room < each.size):
            dropped.append(each)
        else:
            room -= each.size
    drop_from(dropped)
    return dropped


def holding(journal: "Journal", id: int) -> list[Backup]:
    """The copies in which the entry `id`, or what was gathered into it, still stands, or which cannot be read
    and may hold it.

    To be asked before it is erased. Raises `entry.unknown`.
    """
    from reflectui.store.gathering import folded

    ids = (id, *folded(journal, id))
    uids = {each: _uid(journal, each) for each in ids}
    found = [each for each in copies(journal.path) if each.kind == "damaged" or _holds(each.path, uids)]
    drafts = journal.path.parent.glob(f"{journal.path.name}.drafts-damaged-*")
    found += [_found(each, "damaged") for each in drafts]
    texts = dict.fromkeys(folder for each in ids for folder in kept.holding(journal, each))
    return found + [_found(each, "kept") for each in texts]


def holding_habit(journal: "Journal", id: int) -> list[Backup]:
    """The same for the habit `id`; raises `habit.unknown`."""
    uids = {id: journal.habits.get(id).uid}
    return [
        each for each in copies(journal.path) if each.kind == "damaged" or _holds(each.path, uids, "habit")
    ]


def drop_from(dropped: Iterable[Backup]) -> None:
    """Remove these copies; raises `write.failed`."""
    for each in dropped:
        with writing(each.path):
            if each.kind == "kept":
                shutil.rmtree(each.path)
            else:
                copying.remove(each.path)


def _uid(journal: "Journal", id: int) -> str:
    return next(str(state["uid"]) for state in journal.entries.states(id) if "uid" in state)


def _holds(copy: Path, uids: dict[int, str], kind: str = "entry") -> bool:
    """Whether a copy holds any of these records of one kind, given as uid by id."""
    in_history = f"SELECT 1 FROM history WHERE kind = '{kind}' AND record = ?"
    query = f"SELECT 1 FROM {kind} WHERE uid = ? UNION ALL {in_history}"
    try:
        with closing(connect_to_read(copy)) as connection:
            # A copy from before a migration may know no such records.
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (kind,)).fetchone() is None:
                return False
            found = (connection.execute(query, (uid, id)).fetchone() for id, uid in uids.items())
            return any(row is not None for row in found)
    except (ReflectuiError, sqlite3.Error):
        return True


def _found(path: Path, kind: str) -> Backup:
    found = path.stat()
    return Backup(path, datetime.fromtimestamp(found.st_mtime, UTC), found.st_size, kind)


def _of_periods(found: list[Backup], period: str, count: int) -> set[Backup]:
    newest: dict[str, Backup] = {}
    for each in found:
        newest.setdefault(each.at.strftime(period), each)
    return set(list(newest.values())[:count])
