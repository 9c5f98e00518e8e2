"""The ladder of a habit, level by level, the top one on top; every change is kept at once."""

from collections.abc import Callable, Sequence
from datetime import date

from textual.app import ComposeResult

from reflectui.i18n import _
from reflectui.store.ladder import MOST_LEVELS
from reflectui.tui import changes
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.habits.pick import Pick
from reflectui.tui.moving import Moving
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.words import Words


class LadderEditor(Moving[None]):
    """The levels of a habit, the cursor at first on the one that is demanded."""

    CHAIN = "ladder"
    CSS_PATH = "../over.tcss"

    DEFAULT_CSS = """
    LadderEditor {
        #asked {
            margin: 1 3;
            color: $soft;
        }
    }
    """

    def __init__(self, session: Session, habit: int) -> None:
        super().__init__(session)
        self._of_row = False
        self._habit_id = habit
        self._top = Bar(id="top")
        self._asked = Words(_("How far would someone you look up to go?"), id="asked")
        self._rows = Rows(id="rows")
        self._levels: tuple[str, ...] = ()

    def compose_body(self) -> ComposeResult:
        yield self._top
        yield self._asked
        yield self._rows

    def on_mount(self) -> None:
        habit = self.session.journal.habits.get(self._habit_id)
        self._top.show([Piece("   "), Piece(habit.name, "focus")])
        self._show(habit.required(self._today()))

    def _today(self) -> date:
        return date.fromisoformat(self.session.now().day)

    def _show(self, at: int) -> None:
        """Show the ladder as it is now, the cursor on the level `at`."""
        habit = self.session.journal.habits.get(self._habit_id)
        self._levels = habit.levels
        required = habit.required(self._today())
        rows = [
            Row(str(level), text, (str(level),), end=_("required") if level == required else "")
            for level, text in reversed(list(enumerate(self._levels, 1)))
        ]
        self._rows.show(rows, len(rows) - max(1, min(at, len(rows))))

    @property
    def _level(self) -> int:
        """The level under the cursor."""
        return int(self._rows.chosen or 1)

    # -- commands

    def action_ladder_edit(self) -> None:
        level = self._level
        question = _("Level {level}: what would others see?").format(level=level)

        def answered(text: str | None) -> None:
            if text is not None:
                levels = list(self._levels)
                levels[level - 1] = text
                self._keep(levels, level)

        self._ask(question, self._levels[level - 1], answered)

    def action_ladder_add(self) -> None:
        """A level above the one under the cursor."""
        level = self._level
        if len(self._levels) >= MOST_LEVELS:
            self.say(_("A ladder has no more than {limit} levels.").format(limit=MOST_LEVELS))
            return
        question = _("One level above “{sentence}”: what would others see?").format(
            sentence=self._levels[level - 1]
        )

        def answered(text: str | None) -> None:
            if text is not None:
                self._keep([*self._levels[:level], text, *self._levels[level:]], level + 1)

        self._ask(question, "", answered)

    def _ask(self, question: str, text: str, answered: Callable[[str | None], None]) -> None:
        def read(line: str) -> str:
            return self.session.journal.habits.checked_levels([line])[0]

        self.app.push_screen(
            Ask(self.session, question, _("something others can see"), read, text=text), answered
        )

    def action_ladder_drop(self) -> None:
        level = self._level
        if len(self._levels) == 1:
            self.say(_("A ladder has at least one level."))
        else:
            self._keep([*self._levels[: level - 1], *self._levels[level:]], level - 1)

    def action_ladder_start(self) -> None:
        """Take a ladder that is there, in place of this one."""
        from reflectui.wording.ladders import ladders

        ready = ladders()
        rows = [Row(str(at), ladder.name, beside=ladder.levels[0]) for at, ladder in enumerate(ready)]

        def answered(chosen: str | None) -> None:
            if chosen is not None:
                self._keep(ready[int(chosen)].levels, 1)

        question = _("Start from which ladder? It replaces this one.")
        self.app.push_screen(Pick(self.session, question, rows), answered)

    def _keep(self, levels: Sequence[str], at: int) -> None:
        def work() -> None:
            if self.session.journal.habits.set_levels(self._habit_id, levels):
                self._show(at)
                self.say(_("Kept. u undoes it."))

        self.attempt(work)

    def action_ladder_back(self) -> None:
        """Take back what was done last, where that was done to a ladder."""
        self.attempt(self._take_back)

    def _take_back(self) -> None:
        history = self.session.journal.history
        change = history.newest()
        if change is None or change.label != "habit.levels":
            self.say(_("The last change was none of a ladder. esc, then u undoes it."))
            return
        told = changes.Told(self.session.journal, change, "undo")
        done = history.undo(change)
        self._show(self._level)
        self.say(told.after(done))

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Put the cursor on the level that was clicked, and write it where it was there already."""
        event.stop()
        if event.value == self._rows.chosen:
            self.action_ladder_edit()
        else:
            self._show(int(event.value))
