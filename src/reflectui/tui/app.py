"""The app: places as modes, the theme, the news of changes, and what is done once it stands."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from rich.segment import Segment, Segments
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.filter import Monochrome, NoColor
from textual.screen import Screen
from textual.signal import Signal
from textual.theme import Theme

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.i18n import _
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.chrome import BREAKPOINTS
from reflectui.tui.place import Place
from reflectui.tui.probe import Ground
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Change, Session
from reflectui.tui.terminal import Terminal
from reflectui.tui.theme import theme_of, theme_of_terminal
from reflectui.tui.today.screen import Today
from reflectui.tui.turns import Turns
from reflectui.tui.wanted import Go, OtherJournal, OtherLanguage, OtherTheme

LOOK_SECONDS = 1.0
# How long the event loop may wait for another program's lock before it tries again later.
BUSY_MILLISECONDS = 50


def fault(error: BaseException | None) -> str:
    """The sentence with which the app ends because of an error."""
    if isinstance(error, ReflectuiError):
        from reflectui.wording.problems import sentence

        return sentence(error)
    return _("A fault in reflectui stopped it ({kind}). What you wrote is kept.").format(
        kind=type(error).__name__
    )


class ReflectuiApp(App[None], inherit_bindings=False):
    """reflectui on one journal."""

    TITLE = "reflectui"
    BINDINGS: ClassVar[list[BindingType]] = []
    # The places' sheets are read together with the app's: to read one more is to read all again.
    CSS_PATH = [
        "app.tcss",
        "over.tcss",
        "today/screen.tcss",
        "journal/screen.tcss",
        "entry/screen.tcss",
        "habits/found/screen.tcss",
    ]
    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, journal: Journal, settings: Settings) -> None:
        super().__init__(driver_class=Terminal)
        self.animation_level = "none"
        self.journal = journal
        self.session = Session(journal, settings, Signal(self, "journal-changed"))
        self.places: dict[str, Callable[[], Place]] = {
            "today": self._today,
            "journal": self._journal,
            "habits": self._habits,
        }
        self._modes = dict(self.places)
        if settings.keys:
            self._hold_keys()
        self._day = self.session.now().day
        self._look_at_journal()
        self._turns = Turns(self, self._hand_on)
        self._ground = theme_of_terminal()
        self._dress()

    def _hold_keys(self) -> None:
        """Let the keys of config.toml hold, and have it told once which of them cannot."""
        from reflectui.tui.keymap import told, usable

        self.session.settings.keys, refused = usable(self.session.settings.keys)
        self.session.notice = told(refused)

    def _dress(self) -> None:
        """Take the theme before anything is parsed, so that no sheet is read twice."""
        theme = self._theme(self.session.settings.theme or self._ground)
        self.set_reactive(App.theme, theme.name)
        self._refresh_truecolor_filter(self.ansi_theme)
        if theme.ansi:
            # Textual chose before there was a theme; greys of a terminal's own colours would all be black.
            self._filters = [NoColor() if isinstance(each, Monochrome) else each for each in self._filters]
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)

    def _theme(self, name: str) -> Theme:
        theme = theme_of(name, self.console.color_system)
        self.register_theme(theme)
        return theme

    def on_ground(self, event: Ground) -> None:
        """Take the theme for the terminal's ground, where none is chosen."""
        self._ground = "light" if event.light else "dark"
        if self.session.settings.theme or event.light != self.current_theme.dark:
            return
        if self._dom_ready:
            self.theme = self._theme(self._ground).name
        else:
            self._dress()
            self.refresh_css(animate=False)

    def on_other_theme(self, event: OtherTheme) -> None:
        """Change to dark or light, or to what the terminal says, and keep it for this machine."""
        self.theme = self._theme(event.name or self._ground).name
        self._keep_setting("theme", event.name)
        if isinstance(self.screen, BaseScreen):
            self.screen.touched()
        if self.current_theme.ansi and isinstance(self.screen, BaseScreen):
            self.screen.say(_("The terminal's own 16 colours are used. Set light or dark there."))

    def _waits(self, screens: Sequence[Screen[Any]]) -> bool:
        """Whether one of the screens that are to be closed waits for another program's lock; it says so."""
        waiting = [screen for screen in screens if isinstance(screen, BaseScreen) and screen.waits]
        for screen in waiting[-1:]:
            screen.say_that_it_waits()
        return bool(waiting)

    async def on_other_language(self, event: OtherLanguage) -> None:
        """Speak another language, and keep it for this machine."""
        from reflectui.tui.rebuilding import speak

        if self._waits(self.screen_stack):
            return
        await speak(self, event.name)
        self._keep_setting("language", event.name)

    async def on_other_journal(self, event: OtherJournal) -> None:
        """Change to another journal; where it cannot be opened, the present one stays."""
        from reflectui.tui.rebuilding import change_journal

        if self._waits(self.screen_stack):
            return
        try:
            await change_journal(self, event.path)
        except ReflectuiError as error:
            self._told_by_screen(error)

    def _keep_setting(self, name: str, value: str) -> None:
        """Write a setting down; it holds in this run also where that is refused, which is told."""
        try:
            self.session.settings.remember(name, value)
        except ReflectuiError as error:
            self._told_by_screen(error)

    def _watch_theme(self, theme_name: str) -> None:
        """Nothing at start, where the theme was taken before the first sheet was read."""
        if self._dom_ready:
            super()._watch_theme(theme_name)

    def _today(self) -> Today:
        return Today(self.session)

    def _journal(self) -> Place:
        from reflectui.tui.journal.screen import JournalPlace

        return JournalPlace(self.session)

    def _habits(self) -> Place:
        from reflectui.tui.habits.screen import HabitsPlace

        return HabitsPlace(self.session)

    # -- what happens around the screens

    def _end_batch(self) -> None:
        """Let the screen paint what was gathered."""
        super()._end_batch()
        if not self._batch_count and self._screen_stacks.get(self.current_mode):
            self.screen.check_idle()

    def on_mount(self) -> None:
        """Listen to the journal and look once a second whether somebody else changed it."""
        if isinstance(self._driver, Terminal) and self._driver.ground is not None:
            # Told so early, it is the ground of the first frame.
            self.on_ground(self._driver.ground)
        self.run_worker(self._turns.run())
        self._listen()
        self.set_interval(LOOK_SECONDS, self._look)
        self.set_timer(LOOK_SECONDS / 2, self._after_start)

    def take(self, journal: Journal) -> None:
        """Show another journal from now on; the one before is left open."""
        self.journal = self.session.journal = journal
        self.session.warning = ""
        self.session.learn_name()
        self.session.learn_places()
        self._look_at_journal()
        self._listen()
        self._after_start()

    def _listen(self) -> None:
        self.journal.wait_at_most(BUSY_MILLISECONDS)
        self.journal.listeners.append(self._heard)

    def _look_at_journal(self) -> None:
        """Know what the journal holds now, to notice what others change."""
        self._seen = self.journal.data_version()
        self._last_entry = self.journal.entries.last_id()

    def _after_start(self) -> None:
        """Begin what nobody waits for."""
        from reflectui.tui.aside import after_start, aside

        aside(self, self.session, after_start(self.session), self._after_looking, self._told_by_screen)

    def _after_looking(self, kept: list[str]) -> None:
        """Tell of texts that were kept; and once there are days enough, find the first practices."""
        self._tell_of_kept(kept)
        if self.session.shows_habits:
            from reflectui.tui.habits.found import reading

            reading.read_at_start(self, self.session)

    def _tell_of_kept(self, paths: list[str]) -> None:
        """Say where a text is that was in an editor when the program ended."""
        if paths:
            said = _("What you wrote in the editor when the program ended is kept: {path}")
            self.session.warning = said.format(path=paths[-1])
            self._show_warning()

    def _told_by_screen(self, error: ReflectuiError) -> None:
        if error.code == "journal.damaged":
            self.session.warning = _("The journal file is damaged. `reflectui restore` brings back a backup.")
            self._show_warning()
        elif isinstance(self.screen, BaseScreen):
            self.screen.tell(error)

    def _show_warning(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                screen.show_message()

    def _heard(self, kinds: frozenset[str], ids: frozenset[int]) -> None:
        self._last_entry = max((self._last_entry, *ids))
        self._publish(Change(kinds, ids))

    def _publish(self, change: Change) -> None:
        """Tell the places of a change, which may be what brings another place its tab."""
        if not self.session.shows_habits:
            self.session.learn_places()
        self.session.changed.publish(change)

    def _look(self) -> None:
        """Publish what another program changed, and the turn of the day."""
        try:
            seen = self.journal.data_version()
        except JournalBusy:
            return
        day = self.session.now().day
        if seen != self._seen:
            self._seen = seen
            self._publish(Change(outside=True))
            self._tell_of_another_wording()
        if day != self._day:
            self._day = day
            self.session.changed.publish(Change(frozenset({"day"})))
            self._after_start()

    def _tell_of_another_wording(self) -> None:
        """Whoever saved first learns it too when another program keeps its text beside theirs."""
        entries = self.journal.entries
        if entries.kept_beside(self._last_entry) and isinstance(self.screen, BaseScreen):
            self.screen.say(_("It was saved in another window too. Both texts are kept."))
        self._last_entry = entries.last_id()

    async def on_event(self, event: events.Event) -> None:
        """Let keys and pastes that come in wait for their turn."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._turns.take(event)
        else:
            await super().on_event(event)

    async def _hand_on(self, event: events.Event) -> None:
        """What was said goes with the next key, also with one that a text takes or that does nothing."""
        if isinstance(self.screen, Place):
            self.screen.say("")
        await super().on_event(event)

    async def on_go(self, event: Go) -> None:
        """Change to another place; what lies over this one is left first."""
        if self._waits(self.screen_stack[1:]):
            return
        while isinstance(self.screen, Place) and self.screen.LIES_OVER:
            self.screen.leave()
            await self.pop_screen()
        came_from = self.current_mode
        await self.switch_mode(event.place)
        if isinstance(place := self.screen, Place):
            await place.arrive(event.command, came_from)

    async def _on_app_focus(self, event: events.AppFocus) -> None:
        """Nothing: the caret stays where it is when another window is looked at."""
        event.prevent_default()

    async def _on_app_blur(self, event: events.AppBlur) -> None:
        """Nothing: the caret stays where it is when another window is looked at."""
        event.prevent_default()

    # -- the end

    def on_unmount(self) -> None:
        """Hear no more of the journal, and let work that is still going on come to an end."""
        self.journal.listeners.remove(self._heard)
        if self.session.threads:
            from reflectui.tui.aside import finish

            finish(self.session)

    def copy_to_clipboard(self, text: str) -> None:
        """Put `text` on the clipboard of the terminal; raises `copy.tmux` where tmux stands in between."""
        from reflectui.tui.clipboard import reaches_tmux

        super().copy_to_clipboard(text)
        if not reaches_tmux(text):
            raise ReflectuiError("copy.tmux")

    def _fatal_error(self) -> None:
        """End with one sentence; no traceback, whose locals would hold diary text."""
        text = fault(self._exception)
        self._exit_renderables.append(Segments([Segment(text)]))
        self._close_messages_no_wait()
