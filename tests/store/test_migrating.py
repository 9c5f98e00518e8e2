"""A journal of an older schema is kept whole, then brought up to date; its history can still be undone."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reflectui.store import backup, schema
from reflectui.store.doctor import examine
from reflectui.store.entry_records import NAMES
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed, rebuilt

FIXTURES = Path(__file__).parents[1] / "fixtures"


def state(journal: Journal) -> list[tuple[Any, ...]]:
    """Every record without what only ever moves on."""
    kept = ", ".join(name for name in NAMES if name not in ("version", "changed_at"))
    return journal.connection.execute(f"SELECT {kept} FROM entry ORDER BY id").fetchall()


def test_every_released_schema_opens(path: Path) -> None:
    path.write_bytes((FIXTURES / "schema-1.db").read_bytes())
    with Journal.open(path) as journal:
        (row,) = journal.entries.rows(journal.entries.ids())
        assert (row.day, row.line) == ("2026-07-14", "朝、コードを読む")
        assert journal.search.ready or journal.search.rebuild()
        assert list(journal.search.ids("コード")) == [row.id]


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
