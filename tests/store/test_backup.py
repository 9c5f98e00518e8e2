"""Backups are whole and private, thinned with age, and one can be put back without losing anything."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store import backup, copying
from reflectui.store.journal import Journal
from reflectui.store.kept import Origin, keep
from tests.conftest import Clock
from tests.store.conftest import on


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
    left.append(path.parent / left[0].name)
    running = folder / f".{os.getpid()}-1.part"
    others = folder / ".download-1.part"
    for each in (*left, running, others):
        each.write_bytes(b"half")
    copy_of(path, "二")
    assert [each.exists() for each in (*left, running, others)] == [False, False, False, True, True]


def test_a_change_is_written_while_a_backup_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle = copying.settle

    def settle_later(part: Path) -> None:
        with Journal.open(path, busy=0) as other:
            other.entries.add(on(), experience="二")
        settle(part)

    monkeypatch.setattr(copying, "settle", settle_later)
    made = copy_of(path, "一")
    assert (texts(made), texts(path)) == (["一"], ["二", "一"])


def test_of_a_damaged_journal_no_backup_is_made(path: Path) -> None:
    with Journal.open(path) as journal:
        for number in range(300):
            journal.entries.add(on(), experience=f"{number} " * 300)
    spoil(path)
    with Journal.open(path) as journal:
        assert refused(lambda: backup.make(journal.connection, path)) == "journal.damaged"
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
        made = copying.free_name(path.parent / "backups" / "journal.db")
        made.write_bytes(b"")
    dropped = backup.thin(path)
    kept = [each.at.date() for each in backup.backups(path)]
    newest = own_clock().date()
    assert len(dropped) + len(kept) == 401
    assert sorted(set(kept))[-7:] == [newest - timedelta(days=day) for day in range(6, -1, -1)]
    assert len(kept) <= 7 + 4 + 6 + 2
    assert len({(day.year, day.month) for day in kept}) == 6
    assert len({day.isocalendar()[:2] for day in kept}) >= 4
    assert backup.thin(path) == []


def test_backups_take_a_tenth_of_the_disk_at_most_but_one_stays(
    path: Path, own_clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in ("一", "二", "三"):
        own_clock.move(days=3)
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


def test_backups_of_two_days_all_stay(path: Path, own_clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in ("一", "二", "三"):
        copy_of(path, line)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1))
    own_clock.move(hours=47)
    assert backup.thin(path) == []
    own_clock.move(hours=2)
    assert len(backup.thin(path)) == 2


def test_a_damaged_copy_and_texts_that_could_not_be_saved_may_hold_an_entry(path: Path) -> None:
    with Journal.open(path) as journal:
        id = journal.entries.add(on(), experience="朝\n上司に言えなかった\n帰り道で考えた\nあした話してみる")
        other = journal.entries.add(on(), experience="ほかのこと")
        journal.entries.set(id, "entry.edit", experience="書き直した")
        kept = [
            Path(keep(text, Origin(of, record))).parent
            for text, of, record in (
                ("## 経験\n ちがう言い方\n", path, id),
                ("朝", path, 0),
                ("書き直した", path.with_name("other.db"), 0),
            )
        ]
        damaged = copying.place(path) / "2026-07-01T000000Z-damaged.db"
        damaged.parent.mkdir(parents=True)
        drafts = path.with_name("journal.db.drafts-damaged-2026-07-01T000000Z")
        for file in (damaged, damaged.with_name(damaged.name + "-wal"), drafts):
            file.write_bytes(b"?")
        assert [each.path for each in backup.holding(journal, other)] == [damaged, drafts]
        found = backup.holding(journal, id)
        assert [(each.path, each.kind) for each in found] == [
            (damaged, "damaged"),
            (drafts, "damaged"),
            (kept[0], "kept"),
        ]
        backup.drop_from(found)
        assert [file.exists() for file in (damaged, drafts, *kept)] == [False, False, False, True, True]
        assert list(damaged.parent.iterdir()) == []
        assert backup.backups(path) == []


@pytest.mark.parametrize(
    ("text", "is_held"),
    [
        ("朝会", True),
        ("  朝会  \n\n", True),
        ("朝\0会", True),
        ("朝会\n三時間かけて書いた長い話", False),
        ("朝会で話した", False),
        ("ほかの話", False),
    ],
)
def test_a_kept_text_that_only_shares_a_line_is_somebodys_only_copy(
    path: Path, text: str, is_held: bool
) -> None:
    with Journal.open(path) as journal:
        id = journal.entries.add(on(), experience="朝会")
        ours = Path(keep(text, Origin(path))).parent
        keep(text, Origin(path.with_name("another.db")))
        assert [each.path for each in backup.holding(journal, id)] == [ours] * is_held


def test_where_nothing_can_be_written_one_sentence_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "backups")

    with Journal.open(path) as journal:
        monkeypatch.setattr(os, "open", forbidden)
        assert refused(lambda: backup.make(journal.connection, path)) == "write.failed"
