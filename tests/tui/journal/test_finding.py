"""Searching in the list of all entries."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.line import Line
from reflectui.tui.widgets.entry_text import EntryText
from tests.tui.house import PHONE, WIDE, opened, to_journal


async def test_a_search_narrows_the_list_and_lights_what_it_found(filled: Journal) -> None:
    async with opened(filled, WIDE) as house:
        timeline = await to_journal(house)
        await house.press("j")
        await house.press("slash")
        await house.write("sato")
        assert house.rows[1].split() == ["/", "sato", "10", "records"]
        assert all("@sato" in row for row in house.rows[2:12])
        await house.press("enter")
        assert house.app.focused is timeline
        assert timeline.cursor == 0
        await house.press("n", "n")
        assert timeline.cursor == 2
        await house.press("N")
        assert timeline.cursor == 1
        await house.press("escape")
        assert len(timeline.ids) == 30
        assert house.rows[1] == ""


async def test_nothing_is_lit_in_the_reader_after_the_search(filled: Journal) -> None:
    async with opened(filled, WIDE) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("sato")
        await house.press("enter")
        reader = house.app.screen.query_one(EntryText)
        assert reader.matches
        await house.press("escape")
        assert not reader.matches


async def test_esc_in_the_search_goes_back_to_where_it_began(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("j", "j", "j", "j")
        before = timeline.highlighted
        await house.press("slash")
        await house.write("版")
        assert "Nothing is found" in house.text
        await house.press("escape")
        assert timeline.highlighted == before
        assert house.app.focused is timeline


async def test_a_search_finds_japanese_by_one_character(filled: Journal) -> None:
    i18n.set_language("ja")
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("slash", "漏")
        assert house.rows[1].split() == ["/", "漏", "10件"]


async def test_a_query_that_cannot_be_read_says_why_and_leaves_the_list(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write("review from:yesterday")
        assert "from:yesterday" in house.message
        await house.press("ctrl+w", "ctrl+w", "ctrl+w")
        assert house.message == ""
        assert len(timeline.ids) == 10


async def test_a_query_that_cannot_be_read_shows_no_number_and_enter_stays_in_the_line(
    filled: Journal,
) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write("review ")
        await house.write("stage:nowhere")
        assert house.rows[1].split() == ["/", "review", "stage:nowhere"]
        assert len(timeline.ids) == 10
        await house.press("enter")
        assert house.focus == "find"
        assert "stage:nowhere" in house.message
        await house.press("ctrl+u")
        await house.write("zzz")
        assert "Nothing is found" in house.text
        await house.write(" is:nothing")
        assert "Nothing is found" not in house.text
        assert "is:nothing" in house.message


@pytest.mark.parametrize(
    "begun", ["-", '"', "#", "from:", "from:20", "from:2026-0", "to:2026-07-", "-is:st", "stage:"]
)
async def test_a_query_that_is_only_begun_is_not_refused_and_finds_what_it_found(
    filled: Journal, begun: str
) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write(begun)
        assert house.message == ""
        assert len(timeline.ids) == 30
        assert "record" not in house.rows[1]
        await house.press("ctrl+u")
        await house.write(f"review {begun}")
        assert house.message == ""
        assert house.rows[1].endswith("10 records")


async def test_the_footer_of_a_search_says_how_it_ends_and_no_next_match_where_there_is_none(
    filled: Journal,
) -> None:
    async with opened(filled, PHONE) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write("review")
        await house.press("enter")
        assert "esc end the search" in house.footer
        await house.press("N")
        assert house.message == "This is the first match."
        await house.press("G", "n")
        assert house.message == "This is the last match."
        await house.press("escape")
        assert "esc" not in house.footer
        assert len(timeline.ids) == 30
        await house.press("slash")
        await house.write("zzz")
        await house.press("enter")
        assert "next match" not in house.footer
        await house.press("n")
        assert house.message == "Nothing is found."


async def test_slash_on_today_searches_the_journal(filled: Journal) -> None:
    async with opened(filled) as house:
        await house.press("escape", "slash")
        assert house.app.current_mode == "journal"
        assert house.app.focused is house.one("find", Line)
