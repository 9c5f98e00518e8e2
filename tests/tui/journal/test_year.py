"""The year at a glance."""

import pytest

from reflectui import i18n
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui.journal.days import shade
from reflectui.tui.journal.year import Year
from reflectui.tui.widgets.glyphs import NARROW, Glyphs, use
from reflectui.wording.dates import MONTHS_EN
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, opened, to_journal

TIMES = {"2026-01-01": 1, "2026-03-02": 3, "2026-07-13": 5, "2026-07-14": 9, "2024-12-31": 1}


@pytest.fixture
def years(journal: Journal) -> Journal:
    with journal.change("entry.add"):
        for day, times in TIMES.items():
            for number in range(times):
                journal.entries.add(at(day, f"{9 + number:02d}:00"), experience=f"line {number} of {day}")
    return journal


def day(house: House) -> str:
    year = house.app.screen
    assert isinstance(year, Year)
    return year.day.isoformat()


@pytest.mark.parametrize(("signs", "shades"), [(Glyphs(), " ░▒▒▓▓▓▓██"), (NARROW, " :==%%%%##")])
def test_four_shades_by_number(signs: Glyphs, shades: str) -> None:
    try:
        use(signs)
        assert "".join(map(shade, range(10))) == shades
    finally:
        use(Glyphs())


async def test_a_week_is_a_column_and_the_head_counts_days_and_records(years: Journal) -> None:
    async with opened(years) as house:
        await to_journal(house)
        await house.press("g", "y")
        assert house.rows[0].split() == ["2026", "18", "records", "on", "4", "days"]
        assert house.rows[1].split() == list(MONTHS_EN)
        weekdays = house.rows[2:9]
        assert [row[3:6] for row in weekdays] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        # 2026-01-01 is the Thursday of the first column, 3-02 the Monday of the tenth, 7-13 of the 29th.
        assert weekdays[3][7] == "░"
        assert (weekdays[0][7 + 9], weekdays[0][7 + 28]) == ("▒", "▓")
        assert weekdays[1][7 + 28] == "█"
        assert weekdays[1][:2] == " ▸"
        assert house.rows[9].index("↑") == 7 + 28
        assert not weekdays[0][7 + 29 :].strip()
        assert "░ 1  ▒ 2+  ▓ 4+  █ 8+" in house.rows[10]
        assert "line 8 of 2026-07-14" in house.text


async def test_the_cursor_goes_by_day_week_and_year(years: Journal) -> None:
    async with opened(years) as house:
        await to_journal(house)
        await house.press("g", "y", "j", "right", "down", "l", "k", "h")
        assert day(house) == "2026-07-22"
        await house.press("less_than_sign", "less_than_sign")
        assert day(house) == "2024-07-22"
        assert house.rows[0].split() == ["2024", "1", "record", "on", "1", "day"]
        await house.press("greater_than_sign")
        assert day(house) == "2025-07-22"


async def test_enter_goes_to_the_day_or_the_nearest(years: Journal) -> None:
    async with opened(years) as house:
        timeline = await to_journal(house)
        await house.press("g", "y", "up", "enter")
        assert timeline.cursor == 9
        assert house.message == ""
        await house.press("g", "y", "less_than_sign", "enter")
        assert "Jan 1" in house.message
        await house.press("g", "y", "escape")
        assert house.focus == "timeline"


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("size", [PHONE, (60, 20), TERMINAL, WIDE])
async def test_nothing_is_cut_at_any_width(years: Journal, size: tuple[int, int], language: str) -> None:
    i18n.set_language(language)
    async with opened(years, size) as house:
        await house.press("escape", "g", "y")
        for back in ("", "less_than_sign", "less_than_sign"):
            if back:
                await house.press(back)
            assert all(width(row) <= size[0] for row in house.rows)
            assert not any(row.endswith("…") for row in house.rows[:11])
            last = house.rows[1].split()[-1]
            assert last.startswith("12" if language == "ja" else "Dec")


async def test_on_a_phone_half_of_the_year_is_seen(years: Journal) -> None:
    async with opened(years, PHONE) as house:
        await house.press("escape", "g", "y")
        assert house.rows[1].split() == ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        assert house.rows[0].split() == ["2026", "18", "records", "on", "4", "days"]
        assert house.rows[3][7 + 2] == "█"
        for _week in range(2):
            await house.press("h")
        assert day(house) == "2026-06-30"
        assert house.rows[1].split() == ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
        assert house.rows[9].index("↑") == 7 + 26


async def test_a_leap_year_that_begins_on_a_sunday_has_all_its_days(journal: Journal) -> None:
    for end in ("2012-01-01", "2012-12-31"):
        journal.entries.add(at(end), experience=end)
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("g", "y")
        assert day(house) == "2012-12-31"
        assert house.rows[8][7] == "░"
        assert house.rows[2][7 + 53] == "░"


async def test_a_click_puts_the_cursor_on_a_day(years: Journal) -> None:
    async with opened(years, WIDE) as house:
        await house.press("escape", "g", "y")
        await house.pilot.click("#grid", offset=(7 + 2 * 9, 1))
        assert day(house) == "2026-03-02"
        await house.pilot.click("#grid", offset=(1, 1))
        assert day(house) == "2026-03-02"
