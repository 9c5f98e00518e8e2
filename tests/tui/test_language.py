"""Another language while the app runs: everything speaks it, and what stood somewhere stands there still."""

import pytest

from reflectui import i18n
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.wanted import OtherLanguage
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import House, now, opened, to_journal


async def switch(house: House) -> None:
    """The other language, by the palette."""
    before = i18n.language()
    await house.press("escape", "colon", *"english", "enter")
    await house.until(lambda: i18n.language() != before)
    await house.press("escape")


async def test_everything_speaks_the_other_language_at_once(filled: Journal) -> None:
    async with opened(filled) as house:
        assert "Today" in house.rows[0]
        await switch(house)
        assert "今日" in house.rows[0]
        assert "いま、何があった？" in house.text
        assert house.footer.startswith("i 書く")
        await switch(house)
        assert "Today" in house.rows[0]
        assert "今日" not in house.text


async def test_it_is_kept_for_the_next_start(journal: Journal) -> None:
    async with opened(journal) as house:
        await switch(house)
    assert Settings.load().language == "ja"


async def test_what_stands_in_the_field_stays_and_becomes_one_record(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("half a line")
        await switch(house)
        await house.press("i")
        field = house.one("field", Field)
        assert field.text == "half a line"
        await house.write(" and more")
        await house.press("enter")
        rows = journal.entries.rows(journal.entries.ids())
        assert [row.line for row in rows] == ["half a line and more"]
        assert journal.drafts.all() == []


async def test_a_line_kept_at_once_after_it_leaves_no_draft(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("a line")
        house.one("field", Field).post_message(OtherLanguage("ja"))
        await house.until(lambda: i18n.language() == "ja")
        await house.press("enter")
        assert journal.entries.count() == 1
        assert journal.drafts.all() == []


async def test_text_in_the_field_stays_when_the_language_changes_in_another_place(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("half a line")
        await to_journal(house)
        await switch(house)
        await switch(house)
        await house.press("1")
        assert house.one("field", Field).text == "half a line"


async def test_a_line_that_was_taken_back_stays_that_line(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up")
        await house.write(" changed")
        await switch(house)
        await house.press("i", "enter")
        assert journal.entries.get(id).experience == "a line changed"
        assert journal.entries.count() == 1


async def test_the_search_and_its_entry_stay(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("slash", *"review", "enter", "j", "j")
        found, entry = len(timeline.ids), timeline.highlighted
        await house.press("colon", *"english", "enter")
        await house.until(lambda: i18n.language() == "ja")
        again = house.one("timeline", Timeline)
        assert again is not timeline
        assert (len(again.ids), again.highlighted) == (found, entry)


async def test_the_entry_that_was_opened_is_open(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("j", "enter")
        entry = house.app.screen.entry  # type: ignore[attr-defined]
        await house.press("colon", *"english", "enter")
        await house.until(lambda: i18n.language() == "ja")
        await house.pilot.pause()
        assert house.app.screen.entry == entry  # type: ignore[attr-defined]
        assert "経験" in house.text


@pytest.mark.parametrize("away", [[], ["2"]])
async def test_who_was_in_the_lines_is_in_the_lines(journal: Journal, away: list[str]) -> None:
    for text in ("a line", "another line"):
        journal.entries.add(now(), experience=text)
    async with opened(journal) as house:
        await house.press("escape", "j", *away)
        focus = house.focus
        await house.press("g", "c", "j", "j", "enter")
        await house.until(lambda: i18n.language() == "ja")
        await house.press("escape")
        assert house.focus == focus
        await house.press("1")
        assert house.focus == "lines"
        await house.press("d")
        assert [row.line for row in journal.entries.rows(journal.entries.ids())] == ["another line"]


async def test_who_wrote_in_the_field_is_in_the_field(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("half")
        house.one("field", Field).post_message(OtherLanguage("ja"))
        await house.until(lambda: i18n.language() == "ja")
        await house.pilot.pause()
        assert house.focus == "field"


@pytest.mark.parametrize("locale", ["ja_JP.UTF-8", "C.UTF-8"])
async def test_by_the_locale_it_is_the_locale_s(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    settings = Settings(language="en")
    async with opened(journal, settings=settings) as house:
        await house.press("escape", "g", "c", "j", "j", "enter")
        await house.until(lambda: settings.language == "")
        assert i18n.language() == ("ja" if locale.startswith("ja") else "en")


async def test_the_opened_entry_shows_the_same_stage_of_the_same_list(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("j", "enter", "l")
        await house.press("colon", *"english", "enter")
        await house.until(lambda: i18n.language() == "ja" and house.focus == "text-reflection")
        before = house.app.screen.entry  # type: ignore[attr-defined]
        await house.press("J")
        assert house.app.screen.entry != before  # type: ignore[attr-defined]
