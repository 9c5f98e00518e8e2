"""Tags and people, and how they narrow the list."""

import pytest

from reflectui import i18n
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui.line import Line
from tests.tui.house import PHONE, House, at, opened, to_journal


@pytest.fixture
def marked(journal: Journal) -> Journal:
    """Three records of #レビュー, one of them with @佐藤; two of #LT, one of them with @佐藤."""
    texts = ("前提 #レビュー @佐藤", "漏れ #レビュー", "版 #レビュー", "資料 #LT @佐藤", "背景 ＃lt")
    for number, text in enumerate(texts):
        journal.entries.add(at("2026-07-14", f"{9 + number:02d}:00"), experience=text)
    return journal


def rows(house: House) -> list[list[str]]:
    """The rows of the list, without the pointer."""
    return [row.replace("▸", " ").split() for row in house.rows[2:-2] if row.strip()]


async def test_all_are_listed_with_their_numbers_the_most_frequent_first(marked: Journal) -> None:
    async with opened(marked) as house:
        await to_journal(house)
        await house.press("g", "t")
        assert rows(house) == [
            [mark, count, "records"] for mark, count in (("#レビュー", "3"), ("#lt", "2"), ("@佐藤", "2"))
        ]
        assert len({width(row) for row in house.rows[2:5]}) == 1


@pytest.mark.parametrize("typed", ["れび", "レビ", "ﾚﾋﾞ", "#れ", "びゅ"])
async def test_kana_finds_its_katakana(marked: Journal, typed: str) -> None:
    async with opened(marked) as house:
        await to_journal(house)
        await house.press("g", "t")
        await house.write(typed)
        assert rows(house) == [["#レビュー", "3", "records"]]


async def test_full_width_letters_find_and_what_fits_nothing_says_so(marked: Journal) -> None:
    async with opened(marked) as house:
        await to_journal(house)
        await house.press("g", "t")
        await house.write("ＬＴ")
        assert rows(house) == [["#lt", "2", "records"]]
        await house.write("x")
        assert "No tag or person has these letters." in house.text
        await house.press("enter")
        assert house.focus == "timeline"
        assert house.rows[1] == ""


async def test_enter_narrows_the_list_and_a_second_one_narrows_further(marked: Journal) -> None:
    async with opened(marked) as house:
        timeline = await to_journal(house)
        await house.press("g", "t", "enter")
        assert house.rows[1].split() == ["/", "#レビュー", "3", "records"]
        assert house.app.focused is timeline
        await house.press("g", "t")
        await house.write("佐")
        await house.press("enter")
        assert house.rows[1].split() == ["/", "#レビュー", "@佐藤", "1", "record"]
        assert len(timeline.ids) == 1
        await house.press("g", "t")
        await house.write("佐")
        await house.press("enter")
        assert house.rows[1].split() == ["/", "#レビュー", "@佐藤", "1", "record"]
        await house.press("slash")
        assert house.one("find", Line).text == "#レビュー @佐藤"
        await house.press("end", "ctrl+w", "backspace")
        assert house.rows[1].split() == ["/", "#レビュー", "3", "records"]
        await house.press("escape")
        assert len(timeline.ids) == 5


async def test_it_narrows_what_words_found_and_a_quotation_left_open_is_closed(marked: Journal) -> None:
    async with opened(marked) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write('"資料')
        await house.press("enter", "g", "t")
        await house.write("lt")
        await house.press("enter")
        assert house.rows[1].split() == ["/", '"資料"', "#lt", "1", "record"]


async def test_it_is_reached_from_today_and_esc_changes_nothing(marked: Journal) -> None:
    i18n.set_language("ja")
    async with opened(marked, PHONE) as house:
        await house.press("escape", "g", "t")
        assert rows(house)[0] == ["#レビュー", "3件"]
        await house.press("escape")
        assert house.focus == "lines"


async def test_a_journal_without_any_says_how_they_come(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("g", "t")
        assert "No record has a #tag or @name yet." in house.text
