"""An opened habit: its ladder, plan, rhythm and why, and its days, which can be answered later too."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.measure.due import idle
from reflectui.measure.steps import resting_days
from reflectui.store.check_ins import MOST_AUTOMATIC
from reflectui.tui import chrome
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.habits.actions import HabitActions
from reflectui.tui.habits.days_grid import DaysGrid
from reflectui.tui.habits.detail import Detail, standing_pieces
from reflectui.tui.habits.quotes import quotes_of
from reflectui.tui.habits.shown import Shown, shown, sign
from reflectui.tui.session import Change, Session
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text
from reflectui.wording.habits import cadence_text, idle_text, rest_text, state_name
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflectui.model.habit import CheckIn, Habit
    from reflectui.surfacing.quotes import Evidence


class HabitScreen(HabitActions):
    """A habit over the place it was opened in; the cursor is on one of its days, at first `day` or today."""

    NAME = "habits"
    LIES_OVER = True

    DEFAULT_CSS = """
    HabitScreen {
        #head {
            margin-bottom: 1;
        }
        #body {
            layout: horizontal;
            height: 1fr;
        }
        #left {
            width: 1fr;
            max-width: 84;
        }
        #detail {
            height: auto;
            max-height: 60%;
        }
        #facts {
            margin: 1 2 0 3;
            color: $soft;
        }
        #told {
            margin: 1 2 0 3;
        }
        #quote {
            margin: 0 2 0 3;
            color: $soft;
        }
        #days {
            margin-right: 1;
        }
    }
    HabitScreen.-narrow {
        #head {
            margin-bottom: 0;
        }
        #body {
            layout: vertical;
        }
        #left {
            width: 100%;
            height: auto;
        }
        #facts {
            display: none;
        }
        #detail {
            max-height: 2;
        }
        #told {
            margin: 0 1 0 3;
        }
        #quote {
            margin: 0 1 0 3;
        }
        #days {
            margin-left: 2;
        }
    }
    """

    def __init__(self, session: Session, habit: int, day: date | None = None) -> None:
        super().__init__(session)
        self._habit_id = habit
        self._head = Bar(id="head")
        self._detail = Detail(headed=False, id="detail")
        self._facts = Words(id="facts")
        self._told_day, self._quote = Words(id="told"), Words(id="quote")
        self._grid = DaysGrid(self.today(), id="days")
        self._begins_on = day
        self._shown: Shown | None = None
        self._answers: Mapping[date, CheckIn] = {}
        self._resting: frozenset[date] = frozenset()
        self._quotes: dict[str, Evidence] = {}
        self._quoted_by = ""
        # The first day, where the cursor was to go before it, and nothing was answered since.
        self._stopped: date | None = None

    def compose_body(self) -> ComposeResult:
        yield self._head
        with Container(id="body"):
            with Container(id="left"):
                yield self._detail
                yield self._facts
                yield self._told_day
                yield self._quote
            yield self._grid

    def on_mount(self) -> None:
        """The days, the cursor on today or the day that is asked for."""
        if self._begins_on is not None:
            self._grid.day = self._begins_on
        self.look(lambda: self.reload(Change()))
        self.set_focus(self._grid)

    # -- what it shows

    def reload(self, change: Change) -> None:
        """The habit as it is now; one that is gone is left."""
        today = self.today()
        try:
            record = self.session.journal.habits.record(self._habit_id, today)
        except ReflectuiError:
            self.dismiss(None)
            return
        if record.habit.deleted_at is not None:
            self.dismiss(None)
            return
        self._shown = shown([record], today)[0]
        self._answers = {each.day: each for each in record.check_ins}
        states = {day: each.state for day, each in self._answers.items()}
        first = min([record.habit.first, *self._answers])
        self._resting = resting_days(record.resting, first, today)
        self._grid.show(first, today, states, self._resting)
        self._detail.show(self._shown, self.session.now().day)
        now = self.session.now().day
        rests = [rest_text(each, now) for each in record.resting if each.last is None or each.last >= today]
        self._facts.show("\n".join([*_facts(record.habit), *rests]))
        self._show_head()
        self._find_quotes(record.habit)

    def _show_head(self) -> None:
        if self._shown is not None:
            pieces = [Piece(f"   {self._shown.habit.name}", "ink")]
            marks = [Piece(segment.text) for segment in standing_pieces(self, self._shown)]
            self._head.show(pieces, [*marks, Piece(" ")])

    def _find_quotes(self, habit: "Habit") -> None:
        """Have the sentences found that tell the habit, where what tells it has changed."""
        if not habit.rules or habit.rules == self._quoted_by:
            return
        self._quoted_by = rules = habit.rules

        self.aside(lambda journal: quotes_of(journal, rules, self.session.ending.is_set), self._quotes_found)

    def _quotes_found(self, quotes: "list[Evidence]") -> None:
        self._quotes = {quote.day: quote for quote in quotes}
        self._show_day()

    def _show_day(self) -> None:
        """What was answered on the day under the cursor, its line, and the sentence that tells it."""
        day = self._grid.day
        answer, quote = self._answers.get(day), self._quotes.get(day.isoformat())
        none = _("rests") if day in self._resting else _("nothing recorded")
        what = f"{sign(answer.state)} {_what(answer)}" if answer else none
        when = day_text(day.isoformat(), self.session.now().day)
        lines = [f"{when}  {what}"]
        if answer and self._shown:
            lines += [idle_text(idle(self._shown.record, day), self._shown.habit.cadence), answer.note]
        self._told_day.show("\n".join(filter(None, lines)))
        self._quote.show(_("“{text}”").format(text=quote.quote) if quote else "")

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "days"

    @property
    def habit(self) -> int | None:
        return self._habit_id

    @property
    def answered_day(self) -> date:
        return self._grid.day

    @property
    def quoted_entry(self) -> int | None:
        quote = self._quotes.get(self._grid.day.isoformat())
        return quote.entry if quote else None

    def on_days_grid_moved(self, event: DaysGrid.Moved) -> None:
        """Tell of the day under the cursor."""
        event.stop()
        if self._grid.day != self._stopped:
            self._stopped = None
        self._show_day()
        self.refresh_footer()

    def on_days_grid_stopped(self, event: DaysGrid.Stopped) -> None:
        """Say why the cursor went no farther."""
        event.stop()
        self._stopped = self._grid.day if event.first else None
        if event.first:
            when = day_text(self._grid.day.isoformat(), self.session.now().day)
            self.say(_("It began on {day}. There are no days before.").format(day=when))
        else:
            self.say(_("This is today. Days to come are answered when they are there."))

    def on_resize(self) -> None:
        self.set_class(self.app.size.width < chrome.NARROW, "-narrow")

    # -- commands

    def answer(
        self, habit: "Habit", state: str, *, level: int | None = None, amount: float | None = None
    ) -> None:
        """An answer meant for a day that the cursor could not go to is given by a second key alone."""
        if self._stopped == self._grid.day and amount is None:
            self._stopped = None
            when = day_text(self._grid.day.isoformat(), self.session.now().day)
            self.say(_("This would answer {day}. Press the key again if you mean that day.").format(day=when))
        else:
            super().answer(habit, state, level=level, amount=amount)

    def action_days_before(self) -> None:
        self._grid.put(self._grid.day - timedelta(days=1))

    def action_days_after(self) -> None:
        self._grid.put(self._grid.day + timedelta(days=1))

    def action_days_clear(self) -> None:
        """Take the answer of this day away; it counts as not recorded then."""
        day = self._grid.day

        def work() -> None:
            if self.session.journal.habits.uncheck(self._habit_id, day):
                self.say(sentences(_("No longer recorded."), _("u undoes it.")))
            else:
                self.say(_("Nothing is recorded for this day."))

        self.attempt(work)

    def action_days_note(self) -> None:
        """A line on this day, which first needs an answer."""
        from reflectui.tui.habits.remarking import ask_remark

        answer = self._answers.get(self._grid.day)
        if answer is None:
            self.say(_("Answer first: space b x s. Then add the line."))
        else:
            ask_remark(self, self._asked_habit(), answer)

    def action_days_close(self) -> None:
        self.dismiss(None)

    def action_place_habits(self) -> None:
        """Back to the list."""
        self.dismiss(None)


def _what(answer: "CheckIn") -> str:
    """An answer in words or its amount, and how much it went by itself."""
    what = f"{answer.amount:g}" if answer.amount is not None else state_name(answer.state)
    if answer.automaticity is None:
        return what
    by_itself = _("by itself {rating}/{most}").format(rating=answer.automaticity, most=MOST_AUTOMATIC)
    return f"{what}\n{by_itself}"


def _facts(habit: "Habit") -> list[str]:
    """Rhythm, plan and why, a line each."""
    lines = (
        cadence_text(habit.cadence),
        _("When: {cue}").format(cue=habit.cue) if habit.cue else "",
        _("What: {response}").format(response=habit.response) if habit.response else "",
        _("Why: {why}").format(why=habit.why) if habit.why else "",
    )
    return list(filter(None, lines))
