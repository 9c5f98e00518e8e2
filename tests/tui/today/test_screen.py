"""Today: the field, what enter keeps, and the lines of the day."""

from pathlib import Path

import pytest
from rich.style import Style

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.today.beside import Beside
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, WIDE, House, days_before, now, opened, write_days

HINT = "One line and enter. That is all it takes."


async def test_the_first_day_is_the_field_and_one_sentence(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal) as house:
        assert house.rows[0].split() == ["1", "今日", "2", "日誌", ":", "すべて", "7/14(火)", "26:10"]
        assert house.rows[2] == "  いま、何があった？"
        assert house.message == "1行書いて enter。それだけで日誌になります"
        assert not "".join(house.rows[3:-2]).strip()
        assert house.app.focused is house.one("field", Field)


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_enter_keeps_the_line_and_nothing_else_moves(journal: Journal, size: tuple[int, int]) -> None:
    journal.entries.add(now(), experience="an earlier line")
    journal.preferences.first_time("after_midnight")
    async with opened(journal, size) as house:
        caret, before = house.app.cursor_position, house.rows
        await house.write("said the version out loud")
        await house.press("enter")
        after = house.rows
        assert house.one("field", Field).text == ""
        assert house.app.cursor_position == caret
        changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        assert [new.split(maxsplit=1)[1] for _, new in changed] == [
            "said the version out loud",
            "an earlier line",
        ]
        assert not house.app._notifications


