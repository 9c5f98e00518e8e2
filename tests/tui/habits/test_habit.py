"""An opened habit: its days are answered later too, it has a plan and a rhythm, its numbers can be seen."""

from datetime import date, timedelta

import pytest

from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal
from reflectui.tui.habits.days_grid import DaysGrid
from reflectui.tui.habits.habit import HabitScreen
from reflectui.tui.habits.rhythm import read_times, read_weekdays
from tests.tui.habits.stage import CUE, DIFF, TODAY, adopt, answer, states, to_habit, wiping
from tests.tui.house import PHONE, TERMINAL, WIDE, at, opened

pytestmark = pytest.mark.usefixtures("evening")


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_past_days_are_answered_where_the_cursor_is(journal: Journal, size: tuple[int, int]) -> None:
    habit = adopt(journal)
    async with opened(journal, size) as house:
        grid = await to_habit(house)
        await house.press("left", "left", "x")
        assert grid.day == date(2026, 7, 12)
        await house.press("k", "space", "h", "s")
        assert states(journal, habit) == {
            "2026-07-12": "missed",
            "2026-07-05": "met",
            "2026-07-04": "skipped",
        }
        assert "●" in house.text
        assert "○" in house.text


async def test_the_sentence_names_the_day(journal: Journal) -> None:
    adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("left", "space")
        assert house.message == "Mon Jul 13, “rereads the diff”: done. u undoes it."


async def test_the_cursor_stays_between_the_first_day_and_today(journal: Journal) -> None:
    adopt(journal, days=10)
    async with opened(journal) as house:
        grid = await to_habit(house)
        await house.press("right", "j")
        assert grid.day == TODAY
        await house.press("g", "g")
        assert grid.day == TODAY - timedelta(days=10)
        await house.press("h", "k")
        assert grid.day == TODAY - timedelta(days=10)
        await house.press("G")
        assert grid.day == TODAY


async def test_a_line_needs_an_answer_and_stays_with_another_one(journal: Journal) -> None:
    habit = adopt(journal)
    journal.habits.raise_to(habit, 2, TODAY, "able")
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("i")
        assert house.message == "Answer first: space b x s. Then add the line."
        await house.press("space", "i")
        await house.write("before lunch")
        await house.press("enter", "enter", "b")
        (check_in,) = journal.habits.check_ins(habit)
        assert (check_in.state, check_in.note) == ("below", "before lunch")
        assert "before lunch" in house.text


async def test_the_line_asks_how_much_it_went_by_itself_and_an_empty_answer_is_one(journal: Journal) -> None:
    habit = adopt(journal)

    def rating() -> int | None:
        return journal.habits.check_ins(habit)[0].automaticity

    async with opened(journal) as house:
        await to_habit(house)
        await house.press("space", "i", "enter")
        assert "How much did it go by itself, before you noticed?" in house.text
        await house.press("enter")
        assert house.message == "Nothing was changed."
        await house.press("i", "enter")
        await house.write("11")
        await house.press("enter")
        assert "It must be a number from 0 to 10." in house.text
        await house.press("backspace", "backspace", "７", "enter")
        assert rating() == 7
        assert "by itself 7/10" in house.text
        await house.press("+")
        assert rating() == 7
        await house.press("i")
        await house.write("late")
        await house.press("enter", "escape")
        (check_in,) = journal.habits.check_ins(habit)
        assert (check_in.note, check_in.automaticity) == ("late", 7)
        await house.press("x")
        assert rating() is None
        await house.press("i", "enter")
        assert "before you noticed" not in house.text
        await house.press("u")
        assert rating() == 7


async def test_ratings_are_a_figure_until_there_are_enough_for_a_curve(journal: Journal) -> None:
    habit = adopt(journal, days=60)
    async with opened(journal, WIDE) as house:
        await to_habit(house)
        await house.press("=")
        assert "By itself" not in house.text
        await house.press("escape")
        journal.habits.check(habit, TODAY, "met", automaticity=3)
        await house.press("=", "G")
        assert "By itself, 0–10" in house.text
        assert "9 ratings and 21 days more, and a curve can be shown" in house.text
        await house.press("enter")
        await house.until(lambda: "Tue Jul 14" in house.text)


