"""An entry as a turn of the cycle: kept open, closed, left at that, entitled."""

from reflectui.store.journal import Journal
from tests.tui.house import now, opened

WHOLE = {"experience": "what", "reflection": "why", "concept": "a rule", "action": "when"}


async def test_closing_says_what_is_missing(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="what", concept="a rule")
    async with opened(journal) as house:
        await house.press("escape", "e", "f")
        assert house.message == "Not closed. Still missing: Reflection, Next trial."
        assert journal.entries.get(id).loop == ""


async def test_a_whole_cycle_is_closed_and_opened_again(journal: Journal) -> None:
    id = journal.entries.add(now(), **WHOLE)
    async with opened(journal) as house:
        await house.press("escape", "e", "f")
        assert house.message == "Closed."
        assert journal.entries.get(id).loop == "closed"
        await house.press("e")
        assert "Reopen the cycle" in house.text
        await house.press("f")
        assert journal.entries.get(id).loop == ""
        await house.press("u", "u")
        assert journal.entries.get(id).loop == ""


async def test_without_a_trial_it_is_closed_by_saying_so(journal: Journal) -> None:
    id = journal.entries.add(now(), **{**WHOLE, "action": " "})
    async with opened(journal) as house:
        await house.press("escape", "e", "f")
        assert "There is no next trial. Close it without one?" in house.text
        await house.press("x")
        assert journal.entries.get(id).loop == ""
        await house.press("e", "f", "space")
        entry = journal.entries.get(id)
        assert (entry.loop, entry.no_trial) == ("closed", True)
        await house.press("u")
        entry = journal.entries.get(id)
        assert (entry.loop, entry.no_trial) == ("", False)


async def test_a_loop_is_let_go_and_taken_up_again(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="what", reflection="why")
    async with opened(journal) as house:
        assert journal.search.count("is:open") == 1
        await house.press("escape", "e", "k")
        assert house.message == "Let go."
        assert journal.search.count("is:open") == 0
        await house.press("e", "k")
        assert journal.entries.get(id).loop == ""


async def test_a_line_is_kept_open(journal: Journal) -> None:
    journal.entries.add(now(), experience="what")
    async with opened(journal) as house:
        await house.press("escape", "!")
        assert house.message == "Kept open."
        assert journal.search.count("is:open") == 1
        await house.press("!")
        assert house.message == "No longer kept open."
        assert journal.search.count("is:open") == 0


async def test_a_title_is_given_changed_and_taken_away(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="what")
    async with opened(journal) as house:
        await house.press("escape", "e", "n")
        await house.write("The review")
        await house.press("enter")
        assert journal.entries.get(id).title == "The review"
        await house.press("e", "n")
        await house.write("s")
        await house.press("enter")
        assert journal.entries.get(id).title == "The reviews"
        await house.press("e", "n", "ctrl+u", "enter")
        assert journal.entries.get(id).title == ""


async def test_a_title_that_is_too_long_or_left_by_esc_stays_to_be_mended(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="what")
    async with opened(journal) as house:
        await house.press("escape", "e", "n")
        await house.receive("x" * 501)
        await house.press("enter")
        assert "500" in house.text
        await house.press("escape")
        assert journal.entries.get(id).title == ""
        await house.press("e", "n", "backspace", "enter")
        assert journal.entries.get(id).title == "x" * 500
