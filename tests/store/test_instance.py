"""Who lives is known to those who share the state folder; who does not see the file cannot tell."""

import os
import time
from pathlib import Path

import pytest

from reflectui.store import instance
from reflectui.store.instance import Instance, alive
from reflectui.store.journal import Journal


def test_a_program_is_alive_until_it_ends() -> None:
    program = Instance()
    assert alive(program.id) is None
    program.live()
    assert alive(program.id) is True
    program.close()
    assert alive(program.id) is None


def test_a_program_that_left_something_unfinished_is_known_as_dead() -> None:
    program = Instance()
    program.live()
    program.unfinished = True
    program.close()
    assert alive(program.id) is False
    assert alive(program.id) is False  # asking changes nothing


def test_files_of_programs_killed_long_ago_are_removed() -> None:
    folder = instance._folder()
    living = Instance()
    living.live()
    left = folder / ("0" * 32)
    left.touch()
    fresh = folder / ("1" * 32)
    fresh.touch()
    long_ago = time.time() - 2 * instance.FORGOTTEN_SECONDS
    for file in (left, folder / living.id):
        os.utime(file, (long_ago, long_ago))
    other = Instance()
    other.live()
    assert {each.name for each in folder.iterdir()} == {living.id, fresh.name, other.id}
    living.close()
    other.close()


def test_without_a_state_folder_a_journal_still_keeps_drafts(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    with Journal.open(own_home / "journal.db") as journal:
        journal.drafts.keep("書きかけ")
        assert [draft.text for draft in journal.drafts.all()] == ["書きかけ"]
