"""Finds and applies migrations; backs up first; refuses a newer file."""

import importlib.util
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.store import triggers
from reflectui.store.connection import check, connect_to_read, use_wal
from reflectui.store.driver import Connection

if TYPE_CHECKING:
    from sqlite_utils import Migrations

# The number that the newest migration writes; a file that holds it opens without reading any migration.
VERSION = 3
# "refl" in the file's header: tells a journal from another program's SQLite file.
APPLICATION = 0x7265666C


def look(path: Path, create: bool) -> None:
    """Refuse a file that is no journal while nothing of it is touched; opening it to write folds its -wal in.

    A journal that was never written to counts as missing unless `create`. Raises what `check` raises,
    `journal.foreign` and `journal.newer`.
    """
    header = check(path, create)
    if header is None or application_of(header) == APPLICATION:
        return
    # What a journal that was just made says of itself may stand in its -wal alone.
    version = 0
    if header:
        with closing(connect_to_read(path)) as connection:
            version = refuse_strange(connection, path)
    if not version and not create:
        raise ReflectuiError("journal.missing", path=str(path))


def application_of(header: bytes) -> int:
    """The number by which a file's header names its program, 0 where it names none."""
    return int.from_bytes(header[68:72])


def bring_up_to_date(connection: Connection, path: Path, read_only: bool) -> None:
    """Migrate the open journal where it is older; a file that is refused is left as it was.

    Raises `journal.foreign` (another program's file), `journal.newer`, `journal.old_read_only`.
    """
    version = refuse_strange(connection, path)
    if read_only:
        if version != VERSION:
            raise ReflectuiError("journal.old_read_only", path=str(path))
        return
    use_wal(connection)
    if version != VERSION:
        if version:
            from reflectui.store import backup

            backup.make(connection, path)
        migrate(connection, path)
    triggers.install(connection)


def refuse_strange(connection: Connection, path: Path) -> int:
    """The version of the journal's schema, 0 where it is still empty; raises as `bring_up_to_date`."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION:
        if application or version or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise ReflectuiError("journal.foreign", path=str(path))
        return 0
    if version > VERSION:
        raise ReflectuiError("journal.newer", path=str(path))
    return version


def migrate(connection: Connection, path: Path) -> None:
    """Apply pending migrations with foreign keys off, then check them; an unknown applied one is refused."""
    from sqlite_utils import Database

    db = Database(connection)
    known = find()
    names = {migration.name for migration in known._migrations}
    if any(migration.name not in names for migration in known.applied(db)):
        raise ReflectuiError("journal.newer", path=str(path))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        known.apply(db)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise ReflectuiError("journal.damaged", path=str(path))
    connection.execute("PRAGMA foreign_keys = ON")


def find() -> "Migrations":
    """The set in `migrations/`: inside the installed package, or at the top of a checkout."""
    here = Path(__file__).resolve().parents[1]
    for folder in (here, here.parents[1]):
        file = folder / "migrations" / "migrations.py"
        if file.is_file():
            spec = importlib.util.spec_from_file_location("reflectui_migrations", file)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            found: Migrations = module.migrations
            return found
    raise ReflectuiError("install.no_migrations")
