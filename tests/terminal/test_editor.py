"""The person's own editor: where it does not start or changes nothing, the app goes on and says so."""

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import REFLECTUI, Terminal


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("/no/such/editor", "The editor did not start: /no/such/editor"),
        ("/bin/false", "Nothing was changed."),
    ],
)
def test_an_editor_that_does_nothing_leaves_the_app_as_it_was(person: Person, editor: str, said: str) -> None:
    person.run("add", "a line")
    with Terminal(REFLECTUI, {**person.env, "EDITOR": editor}) as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.press("E")
        app.wait_for(said)
        app.settle()
        app.press("i")
        app.send("written afterwards\r")
        app.wait_for(lambda _: "written afterwards" in person.experiences())
    assert person.experiences() == ["written afterwards", "a line"]
