"""What is being written in an opened entry: kept as a draft while it is typed, saved when it is left."""

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.store.drafts import NEW
from reflectui.store.journal import Journal
from reflectui.tui.keeping import Keeping
from reflectui.tui.screen import BaseScreen

if TYPE_CHECKING:
    from reflectui.model.entry import Entry, Stage
    from reflectui.store.entries import Saved

# A line that is longer is broken anew for too long with every key.
LONGEST_LINE = 20_000


@dataclass(frozen=True, slots=True)
class Left:
    """A text that was left: its stage, and the entry as it was when the writing began (None: a new one)."""

    stage: "Stage"
    text: str
    base: "Entry | None"

    @property
    def entry(self) -> int:
        """The entry it was written in, NEW for none."""
        return NEW if self.base is None else self.base.id

    @property
    def before(self) -> str:
        """The text of the stage when the writing began."""
        return "" if self.base is None else str(getattr(self.base, self.stage))


def save(
    journal: Journal, left: Left, id: int | None, moment: Moment, lens: str
) -> "tuple[int, Saved | None]":
    """Save a text that was left into the entry `id`, and give the entry's id.

    Without one, or where that is gone or in the trash, into a new entry of this moment.
    """
    found = journal.entries.many([] if id is None else [id])
    if not found or found[0].deleted_at is not None:
        return journal.entries.add(moment, lens=lens, **{left.stage: left.text}), None
    entry = found[0] if left.base is None else left.base.model_copy()
    setattr(entry, left.stage, left.text)
    return entry.id, journal.entries.save(entry)


def forget(journal: Journal, stage: "Stage", entry: int) -> None:
    """Drop the draft of a text that is saved, if that can be done now: found again, it says nothing new."""
    with suppress(ReflectuiError):
        journal.drafts.drop(stage, entry)


class StageDraft(Keeping):
    """The draft of the stage that is being written."""

    def __init__(
        self, screen: BaseScreen[int | None], journal: Journal, stage: "Stage", base: "Entry | None"
    ) -> None:
        super().__init__(screen, journal)
        self._stage = stage
        self._entry = NEW if base is None else base.id
        self._version = 0 if base is None else base.version
        self._text = self._kept = ""

    def edited(self, text: str) -> None:
        """The text is another one."""
        self._text = text
        self.soon()

    def due(self) -> bool:
        return self._text != self._kept

    def write(self) -> None:
        self._journal.drafts.keep(self._text, self._stage, self._entry, self._version)
        self._kept = self._text

    def is_of(self, left: Left) -> bool:
        """Whether it is the draft of the stage in which a text was left."""
        return (self._stage, self._entry) == (left.stage, left.entry)

    def drop(self) -> None:
        """The text is saved, or is what it was: nothing is left to keep."""
        self.stop()
        if not self._journal.read_only:
            forget(self._journal, self._stage, self._entry)


def too_long_to_write(text: str) -> bool:
    """Whether a line of it is longer than the editor takes."""
    return len(text) > LONGEST_LINE and max(map(len, text.split("\n"))) > LONGEST_LINE
