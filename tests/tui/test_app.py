"""Around the screens: theme, the end, what is done after start."""

import threading
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.settings import Settings
from reflectui.store import backup
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.theme import DARK, LIGHT, theme_of_terminal
from reflectui.tui.today.screen import Today
from tests.tui.house import now, opened


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


async def leave_by(path: Path, fault: Exception, apps: list[ReflectuiApp]) -> None:
    """Open the app, type something, and let it end by a fault."""

    def fail() -> None:
        secret = "a secret"
        raise fault from ValueError(secret)

    with Journal.open(path) as journal:
        async with opened(journal) as house:
            apps.append(house.app)
            await house.write("a secret")
            house.app.call_later(fail)
            await house.until(lambda: not house.app.is_running)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            RuntimeError("a secret"),
            "A fault of reflectui itself stopped it (RuntimeError). What you wrote is kept.",
        ),
        (ReflectuiError("disk.error"), "The disk did not answer as it should. Nothing was changed."),
    ],
)
async def test_a_fault_ends_with_one_sentence_and_no_text_of_the_diary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: Exception, said: str
) -> None:
    apps = list[ReflectuiApp]()
    with pytest.raises(type(fault)):
        await leave_by(tmp_path / "journal.db", fault, apps)
    assert capsys.readouterr().err.replace("\n", " ").strip() == said
    assert apps[0].return_code == 1


async def test_a_backup_is_made_once_the_first_screen_stands(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.until(lambda: len(backup.backups(journal.path)) == 1)


async def test_erasing_names_the_backups_and_drops_them(journal: Journal) -> None:
    journal.entries.add(now(), experience="never again")
    made = backup.make(journal.connection, journal.path)
    async with opened(journal) as house:
        await house.press("escape", "e", "D")
        assert "These backups still hold it:" in house.text
        assert made.name in house.text
        await house.press("x")
        assert journal.entries.count() == 1
        await house.press("e", "D", "space")
        assert journal.entries.count() == 0
        assert "Delete the 1 backup that still holds it, too?" in house.text
        await house.press("space")
        assert not made.exists()
        assert house.message == "Erased, from the backups too."
        await house.press("u")
        assert journal.entries.count() == 0


async def test_quitting_waits_for_work_no_longer_than_a_second(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reflectui.tui.aside.QUIT_WAITS", 0.05)
    begun, may_end = threading.Event(), threading.Event()

    def work(_journal: Journal) -> None:
        begun.set()
        may_end.wait(10)

    async with opened(journal) as house:
        screen = house.app.screen
        assert isinstance(screen, Today)
        screen.aside(work, lambda _: None)
        await house.until(begun.is_set)
    assert house.app.session.ending.is_set()
    may_end.set()
