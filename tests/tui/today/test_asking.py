"""What Today asks of the habits: three at most, with the words of the day, and never at night."""

from datetime import date

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.today import due
from reflectui.tui.today.beside import Beside
from reflectui.tui.widgets.field import Field
from tests.conftest import Clock
from tests.tui.habits.stage import CUE, DIFF, QUESTIONS, TODAY, adopt, answer, states, wiping
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, opened

ASKED = "done?"


@pytest.fixture
def evening(own_clock: Clock) -> None:
    """Ten in the evening of the 14th."""
    own_clock.move(hours=-4)


async def asked(house: House) -> Beside:
    await house.until(lambda: "To answer today" in house.text or "今日の確認" in house.text)
    return house.one("beside", Beside)


@pytest.mark.usefixtures("evening")
@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_tab_and_one_key_answer(journal: Journal, size: tuple[int, int]) -> None:
    habit = adopt(journal, days=2)
    answer(journal, habit, "11")
    async with opened(journal, size) as house:
        await asked(house)
        await house.press("tab", "space")
        assert states(journal, habit)["2026-07-14"] == "met"
        await house.until(lambda: ASKED not in house.text)
        await house.until(lambda: f"answered  {DIFF} ●" in house.text)
        await house.press("x")
        assert house.message.startswith("It was answered already today. 3 goes to the habits")
        await house.press("u")
        await house.until(lambda: ASKED in house.text)


@pytest.mark.usefixtures("evening")
async def test_the_footer_of_the_field_leads_to_the_questions(journal: Journal) -> None:
    journal.entries.add(at("2026-07-14", "9:00"), experience="a line")
    adopt(journal, days=0)
    async with opened(journal) as house:
        beside = await asked(house)
        await house.press("a", "backspace")
        assert "tab questions" in house.footer
        await house.press("tab")
        assert house.app.focused is beside
        assert "space done" in house.footer


@pytest.mark.usefixtures("evening")
async def test_no_more_than_three_are_asked_at_once(journal: Journal) -> None:
    for number in range(5):
        adopt(journal, f"habit {number}", days=0)
    async with opened(journal) as house:
        await asked(house)
        assert house.text.count(ASKED) == 3
        assert "2 more, 3 shows them" in house.text
        await house.press("tab", "space", "space")
        await house.until(lambda: house.text.count(ASKED) == 3 and "more" not in house.text)


async def test_after_midnight_nothing_is_asked(journal: Journal, own_clock: Clock) -> None:
    adopt(journal, days=0)
    adopt(journal, "another", days=0)
    i18n.set_language("ja")
    async with opened(journal) as house:
        await house.until(lambda: "朝に 2件" in house.text)
        assert "できた？" not in house.text
        await house.press("tab")
        assert house.focus == "field"
        own_clock.move(hours=6)
        await house.until(lambda: house.text.count("できた？") == 2)


@pytest.mark.usefixtures("evening")
async def test_without_a_habit_nothing_is_read(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_journal: Journal, _day: str) -> due.Due:
        raise AssertionError

    monkeypatch.setattr("reflectui.tui.today.asking.due_on", never)
    async with opened(journal) as house:
        await house.write("a line")
        await house.press("enter", "escape", "i")
        assert "To answer today" not in house.text


@pytest.mark.usefixtures("evening")
async def test_a_text_of_the_day_is_quoted_once_the_field_is_left_and_counts_when_confirmed(
    journal: Journal,
) -> None:
    habit = adopt(journal, "机を拭く", rules=wiping(journal), days=0)
    on_cue = adopt(journal, QUESTIONS, cadence=CUE, days=0)
    async with opened(journal, WIDE) as house:
        await asked(house)
        for character in "机を拭いた":
            await house.press(character)
        before = [row for row in house.rows if ASKED in row]
        await house.press("enter")
        assert [row for row in house.rows if ASKED in row] == before
        await house.press("tab")
        await house.until(lambda: "22:10“" in house.text and "机を拭いた”" in house.text)
        assert states(journal, habit) == {}
        await house.press("space")
        (check_in,) = journal.habits.check_ins(habit)
        assert check_in.entry == journal.entries.newest(1)[0]
        assert journal.habits.check_ins(on_cue) == []


@pytest.mark.usefixtures("evening")
async def test_a_habit_on_its_cue_is_asked_only_where_the_text_tells_it(journal: Journal) -> None:
    habit = adopt(journal, "机を拭く", cadence=CUE, rules=wiping(journal), days=0)
    assert due.due_on(journal, "2026-07-14").asked == ()
    journal.entries.add(at("2026-07-14", "7:00"), experience="朝、机を拭いた。")
    (question,) = due.due_on(journal, "2026-07-14").asked
    assert (question.habit, question.time) == (habit, "07:00")
    journal.habits.check(habit, TODAY, "met")
    assert due.due_on(journal, "2026-07-14").asked == ()


@pytest.mark.usefixtures("evening")
@pytest.mark.parametrize(("key", "rests"), [("space", True), ("x", False)])
async def test_a_silent_span_is_asked_about_once(journal: Journal, key: str, rests: bool) -> None:
    habit = adopt(journal)
    answer(journal, habit, "111111" + "." * 20)
    i18n.set_language("ja")
    async with opened(journal, WIDE) as house:
        await asked(house)
        assert "6/24〜7/13 は記入がありません。" in house.text
        await house.press("tab", key)
        spans = [(span.first, span.last) for span in journal.habits.resting()]
        assert spans == ([(date(2026, 6, 24), date(2026, 7, 13))] if rests else [])
        await house.until(lambda: "記入がありません" not in house.text)
    async with opened(journal, WIDE) as house:
        await asked(house)
        assert "記入がありません" not in house.text


@pytest.mark.usefixtures("evening")
async def test_enter_opens_the_habit_and_i_writes(journal: Journal) -> None:
    adopt(journal, days=0)
    async with opened(journal) as house:
        await asked(house)
        await house.press("tab", "enter")
        assert house.focus == "days"
        await house.press("escape", "i")
        assert house.app.focused is house.one("field", Field)


@pytest.mark.usefixtures("evening")
async def test_all_of_today_are_done_from_here(journal: Journal) -> None:
    ids = [adopt(journal, f"habit {number}", days=0) for number in range(4)]
    async with opened(journal) as house:
        await asked(house)
        await house.press("tab", "e", "a")
        assert [states(journal, id) for id in ids] == [{"2026-07-14": "met"}] * 4


@pytest.mark.usefixtures("evening")
async def test_the_cursor_goes_to_a_question_that_comes_up_where_no_line_is(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "3")
        habit = adopt(journal, days=0)
        await house.press("1")
        beside = await asked(house)
        await house.until(lambda: house.app.focused is beside)
        await house.press("space")
        assert states(journal, habit) == {"2026-07-14": "met"}
        await house.until(lambda: ASKED not in house.text)
        await house.press("u")
        await house.until(lambda: ASKED in house.text)
        await house.press("x")
        assert states(journal, habit) == {"2026-07-14": "missed"}


@pytest.mark.usefixtures("evening")
async def test_questions_stand_under_the_cursor_before_earlier_years(journal: Journal) -> None:
    for day in range(1, 32):
        journal.entries.add(at(f"2025-07-{day:02}", "9:00"), experience="an earlier line")
    async with opened(journal) as house:
        await house.until(lambda: "On this day" in house.text)
        await house.press("escape", "3")
        habit = adopt(journal, days=0)
        await house.press("1")
        await asked(house)
        await house.press("space")
        assert states(journal, habit) == {"2026-07-14": "met"}
