"""Whole, verified copies of a journal on disk, in `backups/<name of the journal's file>/` beside it."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC
from itertools import count
from pathlib import Path

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.paths import private_folder, state_folder, writing
from reflectui.store.driver import Connection, translate

STAMP = "%Y-%m-%dT%H%M%SZ"

_PAGES = 1_000
_PART = re.compile(r"\.(\d+)-\d+\.part(-wal|-shm|-journal)?")
_numbers = count(1)


def place(path: Path) -> Path:
    """Where the copies of the journal at `path` stand."""
    real = Path(os.path.realpath(path))
    return real.parent / "backups" / real.name


@contextmanager
def part(folder: Path) -> Iterator[Path]:
    """An empty private file in `folder`, removed in the end unless it was put elsewhere."""
    private_folder(folder)
    name = f"{os.getpid()}-{next(_numbers)}"
    file = folder / f".{name}.part"
    remove(file)
    with _noted(name, file):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            yield file
        finally:
            remove(file)


def left_behind(path: Path) -> list[Path]:
    """Parts of programs that are gone: of copies of the journal at `path`, and of exports anywhere."""
    found = {
        file for folder in (Path(os.path.realpath(path)).parent, place(path)) for file in _within(folder)
    }
    for note in _within(_notes()):
        file = Path(os.fsdecode(note.read_bytes()))
        if _is_left(file) and os.path.lexists(file):
            found.add(file)
    return sorted(found)


def sweep(path: Path) -> None:
    """Remove what `left_behind` names; raises `write.failed`."""
    with writing(path):
        for file in (*left_behind(path), *_within(_notes())):
            remove(file)


def copy(source: Connection, target: Path) -> None:
    """Copy the database page by page."""
    with closing(sqlite3.connect(target)) as file:
        try:
            source.backup(file, pages=_PAGES, sleep=0)
        except sqlite3.Error as error:
            raise translate(error) from error


def settle(file: Path) -> None:
    """Make a copy one sound file that needs no -wal, on disk; raises `backup.failed`, `disk.full`."""
    try:
        with closing(sqlite3.connect(file, factory=Connection)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            fine = sound(connection)
    except (ReflectuiError, sqlite3.Error) as error:
        if isinstance(error, ReflectuiError) and error.code == "disk.full":
            raise
        fine = False
    if not fine:
        raise ReflectuiError("backup.failed", path=str(file))
    sync(file)


def sound(connection: Connection) -> bool:
    """Whether no page of the file is damaged; raises `journal.damaged` where it cannot even be looked at."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def keep(file: Path, mark: str = "") -> Path:
    """Settle a copy and give it the name by which it is found, in the folder where it stands."""
    settle(file)
    name = free_name(file.parent, mark)
    os.replace(file, name)
    sync(file.parent)
    return name


def free_name(folder: Path, mark: str = "") -> Path:
    """A name of this instant for a copy that stands in `folder`."""
    stamp = clock.now().astimezone(UTC).strftime(STAMP) + mark
    name, number = folder / f"{stamp}.db", 2
    while name.exists():
        name, number = folder / f"{stamp}-{number}.db", number + 1
    return name


def beside(path: Path, tail: str) -> Path:
    """The file that SQLite keeps beside `path`."""
    return path.with_name(path.name + tail)


def remove(file: Path) -> None:
    """Remove a copy and what SQLite put beside it."""
    for tail in ("", "-wal", "-shm", "-journal"):
        beside(file, tail).unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file or folder is on disk."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


@contextmanager
def _noted(name: str, file: Path) -> Iterator[None]:
    """Write down meanwhile where the file stands: nobody would look for it in the folder of an export."""
    note = _notes() / f".{name}.part"
    try:
        private_folder(note.parent)
        note.touch(mode=0o600)
        note.write_bytes(os.fsencode(file))
    except OSError:
        # Without a place for notes it is found by who comes to the same folder.
        yield
        return
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def _notes() -> Path:
    return state_folder() / "parts"


def _within(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if _is_left(file)]
    except OSError:
        # Not there, or not ours to look at and then not ours to clear either.
        return []


def _is_left(file: Path) -> bool:
    """Whether this is the part of a program that is gone, or what SQLite put beside one."""
    name = _PART.fullmatch(file.name)
    return name is not None and not _runs(int(name[1]))


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
