"""`R` — demanding more: the next level of the ladder from today on, for one of four reasons."""

from typing import TYPE_CHECKING

from reflectui.i18n import N_, _
from reflectui.model.habit import REASONS, Habit
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.habits.pick import Pick
from reflectui.tui.rows import Row
from reflectui.wording import habits as words
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.tui.habits.actions import HabitActions

# Who it was, for the reasons that have somebody in them.
WHO = {
    "seen": N_("Who did you see it in?"),
    "entrusted": N_("Who entrusted it to you?"),
    "pointed_out": N_("Who pointed it out?"),
}


def raise_level(place: "HabitActions", habit: Habit) -> None:
    """Ask why, and who it was; where the ladder ends, first what the level above is."""
    required = habit.required(place.today())
    if required < len(habit.levels):
        _ask_reason(place, habit, habit.levels)
        return
    question = sentences(
        _("“{level}” is the top of the ladder.").format(level=habit.levels[-1]),
        _("One level above: what would others see?"),
    )

    def answered(level: str | None) -> None:
        if level is not None:
            _ask_reason(place, habit, (*habit.levels, level))

    def read(text: str) -> str:
        return place.session.journal.habits.checked_levels([text])[0]

    place.app.push_screen(Ask(place.session, question, _("something others can see"), read), answered)


def _ask_reason(place: "HabitActions", habit: Habit, levels: tuple[str, ...]) -> None:
    above = habit.required(place.today()) + 1
    question = _("Level {level}, “{sentence}”: why now?").format(level=above, sentence=levels[above - 1])
    rows = [Row(reason, _(words.REASONS[reason])) for reason in REASONS]

    def answered(reason: str | None) -> None:
        if reason in WHO:
            _ask_whom(place, habit, levels, reason)
        elif reason is not None:
            _raise(place, habit, levels, reason, "")

    place.app.push_screen(Pick(place.session, question, rows), answered)


def _ask_whom(place: "HabitActions", habit: Habit, levels: tuple[str, ...], reason: str) -> None:
    def answered(whom: str | None) -> None:
        if whom is not None:
            _raise(place, habit, levels, reason, whom)

    asked = Ask(place.session, _(WHO[reason]), _("a name, or leave empty"), _one_line, of_row=False)
    place.app.push_screen(asked, answered)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _raise(place: "HabitActions", habit: Habit, levels: tuple[str, ...], reason: str, whom: str) -> None:
    journal, day = place.session.journal, place.today()
    above = habit.required(day) + 1

    def work() -> None:
        with journal.change("habit.raise"):
            if levels != habit.levels:
                journal.habits.set_levels(habit.id, levels)
            journal.habits.raise_to(habit.id, above, day, reason, whom)
        said = _("“{name}” is at level {level} of {count} now. Counting starts anew. u undoes it.")
        place.say(said.format(name=habit.name, level=above, count=len(levels)))

    place.attempt(work)
