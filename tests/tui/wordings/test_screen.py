"""Wordings of a record, compared on the screen and brought back."""

from pathlib import Path
from typing import Any

import pytest
from rich.segment import Segment

from reflectui import i18n
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.widgets.cells import TEXT_CELLS
from reflectui.tui.wordings.pair import Pair
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, opened

BEFORE = "急いでいたからではなく、確認する場所が決まっていなかった。\n版が古かった。"
AFTER = "急いでいたのではなく、確認する手順が決まっていなかった。\n版が古かった。\n明日たずねる。"


@pytest.fixture
def edited(journal: Journal, own_clock: Clock) -> int:
    """A record written on 7/12 and edited twice on 7/14; a star came last."""
    own_clock.move(days=-2)
    id = journal.entries.add(at("2026-07-12", "9:05"), experience=BEFORE)
    own_clock.move(days=2)
    edit(journal, id, experience=AFTER)
    own_clock.move(minutes=5)
    edit(journal, id, reflection="I had not looked.")
    journal.entries.set(id, "entry.star", starred=True)
    return id


def edit(journal: Journal, id: int, **texts: str) -> None:
    entry = journal.entries.get(id)
    for name, text in texts.items():
        setattr(entry, name, text)
    journal.entries.save(entry)


async def to_history(house: House) -> Pair:
    await house.press("escape", "2", "e", "b")
    return house.one("pair", Pair)


def segments(app: ReflectuiApp) -> list[Segment]:
    return [segment for strip in app.screen._compositor.render_strips() for segment in strip]


def lit(app: ReflectuiApp) -> list[str]:
    """What is underlined: that is to be seen without colours too."""
    return [segment.text for segment in segments(app) if segment.style and segment.style.underline]


