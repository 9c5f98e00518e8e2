"""The month, and the ways from it."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.journal.calendar import Calendar
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, House, at, opened, to_journal


@pytest.fixture
def sparse(journal: Journal) -> Journal:
    """One record on 6/20, three on 7/3, one on 7/14."""
    for day, times in (("2026-06-20", 1), ("2026-07-03", 3), ("2026-07-14", 1)):
        for number in range(times):
            journal.entries.add(at(day, f"{9 + number:02d}:00"), experience=f"line {number} of {day}")
    return journal


def day(house: House) -> str:
    calendar = house.app.screen
    assert isinstance(calendar, Calendar)
    return calendar.day.isoformat()


async def test_days_with_records_are_marked_by_how_many_and_today_stands_in_brackets(sparse: Journal) -> None:
    async with opened(sparse) as house:
        await to_journal(house)
        await house.press("g", "d")
        assert house.rows[0].split() == ["Jul", "2026", "4", "records", "on", "2", "days"]
        assert house.rows[1].split() == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        assert house.rows[2].split() == ["1", "2", "3", "▒", "4", "5"]
        assert "▸14 ░" in house.rows[4]
        await house.press("h")
        assert " ▸13   (14)░" in house.rows[4]


async def test_the_records_of_the_day_stand_below(sparse: Journal) -> None:
    async with opened(sparse) as house:
        await to_journal(house)
        await house.press("g", "d")
        assert "Tue Jul 14  1 record" in house.text
        assert "line 0 of 2026-07-14" in house.text
        await house.press("h")
        assert "Mon Jul 13  no record" in house.text
        assert "line 0" not in house.text


async def test_the_cursor_goes_by_day_and_week_into_other_months(sparse: Journal) -> None:
    async with opened(sparse) as house:
        await to_journal(house)
        await house.press("g", "d", "h", "left", "k", "up")
        assert day(house) == "2026-06-28"
        assert house.rows[0].startswith("   Jun 2026")
        await house.press("l", "right", "j", "down")
        assert day(house) == "2026-07-14"
        await house.press("less_than_sign")
        assert day(house) == "2026-06-14"
        await house.press("greater_than_sign", "greater_than_sign")
        assert day(house) == "2026-08-14"


async def test_enter_goes_to_the_day_and_esc_leaves_the_list_as_it_was(sparse: Journal) -> None:
    async with opened(sparse) as house:
        timeline = await to_journal(house)
        await house.press("g", "d", "k", "escape")
        assert timeline.cursor == 0
        await house.press("g", "d", "less_than_sign", "l", "l", "l", "l", "l", "l", "enter")
        assert house.message == ""
        assert timeline.cursor == 4
        await house.press("g", "d")
        assert day(house) == "2026-06-20"


async def test_a_day_without_a_record_leads_to_the_nearest_and_that_is_said(sparse: Journal) -> None:
    async with opened(sparse) as house:
        timeline = await to_journal(house)
        await house.press("g", "d", "k", "enter")
        assert timeline.cursor == 1
        assert "Tue Jul 7" in house.message
        assert "Jul 3" in house.message
        await house.press("slash")
        await house.write("2026-07-14")
        await house.press("enter", "g", "d", "less_than_sign", "enter")
        assert "Nothing found for “Sun Jun 14”; nearest: Tue Jul 14" in house.message


async def test_a_figure_begins_a_written_date(sparse: Journal) -> None:
    async with opened(sparse) as house:
        timeline = await to_journal(house)
        await house.press("g", "d")
        await house.write("2026-06")
        assert house.rows[-3].strip() == "2026-06"
        await house.press("enter")
        assert house.app.focused is timeline
        assert timeline.cursor == 4


async def test_i_asks_for_a_date_and_esc_leads_back_to_the_month(sparse: Journal) -> None:
    async with opened(sparse) as house:
        await to_journal(house)
        await house.press("g", "d", "i", "escape")
        assert day(house) == "2026-07-14"
        await house.press("i")
        await house.write("nonsense")
        await house.press("enter")
        assert "nonsense" in house.message
        await house.press("escape", "escape")
        assert house.focus == "timeline"


async def test_a_click_puts_the_cursor_on_a_day_and_a_second_one_goes_there(sparse: Journal) -> None:
    async with opened(sparse) as house:
        timeline = await to_journal(house)
        await house.press("g", "d")
        await house.pilot.click("#grid", offset=(2 + 4 * 6 + 2, 1))
        assert day(house) == "2026-07-03"
        assert "line 2 of 2026-07-03" in house.text
        await house.pilot.click("#grid", offset=(2 + 4 * 6 + 2, 1))
        await house.until(lambda: house.focus == "timeline")
        assert timeline.cursor == 1


async def test_it_is_reached_from_today_and_on_a_phone_nothing_is_cut(sparse: Journal) -> None:
    i18n.set_language("ja")
    async with opened(sparse, PHONE) as house:
        await house.press("escape", "g", "d")
        assert house.app.current_mode == "journal"
        assert house.rows[0].strip() == "2026年7月  2日分 4件"
        assert house.rows[1].split() == list("月火水木金土日")
        assert house.rows[6].split() == ["27", "28", "29", "30", "31"]
        assert "7/14(火)  1件" in house.text
        assert "line 0 of 2026-07-14" in house.text
        assert "…" not in house.text
        await house.press("enter")
        assert isinstance(house.app.focused, Timeline)


async def test_the_months_at_the_ends_of_the_calendar(sparse: Journal) -> None:
    async with opened(sparse) as house:
        await to_journal(house)
        await house.press("g", "d", "greater_than_sign")
        for _month in range(12 * 5):
            await house.press("less_than_sign")
        assert day(house) == "2021-08-14"
        await house.press("i")
        await house.write("2026-07-31")
        await house.press("escape")
        calendar = house.app.screen
        assert isinstance(calendar, Calendar)
        calendar.put(calendar.day.replace(year=1, month=1, day=1))
        await house.press("h", "k", "less_than_sign")
        assert day(house) == "0001-01-01"
        calendar.put(calendar.day.replace(year=9999, month=12, day=31))
        await house.press("l", "j", "greater_than_sign")
        assert day(house) == "9999-12-31"
        calendar.put(calendar.day.replace(year=2025, month=1, day=31))
        await house.press("greater_than_sign")
        assert day(house) == "2025-02-28"
