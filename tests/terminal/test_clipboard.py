"""A copy made inside tmux is in tmux's buffer, from where it goes on to the terminal around it."""

import subprocess
from collections.abc import Iterator

import pytest

from tests.terminal.caret import in_tmux
from tests.terminal.conftest import Person, begin
from tests.terminal.harness import Terminal


def buffer_of(app: Terminal, person: Person) -> str:
    """What tmux pastes next, read through the socket it was started with."""
    socket = app.command[app.command.index("-S") + 1]
    shown = subprocess.run(
        ["tmux", "-S", socket, "show-buffer"],
        env=person.env,
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    return shown.stdout


@pytest.fixture
def tmux(person: Person) -> Iterator[Terminal]:
    with in_tmux(person.env, (80, 24)) as app:
        begin(app)
        yield app


def test_a_copied_record_arrives(person: Person, tmux: Terminal) -> None:
    tmux.press("石橋を叩く 'x' $(y)\r")
    tmux.wait_for("$(y)")
    tmux.press("esc")
    tmux.wait_for("enter open")
    tmux.press("y")
    tmux.wait_for("again marks this as shared")
    assert buffer_of(tmux, person) == "Done\n- 石橋を叩く 'x' $(y)"


def test_a_cut_text_arrives(person: Person, tmux: Terminal) -> None:
    tmux.press("いろは", "\x1b[1;2D", "\x1b[1;2D", "\x03")
    tmux.wait_for(lambda app: buffer_of(app, person) == "ろは")
