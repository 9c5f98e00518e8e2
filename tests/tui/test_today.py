"""Today: the field and moment 1, drafts, the lines, the same day of earlier years."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.events import Paste

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.today.past import Past
from reflectui.tui.today.screen import Today
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, days_before, now, opened, write_days

HINT = "One line, enter: that is already a journal."
OUTSIDE = "Outside the field. i writes."


async def test_the_first_day_is_the_field_and_one_sentence(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal) as house:
        assert house.rows[0].split() == ["1", "今日", "2", "日誌", ":", "すべて", "7/14(火)", "26:10"]
        assert house.rows[2] == " いま、何があった？"
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


async def test_up_in_the_empty_field_takes_the_last_note_back(journal: Journal, own_clock: Clock) -> None:
    async with opened(journal) as house:
        await house.write("a typo hree")
        await house.press("enter")
        own_clock.move(minutes=5)
        await house.press("up")
        assert house.one("field", Field).text == "a typo hree"
        assert lines_of(house) == []
        await house.press("left", "left", "left", "left", "t", "enter")
        assert house.one("field", Field).text == ""
        assert lines_of(house) == ["26:10  a typo three"]


def lines_of(house: House) -> list[str]:
    """The lines of the day as they are seen."""
    return [row.strip() for row in house.rows[4:-2] if row.strip()]


async def test_a_line_that_was_taken_back_stays_the_record_it_was(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="a line", starred=True, confidential=True)
    async with opened(journal) as house:
        await house.press("up", "exclamation_mark")
        assert journal.entries.get(id).experience == "a line"
        await house.press("enter")
        entry = journal.entries.get(id)
        assert (entry.experience, entry.starred, entry.confidential) == ("a line!", True, True)
        assert journal.entries.count() == 1
        await house.press("escape", "u")
        assert journal.entries.get(id).experience == "a line"


async def test_a_line_taken_back_and_kept_as_it_was_writes_nothing(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "enter")
        assert lines_of(house) == ["26:10  a line"]
        assert len(journal.history.wordings("entry", id)) == 1
        assert journal.entries.get(id).version == 1


@pytest.mark.parametrize("way_out", ["escape", "tab"])
async def test_a_line_that_was_emptied_returns_when_the_field_is_left(journal: Journal, way_out: str) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "ctrl+u")
        assert house.message == "Empty: enter moves the line to the trash, esc leaves it as it was."
        assert lines_of(house) == []
        await house.press("up", "ctrl+u", way_out)
        assert lines_of(house)[0].endswith("26:10  a line")
        await house.press("i", *"another", "enter")
        assert journal.entries.count() == 2


async def test_enter_on_a_line_that_was_emptied_moves_it_to_the_trash(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="a line", starred=True)
    async with opened(journal) as house:
        await house.press("up", "ctrl+u", "enter")
        assert house.message == "“a line” moved to the trash. esc, then u takes it back."
        assert [row.line for row in journal.entries.trash()] == ["a line"]
        await house.press("escape", "u")
        assert "26:10  a line" in lines_of(house)[0]
        assert journal.entries.rows([id])[0].starred


async def test_esc_keeps_a_changed_line_in_the_field(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "s", "escape")
        assert house.one("field", Field).text == "a lines"
        assert lines_of(house) == []
        await house.press("i", "enter")
        assert [row.line for row in journal.entries.of_day(now().day)] == ["a lines"]


@pytest.mark.parametrize("typed", ["", "!"])
async def test_a_line_that_was_taken_back_survives_and_replaces_after_a_kill(
    tmp_path: Path, typed: str
) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        id = journal.entries.add(now(), experience="a line", starred=True)
        async with opened(journal) as house:
            await house.press("up")
            await house.until(lambda: [draft.entry for draft in journal.drafts.all()] == [id])
            await house.write(typed)
        assert [(draft.entry, draft.text) for draft in journal.drafts.all()] == [(id, f"a line{typed}")]
        assert journal.entries.get(id).experience == "a line"
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == f"a line{typed}"
            assert lines_of(house) == []
            await house.press("enter")
            assert journal.drafts.all() == []
            assert [row.line for row in journal.entries.of_day(now().day)] == [f"a line{typed}"]
            assert journal.entries.rows([id])[0].starred


async def test_a_line_taken_back_and_saved_is_not_offered_again(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        id = journal.entries.add(now(), experience="a line")
        journal.drafts.keep("a longer line", entry=id, version=1)
        journal.entries.set(id, "entry.edit", experience="a longer line")
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""
            assert lines_of(house) == ["26:10  a longer line"]
            assert journal.drafts.all() == []


async def test_a_line_changed_elsewhere_while_it_was_taken_back_keeps_both(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "s")
        journal.entries.set(id, "entry.edit", experience="another wording")
        await house.press("enter")
        assert house.message == "It was saved in another window first. Both texts are kept."
        assert {row.line for row in journal.entries.of_day(now().day)} == {"another wording", "a lines"}


@pytest.mark.parametrize("gone", ["trash", "erased"])
async def test_a_line_gone_while_it_was_taken_back_is_written_anew(journal: Journal, gone: str) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "s")
        if gone == "trash":
            journal.entries.delete([id])
        else:
            journal.entries.erase(id)
        await house.press("enter")
        assert lines_of(house) == ["26:10  a lines"]


async def test_up_waits_for_the_line_before_it(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as other, Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            with other.transaction():
                await house.press("o", "n", "e", "enter", "up")
                assert house.one("field", Field).text == ""
            await house.until(lambda: house.one("field", Field).text == "one")
            assert journal.entries.count() == 1


async def test_a_refused_line_is_again_the_line_that_was_taken_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "s")
        with monkeypatch.context() as patch:
            patch.setattr(journal, "read_only", True)
            await house.press("enter")
        assert house.one("field", Field).text == "a lines"
        await house.press("enter")
        assert journal.entries.get(id).experience == "a lines"
        assert journal.entries.count() == 1


async def test_up_leaves_a_record_that_has_grown(journal: Journal) -> None:
    journal.entries.add(now(), experience="a review", reflection="the version was old")
    async with opened(journal) as house:
        await house.press("up")
        assert house.one("field", Field).text == ""
        assert house.message.startswith("This record has grown")


async def test_what_stands_in_the_field_is_kept_while_typing_and_offered_after(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            await house.write("half a tho")
            await house.until(lambda: [draft.text for draft in journal.drafts.all()] == ["half a tho"])
            await house.write("ught")
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            field = house.one("field", Field)
            assert field.text == "half a thought"
            await house.write(" ends")
            assert field.text == "half a thought ends"
            await house.press("enter")
            assert journal.drafts.all() == []
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""


async def test_a_draft_whose_record_is_written_is_not_offered_again(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        journal.drafts.keep("written\nin full")
        journal.entries.add(now(), experience="written\nin full")
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""
            assert journal.drafts.all() == []


async def test_the_draft_of_a_program_that_runs_is_named_and_left_to_it(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as other, Journal.open(tmp_path / "journal.db") as journal:
        other.drafts.keep("written elsewhere")
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""
            assert house.message == "Another window holds a draft: “written elsewhere”"


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
        assert house.message.startswith("This journal can only be read")


async def test_the_first_record_after_midnight_says_once_which_day_it_is_of(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("late")
        await house.press("enter")
        assert house.message == "Kept as Tue Jul 14 26:10. A day changes at 4:00 (settings)."
        await house.write("later")
        await house.press("enter")
        assert house.message == HINT


async def test_the_hint_leaves_with_the_second_day(journal: Journal, own_clock: Clock) -> None:
    async with opened(journal) as house:
        await house.write("a line")
        await house.press("enter")
        own_clock.move(days=1)
        await house.until(lambda: "Wed Jul 15" in house.rows[0])
        assert not any("a line" in row for row in house.rows)
        await house.write("another")
        await house.press("enter")
        assert house.message == ""


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
        assert (house.one("past", Past).size.height > 0) is shown


async def test_tab_goes_round_and_enter_opens_an_earlier_year(journal: Journal) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    async with opened(journal, WIDE) as house:
        await house.press("tab", "tab")
        assert house.app.focused is house.one("past", Past)
        await house.press("enter")
        assert house.app.current_mode == "journal"
        assert "Mon Jul 14, 2025" in house.text


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
        assert house.rows[-3] == " いま、何があった？"
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


async def test_on_a_phone_earlier_years_stand_under_few_lines_and_leave_many_their_rows(
    journal: Journal,
) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    journal.entries.add(now(), experience="a line of today")
    async with opened(journal, PHONE) as house:
        assert house.rows[1].endswith("a line of today")
        assert house.rows[10].startswith(" ── This day in earlier years ─")
        assert house.rows[11] == "   2025 “wrote a line”"
        assert house.rows[13] == " What happened just now?"
        with journal.change("entry.add"):
            for number in range(10):
                journal.entries.add(now(), experience=f"line {number}")
        await house.pilot.pause()
        assert "earlier years" not in house.text
        assert house.rows[11].endswith("a line of today")


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_esc_leads_to_earlier_years_where_the_day_has_no_line(
    journal: Journal, size: tuple[int, int]
) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14"])
    async with opened(journal, size) as house:
        await house.press("escape")
        assert house.focus == "past"
        await house.press("k")
        assert house.focus == "past"


async def test_j_and_k_cross_over_between_lines_and_earlier_years(journal: Journal) -> None:
    write_days(journal, [*days_before("2026-07-14", 30), "2025-07-14", "2024-07-14"])
    for text in ("one", "two"):
        journal.entries.add(now(), experience=text)
    async with opened(journal) as house:
        past, lines = house.one("past", Past), house.one("lines", Timeline)
        await house.press("escape", "j", "j")
        assert (house.focus, past.cursor) == ("past", 0)
        await house.press("down", "down")
        assert (house.focus, past.cursor) == ("past", 1)
        await house.press("k", "up")
        assert (house.focus, lines.cursor) == ("lines", 1)


async def test_the_field_is_the_brightest_thing_on_the_first_day(journal: Journal, own_clock: Clock) -> None:
    async with opened(journal) as house:
        assert placeholder_of(house).bold
        await house.write("a line")
        await house.press("enter")
        own_clock.move(days=1)
        await house.write("another")
        await house.press("enter")
        assert not placeholder_of(house).bold


def placeholder_of(house: House) -> Style:
    """How the field that waits for its first line is painted, behind the caret."""
    return list(house.one("field", Field).render_line(0))[-2].style or Style()


async def test_a_sentence_of_two_rows_leaves_no_empty_row_behind(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    write_days(journal, days_before("2026-07-14", 3))
    async with opened(journal, PHONE) as house:
        words, rows = house.one("message", Words), house.rows
        for cells in range(40, 50):
            words.show("x" * (cells - 20) + " " + "y" * 19)
            await house.pilot.pause()
            words.show("")
            await house.pilot.pause()
            assert house.rows == rows, cells


async def test_what_was_said_goes_with_the_next_key(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 3))
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        for ways in (("f6",), ("i", "a")):
            await house.press("escape", "ctrl+c")
            assert house.message.startswith("q quits.")
            await house.press(*ways)
            assert house.message == ""
        await house.press("f1", "escape", "ctrl+c")
        assert house.message.startswith("Nothing is selected.")
        await house.press("b")
        assert house.message == ""


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_text_typed_outside_the_field_is_told_where_to_go(journal: Journal, language: str) -> None:
    i18n.set_language(language)
    sentence = OUTSIDE if language == "en" else "欄の外です。i で書けます"
    async with opened(journal) as house:
        await house.press("escape", "x")
        assert house.message == sentence
        await house.press("f5")
        assert house.message != sentence
        house.app.post_message(Paste("from the clipboard"))
        await house.until(lambda: house.message == sentence)
        await house.press("2", "space")
        assert house.message == sentence
        await house.press("colon", "x", "escape")
        assert house.message != sentence


async def test_i_in_the_journal_leads_to_the_field(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "2", "i", "x")
        assert house.app.current_mode == "today"
        assert house.one("field", Field).text == "x"
        await house.press("escape", "2", "enter", "i", "y")
        assert house.one("field", Field).text == "xy"


async def test_o_in_the_journal_writes_the_field_in_the_editor(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        monkeypatch.setattr(Today, "edited_outside", lambda _today, text: f"{text}at length")
        await house.press("escape", "2", "o")
        assert house.app.current_mode == "today"
        assert house.one("field", Field).text == "at length"


async def test_the_cursor_goes_to_what_came_back(journal: Journal) -> None:
    for number in range(4):
        journal.entries.add(now(), experience=f"line {number}")
    async with opened(journal) as house:
        await house.press("escape", "j", "j", "d", "g", "g", "u")
        assert house.one("lines", Timeline).cursor == 2


async def test_on_a_phone_the_footer_names_the_way_to_everything(journal: Journal) -> None:
    i18n.set_language("ja")
    journal.entries.add(now(), experience="a line")
    async with opened(journal, PHONE) as house:
        await house.press("escape")
        assert house.footer == "i 書く  : すべて  ? ヘルプ"
        await house.press("2")
        assert house.footer == "enter 開く  : すべて  ? ヘルプ"
