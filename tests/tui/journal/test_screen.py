"""The Journal: all entries, newest first, and the reader."""

from datetime import date
from pathlib import Path

import pytest

from reflectui.clock import Moment
from reflectui.store.journal import Journal
from tests.tui.house import PHONE, TERMINAL, WIDE, at, now, opened, to_journal


async def test_the_newest_entry_is_on_top_and_days_stand_where_they_change(filled: Journal) -> None:
    filled.entries.add(at("2026-07-13", "21:00"), experience="later that day")
    async with opened(filled) as house:
        await to_journal(house)
        assert house.rows[2].split() == ["▸", "Mon", "Jul", "13", "21:00", "later", "that", "day"]
        assert house.rows[3].split()[0] == "9:05"


@pytest.mark.parametrize("size", [PHONE, TERMINAL])
async def test_below_100_columns_enter_opens_the_reader_and_esc_closes_it(
    filled: Journal, size: tuple[int, int]
) -> None:
    async with opened(filled, size) as house:
        timeline = await to_journal(house)
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
        assert "No record yet. 1 leads to Today, where one line is enough." in house.text
        await house.press("d")
        assert house.message == "There is no record here yet."


async def test_from_100_columns_on_stars_and_stages_are_seen(filled: Journal) -> None:
    newest = filled.entries.newest(1)[0]
    filled.entries.set(newest, "entry.star", starred=True)
    filled.entries.set(newest, "entry.edit", concept="a rule")
    async with opened(filled, (100, 24)) as house:
        await to_journal(house)
        assert "★ ●·●·" in house.rows[2].partition("│")[0]


async def test_the_reader_shows_that_it_has_the_focus_and_the_list_which_row_is_read(filled: Journal) -> None:
    async with opened(filled, WIDE) as house:
        await to_journal(house)
        await house.press("j")
        assert house.rows[2].partition("│")[2].startswith("  Sun Jul 12")
        await house.press("enter")
        assert house.rows[2].partition("│")[2].startswith("▸ Sun Jul 12")
        assert house.rows[3].startswith("▸")


async def test_g_d_goes_to_a_month(filled: Journal) -> None:
    filled.entries.add(at("2025-03-09"), experience="long ago")
    async with opened(filled) as house:
        timeline = await to_journal(house)
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
        await to_journal(house)
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
        assert house.footer == "g d Go to a date  g g To the top"
        await house.press("d")
        await house.write("nonsense")
        await house.press("enter")
        assert "nonsense" in house.message
        await house.press("ctrl+u")
        await house.write("2026-07-01")
        await house.press("enter")
        await house.until(lambda: timeline.cursor == 12)
