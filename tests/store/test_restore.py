"""A backup is put in the journal's place; what stood there, and what stands elsewhere, is never lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reflectui.store import backup
from reflectui.store.journal import Journal
from reflectui.store.restore import restore
from tests.conftest import Clock
from tests.store.conftest import on
from tests.store.practices import adopt, july
from tests.store.test_backup import copy_of, refused, spoil, texts

HOLDER = """
import sys
from pathlib import Path
from reflectui.store.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_restoring_keeps_the_present_journal_and_the_drafts(path: Path, own_clock: Clock) -> None:
    made = copy_of(path, "一")
    own_clock.move(days=1)
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="二")
        journal.drafts.keep("書きかけ")
    kept = restore(path, made)
    assert kept is not None
    assert (texts(path), texts(kept)) == (["一"], ["二", "一"])
    assert path.stat().st_mode & 0o777 == 0o600
    with Journal.open(path) as journal:
        assert [draft.text for draft in journal.drafts.all()] == ["書きかけ"]
        assert journal.search.count("一") == 1
    assert [each.path for each in backup.backups(path)] == [kept, made]


def test_restoring_takes_what_still_stands_in_a_wal(path: Path) -> None:
    made = copy_of(path, "一")
    script = (
        "import os, sys; from pathlib import Path; from reflectui.store.journal import Journal;"
        "from tests.store.conftest import on;"
        "Journal.open(Path(sys.argv[1])).entries.add(on(), experience='二'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    wal = path.with_name("journal.db-wal")
    assert wal.stat().st_size
    kept = restore(path, made)
    assert kept is not None
    assert not wal.exists()
    assert (texts(path), texts(kept)) == (["一"], ["二", "一"])


def test_a_damaged_journal_is_kept_as_it_is_and_replaced(path: Path) -> None:
    made = copy_of(path, *(f"{number} " * 300 for number in range(300)))
    spoil(path)
    damaged = path.read_bytes()
    kept = restore(path, made)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert len(texts(path)) == 300
    assert [each.path for each in backup.backups(path)] == [made]


def test_a_lost_journal_is_restored(path: Path) -> None:
    made = copy_of(path, "一")
    path.unlink()
    assert restore(path, made) is None
    assert texts(path) == ["一"]


def test_nothing_is_restored_under_a_running_program(path: Path) -> None:
    made = copy_of(path, "一")
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        assert refused(lambda: restore(path, made)) == "journal.in_use"
        holder.communicate()
    assert restore(path, made) is not None


def test_what_is_no_sound_backup_is_refused(path: Path, tmp_path: Path) -> None:
    made = copy_of(path, *(f"{number} " * 300 for number in range(300)))
    before = path.read_bytes()
    other = tmp_path / "other.db"
    assert refused(lambda: restore(path, other)) == "backup.missing"
    assert refused(lambda: restore(path, path)) == "restore.same"
    other.write_text("a diary in plain text")
    assert refused(lambda: restore(path, other)) == "journal.not_a_journal"
    other.write_bytes(b"")
    assert refused(lambda: restore(path, other)) == "journal.not_a_journal"
    other.unlink()
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    assert refused(lambda: restore(path, other)) == "journal.foreign"
    newer = sqlite3.connect(made)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert refused(lambda: restore(path, made)) == "journal.newer"
    newer = sqlite3.connect(made)
    newer.execute("PRAGMA user_version = 1")
    newer.close()
    spoil(made)
    assert refused(lambda: restore(path, made)) == "backup.failed"
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*part*"))


def test_what_stood_there_is_not_thinned_with_the_backups(path: Path, own_clock: Clock) -> None:
    made = copy_of(path, "一")
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="二")
    kept = restore(path, made)
    assert kept is not None
    assert kept.name == "2026-07-14T171000Z-replaced.db"
    for days in (1, 30, 58):
        own_clock.move(days=days)
        copy_of(path, "三")
        backup.thin(path)
        assert kept.exists()
    own_clock.move(days=2)
    backup.thin(path)
    assert not kept.exists()


def test_what_was_set_aside_is_no_backup_of_the_day(path: Path, own_clock: Clock) -> None:
    made = copy_of(path, "一")
    own_clock.move(days=3)
    restore(path, made)
    assert backup.due(path, own_clock())


def other_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()


def plain_text(path: Path) -> None:
    path.write_text("a diary in plain text, long enough")


def newer_journal(path: Path) -> None:
    Journal.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (other_program, "journal.foreign"),
        (plain_text, "journal.not_a_journal"),
        (newer_journal, "journal.newer"),
        (Path.mkdir, "journal.is_folder"),
    ],
)
def test_what_is_no_journal_is_not_replaced(path: Path, make: Callable[[Path], None], code: str) -> None:
    made = copy_of(path, "一")
    target = path.with_name("target.db")
    make(target)
    before = target.read_bytes() if target.is_file() else b""
    assert refused(lambda: restore(target, made)) == code
    assert (target.read_bytes() if target.is_file() else b"") == before
    assert backup.copies(target) == []


def test_an_empty_file_and_the_ruins_of_a_journal_are_replaced(path: Path) -> None:
    made = copy_of(path, "一")
    empty = path.with_name("empty.db")
    empty.touch()
    restore(empty, made)
    path.write_text("what a broken disk left of it")
    restore(path, made)
    assert texts(empty) == texts(path) == ["一"]


def test_ids_are_not_given_again_after_a_restore(path: Path) -> None:
    made = copy_of(path, "一")
    with Journal.open(path) as journal:
        journal.entries.erase(journal.entries.add(on(), experience="二"))
    restore(path, made)
    path.unlink()
    restore(path, made)
    with Journal.open(path) as journal:
        assert journal.entries.add(on(), experience="三") == 3


def test_ids_of_habits_are_not_given_again_either(path: Path) -> None:
    with Journal.open(path) as journal:
        made = backup.make(journal.connection, path)
        given = [adopt(journal, "甲"), adopt(journal, "乙")]
        checked = journal.habits.check(given[1], july(3), "met")
    restore(path, made)
    with Journal.open(path) as journal:
        again = adopt(journal, "丙")
        assert again == given[-1] + 1
        assert journal.habits.check(again, july(3), "met") == checked + 1


def test_nothing_is_restored_under_this_program(path: Path) -> None:
    made = copy_of(path, "一")
    with Journal.open(path):
        assert refused(lambda: restore(path, made)) == "journal.in_use"


def test_where_nothing_can_be_written_nothing_is_restored(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = copy_of(path, "一")
    before = path.read_bytes()

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert refused(lambda: restore(path, made)) == "write.failed"
    assert path.read_bytes() == before
