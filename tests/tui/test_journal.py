"""The Journal: timeline, reader, search, and what can be done with an entry."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reflectui import i18n
from reflectui.clock import Moment
from reflectui.store.entries import Entries
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.line import Line
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, days_before, now, opened, write_days

LINES = ("said the version out loud", "review with @sato #design", "レビューで前提の確認漏れを指摘された")


@pytest.fixture
def filled(journal: Journal) -> Journal:
    for number, day in enumerate(days_before("2026-07-14", 30)):
        journal.entries.add(at(day, "9:05"), experience=f"{LINES[number % 3]} {number}")
    return journal


async def go(house: House) -> Timeline:
    """To the Journal, by keys."""
    await house.press("escape", "2")
    return house.one("timeline", Timeline)


async def test_the_newest_entry_is_on_top_and_days_stand_where_they_change(filled: Journal) -> None:
    filled.entries.add(at("2026-07-13", "21:00"), experience="later that day")
    async with opened(filled) as house:
        await go(house)
        assert house.rows[2].split() == ["▸", "Mon", "Jul", "13", "21:00", "later", "that", "day"]
        assert house.rows[3].split()[0] == "9:05"


@pytest.mark.parametrize("size", [PHONE, TERMINAL])
async def test_below_100_columns_enter_opens_the_reader_and_esc_closes_it(
    filled: Journal, size: tuple[int, int]
) -> None:
    async with opened(filled, size) as house:
        timeline = await go(house)
        await house.press("j", "enter")
        assert house.focus == "text"
        await house.until(lambda: "review with @sato #design 1" in house.text)
        assert not timeline.region
        await house.press("escape")
        assert house.focus == "timeline"
        assert timeline.cursor == 1


async def test_from_100_columns_on_the_reader_reads_along(filled: Journal) -> None:
    filled.entries.add(
        at("2026-07-13", "22:00"),
        title="The review",
        experience="the spec was old",
        reflection="no place for it",
    )
    async with opened(filled, WIDE) as house:
        await go(house)
        await house.until(lambda: "no place for it" in house.text)
        right = [row.partition("│")[2].strip() for row in house.rows]
        assert right[2] == "Mon Jul 13 22:00  The review"
        assert right[4:9] == ["Experience", "the spec was old", "", "Reflection", "no place for it"]
        await house.press("j")
        await house.until(lambda: "said the version out loud 0" in house.rows[4])


async def test_an_empty_journal_says_where_to_begin(journal: Journal) -> None:
    async with opened(journal) as house:
        await go(house)
        assert "No record yet. 1 leads to Today, where one line is enough." in house.text
        await house.press("d")
        assert house.message == "There is no record here yet."


async def test_a_search_narrows_the_list_and_lights_what_it_found(filled: Journal) -> None:
    async with opened(filled, WIDE) as house:
        timeline = await go(house)
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


async def test_esc_in_the_search_goes_back_to_where_it_began(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
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
        await go(house)
        await house.press("slash", "漏")
        assert house.rows[1].split() == ["/", "漏", "10件"]


async def test_a_query_that_cannot_be_read_says_why_and_leaves_the_list(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
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
        timeline = await go(house)
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
        timeline = await go(house)
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
        timeline = await go(house)
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


async def test_from_100_columns_on_stars_and_stages_are_seen(filled: Journal) -> None:
    newest = filled.entries.newest(1)[0]
    filled.entries.set(newest, "entry.star", starred=True)
    filled.entries.set(newest, "entry.edit", concept="a rule")
    async with opened(filled, (100, 24)) as house:
        await go(house)
        assert "★ ●·●·" in house.rows[2].partition("│")[0]


async def test_the_reader_shows_that_it_has_the_focus_and_the_list_which_row_is_read(filled: Journal) -> None:
    async with opened(filled, WIDE) as house:
        await go(house)
        await house.press("j")
        assert house.rows[2].partition("│")[2].startswith("  Sun Jul 12")
        await house.press("enter")
        assert house.rows[2].partition("│")[2].startswith("▸ Sun Jul 12")
        assert house.rows[3].startswith("▸")


async def test_esc_leads_back_to_today_from_an_entry_that_was_opened_there(filled: Journal) -> None:
    filled.entries.add(now(), experience="just now")
    async with opened(filled) as house:
        await house.press("escape", "enter")
        assert house.app.current_mode == "journal"
        await house.press("escape")
        assert house.app.current_mode == "today"
        assert house.focus == "lines"
        await house.press("2")
        assert house.focus == "timeline"
        await house.press("enter", "escape")
        assert house.app.current_mode == "journal"


async def test_undoing_leads_to_what_came_back(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
        await house.press("j", "j")
        gone = timeline.highlighted
        await house.press("d", "G", "u")
        assert timeline.highlighted == gone


@pytest.mark.parametrize("last", [False, True])
async def test_questions_name_the_record_and_leave_its_row_in_view(filled: Journal, last: bool) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
        await house.press("G" if last else "j", "e", "D")
        line = filled.entries.rows([timeline.highlighted or 0])[0].line
        assert house.text.replace("…", "").count(f"“{line[:14]}") == 1
        assert "”: erase for good?" in house.text
        assert any(row.startswith("▸") and line in row for row in house.rows)
        await house.press("x", "e", "w")
        assert "”: move to which day?" in house.text
        assert any(row.startswith("▸") and line in row for row in house.rows)


async def test_erasing_does_not_keep_the_screen_waiting(
    filled: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    erase = Entries.erase

    def slow(entries: Entries, id: int) -> None:
        assert goes_on.wait(10)
        erase(entries, id)

    monkeypatch.setattr(Entries, "erase", slow)
    monkeypatch.setattr(ReflectuiApp, "_after_start", lambda _app: None)
    async with opened(filled) as house:
        timeline = await go(house)
        await house.press("e", "D", "space")
        assert house.message == "Erasing …"
        await house.press("j")
        assert timeline.cursor == 1
        goes_on.set()
        await house.until(lambda: house.message == "Erased.")
        assert len(timeline.ids) == 29


async def test_g_d_goes_to_a_month(filled: Journal) -> None:
    filled.entries.add(at("2025-03-09"), experience="long ago")
    async with opened(filled) as house:
        timeline = await go(house)
        await house.press("g", "d")
        await house.write("march 2025")
        await house.press("enter")
        await house.until(lambda: timeline.cursor == 30)
        await house.press("g", "d")
        await house.write("nonsense")
        await house.press("enter")
        assert house.message == "“nonsense” names no day. Try 'last friday', '2025-12-24' or 'march 2025'."


async def test_g_d_follows_the_journals_own_start_of_the_day(filled: Journal) -> None:
    filled.preferences.set_day_start(6 * 60)
    asked = list[int]()

    async with opened(filled) as house:
        await go(house)
        from reflectui.language import when_span

        read = when_span.read_last_day

        def noted(phrase: str, present: Moment, day_start: int) -> date:
            asked.append(day_start)
            return read(phrase, present, day_start)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(when_span, "read_last_day", noted)
            await house.press("g", "d")
            await house.write("yesterday")
            await house.press("enter")
        assert asked == [360]


async def test_slash_on_today_searches_the_journal(filled: Journal) -> None:
    async with opened(filled) as house:
        await house.press("escape", "slash")
        assert house.app.current_mode == "journal"
        assert house.app.focused is house.one("find", Line)


async def test_the_list_keeps_its_place_when_the_journal_changes(filled: Journal, tmp_path: Path) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
        await house.press("j", "j")
        before = timeline.highlighted
        with Journal.open(tmp_path / "journal.db") as other:
            other.entries.add(now(), experience="from elsewhere")
        await house.until(lambda: "from elsewhere" in house.text)
        assert timeline.highlighted == before


async def test_g_d_goes_to_a_day(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
        await house.press("g")
        assert house.footer == "g d Go to a date  g g To the top"
        await house.press("d")
        await house.write("nonsense")
        await house.press("enter")
        assert "nonsense" in house.message
        await house.press("ctrl+u")
        await house.write("2026-07-01")
        await house.press("enter")
        await house.until(lambda: timeline.cursor == 12)


async def test_the_trash_and_back(filled: Journal) -> None:
    async with opened(filled) as house:
        await go(house)
        await house.press("d")
        assert filled.entries.count() == 29
        assert house.message == "“said the version out loud 0” moved to the trash. u takes it back."
        await house.press("u")
        assert filled.entries.count() == 30
        assert house.message == "Taken back: “said the version out loud 0” moved to the trash"
        await house.press("U")
        assert filled.entries.count() == 29
        await house.press("U")
        assert house.message == "There is nothing to bring back."


async def test_a_star_is_seen_and_taken_away(filled: Journal) -> None:
    async with opened(filled) as house:
        await go(house)
        await house.press("asterisk")
        assert "★" in house.rows[2]
        await house.press("asterisk")
        assert "★" not in house.text


async def test_the_menu_moves_a_record_to_another_day(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await go(house)
        moved = timeline.highlighted
        assert moved is not None
        await house.press("e")
        assert "Move to another day" in house.text
        await house.press("w")
        await house.write("2026-07-01 26:10")
        await house.press("enter")
        await house.until(lambda: filled.entries.get(moved).day == "2026-07-01")
        assert filled.entries.get(moved).time == "26:10"
        assert timeline.highlighted == moved
        await house.press("u")
        assert filled.entries.get(moved).day == "2026-07-13"


async def test_copying_masks_people_and_leaves_out_what_is_confidential(
    filled: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(filled) as house:
        copied = list[str]()
        monkeypatch.setattr(house.app, "copy_to_clipboard", copied.append)
        await go(house)
        await house.press("j", "y")
        assert copied == ["Done\n- review with Person A #design 1"]
        await house.press("e", "h", "y")
        assert len(copied) == 1
        assert house.message == "This record is confidential and is not copied."


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the editor one that runs a line of shell on the file "$1"."""

    def set_editor(line: str) -> None:
        program = tmp_path / "editor"
        program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        program.chmod(0o700)
        monkeypatch.setenv("EDITOR", str(program))

    from contextlib import nullcontext

    monkeypatch.setattr(ReflectuiApp, "suspend", lambda _app: nullcontext())
    return set_editor


