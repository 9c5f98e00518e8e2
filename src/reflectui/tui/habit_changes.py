"""What was done to a habit, in words: for undo and redo."""

from reflectui.i18n import N_, _
from reflectui.language.visible import visible
from reflectui.store.history import ChangeRow
from reflectui.store.journal import Journal
from reflectui.tui.widgets.cells import clip

NAME_CELLS = 30
# What was done; {name} is the habit.
DONE = {
    "habit.adopt": N_("making “{name}” a habit"),
    "habit.check": N_("the answer for “{name}”"),
    "habit.uncheck": N_("clearing the answer for “{name}”"),
    "habit.levels": N_("changing the ladder of “{name}”"),
    "habit.raise": N_("raising the level of “{name}”"),
    "habit.lower": N_("lowering the level of “{name}”"),
    "habit.plan": N_("changing the plan of “{name}”"),
    "habit.cadence": N_("changing how often “{name}” is done"),
    "habit.pause": N_("letting “{name}” rest"),
    "habit.resume": N_("resuming “{name}”"),
    "habit.rename": N_("renaming “{name}”"),
    "habit.why": N_("changing why “{name}” matters"),
    "habit.confidential": N_("changing whether “{name}” is confidential"),
    "habit.delete": N_("moving “{name}” to the trash"),
    "habit.restore": N_("restoring “{name}” from the trash"),
    "candidate.give": N_("giving quotes to “{name}”"),
}
# What is done to several of them, or to none by name.
UNNAMED = {
    "habit.check_all": N_("marking all of a day as done"),
    "habit.rest": N_("adding days of rest"),
    "habit.wake": N_("removing days of rest"),
    "candidate.refuse": N_("refusing a practice"),
    "candidate.rename": N_("renaming a practice"),
    "candidate.merge": N_("merging two practices"),
    "candidate.split": N_("splitting a practice"),
    "setting.holidays": N_("changing whether holidays are a rest"),
}
A_HABIT = N_("a change to a habit")
KINDS = ("habit", "step", "check_in", "resting")


def name_of(journal: Journal, change: ChangeRow, role: str) -> str:
    """The habit that a change was of; empty where it is none, or is gone."""
    kind, record = change.kind, change.record
    if habits := journal.history.touched(change.id, "habit"):
        # What makes room for a habit is done before it, and so undone after it.
        kind, record = "habit", habits[-1 if role == "undo" else 0]
    if kind not in KINDS or not isinstance(record, int):
        return ""
    return clip(visible(journal.habits.name_of(kind, record)), NAME_CELLS)


def describe(label: str, name: str) -> str:
    """A change of habits or of what was found, in a few words; empty where it is none."""
    if label in UNNAMED:
        return _(UNNAMED[label])
    if label in DONE:
        return _(DONE[label]).format(name=name) if name else _(A_HABIT)
    return ""
