"""The base of all screens: keys folded and completed, commands run, refusals told, work done aside."""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from textual import events
from textual.screen import Screen
from textual.widget import Widget

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.i18n import _
from reflectui.store.journal import Journal
from reflectui.tui.chains import CHAINS
from reflectui.tui.command import Command
from reflectui.tui.commands import BY_ID, acting, with_keys
from reflectui.tui.keys import Prefixes, by_input_method, folded, plain_name
from reflectui.tui.layout import Layout
from reflectui.tui.session import Session
from reflectui.tui.widgets.writing import Writing, is_written

Result = TypeVar("Result")
ScreenResult = TypeVar("ScreenResult")

RETRY_SECONDS = 0.1


class BaseScreen(Screen[ScreenResult], Generic[ScreenResult], inherit_bindings=False):
    """A screen whose keys are the commands of its focus.

    A subclass says what has the focus (`focus_name`, a key of CHAINS) and has a method `action_<id>` for
    every command that acts there.
    """

    AUTO_FOCUS = ""

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._compositor = Layout()
        # A new screen is styled as it comes; Textual would read all sheets again for it.
        self._css_update_count = self.app._css_update_count
        self.session = session
        self._prefixes = Prefixes()
        self._attempts: deque[tuple[Callable[[], None], Callable[[], None] | None]] = deque()
        self._waited = False

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """No toasts and no tooltips: what is to be said stands in the message line."""

    # -- what it is, for commands

    @property
    def focus_name(self) -> str:
        """What has the focus, by its name in CHAINS."""
        return "nothing"

    @property
    def writing(self) -> Writing | None:
        """The text that has the focus; while there is one, only the keys of texts act."""
        return self.focused if isinstance(self.focused, Writing) else None

    @property
    def entry(self) -> int | None:
        """The entry that commands on entries act on."""
        return None

    @property
    def subject(self) -> str:
        """What commands act on, in a few words; empty where there is nothing."""
        return ""

    @property
    def starred(self) -> bool:
        """Whether that entry has a star."""
        return False

    @property
    def confidential(self) -> bool:
        """Whether that entry is kept from others."""
        return False

    @property
    def loop(self) -> str:
        """Whether that entry is kept open, closed or left at that."""
        return ""

    @property
    def asked_row(self) -> int | None:
        """The row of the screen in which that entry stands, where it is to be seen."""
        return None

    @property
    def filtered(self) -> bool:
        """Whether a search narrows the list."""
        return False

    @property
    def zoomable(self) -> bool:
        """Whether one of several parts of the screen can have it whole."""
        return False

    @property
    def panes(self) -> int:
        """How many things can have the focus."""
        return len(self.focus_chain)

    @property
    def marked(self) -> int:
        """How many entries are marked."""
        return 0

    @property
    def more(self) -> bool:
        """Whether there is more below what is shown."""
        return False

    @property
    def habit(self) -> int | None:
        """The habit that commands on habits act on."""
        return None

    @property
    def practices(self) -> int:
        """How many practices were found that nobody has decided on."""
        return 0

    @property
    def read_only(self) -> bool:
        """Whether the journal can only be read."""
        return self.session.journal.read_only

    def commands(self) -> Iterator[Command]:
        """The commands of what has the focus, the nearest first, under the person's own keys."""
        return acting(CHAINS[self.focus_name], self.session.settings.keys)

    # -- keys

    @property
    def waiting_key(self) -> str:
        """The key that waits for its second, or nothing."""
        return self._prefixes.first

    async def on_key(self, event: events.Key) -> None:
        """Run the command of a key that nothing below took."""
        self.touched()
        name = event.key if self.writing else folded(event)
        waited = self._prefixes.first
        command = self._prefixes.press(name, self.commands())
        if command is None and not waited and not self._prefixes.first:
            if not self.writing and is_written(event.character):
                self.unknown(plain_name(event))
            return
        event.stop()
        event.prevent_default()
        self.say("")
        self._notice_input_method(event)
        if command is not None:
            await self.run(command.id)
        elif waited and name != "escape":
            self.unknown(f"{waited} {plain_name(event)}")
        self.refresh_footer()

    def _notice_input_method(self, event: events.Key) -> None:
        """Say once that an input method is on; also where this key leads to another place."""
        self.session.notice = ""
        if not self.writing and by_input_method(event) and not self.session.input_method_told:
            self.session.input_method_told = True
            self.session.notice = _("The input method is on. The keys work all the same.")
            self.say(self.session.notice)

    async def run(self, id: str) -> None:
        """Run a command, or say why it cannot act now."""
        command = with_keys(BY_ID[id], self.session.settings.keys)
        if reason := command.enabled(self):
            self.say(_(reason))
            return
        try:
            result = getattr(self, command.action)()
            if hasattr(result, "__await__"):
                await result
        except ReflectuiError as error:
            self.tell(error)

    # -- what it says

    def say(self, text: str) -> None:
        """Show a sentence until the next command; an empty one takes it away."""

    def tell(self, error: ReflectuiError) -> None:
        """Show the sentence for a refusal."""
        from reflectui.wording.problems import sentence

        self.say(sentence(error))

    def unknown(self, keys: str) -> None:
        """Name keys that are no command here."""
        self.say(_("{keys} does nothing here.").format(keys=keys))

    def touched(self) -> None:
        """A key was pressed: what stands still while nothing is done may move on."""

    def short(self, command: Command) -> str:
        """The footer's word for a command."""
        return _(command.short)

    def refresh_footer(self) -> None:
        """Show the keys that act now."""

    async def _on_idle(self, event: events.Idle) -> None:
        """Paint as soon as nothing is left to do; Textual would wait for the next tick of its clock."""
        if not self.app._batch_count and self.is_current:
            self._on_timer_update()
            if self._compositor._dirty_regions:
                self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        """Nothing while the app gathers changes, whose painting is thrown away, nor under another screen.

        For each change under a screen that covers it whole Textual would paint all of that one again.
        """
        if self.app._batch_count:
            return
        if self.app.screen is not self and self.app.screen.styles.background.a == 1:
            self._compositor._dirty_regions.clear()
            self._dirty_widgets.clear()
            return
        # Whoever asks for a frame, what changed is in it: Textual forgets all of that afterwards.
        self._compositor.update_widgets(self._dirty_widgets)
        super()._compositor_refresh()
        if self.app.screen is not self:
            # Painted with what lies over it; Textual would begin anew whenever nothing is left to do.
            self._repaint_required = False

    def paint_with(self, *widgets: Widget) -> None:
        """Paint what changed in these widgets with the frame that is due; Textual would wait for another."""
        for widget in widgets:
            widget._check_refresh()

    # -- work

    def attempt(self, work: Callable[[], None], failed: Callable[[], None] | None = None) -> None:
        """Do something that writes; while another program is writing, try again until it is done.

        What comes meanwhile waits for its turn. After a refusal, which is told, `failed` puts right what was
        begun.
        """
        self._attempts.append((work, failed))
        if len(self._attempts) == 1:
            self._attempt_next()

    def _attempt_next(self) -> None:
        """Do what waits, in its order."""
        if self._waited:
            self.say("")
        while self._attempts:
            work, failed = self._attempts[0]
            try:
                work()
            except JournalBusy:
                if self._waited:
                    self.say_that_it_waits()
                self._waited = True
                self.set_timer(RETRY_SECONDS, self._attempt_next)
                return
            except ReflectuiError as error:
                if failed is not None:
                    failed()
                self.tell(error)
            self._attempts.popleft()
        self._waited = False

    @property
    def waits(self) -> bool:
        """Whether something is not written yet because another program is writing."""
        return bool(self._attempts)

    def say_that_it_waits(self) -> None:
        """Tell why what was done is not there yet."""
        self.say(_("Another program is writing. This will be done as soon as possible."))

    def look(self, work: Callable[[], None]) -> None:
        """Read and show something; where the file cannot be read just now, try again."""
        try:
            work()
        except JournalBusy:
            self.set_timer(RETRY_SECONDS, lambda: self.look(work))
        except ReflectuiError as error:
            self.tell(error)

    def aside(self, work: Callable[[Journal], Result], done: Callable[[Result], None]) -> None:
        """Do long work in a thread with a journal of its own, and `done` with its result on this screen."""
        from reflectui.tui.aside import aside

        aside(self.app, self.session, work, done, self.tell)
