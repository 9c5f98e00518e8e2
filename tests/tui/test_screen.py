"""What a screen does in its turn while another program writes."""

from pathlib import Path

from reflectui.store.journal import Journal
from tests.tui.house import now, opened


async def test_what_is_done_while_another_program_writes_is_done_in_its_order(
    journal: Journal, tmp_path: Path
) -> None:
    journal.entries.add(now(), experience="one")
    journal.entries.add(now(), experience="two")
    async with opened(journal) as house:
        await house.press("escape")
        with Journal.open(tmp_path / "journal.db", device="there") as other:
            with other.transaction():
                await house.press("d", "u", "asterisk")
                await house.until(lambda: "Another program is writing." in house.message)
            await house.until(lambda: "★" in house.text)
        assert journal.entries.count() == 2
        assert "Another program" not in house.message
        await house.press("u")
        assert "★" not in house.text


async def test_a_key_that_waits_for_its_second_is_given_up_by_esc(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "g", "escape")
        assert house.message == ""
        await house.press("g", "ctrl+g")
        assert "does nothing here" in house.message


async def test_what_was_gathered_behind_a_lock_and_taken_back_at_once_is_not_opened(
    journal: Journal, tmp_path: Path
) -> None:
    journal.entries.add(now(), experience="one")
    journal.entries.add(now(), experience="two")
    async with opened(journal) as house:
        await house.press("escape")
        with Journal.open(tmp_path / "journal.db", device="there") as other, other.transaction():
            await house.press("V", "enter", "u")
        await house.until(lambda: house.message.startswith("Undone"))
        assert journal.entries.count() == 2
        await house.until(lambda: house.focus == "lines")
