"""A journal of an older schema is kept whole, then brought up to date; its history can still be undone."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from reflectui.store import backup, schema
from reflectui.store.doctor import examine
from reflectui.store.entry_records import NAMES
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed, rebuilt
from tests.store.practices import adopt, july

FIXTURES = Path(__file__).parents[1] / "fixtures"


def state(journal: Journal) -> list[tuple[Any, ...]]:
    """Every record without what only ever moves on."""
    kept = ", ".join(name for name in NAMES if name not in ("version", "changed_at"))
    return journal.connection.execute(f"SELECT {kept} FROM entry ORDER BY id").fetchall()


@pytest.mark.parametrize("name", ["schema-1.db", "schema-1-changes.db", "schema-2.db"])
def test_every_released_schema_opens(path: Path, name: str) -> None:
    path.write_bytes((FIXTURES / name).read_bytes())
    with Journal.open(path) as journal:
        assert journal.search.ready or journal.search.rebuild()
        found = journal.entries.rows(journal.search.ids("コード"))
        assert any(row.line.startswith("朝、コードを") for row in found)
        habit = adopt(journal)
        journal.habits.check(habit, july(14), "met", entry=found[0].id)
        assert all(finding.good for finding in examine(journal) if finding.code != "doctor.backup")
        with closing(sqlite3.connect(":memory:")) as fresh:
            assert shape(journal.connection) == shape_of_new(fresh)


def shape(connection: sqlite3.Connection) -> dict[str, set[tuple[Any, ...]]]:
    """Every table with its columns, and every index and view with its words."""
    names = connection.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
    return {
        name: set(connection.execute(f"PRAGMA table_info({name})")) if type == "table" else {(sql,)}
        for name, type, sql in names
        if not name.startswith(("sqlite_", "_sqlite", "search_")) and type != "trigger"
    }


def shape_of_new(connection: sqlite3.Connection) -> dict[str, set[tuple[Any, ...]]]:
    connection.isolation_level = None
    schema.find().apply(Database(connection))
    return shape(connection)


def test_a_journal_of_schema_2_is_kept_whole_and_goes_on(path: Path) -> None:
    path.write_bytes((FIXTURES / "schema-2.db").read_bytes())
    with Journal.open(path, device="desk") as journal:
        (gathered,) = journal.entries.many(journal.search.ids("観察"))
        lines = [each.text for each in journal.entries.originals(gathered.id)]
        assert lines == gathered.experience.split("\n")
        assert len(lines) == 3
        assert gathered.shared_at == "2026-07-14T14:00:00Z"
        assert journal.preferences.filters() == {"やりかけ": "is:open", "観察": "#観察"}
        assert journal.preferences.day_start() == 300
        (closed,) = journal.entries.many(journal.search.ids("指摘"))
        assert (closed.lens, closed.loop, closed.no_trial) == ("ywt", "closed", True)
        before = state(journal)
        redone = journal.history.redo()
        assert redone is not None
        assert redone.label == "entry.keep"
        journal.history.undo()
        assert state(journal) == before
        labels = []
        while taken := journal.history.undo():
            labels.append(taken.label)
        assert (labels[-1], "entry.gather" in labels, state(journal)) == ("entry.add", True, [])
        while len(state(journal)) < len(before) or journal.history.newest_undone() is not None:
            journal.history.redo()
        journal.history.undo()
        assert state(journal) == before
    (made,) = backup.backups(path)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (2,)


@pytest.fixture
def older(path: Path) -> Path:
    """A journal of schema 1 that was worked in on a device called desk: its last step was taken back."""
    path.write_bytes((FIXTURES / "schema-1-changes.db").read_bytes())
    return path


def test_a_journal_of_schema_1_is_kept_whole_before_it_is_migrated(older: Path) -> None:
    before = older.read_bytes()
    assert int.from_bytes(before[60:64]) == 1
    with Journal.open(older, device="desk") as journal:
        version = journal.connection.execute("PRAGMA user_version").fetchone()[0]
        assert version == schema.VERSION
        assert journal.search.ready or journal.search.rebuild()
        assert all(finding.good for finding in examine(journal) if finding.code != "doctor.backup")
        assert [row.line for row in journal.entries.rows(journal.entries.ids())] == [
            "寝る前に一行書く #日課",
            "朝、コードを三十分読む",
        ]
        assert [row.line for row in journal.entries.trash()] == ["会議の前に議題を書いた"]
        read = journal.entries.many(journal.entries.ids())
        assert {(each.gathered_in, each.lens, each.no_trial, each.shared_at) for each in read} == {
            (None, "", False, None)
        }
    (made,) = backup.backups(older)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT count(*) FROM entry").fetchone() == (3,)


def test_what_was_done_under_schema_1_is_undone_and_redone(older: Path) -> None:
    with Journal.open(older, device="desk") as journal:
        assert journal.search.ready or journal.search.rebuild()
        before = state(journal)
        taken = journal.history.redo()
        assert taken is not None
        again = journal.entries.get(int(taken.record))
        assert (again.experience, again.tags, again.lens, again.gathered_in) == (
            "書かなかったことにする",
            ["日課"],
            "",
            None,
        )
        assert journal.entries.versions(again.id)[-1].fields["experience"] == again.experience
        journal.history.undo()
        assert state(journal) == before
        labels = []
        while taken := journal.history.undo():
            labels.append(taken.label)
        assert labels == ["entry.delete", "entry.add", "entry.star", "entry.add", "entry.edit", "entry.add"]
        assert state(journal) == []
        while journal.history.newest_undone() is not None and len(state(journal)) < 4:
            journal.history.redo()
        journal.history.undo()
        assert state(journal) == before
        assert rebuilt(journal) == indexed(journal)


def test_lines_of_schema_1_are_gathered(older: Path) -> None:
    with Journal.open(older, device="desk") as journal:
        assert journal.search.ready or journal.search.rebuild()
        line = journal.entries.add(on("2026-07-13"), experience="もう一行")
        old = next(iter(journal.search.ids("#日課")))
        made = journal.entries.gather([line, old])
        assert list(journal.search.ids("#日課")) == [made.id]
        journal.history.undo()
        assert list(journal.search.ids("#日課")) == [old]


def test_before_a_migration_a_backup_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="一")
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    Journal.open(path).close()
    (made,) = backup.backups(path)
    monkeypatch.undo()
    with Journal.open(made.path) as journal:
        assert journal.entries.count() == 1


def test_the_migrations_stand_alone(path: Path) -> None:
    folder = Path(__file__).parents[2] / "migrations"
    command = [sys.executable, "-m", "sqlite_utils", "migrate", str(path), str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="一")
        assert journal.search.count("一") == 1
