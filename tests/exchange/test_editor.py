"""A text goes out to the person's editor; where that cannot be, one sentence and no lost word."""

import os
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange import editor
from reflectui.paths import kept_folder, state_folder
from reflectui.store.kept import Origin, keep, lay_out


def test_without_a_state_folder_the_editor_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    monkeypatch.setenv("EDITOR", "true")
    for act in (editor.edit, keep):
        with pytest.raises(ReflectuiError) as caught:
            act("一", Origin(Path("journal.db")))
        assert caught.value.code == "write.failed"
        assert str(caught.value.params["path"]).startswith("/dev/null/reflectui")


def test_what_is_kept_outlives_sweeping() -> None:
    kept = Path(keep("書いたもの", Origin(Path("journal.db"))))
    assert kept.is_relative_to(kept_folder())
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    left = state_folder() / "editing" / ("0" * 32)
    left.mkdir(parents=True)
    editor.sweep()
    assert not left.exists()
    assert kept.read_text() == "書いたもの"


def _left_behind(text: str) -> Path:
    """The folder of a program that is gone while its editor was open on `text`."""
    folder = state_folder() / "editing" / ("0" * 32)
    file = lay_out(folder, text, Origin(Path("journal.db"), 7))
    os.utime(file, ns=(editor.LAID_OUT, editor.LAID_OUT))
    return folder


def test_what_was_written_in_the_editor_of_a_program_that_is_gone_is_kept() -> None:
    folder = _left_behind("before")
    (folder / "entry.md").write_text("before and after")
    (kept,) = editor.sweep()
    assert Path(kept).read_text() == "before and after"
    assert Path(kept).is_relative_to(kept_folder())
    assert not folder.exists()
    assert editor.sweep() == []


def test_what_an_editor_keeps_of_its_own_is_kept_too() -> None:
    folder = _left_behind("before")
    (folder / ".entry.md.swp").write_text("in the making")
    (kept,) = editor.sweep()
    assert (Path(kept).parent / ".entry.md.swp").read_text() == "in the making"


def test_what_was_only_looked_at_is_swept() -> None:
    folder = _left_behind("before")
    assert editor.sweep() == []
    assert not folder.exists()