@pytest.mark.usefixtures("edited")
async def test_every_change_is_listed_with_when_and_what(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_history(house)
        assert [row[3:].split("  ")[:2] for row in house.rows[2:6]] == [
            ["today 26:15", "star added"],
            ["today 26:15", "edited"],
            ["today 26:10", "edited"],
            ["Sun Jul 12 26:10", "written"],
        ]
        assert house.rows[4].startswith(" ▸")
        assert house.rows[2].endswith("current text")


@pytest.mark.parametrize(("label", "said"), [("entry.cut", "cut into stages"), ("entry.reword", "restored")])
async def test_what_made_a_wording_is_named(journal: Journal, edited: int, label: str, said: str) -> None:
    journal.entries.set(edited, label, concept="a rule")
    async with opened(journal) as house:
        await to_history(house)
        assert said in house.rows[2]


async def test_a_change_taken_back_is_listed_as_that(journal: Journal, edited: int) -> None:
    edit(journal, edited, concept="a rule")
    journal.history.undo()
    async with opened(journal) as house:
        await to_history(house)
        assert "undone" in house.rows[2]


async def test_another_device_is_named(journal: Journal, edited: int) -> None:
    journal.device, own = "the Mac at home", journal.device
    edit(journal, edited, concept="a rule")
    journal.device = own
    edit(journal, edited, concept="another rule")
    async with opened(journal) as house:
        await to_history(house)
        assert house.rows[3].endswith("the Mac at home")
        assert "here" not in house.rows[2]


@pytest.mark.usefixtures("edited")
async def test_the_wording_and_what_stands_now_are_beside_each_other(journal: Journal) -> None:
    async with opened(journal, WIDE) as house:
        await to_history(house)
        await house.press("G")
        row = next(row for row in house.rows if "からではなく" in row)
        assert "のではなく" in row
        assert set(lit(house.app)) == {"から", "場所", "の", "手順", "明日たずねる。", "I had not looked."}
        same = next(row for row in house.rows if "版が古かった" in row)
        assert same.count("版が古かった。") == 2


@pytest.mark.usefixtures("edited")
async def test_on_a_narrow_screen_what_is_the_same_stands_once(journal: Journal) -> None:
    async with opened(journal, TERMINAL) as house:
        await to_history(house)
        await house.press("G")
        assert house.text.count("版が古かった。") == 1
        assert next(row for row in house.rows if "からではなく" in row).startswith(" - ")
        assert next(row for row in house.rows[6:] if "のではなく" in row).startswith(" + ")
        assert set(lit(house.app)) >= {"から", "場所", "の", "手順", "明日たずねる。"}


async def test_stages_have_the_names_of_the_way_of_writing(journal: Journal, edited: int) -> None:
    async with opened(journal) as house:
        await to_history(house)
        assert {"Experience", "Reflection"} <= {row.strip() for row in house.rows}
    journal.entries.set(edited, "entry.lens", lens="ywt")
    async with opened(journal) as house:
        await to_history(house)
        assert "Experience" not in {row.strip() for row in house.rows}
        assert "way of writing changed" in house.text


@pytest.mark.usefixtures("edited")
async def test_a_wider_or_narrower_screen_puts_the_texts_beside_or_below_each_other(journal: Journal) -> None:
    async with opened(journal, TERMINAL) as house:
        await to_history(house)
        await house.press("G")
        for size in (WIDE, PHONE, WIDE):
            await house.pilot.resize_terminal(*size)
            await house.pilot.pause()
            if size == WIDE:
                heads = next(row for row in house.rows[7:] if "current text" in row)
                text = next(row for row in house.rows if "からではなく" in row)
                before, after = text.split("│")
                assert "のではなく" in after
                assert heads.index("current text") == width(before) + 2
            else:
                assert "│" not in house.text


async def test_one_text_stands_once(journal: Journal) -> None:
    journal.entries.add(at("2026-07-12", "9:05"), experience="said it once")
    async with opened(journal, WIDE) as house:
        await to_history(house)
        assert "│" not in house.text
        assert sum("said it once" in row for row in house.rows[1:]) == 1


@pytest.mark.usefixtures("edited")
async def test_j_and_k_choose_and_the_keys_of_the_list_end_at_its_ends(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("j", "j", "j")
        assert house.rows[5].startswith(" ▸")
        await house.press("k", "up", "up", "up")
        assert house.rows[2].startswith(" ▸")
        assert house.message == "This is the current text."
        assert lit(house.app) == []


async def test_the_chosen_wording_is_brought_back_and_u_takes_that_back(
    journal: Journal, edited: int
) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("G", "enter")
        assert house.app.current_mode == "journal"
        assert house.message == "The text from Sun Jul 12 26:10 is restored. u undoes it."
        assert journal.entries.get(edited).experience == BEFORE
        assert journal.entries.get(edited).reflection == ""
        assert journal.entries.get(edited).starred
        await house.press("u")
        assert journal.entries.get(edited).experience == AFTER
        assert "an earlier text" in house.message


async def test_the_text_that_stands_already_is_not_brought_back(journal: Journal, edited: int) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("g", "g", "enter")
        assert house.message == "This is the current text."
        assert len(journal.entries.versions(edited)) == 4


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_changes_nothing(journal: Journal, edited: int, key: str) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("G", key)
        assert house.app.current_mode == "journal"
        assert not house.app.screen.query("#pair")
        assert len(journal.entries.versions(edited)) == 4


async def test_of_one_wording_a_sentence_says_so(journal: Journal) -> None:
    id = journal.entries.add(at("2026-07-12", "9:05"), experience="one line")
    journal.entries.set(id, "entry.move", day="2026-07-13")
    journal.entries.set(id, "entry.confidential", confidential=True)
    async with opened(journal) as house:
        await to_history(house)
        assert house.message == "There is only one wording: the text has not changed since."
        assert house.footer == "esc back"
        assert "made confidential" in house.rows[2]
        assert "moved from Sun Jul 12" in house.rows[3]
        assert house.text.count("one line") == 2


async def test_a_long_text_begins_where_it_differs_and_n_leads_to_the_next_place(journal: Journal) -> None:
    lines = [f"line {number}" for number in range(400)]
    id = journal.entries.add(at("2026-07-12"), experience="\n".join(lines))
    lines[100], lines[300] = "line one hundred", "line three hundred"
    edit(journal, id, experience="\n".join(lines))
    async with opened(journal, WIDE) as house:
        pair = await to_history(house)
        assert "line one hundred" in house.text
        await house.press("n")
        assert "line three hundred" in house.text
        await house.press("n")
        assert house.message == "This is the last difference."
        await house.press("N", "N")
        assert house.message == "This is the first difference."
        before = pair.scroll_offset.y
        await house.press("ctrl+d")
        assert pair.scroll_offset.y > before
        number = pair.scroll_offset.y + 10
        assert sum(row.count(f"line {number} ") + row.endswith(f"line {number}") for row in house.rows) == 2
        await house.press("pageup", "pageup")
        assert pair.scroll_offset.y < before
        pair.scroll_to(y=390, animate=False)
        await house.press("n")
        assert house.message == "This is the last difference."
        await house.press("N")
        assert "line three hundred" in house.text


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE, (240, 50)])
async def test_no_row_of_text_is_wider_than_a_column_of_text(journal: Journal, size: tuple[int, int]) -> None:
    id = journal.entries.add(at("2026-07-12"), experience="あ" * 300)
    edit(journal, id, experience="い" * 300)
    async with opened(journal, size) as house:
        await to_history(house)
        columns = [column for row in house.rows[1:] for column in row.split("│") if "ああ" in column]
        assert columns
        assert all(width(column.strip(" -+")) <= TEXT_CELLS for column in columns)
        await house.press("ctrl+d", "ctrl+d")
        assert house.text.count("い") >= 60


