"""Keys outside text: folded, in twos, told when they cannot act; palette, menu and help."""

import re

import pytest
from textual.events import Key

from reflectui import i18n
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui import chrome
from reflectui.tui.chains import CHAINS
from reflectui.tui.chrome import header
from reflectui.tui.commands import COMMANDS, acting, key_shown
from reflectui.tui.keys import Prefixes, by_input_method, folded
from reflectui.tui.palette import has_row
from reflectui.tui.toggles import TOGGLES
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.house import PHONE, days_before, now, opened, write_days

FULL_WIDTH = dict(zip("１ｊＧ？：＊・ー「」あいうえお", "1jG?:*/-[]aiueo", strict=True)) | {"　": "space"}


@pytest.mark.parametrize(("typed", "meant"), FULL_WIDTH.items())
def test_keys_of_an_input_method_are_folded(typed: str, meant: str) -> None:
    event = Key(typed, typed)
    assert folded(event) == meant
    assert by_input_method(event)


@pytest.mark.parametrize(
    ("key", "character"), [("j", "j"), ("question_mark", "?"), ("escape", "\x1b"), ("up", None)]
)
def test_other_keys_are_not_taken_for_an_input_method(key: str, character: str | None) -> None:
    assert not by_input_method(Key(key, character))


def test_two_keys_make_one_command() -> None:
    commands = list(acting(CHAINS["timeline"], {}))
    prefixes = Prefixes()
    assert prefixes.press("g", commands) is None
    assert prefixes.first == "g"
    command = prefixes.press("d", commands)
    assert command is not None
    assert command.id == "go.date"
    assert prefixes.first == ""


async def test_the_whole_way_is_gone_in_full_width(journal: Journal) -> None:
    i18n.set_language("ja")
    write_days(journal, days_before("2026-07-14", 20))
    async with opened(journal) as house:
        await house.press("escape")
        house.app.post_message(Key("２", "２"))
        await house.until(lambda: house.app.current_mode == "journal")
        await house.until(lambda: house.message == "IMEがオンです。キーはそのまま使えます。")
        for key in "ｊｊ":
            house.app.post_message(Key(key, key))
        await house.until(lambda: house.one("timeline", Timeline).cursor == 2)
        assert house.message == ""


async def test_an_unknown_second_key_does_nothing_and_is_told(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "g", "z")
        assert journal.entries.count() == 1
        assert house.message == "g z does nothing here."


async def test_a_date_is_gone_to_from_today_as_well(filled: Journal) -> None:
    filled.entries.add(now(), experience="a line")
    async with opened(filled) as house:
        await house.press("escape", "g")
        assert house.footer.startswith("g  d date  y year")
        await house.press("d")
        await house.until(lambda: "Jul 2026  14 records" in house.text)
        assert house.app.current_mode == "journal"


async def test_a_key_that_cannot_act_says_why(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "d")
        assert house.message == "There is no record here yet."
        await house.press("2", "n")
        assert house.message == "There is no search. / starts one."
        await house.press("escape")
        assert house.message.startswith("There is nothing to go back to.")


