"""Verified copies of the journal: making, thinning, restoring, and dropping those that hold erased text."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reflectui import clock
from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.paths import private_folder
from reflectui.store import schema
from reflectui.store.connection import Connection, connect, translate

DAYS, WEEKS, MONTHS = 7, 4, 6
SHARE_OF_FREE_DISK = 0.1
NAME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: its file, the UTC day and second it was made, its size in bytes."""

    path: Path
    at: str
    size: int


def folder_of(journal: Path) -> Path:
    """Where the backups of a journal are kept."""
    return journal.parent / "backups" / journal.stem


def backups(journal: Path) -> list[Backup]:
    """The journal's backups, newest first."""
    folder = folder_of(journal)
    found = [(NAME.fullmatch(file.name), file) for file in folder.iterdir()] if folder.is_dir() else []
    known = [
        Backup(file, f"{name[1]}T{name[2]}:{name[3]}:{name[4]}Z", file.stat().st_size)
        for name, file in found
        if name
    ]
    return sorted(known, key=lambda backup: backup.path.name, reverse=True)


def due(journal: Path) -> bool:
    """Whether the journal was written to since its newest backup and none was made today (UTC)."""
    newest = next(iter(backups(journal)), None)
    if newest is None:
        return True
    written = max(file.stat().st_mtime for file in (journal, _beside(journal, "-wal")) if file.exists())
    return newest.at[:10] != clock.now().date().isoformat() and written > newest.path.stat().st_mtime


def make(connection: Connection, journal: Path) -> Path:
    """Copy the open journal as it stands, check the copy, and return its file; writers are not held up.

    Raises `backup.failed` where the copy does not check, `disk.full`.
    """
    folder = private_folder(folder_of(journal))
    stamp = clock.instant_text(clock.now()).replace(":", "")
    fresh = folder / f"{stamp}.new"
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    try:
        connection.execute("VACUUM INTO ?", (str(fresh),))
        verify(fresh)
        _flush(fresh)
        target = _free_name(folder, stamp)
        fresh.rename(target)
        _flush(folder)
    finally:
        fresh.unlink(missing_ok=True)
    return target


def verify(file: Path) -> None:
    """Check that `file` is a sound journal that this program can read.

    Raises `backup.missing`, `backup.failed` (path), `journal.newer`.
    """
    if not file.is_file():
        raise ReflectuiError("backup.missing", path=str(file))
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            version = copy.execute("PRAGMA user_version").fetchone()[0]
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            copy.execute("SELECT count(uid) FROM entry").fetchone()
    except sqlite3.Error as error:
        raise ReflectuiError("backup.failed", path=str(file)) from error
    if version > schema.VERSION:
        raise ReflectuiError("journal.newer", path=str(file))
    if not sound:
        raise ReflectuiError("backup.failed", path=str(file))


def thin(journal: Path) -> list[Path]:
    """Delete what is beyond 7 daily, 4 weekly, 6 monthly and a tenth of the free disk; returns the deleted.

    The newest always stays.
    """
    kept = _worth_keeping(backups(journal))
    limit = shutil.disk_usage(journal.parent).free * SHARE_OF_FREE_DISK if kept else 0
    total, fitting = 0, set[Path]()
    for backup in kept:
        total += backup.size
        if total <= limit or not fitting:
            fitting.add(backup.path)
    dropped = [backup.path for backup in backups(journal) if backup.path not in fitting]
    drop(dropped)
    return dropped


def holding(journal: Path, uid: str) -> list[Backup]:
    """The backups in which the entry `uid` still stands."""
    return [backup for backup in backups(journal) if _holds(backup.path, uid)]


def drop(files: Iterable[Path]) -> None:
    """Delete backups."""
    for file in files:
        file.unlink(missing_ok=True)


def restore(journal: Path, file: Path) -> Path | None:
    """Put the backup `file` in the journal's place; the present journal becomes a backup, whose file is returned.

    Drafts stay. Raises what `verify` raises, and `journal.in_use` while another program has the journal open.
    """
    verify(file)
    kept = _set_aside(journal) if journal.exists() else None
    private_folder(journal.parent)
    fresh = _beside(journal, ".restoring")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    try:
        shutil.copyfile(file, fresh)
        verify(fresh)
        _flush(fresh)
        for rest in ("-wal", "-shm"):
            _beside(journal, rest).unlink(missing_ok=True)
        fresh.replace(journal)
        _flush(journal.parent)
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _set_aside(journal: Path) -> Path:
    """Keep the present journal as a backup, or as a plain copy where it is damaged."""
    try:
        with closing(connect(journal, create=False)[0]) as connection:
            # Leaving WAL needs the file for oneself alone: so others are noticed, and the -wal is emptied.
            try:
                alone = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
            except JournalBusy:
                alone = False
            if not alone:
                raise ReflectuiError("journal.in_use", path=str(journal))
            return make(connection, journal)
    except ReflectuiError as error:
        if error.code not in ("journal.damaged", "journal.not_a_journal", "backup.failed"):
            raise
    folder = private_folder(folder_of(journal))
    stamp = clock.instant_text(clock.now()).replace(":", "")
    for rest in ("", "-wal"):
        if (part := _beside(journal, rest)).exists():
            shutil.copy2(part, folder / f"damaged-{stamp}.db{rest}")
    return folder / f"damaged-{stamp}.db"


def _worth_keeping(made: list[Backup]) -> list[Backup]:
    """The newest backup of each of the last days, weeks and months that have one, newest first."""
    spans: tuple[tuple[int, Callable[[date], object]], ...] = (
        (DAYS, lambda day: day),
        (WEEKS, lambda day: day.isocalendar()[:2]),
        (MONTHS, lambda day: (day.year, day.month)),
    )
    kept = set[Path]()
    for number, span in spans:
        newest: dict[object, Path] = {}
        for backup in made:
            newest.setdefault(span(date.fromisoformat(backup.at[:10])), backup.path)
        kept.update(list(newest.values())[:number])
    return [backup for backup in made if backup.path in kept]


def _holds(file: Path, uid: str) -> bool:
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            return copy.execute("SELECT 1 FROM entry WHERE uid = ?", (uid,)).fetchone() is not None
    except sqlite3.Error as error:
        raise translate(error) from error


def _free_name(folder: Path, stamp: str) -> Path:
    number = 1
    target = folder / f"{stamp}.db"
    while target.exists():
        number += 1
        target = folder / f"{stamp}-{number}.db"
    return target


def _beside(journal: Path, rest: str) -> Path:
    return journal.with_name(journal.name + rest)


def _flush(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
