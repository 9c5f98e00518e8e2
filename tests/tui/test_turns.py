"""Keys that arrive together act as if each had waited for what the one before it led to."""

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.rows import Rows
from reflectui.tui.screen import BaseScreen
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import House, days_before, now, opened, write_days


def write_lines(journal: Journal, *texts: str) -> None:
    """Lines of today, the last one newest."""
    for text in texts:
        journal.entries.add(now(), experience=text)


def texts(journal: Journal) -> list[str]:
    """What stands in the journal, newest first."""
    return [journal.entries.get(id).experience for id in journal.entries.ids()]


def focus_name(house: House) -> str:
    screen = house.app.screen
    assert isinstance(screen, BaseScreen)
    return screen.focus_name


def field_text(house: House) -> str:
    return house.one("field", Field).text


@pytest.mark.parametrize("key", ["e", ":"])
async def test_the_letter_after_the_menus_key_is_the_menus(journal: Journal, key: str) -> None:
    write_lines(journal, "one", "two")
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive(f"{key}D" if key == "e" else f"{key}erase\r")
        assert focus_name(house) == "question"
        assert journal.entries.count() == 2


@pytest.mark.parametrize("text", ["four", "晴れた", "done d d"])
async def test_text_right_behind_i_stands_in_the_field(journal: Journal, text: str) -> None:
    write_lines(journal, "one", "two")
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive("i" + text)
        await house.until(lambda: field_text(house) == text)
        assert journal.entries.count() == 2


async def test_text_right_behind_the_way_to_today_stands_in_the_field(journal: Journal) -> None:
    write_lines(journal, "one", "two")
    async with opened(journal) as house:
        await house.press("escape", "2")
        await house.receive("1idid four")
        await house.until(lambda: house.focus == "field" and field_text(house) == "did four")
        assert journal.entries.count() == 2


async def test_an_answer_right_behind_its_question_is_the_answer(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 5))
    async with opened(journal) as house:
        await house.press("escape", "2", "G")
        await house.receive("gdiyesterday\r")
        timeline = house.one("timeline", Timeline)
        await house.until(lambda: len(house.app.screen_stack) == 1 and timeline.cursor == 0)
        assert journal.entries.count() == 5


async def test_a_search_and_its_enters_from_the_lines(journal: Journal) -> None:
    write_lines(journal, "the second", "one", "two")
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive("/second\r\r")
        await house.until(lambda: focus_name(house) == "reading")
        assert journal.entries.count() == 3


async def test_lines_typed_ahead_are_records_in_their_order(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.receive("one\rtwo\rthree")
        await house.until(lambda: field_text(house) == "three")
        assert texts(journal) == ["two", "one"]


@pytest.mark.parametrize("typed", ["ab\x1bx", "ab\x1bd"])
async def test_an_escape_with_a_letter_leaves_the_field_and_nothing_more(
    journal: Journal, typed: str
) -> None:
    write_lines(journal, "one")
    async with opened(journal) as house:
        await house.receive(typed)
        await house.until(lambda: house.focus == "lines")
        assert field_text(house) == "ab"
        assert journal.entries.count() == 1


async def test_an_escape_with_a_letter_in_the_lines_trashes_nothing(journal: Journal) -> None:
    write_lines(journal, "one")
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive("\x1bd")
        assert journal.entries.count() == 1


@pytest.mark.parametrize(
    ("keys", "left"),
    [("edd", 1), (":\r\r", 3), ("?\x1b\x1b", 3), ("eDxx", 3), ("ew\r\x1b\x1b", 3), ("e\x1b\x1b", 3)],
)
async def test_a_key_behind_the_one_that_closes_a_question_is_not_its(
    journal: Journal, keys: str, left: int
) -> None:
    write_lines(journal, "one", "two", "three")
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive(keys)
        await house.until(lambda: journal.entries.count() == left)
        assert house.app.is_running


async def test_the_second_q_quits(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape")
        await house.receive("?qq")
        await house.until(lambda: not house.app.is_running)
        assert house.app.return_code == 0


async def test_a_second_click_closes_nothing_more(journal: Journal) -> None:
    write_lines(journal, "one")
    async with opened(journal) as house:
        await house.press("escape", "e")
        rows = house.one("rows", Rows)
        for _ in range(2):
            rows.post_message(Rows.Chosen("entry.star"))
        await house.until(lambda: len(house.app.screen_stack) == 1 and journal.entries.rows([1])[0].starred)


async def test_a_tab_amid_hurried_keys_leaves_the_field(journal: Journal) -> None:
    write_lines(journal, "one", "two")
    async with opened(journal) as house:
        await house.receive("hello\tj")
        assert (house.focus, field_text(house)) == ("lines", "hello")
        assert house.one("lines", Timeline).cursor == 1
        await house.receive("\tx")
        assert (house.focus, field_text(house)) == ("field", "hellox")


async def test_a_tab_amid_hurried_keys_leads_to_the_next_stage(journal: Journal) -> None:
    write_lines(journal, "one")
    async with opened(journal) as house:
        await house.press("escape", "enter", "i")
        await house.receive(" and\tib")
        await house.press("escape")
        entry = journal.entries.get(journal.entries.newest(1)[0])
        assert entry.experience == "one and"
        assert entry.reflection.endswith("b")