async def test_of_several_answers_a_day_each_has_its_own_line(journal: Journal) -> None:
    habit = adopt(journal, cadence=Cadence(num=2, den=1))
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("space", "i")
        await house.write("first")
        await house.press("enter", "enter", "space")
        assert [each.note for each in journal.habits.check_ins(habit)] == ["first", ""]


async def test_d_takes_the_answer_away_and_the_habit_stays(journal: Journal) -> None:
    habit = adopt(journal)
    answer(journal, habit, "1", last=TODAY)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("d")
        assert states(journal, habit) == {}
        assert "nothing recorded" in house.text
        await house.press("d")
        assert house.message == "Nothing is recorded for this day."
        assert journal.habits.get(habit).deleted_at is None


async def test_the_words_of_the_day_stand_below_it_and_go_with_the_answer(journal: Journal) -> None:
    rules = wiping(journal)
    habit = adopt(journal, days=10, rules=rules)
    today = journal.entries.add(at("2026-07-14", "7:00"), experience="朝、机を拭いた。")
    async with opened(journal, WIDE) as house:
        await to_habit(house)
        await house.until(lambda: "机を拭いた”" in house.text)
        await house.press("space")
        (check_in,) = journal.habits.check_ins(habit)
        assert check_in.entry == today
        await house.press("e", "q")
        await house.until(lambda: house.text.count("机を拭いた") > 3)


@pytest.mark.parametrize(
    ("cue", "hint"),
    [("if I have time", "You may not notice when “if I have time” comes."), ("before standup", "")],
)
async def test_a_plan_is_kept_whatever_its_cue_and_hinted_at(journal: Journal, cue: str, hint: str) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "p")
        await house.write(cue)
        await house.press("enter")
        assert ("You may not notice when" in house.text) == bool(hint)
        await house.write("read it")
        await house.press("enter")
        kept = journal.habits.get(habit)
        assert (kept.cue, kept.response) == (cue, "read it")
        assert hint in house.message


@pytest.mark.parametrize(
    ("keys", "typed", "cadence"),
    [
        ("1", "", Cadence()),
        ("2", "", Cadence("weekdays", weekdays=frozenset(range(5)))),
        ("3", "", Cadence("weekdays", weekdays=frozenset(range(5)), on_holidays=True)),
        ("4", "mon thu", Cadence("weekdays", weekdays=frozenset({0, 3}))),
        ("5", "3", Cadence(num=3, den=7)),
        ("6", "", Cadence(num=1, den=30)),
        ("7", "", CUE),
        ("8", "2", Cadence("ceiling", num=2, den=7)),
        ("9", "2 / 10", Cadence(num=2, den=10)),
    ],
)
async def test_every_rhythm_can_be_chosen(journal: Journal, keys: str, typed: str, cadence: Cadence) -> None:
    habit = adopt(journal, cadence=Cadence(num=5, den=9))
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "c", keys)
        if typed:
            await house.write(typed)
            await house.press("enter")
        assert journal.habits.get(habit).cadence == cadence


def test_numbers_and_days_are_read_as_they_are_said() -> None:
    assert (
        read_times("2/10") == read_times("10日に2回") == read_times("２回 １０日") == Cadence(num=2, den=10)
    )
    assert read_weekdays("月水金") == read_weekdays("mon, Wed and friday")
    assert read_weekdays("月曜日") == Cadence("weekdays", weekdays=frozenset({0}))


@pytest.mark.parametrize(
    ("keys", "typed", "said"),
    [
        ("4", "Xyz", "“Xyz” names no day of the week. Write mon wed fri, for example."),
        ("5", "often", "Write one whole number, 3 for example."),
        ("5", "169", "This is too often. A habit is done 24 times a day at most."),
        ("9", "99 in 2", "This is too often. A habit is done 24 times a day at most."),
        ("9", "3", "Write two whole numbers: how many times, and in how many days. 2 / 10, for example."),
    ],
)
async def test_a_rhythm_that_is_none_says_what_is_wrong(
    journal: Journal, keys: str, typed: str, said: str
) -> None:
    habit = adopt(journal)
    async with opened(journal, WIDE) as house:
        await to_habit(house)
        await house.press("e", "c", keys)
        await house.write(typed)
        await house.press("enter")
        assert said in " ".join(house.text.split())
        assert journal.habits.get(habit).cadence == Cadence()


