"""Finds and applies migrations; backs up first; refuses a newer file."""

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.store import triggers
from reflectui.store.connection import Connection

if TYPE_CHECKING:
    from sqlite_utils import Migrations

# The number that the newest migration writes; a file that holds it opens without reading any migration.
VERSION = 1


def bring_up_to_date(connection: Connection, path: Path, read_only: bool) -> None:
    """Migrate the open journal where it is older.

    Raises `journal.newer`, `journal.foreign` (another program's file), `journal.old_read_only`.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version != VERSION:
        if version > VERSION:
            raise ReflectuiError("journal.newer", path=str(path))
        tables = _tables(connection)
        if tables and "_sqlite_migrations" not in tables:
            raise ReflectuiError("journal.foreign", path=str(path))
        if read_only:
            raise ReflectuiError("journal.old_read_only", path=str(path))
        if "entry" in tables:
            from reflectui.store import backup

            backup.make(connection, path)
        migrate(connection, path)
    if not read_only:
        triggers.install(connection)


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


def _tables(connection: Connection) -> set[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    return {row[0] for row in rows}