async def test_letters_are_text_while_there_is_a_field(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("2 q?:/e")
        assert house.one("field", Field).text == "2 q?:/e"


async def test_ctrl_c_loses_nothing_and_ctrl_q_is_free(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("a thought")
        await house.press("ctrl+c")
        assert house.message.startswith("Nothing is selected. To quit")
        await house.press("ctrl+q")
        assert house.app.is_running
        assert house.one("field", Field).text == "a thought"
        await house.press("escape", "ctrl+c")
        assert house.message.startswith("q quits")


async def test_q_leaves_and_keeps_the_draft(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("a thought")
        await house.press("escape", "q")
        await house.until(lambda: not house.app.is_running)
    assert [draft.text for draft in journal.drafts.all()] == ["a thought"]


async def test_keys_of_the_person_take_the_place_of_ours(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal, (160, 24), settings=Settings(keys={"entry.trash": "Z, ctrl+x"})) as house:
        await house.press("escape", "d")
        assert journal.entries.count() == 1
        assert "Z trash" in house.footer
        await house.press("Z")
        assert journal.entries.count() == 0


@pytest.mark.parametrize("place", ["1", "2"])
async def test_keys_to_move_that_were_given_away_move_no_more(journal: Journal, place: str) -> None:
    for number in range(3):
        journal.entries.add(now(), experience=f"line {number}")
    async with opened(journal, settings=Settings(keys={"move.down": "w"})) as house:
        await house.press("escape", place)
        timeline = house.app.screen.query_one(Timeline)
        await house.press("j", "down")
        assert timeline.cursor == 0
        await house.press("w")
        assert timeline.cursor == 1


@pytest.mark.parametrize("word", ["undo", "THE LAST change", "元に戻", "app.undo"])
async def test_the_palette_finds_a_command_in_both_languages(journal: Journal, word: str) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write(word)
        assert "Undo the last change" in house.text
        await house.press("enter")
        assert journal.entries.count() == 0


async def test_the_palette_lists_everything_with_its_key(journal: Journal) -> None:
    async with opened(journal, (120, 200)) as house:
        await house.press("escape", "colon")
        for command in COMMANDS:
            chains = ("lines", "field", "timeline", "reading")
            if command.scope in {scope for chain in chains for scope in CHAINS[chain]} and has_row(command):
                key = key_shown(command.keys[0]) if command.keys else ""
                names = TOGGLES[command.id][1:] if command.id in TOGGLES else (command.label,)
                found = [row for row in house.rows for name in names if row.endswith(f"  {name}")]
                assert any(row.lstrip("▸ ").startswith(key) for row in found), command.id
        assert not any("Half a page down" in row or row.strip() == "All commands" for row in house.rows)
        await house.write("qqq")
        assert "No command matches these words." in house.text
        await house.press("escape")
        assert house.focus == "lines"


@pytest.mark.parametrize(
    ("spoken", "words", "first"),
    [
        ("ja", "らいと", "ライト・ダークを切り替える"),
        ("ja", "ライト", "ライト・ダークを切り替える"),
        ("ja", "light", "ライト・ダークを切り替える"),
        ("ja", "元に戻", "最後の変更を元に戻す"),
        ("ja", "move", "別の日に移す"),
        ("en", "co", "Copy as plain text, names masked"),
        ("en", "Move to", "Move to another day"),
        ("en", "nother", "Move to another day"),
        ("en", "ごみ箱", "The trash"),
    ],
)
async def test_the_palette_has_the_nearest_first(
    journal: Journal, spoken: str, words: str, first: str
) -> None:
    i18n.set_language(spoken)
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write(words)
        assert next(row for row in house.rows if row.startswith(" ▸")).endswith(f" {first}")


async def test_within_an_english_name_japanese_finds_nothing(journal: Journal) -> None:
    i18n.set_language("ja")
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write("opy")
        assert "その言葉に合う操作はありません。" in house.text


async def test_the_palette_goes_where_the_command_is(journal: Journal) -> None:
    write_days(journal, days_before("2026-07-14", 3))
    async with opened(journal) as house:
        await house.press("escape", "colon")
        await house.write("go to a date")
        await house.press("enter")
        await house.until(lambda: "Jul 2026  3 records" in house.text)
        assert house.app.current_mode == "journal"


async def test_the_menu_takes_letters_and_arrows(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("escape", "e", "asterisk")
        assert "★" in house.text
        await house.press("e", *["down"] * 4, "enter")
        assert journal.entries.count() == 0


async def test_the_menu_names_what_it_is_about_and_scrolls_where_it_has_no_room(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal, PHONE) as house:
        await house.press("escape", "e")
        assert "“a line”" in house.text
        assert "Erase for good" not in house.text
        await house.press(*["down"] * 20)
        assert "Erase for good" in house.text


@pytest.mark.parametrize("key", ["e", "colon"])
async def test_what_turns_on_and_off_is_named_by_what_it_will_do(filled: Journal, key: str) -> None:
    async with opened(filled) as house:
        await house.press("escape", "2", key)
        assert "Add a star" in house.text
        assert "Make confidential" in house.text
        await house.press("escape", "asterisk", "e", "h", key)
        assert "Unstar" in house.text
        assert "No longer confidential" in house.text
        assert "Add a star" not in house.text


async def test_help_says_what_acts_here(journal: Journal) -> None:
    async with opened(journal, (80, 80)) as house:
        await house.press("escape", "question_mark")
        assert "In the lines of the day" in house.text
        assert "In the field" in house.text
        assert any(re.fullmatch(r" +enter  l  → +Open the record", row) for row in house.rows)
        headings = [
            row.strip() for row in house.rows if row[3:].startswith(("Keys", "In the", "Mov", "Every"))
        ]
        assert headings == [
            "Keys",
            "In the lines of the day",
            "In the field",
            "Moving around",
            "Everywhere",
        ]
        await house.press("question_mark", "i", "f1")
        assert house.text.index("In the field") < house.text.index("In the lines of the day")


async def test_help_stands_in_two_columns_where_there_is_room(journal: Journal) -> None:
    async with opened(journal, (120, 60)) as house:
        await house.press("escape", "question_mark")
        assert any(re.search("In the lines of the day .* Moving around", row) for row in house.rows)
        assert "Redo what was undone" in house.text
        assert house.footer == "esc close"


async def test_the_last_page_of_help_does_not_say_that_there_is_more(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "question_mark")
        for _page in range(3):
            await house.until(lambda: house.footer == "esc close  space next page")
            await house.press("space")
            if "Quit" in house.text:
                break
        assert house.footer == "esc close"
        await house.press("space")
        assert house.message == "This is the end."
        await house.press("k")
        assert house.footer == "esc close  space next page"


def test_tab_names_shrink_to_digits_from_the_right_where_the_width_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tabs(cells: int, *, habits: bool = True) -> str:
        left, _clock = header("today", now(), cells, habits=habits)
        return "".join(piece.text for piece in left)

    assert tabs(80, habits=False) == " 1 Today  2 Journal  : all"
    assert tabs(80) == " 1 Today  2 Journal  3 Habits  : all"
    places = [
        (name, str(digit), name.title()) for digit, name in enumerate(("today", "journal", "habits"), 1)
    ]
    monkeypatch.setattr(chrome, "PLACES", (*places, ("portfolio", "4", "Portfolio of skills")))
    assert tabs(80) == " 1 Today  2 Journal  3 Habits  4 Portfolio of skills  : all"
    assert tabs(70) == " 1 Today  2 Journal  3 Habits  4  : all"
    assert tabs(60) == " 1 Today  2 Journal  3 Habits  4  : all"
    assert header("today", now(), 46)[1] == []
