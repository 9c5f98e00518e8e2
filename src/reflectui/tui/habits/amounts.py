"""Asking how much it was, for a habit that stays below a ceiling."""

from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.language.normalise import fold

if TYPE_CHECKING:
    from reflectui.model.habit import Habit
    from reflectui.tui.habits.checking import Checking


def ask_amount(place: "Checking", habit: "Habit") -> None:
    """Ask for the amount and write it down as the answer."""
    from reflectui.tui.dialogs.ask import Ask
    from reflectui.wording.habits import cadence_text

    question = _("“{name}”, {cadence}: how much?")
    question = question.format(name=habit.name, cadence=cadence_text(habit.cadence))

    def answered(amount: float | None) -> None:
        if amount is not None:
            place.answer(habit, "met", amount=amount)

    place.app.push_screen(Ask(place.session, question, _("1, 0.5"), read_amount), answered)


def read_amount(text: str) -> float:
    """An amount from 0 on; raises `check.amount`."""
    try:
        amount = float(fold(text).strip())
    except ValueError:
        raise ReflectuiError("check.amount") from None
    if not 0 <= amount < float("inf"):
        raise ReflectuiError("check.amount")
    return amount
