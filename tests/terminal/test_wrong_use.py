"""A wrong key or a closed window: the text comes back with one key, or with none."""

import os
import signal

import pytest

from tests.terminal.caret import caret_cell
from tests.terminal.conftest import Person, begin
from tests.terminal.harness import Terminal, in_the_field

TEXT = "版を声に出してから、着手する"
HALF = "版を声に出して"


def write(app: Terminal, text: str) -> None:
    begin(app)
    app.send(text)
    app.wait_for(in_the_field(text))
    app.settle()


def open_to_write(app: Terminal) -> None:
    """From Today's lines into the newest entry, writing."""
    begin(app)
    app.press("esc")
    app.settle()
    app.press("enter")
    app.settle()
    app.press("i")
    app.settle()


@pytest.mark.parametrize("key", ["\x15", "\x17"], ids=["ctrl+u", "ctrl+w"])
def test_what_a_key_deleted_in_the_field_comes_back(person: Person, key: str) -> None:
    with person.app() as app:
        write(app, TEXT)
        app.press(key)
        app.wait_for(lambda app: TEXT not in app.text)
        app.press("\x1a")
        app.wait_for(in_the_field(TEXT))
        assert app.cursor == caret_cell(app, TEXT, len(TEXT))


def test_what_ctrl_k_deleted_comes_back(person: Person) -> None:
    with person.app() as app:
        write(app, TEXT)
        app.press("\x01")
        app.press("\x0b")
        app.wait_for(lambda app: TEXT not in app.text)
        app.press("\x1a")
        app.wait_for(in_the_field(TEXT))


def test_an_accidental_enter_is_taken_back_by_up(person: Person) -> None:
    with person.app() as app:
        write(app, HALF)
        app.press("enter")
        app.wait_for(lambda _: person.experiences() == [HALF])
        app.settle()
        app.press("up")
        app.wait_for(lambda app: app.cursor == caret_cell(app, HALF, len(HALF), app.cursor[1]))
        app.send(TEXT.removeprefix(HALF))
        app.press("enter")
        app.wait_for(lambda _: person.experiences() == [TEXT])


@pytest.mark.parametrize("back", ["i", "ｉ", "tab"])
def test_esc_in_the_middle_of_a_line_loses_nothing(person: Person, back: str) -> None:
    person.run("add", "an older line")
    with person.app() as app:
        write(app, TEXT)
        for _step in range(4):
            app.press("left")
        app.settle()
        caret = app.cursor
        app.press("esc")
        app.settle()
        assert TEXT in app.text
        app.press(back)
        app.settle()
        assert app.cursor == caret
        app.send("、")
        app.wait_for(in_the_field(f"{TEXT[:-4]}、{TEXT[-4:]}"))


def close_window(app: Terminal) -> None:
    """What a terminal does whose window is closed."""
    os.close(app._master)
    app._master = -1
    assert app._process.wait(10) == 128 + signal.SIGHUP


def hang_up(app: Terminal) -> None:
    app.kill(signal.SIGHUP)
    assert app.wait_end() == 128 + signal.SIGHUP
    assert "Traceback" not in app.text


ENDS = {"hangup": hang_up, "closed": close_window}


@pytest.mark.parametrize("end", ENDS)
def test_the_text_of_the_field_stands_there_again(person: Person, end: str) -> None:
    with person.app() as app:
        begin(app)
        app.send(TEXT)
        app.wait_for(in_the_field(TEXT))
        ENDS[end](app)
    with person.app() as app:
        app.wait_for(in_the_field(TEXT))
    assert not person.journal.exists() or person.experiences() == []


@pytest.mark.parametrize("end", ENDS)
def test_what_is_written_in_an_opened_entry_is_saved(person: Person, end: str) -> None:
    person.run("add", "one line")
    with person.app() as app:
        open_to_write(app)
        app.press("enter")
        app.send(TEXT)
        app.wait_for(TEXT)
        ENDS[end](app)
    assert person.experiences() == [f"one line\n{TEXT}"]


@pytest.mark.parametrize("end", ENDS)
def test_a_new_entry_that_is_being_written_is_saved(person: Person, end: str) -> None:
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.press("o")
        app.settle()
        app.send(HALF)
        app.press("enter")
        app.send(TEXT)
        app.wait_for(TEXT)
        ENDS[end](app)
    assert person.experiences() == [f"{HALF}\n{TEXT}"]


def test_killed_the_text_stands_again_where_it_was_written(person: Person) -> None:
    person.run("add", "one line")
    with person.app() as app:
        open_to_write(app)
        app.send(f"。{TEXT}")
        app.wait_for(TEXT)
        # A draft is two seconds old at most.
        app.settle(still=2.5)
        app.kill(signal.SIGKILL)
        app.wait_end()
    assert person.experiences() == ["one line"]
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.press("enter")
        app.wait_for(f"one line。{TEXT}")
        app.press("esc")
        app.wait_for(lambda _: person.experiences() == [f"one line。{TEXT}"])


@pytest.mark.parametrize("key", ["\x15", "\x0b", "enter"], ids=["ctrl+u", "ctrl+k", "enter"])
def test_a_wrong_key_in_an_opened_entry_is_taken_back(person: Person, key: str) -> None:
    person.run("add", TEXT)
    with person.app() as app:
        open_to_write(app)
        app.press("\x01" if key == "\x0b" else "left")
        app.settle()
        before, caret = app.lines, app.cursor
        app.press(key)
        app.wait_for(lambda app: app.lines[:-2] != before[:-2])
        app.press("\x1a")
        app.wait_for(lambda app: app.lines[:-2] == before[:-2] and app.cursor == caret)


def test_esc_in_an_opened_entry_saves_and_i_goes_on(person: Person) -> None:
    person.run("add", "one line")
    with person.app() as app:
        open_to_write(app)
        app.send(HALF)
        app.wait_for(HALF)
        app.press("esc")
        app.wait_for(lambda _: person.experiences() == [f"one line{HALF}"])
        app.press("i")
        app.settle()
        app.send("、次")
        app.wait_for(f"{HALF}、次")
        app.press("esc")
        app.settle()
        app.press("u")
        app.wait_for(lambda _: person.experiences() == [f"one line{HALF}"])
