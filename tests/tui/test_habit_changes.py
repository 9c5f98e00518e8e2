"""Undo and redo name the habit that was meant, also where others, or a setting, were changed for it."""

from reflectui.model.cadence import Cadence
from reflectui.store.journal import Journal
from reflectui.tui.changes import Told
from tests.tui.habits.stage import CUE, DIFF, TODAY, adopt

WEEKDAYS = Cadence("weekdays", weekdays=frozenset(range(5)))


def said(journal: Journal, role: str) -> str:
    """What is said of undoing or redoing the newest step."""
    history = journal.history
    change = history.newest() if role == "undo" else history.newest_undone()
    assert change is not None
    told = Told(journal, change, role)
    return told.after(getattr(history, role)(change))


def test_the_first_habit_on_weekdays_is_named_though_it_settles_the_holidays(journal: Journal) -> None:
    adopt(journal, cadence=WEEKDAYS)
    assert said(journal, "undo") == f"Undone: making “{DIFF}” a habit"
    assert said(journal, "redo") == f"Redone: making “{DIFF}” a habit"


def test_so_is_the_first_one_whose_rhythm_becomes_weekdays(journal: Journal) -> None:
    habit = adopt(journal, cadence=CUE)
    journal.habits.set(habit, "habit.cadence", cadence=WEEKDAYS)
    assert said(journal, "undo") == f"Undone: changing how often “{DIFF}” is done"
    assert said(journal, "redo") == f"Redone: changing how often “{DIFF}” is done"


def test_the_one_that_rests_for_another_is_not_the_one_named(journal: Journal) -> None:
    rests = adopt(journal, "the first")
    with journal.change("habit.adopt"):
        journal.habits.set(rests, "habit.adopt", status="resting")
        adopt(journal)
    assert said(journal, "undo") == f"Undone: making “{DIFF}” a habit"
    assert said(journal, "redo") == f"Redone: making “{DIFF}” a habit"


def test_an_answer_is_named_by_its_habit(journal: Journal) -> None:
    journal.habits.check(adopt(journal), TODAY, "met")
    assert said(journal, "undo") == f"Undone: the answer for “{DIFF}”"
