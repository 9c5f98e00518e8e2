"""Another level from today on: `R` demands more, for one of four reasons; `e r` less, for none."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reflectui.i18n import N_, _
from reflectui.model.habit import REASONS, Habit, Reason, Step
from reflectui.store.ladder import MOST_LEVELS
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
_BACK = N_("“{name}” is at level {level} of {count} again, as {since}. Its counts go on. u undoes it.")
Levels = tuple[str, ...]


def raise_level(place: "HabitActions", habit: Habit) -> None:
    """Ask why, and who it was; where the ladder ends, first what the level above is."""
    if habit.required(place.today()) < len(habit.levels):
        _ask_reason(place, habit, habit.levels)
        return
    question = sentences(
        _("“{level}” is the top of the ladder.").format(level=habit.levels[-1]),
        _("One level above: what would others see?"),
    )
    _ask_level(place, habit, question, lambda level: _ask_reason(place, habit, (*habit.levels, level)))


def lower_level(place: "HabitActions", habit: Habit) -> None:
    """Go one level down at once; where the ladder begins, first ask what the level below is."""
    required = habit.required(place.today())
    if required > 1:
        _lower(place, habit, habit.levels, required - 1)
        return
    question = sentences(
        _("“{level}” is the lowest level.").format(level=habit.levels[0]),
        _("One level below: what would others see?"),
    )
    _ask_level(place, habit, question, lambda level: _lower(place, habit, (level, *habit.levels), 1))


def _ask_level(place: "HabitActions", habit: Habit, question: str, taken: Callable[[str], None]) -> None:
    """Ask for a level that the ladder does not have yet."""
    if len(habit.levels) >= MOST_LEVELS:
        place.say(_("A ladder has no more than {limit} levels.").format(limit=MOST_LEVELS))
        return

    def read(text: str) -> str:
        return place.session.journal.habits.checked_levels([text])[0]

    place.app.push_screen(
        Ask(place.session, question, _("something others can see"), read),
        lambda level: None if level is None else taken(level),
    )


def _ask_reason(place: "HabitActions", habit: Habit, levels: Levels) -> None:
    above = habit.required(place.today()) + 1
    question = _("Level {level}, “{sentence}”: why now?").format(level=above, sentence=levels[above - 1])
    rows = [Row(reason, _(words.REASONS[reason])) for reason in REASONS]

    def answered(chosen: str | None) -> None:
        reason = next((each for each in REASONS if each == chosen), None)
        if reason in WHO:
            _ask_whom(place, habit, levels, reason)
        elif reason is not None:
            _raise(place, habit, levels, reason, "")

    place.app.push_screen(Pick(place.session, question, rows), answered)


def _ask_whom(place: "HabitActions", habit: Habit, levels: Levels, reason: Reason) -> None:
    def answered(whom: str | None) -> None:
        if whom is not None:
            _raise(place, habit, levels, reason, whom)

    asked = Ask(place.session, _(WHO[reason]), _("a name, or leave empty"), _one_line, of_row=False)
    place.app.push_screen(asked, answered)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _raise(place: "HabitActions", habit: Habit, levels: Levels, reason: Reason, whom: str) -> None:
    step = Step(habit.required(place.today()) + 1, place.today(), reason, whom)
    said = N_("“{name}” is at level {level} of {count} now. Counting starts anew. u undoes it.")
    _require(place, habit, "habit.raise", levels, step, said)


def _lower(place: "HabitActions", habit: Habit, levels: Levels, required: int) -> None:
    said = N_(
        "“{name}” asks for level {level} of {count} from today, counted anew. "
        "Earlier days keep theirs. u undoes it."
    )
    _require(place, habit, "habit.lower", levels, Step(required, place.today()), said)


def _require(place: "HabitActions", habit: Habit, label: str, levels: Levels, step: Step, said: str) -> None:
    """Begin a step on this ladder, which may have a level more now, as one change; and say so."""
    journal = place.session.journal

    def work() -> None:
        with journal.change(label):
            if levels != habit.levels:
                journal.habits.set_levels(habit.id, levels)
            journal.habits.raise_to(habit.id, step.required, step.first, step.reason, step.whom)
        now = journal.habits.get(habit.id).step(step.first)
        since = words.since_text(now, step.first.isoformat())
        # A step that begins and ends on one day was none: the one before it goes on.
        told = said if now == step else _BACK
        place.say(_(told).format(name=habit.name, level=step.required, count=len(levels), since=since))

    place.attempt(work)
