"""From a diary to a habit in a real terminal: found, adopted, answered, raised, and all of it taken back."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.conftest import Person, begin
from tests.terminal.harness import Terminal, in_the_field

LAST_DAY, LATER = "2024-03-29T10:00:00Z", "2024-04-19T10:00:00Z"
TODAY = date(2024, 4, 19)
SIZE = (120, 40)
READING = 60.0


def kept(person: Person) -> list[dict[str, Any]]:
    """Every habit, as the command line tells it."""
    habits: list[dict[str, Any]] = json.loads(person.run("habits", "--json"))
    return habits


def counts(person: Person) -> tuple[int, int]:
    """Of the first habit, how often it was done and answered at the required level."""
    habit = kept(person)[0]
    return habit["met"], habit["answered"]


def due_before(cadence: dict[str, Any]) -> list[date]:
    """Days before today on which a practice of this rhythm is due, the latest first."""
    days = [TODAY - timedelta(days=back) for back in range(1, 20)]
    return [day for day in days if cadence["kind"] != "weekdays" or day.weekday() in cadence["weekdays"]]


def key(app: Terminal, *names: str) -> None:
    """Press keys one after the other, each once the one before was acted on."""
    for name in names:
        app.press(name)
        app.settle()


def adopt(app: Terminal, level: str) -> None:
    """Two keys and one line: to the practice that was found first, and make it a habit."""
    begin(app)
    key(app, "esc", "3")
    app.wait_for("You did this on", timeout=READING)
    app.settle(1.0)
    key(app, "enter")
    assert "enter open" in app.lines[-1]
    assert "Mar" in app.text
    key(app, "esc", "a")
    assert "One level above: what would others see?" in app.text
    app.send(level)
    app.wait_for(level)
    app.press("enter")
    app.wait_for("is a habit now.")


def answer_today(app: Terminal, words: str) -> None:
    """Write what was done, and answer the question that the words lead to."""
    key(app, "1", "i")
    app.send(words)
    app.wait_for(in_the_field(words))
    key(app, "enter", "esc")
    app.wait_for("done?")
    assert words[:8] in app.text.partition("To answer today")[2]
    # From the lines over the field to the questions.
    key(app, "tab", "tab", " ")
    app.wait_for("answered")


@pytest.fixture
def at_the_end(person: Person, shared: Path) -> Person:
    """Somebody on the last day of a work diary that was just imported."""
    person.env["REFLECTUI_NOW"] = LAST_DAY
    person.run("import", "jsonl", str(shared / "corpora" / "nippou-a.jsonl"))
    return person


def test_a_practice_of_the_diary_becomes_a_habit_that_is_raised(at_the_end: Person) -> None:
    person = at_the_end
    with person.app(SIZE) as app:
        adopt(app, "nobody has to ask again")
        (habit,) = kept(person)
        assert habit["levels"][1] == "nobody has to ask again"
        assert counts(person) == (0, 0)
        key(app, "esc")
        # A name is one of the sentences that tell it.
        answer_today(app, habit["name"])
        assert counts(person) == (1, 1)
    person.env["REFLECTUI_NOW"] = LATER
    filled, skipped, *_rest = due_before(habit["cadence"])
    with person.app(SIZE) as app:
        begin(app)
        key(app, "esc", "3", "enter")
        key(app, *["h"] * (TODAY - filled).days, " ")
        app.wait_for("done. u undoes it")
        assert counts(person) == (2, 2)
        key(app, *["h"] * (filled - skipped).days, "s")
        app.wait_for("no occasion")
        assert counts(person) == (2, 2)
        key(app, "esc", "R")
        app.wait_for("Seen in someone")
        key(app, "enter", "enter")
        app.wait_for("2 / 2")
        assert kept(person)[0]["reason"] == "seen"
        assert counts(person) == (0, 0)
        take_all_back(app, person)


def take_all_back(app: Terminal, person: Person) -> None:
    """The raise, the skip, the filled day, the answer, the line, the habit: the newest first."""
    for expected in ((2, 2), (2, 2), (1, 1), (0, 0)):
        key(app, "u")
        app.wait_for("Undone")
        assert counts(person) == expected
    key(app, "u", "u")
    app.wait_for(lambda _: not kept(person))
    assert len(person.entries()) == 180
