"""The app's end: what fails in it is told in one sentence."""

import pytest

from reflectui import tui
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp


def test_what_fails_while_the_app_ends_is_one_sentence(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_app: ReflectuiApp) -> None:
        raise ValueError("text of a diary")

    monkeypatch.setattr(ReflectuiApp, "run", fails)
    assert tui.run(journal, Settings()) == 1
    assert capsys.readouterr().err == (
        "A fault in reflectui stopped it (ValueError). What you wrote is kept.\n"
    )
