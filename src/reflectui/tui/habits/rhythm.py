"""How often a habit is meant to be done: a few rhythms to choose from, and an own one."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.i18n import _, language
from reflectui.language.normalise import fold
from reflectui.model.cadence import Cadence
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.habits.pick import Pick
from reflectui.tui.rows import Row
from reflectui.wording.dates import WEEKDAYS_EN, WEEKDAYS_JA
from reflectui.wording.habits import MONTH, WEEK, WORKDAYS, cadence_text

if TYPE_CHECKING:
    from reflectui.model.habit import Habit
    from reflectui.tui.habits.actions import HabitActions

READY = {
    "daily": Cadence(),
    "workdays": Cadence("weekdays", weekdays=WORKDAYS),
    "workdays_too": Cadence("weekdays", weekdays=WORKDAYS, on_holidays=True),
    "monthly": Cadence(num=1, den=MONTH),
    "cue": Cadence("cue"),
}


def ask_cadence(place: "HabitActions", habit: "Habit") -> None:
    """Choose a rhythm; where it has a number, ask for that."""
    question = _("How often is “{name}” done? Now: {cadence}")
    question = question.format(name=habit.name, cadence=cadence_text(habit.cadence))

    def answered(choice: str | None) -> None:
        if choice in READY:
            _set(place, habit, READY[choice])
        elif choice is not None:
            _ask_own(place, habit, choice)

    rows = _rows()
    now = next((name for name, cadence in READY.items() if cadence == habit.cadence), "")
    at = next((place for place, row in enumerate(rows) if row.value == now), 0)
    place.app.push_screen(Pick(place.session, question, rows, at), answered)


def _rows() -> list[Row]:
    return [
        Row("daily", _("Every day")),
        Row("workdays", _("On weekdays, not on public holidays")),
        Row("workdays_too", _("On weekdays, public holidays too")),
        Row("days", _("On certain days of the week …")),
        Row("weekly", _("So many times a week …")),
        Row("monthly", _("Once a month")),
        Row("cue", _("Whenever the cue comes")),
        Row("ceiling", _("At most so many times a week …")),
        Row("own", _("So many times in so many days …")),
    ]


def _ask_own(place: "HabitActions", habit: "Habit", choice: str) -> None:
    """Ask for the numbers of a rhythm."""
    days = "月水金" if language() == "ja" else "mon wed fri"
    asked: dict[str, tuple[str, str, Callable[[str], Cadence]]] = {
        "days": (_("On which days of the week?"), days, read_weekdays),
        "weekly": (_("How many times a week?"), "3", lambda text: Cadence(num=_number(text), den=WEEK)),
        "ceiling": (
            _("At most how many times a week?"),
            "2",
            lambda text: Cadence("ceiling", num=_number(text), den=WEEK),
        ),
        "own": (_("How many times in how many days?"), "2 / 10", read_times),
    }

    def answered(cadence: Cadence | None) -> None:
        if cadence is not None:
            _set(place, habit, cadence)

    place.app.push_screen(Ask(place.session, *asked[choice], of_row=False), answered)


def _set(place: "HabitActions", habit: "Habit", cadence: Cadence) -> None:
    said = _("From now on: {cadence}.").format(cadence=cadence_text(cadence))
    place.change_habit(habit.id, "habit.cadence", said, cadence=cadence)


def _number(text: str) -> int:
    """The one whole number of a text; raises `cadence.no_number`."""
    numbers = re.findall(r"\d+", fold(text))
    if len(numbers) != 1:
        raise ReflectuiError("cadence.no_number")
    return int(numbers[0])


def read_times(text: str) -> Cadence:
    """So many times in so many days: 2 / 10, 10日に2回; raises `cadence.no_numbers` and as `Cadence`."""
    plain = fold(text)
    numbers = [int(number) for number in re.findall(r"\d+", plain)]
    if len(numbers) != 2:
        raise ReflectuiError("cadence.no_numbers")
    # Where days are named first, as Japanese does, their number comes first.
    if re.search(r"\d\s*日", plain) and plain.index("日") < plain.rindex(str(numbers[1])):
        numbers.reverse()
    return Cadence(num=numbers[0], den=numbers[1])


def read_weekdays(text: str) -> Cadence:
    """Days of the week, by their names in Japanese or English; raises `cadence.no_weekday`."""
    plain = fold(text).replace("曜日", "").replace("曜", "")
    days = {number for number, name in enumerate(WEEKDAYS_JA) if name in plain}
    for word in re.findall(r"[a-z]{2,}", plain):
        days |= {number for number, name in enumerate(WEEKDAYS_EN) if name.lower().startswith(word[:3])}
    if not days:
        raise ReflectuiError("cadence.no_weekday", text=text)
    return Cadence("weekdays", weekdays=frozenset(days))
