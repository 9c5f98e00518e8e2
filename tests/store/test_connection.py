"""What opening a file does to it and to others who have it open: nothing that anybody would notice."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange.exporting import run_export
from reflectui.store.connection import connect, use_wal
from reflectui.store.driver import Connection
from reflectui.store.journal import Journal
from tests.store.conftest import on

ADD = """
import sys
from pathlib import Path
from reflectui.store.journal import Journal
from tests.store.conftest import on
with Journal.open(Path(sys.argv[1])) as journal:
    journal.entries.add(on(), experience=sys.argv[2])
"""

FOREIGN_IN_WAL = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("CREATE TABLE notes (text)")
connection.execute("INSERT INTO notes VALUES ('theirs')")
connection.commit()
os._exit(0)
"""

# No file grows to the size of what SQLite keeps beside a journal any more.
ON_A_FULL_DISK = """
import os, resource, sys
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from reflectui.errors import ReflectuiError
from reflectui.store.journal import Journal
from tests.store.conftest import on
path = Path(sys.argv[1])
os.statvfs = lambda _: SimpleNamespace(f_bavail=0, f_frsize=4096)
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
@contextmanager
def refused(code):
    try:
        yield
    except ReflectuiError as error:
        assert error.code == code, error.code
    else:
        raise AssertionError("not refused")
"""

READ_AND_ADD = """
with Journal.open(path) as journal:
    assert [hit.snippet for hit in journal.search.find(["読書"])] == ["朝の読書"]
    assert journal.drafts.all() == []
    with refused("disk.full"):
        journal.entries.add(on(), experience="夜")
"""


def python(script: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-c", script, *map(str, arguments)], check=True)


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name.startswith("journal.db")}


def refusal(path: Path, create: bool = True) -> str:
    with pytest.raises(ReflectuiError) as caught:
        Journal.open(path, create=create)
    return caught.value.code


def test_a_second_journal_in_one_program_takes_no_lock_from_the_first(path: Path) -> None:
    with Journal.open(path) as first:
        first.entries.add(on(), experience="一")
        first.drafts.keep("書きかけ")
        with Journal.open(path) as second:
            second.drafts.all()
        # Unless the first still holds its lock, this program takes itself for the last and removes the -wal.
        python(ADD, path, "二")
        first.entries.add(on(), experience="三")
        python(ADD, path, "四")
        assert first.entries.count() == 4


def test_a_closed_journal_is_looked_at_again(path: Path) -> None:
    Journal.open(path).close()
    path.write_text("a diary in plain text, in the same file")
    assert refusal(path) == "journal.not_a_journal"


def test_another_programs_wal_stays_as_it_is(path: Path) -> None:
    python(FOREIGN_IN_WAL, path)
    before = contents(path.parent)
    assert len(before["journal.db-wal"]) > 0
    assert refusal(path) == "journal.foreign"
    after = contents(path.parent)
    assert all(after[name] == before[name] for name in ("journal.db", "journal.db-wal"))


@pytest.mark.parametrize("pragma", ["application_id = 123456", "user_version = 7"])
def test_another_programs_file_without_tables_is_not_taken(path: Path, pragma: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()
    before = contents(path.parent)
    assert refusal(path) == "journal.foreign"
    assert contents(path.parent) == before


def test_a_journal_whose_beginning_stands_in_its_wal_is_ours(path: Path) -> None:
    python("import os\n" + ADD + "    os._exit(0)", path, "一")
    header = path.read_bytes()[:100]
    assert header[68:72] == bytes(4)
    with Journal.open(path, create=False) as journal:
        assert journal.entries.count() == 1


def test_reading_an_empty_file_writes_nothing(path: Path) -> None:
    path.touch()
    assert refusal(path, create=False) == "journal.missing"
    assert contents(path.parent) == {"journal.db": b""}


def test_a_journal_on_a_full_disk_can_be_read(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="朝の読書")
    python(ON_A_FULL_DISK + READ_AND_ADD, path)


def test_committed_rows_in_a_wal_are_not_hidden_by_a_full_disk(path: Path) -> None:
    Journal.open(path).close()
    python(f"{ADD}\n    os._exit(0)".replace("import sys", "import os, sys"), path, "一")
    assert path.with_name("journal.db-wal").stat().st_size
    path.with_name("journal.db-shm").unlink()
    python(ON_A_FULL_DISK + "with refused('disk.full'):\n    Journal.open(path)\n", path)


def test_what_others_could_read_is_made_private(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.drafts.keep("書きかけ")
        files = [each for each in path.parent.iterdir() if each.name.startswith("journal.db")]
        assert len(files) >= 4
        for file in files:
            file.chmod(0o644)
        with Journal.open(path) as other:
            other.drafts.all()
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_file_is_put_into_wal_though_others_do_the_same(path: Path) -> None:
    connection, _ = connect(path, create=True, busy=0)
    tries = iter(range(5))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    def release(_statement: str) -> None:
        if next(tries) == 3:
            other.execute("ROLLBACK")

    connection.set_trace_callback(release)
    use_wal(connection)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    other.close()
    connection.close()


@pytest.mark.parametrize(
    ("harm", "read"),
    [
        ("UPDATE entry SET tags = '[\"'", lambda journal, it: journal.entries.get(it)),
        ("UPDATE entry SET day = '2026-77-14'", lambda journal, it: journal.entries.get(it)),
        ("UPDATE entry SET day = '2026-77-14'", lambda journal, it: journal.entries.rows([it])),
        ("UPDATE entry SET extra = '[\"'", lambda journal, _: run_export(journal, "json", None)),
        ("UPDATE history SET before = '[\"'", lambda journal, it: journal.history.wordings("entry", it)),
    ],
)
def test_a_value_that_cannot_have_been_written_is_damage(
    journal: Journal, harm: str, read: Callable[[Journal, int], object]
) -> None:
    id = journal.entries.add(on(), experience="一")
    journal.connection.execute("PRAGMA ignore_check_constraints = ON")
    journal.connection.execute(harm)
    with pytest.raises(ReflectuiError) as caught:
        read(journal, id)
    assert caught.value.code == "journal.damaged"


def test_text_that_is_no_text_any_more_hides_no_other_record(journal: Journal) -> None:
    for number in range(500):
        journal.entries.add(on(), experience=f"{number} ふつうの文")
    journal.connection.execute("UPDATE entry SET experience = CAST(x'61FF62' AS TEXT) WHERE id IN (7, 300)")
    journal.close()
    query = "SELECT experience FROM entry ORDER BY id"
    wanted = [f"{number} ふつうの文" for number in range(500)]
    wanted[6] = wanted[299] = "a\ufffdb"
    readings: list[Callable[[Connection], list[object]]] = [
        lambda connection: [row[0] for row in connection.execute(query).fetchall()],
        lambda connection: [row[0] for row in connection.execute(query)],
        lambda connection: list(connection.column(query)),
        lambda connection: [connection.execute(f"{query} LIMIT 1 OFFSET 299").fetchone()[0]] * 2,
    ]
    for read in readings:
        with closing(connect(journal.path, create=False)[0]) as connection:
            assert read(connection) in (wanted, ["a\ufffdb"] * 2)
