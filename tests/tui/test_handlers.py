"""What Textual hands to every class of a screen is done once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import reflectui.tui
from reflectui.store.journal import Journal
from reflectui.tui.entry.lens_choice import LensChoice
from reflectui.tui.trash.screen import TrashPlace
from reflectui.tui.words import Words
from tests.tui.house import opened


def handlers_called_again() -> Iterator[str]:
    """Handlers that call the one of their base, which is called anyway."""
    for path in Path(reflectui.tui.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=name)):
                    if name.startswith("on_") and name != "on_event":
                        yield f"{path.name}:{call.lineno} {name}"


def test_no_handler_calls_that_of_its_base() -> None:
    assert list(handlers_called_again()) == []


async def test_the_trash_is_read_once_for_a_change(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.press("escape", "g", "x")
        trash = house.app.screen
        assert isinstance(trash, TrashPlace)
        assert len(house.app.session.changed._subscriptions[trash]) == 1


async def test_a_key_that_moves_in_a_list_is_not_called_unknown(journal: Journal) -> None:
    async with opened(journal) as house:
        await house.app.push_screen(LensChoice(house.app.session, ""))
        await house.press("j")
        assert house.one("message", Words).text == ""
