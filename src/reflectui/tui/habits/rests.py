"""Days without opportunities, and which habit rests where there is no room for one more."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.store.habits import MOST_ACTIVE
from reflectui.tui.place import Place
from reflectui.wording.habits import span_text

if TYPE_CHECKING:
    from datetime import date

    from reflectui.model.habit import Habit
    from reflectui.tui.habits.actions import HabitActions


def ask_rest(place: "HabitActions", habit: "Habit") -> None:
    """Ask for a day or a span, past or to come, in which the habit rests."""
    from reflectui.errors import ReflectuiError
    from reflectui.language.when_rest import read_rest
    from reflectui.tui.dialogs.ask import Ask

    journal, now = place.session.journal, place.session.now()
    day_start = journal.preferences.day_start()

    def read(text: str) -> "tuple[date, date]":
        first, last = read_rest(text, now, day_start)
        if last < habit.first:
            raise ReflectuiError("habit.before", day=habit.first.isoformat())
        return first, last

    def work(first: "date", last: "date") -> None:
        journal.habits.rest(first, last, habit.id)
        words = _("“{name}” rests: {days}. u undoes it.")
        place.say(words.format(name=habit.name, days=span_text(first, last, now.day)))

    def answered(span: "tuple[date, date] | None") -> None:
        if span is not None:
            place.attempt(lambda: work(*span))

    asked = Ask(
        place.session,
        _("On which days does “{name}” rest?").format(name=habit.name),
        _("yesterday, 7/1 to 7/30, next week"),
        read,
    )
    place.app.push_screen(asked, answered)


def with_room(place: Place, label: str, work: Callable[[], None]) -> None:
    """Do `work`, which writes what makes a habit active; where seven are, first ask which one rests.

    Both are one change of this label. Nothing is done where none is chosen.
    """
    from reflectui.tui.habits.pick import Pick
    from reflectui.tui.rows import Row

    journal = place.session.journal
    active = journal.habits.active()
    if len(active) < MOST_ACTIVE:
        place.attempt(work)
        return

    def both(id: int) -> None:
        with journal.change(label):
            journal.habits.set(id, label, status="resting")
            work()

    def answered(chosen: str | None) -> None:
        if chosen is None:
            place.say(_("Nothing was changed."))
        else:
            place.attempt(lambda: both(int(chosen)))

    question = _("{count} habits are active. Which one rests?").format(count=len(active))
    rows = [Row(str(habit.id), habit.name) for habit in active]
    place.app.push_screen(Pick(place.session, question, rows), answered)
