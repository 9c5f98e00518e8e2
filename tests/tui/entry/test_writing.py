"""Writing in an opened entry: saved when a stage is left, drafts, other programs, limits."""

from pathlib import Path

import pytest

from reflectui.store.journal import Journal
from reflectui.tui.entry.screen import EntryScreen
from reflectui.tui.wanted import Go
from tests.tui.house import TERMINAL, WIDE, House, now, opened, to_journal

STAGES = ("experience", "reflection", "concept", "action")


def newest(journal: Journal) -> dict[str, str]:
    entry = journal.entries.get(journal.entries.newest(1)[0])
    return {stage: text for stage, text in entry.stages().items() if text}


def changes(journal: Journal) -> int:
    return int(journal.connection.execute("SELECT count(*) FROM change").fetchone()[0])


async def open_newest(house: House) -> None:
    await house.press("escape", "enter")
    assert isinstance(house.app.screen, EntryScreen)


async def test_i_writes_and_esc_saves_in_one_change(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    before = changes(journal)
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" more")
        await house.press("enter")
        await house.write("and more")
        assert newest(journal) == {"experience": "one"}
        await house.press("escape")
        assert newest(journal) == {"experience": "one more\nand more"}
        assert house.message == "Saved."
        assert changes(journal) == before + 1
        assert house.focus == "text-experience"
        await house.press("u")
        assert newest(journal) == {"experience": "one"}
        assert "one" in house.rows[4]


async def test_opening_looking_and_leaving_writes_nothing(journal: Journal, tmp_path: Path) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        before = journal.data_version(), changes(journal)
        with Journal.open(tmp_path / "journal.db") as other:
            seen = other.data_version()
            await house.press("i", "escape", "tab", "tab", "escape", "escape", "escape")
            assert other.data_version() == seen
        assert (journal.data_version(), changes(journal)) == before


async def test_tab_saves_and_goes_on_writing_in_the_next_stage(journal: Journal) -> None:
    journal.entries.add(now(), experience="one", reflection="two")
    async with opened(journal, WIDE) as house:
        await open_newest(house)
        await house.press("i")
        for stage in STAGES:
            assert house.focus == f"write-{stage}"
            await house.write(f" {stage}")
            await house.press("tab")
        assert house.focus == "write-experience"
        await house.press("shift+tab")
        assert house.focus == "write-action"
        assert newest(journal) == {
            "experience": "one experience",
            "reflection": "two reflection",
            "concept": " concept",
            "action": " action",
        }


