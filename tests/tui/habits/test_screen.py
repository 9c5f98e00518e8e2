"""The place of the habits: how they stand, answers by one key, and what is there before the first one."""

from datetime import date
from pathlib import Path

import pytest

from reflectui import i18n
from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal
from reflectui.tui.habits.found.screen import FoundPractice
from reflectui.tui.habits.list import HabitList
from reflectui.tui.habits.spans import labels, spans
from tests.tui.habits.stage import CUE, DIFF, QUESTIONS, TODAY, adopt, answer, states, wiping
from tests.tui.house import PHONE, TERMINAL, WIDE, House, opened

FULL, HALF, OPEN, REST = "●", "◐", "○", "–"


pytestmark = pytest.mark.usefixtures("evening")


async def to_habits(house: House) -> HabitList:
    await house.press("escape", "3")
    return house.one("habits", HabitList)


def row_of(house: House, words: str) -> str:
    return next(row for row in house.rows if words in row)


async def test_a_habit_stands_with_its_level_counts_and_signs(journal: Journal) -> None:
    answer(journal, adopt(journal), "1h1s0.11")
    async with opened(journal, TERMINAL) as house:
        await to_habits(house)
        row = row_of(house, DIFF)
        assert row.startswith(f" ▸ {DIFF}  ")
        assert "1 / 3   4 /  6" in row
        assert row.endswith(f"  {FULL}{HALF}{FULL}{REST}{OPEN} {FULL}{FULL}")


async def test_only_the_last_28_count(journal: Journal) -> None:
    answer(journal, adopt(journal, days=60), "0" * 20 + "1" * 28)
    async with opened(journal) as house:
        await to_habits(house)
        assert "28 / 28" in row_of(house, DIFF)
        assert OPEN not in row_of(house, DIFF)


async def test_the_ladder_says_since_when_and_why(journal: Journal) -> None:
    habit = adopt(journal, days=60)
    journal.habits.raise_to(habit, 2, TODAY.replace(month=7, day=1), "seen", "@佐藤")
    i18n.set_language("ja")
    async with opened(journal, WIDE) as house:
        await to_habits(house)
        required = row_of(house, LADDER_TWO)
        assert required.startswith(" ▸ 2")
        assert required.endswith("7/1 から　佐藤さんを見て")
        above, below = row_of(house, "next morning"), row_of(house, "reads it once")
        assert house.rows.index(above) < house.rows.index(required) < house.rows.index(below)


LADDER_TWO = "reads it aloud"


async def test_r_is_silent_until_21_answers_and_says_when_little_is_recorded(journal: Journal) -> None:
    habit = adopt(journal, days=90)
    answer(journal, habit, "1" * 20)
    async with opened(journal) as house:
        await to_habits(house)
        assert "just begun" in house.text
        assert "R 0" not in house.text
        answer(journal, habit, "1" * 30)
        await house.until(lambda: "R 0.91" in house.text)
        journal.habits.delete([habit])
    other = adopt(journal, "another", days=90)
    answer(journal, other, "1" * 30 + "." * 20)
    async with opened(journal) as house:
        await to_habits(house)
        assert "little recorded, so a rough value" in house.text


@pytest.mark.parametrize(
    ("key", "state", "said"),
    [
        ("space", "met", "“rereads the diff”: done. u undoes it."),
        ("b", "below", "“rereads the diff”: done one level below. u undoes it."),
        ("x", "missed", "“rereads the diff”: not done. u undoes it."),
        ("s", "skipped", "“rereads the diff”: no occasion. u undoes it."),
        ("plus_sign", "met", "“rereads the diff”: done one level above. u undoes it."),
    ],
)
async def test_one_key_answers_and_undo_takes_it_back(
    journal: Journal, key: str, state: str, said: str
) -> None:
    habit = adopt(journal)
    journal.habits.raise_to(habit, 2, TODAY, "able")
    async with opened(journal) as house:
        await to_habits(house)
        await house.press("+" if key == "plus_sign" else key)
        assert states(journal, habit) == {"2026-07-14": state}
        assert house.message == said
        await house.press("u")
        assert states(journal, habit) == {}
        assert house.message == "Undone: the answer for “rereads the diff”"


