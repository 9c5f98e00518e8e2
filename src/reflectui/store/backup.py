"""Verified copies of the journal, thinned with age, and putting one back in the journal's place.

They stand in `backups/<name of the journal's file>/` beside the journal, named by their instant (UTC).
"""

import fcntl
import os
import re
import shutil
import sqlite3
import threading
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.paths import private_folder
from reflectui.store import schema
from reflectui.store.connection import Connection, check, connect_to_read, translate

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

DAILY, WEEKLY, MONTHLY = 7, 4, 6
SHARE_OF_DISK = 0.1

_STAMP = "%Y-%m-%dT%H%M%SZ"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)(?:-\d+)?\.db")
_PAGES = 1_000
# The bytes that SQLite locks for as long as a connection to a WAL file is open.
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that stands on disk: when it was made (UTC) and its size in bytes."""

    path: Path
    at: datetime
    size: int

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name


def make(connection: Connection, path: Path) -> Path:
    """Copy the journal at `path`, open in `connection` outside a transaction, and verify the copy.

    Other programs can write meanwhile. Raises `backup.failed` where the copy does not pass, `disk.full`.
    """
    folder = _folder(path)
    if shutil.disk_usage(folder).free < path.stat().st_size:
        raise ReflectuiError("disk.full")
    part = _part(folder)
    try:
        # One snapshot for all pages: without it every change from outside would begin the copy anew.
        connection.execute("BEGIN")
        try:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
            _copy(connection, part)
        finally:
            connection.execute("ROLLBACK")
        return _keep(part, folder)
    finally:
        _remove(part)


def backups(path: Path) -> list[Backup]:
    """The backups of the journal at `path`, newest first."""
    folder = _place(path)
    found = [
        Backup(each, datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC), each.stat().st_size)
        for each in (folder.iterdir() if folder.is_dir() else ())
        if (name := _NAME.fullmatch(each.name))
    ]
    return sorted(found, key=lambda each: (each.at, each.path.stat().st_mtime_ns), reverse=True)


def due(path: Path, now: datetime, day_start: int = clock.DAY_START) -> bool:
    """Whether no backup was made on the journal day of `now` yet."""
    zone = clock.zone_name()
    today = clock.moment(now, zone, day_start).day
    return all(clock.moment(each.at, zone, day_start).day != today for each in backups(path))


def thin(path: Path) -> list[Backup]:
    """Drop old backups of the journal at `path` and return them.

    Kept are the newest of 7 days, 4 weeks and 6 months, as far as all together take a tenth of the disk
    that would be free without them; the newest always.
    """
    found = backups(path)
    if not found:
        return []
    kept = _of_periods(found, "%Y-%m-%d", DAILY)
    kept |= _of_periods(found, "%G-%V", WEEKLY)
    kept |= _of_periods(found, "%Y-%m", MONTHLY)
    room = (shutil.disk_usage(found[0].path.parent).free + sum(each.size for each in found)) * SHARE_OF_DISK
    dropped = []
    for each in found:
        room -= each.size
        if each is not found[0] and (each not in kept or room < 0):
            dropped.append(each)
    drop_from(dropped)
    return dropped


def holding(journal: "Journal", id: int) -> list[Backup]:
    """The backups in which the entry `id` still stands, or that cannot be read. Raises `entry.unknown`."""
    uid = journal.entries.get(id).uid
    in_history = "SELECT 1 FROM history WHERE kind = 'entry' AND record = ?"
    query = f"SELECT 1 FROM entry WHERE uid = ? UNION ALL {in_history}"
    found = []
    for each in backups(journal.path):
        try:
            with closing(connect_to_read(each.path)) as copy:
                held = copy.execute(query, (uid, id)).fetchone() is not None
        except (ReflectuiError, sqlite3.Error):
            held = True
        if held:
            found.append(each)
    return found


def drop_from(dropped: Iterable[Backup]) -> None:
    """Remove these backups."""
    for each in dropped:
        each.path.unlink(missing_ok=True)


def restore(path: Path, backup: Path) -> Path | None:
    """Put `backup` in the place of the journal at `path`, which this program must not have open.

    The present journal is kept as a backup first, a damaged one as it is; returns where. Drafts stay.
    Raises `backup.missing`, `backup.failed`, `journal.not_a_journal`, `journal.newer`, `journal.in_use`,
    `restore.same`, `disk.full`.
    """
    path = Path(os.path.realpath(path))
    if not backup.is_file():
        raise ReflectuiError("backup.missing", path=str(backup))
    if path.exists() and path.samefile(backup):
        raise ReflectuiError("restore.same", path=str(backup))
    check(backup, create=False)
    part = _part(private_folder(path.parent))
    try:
        with closing(connect_to_read(backup)) as source:
            _judge(source, backup)
            _copy(source, part)
        _settle(part)
        return _replace(path, part)
    finally:
        _remove(part)


def _replace(path: Path, part: Path) -> Path | None:
    if not path.exists():
        _beside(path)
        os.replace(part, path)
        return None
    file = os.open(path, os.O_RDWR)
    try:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except OSError as error:
            raise ReflectuiError("journal.in_use", path=str(path)) from error
        kept = _keep_present(path)
        # The old -wal must never meet the new file.
        _beside(path)
        os.replace(part, path)
        _sync(path.parent)
    finally:
        os.close(file)
    return kept


def _keep_present(path: Path) -> Path:
    """A plain copy, made whole by SQLite where it can be; the lock keeps others from writing meanwhile."""
    folder = _folder(path)
    part = _part(folder)
    try:
        shutil.copyfile(path, part)
        wal = _with(path, "-wal")
        if wal.exists():
            shutil.copyfile(wal, _with(part, "-wal"))
        try:
            return _keep(part, folder)
        except ReflectuiError:
            # Nobody can say what may still be saved from a damaged file: it is kept as it was found.
            whole = _free_name(folder, "-damaged")
            shutil.copyfile(path, part)
            os.replace(part, whole)
            if wal.exists():
                shutil.copyfile(wal, _with(whole, "-wal"))
            return whole
    finally:
        _remove(part)


def _judge(copy: Connection, path: Path) -> None:
    try:
        if not schema.refuse_strange(copy, path):
            raise ReflectuiError("journal.not_a_journal", path=str(path))
        sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except ReflectuiError as error:
        if error.code != "journal.damaged":
            raise
        sound = False
    if not sound:
        raise ReflectuiError("backup.failed", path=str(path))


def _copy(source: Connection, part: Path) -> None:
    with closing(sqlite3.connect(part)) as target:
        try:
            source.backup(target, pages=_PAGES, sleep=0)
        except sqlite3.Error as error:
            raise translate(error) from error


def _keep(part: Path, folder: Path) -> Path:
    _settle(part)
    name = _free_name(folder)
    os.replace(part, name)
    _sync(folder)
    return name


def _settle(part: Path) -> None:
    """Make a copy one sound file that needs no -wal, on disk; raises `backup.failed`."""
    try:
        with closing(sqlite3.connect(part)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            sound = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise ReflectuiError("backup.failed", path=str(part))
    _sync(part)


def _of_periods(found: list[Backup], period: str, count: int) -> set[Backup]:
    newest: dict[str, Backup] = {}
    for each in found:
        newest.setdefault(each.at.strftime(period), each)
    return set(list(newest.values())[:count])


def _place(path: Path) -> Path:
    real = Path(os.path.realpath(path))
    return real.parent / "backups" / real.name


def _folder(path: Path) -> Path:
    place = _place(path)
    private_folder(place.parent)
    return private_folder(place)


def _part(folder: Path) -> Path:
    """A new file to copy into; unfinished copies of programs that are gone are cleared away."""
    for left in folder.glob(".*-*.part"):
        if not _runs(left.name[1:].partition("-")[0]):
            _remove(left)
    part = folder / f".{os.getpid()}-{threading.get_ident()}.part"
    _remove(part)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return part


def _runs(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:
        return True
    return True


def _remove(part: Path) -> None:
    for each in (part, _with(part, "-wal"), _with(part, "-shm"), _with(part, "-journal")):
        each.unlink(missing_ok=True)


def _beside(path: Path) -> None:
    for tail in ("-wal", "-shm"):
        _with(path, tail).unlink(missing_ok=True)


def _free_name(folder: Path, mark: str = "") -> Path:
    stamp = clock.now().astimezone(UTC).strftime(_STAMP) + mark
    name, number = folder / f"{stamp}.db", 2
    while name.exists():
        name, number = folder / f"{stamp}-{number}.db", number + 1
    return name


def _with(path: Path, tail: str) -> Path:
    return path.with_name(path.name + tail)


def _sync(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
