"""Opening what is no journal, or none this program may write: one refusal, nothing written, nothing lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.store import history, index, schema
from reflectui.store.journal import Journal
from tests.store.conftest import forbid_writing, on


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value.code


def refusal(path: Path, create: bool = True) -> str:
    return refused(lambda: Journal.open(path, create=create).close())


def run(script: str, *arguments: object) -> subprocess.Popen[str]:
    """A Python program of its own, with the store at hand."""
    head = (
        "import os, sys\nfrom pathlib import Path\nfrom reflectui.store.journal import Journal\n"
        "from tests.store.conftest import on\npath = Path(sys.argv[1])\n"
    )
    command = [sys.executable, "-c", head + script, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def table(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


def text(path: Path) -> None:
    path.write_text("a diary in plain text, long enough")


def header(path: Path) -> None:
    Journal.open(path).close()
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 200)


def foreign(path: Path) -> None:
    table(path, "CREATE TABLE notes (text)")


def foreign_of_our_version(path: Path) -> None:
    table(path, "CREATE TABLE _sqlite_migrations (x)", "CREATE TABLE entry (id)", "PRAGMA user_version = 1")


def newer(path: Path) -> None:
    Journal.open(path).close()
    table(path, "PRAGMA user_version = 99")


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (folder, "journal.is_folder"),
        (text, "journal.not_a_journal"),
        (pipe, "journal.not_a_journal"),
        (header, "journal.damaged"),
        (foreign, "journal.foreign"),
        (foreign_of_our_version, "journal.foreign"),
        (newer, "journal.newer"),
    ],
)
def test_what_cannot_be_opened_is_left_as_it_was(path: Path, make: Callable[[Path], None], code: str) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    assert refusal(path) == code
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert [each.name for each in path.parent.iterdir() if each.name.startswith("journal")] == ["journal.db"]


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    with Journal.open(path) as journal:
        assert journal.entries.count() == 0


def test_a_missing_journal_is_made_for_its_owner_alone(path: Path) -> None:
    place = path.parent / "deep" / "new" / "journal.db"
    assert refusal(place, create=False) == "journal.missing"
    assert not place.parent.exists()
    with Journal.open(place) as journal:
        journal.entries.add(on(), experience="一")
        journal.drafts.keep("書きかけ")
        modes = {each.name: each.stat().st_mode & 0o777 for each in place.parent.iterdir()}
    assert len(modes) >= 4
    assert set(modes.values()) == {0o600}
    assert place.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_where_the_folder_should_be(path: Path) -> None:
    path.write_text("x")
    assert refusal(path / "journal.db") == "journal.no_folder"
    assert refusal(path / "deeper" / "journal.db") == "journal.no_folder"


def test_a_link_leads_to_its_journal(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(path)
    with Journal.open(link) as journal:
        journal.entries.add(on(), experience="一")
        assert journal.path == path
    assert link.is_symlink()
    with Journal.open(path) as journal:
        assert journal.entries.count() == 1
    circle = tmp_path / "circle.db"
    circle.symlink_to(circle)
    assert refusal(circle) == "journal.cannot_open"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_is_read(path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="一")
    forbid_writing(monkeypatch, path if what == "file" else path.parent)
    before = path.read_bytes()
    with Journal.open(path) as journal:
        assert journal.read_only
        assert journal.entries.count() == 1
        assert refused(lambda: journal.entries.add(on(), experience="二")) == "journal.read_only"
    assert path.read_bytes() == before
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    assert refusal(path) == "journal.old_read_only"


def test_a_wal_is_read_where_nothing_may_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with run("Journal.open(path).entries.add(on(), experience='一'); os._exit(0)", path) as program:
        program.communicate()
    assert path.with_name("journal.db-wal").stat().st_size
    forbid_writing(monkeypatch, path)
    with Journal.open(path) as journal:
        assert journal.entries.count() == 1


def test_a_page_in_the_middle_is_damaged(path: Path) -> None:
    with Journal.open(path) as journal, journal.change("entry.add"):
        for number in range(400):
            journal.entries.add(on(), experience=f"{number} " * 300)
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in range(pages // 3, pages // 3 + 30):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    with Journal.open(path) as journal:
        assert refused(lambda: journal.entries.many(journal.entries.ids())) == "journal.damaged"


def test_a_full_disk_loses_nothing(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="一")
        pages = journal.connection.execute("PRAGMA page_count").fetchone()[0]
        journal.connection.execute(f"PRAGMA max_page_count = {pages + 10}")
        assert refused(lambda: journal.entries.add(on(), experience="あ" * 900_000)) == "disk.full"
        assert [row.line for row in journal.entries.rows(journal.entries.ids())] == ["一"]
        assert refused(lambda: fill(journal)) == "change.halfway"
    with Journal.open(path) as journal:
        # There was no room to take the import back either: that is done once there is.
        assert [row.line for row in journal.entries.rows(journal.entries.ids())] == ["一"]
        journal.entries.add(on(), experience="二")
        assert journal.search.count("二") == 1


def fill(journal: Journal) -> None:
    with journal.long_change("import") as long:
        for number in range(1000):
            with long.batch():
                journal.entries.add(on(), experience=f"{number} " * 500)


def test_a_locked_journal_is_waited_for_and_then_named(path: Path) -> None:
    with Journal.open(path) as first, Journal.open(path, busy=30) as second:
        with first.change("entry.add"):
            first.entries.add(on(), experience="一")
            with pytest.raises(JournalBusy):
                second.entries.add(on(), experience="二")
        second.entries.add(on(), experience="二")
        assert first.entries.count() == 2


def test_programs_that_create_the_same_journal_at_once(path: Path) -> None:
    script = """
