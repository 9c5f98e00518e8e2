"""What stands in the field survives: kept while it is typed, taken over from a program that is gone."""

from collections.abc import Callable

from textual.timer import Timer

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.store.drafts import Draft
from reflectui.store.journal import Journal
from reflectui.tui.screen import BaseScreen

KEEP_SECONDS = 0.8
SHOWN = 24


class Drafting:
    """The draft of one field, whose `text` is read when it is time to keep it."""

    def __init__(self, screen: BaseScreen[None], journal: Journal, text: Callable[[], str]) -> None:
        self._screen = screen
        self._journal = journal
        self._text = text
        self._kept = ""
        self._timer: Timer | None = None

    def begin(self) -> str:
        """The newest draft of a program that is gone; one of a program that still runs is named."""
        if self._journal.read_only:
            return ""
        drafts = self._journal.drafts
        if draft := drafts.take_over():
            if self._is_recorded(draft):
                drafts.drop()
                return ""
            self._kept = draft.text
            return draft.text
        if living := drafts.of_the_living():
            begins = living[0].text.strip().split("\n")[0][:SHOWN]
            self._screen.say(_("Another window holds a draft: “{text}”").format(text=begins))
        return ""

    def _is_recorded(self, draft: Draft) -> bool:
        """Whether the program ended between writing the record and dropping its draft."""
        newest = self._journal.history.newest()
        if newest is None or newest.label != "entry.add" or newest.at < draft.at:
            return False
        rows = self._journal.entries.rows([int(newest.record)])
        # The whole record is read only where its first line is the draft's.
        if not rows or rows[0].line != draft.text.strip().split("\n")[0].rstrip():
            return False
        return self._journal.entries.get(rows[0].id).experience == draft.text

    def edited(self) -> None:
        """The text changed: it is kept within KEEP_SECONDS, also while typing goes on."""
        if self._timer is None and self._text() != self._kept:
            self._timer = self._screen.set_timer(KEEP_SECONDS, self.keep)

    def keep(self) -> None:
        """Keep what stands in the field now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        text = self._text()
        if text == self._kept or self._journal.read_only:
            return
        try:
            self._journal.drafts.keep(text)
        except ReflectuiError as error:
            self._screen.tell(error)
            self._timer = self._screen.set_timer(KEEP_SECONDS, self.keep)
        else:
            self._kept = text
