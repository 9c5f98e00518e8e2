"""A session of plain keys: neither ctrl nor alt nor function keys, and every command is reached."""

from collections.abc import Iterable

import pytest
from textual.events import Paste

from reflectui.i18n import _
from reflectui.store.journal import Journal
from reflectui.tui.chains import CHAINS
from reflectui.tui.commands import COMMANDS, acting
from reflectui.tui.palette import Palette, has_row
from reflectui.tui.place import Place
from reflectui.tui.today.screen import Today
from reflectui.tui.toggles import TOGGLES
from tests.terminal.caret import full_width
from tests.tui.house import House, now, opened

PLAIN = {"enter", "escape", "tab", "space", "backspace", "up", "down", "left", "right", "home", "end"}
PLAIN |= {"pageup", "pagedown", "shift+tab"}
# Ends the session.
LAST = "app.quit"
# j goes wherever half a page does; what ctrl+c says is about ctrl+c alone.
NEEDLESS = {"move.half_down", "move.half_up", "app.interrupt"}
LISTED = [command for command in COMMANDS if has_row(command) and command.id != LAST]


async def back_to_lines(house: House) -> None:
    """Out of everything that lies over Today, to its lines."""
    for _step in range(8):
        top = house.app.screen
        if isinstance(top, Place) and not top.LIES_OVER:
            break
        await house.press("space" if type(top).__name__ == "Lock" else "escape")
    if not isinstance(house.app.screen, Today):
        await house.press("escape", "1")
    if house.focus != "lines":
        await house.press("escape")


@pytest.mark.parametrize("part", range(4))
async def test_every_row_of_the_palette_runs(
    journal: Journal, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "/bin/true")
    for number in range(3):
        journal.entries.add(now(), experience=f"line {number} #tag @sato")
    async with opened(journal) as house:
        for command in LISTED[part::4]:
            await back_to_lines(house)
            await house.receive(":")
            assert isinstance(house.app.screen, Palette)
            await house.take([Paste(_(command.label))])
            names = {command.label, *TOGGLES.get(command.id, ())[1:]}
            assert any(_(name) in row for name in names for row in house.rows[1:]), house.text
            await house.press("enter")
            assert house.app.is_running, command.id
            assert house.app.return_code in (None, 0), command.id


async def test_every_key_that_is_a_character_works_full_width(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    async def noted(_screen: Place, id: str) -> None:
        ran.append(id)

    journal.entries.add(now(), experience="one line")
    async with opened(journal) as house:
        for place, chain in (("1", "lines"), ("2", "timeline")):
            await house.press("escape", place, "escape")
            with monkeypatch.context() as patch:
                patch.setattr(type(house.app.screen), "run", noted)
                for command in acting(CHAINS[chain], {}):
                    for keys in command.keys:
                        # What begins with e is a row of the menu.
                        if all(len(key) == 1 for key in keys.split(" ")) and not keys.startswith("e "):
                            await house.receive(full_width(keys.replace(" ", "")))
                            assert ran.pop() == command.id, keys
                await house.receive("・")
                assert ran.pop() == "app.find"
        await house.receive("ｅｄ")
        assert journal.entries.newest(1) == []
        await house.receive("ｕ")
        assert len(journal.entries.newest(1)) == 1


def plain(keys: str) -> bool:
    return all(part in PLAIN or len(part) == 1 for part in keys.split(" "))


def without_a_plain_key() -> Iterable[str]:
    for command in COMMANDS:
        if not any(plain(keys) for keys in command.keys) and not has_row(command):
            yield command.id


def test_every_command_has_a_plain_key_or_a_row() -> None:
    assert set(without_a_plain_key()) == NEEDLESS
