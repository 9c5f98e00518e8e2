"""What Today asks of the habits: found out aside, shown where it disturbs nobody who writes."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reflectui.i18n import _, ngettext
from reflectui.tui.commands import acting
from reflectui.tui.habits.checking import Checking
from reflectui.tui.habits.found import reading
from reflectui.tui.today.beside import Beside, Group
from reflectui.tui.today.beside_rows import Item, Remark, Silence
from reflectui.tui.today.due import Asked, Due, due_on
from reflectui.tui.today.written import MIDNIGHT, WrittenToday
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.tui.session import Change, Session

MOST_ROWS = 3
# What changes the questions, by the kind of the records that changed.
OF_HABITS = frozenset({"habit", "check_in", "step", "resting", "setting", "day"})


class Asking(Checking, WrittenToday):
    """The questions of the day in the part beside its lines.

    They are found out aside, for the texts of the day are read for it. While somebody writes in the field,
    only what was done with the habits themselves is shown; the rest waits until the field is left.
    """

    _beside: Beside

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._due = Due()
        self._found: Due | None = None
        self._finding = self._outdated = self._at_once = False
        self._late_shown = False

    # -- finding out

    def ask_anew(self, change: "Change", day: str) -> None:
        """Bring the questions up to what changed."""
        if self._due.day not in ("", day):
            self._due = Due()
        if not self.session.journal.habits.exist():
            self._due, self._found = Due(), None
        elif not self._due.day or change.outside or change.kinds & OF_HABITS:
            self._take_answers(day)
            self._at_once = True
            self._find_due()
        elif "entry" in change.kinds:
            self._outdated = True
            if self.focused is not self._field:
                self._find_due()

    def _take_answers(self, day: str) -> None:
        """What was answered just now is asked no more in this very frame."""
        if self._due.day:
            answers = self.session.journal.habits.answers(date.fromisoformat(day))
            self._due = self._due.after({each.habit: each.state for each in answers})

    def _find_due(self) -> None:
        self._outdated = True
        if not self._finding:
            self._finding, self._outdated = True, False
            day = self.session.now().day
            self.aside(lambda journal: due_on(journal, day), self._take_found)

    def _take_found(self, found: Due) -> None:
        self._finding = False
        if found.day != self.session.now().day:
            self._find_due()
            return
        self._found = found
        if self._at_once or self.focused is not self._field:
            self._at_once = False
            self.show_found()

    def show_found(self) -> None:
        """Show what was found out meanwhile; where more was written since, find out anew."""
        if self._found is not None:
            self._due, self._found = self._found, None
            self._take_answers(self._due.day)
            self.look(self.show_beside)
        if self._outdated and self.session.journal.habits.exist():
            self._find_due()

    def show_beside(self) -> None:
        """Show the part beside the lines as it is now."""
        raise NotImplementedError

    # -- what it says

    @property
    def _late(self) -> bool:
        """Whether it is between midnight and the beginning of the day."""
        time = self.session.now().time
        return time is not None and time >= MIDNIGHT

    def touched(self) -> None:
        super().touched()
        if self._late != self._late_shown and self._due.count:
            self.look(self.show_beside)

    def questions(self) -> list[Group]:
        """The group of questions, no more than three; after midnight only how many there are.

        Where nothing is adopted, that practices were found.
        """
        self._late_shown = self._late
        due = self._due
        if not due.day or not (due.count or due.answered):
            seen = "" if self._late else reading.seen(self.session)
            return [Group("", [Remark(seen)])] if seen else []
        if self._late:
            words = ngettext("{count} in the morning", "{count} in the morning", due.count)
            return [Group("", [Remark(words.format(count=due.count))])] if due.count else []
        items: list[Item] = [Silence(_asked_of(due, self.session.now().day))] if due.silent else []
        items += due.asked
        shown: Sequence[Item] = items[:MOST_ROWS]
        if (more := len(items) - MOST_ROWS) > 0:
            shown = [*shown, Remark(_("{count} more, 3 shows them").format(count=more))]
        elif due.answered and len(items) < MOST_ROWS:
            shown = [*shown, Remark(_told_answers(due))]
        return [Group(_("To answer today"), shown)]

    # -- for commands

    @property
    def habit(self) -> int | None:
        item = self._beside.item if self.focused is self._beside else None
        return item.habit if isinstance(item, Asked) else None

    @property
    def quoted_entry(self) -> int | None:
        item = self._beside.item
        return item.entry if isinstance(item, Asked) else None

    @property
    def subject(self) -> str:
        item = self._beside.item if self.focused is self._beside else None
        return item.name if isinstance(item, Asked) else super().subject

    def unknown(self, keys: str) -> None:
        """A key that answers, where nothing is asked any more: say where an answer is changed."""
        answers = {key for command in acting(("check",), self.session.settings.keys) for key in command.keys}
        if self._due.answered and not self._due.count and keys in answers:
            self.say(
                _("It was answered already today. 3 goes to the habits, where the answer can be changed.")
            )
        else:
            super().unknown(keys)

    def action_due_open(self) -> None:
        from reflectui.tui.habits.habit import HabitScreen

        self.app.push_screen(HabitScreen(self.session, self._habit()))

    def action_question_yes(self) -> None:
        """The silent span was a rest."""
        self._answer_silence(rested=True)

    def action_question_no(self) -> None:
        """It was none; it is not asked again."""
        self._answer_silence(rested=False)

    def _answer_silence(self, *, rested: bool) -> None:
        if (span := self._due.silent) is None:
            return
        habits = self.session.journal.habits

        def work() -> None:
            habits.silence_answered(span.last)
            self._due = Due(self._due.day, self._due.asked, self._due.answered)
            if rested:
                habits.rest(span.first, span.last)
                self.say(sentences(_("These days count as rest."), _("u undoes it.")))
            else:
                self.say(_("They stay unrecorded, which is not a miss."))
            self.show_beside()

        self.attempt(work)


def _asked_of(due: Due, today: str) -> str:
    """Whether the silent span was a rest."""
    from reflectui.wording.habits import span_text

    assert due.silent is not None
    days = span_text(due.silent.first, due.silent.last, today)
    return _("Nothing is recorded for {days}.\nWas it a rest? space yes, x no").format(days=days)


def _told_answers(due: Due) -> str:
    """What was answered today, with its signs."""
    from reflectui.tui.habits.shown import sign

    answered = [f"{each.name} {sign(each.state)}" for each in due.answered]
    return _("answered  {habits}").format(habits="  ".join(answered))
