"""A small app around one widget, with what it writes to the terminal and the messages it posts."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import pyte
from textual.app import App, ComposeResult
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from reflectui.tui.commands import acting
from reflectui.tui.keys import plain_name

HOSTILE = (
    "[/] [bold]x[/bold] \x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m \x08\x7f \u202eRTL\u2066 "
    "\t👨\u200d👩\u200d👧 か\u3099 e\u0301 \u2028\ufeff\x0c終"
)
# What would reach a terminal as a control if HOSTILE were written as it is.
FORBIDDEN = (b"\x1b[31m", b"\x1b[0m ", b"\x1b]", b"\x07", b"\x08", b"\x7f", b"\x0c", b"\t", "\x9b".encode(),
             "\u202e".encode(), "\u2066".encode(), "\u200d".encode(), "\u2028".encode())  # fmt: skip

M = TypeVar("M", bound=Message)


class _Recording(HeadlessDriver):
    """A driver without a terminal that Textual writes to all the same."""

    written: list[str]

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.written.append(data)


class Stage(App[None]):
    """Shows `widget`, between a line above and some below, in the manner of Today."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: Widget, above: int = 1, below: int = 3) -> None:
        super().__init__()
        self.widget = widget
        self.messages: list[Message] = []
        self.written: list[str] = []
        self.keys: list[str] = []
        self._above, self._below = above, below

    def compose(self) -> ComposeResult:
        yield from (Static(f"above {n}") for n in range(self._above))
        yield self.widget
        yield from (Static(f"below {n}") for n in range(self._below))

    def on_mount(self) -> None:
        self.widget.focus()

    def on_key(self, event: Key) -> None:
        """Move about in the widget as a place does."""
        self.keys.append(event.key)
        for command in acting(["move"], {}):
            move = getattr(self.widget, f"action_{command.id.removeprefix('move.')}", None)
            if move is not None and plain_name(event) in command.keys:
                move()

    def _build_driver(self, *args: Any, **options: Any) -> Driver:
        driver = _Recording(self, mouse=False, size=options["size"])
        driver.written = self.written
        self._driver = driver
        return driver

    def note(self, message: Message) -> None:
        """The message hook for `run_test`: remembers what the widget posts."""
        if message.control is self.widget and message not in self.messages:
            self.messages.append(message)

    def said(self, kind: type[M]) -> list[M]:
        """The messages of one kind, in order."""
        return [message for message in self.messages if isinstance(message, kind)]

    def rows(self) -> list[str]:
        """The screen as text, without trailing blanks."""
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    def terminal(self) -> list[str]:
        """What a terminal shows that got what was written, without trailing blanks."""
        # The emulator drops what follows a joiner it does not know.
        screen = pyte.Screen(*self.size)
        stream = pyte.Stream(screen)
        stream.feed("\x1b[?7l")
        for data in self.written:
            stream.feed(data.replace("\u034f", ""))
        return [row.rstrip() for row in screen.display]

    def bytes_written(self) -> bytes:
        """Everything written so far, but for the shape of the mouse pointer."""
        return "".join(data for data in self.written if not data.startswith("\x1b]22;")).encode()


def keys(text: str) -> Iterable[Key]:
    """The key events a terminal sends for `text`."""
    return (Key(character, character) for character in text)


def harmless(written: bytes) -> bool:
    """Whether nothing of HOSTILE is in what was written as a control."""
    return not [sequence for sequence in FORBIDDEN if sequence in written]


def trimmed(rows: Sequence[str]) -> list[str]:
    """`rows` without the blank ones at the end."""
    kept = list(rows)
    while kept and not kept[-1]:
        kept.pop()
    return kept
