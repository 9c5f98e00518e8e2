"""What was done to a habit, in words: for undo and redo."""

from reflectui.i18n import N_, _
from reflectui.language.visible import visible
from reflectui.store.history import ChangeRow
from reflectui.store.journal import Journal
from reflectui.tui.widgets.cells import clip

NAME_CELLS = 30
# What was done; {name} is the habit.
DONE = {
    "habit.adopt": N_("“{name}” made a habit"),
    "habit.check": N_("the answer on “{name}”"),
    "habit.uncheck": N_("taking the answer on “{name}” away"),
    "habit.levels": N_("the ladder of “{name}”"),
    "habit.raise": N_("raising the level of “{name}”"),
    "habit.plan": N_("the plan of “{name}”"),
    "habit.cadence": N_("how often “{name}” is done"),
    "habit.pause": N_("“{name}” resting or taken up"),
    "habit.rename": N_("the name of “{name}”"),
    "habit.why": N_("why “{name}” matters"),
    "habit.confidential": N_("“{name}” confidential or not"),
    "habit.delete": N_("“{name}” moved to the trash"),
    "habit.restore": N_("“{name}” brought back from the trash"),
    "candidate.give": N_("sentences that were given to “{name}”"),
}
# What is done to several of them, or to none by name.
UNNAMED = {
    "habit.check_all": N_("all answers of a day"),
    "habit.rest": N_("days of rest"),
    "habit.wake": N_("taking days of rest away"),
    "candidate.refuse": N_("the refusal of a practice"),
    "candidate.rename": N_("the name of a practice"),
    "candidate.merge": N_("the joining of two practices"),
    "candidate.split": N_("the splitting of a practice"),
    "setting.holidays": N_("whether holidays are a rest"),
}
A_HABIT = N_("a habit")
KINDS = ("habit", "step", "check_in", "resting")


def name_of(journal: Journal, change: ChangeRow) -> str:
    """The habit that a change was of; empty where it is none, or is gone."""
    if change.kind not in KINDS or not isinstance(change.record, int):
        return ""
    return clip(visible(journal.habits.name_of(change.kind, change.record)), NAME_CELLS)


def describe(label: str, name: str) -> str:
    """A change of habits or of what was found, in a few words; empty where it is none."""
    if label in UNNAMED:
        return _(UNNAMED[label])
    if label in DONE:
        return _(DONE[label]).format(name=name) if name else _(A_HABIT)
    return ""
