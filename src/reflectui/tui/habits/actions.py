"""What can be done with the habit under the cursor, in its place and where it is opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.tui.habits.checking import Checking
from reflectui.tui.list_moves import ListMoves
from reflectui.tui.opening import Opening
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.model.habit import Habit


class HabitActions(Checking, ListMoves, Opening):
    """A place with a habit under the cursor."""

    def _asked_habit(self) -> "Habit":
        return self.session.journal.habits.get(self._habit())

    @property
    def subject(self) -> str:
        return "" if self.habit is None else self._asked_habit().name

    @property
    def confidential(self) -> bool:
        return self.habit is not None and self._asked_habit().confidential

    # -- what is seen of it

    def action_habit_explain(self) -> None:
        from reflectui.tui.habits.numbers import Numbers

        self.app.push_screen(Numbers(self.session, self._habit(), self.habits_shown))

    @property
    def habits_shown(self) -> Sequence[int]:
        """The habits among which the one under the cursor stands."""
        return ()

    def action_habit_ladder(self) -> None:
        from reflectui.tui.habits.ladder import LadderEditor

        self.app.push_screen(LadderEditor(self.session, self._habit()))

    def action_habit_quotes(self) -> None:
        """The sentences that tell the habit, by date."""
        from reflectui.tui.habits.quotes import habit_quotes

        habit = self._asked_habit()
        if habit.rules:
            self.app.push_screen(habit_quotes(self.session, habit))
        else:
            self.say(_("No quotes behind this habit yet."))

    # -- what it is called, and why

    def action_habit_rename(self) -> None:
        habit = self._asked_habit()
        question = _("New name for “{name}”?").format(name=habit.name)
        self._ask_text(habit, question, _("in your own words"), habit.name, "habit.rename", "name")

    def action_habit_why(self) -> None:
        habit = self._asked_habit()
        question = _("Why does “{name}” matter?").format(name=habit.name)
        self._ask_text(habit, question, _("what it is good for"), habit.why, "habit.why", "why")

    def _ask_text(
        self, habit: "Habit", question: str, example: str, text: str, label: str, field: str
    ) -> None:
        """Ask for a text of the habit, and keep what was changed."""
        from reflectui.tui.dialogs.ask import Ask

        def answered(answer: str | None) -> None:
            if answer is not None:
                self.change_habit(habit.id, label, **{field: answer})

        def read(line: str) -> str:
            return self.session.journal.habits.checked(habit.id, field, line)

        self.app.push_screen(Ask(self.session, question, example, read, text=text), answered)

    def change_habit(self, id: int, label: str, said: str = "", **fields: object) -> None:
        """Set fields of a habit, and say that it was changed, or what is `said`."""

        def work() -> None:
            if self.session.journal.habits.set(id, label, **fields):
                self.say(sentences(said or _("Changed."), _("u undoes it.")))
            else:
                self.say(_("Nothing was changed."))

        self.attempt(work)

    def action_habit_confidential(self) -> None:
        habit = self._asked_habit()
        said = _("No longer confidential.") if habit.confidential else _("Confidential: it stays with you.")
        self.change_habit(habit.id, "habit.confidential", said, confidential=not habit.confidential)

    def action_habit_trash(self) -> None:
        habit = self._asked_habit()

        def work() -> None:
            self.session.journal.habits.delete([habit.id])
            self.say(_("“{line}” moved to the trash. u undoes it.").format(line=habit.name))

        self.attempt(work)

    # -- what is asked of it

    def action_habit_raise(self) -> None:
        from reflectui.tui.habits.raising import raise_level

        raise_level(self, self._asked_habit())

    def action_habit_lower(self) -> None:
        from reflectui.tui.habits.raising import lower_level

        lower_level(self, self._asked_habit())

    def action_habit_plan(self) -> None:
        from reflectui.tui.habits.planning import ask_plan

        ask_plan(self, self._asked_habit())

    def action_habit_cadence(self) -> None:
        from reflectui.tui.habits.rhythm import ask_cadence

        ask_cadence(self, self._asked_habit())

    def action_habit_rest(self) -> None:
        from reflectui.tui.habits.rests import ask_rest

        ask_rest(self, self._asked_habit())

    def action_habit_pause(self) -> None:
        """Let it rest without an end, or take it up again; of more than seven one has to rest."""
        from reflectui.tui.habits.rests import with_room

        habit = self._asked_habit()
        if habit.status == "active":
            said = _("“{name}” rests. e z resumes it.").format(name=habit.name)
            self.change_habit(habit.id, "habit.pause", said, status="resting")
            return

        def take_up() -> None:
            self.session.journal.habits.set(habit.id, "habit.resume", status="active")
            said = _("“{name}” is resumed.").format(name=habit.name)
            self.say(sentences(said, _("u undoes it.")))

        with_room(self, "habit.resume", take_up)
