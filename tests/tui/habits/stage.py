"""Habits to begin with: one that is done daily, one on its cue, and where they stand."""

from collections.abc import Sequence
from datetime import date, timedelta

from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal
from reflectui.tui.habits.days_grid import DaysGrid
from reflectui.tui.habits.habit import HabitScreen
from tests.surfacing.diaries import japanese
from tests.tui.house import House, at

TODAY = date(2026, 7, 14)
DAILY, CUE = Cadence(), Cadence("cue")
LADDER = ("reads it once", "reads it aloud", "reads it the next morning")
QUESTIONS = "writes down what was tried"
DIFF = "rereads the diff"


def adopt(
    journal: Journal,
    name: str = DIFF,
    levels: Sequence[str] = LADDER,
    *,
    cadence: Cadence = DAILY,
    days: int = 30,
    rules: str = "",
) -> int:
    """A habit that began so many days ago."""
    return journal.habits.adopt(
        name, levels, cadence=cadence, first=TODAY - timedelta(days=days), rules=rules
    )


def answer(journal: Journal, habit: int, states: str, last: date = TODAY - timedelta(days=1)) -> None:
    """Answers on the days up to `last`: 1 met, h below, 0 missed, s skipped, . none."""
    named = {"1": "met", "h": "below", "0": "missed", "s": "skipped"}
    for back, state in enumerate(reversed(states)):
        if state in named:
            journal.habits.check(habit, last - timedelta(days=back), named[state])


def states(journal: Journal, habit: int) -> dict[str, str]:
    """The answers of a habit by day."""
    return {each.day.isoformat(): each.state for each in journal.habits.check_ins(habit)}


def wiping(journal: Journal) -> str:
    """What tells that a desk was wiped, of a diary that is written for it."""
    with journal.change("entry.add"):
        for day, text in japanese():
            journal.entries.add(at(day), experience=text)
    journal.candidates.drain()
    return next(each.rules for each in journal.candidates.found(30) if "机" in each.label)


async def to_habit(house: House) -> DaysGrid:
    """To the first habit of the place, opened."""
    await house.press("escape", "3", "enter")
    assert isinstance(house.app.screen, HabitScreen)
    return house.one("days", DaysGrid)
