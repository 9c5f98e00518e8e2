"""What the text says of a habit: the sentences that tell it, and those beside its answers."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.store.journal import Journal
from reflectui.tui.habits.telling import Line, Telling
from reflectui.tui.session import Session

if TYPE_CHECKING:
    from reflectui.measure.opportunities import Opportunity
    from reflectui.model.habit import Habit
    from reflectui.surfacing.quotes import Evidence


def habit_quotes(session: Session, habit: "Habit") -> Telling:
    """Every sentence that tells a habit, the latest first."""
    rules, cancelled = habit.rules, session.ending.is_set

    def find(journal: Journal) -> list[Line]:
        return [
            Line(quote.day, quote.quote, quote.entry)
            for quote in reversed(quotes_of(journal, rules, cancelled))
        ]

    return Telling(session, _("Quotes behind “{name}”").format(name=habit.name), find)


def sentences_behind(
    session: Session, habit: "Habit", heading: str, opportunities: "Sequence[Opportunity]"
) -> Telling:
    """The opportunities that a figure is drawn from, the latest first, with the words of each."""
    told = [each for each in reversed(opportunities) if each.state is not None]

    def find(journal: Journal) -> list[Line]:
        quotes = {quote.day: quote for quote in quotes_of(journal, habit.rules, session.ending.is_set)}
        notes = {answer.day.isoformat(): answer for answer in journal.habits.check_ins(habit.id)}
        entries = [answer.entry for answer in notes.values() if answer.entry is not None]
        begins = {row.id: row.line for row in journal.entries.rows(entries)}
        found = []
        for each in told:
            day = (each.day or each.last).isoformat()
            answer, quote = notes.get(day), quotes.get(day)
            entry = (answer.entry if answer else None) or (quote.entry if quote else None)
            words = (answer.note if answer else "") or (quote.quote if quote else begins.get(entry or 0, ""))
            found.append(Line(day, words, entry, each.state))
        return found

    return Telling(session, f"{habit.name}   {heading}", find)


def quotes_of(journal: Journal, rules: str, cancelled: Callable[[], bool]) -> "list[Evidence]":
    """The sentences that these rules tell, oldest first, after everything written was read; not on an event
    loop."""
    if not rules:
        return []
    journal.candidates.drain(cancelled)
    return [] if cancelled() else journal.candidates.quotes_of(rules)
