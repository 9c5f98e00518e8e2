"""Keys that reach a real terminal in one piece go where they would have gone one by one."""

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import Condition, in_the_field


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("ifour", in_the_field("four")),
        ("i晴れた", in_the_field("晴れた")),
        ("21ifour", in_the_field("four")),
        ("2gdyesterday\r", "2 Journal"),
        ("/two\r\r", "tab next pane"),
        ("?\x1b\x1b", "There is nothing to go back to."),
        (":\x1b\x1bd\x1bd", "There is nothing to go back to."),
        ("eDx\x1bd", "There is nothing to go back to."),
    ],
)
def test_keys_in_one_piece_lose_no_record(person: Person, keys: str, shown: Condition) -> None:
    person.run("add", "one")
    person.run("add", "two")
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.send(keys)
        app.wait_for(shown)
        app.settle()
        assert app.status is None
    assert person.experiences() == ["two", "one"]


def test_the_menus_letter_is_taken_once(person: Person) -> None:
    for text in ("one", "two", "three"):
        person.run("add", text)
    with person.app() as app:
        begin(app)
        app.press("esc")
        app.settle()
        app.send("ed")
        app.wait_for(lambda _: person.experiences() == ["two", "one"])


def test_a_tab_amid_hurried_keys_is_the_key(person: Person) -> None:
    person.run("add", "one")
    with person.app() as app:
        begin(app)
        app.send("a\td")
        app.wait_for(lambda _: person.experiences() == [])
        app.wait_for(lambda app: any(line.strip() == "a" for line in app.lines))


def test_an_escape_with_a_letter_leaves_the_field_as_it_was(person: Person) -> None:
    person.run("add", "one")
    with person.app() as app:
        begin(app)
        app.send("ab\x1bd")
        app.settle()
        assert any(line.strip() == "ab" for line in app.lines)
        app.send("\x1bd")
        app.settle()
    assert person.experiences() == ["one"]
