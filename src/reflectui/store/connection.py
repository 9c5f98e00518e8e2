"""The one function that opens a file: pragmas, permissions, and what is refused."""

import errno
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.paths import private_folder
from reflectui.store.driver import OPEN_HERE, Connection, translate

BUSY_MILLISECONDS = 5000
HEADER = b"SQLite format 3\x00"
HEADER_SIZE = 100
ROOM_BESIDE = 1 << 16

_opening = threading.Lock()

Result = TypeVar("Result")


def connect(path: Path, *, create: bool, busy: int = BUSY_MILLISECONDS) -> tuple[Connection, bool]:
    """Open `path`; the second value says whether it can only be read.

    `busy` is how many milliseconds a statement waits for another program's lock. Raises what `check` raises,
    `journal.damaged`, `disk.full`.
    """
    with _opening:
        _checked(path, create)
        read_only = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
        connection = _prepared(path, read_only, busy)
        if connection is None:
            # A full disk has no room for the file by which writers and readers find each other.
            read_only, connection = True, _connected(path, "ro", busy, immutable=True)
        connection.file = _identity(path)
        OPEN_HERE.append(connection.file)
    return connection, read_only


def _prepared(path: Path, read_only: bool, busy: int) -> Connection | None:
    """A connection that has read the file, or None where only a full disk keeps it from that."""
    connection = _connected(path, "ro" if read_only else "rw", busy)
    try:
        prepare(connection, read_only)
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except ReflectuiError as error:
        connection.close()
        if error.code not in ("disk.error", "disk.full") or not is_full(path):
            raise
        if not _is_missing_or_empty(path.with_name(path.name + "-wal")):
            raise ReflectuiError("disk.full") from error
        return None
    except BaseException:
        connection.close()
        raise
    return connection


def unwritable(path: Path) -> ReflectuiError:
    """Why the journal at `path`, which could only be opened to be read, takes nothing in."""
    return (
        ReflectuiError("disk.full") if is_full(path) else ReflectuiError("journal.read_only", path=str(path))
    )


def is_full(path: Path) -> bool:
    """Whether the disk that `path` stands on has no room left for what SQLite keeps beside a journal."""
    disk = os.statvfs(path.parent)
    return disk.f_bavail * disk.f_frsize < ROOM_BESIDE


def _is_missing_or_empty(path: Path) -> bool:
    """Whether nothing stands at `path`."""
    return not path.exists() or not path.stat().st_size


def connect_to_read(path: Path) -> Connection:
    """Open `path` to look at it, leaving every byte of it and of its -wal as it is; raises as SQLite does."""
    return _connected(path, "ro", BUSY_MILLISECONDS)


def _connected(path: Path, mode: str, busy: int, immutable: bool = False) -> Connection:
    # immutable hides committed rows that still stand in a -wal file.
    immutable = immutable or (mode == "ro" and not path.with_name(path.name + "-wal").exists())
    tail = "&immutable=1" if immutable else ""
    uri = f"{path.absolute().as_uri()}?mode={mode}{tail}"
    try:
        return sqlite3.connect(uri, uri=True, factory=Connection, timeout=busy / 1000, isolation_level=None)
    except sqlite3.Error as error:
        raise translate(error) from error


def prepare(connection: Connection, read_only: bool) -> None:
    """Pragmas of every connection; freed pages are overwritten, so that erased text is gone."""
    connection.execute("PRAGMA foreign_keys = ON")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        return
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


def use_wal(connection: Connection, busy: int = BUSY_MILLISECONDS) -> None:
    """Let readers and a writer work side by side from now on; for a file that is known to be ours.

    Raises `journal.busy` after `busy` milliseconds.
    """
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        # SQLite gives up at once here, without waiting for a program that does the same.
        insist(lambda: connection.execute("PRAGMA journal_mode = WAL"), busy)


def emptied_wal(connection: Connection) -> bool:
    """Move what stands in the -wal into the file and empty it; False where somebody who reads needs it."""
    return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def insist(act: Callable[[], Result], milliseconds: int) -> Result:
    """What `act` returns, tried every millisecond while another program has the lock.

    Raises `journal.busy` once so many milliseconds are over.
    """
    deadline = time.monotonic() + milliseconds / 1000
    while True:
        try:
            return act()
        except JournalBusy:
            if time.monotonic() >= deadline:
                raise
            time.sleep(0.001)


def make_private(path: Path) -> None:
    """Let only its owner read `path` and what SQLite keeps beside it, where this person is the owner."""
    for tail in ("", "-wal", "-shm"):
        file = path.with_name(path.name + tail)
        try:
            found = file.stat()
            if found.st_uid == os.geteuid() and found.st_mode & 0o077:
                file.chmod(0o600)
        except OSError:
            # Gone meanwhile, or on a disk that knows no owners.
            continue


def check(path: Path, create: bool) -> bytes | None:
    """Refuse what is no SQLite file, naming what it is; with `create` a missing one is made, empty.

    Returns the header, empty for an empty file and None for a file that is open here. Raises
    `journal.missing`, `journal.is_folder`, `journal.not_a_journal`, `journal.no_permission`,
    `journal.no_folder`, `journal.long_name`, `journal.cannot_open`.
    """
    with _opening:
        return _checked(path, create)


def _checked(path: Path, create: bool) -> bytes | None:
    name = str(path)
    try:
        if path.is_dir():
            raise ReflectuiError("journal.is_folder", path=name)
        if not path.exists():
            if not create:
                raise ReflectuiError("journal.missing", path=name)
            private_folder(path.parent)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            return b""
        if not path.is_file():
            raise ReflectuiError("journal.not_a_journal", path=name)
        if _identity(path) in OPEN_HERE:
            return None
        with path.open("rb") as file:
            header = file.read(HEADER_SIZE)
    except PermissionError as error:
        raise ReflectuiError("journal.no_permission", path=name) from error
    except (NotADirectoryError, FileExistsError) as error:
        raise ReflectuiError("journal.no_folder", path=str(path.parent)) from error
    except (OSError, ValueError) as error:
        too_long = getattr(error, "errno", 0) == errno.ENAMETOOLONG
        raise ReflectuiError("journal.long_name" if too_long else "journal.cannot_open", path=name) from error
    if header and not header.startswith(HEADER):
        raise ReflectuiError("journal.not_a_journal", path=name)
    return header


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
