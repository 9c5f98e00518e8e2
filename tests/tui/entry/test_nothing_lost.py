"""What is written in an opened entry is neither lost nor kept twice, whatever comes between."""

from pathlib import Path

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.entry.screen import EntryScreen
from tests.tui.house import WIDE, House, now, opened


def texts(journal: Journal) -> list[str]:
    return sorted(entry.experience for entry in journal.entries.many(journal.entries.ids()))


async def write_in_newest(house: House, text: str) -> None:
    await house.press("escape", "enter", "i")
    assert isinstance(house.app.screen, EntryScreen)
    await house.write(text)


def give_to_a_gone_program(journal: Journal) -> None:
    journal.drafts._connection.execute("UPDATE draft SET instance = 'gone'")


async def test_the_fields_text_goes_before_an_older_draft(journal: Journal) -> None:
    journal.drafts.keep("older", "experience")
    give_to_a_gone_program(journal)
    async with opened(journal) as house:
        await house.write("begun")
        await house.press("ctrl+o")
        await house.write(" and more")
        await house.press("escape", "escape")
        assert texts(journal) == ["begun and more"]
        assert [draft.text for draft in journal.drafts.all()] == ["older"]


async def test_a_very_long_line_of_the_field_goes_on_with_the_whole_screen(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.receive(f"\x1b[200~{'x' * 20_001}\x1b[201~")
        await house.press("ctrl+o")
        assert house.focus == "write-experience"
        await house.press("escape")
        assert texts(journal) == ["x" * 20_001]


async def test_written_on_while_it_waits_the_text_is_one(journal: Journal, tmp_path: Path) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await write_in_newest(house, " two")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("escape", "i")
                await house.write(" three")
                await house.press("ctrl+s")
                await house.write(" four")
            await house.until(lambda: texts(journal) == ["one two three"])
        await house.press("escape")
        assert texts(journal) == ["one two three four"]
        assert journal.drafts.all() == []


async def test_saved_twice_while_it_waits_a_new_record_is_one(journal: Journal, tmp_path: Path) -> None:
    async with opened(journal) as house:
        await house.press("escape", "o")
        await house.write("one")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("ctrl+s")
                await house.write(" two")
                await house.press("ctrl+s")
            await house.until(lambda: texts(journal) == ["one two"])
        await house.press("escape", "escape")
        assert texts(journal) == ["one two"]


async def test_beside_another_wording_what_was_typed_since_stays(journal: Journal, tmp_path: Path) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await write_in_newest(house, " mine")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            other.entries.set(id, "entry.edit", experience="theirs")
            with other.transaction():
                await house.press("ctrl+s")
                await house.write(" since")
            await house.until(lambda: journal.entries.count() == 2)
        assert house.focus == "write-experience"
        assert "one mine since" in house.text


async def test_a_click_on_another_stage_saves_the_one_that_is_written(journal: Journal) -> None:
    journal.entries.add(now(), experience="one", reflection="two")
    async with opened(journal, WIDE) as house:
        await write_in_newest(house, " more")
        await house.pilot.click("#text-reflection")
        assert house.focus == "text-reflection"
        assert texts(journal) == ["one more"]
        await house.press("i")
        assert house.focus == "write-reflection"


async def test_headings_without_an_answer_are_no_change(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one", reflection="Keep: \nProblem: asked late", lens="kpt")
    async with opened(journal) as house:
        await house.press("escape", "enter", "right", "i", "escape")
        assert house.message == ""
        assert journal.entries.get(id).reflection == "Keep: \nProblem: asked late"


async def test_a_draft_of_a_record_in_the_trash_becomes_a_new_record(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one")
    journal.drafts.keep("one and more", "experience", id, 1)
    give_to_a_gone_program(journal)
    journal.entries.delete([id])
    async with opened(journal) as house:
        await house.press("up", "escape")
        assert texts(journal) == ["one and more"]
        assert journal.drafts.all() == []


async def test_a_draft_is_there_at_once_where_its_record_goes_to_the_trash(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await write_in_newest(house, " mine")
        await house.until(lambda: journal.drafts.all())
        seen = []
        drop = journal.drafts.drop

        def dropped(stage: str, entry: int) -> None:
            seen.append([draft.text for draft in journal.drafts.all() if draft.entry != entry])
            drop(stage, entry)

        monkeypatch.setattr(journal.drafts, "drop", dropped)
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            other.entries.delete([id])
        await house.until(lambda: "moved to the trash elsewhere" in house.message)
        assert seen == [["one mine"]]


async def test_drafts_that_are_locked_do_not_keep_a_record_from_opening(
    journal: Journal, tmp_path: Path
) -> None:
    journal.drafts.keep("older", "experience")
    give_to_a_gone_program(journal)
    async with opened(journal) as house:
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.drafts.forgetting():
                await house.press("up")
                assert isinstance(house.app.screen, EntryScreen)
            await house.until(lambda: house.focus == "write-experience" and "older" in house.text)
        assert "older" in house.text


async def test_a_new_record_that_was_saved_leaves_no_draft_of_a_new_one(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "o")
        await house.write("one")
        await house.press("ctrl+s")
        await house.write(" two")
        await house.until(lambda: journal.drafts.all())
        assert [draft.entry for draft in journal.drafts.all()] == list(journal.entries.ids())
        await house.press("escape")
        assert texts(journal) == ["one two"]
        assert journal.drafts.all() == []


async def test_what_was_written_back_while_it_waited_stands_as_it_was(
    journal: Journal, tmp_path: Path
) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await write_in_newest(house, "x")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("ctrl+s", "backspace", "escape")
            await house.until(lambda: house.message == "Saved.")
        assert journal.entries.get(id).experience == "one"
        assert "one" in house.text


async def test_in_a_read_only_journal_the_fields_text_stays_in_the_field(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "read_only", True)
    async with opened(journal) as house:
        await house.write("begun")
        await house.press("ctrl+o")
        assert house.message == "This journal is read-only."
        assert house.focus == "field"
        assert "begun" in house.text


async def test_a_star_that_waits_is_not_lost_with_the_entry(journal: Journal, tmp_path: Path) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await house.press("escape", "enter")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("*", "escape")
            await house.until(lambda: journal.entries.get(id).starred)
        await house.press("escape")
        assert house.focus == "lines"


async def test_a_record_that_cannot_be_read_is_not_opened(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await house.press("escape")
        journal.connection.execute("PRAGMA ignore_check_constraints = ON")
        journal.connection.execute("UPDATE entry SET tags = '[\"'")
        await house.press("enter")
        assert house.focus == "lines"
        assert "damaged" in house.message


async def test_no_place_is_left_while_its_text_waits(journal: Journal, tmp_path: Path) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await write_in_newest(house, " two")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("escape", "2")
                assert house.message == "Another program is writing. This will be done as soon as possible."
                assert isinstance(house.app.screen, EntryScreen)
            await house.until(lambda: texts(journal) == ["one two"])
        await house.press("2")
        assert not isinstance(house.app.screen, EntryScreen)
        assert journal.drafts.all() == []


async def test_a_stage_whose_record_is_written_is_not_offered_again(journal: Journal) -> None:
    journal.drafts.keep("written", "experience")
    give_to_a_gone_program(journal)
    journal.entries.add(now(), experience="written")
    async with opened(journal) as house:
        await house.press("up")
        assert house.focus == "field"
        await house.press("escape", "o")
        assert house.app.screen.focused.text == ""  # type: ignore[union-attr]
        await house.press("escape")
        assert texts(journal) == ["written"]
        assert journal.drafts.all() == []
