"""screens.md tells every screen, every state that is pictured and every command as it is."""

import re
from urllib.parse import unquote

from reflectui.tui.commands import COMMANDS
from tests.contracts.screens import FILE, all_scopes, current, scopes_told
from tests.tui.states import STATES

TEXT = FILE.read_text(encoding="utf-8")


def test_the_key_tables_are_those_of_the_commands() -> None:
    assert current(TEXT) == TEXT, "run python -m tests.contracts.screens"


def test_every_scope_has_a_table_and_every_command_a_line() -> None:
    assert scopes_told(TEXT) == all_scopes()
    for command in COMMANDS:
        assert f"| {command.id} |" in TEXT


def test_every_state_is_named_and_shown() -> None:
    for state in STATES:
        assert f"`{state}`" in TEXT, state
        assert f"test_picture%5B{state}-" in TEXT, state


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"\]\(([^)]+\.svg)\)", TEXT)
    for picture in pictures:
        assert (FILE.parent / unquote(picture)).is_file(), picture