async def test_keys_typed_right_after_enter_belong_to_the_next_note(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("o", "n", "e", "enter", "t", "w", "o", "enter", "t", "h")
        await house.until(lambda: journal.entries.count() == 2)
        assert [row.line for row in journal.entries.of_day(now().day)] == ["two", "one"]
        assert house.one("field", Field).text == "th"


async def test_a_line_waits_for_another_program_and_is_kept(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as other, Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            with other.transaction():
                await house.write("one")
                await house.press("enter")
                await house.write("two")
                await house.press("enter")
                assert journal.entries.count() == 0
                await house.until(lambda: [draft.text for draft in journal.drafts.all()] == ["one\ntwo"])
            await house.until(lambda: journal.entries.count() == 2)
            assert [row.line for row in journal.entries.of_day(now().day)] == ["two", "one"]
            await house.until(lambda: journal.drafts.all() == [])


async def test_a_line_that_cannot_be_kept_stands_in_the_field_again(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(journal) as house:
        monkeypatch.setattr(journal, "read_only", True)
        await house.write("a line")
        await house.press("enter")
        assert house.one("field", Field).text == "a line"
        assert house.message.startswith("This journal is read-only.")


@pytest.mark.parametrize(
    ("language", "size", "said"),
    [
        ("en", TERMINAL, "Kept as Tue Jul 14 26:10. Days begin at 4:00 (Settings)."),
        ("en", PHONE, "Jul 14 26:10. Days begin at 4:00 (Settings)."),
        ("ja", TERMINAL, "7/14(火) 26:10 の記録にしました。一日は 4:00 に変わります（設定）"),
        ("ja", PHONE, "7/14 26:10 の記録。一日は 4:00 から（設定）"),
    ],
)
async def test_the_first_record_after_midnight_says_once_which_day_it_is_of(
    journal: Journal, language: str, size: tuple[int, int], said: str
) -> None:
    i18n.set_language(language)
    async with opened(journal, size) as house:
        caret = house.app.cursor_position
        await house.write("late")
        await house.press("enter")
        assert house.message == said
        assert said in house.text
        assert house.app.cursor_position == caret
        await house.write("later")
        await house.press("enter")
        assert said not in house.text


async def test_on_a_phone_a_long_message_lies_over_the_lines_and_the_field_stays(journal: Journal) -> None:
    journal.entries.add(now(), experience="a review", reflection="the version was old")
    async with opened(journal, PHONE) as house:
        caret = house.app.cursor_position
        await house.press("up")
        assert house.one("message", Words).size.height == 2
        assert house.app.cursor_position == caret


async def test_after_the_first_line_the_hint_tells_how_it_is_taken_back(
    journal: Journal, own_clock: Clock
) -> None:
    journal.preferences.first_time("after_midnight")
    async with opened(journal) as house:
        await house.write("a line")
        assert house.message == HINT
        await house.press("enter")
        assert house.message == "↑ edits the last line, esc goes to the lines."
    own_clock.move(days=1)
    async with opened(journal) as house:
        await house.write("the second day")
        await house.press("enter")
        assert house.message == ""


async def test_with_the_next_day_the_list_is_empty(journal: Journal, own_clock: Clock) -> None:
    async with opened(journal) as house:
        await house.write("a line")
        await house.press("enter")
        own_clock.move(days=1)
        await house.until(lambda: "Wed Jul 15" in house.rows[0])
        assert not any("a line" in row for row in house.rows)


async def test_a_line_added_elsewhere_appears_while_the_caret_stays(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as other, Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            await house.write("mine")
            caret = house.app.cursor_position
            other.entries.add(now(), experience="from the command line")
            await house.until(lambda: "from the command line" in house.text)
            assert house.app.cursor_position == caret
            assert house.one("field", Field).text == "mine"


async def test_resizing_keeps_text_and_caret(journal: Journal) -> None:
    async with opened(journal, WIDE) as house:
        field = house.one("field", Field)
        await house.write("one two three")
        await house.press("left", "left")
        for size in (PHONE, TERMINAL, (200, 60)):
            await house.pilot.resize_terminal(*size)
            assert (field.text, field.cursor_location) == ("one two three", (0, 11))
            assert house.app.cursor_position == field.cursor_screen_offset


async def test_on_a_phone_the_field_stands_at_the_bottom(journal: Journal) -> None:
    i18n.set_language("ja")
    journal.entries.add(now(), experience="レビューで前提の確認漏れを指摘された")
    async with opened(journal, PHONE) as house:
        assert house.rows[0] == " 7/14(火) 26:10"
        assert house.rows[1].endswith("レビューで前提の確認漏れを指摘された")
        assert house.rows[-2] == "  いま、何があった？"
        assert house.footer == "enter 残す  ctrl+j 改行  esc 一覧へ"


async def test_a_long_paste_is_all_kept(journal: Journal) -> None:
    lines = [f"line {number}" for number in range(40)]
    async with opened(journal) as house:
        house.one("field", Field)._put("\n".join(lines))
        await house.pilot.pause()
        assert house.one("field", Field).size.height == 6
        await house.press("enter")
        entry = journal.entries.get(journal.entries.newest(1)[0])
        assert entry.experience.split("\n") == lines


async def test_hostile_text_is_shown_and_styles_nothing(journal: Journal) -> None:
    journal.entries.add(now(), experience="[bold]x[/] [@click=app.quit]y \x1b[31mred \u202eRTL")
    async with opened(journal) as house:
        assert "[bold]x[/] [@click=app.quit]y ␛[31mred �RTL" in house.text
        await house.press("escape", "enter")
        await house.until(lambda: "red" in house.text)
        assert "[bold]x[/] [@click=app.quit]y ␛[31mred �RTL" in house.text


async def test_lines_have_the_keys_of_lists(journal: Journal) -> None:
    for number in range(40):
        journal.entries.add(now(), experience=f"line {number}")
    async with opened(journal) as house:
        lines = house.one("lines", Timeline)
        await house.press("escape", "j", "j", "k")
        assert lines.cursor == 1
        await house.press("G")
        assert lines.cursor == 39
        await house.press("g", "g")
        assert lines.cursor == 0
        await house.press("ctrl+d")
        assert lines.cursor > 1


async def test_the_field_is_the_brightest_thing_on_the_first_day(journal: Journal, own_clock: Clock) -> None:
    async with opened(journal) as house:
        assert placeholder_of(house).bold
        await house.write("a line")
        await house.press("enter")
        own_clock.move(days=1)
        await house.write("another")
        await house.press("enter")
        assert not placeholder_of(house).bold


async def test_out_of_the_field_its_question_is_soft(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        written = placeholder_of(house)
        await house.press("escape")
        assert not placeholder_of(house).bold
        assert placeholder_of(house).color != written.color


async def test_a_text_is_written_in_a_column_that_can_be_read(journal: Journal) -> None:
    async with opened(journal, (200, 60)) as house:
        field = house.one("field", Field)
        house.one("field", Field)._put("word " * 30)
        await house.pilot.pause()
        assert (field.wrap_width, field.size.height) == (68, 3)


async def test_a_line_that_is_not_all_of_a_record_tells_what_follows(journal: Journal) -> None:
    journal.entries.add(now(), experience="the first line\n\nthe second\nthe third")
    journal.entries.add(now(), experience=f"{'long ' * 13}\nthe second")
    async with opened(journal) as house:
        assert house.rows[4].strip().endswith("long long …")
        assert house.rows[5] == "  26:10  the first line  the second"


def placeholder_of(house: House) -> Style:
    """How the field that waits for its first line is painted, behind the caret."""
    return list(house.one("field", Field).render_line(0))[-2].style or Style()


async def test_on_a_phone_every_letter_of_a_long_line_is_seen(journal: Journal) -> None:
    text = "".join(str(number) for number in range(10, 60))
    async with opened(journal, PHONE) as house:
        await house.write(text)
        assert "".join(row.strip() for row in house.rows[-4:-1]).endswith(text)


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_what_is_written_has_one_left_edge_and_the_band_ends_with_the_screen(
    journal: Journal, size: tuple[int, int]
) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    journal.entries.add(now(), experience="a line")
    async with opened(journal, size) as house:
        parts = ("What happened", "26:10 ", "2025 ")
        texts = [next(row for row in house.rows[1:] if part in row) for part in parts[: 3 - (size == WIDE)]]
        assert {len(text) - len(text.lstrip()) for text in texts} == {2}
        edge = house.one("beside", Beside).region.x if size == WIDE else size[0]
        assert house.one("lines", Timeline).region.right == edge
