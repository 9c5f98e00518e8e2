"""A line of the day that is taken back into the field."""

from pathlib import Path

import pytest

from reflectui import i18n
from reflectui.store.drafts import FIELD
from reflectui.store.journal import Journal
from reflectui.tui.widgets.field import Field
from reflectui.tui.words import Words
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, House, now, opened


def lines_of(house: House) -> list[str]:
    """The lines of the day as they are seen."""
    return [row.strip() for row in house.rows[4:-2] if row.strip()]


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
        assert house.message == "“a line” moved to the trash. esc, then u undoes it."
        assert [row.line for row in journal.entries.trash()] == ["a line"]
        await house.press("escape", "u")
        assert "26:10  a line" in lines_of(house)[0]
        assert journal.entries.rows([id])[0].starred


@pytest.mark.parametrize(
    ("size", "language", "said"),
    [
        (PHONE, "ja", "7/14 26:10 を直しています。esc で戻す"),
        (PHONE, "en", "Editing Jul 14 26:10. esc cancels."),
        (TERMINAL, "ja", "7/14(火) 26:10 の記録を直しています。enter で残す、esc で戻す"),
        (TERMINAL, "en", "Editing Tue Jul 14 26:10. enter keeps it, esc cancels."),
    ],
)
async def test_the_field_says_at_once_which_record_it_holds(
    journal: Journal, size: tuple[int, int], language: str, said: str
) -> None:
    i18n.set_language(language)
    journal.entries.add(now(), experience="a line")
    async with opened(journal, size) as house:
        await house.press("up")
        assert house.message == said
        assert house.one("message", Words).size.height == 1


@pytest.mark.parametrize("way_out", ["escape", "tab", "down"])
async def test_a_line_taken_back_by_mistake_returns(journal: Journal, way_out: str) -> None:
    id = journal.entries.add(now(), experience="a line\nof two rows")
    async with opened(journal) as house:
        await house.press("up", "left", way_out)
        assert house.one("field", Field).text == ""
        assert house.focus == ("field" if way_out == "down" else "lines")
        assert "26:10  a line" in house.text
        assert (journal.entries.get(id).version, journal.drafts.all()) == (1, [])


async def test_down_within_a_line_that_was_taken_back_is_only_the_caret(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line\nof two rows")
    async with opened(journal) as house:
        await house.press("up", "up", "down")
        assert house.one("field", Field).text == "a line\nof two rows"


async def test_a_click_on_another_place_lets_go_of_a_line_taken_back(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up")
        await house.pilot.click("#top", offset=(11, 0))
        await house.until(lambda: house.app.current_mode == "journal")
        await house.press("1")
        assert house.one("field", Field).text == ""


async def test_a_line_taken_back_and_not_changed_is_let_go_by_quitting(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        journal.entries.add(now(), experience="a line")
        async with opened(journal) as house:
            await house.press("up", "s")
            await house.until(journal.drafts.all)
            await house.press("backspace")
        assert journal.drafts.all() == []
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""
            assert "26:10  a line" in house.text


async def test_the_turn_of_the_day_lets_go_of_a_line_taken_back(journal: Journal, own_clock: Clock) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up")
        own_clock.move(days=1)
        await house.until(lambda: "Wed Jul 15" in house.rows[0])
        await house.write("another day")
        await house.press("enter")
        assert journal.entries.get(id).experience == "a line"
        assert lines_of(house) == ["26:10  another day"]


async def test_a_changed_line_of_yesterday_stays_marked_and_says_where_it_went(
    journal: Journal, own_clock: Clock
) -> None:
    id = journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "s")
        own_clock.move(days=1)
        await house.until(lambda: "Wed Jul 15" in house.rows[0])
        assert house.message == "Editing Tue Jul 14 26:10. enter keeps it."
        await house.press("escape")
        assert house.message == "Your edit of Tue Jul 14 26:10 is in the field."
        await house.press("i", "enter")
        assert house.message == "Kept on Tue Jul 14."
        assert journal.entries.get(id).experience == "a lines"


async def test_esc_keeps_a_changed_line_in_the_field(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal) as house:
        await house.press("up", "s", "escape")
        assert house.one("field", Field).text == "a lines"
        assert lines_of(house) == []
        await house.press("i", "enter")
        assert [row.line for row in journal.entries.of_day(now().day)] == ["a lines"]


async def test_a_line_that_was_taken_back_and_changed_survives_and_replaces_after_a_kill(
    tmp_path: Path,
) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        id = journal.entries.add(now(), experience="a line", starred=True)
        async with opened(journal) as house:
            await house.press("up", "exclamation_mark")
            await house.until(lambda: [draft.entry for draft in journal.drafts.all()] == [id])
        assert [(draft.entry, draft.text) for draft in journal.drafts.all()] == [(id, "a line!")]
        assert journal.entries.get(id).experience == "a line"
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == "a line!"
            assert house.message == "Editing Tue Jul 14 26:10. enter keeps it."
            assert lines_of(house) == []
            await house.press("enter")
            assert journal.drafts.all() == []
            assert [row.line for row in journal.entries.of_day(now().day)] == ["a line!"]
            assert journal.entries.rows([id])[0].starred


async def test_a_line_taken_back_and_saved_is_not_offered_again(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        id = journal.entries.add(now(), experience="a line")
        journal.drafts.keep("a longer line", FIELD, id, 1)
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
        assert house.message.startswith("This record is more than one line now.")
