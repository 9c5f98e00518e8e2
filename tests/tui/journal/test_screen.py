"""The Journal: all entries, newest first, and the reader."""

from datetime import date
from pathlib import Path

import pytest

from reflectui.clock import Moment
from reflectui.store.journal import Journal
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, TERMINAL, WIDE, at, days_before, now, opened, to_journal, write_days


async def test_the_newest_entry_is_on_top_and_days_stand_where_they_change(filled: Journal) -> None:
    filled.entries.add(at("2026-07-13", "21:00"), experience="later that day")
    async with opened(filled) as house:
        await to_journal(house)
        assert house.rows[2].split() == ["▸", "Mon", "Jul", "13", "21:00", "later", "that", "day"]
        assert house.rows[3].split()[0] == "9:05"


async def test_from_100_columns_on_the_reader_reads_along(filled: Journal) -> None:
    filled.entries.add(
        at("2026-07-13", "22:00"),
        title="The review",
        experience="the spec was old",
        reflection="no place for it",
    )
    async with opened(filled, WIDE) as house:
        await to_journal(house)
        await house.until(lambda: "no place for it" in house.text)
        right = [row.partition("│")[2].strip() for row in house.rows]
        assert right[2] == "Mon Jul 13 22:00  The review"
        assert right[4:9] == ["Experience", "the spec was old", "", "Reflection", "no place for it"]
        await house.press("j")
        await house.until(lambda: "said the version out loud 0" in house.rows[4])


async def test_an_empty_journal_says_where_to_begin(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_journal(house)
        assert "No record yet. 1 goes to Today, where one line is enough." in house.text
        await house.press("d")
        assert house.message == "There is no record here yet."


async def test_from_100_columns_on_stars_and_stages_are_seen(filled: Journal) -> None:
    newest = filled.entries.newest(1)[0]
    filled.entries.set(newest, "entry.star", starred=True)
    filled.entries.set(newest, "entry.edit", concept="a rule")
    async with opened(filled, (100, 24)) as house:
        await to_journal(house)
        assert "★ ●·●·" in house.rows[2].partition("│")[0]


async def test_g_d_goes_to_a_month(filled: Journal) -> None:
    filled.entries.add(at("2025-03-09"), experience="long ago")
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("g", "d", "i")
        await house.write("march 2025")
        await house.press("enter")
        await house.until(lambda: timeline.cursor == 30)
        await house.press("g", "d", "i")
        await house.write("nonsense")
        await house.press("enter")
        assert house.message == "“nonsense” is not a day. Try last friday, 2025-12-24 or march 2025."


async def test_g_d_follows_the_journals_own_start_of_the_day(filled: Journal) -> None:
    filled.preferences.set_day_start(6 * 60)
    asked = list[int]()

    async with opened(filled) as house:
        await to_journal(house)
        from reflectui.language import when_span

        read = when_span.read_days

        def noted(phrase: str, present: Moment, day_start: int) -> tuple[date, date]:
            asked.append(day_start)
            return read(phrase, present, day_start)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(when_span, "read_days", noted)
            await house.press("g", "d", "i")
            await house.write("yesterday")
            await house.press("enter")
        assert asked == [360]


async def test_the_list_keeps_its_place_when_the_journal_changes(filled: Journal, tmp_path: Path) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("j", "j")
        before = timeline.highlighted
        with Journal.open(tmp_path / "journal.db") as other:
            other.entries.add(now(), experience="from elsewhere")
        await house.until(lambda: "from elsewhere" in house.text)
        assert timeline.highlighted == before


async def test_g_d_goes_to_a_day(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("g")
        assert house.footer.startswith("g  d date  y year  t tags")
        await house.press("d", "i")
        await house.write("nonsense")
        await house.press("enter")
        assert "nonsense" in house.message
        await house.press("ctrl+u")
        await house.write("2026-07-01")
        await house.press("enter")
        await house.until(lambda: timeline.cursor == 12)


async def test_g_d_puts_what_was_asked_into_the_upper_third(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 200))
    async with opened(journal) as house:
        timeline = await to_journal(house)
        await house.press("g", "d", "i")
        await house.write("april 2026")
        await house.press("enter")
        await house.until(lambda: house.focus == "timeline")
        assert timeline.cursor - timeline.scroll_offset.y == timeline.room.height // 3
        assert house.rows[timeline.cursor_y].startswith("▸   Thu Apr 30")
        assert house.message == ""


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("1900", "No record for “1900”; nearest: Jan 1, 2024"),
        ("may 2024", "No record for “may 2024”; nearest: Jan 2, 2024"),
        ("2025", "No record for “2025”; nearest: Thu Jan 1"),
        ("yesterday", "No record for “yesterday”; nearest: Sun Jul 12"),
    ],
)
async def test_g_d_says_which_record_is_nearest_where_none_is_on_what_was_asked(
    journal: Journal, asked: str, message: str
) -> None:
    write_days(journal, ("2024-01-01", "2024-01-02", "2026-01-01", "2026-07-12"))
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("g", "d", "i")
        await house.write(asked)
        await house.press("enter")
        assert house.message == message


