"""What is being typed survives its program, and is offered once, to one program."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reflectui.errors import JournalBusy
from reflectui.store.drafts import FIELD, SCHEMA
from reflectui.store.journal import Journal
from tests.store.conftest import forbid_writing

TYPIST = """
import sys
from pathlib import Path
from reflectui.store.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
journal.drafts.keep(sys.argv[2])
journal.drafts.keep("内省", "reflection", 7, 3)
print("kept", flush=True)
sys.stdin.readline()
"""


def typist(path: Path, text: str) -> subprocess.Popen[str]:
    """Another program that has typed into the field of Today."""
    command = [sys.executable, "-c", TYPIST, str(path), text]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    assert program.stdout.readline() == "kept\n"
    return program


def test_a_draft_is_kept_changed_and_dropped(journal: Journal) -> None:
    journal.drafts.keep("書き")
    journal.drafts.keep("書きかけ")
    journal.drafts.keep("内省", "reflection", 7, 3)
    assert {(draft.entry, draft.stage, draft.text, draft.version) for draft in journal.drafts.all()} == {
        (0, "experience", "書きかけ", 0),
        (7, "reflection", "内省", 3),
    }
    journal.drafts.keep("")
    journal.drafts.drop("reflection", 7)
    journal.drafts.drop("reflection", 7)
    assert journal.drafts.all() == []


def test_a_draft_of_a_living_program_is_named_and_not_taken(path: Path) -> None:
    with typist(path, "むこうで") as program, Journal.open(path) as journal:
        assert journal.drafts.take_over() is None
        assert [draft.text for draft in journal.drafts.of_the_living()] == ["むこうで"]
        assert journal.drafts.of_the_living("reflection") == []
        program.communicate("\n")


def test_a_draft_of_a_killed_program_is_offered_once(path: Path) -> None:
    with typist(path, "消えた") as program:
        program.kill()
        program.communicate()
    with Journal.open(path) as first, Journal.open(path) as second:
        taken = first.drafts.take_over()
        assert taken is not None
        assert taken.text == "消えた"
        assert second.drafts.take_over() is None
        assert [draft.text for draft in second.drafts.of_the_living()] == ["消えた"]
        stage = second.drafts.take_over("reflection", 7)
        assert stage is not None
        assert (stage.text, stage.version) == ("内省", 3)
        first.drafts.drop()
        assert second.drafts.of_the_living() == []


def test_drafts_of_two_killed_programs_are_offered_one_after_the_other(path: Path) -> None:
    for text in ("一", "二"):
        with typist(path, text) as program:
            program.kill()
            program.communicate()
    with Journal.open(path) as journal:
        found = []
        while draft := journal.drafts.take_over():
            found.append(draft.text)
            journal.drafts.drop()
        assert sorted(found) == ["一", "二"]
        assert {draft.stage for draft in journal.drafts.all()} == {"reflection"}


def test_a_programs_own_draft_is_not_replaced_by_an_older_one(path: Path) -> None:
    with typist(path, "前の") as program:
        program.kill()
        program.communicate()
    with Journal.open(path) as journal:
        journal.drafts.keep("いまの")
        assert journal.drafts.take_over() is None
        journal.drafts.drop()
        taken = journal.drafts.take_over()
        assert taken is not None
        assert taken.text == "前の"


@pytest.mark.parametrize("content", [b"x" * 5000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_damaged_drafts_are_set_aside(path: Path, content: bytes) -> None:
    Journal.open(path).close()
    path.with_name("journal.db.drafts").write_bytes(content)
    with Journal.open(path) as journal:
        journal.drafts.keep("書きかけ")
        assert [draft.text for draft in journal.drafts.all()] == ["書きかけ"]
    assert path.with_name("journal.db.drafts-damaged-2026-07-14T171000Z").read_bytes() == content


def test_where_nothing_can_be_written_drafts_last_as_long_as_the_program(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Journal.open(path).close()
    forbid_writing(monkeypatch, path.parent)
    with Journal.open(path) as journal:
        journal.drafts.keep("書きかけ")
        assert [draft.text for draft in journal.drafts.all()] == ["書きかけ"]
    assert not path.with_name("journal.db.drafts").exists()


def test_the_draft_of_any_entry_is_taken_over_with_its_version(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.drafts.keep("直しかけ", entry=7, version=2)
    with Journal.open(path) as journal:
        assert journal.drafts.take_over() is None
        taken = journal.drafts.take_over(entry=None)
        assert taken is not None
        assert (taken.entry, taken.version, taken.text) == (7, 2, "直しかけ")
        assert journal.drafts.take_over(entry=None) is None
        journal.drafts.drop(entry=7)
        assert journal.drafts.all() == []


@pytest.mark.parametrize("opened_before", [True, False])
def test_drafts_wait_no_longer_than_the_journal(path: Path, opened_before: bool) -> None:
    Journal.open(path).close()
    with Journal.open(path) as journal:
        if opened_before:
            journal.drafts.keep("一")
        journal.wait_at_most(1)
        other = sqlite3.connect(path.with_name("journal.db.drafts"))
        other.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        with pytest.raises(JournalBusy):
            journal.drafts.keep("二")
        assert time.monotonic() - begun < 2
        other.close()
        journal.drafts.keep("二")
        assert [draft.text for draft in journal.drafts.all()] == ["二"]


def test_every_draft_of_a_program_that_is_gone_is_named(path: Path) -> None:
    with typist(path, "消えた") as program, Journal.open(path) as journal:
        journal.drafts.keep("ここで", "concept", 3)
        assert journal.drafts.of_the_gone() == []
        program.kill()
        program.communicate()
        found = {(draft.entry, draft.stage, draft.text) for draft in journal.drafts.of_the_gone()}
        assert found == {(0, "experience", "消えた"), (7, "reflection", "内省")}
        assert journal.drafts.take_over("reflection", 7)
        assert [draft.stage for draft in journal.drafts.of_the_gone()] == ["experience"]


def test_what_an_older_version_kept_of_the_field_is_the_fields(path: Path) -> None:
    Journal.open(path).close()
    older = sqlite3.connect(path.with_name("journal.db.drafts"), isolation_level=None)
    older.execute(SCHEMA)
    older.execute("INSERT INTO draft VALUES (0, 'experience', ?, '書きかけ', 0, '2026-07-14')", ("f" * 32,))
    older.close()
    with Journal.open(path) as journal:
        taken = journal.drafts.take_over(FIELD)
        assert taken is not None
        assert taken.text == "書きかけ"
        journal.drafts.keep("経験の段", "experience")
    with Journal.open(path) as journal:
        assert {draft.stage for draft in journal.drafts.of_the_gone()} == {FIELD, "experience"}
