"""The questions at start, in a terminal that answers them in its own way."""

from collections.abc import Callable

import pytest

from tests.terminal.conftest import Person
from tests.terminal.harness import Terminal, in_the_field

NARROW_SIGN, WIDE_SIGN = b"\x1b[1;2R", b"\x1b[1;3R"
LIGHT = b"\x1b]11;rgb:fbfb/fafa/f7f7\x1b\\"
LIGHT_GROUND, DARK_GROUND = b"48;2;251;250;247", b"48;2;22;24;29"
# Longer than an answer is waited for.
TOO_LATE = 2.2


def answering(app: Terminal, answer: Callable[[str], object]) -> Terminal:
    """The terminal with another answer to the question where its cursor is."""
    app._screen._answer = answer
    return app


def pointer(app: Terminal) -> str:
    """The sign before the line under the cursor, once the field is left."""
    app.press("esc")
    app.wait_for(lambda app: any(line.startswith(("▸", ">")) for line in app.lines))
    return next(line[0] for line in app.lines if line.startswith(("▸", ">")))


@pytest.fixture
def written(person: Person) -> Person:
    """Somebody who has written a line."""
    person.run("add", "a line")
    return person


@pytest.mark.parametrize(("answer", "sign"), [(NARROW_SIGN, "▸"), (WIDE_SIGN, ">")])
def test_the_answer_chooses_the_signs(written: Person, answer: bytes, sign: str) -> None:
    with written.app() as app:
        answering(app, lambda _: app.send(answer)).wait_for("a line")
        app.settle()
        assert pointer(app) == sign
        assert "●" not in app.text


def test_what_was_typed_ahead_stands_beside_a_wide_answer(written: Person) -> None:
    with written.app(ahead="版をv2".encode()) as app:
        answering(app, lambda _: app.send(WIDE_SIGN)).wait_for(in_the_field("版をv2"))
        app.settle()
        assert pointer(app) == ">"
        assert any(line.strip() == "版をv2" for line in app.lines)


def test_an_answer_in_parts_chooses_the_signs_and_is_no_key(written: Person) -> None:
    asked: list[str] = []
    with written.app() as app:
        answering(app, asked.append).wait_for(lambda _: bool(asked))
        for part in (b"\x1b[", b"1", b";", b"3", b"R"):
            app.send(part)
            app.settle(0.1)
        app.wait_for("What happened just now?")
        assert pointer(app) == ">"


def test_without_an_answer_everything_is_as_it_was(written: Person) -> None:
    with written.app() as app:
        answering(app, lambda _: None).wait_for("a line")
        app.send("more")
        app.wait_for(in_the_field("more"))
        assert pointer(app) == "▸"


def test_an_answer_that_comes_too_late_changes_nothing_and_is_no_key(written: Person) -> None:
    with written.app() as app:
        answering(app, lambda _: None).wait_for("a line")
        app.settle(still=TOO_LATE)
        app.send(WIDE_SIGN + LIGHT[:9])
        app.settle()
        app.send(LIGHT[9:] + b"typed")
        app.wait_for(in_the_field("typed"))
        assert any(line.strip() == "typed" for line in app.lines)
        assert pointer(app) == "▸"


def test_a_key_that_looks_like_an_answer_is_none(written: Person) -> None:
    with written.app() as app:
        app.wait_for("a line")
        app.settle()
        app.send(WIDE_SIGN)
        app.settle()
        assert pointer(app) == "▸"


def test_the_sign_is_taken_away_before_the_first_frame(written: Person) -> None:
    with written.app() as app:
        app.wait_for("a line")
        app.settle()
        begun = app.output
        assert begun.count("●".encode()) == 1
        assert begun.index("●\x1b[28m\x1b[6n\x1b[H\x1b[2K".encode()) < begun.index(DARK_GROUND)


def test_a_light_terminal_is_light_from_the_first_frame(written: Person) -> None:
    with written.app(ahead=LIGHT) as app:
        app.wait_for("a line")
        app.settle()
        assert LIGHT_GROUND in app.output
        assert DARK_GROUND not in app.output
        assert any("What happened just now?" in line for line in app.lines)


def test_a_chosen_theme_stays_whatever_the_terminal_says(written: Person) -> None:
    config = written.journal.parents[2] / "config" / "reflectui" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text('theme = "dark"\n', encoding="utf-8")
    with written.app(ahead=LIGHT) as app:
        app.wait_for("a line")
        app.settle()
        assert LIGHT_GROUND not in app.output
