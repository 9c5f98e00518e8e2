"""The generated triggers keep every value exactly, and are written only where they differ."""

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.store import triggers
from reflectui.store.driver import Connection
from reflectui.store.journal import Journal

TABLE = """
CREATE TABLE habit (id INTEGER PRIMARY KEY, name TEXT, weight REAL, picture BLOB, version INTEGER);
CREATE TABLE open_change (one INTEGER PRIMARY KEY, change INTEGER);
CREATE TABLE history (id INTEGER PRIMARY KEY, change, kind, record, act, before);
INSERT INTO open_change VALUES (1, 7);
"""
Row = tuple[str, str, str, int, int, str | None]


def history(connection: Connection) -> list[Row]:
    return connection.execute("SELECT act, kind, before, record, change, id FROM history").fetchall()


@pytest.fixture(scope="module")
def connection() -> Connection:
    connection = sqlite3.connect(":memory:", factory=Connection)
    connection.executescript(TABLE)
    for sql in triggers.history_triggers(connection, "habit").values():
        connection.execute(sql)
    return connection


@given(
    st.floats(allow_nan=False, allow_infinity=False) | st.none(),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8) | st.none(),
)
def test_every_value_comes_back_exactly(
    connection: Connection, weight: float | None, name: str | None
) -> None:
    connection.execute("DELETE FROM habit")
    connection.execute("DELETE FROM history")
    connection.execute("INSERT INTO habit VALUES (3, ?, ?, x'00ff', 1)", (name, weight))
    connection.execute("UPDATE habit SET weight = 1.5, name = 'x', version = 2")
    connection.execute("DELETE FROM habit")
    rows = connection.execute("SELECT act, record, change, before FROM history ORDER BY id").fetchall()
    assert [row[:3] for row in rows] == [("insert", 3, 7), ("update", 3, 7), ("delete", 3, 7)]
    assert rows[0][3] is None
    old = json.loads(rows[1][3])
    assert old.pop("version") == 1
    changed = {"name": name, "weight": weight}
    assert old == {key: value for key, value in changed.items() if value != {"name": "x", "weight": 1.5}[key]}
    assert json.loads(rows[2][3]) == {"id": 3, "name": "x", "weight": 1.5, "version": 2}


def test_an_update_that_changes_nothing_leaves_no_history(connection: Connection) -> None:
    connection.execute("DELETE FROM habit")
    connection.execute("INSERT INTO habit VALUES (4, 'a', 0.1, NULL, 1)")
    connection.execute("DELETE FROM history")
    connection.execute("UPDATE habit SET name = name, weight = weight")
    connection.execute("UPDATE habit SET picture = x'01'")
    assert connection.execute("SELECT count(*) FROM history").fetchone()[0] == 0


def test_triggers_are_put_back_where_they_differ(journal: Journal) -> None:
    run = journal.connection.execute
    before = journal.connection.total_changes
    triggers.install(journal.connection)
    assert journal.connection.total_changes == before
    wanted = run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()
    run("DROP TRIGGER history_entry_update")
    run("DROP TRIGGER stale_entry_insert")
    run("CREATE TRIGGER stale_entry_insert AFTER INSERT ON entry BEGIN SELECT 1; END")
    run("CREATE TRIGGER history_gone AFTER INSERT ON entry BEGIN SELECT 1; END")
    run("CREATE TRIGGER mine AFTER INSERT ON setting BEGIN SELECT 1; END")
    assert not triggers.installed(journal.connection)
    triggers.install(journal.connection)
    found = dict(run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    assert found.pop("mine")
    assert sorted(found.items()) == wanted
