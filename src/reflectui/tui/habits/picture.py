"""`p` — practices × weeks, months or years: the darker a cell, the more days in it."""

from datetime import date

from textual.app import ComposeResult

from reflectui.i18n import _, ngettext
from reflectui.store.journal import Journal
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.habits.habit import HabitScreen
from reflectui.tui.habits.picture_grid import PictureGrid, Practice, Told
from reflectui.tui.habits.quotes import quotes_of
from reflectui.tui.habits.shown import DONE
from reflectui.tui.opening import Opening
from reflectui.tui.session import Change, Session
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text


class Picture(Opening):
    """The picture of all habits, the cursor on one of them; a cell opens its records."""

    NAME = "habits"
    LIES_OVER = True

    DEFAULT_CSS = """
    Picture {
        #grid {
            margin-top: 1;
        }
        #cell {
            margin: 1 3 0 3;
        }
        #told {
            margin: 0 3;
            height: 1fr;
            color: $soft;
        }
    }
    """

    def __init__(self, session: Session, habit: int) -> None:
        super().__init__(session)
        self._begins_on = habit
        self._grid = PictureGrid(self._today, id="grid")
        self._cell, self._told = Bar(id="cell"), Words(id="told")
        self._quotes: dict[int, Told] = {}

    @property
    def _today(self) -> date:
        return date.fromisoformat(self.session.now().day)

    def compose_body(self) -> ComposeResult:
        yield self._grid
        yield self._cell
        yield self._told

    def on_mount(self) -> None:
        """The check-ins at once, what the text tells as soon as it is read."""
        self.look(lambda: self.reload(Change()))
        self.set_focus(self._grid)
        ids = [habit.id for habit in self.session.journal.habits.all()]
        if self._begins_on in ids:
            self._grid.move(ids.index(self._begins_on), 0)
        rules = {habit.id: habit.rules for habit in self.session.journal.habits.all() if habit.rules}
        if rules:
            self.aside(lambda journal: self._read(journal, rules), self._read_out)

    def _read(self, journal: Journal, rules: dict[int, str]) -> dict[int, Told]:
        cancelled = self.session.ending.is_set
        return {
            id: {
                date.fromisoformat(quote.day): (quote.quote, quote.entry)
                for quote in quotes_of(journal, text, cancelled)
            }
            for id, text in rules.items()
        }

    def _read_out(self, quotes: dict[int, Told]) -> None:
        self._quotes = quotes
        self.look(lambda: self.reload(Change()))

    def reload(self, change: Change) -> None:
        """The practices as they are now."""
        practices = []
        for record in self.session.journal.habits.records(self._today):
            days = dict(self._quotes.get(record.habit.id, {}))
            for answer in record.check_ins:
                if answer.state in DONE:
                    words, entry = days.get(answer.day, ("", None))
                    days[answer.day] = (answer.note or words, answer.entry or entry)
            practices.append(Practice(record.habit, days))
        self._grid.show(practices, self._today)

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "picture"

    @property
    def habit(self) -> int | None:
        return self._grid.practice.habit.id if self._grid.practice else None

    def on_picture_grid_moved(self, event: PictureGrid.Moved) -> None:
        """Tell what the cell under the cursor is, and the words of its days."""
        event.stop()
        practice = self._grid.practice
        if practice is None:
            return
        today, days = self.session.now().day, practice.within(self._grid.span)
        count = ngettext("done on {count} day", "done on {count} days", len(days)).format(count=len(days))
        self._cell.show([Piece(self._grid.span.name(today), "ink"), Piece(f"   {count}")])
        told = [(day, practice.days[day][0]) for day in reversed(days) if practice.days[day][0]]
        self._told.show("\n".join(f"{day_text(day.isoformat(), today)}  {words}" for day, words in told))

    def on_picture_grid_chosen(self, event: PictureGrid.Chosen) -> None:
        """Open what was clicked."""
        event.stop()
        self.action_picture_open()

    # -- commands

    def action_picture_open(self) -> None:
        """The records that tell of these days, else what was written on them, else the last day."""
        practice = self._grid.practice
        days = practice.within(self._grid.span)[::-1] if practice else []
        if practice is None or not days:
            self.say(_("Nothing is in this cell."))
            return
        found = dict.fromkeys(practice.days[day][1] for day in days)
        ids = [id for id in found if id is not None]
        if not ids:
            of_day = self.session.journal.entries.between
            ids = [id for day in days for id in of_day(day.isoformat(), day.isoformat())]
        if ids:
            self.open_entry(ids[0], ids)
        else:
            self.app.push_screen(HabitScreen(self.session, practice.habit.id, days[0]))

    def action_picture_less(self) -> None:
        if not self._grid.zoom(-1):
            self.say(_("A cell is at least a week."))

    def action_picture_more(self) -> None:
        if not self._grid.zoom(1):
            self.say(_("A cell is at most a year."))

    def action_picture_left(self) -> None:
        self._grid.move(0, -1)

    def action_picture_right(self) -> None:
        self._grid.move(0, 1)

    def action_picture_up(self) -> None:
        self._grid.move(-1, 0)

    def action_picture_down(self) -> None:
        self._grid.move(1, 0)

    def action_picture_close(self) -> None:
        self.dismiss(None)