async def test_ctrl_s_saves_and_writing_goes_on(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i", "a", "ctrl+s")
        assert house.message == "Saved."
        assert newest(journal) == {"experience": "onea"}
        await house.press("b", "ctrl+s", "ctrl+s")
        assert newest(journal) == {"experience": "oneab"}
        assert house.message == "Nothing was changed."
        assert house.focus == "write-experience"
        await house.press("c", "escape")
        assert newest(journal) == {"experience": "oneabc"}
        assert journal.entries.count() == 1


async def test_another_place_saves_what_is_written(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i", "x")
        house.app.screen.post_message(Go("journal"))
        await house.until(lambda: house.focus == "timeline")
        assert newest(journal) == {"experience": "onex"}


async def test_quitting_saves_what_is_written(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i", "x")
    assert newest(journal) == {"experience": "onex"}
    assert journal.drafts.all() == []


async def test_o_opens_a_new_record_that_is_made_when_it_is_left(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "o")
        assert house.focus == "write-experience"
        await house.write("first")
        await house.press("enter")
        await house.write("second")
        await house.press("tab")
        await house.write("why")
        await house.press("escape", "escape")
        assert newest(journal) == {"experience": "first\nsecond", "reflection": "why"}
        assert journal.entries.count() == 1
        assert house.focus == "lines"


async def test_a_new_record_without_text_is_none(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "o", "escape")
        assert journal.entries.count() == 0
        assert house.focus == "lines"


async def test_o_in_the_journal_opens_a_new_record_too(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("o")
        await house.write("new")
        await house.press("escape", "escape")
        assert newest(filled) == {"experience": "new"}
        assert timeline.cursor == 0


async def test_ctrl_o_goes_on_with_the_fields_text(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.write("begun")
        await house.press("ctrl+o")
        assert house.focus == "write-experience"
        await house.write(" and more")
        await house.press("escape", "escape")
        assert newest(journal) == {"experience": "begun and more"}
        assert house.focus == "field"
        assert house.rows[2].strip() == "What happened just now?"
        assert journal.drafts.all() == []


async def test_ctrl_o_on_a_line_taken_back_changes_its_record(journal: Journal) -> None:
    journal.entries.add(now(), experience="begun")
    async with opened(journal) as house:
        await house.press("up")
        await house.write(" again")
        await house.press("ctrl+o")
        await house.write(" and more")
        await house.press("escape")
        assert newest(journal) == {"experience": "begun again and more"}
        assert journal.entries.count() == 1


async def test_what_is_written_is_kept_as_a_draft_and_comes_back_where_it_was_written(
    journal: Journal,
) -> None:
    id = journal.entries.add(now(), experience="one", reflection="two")
    journal.drafts.keep("two and", "reflection", id, 1)
    journal.connection.execute("PRAGMA user_version")
    give_to_a_gone_program(journal)
    async with opened(journal) as house:
        assert house.message == "“one” was being written. ↑ opens it."
        await house.press("up")
        assert house.focus == "write-reflection"
        assert house.message == "What you were writing is back here."
        await house.write(" more")
        await house.press("escape")
        assert newest(journal) == {"experience": "one", "reflection": "two and more"}
        assert journal.drafts.all() == []


async def test_a_new_record_that_was_being_written_comes_back(journal: Journal) -> None:
    journal.drafts.keep("in the making", "experience")
    give_to_a_gone_program(journal)
    async with opened(journal) as house:
        assert house.message == "A record you were writing is kept. ↑ opens it."
        await house.press("up", "escape")
        assert newest(journal) == {"experience": "in the making"}


def give_to_a_gone_program(journal: Journal) -> None:
    journal.drafts._connection.execute("UPDATE draft SET instance = 'gone'")


async def test_typing_is_kept_as_a_draft(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" more")
        await house.until(lambda: journal.drafts.all())
        (draft,) = journal.drafts.all()
        assert (draft.entry, draft.stage, draft.text) == (id, "experience", "one more")
        await house.press("ctrl+z")
        await house.press("escape")
        assert journal.drafts.all() == []


async def test_another_wording_saved_elsewhere_is_kept_beside(journal: Journal, tmp_path: Path) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" mine")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            theirs = other.entries.get(id)
            theirs.experience = "one theirs"
            other.entries.save(theirs)
        await house.press("escape")
        assert house.message == "It was saved in another window first. Both texts are kept."
        texts = {entry.experience for entry in journal.entries.many(journal.entries.ids())}
        assert texts == {"one theirs", "one mine"}
        assert "one theirs" in house.text


async def test_ctrl_s_beside_another_wording_stops_writing(journal: Journal, tmp_path: Path) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i", "x")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            other.entries.set(id, "entry.edit", experience="theirs")
        await house.press("ctrl+s")
        assert house.focus == "text-experience"
        assert "theirs" in house.text
        assert journal.entries.get(id).experience == "theirs"


async def test_another_stage_changed_elsewhere_is_joined(journal: Journal, tmp_path: Path) -> None:
    id = journal.entries.add(now(), experience="one", reflection="two")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" mine")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            other.entries.set(id, "entry.edit", reflection="two theirs")
        await house.press("escape")
        assert newest(journal) == {"experience": "one mine", "reflection": "two theirs"}
        assert journal.entries.count() == 1


async def test_what_is_written_in_a_record_that_goes_to_the_trash_becomes_a_new_one(
    journal: Journal, tmp_path: Path
) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" mine")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            other.entries.delete([id])
        await house.until(lambda: "moved to the trash elsewhere" in house.message)
        assert house.focus == "write-experience"
        await house.press("escape")
        assert newest(journal) == {"experience": "one mine"}
        assert journal.entries.get(id).deleted_at is not None


async def test_a_line_too_long_to_edit_leads_to_the_editor(journal: Journal) -> None:
    journal.entries.add(now(), experience="x" * 20_001)
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        assert house.message == "A line of this text is too long to edit here. E opens it in $EDITOR."
        assert house.focus == "text-experience"


async def test_while_another_program_writes_the_text_waits(journal: Journal, tmp_path: Path) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i", "x")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("escape", "escape")
                assert isinstance(house.app.screen, EntryScreen)
                assert house.message == "Another program is writing. This will be done as soon as possible."
            await house.until(lambda: newest(journal) == {"experience": "onex"})
        await house.press("escape")
        assert house.focus == "lines"


async def test_a_read_only_journal_is_only_read(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.entries.add(now(), experience="one")
    monkeypatch.setattr(journal, "read_only", True)
    async with opened(journal, TERMINAL) as house:
        await open_newest(house)
        await house.press("i")
        assert house.message == "This journal is read-only."
        await house.press("tab")
        assert house.focus == "text-reflection"


async def test_tags_stand_below_as_they_are_typed(journal: Journal) -> None:
    journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" #design @sato")
        assert house.rows[-3].split() == ["#design", "@sato"]
        await house.press("backspace")
        assert house.rows[-3].split() == ["#design", "@sat"]


async def test_a_way_of_writing_with_several_questions_lays_them_out_and_keeps_the_answered(
    journal: Journal,
) -> None:
    id = journal.entries.add(now(), experience="one", reflection="before", lens="kpt")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("right", "i")
        await house.write("asked early")
        await house.press("escape")
        assert journal.entries.get(id).reflection == "before\nKeep: asked early"
        await house.press("i", "escape")
        assert house.message != "Saved."
        assert journal.entries.get(id).reflection == "before\nKeep: asked early"


async def test_another_way_of_writing_asks_otherwise_and_changes_no_text(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one", reflection="two")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("t", "2")
        assert journal.entries.get(id).lens == "ywt"
        assert newest(journal) == {"experience": "one", "reflection": "two"}
        assert house.rows[2] != ""
        await house.press("u")
        assert journal.entries.get(id).lens == ""


async def test_what_is_written_in_a_line_that_is_gathered_elsewhere_is_kept_beside(
    journal: Journal, tmp_path: Path
) -> None:
    journal.entries.add(now(), experience="one")
    journal.entries.add(now(), experience="two")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i")
        await house.write(" mine")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            gathered = other.entries.gather(other.entries.newest(2)).id
        await house.until(lambda: "gathered elsewhere" in house.message)
        await house.press("escape")
        texts = {entry.experience: entry.conflict_of for entry in journal.entries.many(journal.entries.ids())}
        assert texts == {"one\ntwo": None, "two mine": gathered}
        assert "two mine" in house.text


async def test_a_record_that_was_emptied_goes_to_the_trash_when_it_is_left(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one")
    async with opened(journal) as house:
        await open_newest(house)
        await house.press("i", "ctrl+u", "escape", "escape")
        assert house.message == "Emptied, so moved to the trash. u undoes it."
        assert journal.entries.count() == 0
        await house.press("u", "u")
        assert journal.entries.get(id).experience == "one"
        assert journal.entries.count() == 1


async def test_a_draft_of_a_record_that_is_no_longer_there_comes_back_as_a_new_one(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="one")
    journal.drafts.keep("one and", "experience", id, 1)
    journal.history.undo()
    give_to_a_gone_program(journal)
    async with opened(journal) as house:
        assert house.message == "A record you were writing is kept. ↑ opens it."
        await house.press("up")
        await house.write(" more")
        await house.press("escape")
        assert newest(journal) == {"experience": "one and more"}
    assert journal.drafts.all() == []
