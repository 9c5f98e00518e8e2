"""The driver in a real pseudo-terminal: nothing typed is lost, and the terminal is left as it was found."""

import json
import os
import signal
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.harness import Terminal, environment, paste

PROGRAM = Path(__file__).with_name("terminal_app.py")
LEFT = (b"\x1b[<u", b"\x1b[?2004l", b"\x1b[?1003l", b"\x1b[?1004l", b"\x1b[?1049l", b"\x1b[?25h")


class Run:
    """One run of the program, and what it saw."""

    def __init__(self, terminal: Terminal, result: Path) -> None:
        self.terminal = terminal
        self._result = result

    def end(self) -> dict[str, Any]:
        """Leave by a key; what came in."""
        self.terminal.send("\x1bOR")
        assert self.terminal.wait_end() == 0
        return self.seen()

    def seen(self) -> dict[str, Any]:
        """What came in until the program ended."""
        seen: dict[str, Any] = json.loads(self._result.read_text(encoding="utf-8"))
        return seen

    def cooked(self) -> bool:
        """Whether the terminal echoes and edits lines, as the shell left it."""
        flags = termios.tcgetattr(self.terminal._master)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)


Start = Callable[..., Any]


@pytest.fixture
def start(tmp_path: Path, own_home: Path) -> Start:
    @contextmanager
    def started(ahead: bytes = b"", shows: str = "write", **env: str) -> Iterator[Run]:
        result = tmp_path / "seen.json"
        root = Path(__file__).parents[2]
        known = environment(own_home, PYTHONPATH=f"{root}{os.pathsep}{root / 'src'}", **env)
        with Terminal([sys.executable, str(PROGRAM), str(result)], known, ahead=ahead) as terminal:
            terminal.wait_for(shows)
            yield Run(terminal, result)

    return started


def test_what_was_typed_ahead_stands_in_the_field(start: Start) -> None:
    with start(ahead="版を v2".encode(), shows="版を v2") as run:
        run.terminal.send(" に")
        assert run.end()["text"] == "版を v2 に"


def test_an_enter_typed_ahead_is_an_enter(start: Start) -> None:
    with start(ahead=b"one\ntwo\nthree", shows="three") as run:
        seen = run.end()
        assert (seen["notes"], seen["text"]) == (["one", "two"], "three")


def test_esc_and_a_letter_are_esc_alone(start: Start) -> None:
    with start() as run:
        run.terminal.send(b"a\x1bbc")
        run.terminal.wait_for("ac")
        seen = run.end()
        assert (seen["keys"], seen["text"]) == (["escape", "f3"], "ac")


def test_a_large_paste_with_odd_bytes_comes_whole_and_bad_bytes_end_nothing(start: Start) -> None:
    lines = [f"line {number}" for number in range(20_000)]
    with start() as run:
        run.terminal.send(paste("\n".join(lines) + "\x1b[31m") + b"\xff\xfe" + "終".encode())
        run.terminal.wait_for("終")
        assert run.end()["text"] == "\n".join(lines) + "\x1b[31m��終"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_app_in_order(start: Start, number: signal.Signals) -> None:
    with start() as run:
        run.terminal.send("kept")
        run.terminal.wait_for("kept")
        assert not run.cooked()
        run.terminal.kill(number)
        assert run.terminal.wait_end() == 128 + number
        assert run.seen()["text"] == "kept"
        assert run.cooked()
        assert [mode for mode in LEFT if mode not in run.terminal.output] == []


def test_a_crash_gives_the_terminal_back(start: Start) -> None:
    with start() as run:
        run.terminal.send("\x1bOQ")
        run.terminal.wait_end()
        assert run.cooked()
        assert [mode for mode in LEFT if mode not in run.terminal.output] == []


def test_a_terminal_that_is_gone_ends_the_app(start: Start) -> None:
    with start() as run:
        os.close(run.terminal._master)
        run.terminal._master = -1
        assert run.terminal._process.wait(10) == 128 + signal.SIGHUP


def test_stopping_and_going_on_keep_what_was_typed(start: Start) -> None:
    with start() as run:
        run.terminal.send("before")
        run.terminal.wait_for("before")
        run.terminal.kill(signal.SIGTSTP)
        os.waitpid(run.terminal.pid, os.WUNTRACED)
        assert run.cooked()
        run.terminal.kill(signal.SIGCONT)
        run.terminal.wait_for(lambda _: not run.cooked())
        run.terminal.send(" after")
        run.terminal.wait_for("before after")
        assert run.end()["text"] == "before after"


def test_letters_are_never_asked_for_as_codes(start: Start) -> None:
    with start() as run:
        run.terminal.settle()
        modes = run.terminal.output
        assert modes.index(b"\x1b[=1;1u") > modes.index(b"\x1b[>25u")


def test_waiting_writes_nothing(start: Start) -> None:
    with start() as run:
        run.terminal.settle()
        assert run.terminal.settle(still=1.5) == []
        run.end()
