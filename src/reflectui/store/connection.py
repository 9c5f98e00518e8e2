"""The one function that opens a file: pragmas, permissions, and errors in our own words."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.paths import private_folder

BUSY_MILLISECONDS = 5000
HEADER = b"SQLite format 3\x00"

CODES = {
    sqlite3.SQLITE_READONLY: "journal.read_only",
    sqlite3.SQLITE_PERM: "journal.no_permission",
    sqlite3.SQLITE_IOERR: "disk.error",
    sqlite3.SQLITE_CORRUPT: "journal.damaged",
    sqlite3.SQLITE_NOTADB: "journal.damaged",
    sqlite3.SQLITE_FULL: "disk.full",
    sqlite3.SQLITE_CANTOPEN: "journal.cannot_open",
    sqlite3.SQLITE_AUTH: "journal.no_permission",
}


class Cursor(sqlite3.Cursor):
    """A cursor whose errors are of our family also while rows are read."""

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlite3.Error as error:
            raise translate(error) from error

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.Error as error:
            raise translate(error) from error

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        try:
            return super().fetchmany(size)
        except sqlite3.Error as error:
            raise translate(error) from error

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            raise translate(error) from error


class Connection(sqlite3.Connection):
    """A connection whose errors are of our family; constraint errors, being bugs, stay what they are."""

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        try:
            return self.cursor(Cursor).execute(sql, parameters)
        except sqlite3.Error as error:
            raise translate(error) from error

    def column(self, sql: str, parameters: Any = ()) -> Iterator[Any]:
        """The values of a query with one column, one after another; several times faster than its rows."""
        cursor = self.execute(sql, parameters)
        while rows := cursor.fetchmany(200):
            for (value,) in rows:
                yield value

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        try:
            return self.cursor(Cursor).executemany(sql, parameters)
        except sqlite3.Error as error:
            raise translate(error) from error


def translate(error: sqlite3.Error) -> Exception:
    """The error of our family for one of the driver's, or the error itself where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return JournalBusy()
    if code in CODES:
        return ReflectuiError(CODES[code])
    return error


def connect(path: Path, *, create: bool, busy: int = BUSY_MILLISECONDS) -> tuple[Connection, bool]:
    """Open `path`; the second value says whether it can only be read.

    `busy` is how many milliseconds a statement waits for another program's lock. Raises `journal.missing`,
    `journal.is_folder`, `journal.damaged`, `journal.no_permission`, `journal.cannot_open`, `disk.full`.
    """
    check(path, create)
    read_only = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
    mode = "ro" if read_only else "rw"
    wal = path.with_name(path.name + "-wal")
    # immutable hides committed rows that still stand in a -wal file.
    tail = "&immutable=1" if read_only and not wal.exists() else ""
    uri = f"{path.absolute().as_uri()}?mode={mode}{tail}"
    try:
        connection = sqlite3.connect(
            uri, uri=True, factory=Connection, timeout=busy / 1000, isolation_level=None
        )
    except sqlite3.Error as error:
        raise translate(error) from error
    try:
        prepare(connection, read_only)
    except BaseException:
        connection.close()
        raise
    return connection, read_only


def prepare(connection: Connection, read_only: bool) -> None:
    """Pragmas of every connection; freed pages are overwritten, so that erased text is gone."""
    connection.execute("PRAGMA foreign_keys = ON")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        return
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


def use_wal(connection: Connection) -> None:
    """Let readers and a writer work side by side from now on; for a file that is known to be ours."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def check(path: Path, create: bool) -> None:
    """Refuse what is no SQLite file, naming what it is; with `create` a missing one is made, empty."""
    name = str(path)
    try:
        if path.is_dir():
            raise ReflectuiError("journal.is_folder", path=name)
        if not path.exists():
            if not create:
                raise ReflectuiError("journal.missing", path=name)
            private_folder(path.parent)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            return
        if not path.is_file():
            raise ReflectuiError("journal.not_a_journal", path=name)
        with path.open("rb") as file:
            start = file.read(len(HEADER))
    except PermissionError as error:
        raise ReflectuiError("journal.no_permission", path=name) from error
    except (NotADirectoryError, FileExistsError) as error:
        raise ReflectuiError("journal.no_folder", path=str(path.parent)) from error
    except OSError as error:
        raise ReflectuiError("journal.cannot_open", path=name) from error
    if start and start != HEADER:
        raise ReflectuiError("journal.not_a_journal", path=name)
