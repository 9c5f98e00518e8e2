"""Answering for a habit: done, done one level below or above, not done, no occasion; the same everywhere."""

from datetime import date
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.tui.place import Place
from reflectui.wording.dates import day_text
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflectui.model.habit import Habit


class Checking(Place):
    """A place with a habit under the cursor that can be answered, for today or the day it shows."""

    def today(self) -> date:
        """The journal day."""
        return date.fromisoformat(self.session.now().day)

    @property
    def answered_day(self) -> date:
        """The day that an answer is for."""
        return self.today()

    def _habit(self) -> int:
        """The habit under the cursor; commands ask before whether there is one."""
        assert self.habit is not None
        return self.habit

    @property
    def quoted_entry(self) -> int | None:
        """The record that tells what is answered, where it is known."""
        return None

    # -- the answers

    def action_check_met(self) -> None:
        """Done; where a ceiling is kept, how much it was is asked."""
        from reflectui.tui.habits.amounts import ask_amount

        habit = self.session.journal.habits.get(self._habit())
        if habit.cadence.kind == "ceiling":
            ask_amount(self, habit)
        else:
            self.answer(habit, "met")

    def action_check_below(self) -> None:
        habit = self.session.journal.habits.get(self._habit())
        required = habit.required(self.answered_day)
        if required == 1:
            self.say(_("This is the lowest level; nothing is below it. e r adds one."))
        else:
            self.answer(habit, "below", level=required - 1)

    def action_check_above(self) -> None:
        habit = self.session.journal.habits.get(self._habit())
        above = habit.required(self.answered_day) + 1
        if above > len(habit.levels):
            self.say(_("There is no level above yet. R raises and asks for one."))
        else:
            self.answer(habit, "met", level=above)

    def action_check_missed(self) -> None:
        self.answer(self.session.journal.habits.get(self._habit()), "missed")

    def action_check_skipped(self) -> None:
        self.answer(self.session.journal.habits.get(self._habit()), "skipped")

    def action_check_all(self) -> None:
        """Everything that is due today and not answered yet is done."""
        due = self.session.journal.habits.due(self.today())
        if due:
            self.attempt(lambda: self._check_all(due))
        else:
            self.say(_("Nothing is left to answer today."))

    def _check_all(self, due: "Sequence[Habit]") -> None:
        self.session.journal.habits.check_all([habit.id for habit in due], self.today(), "met")
        words = _("All {count} for today are done. u undoes it.")
        self.say(words.format(count=len(due)))

    def answer(
        self, habit: "Habit", state: str, *, level: int | None = None, amount: float | None = None
    ) -> None:
        """Write an answer down, and say what it was; its line stays, and the rating of what was done."""
        from reflectui.tui.habits.shown import DONE

        day, entry = self.answered_day, self.quoted_entry

        def work() -> None:
            before = self.session.journal.habits.answer_before(habit, day)
            note, rating = (before.note, before.automaticity) if before else ("", None)
            self.session.journal.habits.check(
                habit.id,
                day,
                state,
                level=level,
                amount=amount,
                entry=entry,
                note=note,
                automaticity=rating if state in DONE else None,
            )
            self.say(self._answered(habit, state, level, amount, day))

        self.attempt(work)

    def _answered(
        self, habit: "Habit", state: str, level: int | None, amount: float | None, day: date
    ) -> str:
        from reflectui.wording.habits import state_name

        what = state_name(state)
        if state == "met" and level is not None:
            what = _("done one level above")
        if amount is not None:
            what = f"{amount:g}"
        said = _("“{name}”: {what}.").format(name=habit.name, what=what)
        if day != self.today():
            when = day_text(day.isoformat(), self.session.now().day)
            said = _("{day}, “{name}”: {what}.").format(day=when, name=habit.name, what=what)
        return sentences(said, self._uncounted(habit, day), _("u undoes it."))

    def _uncounted(self, habit: "Habit", day: date) -> str:
        """Why an answer of this day counts for nothing, where it does."""
        from reflectui.measure.due import idle
        from reflectui.wording.habits import idle_text

        record = self.session.journal.habits.record(habit.id, max(day, self.today()))
        return idle_text(idle(record, day), habit.cadence)
