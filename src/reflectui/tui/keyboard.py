"""What a terminal sends, as Textual's events: tolerant of slow lines, broken bytes and hurried fingers."""

import os
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

from reflectui.tui.probe import ground

ESCAPE = 0x1B
PASTE_START = b"\x1b[200~"
PASTE_END = b"\x1b[201~"

# How long the rest of a key's sequence may take on a slow line, in seconds.
SEQUENCE_DELAY = 0.25
# How long the rest of an answer of the terminal may take.
ANSWER_DELAY = 2.0
# A paste whose end never comes is over when nothing came for this long.
PASTE_DELAY = 1.0

_CSI = re.compile(rb"\x1b\[(?:M.{3}|\[[A-E]|[0-?]*[ -/]*[@-~])", re.DOTALL)
_CSI_BEGUN = re.compile(rb"\x1b\[(?:M.{0,2}|\[|[0-?]*[ -/]*)", re.DOTALL)
_SS3 = re.compile(rb"\x1bO[A-DFHP-S]")
# The beginnings of answers: where the cursor is, and the colour of the ground.
_POSITION_BEGUN = re.compile(rb"\x1b\[[0-9]*(?:;[0-9]*)?")
_GROUND_BEGUN = re.compile(rb"\x1b\]11;[^\x1b\x07]*\x1b?")
_STRING_BEGUN = re.compile(rb"\x1b\]1{0,2}")
_STRING = re.compile(rb"\x1b[]PX^_][^\x1b\x07]*(?:\x07|\x1b\\)")
_AFTER_ESCAPE = re.compile(rb"\[[0-?]*[ -/]*[@-~]|O[A-DFHP-S]")
_WITH_ALT = re.compile(rb"\x1b(?:[ -~]|[\xc2-\xf4][\x80-\xbf]+)")


def escape_delay() -> float:
    """Seconds after which an escape that nothing follows is the key: ESCDELAY (milliseconds), else 0.05."""
    value = os.environ.get("ESCDELAY", "")
    return min(int(value), 1000) / 1000 if value.isdecimal() else 0.05


class Keyboard:
    """Turns bytes into events. Time is given to it in seconds, from any beginning.

    `deadline` is when `tick` has something to decide, or None. A paste is one event, whatever is in it. An
    escape and a character that follows at once are the escape alone. What is no key is dropped; a byte that
    is no UTF-8 is �.

    `awaiting` is until when the terminal's answer is due to the question where its cursor is: what may be the
    beginning of it waits for the rest until then.
    """

    def __init__(self, delay: float | None = None) -> None:
        self.deadline: float | None = None
        self.awaiting = float("-inf")
        self._delay = escape_delay() if delay is None else delay
        self._parser = XTermParser()
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._pending = bytearray()
        self._paste: bytearray | None = None
        self._escaped: float | None = None

    def feed(self, data: bytes, now: float) -> Iterator[Message]:
        """The events that `data`, arrived at `now`, completes."""
        if self._escaped is not None:
            # The rest of a sequence whose escape came too early to be known for its beginning.
            if now - self._escaped < SEQUENCE_DELAY and _AFTER_ESCAPE.match(data):
                data = b"\x1b" + data
            self._escaped = None
        self._pending += data
        self.deadline = None
        while self._pending:
            before = len(self._pending)
            yield from self._take(now)
            if len(self._pending) == before or self.deadline is not None:
                break

    def tick(self, now: float) -> Iterator[Message]:
        """The events that follow from nothing more having come until `now`."""
        if self.deadline is None or now < self.deadline:
            return
        self.deadline = None
        if self._paste is not None:
            yield self._pasted(bytes(self._paste))
        elif self._pending:
            if not self._is_answer():
                yield events.Key("escape", "\x1b")
            if len(self._pending) == 1:
                self._escaped = now - self._delay
            self._pending.clear()
        else:
            yield from self._typed(b"", final=True)

    def _take(self, now: float) -> Iterator[Message]:
        """Take one paste, run of text or sequence from the front of what is pending."""
        if self._paste is not None:
            yield from self._take_paste(now)
        elif self._pending[0] != ESCAPE:
            end = self._pending.find(ESCAPE)
            text = bytes(self._cut(len(self._pending) if end < 0 else end))
            yield from self._typed(text, final=end >= 0)
            if self._decoder.getstate()[0]:
                self.deadline = now + SEQUENCE_DELAY
        else:
            yield from self._take_escape(now)

    def _take_escape(self, now: float) -> Iterator[Message]:
        pending = self._pending
        if pending.startswith(PASTE_START):
            self._cut(len(PASTE_START))
            self._paste = bytearray()
            self.deadline = now + PASTE_DELAY
            yield from self._take_paste(now)
        elif found := _CSI.match(pending) or _SS3.match(pending):
            yield from self._sequence(bytes(self._cut(found.end())))
        elif found := _STRING.match(pending):
            if answer := ground(bytes(self._cut(found.end()))):
                yield answer
        elif self._is_answer():
            self.deadline = now + ANSWER_DELAY
        elif len(pending) == 1:
            self.deadline = now + (SEQUENCE_DELAY if now < self.awaiting else self._delay)
        elif pending == b"\x1bO" or _CSI_BEGUN.fullmatch(pending) or _STRING_BEGUN.fullmatch(pending):
            self.deadline = now + SEQUENCE_DELAY
        elif pending.startswith(b"\x1b\x7f"):
            self._cut(2)
            yield events.Key("alt+backspace", None)
        else:
            # A letter right behind is what alt adds an escape to; as a key of its own it could do anything.
            alone = _WITH_ALT.match(pending)
            self._cut(alone.end() if alone else 1)
            yield events.Key("escape", "\x1b")

    def _is_answer(self) -> bool:
        """Whether what is pending is the beginning of an answer, which no key is."""
        awaited = self.awaiting > float("-inf") and _POSITION_BEGUN.fullmatch(self._pending)
        return bool(awaited or _GROUND_BEGUN.fullmatch(self._pending))

    def _take_paste(self, now: float) -> Iterator[Message]:
        paste = self._paste
        assert paste is not None
        searched = max(0, len(paste) - len(PASTE_END))
        paste += self._cut(len(self._pending))
        end = paste.find(PASTE_END, searched)
        if end < 0:
            self.deadline = now + PASTE_DELAY
            return
        self.deadline = None
        self._pending += paste[end + len(PASTE_END) :]
        yield self._pasted(bytes(paste[:end]))

    def _pasted(self, data: bytes) -> Message:
        self._paste = None
        return events.Paste(data.decode("utf-8", "replace"))

    def _typed(self, data: bytes, final: bool = False) -> Iterator[Message]:
        # Textual's parser takes an empty text for the end of all.
        if text := self._decoder.decode(data, final):
            yield from self._parser.feed(text)

    def _sequence(self, data: bytes) -> Iterator[Message]:
        """The events of one whole sequence; none where Textual does not know it."""
        for event in list(self._parser.feed(data.decode("latin-1"))):
            if isinstance(event, events.CursorPosition):
                self.awaiting = float("-inf")
            yield event
        if self._parser._timeout_time is not None:
            self._parser._timeout_time = 0.0
            list(self._parser.tick())

    def _cut(self, length: int) -> bytearray:
        """Take `length` bytes from the front of what is pending."""
        front = self._pending[:length]
        del self._pending[:length]
        return front