async def test_an_empty_line_that_was_put_in_is_lit(journal: Journal) -> None:
    id = journal.entries.add(at("2026-07-12"), experience="one\ntwo")
    edit(journal, id, experience="one\n\ntwo")
    async with opened(journal) as house:
        await to_history(house)
        assert lit(house.app) == [" "]


async def test_nothing_that_stands_in_a_text_reaches_the_terminal(journal: Journal) -> None:
    hostile = "[bold]x[/] \x1b[31mred\x1b]0;title\x07 \u202eabc"
    id = journal.entries.add(at("2026-07-12"), experience=hostile)
    edit(journal, id, experience=hostile + "\x9b2J")
    async with opened(journal) as house:
        await to_history(house)
        assert "[bold]x[/] ␛[31mred" in house.text
        assert not set("\x1b\x07\x9b\u202e") & set(house.text)


@pytest.mark.usefixtures("edited")
async def test_of_a_journal_that_can_only_be_read_nothing_is_brought_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "read_only", True)
    async with opened(journal) as house:
        await to_history(house)
        await house.press("G", "enter")
        assert house.message == "This journal is read-only."


@pytest.mark.usefixtures("edited")
async def test_the_list_says_it_in_japanese(journal: Journal) -> None:
    i18n.set_language("ja")
    async with opened(journal, PHONE) as house:
        await to_history(house)
        assert house.rows[0].startswith("   履歴")
        assert [row.strip(" ▸").split("  ")[0] for row in house.rows[1:5]] == [
            "今日 26:15",
            "今日 26:15",
            "今日 26:10",
            "7/12(日) 26:10",
        ]
        assert "星をつけた" in house.rows[1]
        assert "直した" in house.rows[2]
        assert "書いた" in house.rows[4]
        assert not any(word in house.text for word in ("written", "edited", "now"))


# -- two texts of one record


