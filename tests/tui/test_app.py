"""Around the screens: theme, the end, what is done after start."""

from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.theme import DARK, LIGHT, theme_of_terminal
from tests.tui.house import opened


@pytest.mark.parametrize(
    ("ground", "theme"), [("15;0", "dark"), ("0;15", "light"), ("0;default;15", "light"), ("", "dark")]
)
def test_the_ground_of_the_terminal_chooses_the_theme(
    monkeypatch: pytest.MonkeyPatch, ground: str, theme: str
) -> None:
    monkeypatch.setenv("COLORFGBG", ground)
    assert theme_of_terminal() == theme


async def test_the_theme_is_changed_and_kept_by_a_command(journal: Journal) -> None:
    settings = Settings()
    async with opened(journal, settings=settings) as house:
        assert house.app.theme_variables["ground"] == DARK["ground"]
        await house.press("escape", "colon")
        await house.write("light or dark")
        await house.press("enter")
        await house.until(lambda: house.app.theme_variables["ground"] == LIGHT["ground"])
        assert house.app.screen.styles.background.hex.lower() == LIGHT["ground"]
    assert Settings.load().theme == "light"


async def test_sixteen_colours_and_none_lose_nothing(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(journal) as house:
        await house.write("a line")
        await house.press("enter", "escape")
        assert house.rows[4].startswith("▸26:10  a line")


async def test_a_fault_ends_with_one_sentence_and_no_text_of_the_diary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal.open(tmp_path / "journal.db") as journal, pytest.raises(RuntimeError):
        async with opened(journal) as house:
            await house.write("a secret")

            def fail() -> None:
                secret = "a secret"
                raise RuntimeError(secret)

            house.app.call_later(fail)
            await house.until(lambda: not house.app.is_running)
    said = capsys.readouterr().err
    assert said.strip() == "A fault of reflectui itself stopped it (RuntimeError). What you wrote is kept."
    assert house.app.return_code == 1


async def test_a_refusal_that_nobody_told_ends_with_its_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ReflectuiError("disk.error")

    with Journal.open(tmp_path / "journal.db") as journal, pytest.raises(ReflectuiError):
        async with opened(journal) as house:
            house.app.call_later(fail)
            await house.until(lambda: not house.app.is_running)
    assert capsys.readouterr().err.startswith("The disk did not answer")
