"""What every place does: messages, undo, the mouse, ways between places."""

import pytest
from textual.events import Paste

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.dialogs.confirm import Confirm
from reflectui.tui.place import Place
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words
from tests.tui.house import PHONE, days_before, now, opened, to_journal, write_days

OUTSIDE = "You are not writing. i goes to the field."


async def test_a_large_undo_asks_first_and_is_done_aside(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 25))
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("u")
        assert "Undo a change to 25 records?" in house.text
        await house.press("x")
        assert journal.entries.count() == 25
        await house.press("u", "space")
        await house.until(lambda: journal.entries.count() == 0)
        await house.until(lambda: "No record yet" in house.text)
        assert house.message == "Undone: a change to 25 records"
        await house.press("U", "space")
        await house.until(lambda: journal.entries.count() == 25)
        await house.until(lambda: house.message == "Redone: a change to 25 records")


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "Undo importing 25 records?"), ("ja", "25件の取り込みを元に戻しますか")],
)
async def test_the_undo_of_an_import_says_so(journal: Journal, language: str, asked: str) -> None:
    i18n.set_language(language)
    with journal.change("import"):
        write_days(journal, days_before("2026-07-14", 25))
    async with opened(journal) as house:
        await to_journal(house)
        await house.press("u")
        assert asked in house.text


async def test_the_mouse_works(filled: Journal) -> None:
    async with opened(filled) as house:
        await house.pilot.click(offset=(11, 0))
        assert house.app.current_mode == "journal"
        timeline = house.one("timeline", Timeline)
        await house.pilot.click(timeline, offset=(20, 3))
        assert timeline.cursor == 3
        await house.pilot.click(timeline, offset=(20, 3))
        assert house.focus == "text-experience"
        await house.pilot.click(offset=(house.rows[-1].index("esc back"), 23))
        assert house.focus == "timeline"
        await house.pilot.click(offset=(house.rows[0].index(": all"), 0))
        assert "All commands" in house.text


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
async def test_a_key_that_does_nothing_is_named(filled: Journal, language: str) -> None:
    i18n.set_language(language)
    filled.entries.add(now(), experience="a line")
    told = "{} does nothing here." if language == "en" else "{} はここでは使えません。"
    async with opened(filled) as house:
        for ways in (("escape",), ("2",), ("enter",)):
            await house.press(*ways, "x")
            assert house.message == told.format("x")
            await house.press("equals_sign", "5")
            assert house.message == told.format("5")
            await house.press("space")
            if ways != ("enter",):
                assert house.message == told.format("space")
            await house.press("g", "z")
            assert house.message == told.format("g z")
        for over in ("e", "question_mark"):
            await house.press(over, "x")
            assert told.format("x") in house.text
            await house.press("down")
            assert told.format("x") not in house.text
            await house.press("escape")


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_text_typed_outside_the_field_is_told_where_to_go(journal: Journal, language: str) -> None:
    i18n.set_language(language)
    sentence = OUTSIDE if language == "en" else "ここには書けません。i で入力欄に移ります。"
    async with opened(journal) as house:
        await house.press("escape", "x", "x")
        assert house.message != sentence
        await house.press("w")
        assert house.message == sentence
        await house.press("f5")
        assert house.message != sentence
        house.app.post_message(Paste("from the clipboard"))
        await house.until(lambda: house.message == sentence)
        await house.press("2", "space")
        assert house.message != sentence
        await house.press("colon", "x", "escape")
        assert house.message != sentence


async def test_what_is_pasted_answers_no_question(journal: Journal) -> None:
    answers: list[bool | None] = []
    async with opened(journal) as house:
        await house.press("escape")
        place = house.app.screen
        assert isinstance(place, Place)
        house.app.push_screen(Confirm(place.session, "Really?"), answers.append)
        await house.until(lambda: "Really?" in house.text)
        await house.receive("\x1b[200~\u3000\x1b[201~\x1b[200~x\x1b[201~")
        assert answers == []
        assert "Really?" in house.text
        await house.receive("\u3000")
        assert answers == [True]


async def test_on_a_phone_the_footer_names_the_way_to_everything(journal: Journal) -> None:
    i18n.set_language("ja")
    journal.entries.add(now(), experience="a line")
    async with opened(journal, PHONE) as house:
        await house.press("escape")
        assert house.footer == "enter 開く  : すべて  ? ヘルプ"
        await house.press("2")
        assert house.footer == "enter 開く  : すべて  ? ヘルプ"


async def test_i_in_the_journal_leads_to_the_field(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "2", "i", "x")
        assert house.app.current_mode == "today"
        assert house.one("field", Field).text == "x"


async def test_what_is_pasted_where_nothing_is_written_is_told_where_to_write(journal: Journal) -> None:
    journal.entries.delete([journal.entries.add(now(), experience="deleted")])
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await house.press("escape", "enter")
        house.app.post_message(Paste("some text"))
        await house.until(lambda: house.message == "You are not writing. i writes in this stage.")
        await house.press("escape", "g", "x")
        house.app.post_message(Paste("some text"))
        await house.until(lambda: house.message == "There is nothing to write in here.")
