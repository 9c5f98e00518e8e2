"""While nobody types nothing is written, wherever one is; the benchmarks wait ten seconds."""

import os

import pytest

from tests.terminal.conftest import Person, begin

SECONDS = float(os.environ.get("REFLECTUI_IDLE_SECONDS", "2"))
STATES = {
    "the field with text": ["text"],
    "the lines": ["esc"],
    "the Journal": ["esc", "2"],
    "back on Today": ["esc", "2", "1"],
    "the palette": ["esc", ":", "jour"],
    "the search": ["esc", "/", "line"],
    "an entry": ["esc", "enter"],
    "writing in an entry": ["esc", "enter", "i", "more"],
    "the menu": ["esc", "e"],
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_written_while_nobody_types(person: Person, state: str) -> None:
    person.run("add", "one line")
    with person.app() as app:
        begin(app)
        for key in STATES[state]:
            app.press(key)
            app.settle()
        # Waits for the draft to be saved and noted, which may take its two seconds.
        app.settle(still=2.5)
        assert app.settle(still=SECONDS, longest=SECONDS) == []
