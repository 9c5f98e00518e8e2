"""backup, restore, erase."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reflectui.store.journal import Journal
from tests.cli.conftest import Run
from tests.conftest import Clock


def test_a_backup_is_put_back(run: Run) -> None:
    run("add", "one")
    file = run("backup").out.strip()
    assert stat.S_IMODE(Path(file).stat().st_mode) == 0o600
    run("add", "two")
    assert file in run("restore").out
    restored = run("restore", file)
    assert restored.code == 0
    assert run("list").out.count("\n") == 1
    kept = restored.err.split()[-1]
    run("restore", kept)
    assert run("list").out.count("\n") == 2


def test_a_damaged_journal_is_named_and_restored(run: Run, own_home: Path) -> None:
    journal = own_home / "data" / "reflectui" / "journal.db"
    run("add", "one")
    file = run("backup").out.strip()
    journal.write_bytes(b"x" * 4096)
    assert run("list").code == 1
    assert run("restore", file).code == 0
    assert "one" in run("list").out


def test_what_is_no_backup_is_refused(run: Run, tmp_path: Path) -> None:
    run("add", "one")
    text = tmp_path / "notes.txt"
    text.write_text("x")
    for path in (text, tmp_path / "none"):
        assert run("restore", str(path)).code == 1
    assert "one" in run("list").out


def test_erased_text_is_nowhere(run: Run, own_home: Path) -> None:
    run("add", "the rest")
    run("add", "SECRETWORD")
    backup = Path(run("backup").out.strip())
    refused = run("erase", "2", stdin=b"y\n")
    assert (refused.code, refused.err) == (1, "Nothing was erased. --yes erases without asking.\n")
    result = run("erase", "2", "--yes")
    assert str(backup) in result.err
    folder = own_home / "data" / "reflectui"
    assert not [file for file in folder.iterdir() if file.is_file() and b"SECRETWORD" in file.read_bytes()]
    assert not [file for file in folder.iterdir() if file.is_file() and b"secretword" in file.read_bytes()]
    assert run("show", "2").code == 1
    assert run("search", "secretword").out == ""


def test_what_was_taken_back_is_erased_by_its_id(run: Run, own_home: Path) -> None:
    journal = own_home / "data" / "reflectui" / "journal.db"
    run("add", "HUNTER2 oops")
    run("backup")
    with Journal.open(journal) as own:
        own.history.undo()
    erased = run("erase", "1", "--yes", "--backups")
    assert (erased.code, erased.out) == (0, "")
    assert "1 copy that held it or may have held it was deleted:" in erased.err
    assert not [file for file in own_home.rglob("*") if file.is_file() and b"HUNTER2" in file.read_bytes()]
    assert run("erase", "1", "--yes").err == "There is no record 1.\n"


def test_backups_that_hold_erased_text_can_go_too(run: Run) -> None:
    run("add", "one")
    run("add", "two")
    backup = Path(run("backup").out.strip())
    erased = run("erase", "2", "--yes", "--backups")
    assert erased.code == 0
    assert erased.err.splitlines() == [
        "1 copy that held it or may have held it was deleted:",
        f"  {backup}",
    ]
    assert not backup.exists()


KILLED = """
import os, sys
from reflectui.__main__ import main
from reflectui.exchange import exporting, table
from reflectui.store import copying
def killed(real):
    def act(*arguments, **others):
        real(*arguments, **others)
        os._exit(9)
    return act
copying.copy = killed(copying.copy)
os.replace = killed(lambda *_: None)
main()
"""


@pytest.mark.parametrize("sweeper", ["backup", "erase"])
def test_what_a_killed_copy_or_export_left_is_named_and_cleared_away(
    run: Run, own_home: Path, tmp_path: Path, sweeper: str
) -> None:
    run("add", "SECRETWORD")
    run("add", "the rest")
    backup = run("backup").out.strip()
    out = tmp_path / "out"
    out.mkdir()
    for command in (["backup"], ["restore", backup], ["export", "csv", "-o", str(out / "diary.csv")]):
        killed = subprocess.run([sys.executable, "-c", KILLED, *command], capture_output=True, text=True)
        assert (killed.returncode, killed.stderr) == (9, "")
    assert "2 files are left of copies or exports" in run("doctor").out
    Path(backup).unlink()
    assert run(*({"backup": ["backup"], "erase": ["erase", "1", "--yes"]}[sweeper])).code == 0
    assert "left of" not in run("doctor").out
    assert list(out.iterdir()) == []
    if sweeper == "erase":
        files = [file for file in own_home.rglob("*") if file.is_file()]
        assert not [file for file in files if b"SECRETWORD" in file.read_bytes()]


def test_without_a_backup_nothing_is_restored(run: Run) -> None:
    run("add", "one")
    result = run("restore")
    assert (result.code, result.out) == (1, "")
    assert result.err == "There is no backup. `reflectui backup` makes one.\n"


def test_the_doctor_says_what_is_well_and_what_is_not(run: Run, own_clock: Clock) -> None:
    run("add", "one")
    assert run("doctor").code == 0
    own_clock.move(days=1)
    found = run("doctor")
    assert found.code == 1
    assert [line for line in found.out.splitlines() if line.startswith("!!")] == [
        "!!\tThere is no backup. `reflectui backup` makes one."
    ]
    backup = Path(run("backup").out.strip())
    assert run("doctor").code == 0
    own_clock.move(days=1)
    assert "The newest backup is 1 day old" in run("doctor").out
    backup.chmod(0o644)
    assert "Others can read" in run("doctor").out
    codes = {each["code"]: each["good"] for each in json.loads(run("doctor", "--json").out)}
    assert codes["doctor.integrity"]
    assert not codes["doctor.readable_by_others"]


def test_one_spoiled_text_is_told_and_hides_no_other(run: Run, own_home: Path) -> None:
    for word in ("ふつうの文ZERO", "ふつうの文ONE"):
        run("add", word)
    assert run("list").err == ""
    file = own_home / "data" / "reflectui" / "journal.db"
    data = file.read_bytes()
    at = data.index("ふつうの文ZERO".encode())
    file.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    listed, out = run("list"), run("export", "json")
    for each in (listed, out):
        assert (each.code, each.err) == (0, "The text of a record is damaged. `reflectui doctor` names it.\n")
        assert "ふつうの文ONE" in each.out
        assert "つうの文ZERO" in each.out
    assert "The text of 1 record is damaged" in run("doctor").out
    assert run("show", "2").err == ""


def test_where_an_erased_line_still_stands_is_told(run: Run, own_home: Path) -> None:
    run("add", "one")
    run("add", "two")
    with Journal.open(own_home / "data" / "reflectui" / "journal.db") as journal:
        journal.entries.gather([1, 2])
    result = run("erase", "1", "--yes")
    assert (result.code, result.err) == (0, "Its text is still in record 3, where it was gathered.\n")
    assert run("erase", "3", "--yes").err == ""
    assert run("show", "2").err == "There is no record 2.\n"
