"""Triggers generated from the schema: they write the history and name what is stale.

They are compared with what stands in the file at every open and reinstalled only where they differ, since
`transform()` drops them and a needless write would wake other programs.
"""

from reflectui.store.driver import Connection

RECORDED = ("entry", "setting", "habit", "step", "check_in", "resting", "observation", "choice")
SEARCHED = ("title", "experience", "reflection", "concept", "action", "tags", "starred", "loop")
# What takes an entry out of the index, and out of surfacing, while it is set.
UNCOUNTED = ("deleted_at", "gathered_in")


def install(connection: Connection) -> None:
    """Make our triggers in the file the generated ones, in one transaction, if they differ."""
    if installed(connection):
        return
    wanted = _wanted(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program that opened the journal at the same time may have been here first.
        present = _present(connection)
        for name, sql in present.items():
            if wanted.get(name) != sql:
                connection.execute(f"DROP TRIGGER {name}")
        for name, sql in wanted.items():
            if present.get(name) != sql:
                connection.execute(sql)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def installed(connection: Connection) -> bool:
    """Whether our triggers in the file are the generated ones."""
    return _present(connection) == _wanted(connection)


def _wanted(connection: Connection) -> dict[str, str]:
    wanted = {name: sql for kind in RECORDED for name, sql in history_triggers(connection, kind).items()}
    return wanted | stale_triggers()


def _present(connection: Connection) -> dict[str, str]:
    """Those of the file's triggers that are ours, by name."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND (name GLOB ? OR name GLOB ?)"
    found: dict[str, str] = dict(connection.execute(query, ("history_*", "stale_*")).fetchall())
    return found


def history_triggers(connection: Connection, kind: str) -> dict[str, str]:
    """Name and SQL of the triggers that keep what a record of table `kind` was before each change."""
    info = connection.execute(f"PRAGMA table_info({kind})").fetchall()
    columns = {row[1]: row[2].upper() for row in info if row[2].upper() != "BLOB"}
    key = next(row[1] for row in info if row[5])
    whole = ", ".join(f"'{name}', {_value(name, form)}" for name, form in columns.items())
    changed = ", ".join(
        f"'{name}', CASE WHEN OLD.{name} IS NEW.{name} THEN NULL ELSE {_value(name, form)} END"
        for name, form in columns.items()
    )
    kept = ", ".join(f"CASE WHEN OLD.{name} IS NEW.{name} THEN '$.{name}' ELSE '$.-' END" for name in columns)
    differs = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns)
    acts = {
        "insert": ("NEW", "", "NULL"),
        "update": ("OLD", f" WHEN {differs}", f"json_remove(json_object({changed}), {kept})"),
        "delete": ("OLD", "", f"json_object({whole})"),
    }
    return {
        f"history_{kind}_{act}": (
            f"CREATE TRIGGER history_{kind}_{act} AFTER {act.upper()} ON {kind}{when} BEGIN "
            "INSERT INTO history (change, kind, record, act, before) VALUES ("
            f"(SELECT change FROM open_change), '{kind}', {row}.{key}, '{act}', {before}); END"
        )
        for act, (row, when, before) in acts.items()
    }


def stale_triggers() -> dict[str, str]:
    """Name and SQL of the triggers that queue touched entries for the index and for surfacing."""
    known = ", ".join(f"OLD.{name}" for name in SEARCHED)
    counted = " AND ".join(f"OLD.{name} IS NULL" for name in UNCOUNTED)
    keep = (
        f"INSERT INTO stale_search (entry, day, {', '.join(SEARCHED)}) "
        f"SELECT OLD.id, OLD.day, {known} WHERE {counted} AND {_new('stale_search', 'OLD')}; "
    )
    differs = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in ("day", *UNCOUNTED, *SEARCHED))
    bodies = {
        "insert": ("", "", "NEW"),
        "update": (f" WHEN {differs}", keep, "NEW"),
        "delete": ("", keep + "DELETE FROM phrases WHERE entry = OLD.id; ", "OLD"),
    }
    return {
        f"stale_entry_{act}": (
            f"CREATE TRIGGER stale_entry_{act} AFTER {act.upper()} ON entry{when} BEGIN {body}"
            f"INSERT INTO stale_search (entry) SELECT {row}.id WHERE {_new('stale_search', row)}; "
            f"INSERT INTO stale_phrases (entry) SELECT {row}.id WHERE {_new('stale_phrases', row)}; END"
        )
        for act, (when, body, row) in bodies.items()
    }


def _new(queue: str, row: str) -> str:
    """That an entry is not queued yet; OR IGNORE would not hold where a foreign key's action is what acts."""
    return f"NOT EXISTS (SELECT 1 FROM {queue} WHERE entry = {row}.id)"


def _value(name: str, form: str) -> str:
    # json_object writes a REAL with 15 digits, printf's 17 are sometimes one off; 20 bring it back exactly.
    if form == "REAL":
        return f"CASE WHEN OLD.{name} IS NULL THEN NULL ELSE json(printf('%!.20g', OLD.{name})) END"
    return f"OLD.{name}"
