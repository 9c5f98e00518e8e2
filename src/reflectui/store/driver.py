"""SQLite's driver in our own words: connections whose errors are of our family, and text that is spoiled."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from reflectui.errors import JournalBusy, ReflectuiError

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

ERRORS = (sqlite3.Error, UnicodeDecodeError)

# When a process closes any descriptor of a file, the system drops all its locks on it, SQLite's too; another
# program would then remove the -wal under us. So no file is read past SQLite that a connection here has open.
OPEN_HERE: list[tuple[int, int]] = []


class Cursor(sqlite3.Cursor):
    """A cursor whose errors are of our family also while rows are read.

    Text of a spoiled page that is no UTF-8 any more is read with � in it: one bad byte hides no other record.
    """

    connection: "Connection"
    _asked: tuple[str, Any] = "", ()
    _given = 0

    def ask(self, sql: str, parameters: Any) -> "Cursor":
        """Execute a statement."""
        self._asked, self._given = (sql, parameters), 0
        return self._begin()

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except ERRORS as error:
            if not self.connection.reads_on(error):
                raise translate(error) from error
            # The row that could not be decoded is still the present one.
            return next(self)

    def fetchall(self) -> list[Any]:
        return self._rows(super().fetchall)

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        rows = self._rows(lambda: super(Cursor, self).fetchmany(size))
        self._given += len(rows)
        return rows

    def fetchone(self) -> Any:
        return next(self, None)

    def _rows(self, fetch: Callable[[], list[Any]]) -> list[Any]:
        try:
            return fetch()
        except ERRORS as error:
            if not self.connection.reads_on(error):
                raise translate(error) from error
        # The rows before that one are gone with the error.
        self._begin()
        for _ in range(self._given):
            next(self)
        return self._rows(fetch)

    def _begin(self) -> "Cursor":
        try:
            return super().execute(*self._asked)
        except ERRORS as error:
            raise translate(error) from error


class Connection(sqlite3.Connection):
    """A connection whose errors are of our family; constraint errors, being bugs, stay what they are."""

    file: tuple[int, int] | None = None

    def close(self) -> None:
        """Close it, and let its file be read past SQLite again."""
        super().close()
        if self.file is not None:
            OPEN_HERE.remove(self.file)
            self.file = None

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        return self.cursor(Cursor).ask(sql, parameters)

    @property
    def met_spoiled(self) -> bool:
        """Whether a text was read that is no UTF-8 any more."""
        return self.text_factory is _decoded

    def reads_on(self, error: Exception) -> bool:
        """Whether text can be read now that could not be decoded: from the first such text on, � stands for
        bytes that are no UTF-8."""
        if not _undecoded(error) or self.met_spoiled:
            return False
        self.text_factory = _decoded
        return True

    def column(self, sql: str, parameters: Any = ()) -> Iterator[Any]:
        """The values of a query with one column, one after another; several times faster than its rows."""
        cursor = self.execute(sql, parameters)
        while rows := cursor.fetchmany(200):
            for (value,) in rows:
                yield value

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        try:
            return self.cursor(Cursor).executemany(sql, parameters)
        except ERRORS as error:
            raise translate(error) from error


def translate(error: Exception) -> Exception:
    """The error of our family for one of the driver's, or the error itself where it is a bug of ours."""
    if _undecoded(error):
        return ReflectuiError("journal.damaged")
    # A constraint of ours is named; this is the index, which stumbles over what its own pages hold.
    if str(error) == "constraint failed":
        return ReflectuiError("journal.damaged")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return JournalBusy()
    if code in CODES:
        return ReflectuiError(CODES[code])
    return error


def _undecoded(error: Exception) -> bool:
    # The driver gives no code then.
    return isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode to UTF-8")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


@contextmanager
def spoiled() -> Iterator[None]:
    """Raise `journal.damaged` where what stands in a row cannot be what was written."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise ReflectuiError("journal.damaged") from error
