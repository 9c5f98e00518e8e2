"""What of the habits belongs on Today: which are to be answered, with the words of the day that tell them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reflectui.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflectui.measure.silence import Span
    from reflectui.model.habit import Record, State

# So many of the last opportunities are shown beside a question.
LAST = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """A habit to be answered: how it went last, and where a text of the day tells it, its time and words."""

    habit: int
    name: str
    states: "tuple[State | None, ...]" = ()
    time: str = ""
    quote: str = ""
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A habit that was answered today."""

    name: str
    state: "State"


@dataclass(frozen=True, slots=True)
class Due:
    """What is asked on a day, what was answered, and the silent span of which is asked once."""

    day: str = ""
    asked: tuple[Asked, ...] = ()
    answered: tuple[Answered, ...] = ()
    silent: "Span | None" = None

    @property
    def count(self) -> int:
        """How many questions there are."""
        return len(self.asked) + (self.silent is not None)

    def after(self, answers: "Mapping[int, State]") -> "Due":
        """The same once these habits were answered."""
        asked = tuple(each for each in self.asked if each.habit not in answers)
        done = tuple(Answered(each.name, answers[each.habit]) for each in self.asked if each.habit in answers)
        return replace(self, asked=asked, answered=self.answered + done)


def due_on(journal: Journal, day: str) -> Due:
    """What belongs on Today on this day; reads the day's texts, so not on the event loop."""
    if not journal.habits.exist():
        return Due(day)
    from reflectui.measure.due import idle, is_due

    on = date.fromisoformat(day)
    records = journal.habits.standings(on)
    quotes = journal.candidates.proposals(on)
    rows = {row.id: row for row in journal.entries.rows([quote.entry for quote in quotes.values()])}
    asked, answered = [], []
    for record in records:
        habit = record.habit
        today = [each for each in record.check_ins if each.day == on]
        if today and not idle(record, on):
            answered.append(Answered(habit.name, today[-1].state))
        told = quotes.get(habit.id)
        if is_due(record, on) or (told and not today and _comes_on_cue(record, on)):
            question = Asked(habit.id, habit.name, _last(record, on))
            if told:
                time = rows[told.entry].time or "" if told.entry in rows else ""
                question = replace(question, time=time, quote=told.quote, entry=told.entry)
            asked.append(question)
    # What the day's text tells comes first: it is answered from what is fresh.
    asked.sort(key=lambda each: not each.quote)
    return Due(day, tuple(asked), tuple(answered), journal.habits.silent(on))


def _comes_on_cue(record: "Record", day: date) -> bool:
    """Whether the habit is one of which only the text tells that its cue came, and not at rest."""
    from reflectui.measure.steps import resting_days

    rests = day in resting_days(record.resting, day, day)
    return record.habit.cadence.kind == "cue" and record.habit.first <= day and not rests


def _last(record: "Record", day: date) -> "tuple[State | None, ...]":
    from reflectui.measure.steps import measured

    return tuple(each.state for each in measured(record, day)[-1].opportunities[-LAST:])
