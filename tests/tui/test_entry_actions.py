"""What can be done with the entry under the cursor."""

import threading
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from reflectui.store.entries import Entries
from reflectui.store.journal import Journal
from reflectui.store.kept import Origin
from reflectui.tui.app import ReflectuiApp
from reflectui.tui.widgets.timeline import Timeline
from tests.shell_editor import edit_by
from tests.tui.house import now, opened, to_journal


@pytest.mark.parametrize("last", [False, True])
async def test_questions_name_the_record_and_leave_its_row_in_view(filled: Journal, last: bool) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("G" if last else "j", "e", "D")
        line = filled.entries.rows([timeline.highlighted or 0])[0].line
        assert house.text.replace("…", "").count(f"“{line[:14]}") == 1
        assert "” for good?" in house.text
        assert any(row.startswith("▸") and line in row for row in house.rows)
        await house.press("x", "e", "w")
        assert "” to which day?" in house.text
        assert any(row.startswith("▸") and line in row for row in house.rows)


async def test_erasing_does_not_keep_the_screen_waiting(
    filled: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    erase = Entries.erase

    def slow(entries: Entries, id: int) -> None:
        assert goes_on.wait(10)
        erase(entries, id)

    monkeypatch.setattr(Entries, "erase", slow)
    monkeypatch.setattr(ReflectuiApp, "_after_start", lambda _app: None)
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("e", "D", "space")
        assert house.message == "Erasing …"
        await house.press("j")
        assert timeline.cursor == 1
        goes_on.set()
        await house.until(lambda: house.message == "Erased.")
        assert len(timeline.ids) == 29


async def test_the_trash_and_back(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("d")
        assert filled.entries.count() == 29
        assert house.message == "“said the version out loud 0” moved to the trash. u undoes it."
        await house.press("u")
        assert filled.entries.count() == 30
        assert house.message == "Undone: moving “said the version out loud 0” to the trash"
        await house.press("U")
        assert filled.entries.count() == 29
        assert house.message == "Redone: moving “said the version out loud 0” to the trash"
        await house.press("U")
        assert house.message == "Nothing to redo."


async def test_a_star_is_seen_and_taken_away(filled: Journal) -> None:
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("asterisk")
        assert "★" in house.rows[2]
        await house.press("asterisk")
        assert "★" not in house.text


async def test_the_menu_moves_a_record_to_another_day(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        moved = timeline.highlighted
        assert moved is not None
        await house.press("e")
        assert "Move to another day" in house.text
        await house.press("w")
        await house.write("2026-07-01 26:10")
        await house.press("enter")
        await house.until(lambda: filled.entries.get(moved).day == "2026-07-01")
        assert filled.entries.get(moved).time == "26:10"
        assert timeline.highlighted == moved
        await house.press("u")
        assert filled.entries.get(moved).day == "2026-07-13"


async def test_copying_masks_people_and_leaves_out_what_is_confidential(
    filled: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(filled) as house:
        copied = list[str]()
        monkeypatch.setattr(house.app, "copy_to_clipboard", copied.append)
        await to_journal(house)
        await house.press("j", "y")
        assert copied == ["Done\n- review with Person A #design 1"]
        await house.press("e", "h", "y")
        assert len(copied) == 1
        assert house.message == "This record is confidential, so it is not copied."


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the editor one that runs a line of shell on the file "$1"."""
    monkeypatch.setattr(ReflectuiApp, "suspend", lambda _app: nullcontext())
    return lambda line: edit_by(line, tmp_path, monkeypatch)


async def test_an_entry_is_edited_outside(filled: Journal, editor: Callable[[str], None]) -> None:
    editor('sed -i "s/loud/softly/" "$1"')
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("E")
        assert house.message == "Saved."
        assert "said the version out softly 0" in house.rows[2]


async def test_a_save_over_a_newer_row_keeps_both_texts_and_says_so(
    filled: Journal, editor: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor('sed -i "s/loud/softly/" "$1"')
    from reflectui.exchange import editor as outside

    edit = outside.edit

    def meanwhile(text: str, origin: Origin) -> str:
        with Journal.open(tmp_path / "journal.db") as other:
            entry = other.entries.get(other.entries.newest(1)[0])
            entry.experience = "another wording"
            other.entries.save(entry)
        return edit(text, origin)

    monkeypatch.setattr(outside, "edit", meanwhile)
    async with opened(filled) as house:
        await to_journal(house)
        await house.press("E")
        assert house.message == "It was saved in another window first. Both texts are kept."
        assert "another wording" in house.text
        assert "said the version out softly 0" in house.text


async def test_undoing_leads_to_what_came_back(filled: Journal) -> None:
    async with opened(filled) as house:
        timeline = await to_journal(house)
        await house.press("j", "j")
        gone = timeline.highlighted
        await house.press("d", "G", "u")
        assert timeline.highlighted == gone


async def test_the_cursor_goes_to_what_came_back(journal: Journal) -> None:
    for number in range(4):
        journal.entries.add(now(), experience=f"line {number}")
    async with opened(journal) as house:
        await house.press("escape", "j", "j", "d", "g", "g", "u")
        assert house.one("lines", Timeline).cursor == 2


async def test_the_question_before_erasing_names_the_lines_that_go_too(journal: Journal) -> None:
    ids = [journal.entries.add(now(), experience=text) for text in ("one", "two", "three")]
    journal.entries.gather(ids)
    async with opened(journal) as house:
        await house.press("escape", "e", "D")
        assert "The 3 lines gathered in it go too." in " ".join(house.text.split())
