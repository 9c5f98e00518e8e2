"""Where the caret must be, told from the rows on the screen alone; and the program inside tmux."""

import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal.harness import REFLECTUI, Terminal

TMUX_CONFIG = """\
set -g status off
set -g default-terminal "tmux-256color"
set -sg escape-time 10
set -g window-size latest
"""


def cells(character: str) -> int:
    """How many cells a character takes, by its East Asian width; none what changes the one before it."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\U0001f3fb" <= character <= "\U0001f3ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def caret_cell(terminal: Terminal, text: str, offset: int, lowest: int = 99) -> tuple[int, int] | None:
    """The cell (column, row) of the caret at `offset` of `text`; None where the text is not on the screen.

    Nothing is known of line breaking here: a row ends where the screen does not go on with the text. Of
    several places the lowest (but none that begins below the row `lowest`) is meant, of those in a row the
    leftmost.
    """
    for row in range(min(lowest, terminal.rows - 1), -1, -1):
        for left in range(terminal.columns):
            if text and _stands_at(terminal, text[0], left, row):
                found = _walked(terminal, text, offset, (left, row))
                if found is not None:
                    return found
    return None


def _walked(terminal: Terminal, text: str, offset: int, begin: tuple[int, int]) -> tuple[int, int] | None:
    """The caret's cell where the text begins at the cell `begin`; None where it does not stand there."""
    left, _ = column, row = begin
    caret = None
    for place, character in enumerate(text):
        if character == "\n":
            caret = (column, row) if place == offset else caret
            column, row = left, row + 1
            continue
        if not cells(character):
            continue
        hangs = character == " " and _blank_from(terminal, column, row)
        if not hangs and not _stands_at(terminal, character, column, row):
            column, row = left, row + 1
            if not _stands_at(terminal, character, column, row):
                return None
        caret = (column, row) if place == offset else caret
        column += cells(character)
    return caret or (column, row)


def _stands_at(terminal: Terminal, character: str, column: int, row: int) -> bool:
    # The screen keeps a letter and the marks on it as one.
    there = unicodedata.normalize("NFD", terminal.at(column, row) if row < terminal.rows else "")
    return there[:1] == unicodedata.normalize("NFD", character)[0]


def _blank_from(terminal: Terminal, column: int, row: int) -> bool:
    """Whether nothing stands in the rest of the row, or of the pane."""
    rest = "".join(terminal.at(at, row) for at in range(column, terminal.columns))
    return not rest.lstrip(" ").rstrip("│ ") or rest.lstrip(" ").startswith("│")


@contextmanager
def bare(env: Mapping[str, str], size: tuple[int, int]) -> Iterator[Terminal]:
    """The app in a terminal."""
    with Terminal(REFLECTUI, env, size) as terminal:
        yield terminal


@contextmanager
def in_tmux(env: Mapping[str, str], size: tuple[int, int]) -> Iterator[Terminal]:
    """The app inside tmux, whose socket and settings are its own."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    # A socket's path may have a hundred characters at most.
    with tempfile.TemporaryDirectory(prefix="tm") as folder:
        config, socket = Path(folder, "conf"), Path(folder, "s")
        config.write_text(TMUX_CONFIG, encoding="utf-8")
        tmux = ("tmux", "-u", "-S", str(socket), "-f", str(config))
        known = {**env, "LC_CTYPE": "C.UTF-8", "SHELL": "/bin/sh"}
        try:
            with Terminal((*tmux, "new-session", *REFLECTUI), known, size) as terminal:
                yield terminal
        finally:
            subprocess.run((*tmux, "kill-server"), env=known, capture_output=True, check=False)
            socket.unlink(missing_ok=True)


TERMINALS = {"bare": bare, "tmux": in_tmux}


def full_width(keys: str) -> str:
    """ASCII keys as an input method left on sends them."""
    return "".join(
        chr(ord(key) + 0xFEE0) if "!" <= key <= "~" else "　" if key == " " else key for key in keys
    )


def half_width(keys: str) -> str:
    """Keys as they are."""
    return keys
