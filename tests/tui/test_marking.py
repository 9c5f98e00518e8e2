"""Marks in the lists of Today and the Journal, and lines gathered into one record."""

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.widgets.timeline import Timeline
from tests.conftest import Clock
from tests.tui.house import House, at, now, opened, to_journal

DAY = [f"line {number} of the day" for number in range(14)]


@pytest.fixture
def of_today(journal: Journal) -> Journal:
    """Fourteen lines of today and two of yesterday."""
    for number, line in enumerate(DAY):
        journal.entries.add(at("2026-07-14", f"{8 + number}:05"), experience=line)
    for number in range(2):
        journal.entries.add(at("2026-07-13", f"9:0{number}"), experience=f"line {number} of yesterday")
    return journal


def marked_rows(house: House) -> list[str]:
    """The rows of the screen that bear a mark."""
    return [row for row in house.rows if row.lstrip().startswith(glyphs().marked)]


async def test_v_marks_the_line_and_goes_on_to_the_next(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "v", "v")
        assert [row.split("line ")[1] for row in marked_rows(house)] == ["13 of the day", "12 of the day"]
        assert house.one("lines", Timeline).cursor == 2
        assert house.message == "2 records are marked."
        await house.press("k", "v")
        assert house.message == "1 record is marked."
        await house.press("escape")
        assert not marked_rows(house)
        assert house.message == ""


async def test_capital_v_marks_the_day_and_takes_the_marks_away(of_today: Journal) -> None:
    async with opened(of_today) as house:
        timeline = await to_journal(house)
        await house.press("j", "j", "v", "V")
        assert house.message == "14 records are marked."
        await house.press("G", "V")
        assert house.message == "16 records are marked."
        await house.press("g", "g", "V")
        assert house.message == "2 records are marked."
        assert timeline.cursor == 0


async def test_the_cursor_is_seen_among_marked_lines_without_colours(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "V", "j")
        signs = glyphs()
        assert [row[:2] for row in marked_rows(house)[:3]] == [
            f"{signs.marked} ",
            f"{signs.marked}{signs.pointer}",
            f"{signs.marked} ",
        ]


async def test_keys_go_back_to_their_own_when_nothing_is_marked(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "v")
        assert "enter gather" in house.footer
        await house.press("escape")
        assert "enter open" in house.footer


async def test_marks_stay_through_changes_and_leave_what_is_gone(of_today: Journal) -> None:
    async with opened(of_today) as house:
        timeline = await to_journal(house)
        await house.press("v", "v", "v")
        gone = timeline.ids[0]
        of_today.entries.delete([gone])
        of_today.entries.add(now(), experience="new")
        await house.until(lambda: house.message == "2 records are marked.")
        assert len(marked_rows(house)) == 2


async def test_marks_that_a_search_hides_are_told_and_come_back(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await to_journal(house)
        await house.press("v", "v", "slash")
        await house.write("yesterday")
        await house.press("enter")
        await house.press("v")
        assert house.message == "3 records are marked. 2 of them are not in this list."
        await house.press("slash", "escape")
        assert house.message == "3 records are marked."


async def test_marks_are_only_acted_on_in_their_list(of_today: Journal) -> None:
    of_today.entries.add(at("2025-07-14"), experience="a year ago")
    for back in range(1, 30):
        of_today.entries.add(at(f"2026-06-{back:02}"), experience="before")
    async with opened(of_today) as house:
        await house.press("escape", "v", "tab")
        assert house.focus == "beside"
        await house.press("d")
        await house.press("1")
        assert of_today.entries.of_day("2025-07-14") == []
        assert len(of_today.entries.of_day("2026-07-14")) == 14


async def test_the_trash_and_stars_take_all_that_are_marked(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "v", "asterisk", "v", "v", "asterisk")
        rows = of_today.entries.of_day("2026-07-14")
        assert [row.starred for row in rows[:4]] == [True, True, True, False]
        await house.press("asterisk")
        assert not any(row.starred for row in of_today.entries.of_day("2026-07-14"))
        await house.press("d")
        assert house.message == "3 records moved to the trash. u undoes it."
        assert len(of_today.entries.of_day("2026-07-14")) == 11
        await house.press("u")
        assert house.message == "Undone: moving 3 records to the trash"
        assert len(of_today.entries.of_day("2026-07-14")) == 14


async def test_enter_makes_one_record_of_the_marked_lines_and_opens_it(of_today: Journal) -> None:
    titled = of_today.entries.add(now(), title="A talk", experience="with a title")
    async with opened(of_today) as house:
        await house.press("escape", "V", "enter")
        assert house.message.startswith("14 lines gathered into one record. u undoes it.")
        assert "1 marked record stays: it is more than a line, or linked to another." in " ".join(
            house.message.split()
        )
        [gathered] = [row for row in of_today.entries.of_day("2026-07-14") if row.id != titled]
        assert of_today.entries.get(gathered.id).experience == "\n".join(DAY)
        assert DAY[0] in house.text
        await house.press("u")
        assert house.message == "Undone: gathering 14 records"
        assert len(of_today.entries.of_day("2026-07-14")) == 15
        assert not marked_rows(house)


async def test_many_lines_are_parted_again_after_a_question(journal: Journal) -> None:
    for number in range(25):
        journal.entries.add(at("2026-07-14", f"{number:02}:00"), experience=f"line {number}")
    async with opened(journal) as house:
        await house.press("escape", "V", "enter")
        assert journal.entries.count() == 1
        await house.press("u")
        assert "Undo gathering 25 records?" in house.text
        await house.press("space")
        await house.until(lambda: house.message == "Undone: gathering 25 records")
        assert house.focus == "lines"
        assert journal.entries.count() == 25


async def test_what_cannot_be_gathered_is_said_and_left_as_it_is(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "v", "enter")
        assert house.message.startswith("Gathering needs two lines or more")
        assert house.focus == "lines"
        await to_journal(house)
        await house.press("g", "g", "v", "G", "v", "enter")
        assert house.message.startswith("These lines are from several days.")
        assert of_today.entries.count() == 16
        assert len(marked_rows(house)) == 2


async def test_another_day_has_no_marks(of_today: Journal, own_clock: Clock) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "V")
        own_clock.move(days=1)
        await house.until(lambda: not marked_rows(house))
        assert "marked" not in house.message


async def test_what_a_row_does_not_show_of_its_record_is_said(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one")
    journal.entries.set(id, "entry.confidential", confidential=True)
    journal.entries.set(id, "entry.keep_open", loop="kept_open")
    journal.entries.add(now(), experience="two")
    async with opened(journal) as house:
        await house.press("escape")
        assert house.message == ""
        await house.press("j")
        assert house.message == "confidential, open loop"
        await house.press("2", "G")
        assert house.message == "confidential, open loop"
