"""Every size shows a screen, and none a traceback."""

import pytest

from tests.terminal.conftest import Person, begin

SIZES = [(46, 16), (80, 24), (59, 20), (60, 20), (100, 30), (120, 40), (200, 60), (46, 16), (20, 5), (80, 24)]


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
