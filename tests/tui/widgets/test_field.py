"""The growing field of Today."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.pilot import Pilot

from reflectui.tui.widgets.document import Rows
from reflectui.tui.widgets.field import Field
from tests.tui.widgets.stage import HOSTILE, Stage, harmless, keys

ASK = "いま、何があった？"
LONG = "レビューで前提の確認漏れを指摘された。版が古かった。"


def stage(**around: int) -> tuple[Field, Stage]:
    field = Field(placeholder=ASK)
    return field, Stage(field, **around)


async def write(pilot: Pilot[None], text: str) -> None:
    for key in keys(text):
        pilot.app.post_message(key)
    await pilot.pause()


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await pilot.pause()


async def test_the_placeholder_stands_until_something_is_written() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10), message_hook=app.note) as pilot:
        assert app.rows()[:3] == ["above 0", ASK, "below 0"]
        await write(pilot, "版　v2")
        assert app.rows()[:3] == ["above 0", "版　v2", "below 0"]
        assert field.text == "版　v2"
        assert [message.text for message in app.said(Field.Edited)][-1] == "版　v2"
        for _ in range(4):
            await pilot.press("backspace")
        assert app.rows()[1] == ASK


async def test_every_character_a_person_can_type_gets_in() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10)) as pilot:
        await write(pilot, "　\u00a0👨\u200d👩e\u0301")
        await pilot.press("ctrl+underscore")
        assert field.text == "　\u00a0👨\u200d👩e\u0301"


async def test_it_grows_to_six_rows_and_shrinks_again() -> None:
    field, app = stage()
    async with app.run_test(size=(30, 12)) as pilot:
        heights = []
        for _ in range(9):
            await write(pilot, LONG[:14])
            heights.append(field.region.height)
        assert heights == [1, 2, 3, 4, 5, 6, 6, 6, 6]
        assert app.cursor_position == (2 * 14, 6)
        await pilot.press("ctrl+u")
        assert (field.region.height, field.text) == (1, "")


async def test_rows_follow_the_rules_of_japanese() -> None:
    _, app = stage()
    async with app.run_test(size=(20, 8)) as pilot:
        await write(pilot, "LTの資料を書き直し。次へ")
        assert app.rows()[1:3] == ["LTの資料を書き直", "し。次へ"]


async def test_enter_hands_the_text_over_and_empties_the_field() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10), message_hook=app.note) as pilot:
        await pilot.press("enter", "space", "enter")
        assert not app.said(Field.Submitted)
        await write(pilot, "書いた")
        await pilot.press("enter")
        assert [message.text for message in app.said(Field.Submitted)] == [" 書いた"]
        assert (field.text, app.cursor_position) == ("", (0, 1))
        field.clear_after_save()
        await pilot.pause()
        assert app.said(Field.Edited)[-1].text == ""


async def test_keys_that_follow_enter_at_once_belong_to_the_next_note() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10), message_hook=app.note) as pilot:
        for key in (*keys("ab"), Key("enter", "\r"), *keys("cd"), Key("enter", "\r"), *keys("ef")):
            app.post_message(key)
        await pilot.pause()
        assert [message.text for message in app.said(Field.Submitted)] == ["ab", "cd"]
        assert field.text == "ef"


async def test_a_text_that_could_not_be_saved_comes_back_before_what_was_typed_since() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10)) as pilot:
        await write(pilot, "first")
        await pilot.press("enter")
        await write(pilot, "second")
        await pilot.press("enter")
        await write(pilot, "third")
        field.give_back()
        assert field.text == "first\nsecond\nthird"
        assert field.cursor_location == (2, 5)


async def test_a_newline_widening_and_recalling_are_keys() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10), message_hook=app.note) as pilot:
        await pilot.press("up")
        assert len(app.said(Field.Recall)) == 1
        await pilot.press("a", "ctrl+j", "b", "shift+enter", "c", "up", "ctrl+o")
        assert field.text == "a\nb\nc"
        assert len(app.said(Field.Recall)) == 1
        assert len(app.said(Field.Widen)) == 1


async def test_tab_and_esc_are_the_screens() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("escape", "a", "f2")
        assert app.keys == ["escape", "f2"]
        assert field.text == "a"


async def test_all_pasted_lines_are_kept() -> None:
    field, app = stage()
    lines = [f"行 {number}" for number in range(40)]
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, "\r\n".join(lines))
        assert field.text.split("\n") == lines
        assert field.region.height == 6
        await pilot.press("ctrl+z")
        assert field.text == ""
        await paste(pilot, "a\rb\u2028c\x0cd\x85e\x1cf\n")
        assert field.text == "a\nb\u2028c\x0cd\x85e\x1cf\n"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [("ab\nc\x00", "text.nul", (2, 2)), ("\ud800", "text.surrogate", (1, 1))],
)
async def test_what_no_journal_holds_is_refused_with_its_place(
    text: str, code: str, place: tuple[int, int]
) -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10), message_hook=app.note) as pilot:
        await write(pilot, "before")
        await paste(pilot, text)
        (refused,) = app.said(Field.Refused)
        assert refused.error.code == code
        assert (refused.error.params["line"], refused.error.params["column"]) == place
        assert field.text == "before"


async def test_a_paste_beyond_the_limit_is_refused_whole() -> None:
    field, app = stage()
    field.limit = 10
    async with app.run_test(size=(40, 10), message_hook=app.note) as pilot:
        await paste(pilot, "12345678")
        await paste(pilot, "あいう")
        (refused,) = app.said(Field.Refused)
        assert (refused.error.code, refused.error.params) == ("text.too_long", {"size": 11, "limit": 10})
        assert field.text == "12345678"


async def test_each_deletion_of_more_than_a_character_is_undone_by_itself() -> None:
    field, app = stage()
    async with app.run_test(size=(40, 10)) as pilot:
        await write(pilot, "昨日 LTの資料")
        await pilot.press("backspace", "ctrl+w")
        assert field.text == "昨日 LTの"
        await pilot.press("ctrl+u")
        assert field.text == ""
        texts = []
        for key in ("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y", "ctrl+y"):
            await pilot.press(key)
            texts.append(field.text)
        assert texts == ["昨日 LTの", "昨日 LTの資", "昨日 LTの資料", "昨日 LTの資", "昨日 LTの", ""]


async def test_the_keys_of_the_terminal_move_over_the_whole_line() -> None:
    field, app = stage()
    async with app.run_test(size=(20, 10)) as pilot:
        await write(pilot, LONG)
        await pilot.press("ctrl+a")
        assert field.cursor_location == (0, 0)
        await pilot.press("ctrl+right")
        assert field.cursor_location == (0, len("レビュー"))
        await pilot.press("ctrl+k")
        assert field.text == "レビュー"
        await pilot.press("ctrl+left", "ctrl+e")
        assert field.cursor_location == (0, len("レビュー"))


async def test_a_letter_and_its_marks_are_one_step() -> None:
    field, app = stage()
    async with app.run_test(size=(20, 10)) as pilot:
        await write(pilot, "か\u3099e\u0301x")
        await pilot.press("left", "left")
        assert field.cursor_location == (0, 2)
        await pilot.press("backspace", "delete")
        assert field.text == "x"


async def test_a_click_puts_the_caret_there_and_a_selection_is_replaced() -> None:
    field, app = stage()
    async with app.run_test(size=(30, 10)) as pilot:
        await write(pilot, LONG)
        await pilot.click(Field, offset=(5, 1))
        assert field.cursor_location == (0, 14 + 2)
        await pilot.press("shift+end")
        await paste(pilot, "終")
        assert field.text == LONG[:16] + "終"


@pytest.mark.parametrize("dock", ["none", "bottom"])
async def test_the_cursor_of_the_terminal_stands_at_the_caret(dock: str) -> None:
    field, app = stage()
    field.styles.dock = dock
    async with app.run_test(size=(30, 12)) as pilot:
        for text in (LONG, "a b ", "\n", "x"):
            await paste(pilot, text)
            x, y = field.region.offset + field.wrapped_document.location_to_offset(field.cursor_location)
            assert app.written[-1].endswith(f"\x1b[{y + 1};{x + 1}H")
        await pilot.resize_terminal(20, 8)
        x, y = field.region.offset + field.wrapped_document.location_to_offset(field.cursor_location)
        assert app.written[-1].endswith(f"\x1b[{y + 1};{x + 1}H")


async def test_a_space_typed_at_the_end_of_a_full_row_stays_in_sight() -> None:
    field, app = stage()
    async with app.run_test(size=(12, 10)) as pilot:
        await write(pilot, "x" * 11 + "   ")
        assert (field.region.height, app.cursor_position) == (1, (11, 1))


async def test_a_key_writes_one_row_and_waiting_writes_nothing() -> None:
    _, app = stage(above=2, below=18)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        most = 0
        for character in LONG + LONG[:10]:
            app.written.clear()
            await write(pilot, character)
            most = max(most, len(app.bytes_written()))
        assert most <= 400
        app.written.clear()
        await pilot.pause(1.1)
        assert app.written == []


async def test_hostile_text_is_shown_and_kept_but_never_written_as_controls() -> None:
    field, app = stage()
    async with app.run_test(size=(80, 10)) as pilot:
        await paste(pilot, HOSTILE)
        assert field.text == HOSTILE
        assert app.rows()[1].startswith("[/] [bold]x[/bold] ␛[31mred␛[0m ␛]0;title␇ �31m")
        assert harmless(app.bytes_written())


async def test_a_megabyte_in_one_line_can_be_written_in() -> None:
    field, app = stage()
    async with app.run_test(size=(80, 10)) as pilot:
        await paste(pilot, "word " * 190_000)
        await write(pilot, "end")
        assert field.text.endswith("word end")
        assert app.rows()[6].endswith("end")


_PRESSES = ["left", "right", "up", "down", "home", "end", "backspace", "delete", "shift+left", "shift+up"]
_PRESSES += [f"ctrl+{key}" for key in ("j", "w", "u", "k", "z", "y", "left", "right")]
_TEXTS = st.sampled_from(
    ["あ", "。", "「", "word", " ", "　", LONG, "か\u3099", "👨\u200d👩", "\x1b[0m", "-a/b", "\t"]
)


@given(st.lists(st.one_of(st.sampled_from(_PRESSES), _TEXTS), max_size=12))
@settings(max_examples=25, deadline=None)
async def test_the_terminal_shows_what_the_whole_screen_painted_anew_would_show(acts: Sequence[str]) -> None:
    field, app = stage()
    async with app.run_test(size=(24, 12)) as pilot:
        for act in acts:
            if act in _PRESSES:
                await pilot.press(act)
            else:
                await paste(pilot, act)
            assert field.wrapped_document.height == fresh_height(field)
        await pilot.pause()
        assert without_marks(app.terminal()) == without_marks(app.rows())


def without_marks(rows: Sequence[str]) -> list[str]:
    """`rows` without combining marks, which the emulator loses on wide characters."""
    return ["".join(char for char in row if unicodedata.category(char) != "Mn") for row in rows]


def fresh_height(field: Field) -> int:
    return Rows(field.document, field.wrap_width).height
