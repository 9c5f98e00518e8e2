"""A text goes out to the person's editor; where that cannot be, one sentence and no lost word."""

from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange import editor
from reflectui.paths import kept_folder, state_folder
from reflectui.store.kept import Origin, keep


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