print(flush=True)
sys.stdin.readline()
Journal.open(path).entries.add(on(), experience=sys.argv[2])
"""
    programs = [run(script, path, number) for number in range(4)]
    for program in programs:
        assert program.stdout is not None
        program.stdout.readline()
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
        assert program.returncode == 0
    with Journal.open(path) as journal:
        assert sorted(row.line for row in journal.entries.rows(journal.entries.ids())) == ["0", "1", "2", "3"]


def test_an_import_that_was_killed_is_taken_back(path: Path) -> None:
    with Journal.open(path) as journal:
        kept = journal.entries.add(on(), experience="前から")
    script = """
with Journal.open(path).long_change("import") as long:
    journal = long._journal
    for number in range(10):
        with long.batch():
            for _ in range(10):
                journal.entries.add(on(), experience=f"取り込み {number}")
    journal.entries.set(1, "entry.edit", reflection="取り込みが")
    print("written", flush=True)
    sys.stdin.readline()
"""
    with run(script, path) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "written\n"
        with Journal.open(path) as other:
            assert other.entries.count() == 101  # its owner lives: nothing is taken back
            other.entries.set(5, "entry.edit", reflection="わたしが")
        program.kill()
        program.communicate()
    with Journal.open(path) as journal:
        # What somebody wrote into meanwhile is not lost.
        assert set(journal.entries.ids()) == {kept, 5}
        assert set(journal.search.ids("取り込み")) == {kept, 5}
        assert journal.entries.get(5).reflection == "わたしが"
        assert (
            journal.connection.execute("SELECT count(*) FROM change WHERE state = 'running'").fetchone()[0]
            == 0
        )
        assert journal.connection.execute("SELECT count(*) FROM open_change").fetchone()[0] == 0


def test_opening_writes_nothing(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="一")
        watcher = sqlite3.connect(path)
        before = watcher.execute("PRAGMA data_version").fetchone()
        Journal.open(path).close()
        assert watcher.execute("PRAGMA data_version").fetchone() == before
        watcher.close()


def test_who_waits_for_the_journal_to_open_is_told_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = """
with Journal.open(path).long_change("import") as long:
    with long.batch():
        for number in range(60):
            long._journal.entries.add(on(), experience=f"取り込み {number} " * 20)
    os._exit(9)
"""
    with run(script, path) as program:
        program.communicate()
    told: list[str] = []
    monkeypatch.setattr(history, "PATIENCE_SECONDS", -1)
    with Journal.open(path, waiting=lambda: told.append("once")) as journal:
        assert told == ["once"]
        assert journal.entries.count() == 0
    Journal.open(path, waiting=lambda: told.append("again")).close()
    assert told == ["once"]


def test_taking_back_most_entries_leaves_the_index_to_be_built(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_MANY", 10)
    with Journal.open(path) as journal:
        kept = journal.entries.add(on(), experience="前から")

        def fail() -> None:
            with journal.long_change("import") as long:
                with long.batch():
                    for number in range(30):
                        journal.entries.add(on(), experience=f"取り込み {number}")
                raise ReflectuiError("import.cancelled")

        assert refused(fail) == "import.cancelled"
        assert list(journal.entries.ids()) == [kept]
        assert not journal.search.ready
        assert journal.search.rebuild()
        assert list(journal.search.ids("前から")) == [kept]
        assert journal.search.count("取り込み") == 0
