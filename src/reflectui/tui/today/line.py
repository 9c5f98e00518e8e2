"""A line on its way into the journal: a new one, or one that was taken back and returns to its place."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.store.drafts import NEW
from reflectui.store.entries import Saved
from reflectui.store.journal import Journal

if TYPE_CHECKING:
    from reflectui.model.entry import Entry


@dataclass(frozen=True, slots=True)
class Held:
    """The line that a text will replace: its entry (NEW for none) and the version that was taken back.

    `day`, `time` and `text` are those of the entry; `text` is empty where it has another version by now.
    """

    entry: int = NEW
    version: int = 0
    day: str = field(default="", compare=False)
    time: str | None = field(default=None, compare=False)
    text: str = field(default="", compare=False)

    def changes_nothing(self, text: str) -> bool:
        """Whether a line was taken back and `text` is what it was, or blank."""
        return self != NOTHING and text.strip() in ("", self.text.strip())


NOTHING = Held()


@dataclass(frozen=True, slots=True)
class Line:
    """A text that enter handed over, when, and the line it replaces."""

    text: str
    moment: Moment
    held: Held


def keep(journal: Journal, line: Line) -> Saved | None:
    """Make a record of a line, or change the one it replaces, whose time, star and flags stay.

    None where the record is new, also in place of one that is gone meanwhile.
    """
    entry = standing(journal, line.held)
    if entry is None:
        journal.entries.add(line.moment, experience=line.text)
        return None
    entry.version, entry.experience = line.held.version, line.text
    return journal.entries.save(entry)


def taken(entry: "Entry", version: int) -> Held:
    """An entry as the line that was taken back at this version."""
    text = entry.experience if entry.version == version else ""
    return Held(entry.id, version, entry.day, entry.time, text)


def standing(journal: Journal, held: Held) -> "Entry | None":
    """The entry of a line that was taken back, None where there is none or it is erased or in the trash."""
    if held == NOTHING:
        return None
    try:
        entry = journal.entries.get(held.entry)
    except ReflectuiError as error:
        if error.code != "entry.unknown":
            raise
        return None
    return entry if entry.deleted_at is None else None
