"""Keeping what is typed as a draft: soon after a key, at once when asked, again where it did not work."""

from textual.timer import Timer

from reflectui.errors import ReflectuiError
from reflectui.store.drafts import FIELD, NEW, Draft
from reflectui.store.journal import Journal
from reflectui.tui.screen import BaseScreen

KEEP_SECONDS = 0.8


class Keeping:
    """Writes drafts within KEEP_SECONDS of the first change, also while typing goes on."""

    def __init__(self, screen: BaseScreen[int | None], journal: Journal) -> None:
        self._screen = screen
        self._journal = journal
        self._timer: Timer | None = None

    def due(self) -> bool:
        """Whether something is not kept yet."""
        raise NotImplementedError

    def write(self) -> None:
        """Keep it."""
        raise NotImplementedError

    def soon(self) -> None:
        """Keep what changed within KEEP_SECONDS."""
        if self._timer is None and self.due():
            self._timer = self._screen.set_timer(KEEP_SECONDS, self.keep)

    def keep(self) -> None:
        """Keep it now; what cannot be kept is told and tried again."""
        self.stop()
        if not self.due() or self._journal.read_only:
            return
        try:
            self.write()
        except ReflectuiError as error:
            self._screen.tell(error)
            self._timer = self._screen.set_timer(KEEP_SECONDS, self.keep)

    def stop(self) -> None:
        """Keep nothing by itself any more."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def recorded(journal: Journal, draft: Draft) -> bool:
    """Whether the program of a draft ended after it wrote the record and before it dropped the draft."""
    stage = "experience" if draft.stage == FIELD else draft.stage
    if draft.entry != NEW:
        found = journal.entries.many([draft.entry])
    else:
        newest = journal.history.newest()
        if newest is None or newest.label != "entry.add" or newest.at < draft.at:
            return False
        found = journal.entries.many([int(newest.record)])
    return any(each.deleted_at is None and getattr(each, stage) == draft.text for each in found)
