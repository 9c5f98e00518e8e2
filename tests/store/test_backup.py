"""Backups are whole and private, thinned with age, and one can be put back without losing anything."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store import backup
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on

HOLDER = """
import sys
from pathlib import Path
from reflectui.store.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def texts(path: Path) -> list[str]:
    with Journal.open(path) as journal:
        return [row.line for row in journal.entries.rows(journal.entries.ids())]


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value.code


def copy_of(path: Path, *lines: str) -> Path:
    """Write lines, newest last, and back the journal up."""
    with Journal.open(path) as journal:
        for line in lines:
            journal.entries.add(on(), experience=line)
        return backup.make(journal.connection, path)


def test_a_backup_is_one_private_file_with_everything(path: Path) -> None:
    made = copy_of(path, "一", "二")
    assert made == path.parent / "backups" / "journal.db" / "2026-07-14T171000Z.db"
    assert made.stat().st_mode & 0o777 == 0o600
    assert made.parent.stat().st_mode & 0o777 == 0o700
    assert made.parent.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in made.parent.iterdir()] == [made.name]
    (listed,) = backup.backups(path)
    assert (listed.path, listed.at, listed.size) == (
        made,
        datetime(2026, 7, 14, 17, 10, tzinfo=UTC),
        made.stat().st_size,
    )
    assert texts(made) == ["二", "一"]


def test_two_backups_of_one_second_are_two_files(path: Path) -> None:
    first, second = copy_of(path, "一"), copy_of(path, "二")
    assert first != second
    assert [each.path for each in backup.backups(path)] == [second, first]


def test_what_a_killed_program_left_half_copied_is_cleared_away(path: Path) -> None:
    folder = copy_of(path, "一").parent
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True
    )
    left = [folder / f".{gone.stdout.strip()}-1.part{tail}" for tail in ("", "-journal")]
    running = folder / f".{os.getpid()}-1.part"
    for each in (*left, running):
        each.write_bytes(b"half")
    copy_of(path, "二")
    assert [each.exists() for each in (*left, running)] == [False, False, True]


def test_a_change_is_written_while_a_backup_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle = backup._settle

    def settle_later(part: Path) -> None:
        with Journal.open(path, busy=0) as other:
            other.entries.add(on(), experience="二")
        settle(part)

    monkeypatch.setattr(backup, "_settle", settle_later)
    made = copy_of(path, "一")
    assert (texts(made), texts(path)) == (["一"], ["二", "一"])


def test_of_a_damaged_journal_no_backup_is_made(path: Path) -> None:
    with Journal.open(path) as journal:
        for number in range(300):
            journal.entries.add(on(), experience=f"{number} " * 300)
    spoil(path)
    with Journal.open(path) as journal:
        assert refused(lambda: backup.make(journal.connection, path)) in ("backup.failed", "journal.damaged")
    assert backup.backups(path) == []
    assert not list((path.parent / "backups" / "journal.db").iterdir())


def spoil(path: Path) -> None:
    """Overwrite pages in the middle of the file."""
    size = path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in range(size // 2, size // 2 + 20):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)


def test_whether_one_is_due(path: Path, own_clock: Clock) -> None:
    assert backup.due(path, own_clock())
    copy_of(path, "一")
    assert not backup.due(path, own_clock())
    own_clock.move(hours=1)
    assert not backup.due(path, own_clock())  # 27:10 of the same journal day
    own_clock.move(hours=1)
    assert backup.due(path, own_clock())


def test_thinning_keeps_days_weeks_and_months(path: Path, own_clock: Clock) -> None:
    copy_of(path, "一")
    for _ in range(400):
        own_clock.move(hours=12)
        made = backup._free_name(path.parent / "backups" / "journal.db")
        made.write_bytes(b"")
    dropped = backup.thin(path)
    kept = [each.at.date() for each in backup.backups(path)]
    newest = own_clock().date()
    assert len(dropped) + len(kept) == 401
    assert kept[:7] == [newest - timedelta(days=day) for day in range(7)]
    assert len(kept) <= 7 + 4 + 6
    assert len({(day.year, day.month) for day in kept}) == 6
    assert len({day.isocalendar()[:2] for day in kept}) >= 4
    assert backup.thin(path) == []


def test_backups_take_a_tenth_of_the_disk_at_most_but_one_stays(
    path: Path, own_clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in ("一", "二", "三"):
        own_clock.move(days=1)
        copy_of(path, line)
    size = backup.backups(path)[0].size
    free = size * 18
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert len(backup.thin(path)) == 1
    free = 0
    assert len(backup.thin(path)) == 1
    assert len(backup.backups(path)) == 1


def test_which_backups_hold_an_entry(path: Path, own_clock: Clock) -> None:
    before = copy_of(path, "前")
    own_clock.move(days=1)
    with Journal.open(path) as journal:
        id = journal.entries.add(on(), experience="秘密")
        held = backup.make(journal.connection, path)
        own_clock.move(days=1)
        journal.history.undo()
        only_history = backup.make(journal.connection, path)
        journal.history.redo()
        own_clock.move(days=1)
        damaged = backup.make(journal.connection, path)
        damaged.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
        found = backup.holding(journal, id)
        assert [each.path for each in found] == [damaged, only_history, held]
        journal.entries.erase(id)
        backup.drop_from(found)
    assert [each.path for each in backup.backups(path)] == [before]


def test_restoring_keeps_the_present_journal_and_the_drafts(path: Path, own_clock: Clock) -> None:
    made = copy_of(path, "一")
    own_clock.move(days=1)
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="二")
        journal.drafts.keep("書きかけ")
    kept = backup.restore(path, made)
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
    kept = backup.restore(path, made)
    assert kept is not None
    assert not wal.exists()
    assert (texts(path), texts(kept)) == (["一"], ["二", "一"])


def test_a_damaged_journal_is_kept_as_it_is_and_replaced(path: Path) -> None:
    made = copy_of(path, *(f"{number} " * 300 for number in range(300)))
    spoil(path)
    damaged = path.read_bytes()
    kept = backup.restore(path, made)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert len(texts(path)) == 300
    assert [each.path for each in backup.backups(path)] == [made]


def test_a_lost_journal_is_restored(path: Path) -> None:
    made = copy_of(path, "一")
    path.unlink()
    assert backup.restore(path, made) is None
    assert texts(path) == ["一"]


def test_nothing_is_restored_under_a_running_program(path: Path) -> None:
    made = copy_of(path, "一")
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        assert refused(lambda: backup.restore(path, made)) == "journal.in_use"
        holder.communicate()
    assert backup.restore(path, made) is not None


def test_what_is_no_sound_backup_is_refused(path: Path, tmp_path: Path) -> None:
    made = copy_of(path, *(f"{number} " * 300 for number in range(300)))
    before = path.read_bytes()
    other = tmp_path / "other.db"
    assert refused(lambda: backup.restore(path, other)) == "backup.missing"
    assert refused(lambda: backup.restore(path, path)) == "restore.same"
    other.write_text("a diary in plain text")
    assert refused(lambda: backup.restore(path, other)) == "journal.not_a_journal"
    other.write_bytes(b"")
    assert refused(lambda: backup.restore(path, other)) == "journal.not_a_journal"
    other.unlink()
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    assert refused(lambda: backup.restore(path, other)) == "journal.foreign"
    newer = sqlite3.connect(made)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert refused(lambda: backup.restore(path, made)) == "journal.newer"
    newer = sqlite3.connect(made)
    newer.execute("PRAGMA user_version = 1")
    newer.close()
    spoil(made)
    assert refused(lambda: backup.restore(path, made)) == "backup.failed"
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*part*"))