async def test_a_ceiling_asks_for_the_amount(journal: Journal) -> None:
    habit = adopt(journal, "two coffees", cadence=Cadence("ceiling", num=2, den=7))
    async with opened(journal) as house:
        await to_habits(house)
        await house.press("space")
        await house.write("many")
        await house.press("enter")
        assert house.message == "An amount is a number, 0 or more."
        await house.press(*["backspace"] * 4)
        await house.write("１.5")
        await house.press("enter")
        assert [each.amount for each in journal.habits.check_ins(habit)] == [1.5]


async def test_all_that_is_due_is_done_with_two_keys(journal: Journal) -> None:
    one, two = adopt(journal), adopt(journal, "another")
    cue = adopt(journal, QUESTIONS, cadence=CUE)
    async with opened(journal) as house:
        await to_habits(house)
        await house.press("e", "a")
        assert states(journal, one) == states(journal, two) == {"2026-07-14": "met"}
        assert states(journal, cue) == {}
        assert house.message == "All 2 for today are done. u undoes it."
        await house.press("e", "a")
        assert house.message == "Nothing is left to answer today."


async def test_what_rests_stands_at_the_end_and_comes_back(journal: Journal) -> None:
    adopt(journal)
    adopt(journal, "another")
    async with opened(journal) as house:
        listed = await to_habits(house)
        await house.press("e", "z")
        assert "resting" in row_of(house, DIFF)
        assert house.rows.index(row_of(house, "another")) < house.rows.index(row_of(house, DIFF))
        assert listed.highlighted is not None
        assert listed.highlighted.habit.name == DIFF
        await house.press("e", "z")
        assert journal.habits.find(DIFF).status == "active"


async def test_taking_up_an_eighth_asks_which_one_rests(journal: Journal) -> None:
    resting = adopt(journal, "the first")
    journal.habits.set(resting, "habit.pause", status="resting")
    for number in range(7):
        adopt(journal, f"habit {number}")
    async with opened(journal, WIDE) as house:
        listed = await to_habits(house)
        listed.go_to(resting)
        await house.press("e", "z")
        assert "7 habits are active. Which one rests?" in house.text
        await house.press("escape")
        assert journal.habits.get(resting).status == "resting"
        await house.press("e", "z", "3")
        assert journal.habits.get(resting).status == "active"
        assert journal.habits.find("habit 2").status == "resting"
        await house.press("u")
        assert journal.habits.get(resting).status == "resting"
        assert journal.habits.find("habit 2").status == "active"
        assert house.message == "Undone: resuming “the first”"
        await house.press("U")
        assert house.message == "Redone: resuming “the first”"


async def test_the_numbers_of_the_place_go_from_habit_to_habit(journal: Journal) -> None:
    answer(journal, adopt(journal, days=60), "1" * 30)
    answer(journal, adopt(journal, "another", days=60), "10")
    async with opened(journal, WIDE) as house:
        await to_habits(house)
        await house.press("=", "j")
        assert "R = " in house.text
        assert "1 / 2" in house.text
        await house.press("J")
        assert "2 / 2" in house.text
        assert "v, the latest first: 0 1" in house.text
        await house.press("J")
        assert "1 / 2" in house.text
        await house.press("K", "escape", "enter", "=")
        assert "next habit" not in house.footer
        assert " / 2" not in house.text


async def test_a_change_made_in_another_program_is_seen(journal: Journal, tmp_path: Path) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habits(house)
        assert "0 /  0" in row_of(house, DIFF)
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            other.habits.check(habit, TODAY, "met")
        await house.until(lambda: "1 /  1" in row_of(house, DIFF))


