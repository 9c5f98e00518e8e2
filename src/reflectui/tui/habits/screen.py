"""The Habits: what was adopted, how it stands, and the way to what was found."""

from collections.abc import Sequence

from textual.app import ComposeResult

from reflectui.i18n import _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.habits.actions import HabitActions
from reflectui.tui.habits.detail import Detail
from reflectui.tui.habits.found import reading
from reflectui.tui.habits.headed import Headed
from reflectui.tui.habits.list import HabitList
from reflectui.tui.habits.shown import shown
from reflectui.tui.session import DAYS_FOR_HABITS, Change, Session
from reflectui.tui.widgets.glyphs import said
from reflectui.tui.words import Words

# What is done with habits changes nothing of what was found.
OF_HABITS_ALONE = frozenset({"check_in", "step", "resting"})


class HabitsPlace(HabitActions):
    """The place of the habits: a list, and the ladder of the one under the cursor below it."""

    NAME = "habits"

    DEFAULT_CSS = """
    HabitsPlace {
        #habits {
            margin-top: 1;
        }
        #detail {
            margin-top: 1;
        }
        #notice {
            margin: 1 3 0 3;
            color: $soft;
            display: none;
        }
        #space {
            height: 1fr;
            display: none;
        }
    }
    HabitsPlace.-empty {
        #notice, #space {
            display: block;
        }
        #habits, #detail {
            display: none;
        }
    }
    HabitsPlace.-narrow #habits {
        margin-top: 0;
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._list = HabitList(id="habits")
        self._detail = Detail(id="detail")
        self._notice = Words(id="notice")
        self._space = Words(id="space")
        self._found = Bar(id="found")
        # How much was found; None until what knows practices is loaded.
        self._count: int | None = None
        self._counting = False
        # Whether what was found is shown as soon as it is known: nothing is adopted, and nobody left it yet.
        self._leads_on = False

    def compose_body(self) -> ComposeResult:
        yield self._list
        yield self._detail
        yield self._notice
        yield self._space
        yield self._found

    def on_mount(self) -> None:
        """The list, the cursor on the first habit."""
        self.look(lambda: self.reload(Change()))
        self.set_focus(self._list)

    async def arrive(self, command: str = "", came_from: str = "") -> None:
        """Where nothing is adopted, what was found is shown at once."""
        await super().arrive(command, came_from)
        self._leads_on = not command
        self._lead_on()

    # -- what it shows

    def reload(self, change: Change) -> None:
        """The habits as they are now, and what was found; what changed since is looked for aside."""
        journal, today = self.session.journal, self.today()
        self._list.show(shown(journal.habits.records(today), today))
        self._show_detail()
        if self._count is None and self._list.row_count:
            self._load()
        elif self._count is None or change.outside or not change.kinds <= OF_HABITS_ALONE:
            self._look_for_more()

    def _load(self) -> None:
        """Load what knows practices, which takes longer than the first frame can spare."""
        if not self._counting:
            self._counting = True
            self.aside(
                lambda journal: journal.candidates.last_found(1),
                lambda _found: self.look(self._look_for_more),
            )

    def _look_for_more(self) -> None:
        """How much was found, and the search for what was written since."""
        if not self.session.journal.candidates.is_current():
            reading.read(self.app, self.session, self.tell)
        self._count = len(reading.found(self.session))
        self._show_found()
        self._lead_on()
        self.refresh_footer()

    def _show_detail(self) -> None:
        self._detail.show(self._list.highlighted, self.session.now().day)

    def _show_found(self) -> None:
        """How much was found, or why there is nothing here yet."""
        empty = not self._list.row_count
        self.set_class(empty, "-empty")
        self._notice.show(self._empty_words() if empty else "")
        if self._count:
            # More than are found at once come up as these are decided on: their number says nothing.
            left = said(_("Found practices"))
            if self._count < reading.FOUND:
                left = said(_("Found practices  {count}")).format(count=self._count)
            self._found.show([Piece(f" {left}")], [Piece(_("f shows them") + " ", "soft", "habits.found")])
        else:
            going_on = reading.going_on(self.session) and not empty
            self._found.show([Piece(f" {reading.progress(self.session)}")] if going_on else [])

    def _empty_words(self) -> str:
        if self._count:
            return _("No habit yet. f shows what keeps recurring in your text.")
        if reading.going_on(self.session):
            return reading.progress(self.session)
        entries = self.session.journal.entries
        if entries.days_written(DAYS_FOR_HABITS, imported=True) < DAYS_FOR_HABITS:
            return _("After about thirty days of writing, what keeps recurring shows here.")
        return _("Nothing recurs clearly yet. The search goes on as you write.")

    def _lead_on(self) -> None:
        """Show the practice that was found first, once, where nothing is adopted."""
        if self._leads_on and self._count and not self._list.row_count and self.is_current:
            self._leads_on = False
            self.action_habits_found()

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "habits"

    @property
    def habit(self) -> int | None:
        highlighted = self._list.highlighted
        return highlighted.habit.id if highlighted else None

    @property
    def habits_shown(self) -> Sequence[int]:
        return self._list.ids

    @property
    def practices(self) -> int:
        return self.session.journal.candidates.has_any() if self._count is None else self._count

    def on_headed_moved(self, event: Headed.Moved) -> None:
        """Show the ladder of the habit under the cursor."""
        event.stop()
        self._show_detail()
        self.refresh_footer()

    def on_headed_chosen(self, event: Headed.Chosen) -> None:
        """Open what was clicked."""
        event.stop()
        self.action_habit_open()

    def action_habit_open(self) -> None:
        from reflectui.tui.habits.habit import HabitScreen

        self.app.push_screen(HabitScreen(self.session, self._habit()))

    def action_habits_found(self) -> None:
        from reflectui.tui.habits.found.screen import FoundPractice

        self.app.push_screen(FoundPractice(self.session))

    def action_habits_picture(self) -> None:
        from reflectui.tui.habits.picture import Picture

        self.app.push_screen(Picture(self.session, self._habit()))

    def action_habits_leave(self) -> None:
        self.say(_("There is nothing to go back to. 1 goes to Today, q quits."))

    def action_place_habits(self) -> None:
        """To the list."""
        self.set_focus(self._list)
