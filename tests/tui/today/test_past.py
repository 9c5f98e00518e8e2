"""The same day of earlier years."""

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.today.beside import Beside
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, TERMINAL, WIDE, at, days_before, now, opened, write_days


@pytest.mark.parametrize(("days", "shown"), [(28, False), (29, True)])
async def test_earlier_years_stand_there_from_the_thirtieth_day_on(
    journal: Journal, days: int, shown: bool
) -> None:
    for year in (2025, 2024, 2023, 2022):
        journal.entries.add(
            at(f"{year}-07-14", "9:00"), experience=f"asked too late in {year}", import_key=str(year)
        )
    write_days(journal, days_before("2026-07-14", days - 4 + 1))
    async with opened(journal, WIDE) as house:
        assert ("2025 “asked too late in 2025”" in house.text) is shown
        assert "2022" not in house.text
        assert (house.one("beside", Beside).size.height > 0) is shown


async def test_tab_goes_round_and_enter_opens_an_earlier_year(journal: Journal) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    async with opened(journal, WIDE) as house:
        journal.entries.add(now(), experience="a line of today")
        await house.press("tab", "tab")
        assert house.app.focused is house.one("beside", Beside)
        await house.press("enter")
        assert house.focus == "text-experience"
        assert "Mon Jul 14, 2025" in house.text


async def test_on_a_phone_earlier_years_stand_under_few_lines_and_leave_many_their_rows(
    journal: Journal,
) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    journal.entries.add(now(), experience="a line of today")
    async with opened(journal, PHONE) as house:
        assert house.rows[1].endswith("a line of today")
        assert house.rows[11].startswith("  ── On this day ─")
        assert house.rows[12] == "  2025 “wrote a line”"
        assert house.rows[14] == "  What happened just now?"
        with journal.change("entry.add"):
            for number in range(10):
                journal.entries.add(now(), experience=f"line {number}")
        await house.pilot.pause()
        assert "On this day" not in house.text
        assert house.rows[11].endswith("a line of today")


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
@pytest.mark.parametrize("key", ["escape", "tab"])
async def test_the_field_is_left_for_earlier_years_where_the_day_has_no_line(
    journal: Journal, size: tuple[int, int], key: str
) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    async with opened(journal, size) as house:
        await house.press(key)
        assert house.focus == "beside"
        await house.press("k")
        assert house.focus == "beside"


async def test_j_and_k_cross_over_between_lines_and_earlier_years(journal: Journal) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14", "2024-07-14"])
    for text in ("one", "two"):
        journal.entries.add(now(), experience=text)
    async with opened(journal) as house:
        past, lines = house.one("beside", Beside), house.one("lines", Timeline)
        await house.press("escape", "j", "j")
        assert (house.focus, past.cursor) == ("beside", 0)
        await house.press("down", "down")
        assert (house.focus, past.cursor) == ("beside", 1)
        await house.press("k", "up")
        assert (house.focus, lines.cursor) == ("lines", 1)


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_what_is_asked_about_an_earlier_year_leaves_its_row_in_view(
    journal: Journal, size: tuple[int, int]
) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14", "2024-07-14"])
    async with opened(journal, size) as house:
        await house.press("escape", "j", "e")
        assert "“wrote a line”" in house.text
        await house.press("D")
        assert "Erase “wrote a line” for good?" in house.text
        assert "▸ 2024" in house.text
        await house.press("x", "e", "w")
        assert "Move “wrote a line” to which day?" in house.text
        assert "▸ 2024" in house.text


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("14th", "Up early"),
        ("14th (Lord’s day)", "Up early"),
        ("Jul. 14th", "Up early"),
        ("七月十四日　曇、晴。", "Up early"),
        ("昭和七年七月十四日", "Up early"),
        ("2025-07-14", "Up early"),
        ("7/14(月)", "Up early"),
        ("十四日ぶりの雨", "十四日ぶりの雨"),
        ("14 boats", "14 boats"),
    ],
)
async def test_an_earlier_year_is_quoted_with_what_happened_and_not_with_its_date(
    journal: Journal, title: str, quoted: str
) -> None:
    write_days(journal, days_before("2026-07-14", 30))
    journal.entries.add(at("2025-07-14"), title=title, experience="Up early\nand to my Lord’s")
    async with opened(journal) as house:
        assert f"2025 “{quoted}”" in house.text


async def test_the_date_at_the_top_of_a_text_is_passed_over_too(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 30))
    journal.entries.add(at("2025-07-14"), experience="# 2025-07-14\n\nUp early")
    async with opened(journal) as house:
        assert "2025 “Up early”" in house.text


@pytest.mark.parametrize(("days", "shown"), [(80, False), (90, True)])
async def test_what_is_still_open_stands_there_from_the_ninetieth_day_on_without_its_age(
    journal: Journal, days: int, shown: bool
) -> None:
    write_days(journal, [*days_before("2026-07-14", days), "2025-07-14", "2024-07-14", "2023-07-14"])
    loop = journal.entries.add(at("2026-07-02"), experience="an old spec", reflection="no place for it")
    async with opened(journal, WIDE) as house:
        assert ("Open loops" in house.text) is shown
        assert ("Jul 2 “an old spec”" in house.text) is shown
        assert ("2023 “" in house.text) is not shown
        journal.entries.set(loop, "entry.let_go", loop="let_go")
        await house.pilot.pause()
        assert "Open loops" not in house.text
        assert "2023 “" in house.text


async def test_imported_days_show_earlier_years_but_not_what_is_open(journal: Journal) -> None:
    for day in ["2025-07-14", *days_before("2026-07-14", 120)]:
        journal.entries.add(at(day, "9:00"), experience="imported", import_key=day)
    journal.entries.add(at("2026-07-13", "9:00"), experience="begun", reflection="why")
    async with opened(journal, WIDE) as house:
        assert "2025 “imported”" in house.text
        assert "Open loops" not in house.text
