"""The plan of a habit: when …, I …; a cue that may not carry it is hinted at, never refused."""

from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.tui.dialogs.ask import Ask
from reflectui.wording.plan import hint
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.model.habit import Habit
    from reflectui.tui.habits.actions import HabitActions


def ask_plan(place: "HabitActions", habit: "Habit") -> None:
    """Ask when, then what."""
    question = _("When do you do “{name}”? (when …, before …)").format(name=habit.name)

    def answered(cue: str | None) -> None:
        if cue is not None:
            _ask_response(place, habit, cue)

    def read(line: str) -> str:
        return place.session.journal.habits.checked(habit.id, "cue", line)

    example = _("before I open the chat in the morning")
    place.app.push_screen(Ask(place.session, question, example, read, text=habit.cue), answered)


def _ask_response(place: "HabitActions", habit: "Habit", cue: str) -> None:
    question = "\n".join(filter(None, (hint(cue, habit.cadence), _("And then what do you do?"))))

    def answered(response: str | None) -> None:
        if response is not None:
            said = sentences(_("The plan is kept."), hint(cue, habit.cadence))
            place.change_habit(habit.id, "habit.plan", said, cue=cue, response=response)

    def read(line: str) -> str:
        return place.session.journal.habits.checked(habit.id, "response", line)

    asked = Ask(place.session, question, habit.name, read, text=habit.response, of_row=False)
    place.app.push_screen(asked, answered)