async def test_an_entry_is_edited_outside(filled: Journal, editor: Callable[[str], None]) -> None:
    editor('sed -i "s/loud/softly/" "$1"')
    async with opened(filled) as house:
        await go(house)
        await house.press("E")
        assert house.message == "Saved."
        assert "said the version out softly 0" in house.rows[2]


async def test_a_save_over_a_newer_row_keeps_both_texts_and_says_so(
    filled: Journal, editor: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor('sed -i "s/loud/softly/" "$1"')
    from reflectui.exchange import editor as outside

    edit = outside.edit

    def meanwhile(text: str) -> str:
        with Journal.open(tmp_path / "journal.db") as other:
            entry = other.entries.get(other.entries.newest(1)[0])
            entry.experience = "another wording"
            other.entries.save(entry)
        return edit(text)

    monkeypatch.setattr(outside, "edit", meanwhile)
    async with opened(filled) as house:
        await go(house)
        await house.press("E")
        assert house.message == "It was saved in another window first. Both texts are kept."
        assert "another wording" in house.text
        assert "said the version out softly 0" in house.text


async def test_the_field_can_be_written_outside(journal: Journal, editor: Callable[[str], None]) -> None:
    editor('echo "and more" >> "$1"')
    async with opened(journal) as house:
        await house.write("a line")
        await house.press("ctrl+o")
        assert "a line" in house.rows[2]
        assert "and more" in house.rows[2] + house.rows[3]


async def test_a_large_undo_asks_first_and_is_done_aside(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 25))
    async with opened(journal) as house:
        await go(house)
        await house.press("u")
        assert "Take back a change (25 records)?" in house.text
        await house.press("x")
        assert journal.entries.count() == 25
        await house.press("u", "space")
        await house.until(lambda: journal.entries.count() == 0)
        await house.until(lambda: "No record yet" in house.text)
        assert house.message == "Taken back: a change (25 records)"
        await house.press("U", "space")
        await house.until(lambda: journal.entries.count() == 25)


async def test_the_mouse_works(filled: Journal) -> None:
    async with opened(filled) as house:
        await house.pilot.click(offset=(11, 0))
        assert house.app.current_mode == "journal"
        timeline = house.one("timeline", Timeline)
        await house.pilot.click(timeline, offset=(20, 3))
        assert timeline.cursor == 3
        assert house.focus == "text"
        await house.pilot.click(offset=(2, 23))
        assert house.focus == "timeline"
        await house.pilot.click(offset=(22, 0))
        assert "All commands" in house.text
