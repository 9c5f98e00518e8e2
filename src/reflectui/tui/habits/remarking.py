"""`i` — a line about an answered day and, where it was done, how much it went by itself."""

from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.language.normalise import fold
from reflectui.store.check_ins import MOST_AUTOMATIC, checked_note
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.habits.shown import DONE
from reflectui.wording.dates import day_text

if TYPE_CHECKING:
    from reflectui.model.habit import CheckIn, Habit
    from reflectui.tui.place import Place


def ask_remark(place: "Place", habit: "Habit", answer: "CheckIn") -> None:
    """Ask for the line, then for the rating; what stood there before stands there."""
    when = day_text(answer.day.isoformat(), place.session.now().day)

    def answered(note: str | None) -> None:
        if note is None:
            return
        if answer.state in DONE and habit.cadence.kind != "ceiling":
            _ask_rating(place, habit, answer, note)
        else:
            _keep(place, habit, answer, note, answer.automaticity)

    question = _("{day}: a line about it").format(day=when)
    example = _("what helped, or what was in the way")
    place.app.push_screen(Ask(place.session, question, example, checked_note, text=answer.note), answered)


def _ask_rating(place: "Place", habit: "Habit", answer: "CheckIn", note: str) -> None:
    """Ask how much it went by itself; left by esc, only the line is kept."""
    before = "" if answer.automaticity is None else str(answer.automaticity)

    def answered(rating: str | None) -> None:
        given = before if rating is None else rating
        _keep(place, habit, answer, note, int(given) if given else None)

    question = _("How much did it go by itself, before you noticed?")
    example = _("0 to {most}, or leave empty").format(most=MOST_AUTOMATIC)
    place.app.push_screen(
        Ask(place.session, question, example, read_rating, text=before, of_row=False), answered
    )


def read_rating(text: str) -> str:
    """A whole number from 0 to 10 as it is written, or nothing; raises `check.automaticity` (limit)."""
    plain = fold(text).strip()
    if plain and not (plain.isdecimal() and int(plain) <= MOST_AUTOMATIC):
        raise ReflectuiError("check.automaticity", limit=MOST_AUTOMATIC)
    return plain


def _keep(place: "Place", habit: "Habit", answer: "CheckIn", note: str, rating: int | None) -> None:
    if (note, rating) == (answer.note, answer.automaticity):
        place.say(_("Nothing was changed."))
        return
    journal = place.session.journal

    def work() -> None:
        with journal.change("habit.check"):
            if habit.cadence.several_a_day:
                # Of several answers a day each is kept: this one is to be replaced.
                journal.habits.uncheck(habit.id, answer.day)
            journal.habits.check(
                habit.id,
                answer.day,
                answer.state,
                level=answer.level,
                amount=answer.amount,
                note=note,
                entry=answer.entry,
                automaticity=rating,
            )
        place.say(_("Kept. u undoes it."))

    place.attempt(work)
