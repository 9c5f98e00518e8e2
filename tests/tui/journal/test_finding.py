"""Searching in the list of all entries."""

import re
from functools import partial

import pytest

from reflectui import i18n
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui.line import Line
from reflectui.tui.widgets.entry_text import EntryText
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, WIDE, now, opened, to_journal


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
        assert "Nothing found." in house.text
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
        assert "Nothing found." in house.text
        await house.write(" is:nothing")
        assert "Nothing found" not in house.text
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
        assert "esc end search" in house.footer
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
        assert house.message == "Nothing found."


async def test_slash_on_today_searches_the_journal(filled: Journal) -> None:
    async with opened(filled) as house:
        await house.press("escape", "slash")
        assert house.app.current_mode == "journal"
        assert house.app.focused is house.one("find", Line)


async def test_a_row_of_a_search_is_full_and_its_excerpt_begins_with_a_word(journal: Journal) -> None:
    words = " ".join(f"word{n}" for n in range(40))
    journal.entries.add(now(), experience=f"{words} #alerts")
    journal.entries.add(now(), experience="短い行。" * 30 + "#警告")
    async with opened(journal, (80, 24)) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("#alerts")
        assert house.rows[2].endswith("word38 word39 #alerts")
        assert re.search(r" …word\d+ word", house.rows[2])
        assert width(house.rows[2]) > 72
        await house.press("ctrl+u")
        await house.write("#警告")
        assert house.rows[2].endswith("短い行。#警告")
        assert width(house.rows[2]) > 72


async def test_a_title_is_not_followed_by_a_text_that_is_printed_already(journal: Journal) -> None:
    journal.entries.add(now(), title="Home", experience="Dined at home")
    async with opened(journal) as house:
        await to_journal(house)
        for query in ("dined", "from:2026", "title"):
            await house.press("slash")
            await house.write(query)
            assert house.text.count("Dined at home") == (query != "title")
            await house.press("escape")


async def test_slash_selects_the_words_searched_for_so_that_new_ones_replace_them(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("sato")
        await house.press("enter", "slash")
        await house.write("loud")
        assert house.rows[1].split() == ["/", "loud", "10", "records"]
        await house.press("enter", "slash", "right")
        await house.write(" said")
        assert house.rows[1].split() == ["/", "loud", "said", "10", "records"]


async def test_a_tag_matches_by_its_beginning_only_while_it_is_typed(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write("#des")
        assert len(timeline.ids) == 10
        await house.press("enter")
        assert len(timeline.ids) == 0
        assert "#des* also finds longer words" in house.text
        await house.press("slash")
        await house.write("@sa")
        assert len(timeline.ids) == 10
        await house.press("space")
        assert len(timeline.ids) == 0


async def test_esc_in_the_words_of_a_search_that_was_kept_stays_on_its_record(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write("sato")
        await house.press("enter", "n", "n", "slash")
        before = timeline.highlighted
        await house.press("escape")
        assert timeline.highlighted == before
        assert len(timeline.ids) == 30
        await house.press("slash")
        await house.write("loud")
        await house.press("escape")
        assert timeline.highlighted == before


async def test_n_goes_through_the_places_of_a_long_record_before_the_next(
    filled: Journal,
) -> None:
    filled.entries.add(now(), experience="\n".join(["the harbour", *["…"] * 50] * 3))
    filled.entries.add(now(), experience="no harbour\nbut a harbour")
    async with opened(filled, WIDE) as house:
        timeline = await to_journal(house)
        await house.press("slash")
        await house.write("harbour")
        await house.press("enter")
        reader = house.one("text", EntryText)

        def at(row: int, match: int) -> bool:
            return (timeline.cursor, reader.current_match) == (row, match)

        await house.until(lambda: reader.matches == 2)
        places = [(0, 1), (1, 0), (1, 1), (1, 2), (1, 1), (1, 0), (0, 1)]
        for key, place in zip("nnnnNNN", places, strict=True):
            await house.press(key)
            await house.until(partial(at, *place))


@pytest.mark.parametrize("keys", [("g", "s"), ("g", "o")])
async def test_esc_ends_a_search_that_finds_nothing(filled: Journal, keys: tuple[str, str]) -> None:
    async with opened(filled) as house:
        await house.press("escape", *keys)
        await house.until(lambda: house.focus == "timeline")
        assert "end search" in house.footer
        await house.press("escape")
        assert len(house.one("timeline", Timeline).ids) == 30


@pytest.mark.parametrize("keys", [("g", "d"), ("g", "y"), ("g", "t"), ("g", "f"), ("slash",)])
async def test_who_only_looked_is_led_back_to_today(filled: Journal, keys: tuple[str, ...]) -> None:
    filled.entries.add(now(), experience="a line")
    async with opened(filled) as house:
        await house.press("escape", *keys)
        await house.until(lambda: house.app.current_mode == "journal")
        await house.press("escape")
        await house.until(lambda: house.app.current_mode == "today")
        assert house.focus == "lines"


async def test_who_found_something_stays(filled: Journal) -> None:
    async with opened(filled) as house:
        await house.press("escape", "slash")
        await house.write("loud")
        await house.press("enter", "escape")
        assert house.app.current_mode == "journal"
        await house.press("slash", "escape")
        assert house.app.current_mode == "journal"
