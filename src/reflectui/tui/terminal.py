"""Our driver: keys and pastes as they were meant, no keystroke lost, the terminal left as it was found."""

import array
import fcntl
import os
import selectors
import signal
import termios
import threading
import time
from collections import deque
from contextlib import suppress
from types import FrameType
from typing import Any, TextIO, cast

from textual import constants, events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reflectui.tui import probe
from reflectui.tui.keyboard import Keyboard
from reflectui.tui.thrift import thrifty
from reflectui.tui.widgets.glyphs import NARROW, use

_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
# Ends kitty keys, pastes, mouse, focus reports and the alternate screen; shows the cursor, wraps lines.
_RESTORE = (
    b"\x1b[<u\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?1049l\x1b[?25h\x1b[?7h"
)
# Only tell esc and ctrl keys from others: Textual also asks for letters as codes, which breaks input methods.
_KITTY_KEYS = "\x1b[=1;1u"
_GRACE = 3.0
_FIRST_FOCUS = 2.0
# So long an answer to what was asked at start is waited for.
_ANSWER = 2.0


class Terminal(LinuxDriver):
    """The driver for `App(driver_class=Terminal)`.

    Keys that come before anything has the focus wait for it. On SIGTERM, SIGHUP, SIGINT or the terminal's end
    the app is asked to exit with 128 + the signal's number; after three seconds, or at a second signal other
    than SIGHUP, the terminal is restored and the process ends.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._file: Any = _Output(cast(TextIO, self._file))
        self._wake: tuple[int, int] | None = None
        self._handlers: dict[int, Any] = {}
        self._ending = False
        self._lock = threading.Lock()
        self._early: deque[Message] | None = deque()
        self._early_until = 0.0
        self.ground: probe.Ground | None = None
        self._asked = False
        # Until when the terminal's answer is taken for one.
        self._answer_until = 0.0

    # -- beginning and end

    def start_application_mode(self) -> None:
        """Take the terminal; the first time ask it how it draws."""
        self._wake = os.pipe()
        for number in _SIGNALS:
            self._handlers[number] = signal.signal(number, self._end)
        asks = self.input_tty and not self._asked
        if asks:
            self._asked, self._answer_until = True, time.monotonic() + _ANSWER
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if not constants.DISABLE_KITTY_KEY:
            self.write(_KITTY_KEYS)
        if asks:
            self.write(probe.question())

    def disable_input(self) -> None:
        """Stop reading at once, without waiting for a key."""
        if self._wake is not None:
            os.write(self._wake[1], b".")
        super().disable_input()
        if self._wake is not None:
            for end in self._wake:
                os.close(end)
            self._wake = None

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        super().stop_application_mode()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._handlers.clear()

    def _end(self, number: int, _frame: FrameType | None = None) -> None:
        if self._ending:
            # A window that is closed tells it twice, by the signal and by the end of its keys.
            if number != signal.SIGHUP:
                self._die(number)
            return
        self._ending = True
        watchdog = threading.Timer(_GRACE, self._die, (number,))
        watchdog.daemon = True
        watchdog.start()
        self._loop.call_soon_threadsafe(self._app.exit, None, 128 + number)

    def _die(self, number: int) -> None:
        """End now; nothing typed is lost, drafts are saved as they are typed."""
        with suppress(OSError, termios.error):
            os.write(self.fileno, _RESTORE)
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        os._exit(128 + number)

    def write(self, data: str) -> None:
        """Write a frame, in no more bytes than it needs."""
        super().write(thrifty(data))

    # -- reading

    def run_input_thread(self) -> None:
        """Read until `disable_input`; sleeps while nothing comes."""
        keyboard = Keyboard()
        keyboard.awaiting = self._answer_until
        assert self._wake is not None
        ahead = self._typed_ahead()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wake[0], selectors.EVENT_READ)
            while not self.exit_event.is_set():
                wait = None if keyboard.deadline is None else max(0.0, keyboard.deadline - time.monotonic())
                if not any(key.fd == self.fileno for key, _ in selector.select(wait)):
                    found = keyboard.tick(time.monotonic())
                else:
                    data = self._read()
                    if not data:
                        self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)
                        return
                    # Before the terminal was raw it made a newline of every enter.
                    head, ahead = data[:ahead], max(0, ahead - len(data))
                    data = head.replace(b"\n", b"\r") + data[len(head) :]
                    found = keyboard.feed(data, time.monotonic())
                for event in found:
                    self.process_message(event)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 65536)
        except OSError:
            return b""

    def _typed_ahead(self) -> int:
        """How many bytes were typed before we began to read."""
        waiting = array.array("i", [0])
        try:
            fcntl.ioctl(self.fileno, termios.FIONREAD, waiting)
        except OSError:
            return 0
        return waiting[0]

    def process_message(self, message: Message) -> None:
        """Hand an event to the app; keys and pastes wait until something has the focus."""
        if isinstance(message, events.CursorPosition):
            self._answered(message)
            return
        if isinstance(message, probe.Ground):
            self.ground = message
        if isinstance(message, events.Key | events.Paste):
            with self._lock:
                if self._early is not None:
                    if not self._early:
                        self._early_until = time.monotonic() + _FIRST_FOCUS
                        self._loop.call_soon_threadsafe(self._release)
                    self._early.append(message)
                    return
        super().process_message(message)

    def _release(self) -> None:
        app = self._app
        focused = app._dom_ready and app.focused is not None
        if not focused and time.monotonic() < self._early_until:
            self._loop.call_later(0.005, self._release)
            return
        with self._lock:
            early, self._early = self._early or (), None
            for message in early:
                super().process_message(message)

    def _answered(self, answer: events.CursorPosition) -> None:
        """Take the first answer, if it comes in time; F3 with a modifier looks like one."""
        if time.monotonic() < self._answer_until and (answer.x, answer.y) == (2, 0):
            self._loop.call_soon_threadsafe(self._narrow)
        self._answer_until = 0.0

    def _narrow(self) -> None:
        """Draw with signs of one cell from now on."""
        use(NARROW)
        for screen in self._app.screen_stack:
            for widget in screen.query("*"):
                widget.refresh()


class _Output:
    """A text file that goes silent when its terminal is gone, so that the app can still save and end."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        try:
            return self._file.write(text)
        except OSError:
            self._let_go()
            return 0

    def flush(self) -> None:
        try:
            self._file.flush()
        except OSError:
            self._let_go()

    def _let_go(self) -> None:
        """What is still to be written goes nowhere, or Python would complain of it at its end."""
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, self.fileno())
        os.close(null)

    def fileno(self) -> int:
        return self._file.fileno()
