"""The lock: no text of the journal anywhere, no key but those that open it, afterwards all as it was."""

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.tui.house import PHONE, TERMINAL, House, at, now, opened, to_journal

SECRET = "a secret of mine"
OPENING = "enter show again"


async def lock(house: House) -> None:
    """Hide everything, from the keys outside of text."""
    await house.press("L")
    assert house.footer == OPENING


@pytest.fixture
def secret(journal: Journal) -> Journal:
    """A journal in which everything is to be hidden."""
    journal.entries.add(now(), experience=SECRET)
    return journal


@pytest.mark.parametrize("size", [PHONE, TERMINAL])
async def test_only_the_day_stands_on_the_screen(secret: Journal, size: tuple[int, int]) -> None:
    async with opened(secret, size) as house:
        await house.write("half a line")
        await house.press("escape")
        await lock(house)
        shown = [row.strip() for row in house.rows if row.strip()]
        assert shown == ["Tue Jul 14", OPENING]


async def test_no_other_key_and_nothing_pasted_acts(secret: Journal) -> None:
    async with opened(secret) as house:
        await house.press("escape")
        await lock(house)
        before = house.text
        for key in (
            "i",
            "x",
            "1",
            "2",
            "colon",
            "slash",
            "question_mark",
            "d",
            "u",
            "g",
            "c",
            "escape",
            "q",
            "tab",
        ):
            await house.press(key)
        await house.receive(b"\x1b[200~pasted\x1b[201~")
        assert house.text == before
        await house.press("enter")
        assert SECRET in house.text
        assert "pasted" not in house.text
        assert secret.entries.count() == 1


@pytest.mark.parametrize("key", ["\r", " ", "　"])
async def test_one_key_shows_everything_as_it_was(secret: Journal, key: str) -> None:
    async with opened(secret) as house:
        await house.write("half a line")
        await to_journal(house)
        before = house.rows[:-2]
        await lock(house)
        await house.receive(key)
        assert house.rows[:-2] == before
        await house.press("1")
        assert any("half a line" in row for row in house.rows)


async def test_what_others_change_meanwhile_repaints_nothing_and_is_there_afterwards(secret: Journal) -> None:
    async with opened(secret) as house:
        await house.press("escape")
        await lock(house)
        before = house.text
        with Journal.open(secret.path, device="elsewhere") as elsewhere:
            elsewhere.entries.add(at("2026-07-14", "26:15"), experience="from elsewhere")
        house.app._look()
        await house.pilot.pause()
        assert house.text == before
        await house.press("enter")
        assert "from elsewhere" in house.text


async def test_a_warning_waits_until_it_is_opened(secret: Journal) -> None:
    from reflectui.errors import ReflectuiError

    async with opened(secret) as house:
        await house.press("escape")
        await lock(house)
        house.app._told_by_screen(ReflectuiError("journal.damaged"))
        await house.pilot.pause()
        assert "damaged" not in house.text
        await house.press("enter")
        assert house.message.startswith("The journal file is damaged.")


async def test_a_key_shows_the_day_that_it_is_now(secret: Journal, own_clock: Clock) -> None:
    async with opened(secret) as house:
        await house.press("escape")
        await lock(house)
        own_clock.move(days=1)
        assert "Tue Jul 14" in house.text
        await house.press("x")
        assert "Wed Jul 15" in house.text


async def test_the_palette_locks_too_and_in_japanese(secret: Journal) -> None:
    i18n.set_language("ja")
    async with opened(secret) as house:
        await house.press("escape", "colon", *"lock", "enter")
        assert [row.strip() for row in house.rows if row.strip()] == ["7/14(火)", "enter 見せる"]
