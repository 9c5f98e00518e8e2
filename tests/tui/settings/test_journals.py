"""Named journals: another one in the running app, and names that come and go while files stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflectui import i18n, paths
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.widgets.field import Field
from tests.tui.house import House, now, opened, to_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal that is not the usual one."""
    with Journal.open(tmp_path / "home.db", device="here") as opened_journal:
        yield opened_journal


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The file of another journal."""
    path = tmp_path / "work.db"
    with Journal.open(path, device="here") as other:
        other.entries.add(now(), experience="at work")
    return path


@pytest.fixture
def settings(work: Path) -> Settings:
    found = Settings()
    found.name_journal("work", work)
    return found


async def to_journals(house: House) -> None:
    await house.press("escape", "g", "j")
    assert house.rows[0].strip() == "Journals"


async def open_work(house: House) -> None:
    """To the journal that is called work."""
    await to_journals(house)
    await house.press("j", "enter")
    await house.until(lambda: house.app.session.name == "work")
    await house.pilot.pause()


async def test_another_journal_is_opened_in_the_running_app(
    journal: Journal, settings: Settings, work: Path
) -> None:
    journal.entries.add(now(), experience="at home")
    async with opened(journal, settings=settings) as house:
        await open_work(house)
        assert "at work" in house.text
        assert "at home" not in house.text
        assert " work " in house.rows[0]
        await house.press("i")
        await house.write("more work")
        await house.press("enter")
        assert house.app.journal.entries.count() == 2
        await to_journal(house)
        assert "more work" in house.text
        assert "at home" not in house.text
    house.app.journal.close()
    with Journal.open(work) as other:
        assert other.entries.count() == 2


async def test_who_was_in_a_list_is_in_the_list_of_the_other_journal(
    journal: Journal, settings: Settings
) -> None:
    journal.entries.add(now(), experience="at home")
    async with opened(journal, settings=settings) as house:
        await open_work(house)
        assert house.focus == "lines"
    house.app.journal.close()


async def test_what_stood_in_the_field_waits_in_its_own_journal(journal: Journal, settings: Settings) -> None:
    async with opened(journal, settings=settings) as house:
        await house.write("half a line")
        await open_work(house)
        assert house.one("field", Field).text == ""
    house.app.journal.close()
    with Journal.open(journal.path, device="here") as again:
        async with opened(again) as house:
            assert house.one("field", Field).text == "half a line"


async def test_after_another_language_too_nothing_is_carried_over(
    journal: Journal, settings: Settings
) -> None:
    async with opened(journal, settings=settings) as house:
        await house.write("half a line")
        await to_journal(house)
        await house.press("colon", *"english", "enter")
        await house.until(lambda: i18n.language() == "ja")
        await house.press("g", "j", "j", "enter")
        await house.until(lambda: house.app.session.name == "work")
        await house.press("1")
        assert house.one("field", Field).text == ""
    house.app.journal.close()


async def test_back_in_the_first_one_its_text_stands_in_the_field_again(
    journal: Journal, settings: Settings
) -> None:
    settings.name_journal("home", journal.path)
    async with opened(journal, settings=settings) as house:
        await house.write("half a line")
        await open_work(house)
        await to_journals(house)
        await house.press("j", "j", "enter")
        await house.until(lambda: house.app.session.name == "home")
        await house.until(lambda: house.one("field", Field).text == "half a line")
    house.app.journal.close()


async def test_one_that_cannot_be_opened_is_refused_and_all_stays(
    journal: Journal, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "broken.db").write_text("no journal at all " * 100, encoding="utf-8")
    settings.name_journal("broken", tmp_path / "broken.db")
    journal.entries.add(now(), experience="at home")
    async with opened(journal, settings=settings) as house:
        await to_journals(house)
        await house.press("j", "j", "enter")
        await house.until(lambda: house.message.startswith("This file is not a journal"))
        await house.press("escape")
        assert "at home" in house.text
        assert house.app.journal is journal


async def test_one_that_is_open_is_not_opened_again(journal: Journal, settings: Settings) -> None:
    settings.name_journal("home", journal.path)
    async with opened(journal, settings=settings) as house:
        await to_journals(house)
        assert any(row.split() == ["home", "open", "now"] for row in house.rows)
        await house.press("j", "j", "enter")
        assert house.app.journal is journal
        assert house.rows[0].strip() == "Journals"
        assert house.footer == "d remove name  esc close"


async def test_a_name_is_given_and_stands_in_the_header(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_journals(house)
        await house.press("G", "enter")
        await house.write("night")
        await house.press("enter")
        assert house.message == "`reflectui --journal night` opens it from now on."
        assert any(row.split() == ["night", "open", "now"] for row in house.rows)
        await house.press("escape")
        assert " night " in house.rows[0]
    assert Settings.load().journal("night") == journal.path


@pytest.mark.parametrize("name", ["", "a/b", "a=b", " ", "-x", "~me", "work"])
async def test_a_name_that_cannot_be_one_is_refused(journal: Journal, settings: Settings, name: str) -> None:
    async with opened(journal, settings=settings) as house:
        await to_journals(house)
        await house.press("G", "enter")
        await house.write(name)
        await house.press("enter")
        assert "cannot be a name" in house.message or "the name of another journal" in house.message
    assert Settings.load().journals == {"work": settings.journals["work"]}


async def test_a_name_that_is_a_file_here_is_refused(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").touch()
    async with opened(journal) as house:
        await to_journals(house)
        await house.press("G", "enter")
        await house.write("notes")
        await house.press("enter")
        assert house.message.startswith("“notes” cannot be a name: this folder has a file called that")


async def test_a_name_is_taken_away_and_the_file_stays(
    journal: Journal, settings: Settings, work: Path
) -> None:
    async with opened(journal, settings=settings) as house:
        await to_journals(house)
        await house.press("d")
        assert house.message == "d does nothing here."
        await house.press("j", "d")
        assert house.message.replace("\n", "").startswith("The name “work” is removed. The file stays:")
        assert not any("work" in row for row in house.rows[:6])
    assert work.exists()
    assert Settings.load().journals == {}


async def test_the_usual_journal_has_no_name_in_the_header() -> None:
    with Journal.open(paths.default_journal(), device="here") as usual:
        async with opened(usual) as house:
            assert " ".join(house.rows[0].split()) == "1 Today 2 Journal : all Tue Jul 14 26:10"


async def test_on_a_narrow_screen_the_name_stands_at_the_end(journal: Journal, settings: Settings) -> None:
    settings.name_journal("とても長い名前の日誌、二十四時間", journal.path)
    async with opened(journal, (46, 16), settings) as house:
        assert house.rows[0].startswith(" Tue Jul 14 26:10")
        assert house.rows[0].endswith("とても長い名前の日…")
