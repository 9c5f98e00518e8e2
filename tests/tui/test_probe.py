"""What the terminal answers at start never arrives as keys, however slowly it comes."""

import pytest
from textual import events
from textual.message import Message

from reflectui.tui.keyboard import Keyboard
from reflectui.tui.probe import ground, question

WIDE = b"\x1b[1;3R"
LIGHT = b"\x1b]11;rgb:ffff/ffff/eeee\x1b\\"


def read(*arrivals: tuple[float, bytes], awaiting: float = 5.0) -> list[Message]:
    """What comes of bytes that arrive at these times, where an answer is due."""
    keyboard = Keyboard(0.05)
    keyboard.awaiting = awaiting
    found: list[Message] = []
    for at, data in (*arrivals, (1000.0, b"")):
        while keyboard.deadline is not None and keyboard.deadline <= at:
            found += keyboard.tick(keyboard.deadline)
        found += keyboard.feed(data, at)
    return found


def keys(found: list[Message]) -> list[str]:
    return [message.key for message in found if isinstance(message, events.Key)]


def in_two(answer: bytes) -> list[tuple[bytes, bytes]]:
    return [(answer[:cut], answer[cut:]) for cut in range(1, len(answer))]


@pytest.mark.parametrize("gap", [0.1, 1.0])
@pytest.mark.parametrize("parts", in_two(WIDE)[1:] + in_two(LIGHT)[4:])
def test_an_answer_in_two_parts_is_one_answer(parts: tuple[bytes, bytes], gap: float) -> None:
    found = read((0.0, parts[0]), (gap, parts[1]), (gap + 0.01, b"a"))
    assert keys(found) == ["a"]
    assert len(found) == 2


@pytest.mark.parametrize("parts", in_two(WIDE) + in_two(LIGHT))
def test_no_part_of_an_answer_is_a_key_where_the_line_pauses(parts: tuple[bytes, bytes]) -> None:
    assert keys(read((0.0, parts[0]), (0.14, parts[1]), (0.3, b"a"))) == ["a"]


def test_an_answer_byte_by_byte_is_one_answer() -> None:
    arrivals = [(0.1 * number, WIDE[number : number + 1]) for number in range(len(WIDE))]
    found = read(*arrivals)
    assert [type(message) for message in found] == [events.CursorPosition]


def test_an_answer_that_breaks_off_is_nothing() -> None:
    assert keys(read((0.0, WIDE[:4]), (4.0, b"a"))) == ["a"]


def test_what_is_typed_around_an_answer_stands() -> None:
    assert keys(read((0.0, b"a" + LIGHT + b"b" + WIDE + b"c"))) == ["a", "b", "c"]


def test_esc_is_as_quick_as_ever_once_the_answer_is_there() -> None:
    keyboard = Keyboard(0.05)
    keyboard.awaiting = 5.0
    list(keyboard.feed(WIDE, 0.0))
    list(keyboard.feed(b"\x1b", 1.0))
    assert keyboard.deadline == 1.05


@pytest.mark.parametrize(
    ("colour", "light"),
    [("rgb:ffff/ffff/ffff", True), ("rgb:00/00/00", False), ("rgba:fb/fa/f7/ff", True), ("rgb:2/2/8", False)],
)
def test_the_ground_is_light_or_dark(colour: str, light: bool) -> None:
    told = ground(f"\x1b]11;{colour}\x07".encode())
    assert told is not None
    assert told.light is light


@pytest.mark.parametrize(
    "answer", [b"\x1b]11;black\x07", b"\x1b]10;rgb:ff/ff/ff\x07", b"\x1b]11;rgb:/f/f\x07"]
)
def test_another_string_tells_no_ground(answer: bytes) -> None:
    assert ground(answer) is None
    assert read((0.0, answer)) == []


@pytest.mark.parametrize(
    ("term", "asked"),
    [("xterm-256color", True), ("tmux-256color", True), ("screen", False), ("linux", False)],
)
def test_only_a_terminal_that_understands_is_asked_for_its_ground(
    monkeypatch: pytest.MonkeyPatch, term: str, asked: bool
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("TERM", term)
    assert ("\x1b]11;?" in question()) is asked
    assert question().endswith("●\x1b[28m\x1b[6n\x1b[H\x1b[2K")


def test_the_ground_that_the_environment_names_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORFGBG", "0;15")
    assert "\x1b]11;?" not in question()
