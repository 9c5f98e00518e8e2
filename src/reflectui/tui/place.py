"""A place: tabs and clock above, one line of message and one of keys below, and what every place can do."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from reflectui.i18n import N_, _, language
from reflectui.store.journal import Journal
from reflectui.tui import chrome
from reflectui.tui.bars import Bar
from reflectui.tui.chains import ELSEWHERE, PLACE_OF
from reflectui.tui.commands import BY_ID
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Change, Session
from reflectui.tui.wanted import Go, OtherLanguage, OtherTheme
from reflectui.tui.words import Words

ASK_ABOVE = 20
# So many letters in a row that are no keys are text.
TYPING = 3
# Where text is written, by the command that leads there.
IN_FIELD = N_("You are not writing. i goes to the field.")
WRITTEN = {
    "note.write": IN_FIELD,
    "away.write": IN_FIELD,
    "stage.write": N_("You are not writing. i writes in this stage."),
}

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflectui.store.history import ChangeRow
    from reflectui.tui.changes import Told


class Place(BaseScreen[int | None]):
    """One of the places that tabs lead to, or what lies over one and gives back the entry it was left on."""

    NAME = ""
    # Whether it lies over another place and is left by esc.
    LIES_OVER = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        # The part that has the focus at first, by its id; without one the place's own choice.
        self.begins_at = ""
        self._said = ""
        self._letters = 0
        self._stale = False
        self._top = Bar(id="top")
        self._message = Words(message=True, id="message")
        self._bottom = Bar(id="bottom")

    def compose_body(self) -> ComposeResult:
        """The panes between the bars."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Bars around the panes."""
        self.add_class(chrome.class_of_width(self.app.size.width))
        yield self._top
        yield from self.compose_body()
        yield self._message
        yield self._bottom

    def on_mount(self) -> None:
        """Listen for changes and show what there is."""
        self.session.changed.subscribe(self, self._changed, immediate=True)

    # -- what it shows

    def reload(self, change: Change) -> None:
        """Show again what `change` may have touched."""

    async def arrive(self, command: str = "", came_from: str = "") -> None:
        """Come here from another place, to begin with a command."""
        if command:
            await self.run(command)
            self.refresh_footer()

    def leave(self) -> None:
        """Keep what is only here: the place is about to be closed."""

    def again(self) -> "Callable[[], Place]":
        """What builds a fresh place in which the same stands, in the language that is spoken then."""
        return lambda: type(self)(self.session)

    def hint(self) -> str:
        """The sentence that stands where nothing else is said."""
        return ""

    def say(self, text: str) -> None:
        """Show a sentence until the next command; an empty one takes it away."""
        self._said = text
        if self.LIES_OVER and self not in self.app.screen_stack:
            # It was closed just now: the place below says it.
            self.session.notice = text
        self.show_message()

    def show_message(self) -> None:
        """Show what was said last, or a warning, or the hint."""
        self._message.show(self._said or self.session.warning or self.hint())

    def touched(self) -> None:
        """Let the clock move on."""
        now, cells = self.session.now(), self.app.size.width
        habits = self.session.shows_habits
        self._top.show(*chrome.header(self.NAME, now, cells, self.session.name, habits=habits))

    async def run(self, id: str) -> None:
        self._letters = 0
        await super().run(id)

    def unknown(self, keys: str) -> None:
        """Name the key; of several letters in a row, which are text, say where it is written."""
        self._letters = self._letters + 1 if len(keys) == 1 and keys.isalpha() else 0
        if self._letters < TYPING:
            super().unknown(keys)
        else:
            self.on_paste()

    def on_paste(self) -> None:
        """Say where text is written: nothing here took it."""
        where = [WRITTEN[command.id] for command in self.commands() if command.id in WRITTEN]
        self.say(_(where[0]) if where else _("There is nothing to write in here."))

    def refresh_footer(self) -> None:
        """Show the keys that act now."""
        if self.is_attached:
            commands = self.commands()
            if first := self.waiting_key:
                pieces, rest = chrome.continuations(first, commands, self.app.size.width)
                self._bottom.show(pieces)
                self._message.show(rest)
            else:
                self._bottom.show(chrome.footer(commands, self, self.app.size.width))

    def refresh_chrome(self) -> None:
        """Show clock, message and keys as they are now."""
        self.touched()
        self.show_message()
        self.refresh_footer()

    def on_resize(self) -> None:
        self.refresh_chrome()

    def on_descendant_focus(self) -> None:
        self.refresh_footer()
        self.show_message()

    def on_screen_resume(self) -> None:
        if self._stale:
            self._stale = False
            self.reload(Change(outside=True))
        self._said = self.session.notice or self._said
        self.refresh_chrome()

    def _changed(self, change: Change) -> None:
        if self.is_current:
            self.touched()
            self.reload(change)
            self.refresh_footer()
        else:
            self._stale = True

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Run what was clicked."""
        event.stop()
        self.say("")
        await self.run(event.command)
        self.refresh_footer()

    # -- what every place can do

    def action_place_today(self) -> None:
        self.post_message(Go("today"))

    def action_place_journal(self) -> None:
        self.post_message(Go("journal"))

    def action_place_habits(self) -> None:
        self.post_message(Go("habits"))

    def action_go_models(self) -> None:
        from reflectui.tui.habits.models import Models

        self.app.push_screen(Models(self.session))

    def action_app_find(self) -> None:
        self.post_message(Go("journal", command="app.find"))

    def action_go_date(self) -> None:
        self.post_message(Go("journal", command="go.date"))

    def action_go_year(self) -> None:
        self.post_message(Go("journal", command="go.year"))

    def action_go_marks(self) -> None:
        self.post_message(Go("journal", command="go.marks"))

    def action_go_filters(self) -> None:
        self.post_message(Go("journal", command="go.filters"))

    def action_go_starred(self) -> None:
        self.post_message(Go("journal", command="go.starred"))

    def action_go_open(self) -> None:
        self.post_message(Go("journal", command="go.open"))

    def action_go_trash(self) -> None:
        from reflectui.tui.trash.screen import TrashPlace

        self.app.push_screen(TrashPlace(self.session))

    def action_app_quit(self) -> None:
        self.app.exit()

    def action_app_theme(self) -> None:
        self.post_message(OtherTheme("light" if self.app.current_theme.dark else "dark"))

    def action_app_language(self) -> None:
        self.post_message(OtherLanguage("en" if language() == "ja" else "ja"))

    def action_app_lock(self) -> None:
        from reflectui.tui.lock import Lock

        self.app.push_screen(Lock(self.session))

    def action_go_settings(self) -> None:
        from reflectui.tui.settings.screen import SettingsScreen

        self.app.push_screen(SettingsScreen(self.session))

    def action_go_journals(self) -> None:
        from reflectui.tui.settings.journals import Journals

        self.app.push_screen(Journals(self.session))

    def action_app_interrupt(self) -> None:
        self.say(_("q quits. What is in the field is kept."))

    def action_text_copy(self) -> None:
        """Copy the selection; without one say how to quit, for this key ends other programs."""
        if self.writing is not None and self.writing.selected_text:
            self.writing.action_copy()
        else:
            self.say(_("Nothing is selected. To quit: esc, then q. What is in the field is kept."))

    async def action_panes_next(self) -> None:
        self.focus_next()

    async def action_panes_previous(self) -> None:
        self.focus_previous()

    def action_app_palette(self) -> None:
        from reflectui.tui.palette import Palette

        self.app.push_screen(Palette(self.session, self), self._run_chosen)

    def action_app_menu(self) -> None:
        from reflectui.tui.menu import Menu

        self.app.push_screen(Menu(self.session, self), self._run_chosen)

    def action_app_help(self) -> None:
        from reflectui.tui.help import Help

        self.app.push_screen(Help(self.session, self.helped()))

    def helped(self) -> tuple[str, ...]:
        """What help speaks of (names of CHAINS): what has the focus, then the other parts of the place."""
        return (self.focus_name,)

    action_text_help = action_app_help

    def action_app_undo(self) -> None:
        self.attempt(lambda: self._reverse(self.session.journal.history.newest(), "undo"))

    def action_app_redo(self) -> None:
        self.attempt(lambda: self._reverse(self.session.journal.history.newest_undone(), "redo"))

    async def _run_chosen(self, command: str | None) -> None:
        if command and hasattr(self, BY_ID[command].action):
            await self.run(command)
        elif command and (place := PLACE_OF.get(BY_ID[command].scope)):
            self.post_message(Go(place, command=command))
        elif command:
            self.say(_(ELSEWHERE[BY_ID[command].scope]))
        self.refresh_footer()

    def _reverse(self, change: "ChangeRow | None", role: str) -> None:
        """Undo or redo; what touched more than 20 records asks first and is done aside."""
        from reflectui.tui import changes

        if change is None:
            self.say(_("Nothing to undo.") if role == "undo" else _("Nothing to redo."))
            return
        if change.records <= ASK_ABOVE:
            self._reverse_now(changes.Told(self.session.journal, change, role), change, role)
            return
        from reflectui.tui.dialogs.confirm import Confirm

        self.app.push_screen(
            Confirm(self.session, changes.question(change, role)),
            lambda yes: self._reverse_aside(change, role) if yes else None,
        )

    def _reverse_now(self, told: "Told", change: "ChangeRow", role: str) -> None:
        done = getattr(self.session.journal.history, role)(change)
        self.say(told.after(done))
        if done is not None and done.kind == "entry":
            self.point_at(int(done.record))

    @property
    def subject(self) -> str:
        """How the entry under the cursor begins."""
        from reflectui.tui import changes

        return "" if self.entry is None else changes.begins(self.session.journal, self.entry)

    def point_at(self, entry: int) -> None:
        """Put the cursor on an entry that was changed, where it is listed."""

    def _reverse_aside(self, change: "ChangeRow", role: str) -> None:
        from reflectui.tui import changes

        def work(journal: Journal) -> str:
            told = changes.Told(journal, change, role)
            return told.after(getattr(journal.history, role)(change))

        self.say(_("Working …"))
        self.aside(work, self._done_aside)

    def _done_aside(self, sentence: str) -> None:
        self.session.changed.publish(Change(outside=True))
        self.say(sentence)
