"""What stands in the field is kept, and offered to the next one."""

from pathlib import Path

from reflectui.store.drafts import FIELD
from reflectui.store.journal import Journal
from reflectui.tui.widgets.field import Field
from tests.tui.house import now, opened


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
        journal.drafts.keep("written\nin full", FIELD)
        journal.entries.add(now(), experience="written\nin full")
    with Journal.open(tmp_path / "journal.db") as journal:
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""
            assert journal.drafts.all() == []


async def test_the_draft_of_a_program_that_runs_is_named_and_left_to_it(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as other, Journal.open(tmp_path / "journal.db") as journal:
        other.drafts.keep("written elsewhere", FIELD)
        async with opened(journal) as house:
            assert house.one("field", Field).text == ""
            assert house.message == "Another window holds a draft: “written elsewhere”"
