"""Habits and observations in the trash: seen there, brought back from there."""

import pytest

from reflectui.store import backup
from reflectui.store.journal import Journal
from reflectui.tui.trash.screen import TrashPlace
from tests.conftest import Clock
from tests.tui.habits.stage import DIFF, LADDER, TODAY, adopt
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, opened


async def to_trash(house: House) -> None:
    await house.press("escape", "2", "g", "x")
    assert isinstance(house.app.screen, TrashPlace)


def deleted(journal: Journal, name: str = DIFF) -> int:
    """A habit in the trash."""
    habit = adopt(journal, name)
    journal.habits.delete([habit])
    return habit


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_a_habit_comes_back_with_its_key_and_goes_again_with_u(
    journal: Journal, size: tuple[int, int]
) -> None:
    habit = deleted(journal)
    async with opened(journal, size) as house:
        await to_trash(house)
        assert DIFF in house.text
        assert "restore" in house.footer
        assert house.message == "deleted today 26:10"
        await house.press("e", "b")
        assert [each.id for each in journal.habits.all()] == [habit]
        assert house.message == f"“{DIFF}” is restored. u undoes it."
        assert "The trash is empty." in house.text
        await house.press("u")
        assert journal.habits.all() == []
        assert DIFF in house.text
        await house.press("e", "b")
        assert [each.id for each in journal.habits.all()] == [habit]


async def test_on_a_wide_screen_its_ladder_stands_beside_it(journal: Journal) -> None:
    deleted(journal)
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        assert all(level in house.text for level in LADDER)


async def test_the_cursor_goes_from_habits_to_records_and_back(journal: Journal) -> None:
    habit = deleted(journal)
    entry = journal.entries.add(at("2026-07-14", "9:05"), experience="a line")
    journal.entries.delete([entry])
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        assert house.focus == "timeline"
        assert LADDER[0] not in house.text
        await house.press("k")
        assert house.focus == "others"
        assert LADDER[0] in house.text
        await house.press("enter")
        assert house.focus == "others"
        await house.press("j", "e", "b", "e", "b")
        assert journal.entries.get(entry).deleted_at is None
        assert journal.habits.get(habit).deleted_at is None


async def test_an_eighth_asks_which_one_rests(journal: Journal) -> None:
    habit = deleted(journal)
    for number in range(7):
        adopt(journal, f"habit {number}")
    async with opened(journal, WIDE) as house:
        await to_trash(house)
        await house.press("e", "b")
        assert "7 habits are active. Which one rests?" in house.text
        await house.press("2")
        assert journal.habits.get(habit).deleted_at is None
        assert journal.habits.find("habit 1").status == "resting"


async def test_an_observation_comes_back(journal: Journal, own_clock: Clock) -> None:
    kept = journal.role_models.observe("佐藤", "asks before building")
    gone = journal.role_models.observe("田中", "reads aloud")
    journal.role_models.delete([kept])
    own_clock.move(hours=1)
    journal.role_models.delete([gone])
    async with opened(journal) as house:
        await to_trash(house)
        reads, asks = (
            next(y for y, row in enumerate(house.rows) if word in row) for word in ("reads", "asks")
        )
        assert reads < asks
        assert "erase" not in house.footer
        await house.press("e", "b")
        assert [each.id for each in journal.role_models.matrix()] == [gone]
        assert house.message == "“reads aloud” is restored. u undoes it."
        await house.press("u")
        assert house.message == "Undone: restoring an observation from the trash"


async def test_a_search_finds_them_by_their_words(journal: Journal) -> None:
    deleted(journal)
    deleted(journal, "walks at noon")
    async with opened(journal) as house:
        await to_trash(house)
        await house.press("slash")
        await house.write("noon")
        assert DIFF not in house.text
        await house.press("enter", "e", "b")
        assert [each.name for each in journal.habits.all()] == ["walks at noon"]


async def test_a_habit_is_erased_with_the_backups_that_hold_it(journal: Journal) -> None:
    habit = adopt(journal)
    journal.habits.check(habit, TODAY, "met", note="a secret")
    made = backup.make(journal.connection, journal.path)
    journal.habits.delete([habit])
    async with opened(journal) as house:
        await to_trash(house)
        await house.press("e", "D")
        assert f"Erase “{DIFF}” for good?" in house.text
        assert made.name in house.text
        await house.press("space", "space")
        await house.until(lambda: not journal.habits.trash())
        await house.until(lambda: "Erased, from the backups too." in house.message)
        assert not made.exists()


async def test_enter_on_a_habit_says_that_there_is_no_more_to_read(journal: Journal) -> None:
    deleted(journal)
    async with opened(journal) as house:
        await to_trash(house)
        assert "read" not in house.footer
        await house.press("enter")
        assert house.message == "There is no more to read here. e b restores it."
