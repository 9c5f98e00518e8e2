"""Today's field in a real terminal: typing ahead, pasting, leaving and coming back."""

import sys

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import Terminal, in_the_field, paste

FIVE = ["abcde", "版を声に出"]


@pytest.mark.parametrize("typed", FIVE)
def test_keys_typed_before_the_program_runs_stand_in_the_field(person: Person, typed: str) -> None:
    with person.app(ahead=typed.encode()) as app:
        app.wait_for(in_the_field(typed))


@pytest.mark.parametrize("typed", FIVE)
def test_keys_sent_together_with_the_command_line_stand_in_the_field(person: Person, typed: str) -> None:
    with Terminal(["bash", "--norc", "--noprofile", "-i"], {**person.env, "PS1": "ready> "}) as shell:
        shell.wait_for("ready>")
        shell.send(f"{sys.executable} -m reflectui\r{typed}")
        shell.wait_for(in_the_field(typed))


def test_forty_pasted_lines_are_all_kept(person: Person) -> None:
    lines = [f"pasted line {number} 行" for number in range(1, 41)]
    with person.app() as app:
        begin(app)
        app.send(paste("\n".join(lines)))
        app.wait_for(lines[-1])
        app.press("enter")
        app.wait_for(lambda _: len(person.experiences()) == 1)
    assert person.experiences() == ["\n".join(lines)]


def test_enter_keeps_the_line_and_the_caret_in_its_cell(person: Person) -> None:
    with person.app() as app:
        begin(app)
        before = app.cursor
        app.send("版を声に出す")
        app.wait_for(lambda app: app.cursor == (before[0] + 12, before[1]))
        app.press("enter")
        app.wait_for(lambda app: app.cursor == before and "版を声に出す" in app.text)
    assert person.experiences() == ["版を声に出す"]


def test_text_in_the_field_outlives_quitting(person: Person) -> None:
    with person.app() as app:
        begin(app)
        app.send("not yet kept")
        app.wait_for("not yet kept")
        app.press("esc")
        app.settle()
        app.press("q")
        assert app.wait_end() == 0
    with person.app() as app:
        app.wait_for("not yet kept")
    assert person.experiences() == []
