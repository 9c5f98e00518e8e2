"""What reaches a real terminal: nothing while nobody types, no control sequence of a text, no traceback."""

import json
from pathlib import Path

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import paste

SIZES = [(46, 16), (80, 24), (59, 20), (60, 20), (100, 30), (120, 40), (200, 60), (46, 16), (20, 5), (80, 24)]

# A title, a colour, the same in one C1 character, a clipboard write, a reversed direction, a bell.
HOSTILE = "\x1b]0;owned\x07 \x1b[31mred \x9b32mgreen \x1b]52;c;b3duZWQ=\x1b\\ \u202eabc\u202c [bold]b[/] end"
FORBIDDEN = [b"\x1b]0;owned", b"\x1b[31mred", b"\xc2\x9b", b"\x1b]52;", "\u202e".encode()]


def test_nothing_is_written_while_nobody_types(person: Person) -> None:
    with person.app() as app:
        begin(app)
        app.send("a")
        # Waits for the draft to be saved and noted, which may take its two seconds.
        app.settle(still=2.5)
        assert app.settle(still=2.5) == []


@pytest.mark.parametrize("place", ["1", "2"])
def test_every_size_shows_a_screen(person: Person, place: str) -> None:
    person.run("add", "line 1, 版を声に出してから着手する")
    person.run("add", "line 2", "word " * 60)
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.press(place)
        app.settle()
        for size in SIZES:
            app.resize(*size)
            app.settle(0.2)
            assert app.status is None
            assert "Traceback" not in app.text
        app.wait_for("line 2")


def test_a_pasted_text_sends_nothing_to_the_terminal(person: Person) -> None:
    with person.app() as app:
        begin(app)
        before = len(app.output)
        app.send(paste(HOSTILE))
        app.wait_for("end")
        app.press("enter")
        app.wait_for(lambda _: len(person.experiences()) == 1)
        app.settle()
        assert_harmless(app.output[before:])


def test_an_imported_text_sends_nothing_to_the_terminal(person: Person, tmp_path: Path) -> None:
    lines = [
        {"date": "2026-07-14", "title": HOSTILE, "text": HOSTILE},
        {"date": "2026-07-14", "text": HOSTILE},
    ]
    source = tmp_path / "hostile.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    person.run("import", "jsonl", str(source))
    with person.app() as app:
        app.wait_for("owned")
        for key in ("esc", "2", "enter", "esc", "/"):
            app.press(key)
            app.settle()
        app.send("end")
        app.settle()
        assert_harmless(app.output)


def assert_harmless(written: bytes) -> None:
    assert [sequence for sequence in FORBIDDEN if sequence in written] == []
