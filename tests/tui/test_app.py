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
from tests.tui.house import days_before, now, opened, write_days


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
        assert house.rows[4].startswith("▸ 26:10  a line")


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
            "A fault in reflectui stopped it (RuntimeError). What you wrote is kept.",
        ),
        (ReflectuiError("disk.error"), "The disk could not be read or written. Nothing was changed."),
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


async def test_a_damaged_journal_is_told_and_stays_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as filled:
        write_days(filled, days_before("2024-07-14", 400), "word " * 60)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 4 // 4096 * 4096)
        file.write(b"\xa5" * 4096)
    with Journal.open(path) as journal:
        async with opened(journal) as house:
            told = "The journal file is damaged. `reflectui restore` brings back a backup."
            await house.until(lambda: house.message == told)
            await house.write("a line")
            assert house.message == told
            await house.press("escape", "2")
            assert house.message.startswith("The journal file is damaged.")


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
        assert "Delete the 1 backup that still holds it, too?" in house.text
        await house.press("escape")
        assert house.message == "Nothing was erased."
        assert journal.entries.count() == 1
        await house.press("e", "D", "space", "space")
        await house.until(lambda: house.message == "Erased, from the backups too.")
        assert journal.entries.count() == 0
        assert "never again" not in house.text
        assert not made.exists()
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


async def test_a_field_that_scrolls_tells_that_there_is_more_above(journal: Journal) -> None:
    async with opened(journal) as house:
        for number in range(6):
            await house.press(f"{number}", "ctrl+j")
        await house.until(lambda: "↑" in house.rows[2])
        await house.press(*["up"] * 6)
        await house.until(lambda: "↑" not in house.rows[2])


@pytest.fixture
def sixteen_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.usefixtures("sixteen_colours")
async def test_in_16_colours_changing_the_theme_says_who_has_the_say(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "colon", *"dark", "enter")
        assert house.message == "The terminal's own 16 colours are used. Set light or dark there."


@pytest.mark.usefixtures("sixteen_colours")
async def test_in_16_colours_a_question_leaves_what_is_behind_it(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape")

        def clock_colours() -> list[object]:
            strip = house.app.screen._compositor.render_strips()[0]
            return [segment.style and (segment.style.color, segment.style.bgcolor) for segment in strip]

        before = clock_colours()
        await house.press("e")
        assert clock_colours() == before


async def test_256_colours_have_a_band_lighter_than_the_ground(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "screen-256color")
    async with opened(journal) as house:
        colours = house.app.theme_variables
        assert (colours["ground"], colours["band"]) == ("#1c1c1c", "#262626")
