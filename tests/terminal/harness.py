"""A real program in a pseudo-terminal, with its screen kept by pyte."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import sysconfig
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import pyte

SCRIPTS = Path(sysconfig.get_path("scripts"))
REFLECTUI = (sys.executable, str(SCRIPTS / "reflectui"))
NOW = "2026-07-14T17:10:00Z"

KEYS = {
    "enter": b"\r",
    "esc": b"\x1b",
    "tab": b"\t",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "page up": b"\x1b[5~",
    "page down": b"\x1b[6~",
    "backspace": b"\x7f",
}

# Forms pyte would print or take for styling: kitty keyboard, modifyOtherKeys, mode queries, device strings;
# and the combining joiner, with which it drops what follows.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>?][0-9;:]*[umpcnq]|\x1b\[[0-9;?]*\$p|\x1bP[^\x1b]*\x1b\\|\xcd\x8f")
_UNFINISHED = re.compile(rb"\xcd$|\x1b(?:\[[0-9;:<=>?$]*|P[^\x1b]*\x1b?)?$")

Condition = str | Callable[["Terminal"], bool]


class Chunk(NamedTuple):
    """Bytes the program wrote and when they were read, in seconds of time.perf_counter."""

    at: float
    data: bytes


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment of its own under `home`: folders, zone, clock and a terminal of 24-bit colour."""
    home.mkdir(parents=True, exist_ok=True)
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    return {
        "HOME": str(home),
        "PATH": os.environ.get("PATH", os.defpath),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "TZ": "Asia/Tokyo",
        "REFLECTUI_NOW": NOW,
        **folders,
        **more,
    }


def paste(text: str) -> bytes:
    """`text` as a terminal hands over a bracketed paste."""
    return b"\x1b[200~" + text.replace("\n", "\r").encode() + b"\x1b[201~"


def in_the_field(text: str) -> Condition:
    """Fulfilled where `text` stands below the first row, where the terminal itself echoes early keys."""
    return lambda terminal: any(text in line for line in terminal.lines[1:])


class _Screen(pyte.Screen):
    """A screen that answers where the cursor is and what it is, as a terminal does."""

    def __init__(self, size: tuple[int, int], answer: Callable[[str], object]) -> None:
        super().__init__(*size)
        self._answer = answer

    def write_process_input(self, data: str) -> None:
        self._answer(data)


