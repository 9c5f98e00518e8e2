"""The plan of a habit: when …, I …; a cue that may not carry it is hinted at, never refused."""

from typing import TYPE_CHECKING

from reflectui.i18n import N_, _
from reflectui.measure.plan import doubt
from reflectui.tui.dialogs.ask import Ask
from reflectui.wording.habits import cadence_text
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.model.habit import Habit
    from reflectui.tui.habits.actions import HabitActions

DOUBTS = {
    "cue.no_event": N_("Nothing happens by which one would notice “{cue}”. A moment or a place is a cue."),
    "cue.too_seldom": N_("“{cue}” comes more seldom than {cadence}."),
    "cue.too_often": N_("“{cue}” comes more often than {cadence}."),
}


def ask_plan(place: "HabitActions", habit: "Habit") -> None:
    """Ask when, then what."""
    question = _("“{name}”: when? (when …, before …)").format(name=habit.name)

    def answered(cue: str | None) -> None:
        if cue is not None:
            _ask_response(place, habit, cue)

    example = _("before I open the chat in the morning")
    place.app.push_screen(Ask(place.session, question, example, str.strip, text=habit.cue), answered)


def hint(habit: "Habit", cue: str) -> str:
    """Why a cue may not carry the plan; empty where nothing tells so."""
    found = doubt(cue, habit.cadence) if cue else None
    if found is None:
        return ""
    return _(DOUBTS[found]).format(cue=cue, cadence=cadence_text(habit.cadence))


def _ask_response(place: "HabitActions", habit: "Habit", cue: str) -> None:
    question = "\n".join(filter(None, (hint(habit, cue), _("And then what do you do?"))))

    def answered(response: str | None) -> None:
        if response is not None:
            said = sentences(_("The plan is kept."), hint(habit, cue))
            place.change_habit(habit.id, "habit.plan", said, cue=cue, response=response)

    asked = Ask(place.session, question, habit.name, str.strip, text=habit.response, of_row=False)
    place.app.push_screen(asked, answered)