async def test_beside_an_empty_journal_no_room_is_kept(journal: Journal) -> None:
    async with opened(journal, WIDE) as house:
        await to_journal(house)
        assert "│" not in house.text
        journal.entries.add(now(), experience="the first one")
        await house.until(lambda: "│" in house.text)


async def test_g_d_in_an_empty_list_says_so(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("slash")
        await house.write("zzz")
        await house.press("enter", "g", "d", "i")
        await house.write("yesterday")
        await house.press("enter")
        assert house.message == "Nothing found."


@pytest.mark.parametrize(("keys", "top"), [(("g", "d", "i"), False), (("e", "w"), True)])
async def test_a_question_lies_over_a_row_only_where_it_is_not_about_it_and_has_the_only_footer(
    journal: Journal, keys: tuple[str, ...], top: bool
) -> None:
    write_days(journal, days_before("2026-07-14", 40))
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("G", *keys)
        await house.until(lambda: house.footer.startswith("enter "))
        assert "trash" not in house.text
        assert house.rows[-1].strip() == house.footer
        await house.until(lambda: "to which day?" in house.text or "Go to which" in house.text)
        question = next(y for y, row in enumerate(house.rows) if row.endswith("?"))
        assert (question < 5) is top


async def test_columns_stand_still_wherever_one_is_in_the_list(journal: Journal) -> None:
    with journal.change("entry.add"):
        for day in days_before("2026-07-14", 60):
            journal.entries.add(at(day), experience=f"said the word {day}")
        journal.entries.add(at("2026-07-14", "9:05"), experience="with a time")
    for size in (PHONE, TERMINAL):
        async with opened(journal, size) as house:
            await to_journal(house)
            begins = {row.index("said") for row in house.rows if "said" in row}
            await house.press("G")
            begins |= {row.index("said") for row in house.rows if "said" in row}
            await house.press("slash")
            await house.write("word")
            begins |= {row.index("said") for row in house.rows if "said" in row}
            assert len(begins) == 1


async def test_on_a_phone_the_year_stands_before_the_text_where_it_changes(journal: Journal) -> None:
    with journal.change("entry.add"):
        for day in ("2025-12-30", "2025-12-31", "2026-01-02", "2026-07-14"):
            journal.entries.add(at(day), experience=f"line of {day}")
    async with opened(journal, PHONE) as house:
        timeline = await to_journal(house)
        assert [row.rstrip("▁") for row in house.rows[2:6]] == [
            "▸ Jul 14 line of 2026-07-14",
            "   Jan 2 line of 2026-01-02",
            "  Dec 31 2025 line of 2025-12-31",
            "  Dec 30 line of 2025-12-30",
        ]
        await house.press("slash")
        await house.write("from:2025 to:2025")
        await house.press("enter")
        assert house.rows[2] == "▸ Dec 31 2025 line of 2025-12-31"
        assert timeline.text_cells(journal.entries.rows([2])[0]) == 46 - len("▸ Dec 31 2025 ") - 1
    async with opened(journal, TERMINAL) as house:
        await to_journal(house)
        assert house.rows[4] == "  Dec 31, 2025  line of 2025-12-31"


async def test_a_journal_without_times_has_no_column_of_them(journal: Journal) -> None:
    journal.entries.add(at("2026-07-13"), experience="a diary")
    async with opened(journal) as house:
        await to_journal(house)
        assert house.rows[2] == "▸ Mon Jul 13  a diary"


async def test_a_click_selects_and_a_second_one_opens(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.pilot.click(Timeline, offset=(20, 3))
        assert (house.focus, timeline.cursor) == ("timeline", 3)
        await house.pilot.click(Timeline, offset=(20, 3))
        await house.until(lambda: house.focus == "text-experience")


async def test_on_a_phone_the_footer_of_a_list_begins_with_open(filled: Journal) -> None:
    filled.entries.add(now(), experience="today's line")
    async with opened(filled, PHONE) as house:
        await house.press("escape")
        assert house.footer.startswith("enter open")
        await house.press("2")
        assert house.footer.startswith("enter open")
