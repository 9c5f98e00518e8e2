"""Reading a JSON file of any size and layout piece by piece."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, TextIO

from reflectui.errors import ReflectuiError
from reflectui.exchange.sources import translated

CHUNK = 1 << 16
# What stops being JSON further from the end than the longest literal or escape is not merely cut off.
CUT_OFF = 16


def members(path: Path, listed: Collection[str]) -> Iterator[tuple[str, Any, int]]:
    """Key, value and line of each member of the file's top-level object, as they come.

    The elements of a list under a key that is `listed` come one by one, those of a file that is a list itself
    under the key "". A byte that is no UTF-8 becomes �. Raises `import.not_json_file` (line, column).
    """
    with translated(path), path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        yield from _members(_Text(file), listed)


def _members(text: "_Text", listed: Collection[str]) -> Iterator[tuple[str, Any, int]]:
    start = text.peek()
    if start == "[":
        yield from _elements(text, "")
    elif start == "{":
        text.take("{")
        more = not text.is_empty("}")
        while more:
            key = text.value()
            text.take(":")
            if key in listed and text.peek() == "[":
                yield from _elements(text, str(key))
            else:
                text.peek()
                line = text.line
                yield str(key), text.value(), line
            more = text.goes_on("}")
    else:
        raise text.refusal()
    if text.peek():
        raise text.refusal()


def _elements(text: "_Text", key: str) -> Iterator[tuple[str, Any, int]]:
    text.take("[")
    more = not text.is_empty("]")
    while more:
        text.peek()
        line = text.line
        yield key, text.value(), line
        more = text.goes_on("]")


class _Text:
    """A window that moves over the file."""

    def __init__(self, file: TextIO) -> None:
        self.line = 1
        self._file = file
        self._window = ""
        self._at = 0
        self._decoder = json.JSONDecoder(parse_constant=self._constant)

    def peek(self) -> str:
        """The next character that is no white space, empty at the end of the file."""
        while True:
            while self._at < len(self._window):
                char = self._window[self._at]
                if char not in " \t\r\n":
                    return char
                self._move(self._at + 1)
            if not self._fill():
                return ""

    def take(self, char: str) -> None:
        """Step over `char`."""
        if self.peek() != char:
            raise self.refusal()
        self._move(self._at + 1)

    def is_empty(self, end: str) -> bool:
        """Whether `end` comes at once; then it is stepped over."""
        empty = self.peek() == end
        if empty:
            self.take(end)
        return empty

    def goes_on(self, end: str) -> bool:
        """Step over a comma, or over `end`: then False."""
        more = self.peek() != end
        self.take("," if more else end)
        return more

    def value(self) -> Any:
        """Step over a whole value."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._window, self._at)
            except json.JSONDecodeError as error:
                open_string = error.msg.startswith("Unterminated string")
                cut_off = open_string or error.pos > len(self._window) - CUT_OFF
                if not cut_off or not self._fill():
                    raise self.refusal(error.pos) from error
            except (ValueError, RecursionError) as error:
                raise self.refusal() from error
            else:
                # A number at the end of the window may go on behind it.
                if end < len(self._window) or not self._fill():
                    self._move(end)
                    return value

    def refusal(self, at: int | None = None) -> ReflectuiError:
        """The error that names the place, the present one unless told."""
        position = self._at if at is None else at
        line = self.line + self._window.count("\n", self._at, position)
        column = position - self._window.rfind("\n", 0, position)
        return ReflectuiError("import.not_json_file", line=line, column=column)

    def _move(self, to: int) -> None:
        self.line += self._window.count("\n", self._at, to)
        self._at = to

    def _fill(self) -> bool:
        """Read on, twice as much each time a value does not end; False at the end of the file."""
        rest = self._window[self._at :]
        more = self._file.read(max(CHUNK, len(rest)))
        if more:
            self._window, self._at = rest + more, 0
        return bool(more)

    def _constant(self, name: str) -> Any:
        raise ValueError(name)
