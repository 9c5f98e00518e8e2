"""An opened entry: what it shows, from stage to stage, from entry to entry."""

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.entry.screen import EntryScreen
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, now, opened, to_journal

CYCLE = {
    "title": "The review",
    "experience": "The spec was an old one #design",
    "reflection": "There was no place to look\nand nobody asked @sato",
}


def add_cycle(journal: Journal) -> int:
    return journal.entries.add(now(), **CYCLE)


def is_open(house: House) -> bool:
    return isinstance(house.app.screen, EntryScreen)


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_enter_opens_the_record_over_the_list_and_esc_leads_back(
    filled: Journal, size: tuple[int, int]
) -> None:
    async with opened(filled, size) as house:
        timeline = await to_journal(house)
        await house.press("j", "enter")
        assert house.focus == "text-experience"
        assert "review with @sato #design 1" in house.text
        await house.press("escape")
        assert house.focus == "timeline"
        assert timeline.cursor == 1


async def test_from_today_it_opens_over_today(filled: Journal) -> None:
    filled.entries.add(now(), experience="today's line")
    async with opened(filled) as house:
        await house.press("escape", "enter")
        assert is_open(house)
        assert house.app.current_mode == "today"
        await house.press("escape")
        assert house.focus == "lines"


async def test_a_line_shows_one_stage_and_tab_goes_on_to_reflection(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("enter")
        assert "What would someone watching have seen?" in house.text
        assert "Reflection" not in house.text.replace(house.footer, "")
        assert "tab Reflection" in house.footer
        await house.press("tab", "i")
        assert house.focus == "write-reflection"
        await house.write("why so")
        await house.press("escape")
        newest = filled.entries.get(filled.entries.newest(1)[0])
        assert newest.reflection == "why so"


async def test_below_100_columns_stages_stand_under_tabs(journal: Journal) -> None:
    add_cycle(journal)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert house.rows[2].split() == [
            "▸", "Experience", "●", "Reflection", "●", "Lesson", "·", "Next", "trial", "·"
        ]  # fmt: skip
        assert "The spec was an old one" in house.text
        assert "no place to look" not in house.text
        await house.press("right")
        assert "no place to look" in house.text
        assert "How else could you explain it?" in house.text
        await house.press("left", "left")
        assert house.focus == "text-action"


async def test_from_100_columns_on_all_four_stand_in_the_planes_order(journal: Journal) -> None:
    add_cycle(journal)
    async with opened(journal, WIDE) as house:
        await house.press("escape", "enter")
        place = {
            name: next((y, row.index(name)) for y, row in enumerate(house.rows) if name in row)
            for name in ("Experience", "Reflection", "Lesson", "Next trial")
        }
        assert place["Experience"][0] < place["Reflection"][0] < place["Lesson"][0]
        assert place["Reflection"][0] == place["Next trial"][0]
        assert place["Next trial"][1] < place["Experience"][1] < place["Reflection"][1]
        assert place["Experience"][1] == place["Lesson"][1]
        await house.press("z")
        assert "Lesson ·" in house.rows[2]
        assert "no place to look" not in house.text
        await house.press("z")
        assert "no place to look" in house.text


async def test_where_there_is_one_part_zoom_says_so_and_is_not_named(filled: Journal) -> None:
    async with opened(filled, WIDE) as house:
        await to_journal(house)
        await house.press("enter")
        assert "zoom" not in house.footer
        await house.press("z")
        assert house.message == "There is only one part on this screen."


async def test_title_and_time_stand_above_and_marks_below(journal: Journal) -> None:
    add_cycle(journal)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert house.rows[0].strip() == "Tue Jul 14 26:10  The review"
        assert house.rows[-3].split() == ["#design", "@sato"]


async def test_j_and_k_lead_from_record_to_record_and_the_list_follows(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("enter", "J", "J")
        assert "漏れを指摘された 2" in house.text
        await house.press("K")
        assert "@sato #design 1" in house.text
        await house.press("K", "K")
        assert house.message == "This is the first record."
        await house.press("J", "escape")
        assert timeline.cursor == 1


async def test_where_a_text_ends_the_key_that_leads_on_is_said(filled: Journal) -> None:
    filled.entries.add(now(), experience="\n".join(f"line {n}" for n in range(30)))
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("enter", "j")
        assert house.message == ""
        await house.press("G", "j")
        assert house.message == "The text ends here. J goes to the next record."
        await house.press("g", "g", "k")
        assert house.message == "The text begins here. K goes to the previous record."


async def test_n_goes_from_match_to_match_over_stages_and_records(journal: Journal) -> None:
    journal.entries.add(at("2026-07-12"), experience="a word and a word")
    journal.entries.add(at("2026-07-13"), experience="no match", title="a word")
    journal.entries.add(at("2026-07-14"), experience="one word", reflection="nothing", concept="a word here")
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("word")
        await house.press("enter", "enter")
        assert house.focus == "text-experience"
        await house.press("n")
        assert house.focus == "text-concept"
        await house.press("n")
        assert "no match" in house.text
        await house.press("n", "n")
        assert "a word and a word" in house.text
        assert house.message == ""
        await house.press("n")
        assert house.message == "This is the last record."
        await house.press("N", "N", "N")
        assert house.focus == "text-concept"


async def test_a_record_found_by_a_later_stage_opens_there(journal: Journal) -> None:
    journal.entries.add(now(), experience="nothing", reflection="a word")
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("word")
        await house.press("enter", "enter")
        assert house.focus == "text-reflection"


async def test_stages_that_a_way_of_writing_does_not_ask_for_are_left_out_while_they_are_empty(
    journal: Journal,
) -> None:
    journal.entries.add(now(), experience="one", reflection="two", lens="kpt")
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert "Lesson" not in house.text
        await house.press("right", "right")
        assert house.focus == "text-action"
        await house.press("right")
        assert house.focus == "text-experience"
    async with opened(journal, WIDE) as house:
        await house.press("escape", "enter")
        assert "Lesson" not in house.text
        assert "two" in house.text


async def test_1_and_2_leave_the_entry_for_the_places(filled: Journal) -> None:
    filled.entries.add(now(), experience="today's line")
    async with opened(filled) as house:
        await house.press("escape", "enter", "2")
        assert house.focus == "timeline"
        await house.press("1")
        assert house.focus in ("field", "lines")
        assert not is_open(house)


async def test_slash_leaves_the_entry_and_searches(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("enter", "slash")
        assert house.focus == "find"


async def test_a_record_moved_to_the_trash_is_closed(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("enter", "d")
        assert not is_open(house)
        assert "moved to the trash" in house.message
        assert len(timeline.ids) == 29


async def test_a_second_turn_shows_the_strip_of_its_thread(journal: Journal) -> None:
    first = journal.entries.add(at("2026-07-02"), experience="first", action="say it out loud")
    journal.entries.add(now(), experience="second", action="again", parent=first)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert "Jul 2 ─ Jul 14 ─ ◇  turn 2" in house.rows[0]
        await house.press("2", "G", "enter")
        assert "Jul 2 ─ Jul 14" in house.rows[0]


async def test_a_first_turn_shows_no_strip(journal: Journal) -> None:
    journal.entries.add(now(), experience="first", action="say it out loud")
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert "─" not in house.rows[0]


async def test_an_old_hand_is_told_the_next_question(journal: Journal) -> None:
    from tests.tui.house import days_before, write_days

    write_days(journal, days_before("2026-07-14", 90))
    add_cycle(journal)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert house.message == "Next question: When does it apply, why, and what works?"


async def test_a_new_one_is_not(journal: Journal) -> None:
    add_cycle(journal)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert house.message == ""


async def test_a_click_on_a_tab_leads_to_its_stage(journal: Journal) -> None:
    add_cycle(journal)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        await house.pilot.click("#tabs", offset=(house.rows[2].index("Lesson"), 0))
        await house.until(lambda: house.focus == "text-concept")


async def test_gathered_lines_have_their_times_beside_them(journal: Journal) -> None:
    ids = [
        journal.entries.add(at("2026-07-14", time), experience=text)
        for time, text in (("9:05", "one"), ("10:10", "two"))
    ]
    journal.entries.gather(ids)
    async with opened(journal) as house:
        await house.press("escape", "enter")
        assert "9:05  one" in house.text
        assert "10:10  two" in house.text


async def test_the_reader_of_the_journal_shows_times_too(journal: Journal) -> None:
    ids = [
        journal.entries.add(at("2026-07-14", time), experience=text)
        for time, text in (("9:05", "one"), ("10:10", "two"))
    ]
    journal.entries.gather(ids)
    async with opened(journal, WIDE) as house:
        timeline = await to_journal(house)
        assert isinstance(timeline, Timeline)
        await house.until(lambda: "10:10  two" in house.text)


async def test_a_change_that_leaves_the_text_leaves_the_place_one_reads(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="\n".join(f"line {number}" for number in range(200)))
    async with opened(journal) as house:
        await house.press("escape", "enter", "G", "*")
        assert journal.entries.get(id).starred
        assert "line 199" in house.text
        journal.entries.add(now(), experience="another")
        await house.press("k")
        assert "line 198" in house.text