async def test_a_habit_is_moved_to_the_trash_and_back(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habits(house)
        await house.press("d")
        assert journal.habits.all() == []
        assert house.message == f"“{DIFF}” moved to the trash. u undoes it."
        await house.press("u")
        assert [each.id for each in journal.habits.all()] == [habit]


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_nothing_is_cut_but_long_names(journal: Journal, size: tuple[int, int]) -> None:
    answer(journal, adopt(journal), "1" * 28)
    async with opened(journal, size) as house:
        await to_habits(house)
        row = row_of(house, DIFF)
        assert ("28 / 28" in row) == (size != PHONE)
        assert ("28/28" in row) == (size == PHONE)
        assert house.text.count(FULL) == 28
        assert "reads it once" in house.text


async def test_a_long_name_has_the_room_of_signs_that_are_not_there_yet(journal: Journal) -> None:
    name = "writes the three questions of the day on a card"
    answer(journal, adopt(journal, name, days=5), "11101")
    async with opened(journal, TERMINAL) as house:
        await to_habits(house)
        assert "4 / " in row_of(house, name)
        assert row_of(house, name).count(FULL) == 4


async def test_before_thirty_days_it_says_what_will_be_there(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal) as house:
        await house.press("escape", "3")
        await house.until(lambda: "30日ほど書くと、くり返していることが見えてきます" in house.text)


async def test_what_was_found_is_shown_at_once_where_nothing_is_adopted(journal: Journal) -> None:
    wiping(journal)
    async with opened(journal) as house:
        await house.press("escape", "3")
        await house.until(lambda: isinstance(house.app.screen, FoundPractice))
        await house.press("escape")
        assert "f shows them" in house.text
        await house.press("1", "3", "f")
        assert isinstance(house.app.screen, FoundPractice)


async def test_with_a_habit_the_list_stays_and_says_how_much_was_found(journal: Journal) -> None:
    wiping(journal)
    adopt(journal)
    async with opened(journal) as house:
        await to_habits(house)
        await house.until(lambda: "Found practices" in house.text)
        assert DIFF in house.text


async def test_nothing_is_below_the_lowest_level(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habits(house)
        await house.press("b")
        assert states(journal, habit) == {}
        assert house.message == "This is the lowest level; nothing is below it. e r adds one."


async def test_an_answer_that_does_not_count_says_so(journal: Journal) -> None:
    friday = Cadence("weekdays", weekdays=frozenset({4}))
    adopt(journal, cadence=friday)
    async with opened(journal) as house:
        await to_habits(house)
        await house.press("space")
        none = "It does not count: the rhythm is “on Fri”."
        assert house.message == f"“rereads the diff”: done. {none} u undoes it."
        await house.press("1")
        assert "answered" not in house.text
        await house.press("3", "enter")
        assert none in house.text


@pytest.mark.parametrize("name", ["長" * 101, "taken"])
async def test_a_name_that_cannot_be_kept_stays_to_be_mended(journal: Journal, name: str) -> None:
    habit = adopt(journal)
    adopt(journal, "taken")
    async with opened(journal, WIDE) as house:
        await to_habits(house)
        await house.press("e", "n", *["backspace"] * len(DIFF))
        await house.write(name)
        await house.press("enter")
        too_long = "This name has 101 characters; a name has 100 at most."
        assert (too_long if len(name) > 100 else "already a habit with this name") in house.text
        await house.press("backspace", "enter")
        assert journal.habits.get(habit).name == name[:-1]


async def test_numbers_stand_near_short_names(journal: Journal) -> None:
    adopt(journal)
    async with opened(journal, WIDE) as house:
        await to_habits(house)
        assert row_of(house, DIFF).index("1 / 3") < 45


def test_each_month_of_the_picture_that_has_room_is_named() -> None:
    i18n.set_language("ja")
    weeks = spans("week", date(2026, 12, 10), 24)
    assert [text for _at, text in labels(weeks, 2)] == ["7月", "8月", "9月", "10月", "11月", "12月"]
