"""Two programs on one journal: a line added outside appears, and neither overwrites the other."""

import os
from pathlib import Path

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import REFLECTUI, Terminal


class Editor:
    """An editor that waits for its word and then adds a line at the end of the file."""

    def __init__(self, folder: Path, line: str) -> None:
        self._gate = folder / f"{line}.gate"
        self.command = folder / f"{line}.sh"
        os.mkfifo(self._gate)
        script = f'#!/bin/sh\nread word < "{self._gate}"\necho "{line}" >> "$1"\n'
        self.command.write_text(script, encoding="utf-8")
        self.command.chmod(0o700)

    def save(self) -> None:
        """Let it write and end."""
        self._gate.write_text("go\n", encoding="utf-8")


def edit_the_newest_line(app: Terminal) -> None:
    begin(app)
    app.press("esc")
    app.settle()
    app.press("E")
    app.settle()


def test_a_line_added_outside_appears(person: Person) -> None:
    with person.app() as app:
        begin(app)
        app.send("half a tho")
        app.wait_for("half a tho")
        app.settle()
        caret = app.cursor
        person.run("add", "added outside")
        app.wait_for("added outside", timeout=3)
        app.settle()
        assert app.cursor == caret
        assert "half a tho" in app.text


def test_lines_of_two_programs_in_turn_are_all_kept(person: Person) -> None:
    person.run("add", "the first line")
    with person.app() as app:
        begin(app)
        backups = person.journal.parent / "backups" / person.journal.name
        app.wait_for(lambda _: any(backups.glob("*Z.db")))
        # What is done after start opens the file once more and closes it again.
        app.settle(still=1.5)
        for number in range(4):
            person.run("add", f"outside {number}")
            app.send(f"inside {number}\r")
            wait_until_newest(app, person, f"inside {number}")
        held = [os.readlink(each) for each in Path(f"/proc/{app.pid}/fd").iterdir() if each.is_symlink()]
        assert [name for name in held if name.startswith(str(person.journal)) and "(deleted)" in name] == []
    expected = [f"{where} {number}" for number in range(3, -1, -1) for where in ("inside", "outside")]
    assert person.experiences() == [*expected, "the first line"]
    person.run("doctor")


@pytest.mark.parametrize("place", ["today", "journal"])
def test_both_texts_are_kept_and_both_are_told(person: Person, tmp_path: Path, place: str) -> None:
    person.run("add", "the same line")
    first, second = Editor(tmp_path, "first"), Editor(tmp_path, "second")
    with (
        Terminal(REFLECTUI, {**person.env, "EDITOR": str(first.command)}) as quick,
        Terminal(REFLECTUI, {**person.env, "EDITOR": str(second.command)}) as slow,
    ):
        for app in (quick, slow):
            edit_the_newest_line(app)
        first.save()
        quick.wait_for("Saved.")
        quick.press("2" if place == "journal" else "1")
        quick.settle()
        second.save()
        slow.wait_for("Both texts are kept")
        quick.wait_for("Both texts are kept")
    kept = [show_all(person, entry["id"]) for entry in person.entries()]
    assert sorted("first" in text for text in kept) == [False, True]
    assert sorted("second" in text for text in kept) == [False, True]


def wait_until_newest(app: Terminal, person: Person, text: str) -> None:
    app.wait_for(lambda _: person.experiences()[0] == text)


def show_all(person: Person, entry: int) -> str:
    return person.run("show", str(entry))