@pytest.fixture
def two(journal: Journal) -> tuple[int, int]:
    """A record that two windows saved: it, and what keeps the other text."""
    id = journal.entries.add(at("2026-07-12", "9:05"), experience="said it")
    mine, theirs = journal.entries.get(id), journal.entries.get(id)
    theirs.experience = "read it aloud"
    journal.entries.save(theirs)
    mine.experience = "said it twice"
    kept = journal.entries.save(mine).kept_in
    assert kept is not None
    return id, kept


@pytest.mark.parametrize("which", [0, 1])
async def test_both_texts_are_shown_from_either_record(
    journal: Journal, two: tuple[int, int], which: int
) -> None:
    async with opened(journal, WIDE) as house:
        await house.press("escape", "2")
        house.app.screen.point_at(two[which])  # type: ignore[attr-defined]
        await house.press("e", "b")
        assert house.rows[0].startswith("   Two texts")
        row = next(row for row in house.rows if "read it aloud" in row and "│" in row)
        assert "said it twice" in row
        assert "enter keep this one" in house.footer


async def test_the_text_of_the_record_is_kept_and_the_other_goes_to_the_trash(
    journal: Journal, two: tuple[int, int]
) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("enter")
        assert "the other is in the trash" in house.message
        assert list(journal.entries.ids()) == [two[0]]
        assert journal.entries.get(two[0]).experience == "read it aloud"
        assert journal.entries.trash_ids() == [two[1]]


async def test_the_other_text_becomes_that_of_the_record_in_one_step(
    journal: Journal, two: tuple[int, int]
) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("j", "enter")
        assert list(journal.entries.ids()) == [two[0]]
        assert journal.entries.get(two[0]).experience == "said it twice"
        await house.press("u")
        assert journal.entries.get(two[0]).experience == "read it aloud"
        assert len(journal.entries.ids()) == 2
        assert house.message == "Undone: choosing one of two texts"


async def test_of_two_equal_texts_a_sentence_says_so(journal: Journal) -> None:
    record = journal.entries.add(at("2026-07-12"), experience="said it")
    journal.entries.add(at("2026-07-13"), experience="said it", conflict_of=record)
    async with opened(journal) as house:
        await to_history(house)
        assert house.message.startswith("The two texts are the same.")
        await house.press("enter")
        assert list(journal.entries.ids()) == [record]


async def test_esc_leaves_both_texts(journal: Journal, two: tuple[int, int]) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("j", "escape")
        assert len(journal.entries.ids()) == 2
        assert journal.entries.get(two[0]).experience == "read it aloud"


@pytest.mark.usefixtures("two")
async def test_after_the_choice_e_b_shows_the_wordings(journal: Journal) -> None:
    async with opened(journal) as house:
        await to_history(house)
        await house.press("j", "enter", "e", "b")
        assert house.rows[0].startswith("   History")
        assert "chosen from two texts" in house.text


async def test_three_texts_are_compared_with_that_of_the_record(
    journal: Journal, two: tuple[int, int]
) -> None:
    fields: dict[str, Any] = {"experience": "a third text", "conflict_of": two[0]}
    third = journal.entries.add(at("2026-07-12", "9:06"), **fields)
    async with opened(journal, WIDE) as house:
        await to_history(house)
        await house.press("G")
        assert any("a third text" in row and "read it aloud" in row for row in house.rows)
        await house.press("enter")
        assert list(journal.entries.ids()) == [two[0]]
        assert journal.entries.get(two[0]).experience == "a third text"
        assert set(journal.entries.trash_ids()) == {two[1], third}


async def test_a_text_changed_meanwhile_is_not_written_over(
    journal: Journal, two: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(journal) as house:
        await to_history(house)
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            edit(other, two[0], experience="newer than both")
        await house.press("j", "enter")
        assert house.message == "This has changed meanwhile. Open it again to see it as it is now."
        assert journal.entries.get(two[0]).experience == "newer than both"
        await house.press("escape", "e", "b", "j")
        assert "newer than both" in house.text
        await house.press("enter")
        assert journal.entries.get(two[0]).experience == "said it twice"
