"""Putting a backup in the journal's place, without losing what stood there."""

import fcntl
import os
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from reflectui.errors import ReflectuiError
from reflectui.paths import writing
from reflectui.store import backup, copying, schema, triggers
from reflectui.store.connection import HEADER_SIZE, check, connect_to_read
from reflectui.store.driver import Connection

# The bytes that SQLite locks for as long as a connection to a WAL file is open.
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510

HIGHER = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"


def restore(path: Path, source: Path) -> Path | None:
    """Put the backup `source` in the place of the journal at `path`; returns where the latter is kept.

    The present journal is set aside among the backups first, a damaged one as it is. Drafts stay, and ids
    given since are not given again. Raises `backup.missing`, `backup.failed`, `restore.same`,
    `journal.in_use`, `disk.full`, `write.failed`, and where either file is no journal of this version or an
    older one what `schema.look` raises.
    """
    path = Path(os.path.realpath(path))
    with writing(path):
        if not source.is_file():
            raise ReflectuiError("backup.missing", path=str(source))
        if path.exists() and path.samefile(source):
            raise ReflectuiError("restore.same", path=str(source))
        check(source, create=False)
        _refuse_to_replace(path)
        copying.sweep(path)
        with copying.part(path.parent) as part:
            with closing(connect_to_read(source)) as connection:
                _judge(connection, source)
                copying.copy(connection, part)
            copying.settle(part)
            return _replace(path, part)


def _refuse_to_replace(path: Path) -> None:
    """Let nothing be replaced but a journal; a damaged one still says that it is one, or has backups."""
    if not path.exists():
        return
    try:
        header = check(path, create=False)
        if header is None:
            raise ReflectuiError("journal.in_use", path=str(path))
        with closing(connect_to_read(path)) as present:
            schema.refuse_strange(present, path)
    except ReflectuiError as error:
        damaged = error.code in ("journal.damaged", "journal.not_a_journal") and path.is_file()
        if not damaged or not (_says_ours(path) or backup.copies(path)):
            raise


def _says_ours(path: Path) -> bool:
    with path.open("rb") as file:
        return schema.application_of(file.read(HEADER_SIZE)) == schema.APPLICATION


def _judge(source: Connection, path: Path) -> None:
    try:
        if not schema.refuse_strange(source, path):
            raise ReflectuiError("journal.not_a_journal", path=str(path))
        sound = source.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except ReflectuiError as error:
        if error.code != "journal.damaged":
            raise
        sound = False
    if not sound:
        raise ReflectuiError("backup.failed", path=str(path))


def _replace(path: Path, part: Path) -> Path | None:
    if not path.exists():
        _put(part, path)
        return None
    with path.open("r+b") as present:
        try:
            fcntl.lockf(present, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except OSError as error:
            raise ReflectuiError("journal.in_use", path=str(path)) from error
        kept = _set_aside(path, present)
        _put(part, path)
    return kept


def _set_aside(path: Path, present: BinaryIO) -> Path:
    """A plain copy, made whole by SQLite where it can be.

    The lock keeps others from writing meanwhile; it would be lost if the file were opened and closed again.
    """
    wal = copying.beside(path, "-wal")
    with copying.part(copying.place(path)) as part:
        _copy_bytes(present, part)
        if wal.exists():
            shutil.copyfile(wal, copying.beside(part, "-wal"))
        try:
            return copying.keep(part, "-replaced")
        except ReflectuiError as error:
            if error.code == "disk.full":
                raise
            # Nobody can say what may still be saved from a damaged file: it is kept as it was found.
            whole = copying.free_name(part.parent, "-damaged")
            _copy_bytes(present, part)
            os.replace(part, whole)
            if wal.exists():
                shutil.copyfile(wal, copying.beside(whole, "-wal"))
            return whole


def _copy_bytes(present: BinaryIO, part: Path) -> None:
    present.seek(0)
    with part.open("wb") as target:
        shutil.copyfileobj(present, target)


def _put(part: Path, path: Path) -> None:
    given: Counter[str] = Counter()
    for each in backup.copies(path):
        given |= _given_ids(each.path)
    with closing(sqlite3.connect(part, factory=Connection, isolation_level=None)) as connection:
        run = connection.execute
        for kind in triggers.RECORDED:
            if kind in given and not run(HIGHER, (given[kind], kind)).rowcount:
                run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (kind, given[kind]))
    copying.sync(part)
    # The old -wal must never meet the new file.
    for tail in ("-wal", "-shm"):
        copying.beside(path, tail).unlink(missing_ok=True)
    os.replace(part, path)
    copying.sync(path.parent)


def _given_ids(copy: Path) -> Counter[str]:
    """The highest id of each kind of record that a copy knows to have been given."""
    try:
        with closing(connect_to_read(copy)) as connection:
            return Counter(dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()))
    except (ReflectuiError, sqlite3.Error):
        return Counter()
