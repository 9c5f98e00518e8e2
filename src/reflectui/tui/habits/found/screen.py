"""A practice that was found, alone on the screen: adopt it, refuse it, or go on to the next one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.tui import chrome
from reflectui.tui.command import Command
from reflectui.tui.habits.found import reading, words
from reflectui.tui.habits.found.adopting import ADOPTED, Adopting
from reflectui.tui.habits.found.page import Page
from reflectui.tui.habits.found.standing import Standing
from reflectui.tui.session import DAYS_FOR_HABITS, Change, Session

if TYPE_CHECKING:
    from reflectui.store.history import ChangeRow
    from reflectui.surfacing.candidates import Candidate
    from reflectui.tui.changes import Told

# What is told of reading changes at most so often, in seconds.
EVERY = 1.0
# Changes after which a practice may come back, or one was made, which is shown then.
DECIDED = frozenset({"choice", "habit"})
# The only keys that are named: all else would take the eye from what is read.
NAMED = ("practice.adopt", "practice.refuse", "practice.merge", "practice.quotes", "practice.later")


class FoundPractice(Adopting):
    """One found practice at a time, the best first, over the place it was opened in."""

    NAME = "practice"
    LIES_OVER = True
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._page = Page(id="page")
        self._standing = Standing()
        self._decided = False

    def compose(self) -> ComposeResult:
        """No tabs and no clock: there is nothing else on it."""
        self.add_class(chrome.class_of_width(self.app.size.width))
        with Vertical(id="practice"):
            yield self._page
            yield self._form
        yield self._message
        yield self._bottom

    def on_mount(self) -> None:
        """What was found last stands there at once; what changed since is read meanwhile."""
        self.look(lambda: self.reload(Change()))
        self.look(self._read_on)
        self.set_interval(EVERY, self._tell_progress)
        self.refresh_chrome()

    # -- what it shows

    def touched(self) -> None:
        """Nothing: there is no clock."""

    def reload(self, change: Change) -> None:
        """The practices as they are known now; the one that is read stays, one that came back is shown."""
        if not self.adopting:
            self.look(lambda: self._take(reading.found(self.session), bool(change.kinds & DECIDED)))
        self._show()
        if change == reading.PRACTICES:
            # More may have been decided meanwhile.
            self.look(self._read_on)

    def _take(self, found: "list[Candidate]", decided: bool) -> None:
        self._decided = self._decided or decided
        self._standing.take(found, self.session.journal.candidates.decided(), decided=decided)

    def went(self, candidate: "Candidate") -> None:
        self._standing.decided_on(candidate)
        self.reload(ADOPTED)
        self._read_on()

    def decided_on(self, *candidates: "Candidate") -> None:
        self._standing.decided_on(*candidates)

    def show_made(self, candidate: "Candidate") -> None:
        self._standing.make(candidate)
        self._show()
        self._read_on()

    def _show(self) -> None:
        today = self.session.now().day
        rows = self._form.rows(self.app.size.width) if self.adopting else 0
        self._page.show(self.practice, today, self._nothing(), form_rows=rows)
        self.show_message()
        self.refresh_footer()

    def _nothing(self) -> str:
        """What is said where there is no practice to show."""
        if len(self._standing):
            return ""
        if reading.going_on(self.session):
            return reading.progress(self.session)
        if self._decided:
            return _("That is all that was found so far.")
        days = self.session.journal.entries.days_written(DAYS_FOR_HABITS, imported=True)
        if days < DAYS_FOR_HABITS:
            return _("After about thirty days of writing, what you do again and again begins to show.")
        return _("Nothing recurs yet. It will show as you go on writing.")

    def hint(self) -> str:
        """While the journal is read, how far that is."""
        if len(self._standing) and not self.adopting and reading.going_on(self.session):
            return reading.progress(self.session)
        return ""

    def _read_on(self) -> None:
        """Bring up to date what is found, where it is not."""
        if not self.session.journal.candidates.is_current():
            reading.read(self.app, self.session, self._not_read)
            self._show()

    def _not_read(self, error: ReflectuiError) -> None:
        if self.is_attached:
            self.tell(error)

    def _tell_progress(self) -> None:
        """Say how far reading has come; not while something is written."""
        if self.is_current and not self.adopting and reading.going_on(self.session):
            self.look(self._show)

    # -- for commands

    @property
    def practice(self) -> "Candidate | None":
        return self._standing.shown

    @property
    def others(self) -> "list[Candidate]":
        return self._standing.others

    @property
    def practices(self) -> int:
        return len(self._standing)

    @property
    def subject(self) -> str:
        """The name of the practice."""
        return "" if self.practice is None else " ".join(self.practice.label.split())

    @property
    def focus_name(self) -> str:
        return "adopting" if self.adopting else "practice"

    def refresh_footer(self) -> None:
        """The few keys that are about this practice, or what the key that was pressed can become."""
        if not self.is_attached or self.waiting_key:
            super().refresh_footer()
        else:
            self._bottom.show(chrome.footer(self._offered(), self, self.app.size.width))

    def _offered(self) -> Iterator[Command]:
        named = self.practice is not None and not self.adopting
        return (each for each in self.commands() if not named or each.id in NAMED)

    def short(self, command: Command) -> str:
        if command.id == "practice.quotes" and self.practice is not None:
            return words.all_quotes(len(self.practice.evidence))
        return super().short(command)

    def on_resize(self) -> None:
        self._show()

    # -- from one to the next

    def action_practice_later(self) -> None:
        self._go(1, _("This is the last one for now."))

    def action_practice_before(self) -> None:
        self._go(-1, _("This is the first one."))

    def _go(self, by: int, at_end: str) -> None:
        if self._standing.go(by):
            self._show()
        else:
            self.say(at_end)

    def action_practice_close(self) -> None:
        self.dismiss(None)

    def action_practice_quotes(self) -> None:
        from reflectui.tui.habits.found.quotes import Quotes

        candidate = self._practice()
        quotes = Quotes(self.session, candidate.label, candidate.evidence, candidate.rules, candidate)
        self.app.push_screen(
            quotes, lambda choice: None if choice is None else self._show_split(candidate, choice)
        )

    def _show_split(self, candidate: "Candidate", choice: int) -> None:
        """Show the practice that was split off."""
        self._take(reading.found(self.session), True)
        self._standing.split(candidate, choice)
        self._show()

    def adopted(self, sentence: str) -> None:
        """To the next practice; after the last one back to the habits."""
        if len(self._standing):
            self.say(sentence)
        else:
            self.session.notice = sentence
            self.dismiss(None)

    def _reverse_now(self, told: "Told", change: "ChangeRow", role: str) -> None:
        """What comes back is shown; what was made or joined is found anew."""
        self._standing.seek()
        super()._reverse_now(told, change, role)
        self._read_on()
