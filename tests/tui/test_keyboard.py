"""Bytes of a terminal as keys, pastes and reports; times are seconds on a clock of the test's own."""

import pytest
from textual import events
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from reflectui.tui.keyboard import Keyboard, escape_delay

Arrivals = list[tuple[float, bytes]]


def read(*arrivals: tuple[float, bytes], delay: float = 0.05) -> list[tuple[float, Message]]:
    """What comes of bytes that arrive at these times, and when."""
    keyboard = Keyboard(delay)
    found: list[tuple[float, Message]] = []
    for at, data in (*arrivals, (1000.0, b"")):
        while keyboard.deadline is not None and keyboard.deadline <= at:
            now = keyboard.deadline
            found += [(now, message) for message in keyboard.tick(now)]
        found += [(at, message) for message in keyboard.feed(data, at)]
    return found


def names(*arrivals: tuple[float, bytes], delay: float = 0.05) -> list[str]:
    """The keys among them by name, pastes as their text in <>, anything else by its kind."""
    return [_name(message) for _, message in read(*arrivals, delay=delay)]


def _name(message: Message) -> str:
    if isinstance(message, events.Key):
        return message.character if message.is_printable and message.character else message.key
    return f"<{message.text}>" if isinstance(message, events.Paste) else type(message).__name__


@pytest.mark.parametrize(
    ("arrivals", "expected"),
    [
        ([(0, "版 v2　".encode())], ["版", " ", "v", "2", "ideographic_space"]),
        ([(0, b"\xe7\x89"), (0.1, b"\x88")], ["版"]),
        ([(0, b"a\xff\xe7\x89b")], ["a", "�", "�", "b"]),
        ([(0, b"\xe7\x89")], ["�"]),
        ([(0, b"\xe7\x89\x1b[A")], ["�", "up"]),
        ([(0, b"\r\n\t\x7f\x01\x1a")], ["enter", "ctrl+j", "tab", "backspace", "ctrl+a", "ctrl+z"]),
    ],
)
def test_text_is_read_whatever_its_bytes(arrivals: Arrivals, expected: list[str]) -> None:
    assert names(*arrivals) == expected


@pytest.mark.parametrize("letter", ["j", "b", "[", "O", "P", "]", "あ"])
def test_an_escape_with_a_letter_is_the_escape_alone(letter: str) -> None:
    assert names((0, b"\x1b" + letter.encode()), (0.3, b"c")) == ["escape", "c"]


def test_an_escape_with_another_key_is_two_keys() -> None:
    assert names((0, b"\x1b\r\x1b\x01")) == ["escape", "enter", "escape", "ctrl+a"]


def test_a_tab_amid_hurried_keys_is_the_key() -> None:
    assert names((0, b"a\tb\t\t\xe7\x89\x88")) == ["a", "tab", "b", "tab", "tab", "版"]


def test_an_escape_alone_is_decided_quickly() -> None:
    ((at, message),) = read((0, b"\x1b"))
    assert (at, _name(message)) == (0.05, "escape")
    assert names((0, b"\x1b"), (0.2, b"\x1b"), (0.4, b"\x1b\x1b")) == ["escape"] * 4


def test_escdelay_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCDELAY", "25")
    assert escape_delay() == 0.025
    monkeypatch.setenv("ESCDELAY", "soon")
    assert escape_delay() == 0.05


@pytest.mark.parametrize(
    ("arrivals", "expected"),
    [
        ([(0, b"\x1b[A\x1bOB\x1b[1;5C\x1b[5~\x1bOP")], ["up", "down", "ctrl+right", "pageup", "f1"]),
        ([(0, b"\x1b["), (0.2, b"A")], ["up"]),
        ([(0, b"\x1b[1"), (0.1, b";5"), (0.2, b"D")], ["ctrl+left"]),
        ([(0, b"\x1b"), (0.04, b"[A")], ["up"]),
        ([(0, b"\x1b"), (0.2, b"[A")], ["escape", "up"]),
        ([(0, b"\x1b"), (0.4, b"[A")], ["escape", "[", "A"]),
        ([(0, b"\x1b["), (0.4, b"A")], ["escape", "A"]),
        ([(0, b"\x1b\x1b[A")], ["escape", "up"]),
        ([(0, b"\x1b\x7f")], ["alt+backspace"]),
    ],
)
def test_a_key_split_by_a_slow_line_is_one_key(arrivals: Arrivals, expected: list[str]) -> None:
    assert names(*arrivals) == expected


def test_what_is_no_key_does_not_become_text() -> None:
    assert names((0, b"\x1b[99;99;99z\x1b]10;rgb:0/0/0\x07\x1bP>|term\x1b\\\x1b[M !!a")) == ["a"]


def test_the_keys_of_the_kitty_protocol_are_read() -> None:
    keys = b"\x1b[27u\x1b[97;5u\x1b[13;2u\x1b[98;3u"
    assert names((0, keys)) == ["escape", "ctrl+a", "shift+enter", "alt+b"]


def test_reports_of_the_terminal_are_no_keys() -> None:
    found = [message for _, message in read((0, b"\x1b[?2026;2$y\x1b[I\x1b[O\x1b[<0;10;5M\x1b[3;2R"))]
    assert [type(message) for message in found] == [
        TerminalSupportsSynchronizedOutput,
        events.AppFocus,
        events.AppBlur,
        events.MouseDown,
        events.CursorPosition,
    ]


@pytest.mark.parametrize("cut", range(1, 30))
def test_a_paste_is_one_event_wherever_it_is_cut(cut: int) -> None:
    data = b"\x1b[200~a\x1b[31m\x1b[2\x00\xff\r\nb\x1b[201~x"
    assert names((0, data[:cut]), (0.04, data[cut:])) == ["<a\x1b[31m\x1b[2\x00�\r\nb>", "x"]


def test_a_paste_without_an_end_is_over_after_a_second() -> None:
    found = read((0, b"\x1b[200~one"), (0.9, b" two"), (3, b"x"))
    assert [(at, _name(message)) for at, message in found] == [(1.9, "<one two>"), (3, "x")]
    assert names((0, b"\x1b[200~one"), (3, b"\x1b[201~x")) == ["<one>", "x"]


def test_ten_megabytes_are_one_paste() -> None:
    data = b"\x1b[200~" + b"word \xe7\x89\x88\n" * 1_110_000 + b"\x1b[201~"
    keyboard, found = Keyboard(0.05), []
    for start in range(0, len(data), 4095):
        found += list(keyboard.feed(data[start : start + 4095], 0.0))
    (paste,) = found
    assert isinstance(paste, events.Paste)
    assert len(paste.text) == 7 * 1_110_000
