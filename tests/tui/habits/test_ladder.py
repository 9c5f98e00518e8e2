"""The levels of an opened habit: raised for a reason, lowered for none, edited one by one."""

from datetime import timedelta

import pytest

from reflectui.store.journal import Journal
from tests.tui.habits.stage import LADDER, TODAY, adopt, answer, to_habit
from tests.tui.house import TERMINAL, WIDE, opened

pytestmark = pytest.mark.usefixtures("evening")


async def test_raising_states_its_reason_and_is_taken_back_whole(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("R", "1")
        await house.write("@sato")
        await house.press("enter")
        step = journal.habits.get(habit).steps[-1]
        assert (step.required, step.reason, step.whom, step.first) == (2, "seen", "@sato", TODAY)
        assert house.message.startswith("“rereads the diff” is at level 2 of 3 now")
        await house.press("u")
        assert len(journal.habits.get(habit).steps) == 1
        assert house.message == "Undone: raising the level of “rereads the diff”"


async def test_the_fourth_reason_asks_for_nobody(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("R", "j", "j", "j", "enter")
        assert journal.habits.get(habit).steps[-1].reason == "able"


async def test_above_the_ladder_the_next_level_is_asked_first(journal: Journal) -> None:
    habit = adopt(journal, levels=["reads it once"])
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("R")
        assert "One level above" in house.text
        await house.write("aloud")
        await house.press("enter", "4")
        changed = journal.habits.get(habit)
        assert changed.levels == ("reads it once", "aloud")
        assert changed.required(TODAY) == 2
        await house.press("u")
        assert journal.habits.get(habit).levels == ("reads it once",)


async def test_lowering_needs_no_reason_and_leaves_earlier_days_as_they_were(journal: Journal) -> None:
    habit = adopt(journal)
    journal.habits.raise_to(habit, 3, TODAY - timedelta(days=9), "able")
    answer(journal, habit, "11h")
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "r")
        lowered = journal.habits.get(habit)
        assert [step.required for step in lowered.steps] == [1, 3, 2]
        assert (lowered.steps[-1].first, lowered.steps[-1].reason) == (TODAY, "")
        assert [each.state for each in journal.habits.check_ins(habit)] == ["met", "met", "below"]
        assert house.message == (
            "“rereads the diff” asks for level 2 of 3 from today, counted anew. "
            "Earlier days keep theirs. u undoes it."
        )
        await house.press("u")
        assert journal.habits.get(habit).required(TODAY) == 3
        assert house.message == "Undone: lowering the level of “rereads the diff”"


async def test_what_was_raised_today_was_never_raised_once_it_is_lowered(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("R", "4", "e", "r")
        assert [step.required for step in journal.habits.get(habit).steps] == [1]
        assert house.message == (
            "“rereads the diff” is at level 1 of 3 again, as since Jun 14. Its counts go on. u undoes it."
        )


async def test_below_the_ladder_the_level_below_is_asked_first(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "r")
        assert "“reads it once” is the lowest level. One level below" in house.text
        await house.write("opens it")
        await house.press("enter")
        lowered = journal.habits.get(habit)
        assert lowered.levels == ("opens it", *LADDER)
        assert [step.required for step in lowered.steps] == [2, 1]
        await house.press("u")
        assert journal.habits.get(habit).levels == LADDER


async def test_a_full_ladder_is_told_before_anything_is_written(journal: Journal) -> None:
    habit = adopt(journal, levels=[f"level {number}" for number in range(1, 8)])
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "r")
        assert house.message == "A ladder has no more than 7 levels."
        journal.habits.raise_to(habit, 7, TODAY, "able")
        await house.press("R")
        assert house.message == "A ladder has no more than 7 levels."


async def test_the_ladder_is_edited_level_by_level(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "l")
        assert "How far would someone you look up to go?" in house.text
        await house.press("o")
        await house.write("twice")
        await house.press("enter")
        assert journal.habits.get(habit).levels == (LADDER[0], "twice", *LADDER[1:])
        await house.press("d")
        assert journal.habits.get(habit).levels == LADDER
        await house.press("u")
        assert journal.habits.get(habit).levels == (LADDER[0], "twice", *LADDER[1:])
        assert house.message == "Undone: changing the ladder of “rereads the diff”"
        await house.press("u")
        assert journal.habits.get(habit).levels == LADDER
        await house.press("u")
        assert house.message == "The last change was none of a ladder. esc, then u undoes it."


async def test_a_level_that_is_required_stays(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "l", "d")
        assert "so it stays" in house.text
        assert journal.habits.get(habit).levels == LADDER


async def test_a_ready_ladder_takes_its_place(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal, WIDE) as house:
        await to_habit(house)
        await house.press("e", "l", "t", "1")
        from reflectui.wording.ladders import ladders

        assert journal.habits.get(habit).levels == tuple(ladders()[0].levels)


async def test_a_level_that_is_wider_than_its_column_goes_on_below(journal: Journal) -> None:
    long = "差分を声に出して読んでから、依頼を出している"
    adopt(journal, levels=["一度読む", long])
    async with opened(journal, TERMINAL) as house:
        await to_habit(house)
        assert "…" not in house.text
        rows = [row.split() for row in house.rows]
        at = next(at for at, row in enumerate(rows) if row[:1] == ["2"])
        assert rows[at][1] + rows[at + 1][0] == long
