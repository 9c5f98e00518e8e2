"""The backups of the journal: listed, made by a key, and how one is brought back is said."""

import shlex

import pytest

from reflectui.store import backup
from reflectui.store.journal import Journal
from reflectui.store.restore import restore
from reflectui.tui.app import ReflectuiApp
from tests.conftest import Clock
from tests.tui.house import WIDE, House, now, opened


async def to_backups(house: House) -> None:
    await house.press("escape", "g", "c", *["j"] * 6, "enter")
    assert house.rows[0].strip() == "Backups"


async def test_enter_makes_one_and_lists_it(journal: Journal, own_clock: Clock) -> None:
    journal.entries.add(now(), experience="a line")
    async with opened(journal, WIDE) as house:
        await house.until(lambda: len(backup.backups(journal.path)) == 1)
        await to_backups(house)
        assert "They are in" in house.message
        assert str(journal.path.parent) in house.message
        own_clock.move(minutes=5)
        await house.press("enter")
        await house.until(lambda: house.message.startswith("Made and verified: "))
        made = backup.backups(journal.path)
        assert made[0].name in house.message
        assert len(made) == 2
        assert "Tue Jul 14 26:15" in house.text
        assert "MB" in house.text


async def test_the_command_that_is_named_brings_it_back(journal: Journal) -> None:
    journal.entries.add(now(), experience="a line")
    made = backup.make(journal.connection, journal.path)
    async with opened(journal, (200, 40)) as house:
        await house.until(lambda: not any(thread.is_alive() for thread in house.app.session.threads))
        await to_backups(house)
        await house.press("j")
        command = house.message.partition("then run: ")[2].replace("\n", "")
        await house.press("enter")
        assert "enter" not in house.footer
        assert backup.backups(journal.path)[0].path == made
    program, verb, file = shlex.split(command)
    assert (program, verb, file) == ("reflectui", "restore", str(made))
    journal.close()
    assert restore(journal.path, made) is not None


async def test_without_any_only_making_is_offered(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReflectuiApp, "_after_start", lambda _app: None)
    async with opened(journal) as house:
        await house.press("escape", "g", "c")
        assert any(row.startswith("   Backups") and row.endswith("none yet") for row in house.rows)
        await house.press(*["j"] * 6, "enter")
        assert [row.strip() for row in house.rows[1:20] if row.strip()] == ["▸ Make one now"]