async def test_days_of_rest_are_said_in_words(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "s")
        await house.write("7/1 to 7/9")
        await house.press("enter")
        (span,) = journal.habits.resting(habit)
        assert (span.first, span.last) == (date(2026, 7, 1), date(2026, 7, 9))
        assert house.message == "“rereads the diff” rests: Jul 1 – Jul 9. u undoes it."
        assert "Rests:" not in house.text
        for _back in range(5):
            await house.press("left")
        await house.until(lambda: "Thu Jul 9  rests" in house.text)
        await house.press("e", "s")
        await house.write("7/20 to 7/26")
        await house.press("enter")
        assert "Rests: Jul 20 – Jul 26" in house.text


async def test_days_before_the_first_one_do_not_rest(journal: Journal) -> None:
    habit = adopt(journal)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("e", "s")
        await house.write("6/1 to 6/9")
        await house.press("enter")
        assert house.message == "This habit began on Sun Jun 14, 2026."
        assert journal.habits.resting(habit) == []


async def test_numbers_show_their_arithmetic_and_open_their_sentences(journal: Journal) -> None:
    habit = adopt(journal, days=60)
    answer(journal, habit, "1" * 30)
    journal.habits.check(habit, TODAY, "met", note="before lunch")
    async with opened(journal, WIDE) as house:
        await to_habit(house)
        await house.press("=")
        assert "31 of 31" in house.text
        await house.press("j")
        assert "w = 0.5^(k / 26.00)" in house.text
        assert "R = " in house.text
        await house.press("enter")
        await house.until(lambda: "before lunch" in house.text)
        await house.press("escape", "escape")
        assert isinstance(house.app.screen, HabitScreen)


async def test_a_line_behind_a_number_takes_the_width_there_is(journal: Journal) -> None:
    note = "reread before lunch and found two names that said something else than what they held"
    journal.habits.check(adopt(journal), TODAY, "met", note=note)
    async with opened(journal, WIDE) as house:
        await to_habit(house)
        await house.press("=", "enter")
        await house.until(lambda: note in house.text)


async def test_the_picture_zooms_and_a_cell_opens_its_records(journal: Journal) -> None:
    habit = adopt(journal)
    written = journal.entries.add(at("2026-07-13", "9:00"), experience="read the diff aloud")
    journal.habits.check(habit, TODAY - timedelta(days=1), "met", entry=written)
    async with opened(journal) as house:
        await house.press("escape", "3", "p")
        assert "Jul 13 – Jul 19   done on 1 day" in house.text
        await house.press(">")
        assert "Jul 2026   done on 1 day" in house.text
        await house.press(">")
        assert "2026   done on 1 day" in house.text
        await house.press(">")
        assert house.message == "A cell is at most a year."
        await house.press("enter")
        assert "read the diff aloud" in house.text
        await house.press("escape", "escape")
        assert DIFF in house.text


async def test_an_empty_cell_says_so(journal: Journal) -> None:
    adopt(journal)
    async with opened(journal) as house:
        await house.press("escape", "3", "p", "left", "enter")
        assert house.message == "Nothing is in this cell."


async def test_a_key_that_cannot_go_back_says_so_and_the_next_answer_hits_no_other_day(
    journal: Journal,
) -> None:
    habit = adopt(journal, days=0)
    async with opened(journal) as house:
        await to_habit(house)
        await house.press("space", "left")
        assert house.message == "It began on Tue Jul 14. There are no days before."
        await house.press("x")
        assert states(journal, habit) == {"2026-07-14": "met"}
        assert house.message == "This would answer Tue Jul 14. Press the key again if you mean that day."
        await house.press("x")
        assert states(journal, habit) == {"2026-07-14": "missed"}
        await house.press("right", "space")
        assert states(journal, habit) == {"2026-07-14": "met"}


async def test_a_cell_whose_days_have_no_record_opens_the_last_of_them(journal: Journal) -> None:
    habit = adopt(journal)
    journal.habits.check(habit, date(2026, 7, 2), "met")
    async with opened(journal) as house:
        await house.press("escape", "3", "p", ">")
        assert "Jul 2026   done on 1 day" in house.text
        await house.press("enter")
        assert isinstance(house.app.screen, HabitScreen)
        assert house.one("days", DaysGrid).day == date(2026, 7, 2)