class Terminal:
    """One program in a pseudo-terminal of `size` (columns, rows).

    `log` holds every chunk the program wrote. The bytes in `ahead` wait in the terminal before the program
    starts, as keys typed too early do. Leaving the context ends the program and closes everything.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        ahead: bytes = b"",
    ) -> None:
        self.command = tuple(command)
        self.log: list[Chunk] = []
        self._fed = 0
        self._held_back = b""
        self._screen = _Screen(size, self.send)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        try:
            _set_size(slave, size)
            if ahead:
                self.send(ahead)
            self.started = time.perf_counter()
            self._process = subprocess.Popen(
                command,
                stdin=slave,
                stdout=slave,
                stderr=slave,
                env=dict(env),
                cwd=env.get("HOME"),
                start_new_session=True,
                preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            )
        except BaseException:
            os.close(self._master)
            raise
        finally:
            os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program if it still runs; every file is closed afterwards."""
        if self._master >= 0:
            self.kill()
            self._process.wait()
            os.close(self._master)
            self._master = -1

    @property
    def pid(self) -> int:
        """The program's process id."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """The exit status, minus the signal's number where a signal ended it; None while it runs."""
        return self._process.poll()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen without trailing blanks."""
        rows = (self._screen.buffer[row] for row in range(self._screen.lines))
        return ["".join(row[column].data for column in range(self._screen.columns)).rstrip() for row in rows]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.lines)

    @property
    def columns(self) -> int:
        """How many columns the screen has."""
        return int(self._screen.columns)

    @property
    def rows(self) -> int:
        """How many rows the screen has."""
        return int(self._screen.lines)

    def cell(self, column: int, row: int) -> Any:
        """A cell with its style, as pyte keeps it."""
        return self._screen.buffer[row][column]

    def at(self, column: int, row: int) -> str:
        """What stands in a cell; nothing in the second one of a wide character."""
        return str(self._screen.buffer[row][column].data)

    def reversed_cells(self) -> list[tuple[int, int]]:
        """The cells (column, row) in which ground and ink are exchanged."""
        rows, columns = range(self._screen.lines), range(self._screen.columns)
        return [(x, y) for y in rows for x in columns if self._screen.buffer[y][x].reverse]

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def output(self) -> bytes:
        """Everything the program wrote so far."""
        return b"".join(chunk.data for chunk in self.log)

    def send(self, keys: bytes | str) -> float:
        """Type `keys`; returns when, in seconds of time.perf_counter."""
        data = keys.encode() if isinstance(keys, str) else keys
        at = time.perf_counter()
        while data:
            if not select.select([], [self._master], [], 0.05)[1]:
                # A program that writes while much is pasted would wait for its reader forever.
                self._read(0)
                continue
            data = data[os.write(self._master, data[:512]) :]
        return at

    def press(self, *names: str) -> float:
        """Press keys by their names in KEYS, anything else as it stands; returns when the last was sent."""
        at = 0.0
        for name in names:
            at = self.send(KEYS.get(name, name.encode()))
        return at

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told by SIGWINCH."""
        self._feed()
        self._screen.resize(rows, columns)
        _set_size(self._master, (columns, rows))

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to the program."""
        if self._process.poll() is None:
            self._process.send_signal(number)

    def wait_for(self, condition: Condition, timeout: float = 10.0) -> float:
        """Read until the screen shows a text or fulfils a predicate; returns when its last bytes were read.

        Raises AssertionError with the screen where that does not happen within `timeout` seconds.
        """
        fulfilled = _predicate(condition)
        end = time.perf_counter() + timeout
        while True:
            if self._fed < len(self.log):
                self._feed_one()
            if fulfilled(self):
                return self.log[self._fed - 1].at if self._fed else self.started
            if self._fed < len(self.log) or self._read(0.05):
                continue
            if self.status is not None:
                raise AssertionError(f"ended with {self.status} before {condition!r}\n{self.text}")
            if time.perf_counter() > end:
                raise AssertionError(f"not within {timeout} s: {condition!r}\n{self.text}")

    def settle(self, still: float = 0.3, longest: float = 10.0) -> list[Chunk]:
        """Read until nothing was written for `still` seconds; returns what was written."""
        first = len(self.log)
        end = time.perf_counter() + longest
        while time.perf_counter() < end and self._read(still):
            pass
        written = self.log[first:]
        self._feed()
        return written

    def wait_end(self, timeout: float = 10.0) -> int:
        """Read until the program has ended; returns its exit status."""
        end = time.perf_counter() + timeout
        while self.status is None or self._read(0):
            self._read(0.02)
            if time.perf_counter() > end:
                self._feed()
                raise AssertionError(f"still running after {timeout} s\n{self.text}")
        self._feed()
        return self._process.returncode

    def _read(self, timeout: float) -> bool:
        """Log what arrives within `timeout` seconds; False where nothing does or the program is gone."""
        if not select.select([self._master], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # EIO: nobody holds the other end
            data = b""
        if not data:
            self._process.wait(timeout=10)
            return False
        self.log.append(Chunk(time.perf_counter(), data))
        return True

    def _feed(self) -> None:
        while self._fed < len(self.log):
            self._feed_one()

    def _feed_one(self) -> None:
        chunk = self.log[self._fed]
        self._fed += 1
        data = self._held_back + chunk.data
        cut = _UNFINISHED.search(data)
        data, self._held_back = (data[: cut.start()], data[cut.start() :]) if cut else (data, b"")
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))


def _set_size(fd: int, size: tuple[int, int]) -> None:
    columns, rows = size
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _predicate(condition: Condition) -> Callable[[Terminal], bool]:
    if isinstance(condition, str):
        wanted = condition
        return lambda terminal: wanted in terminal.text
    return condition
