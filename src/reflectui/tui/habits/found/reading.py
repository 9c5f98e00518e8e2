"""Reading the journal for practices, aside and once at a time; every place is told when it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.store.journal import Journal
from reflectui.tui.session import Change, Session

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate

# So many practices are found at once, and kept.
FOUND = 60
# With more entries than this nobody reads before the practices are asked for.
AT_START = 5_000
# So many are no longer counted where somebody is told of them.
COUNTED = 10
PRACTICES = Change(frozenset({"practices"}))


@dataclass
class Reading:
    """The journal that is being read, or was last; `found` is what was found in one that keeps nothing.

    `change` is the newest change of this program when it began, `version` tells what others changed until it
    was over: while both stand, reading again finds the same.
    """

    path: Path
    change: int
    version: int = 0
    going_on: bool = True
    found: "tuple[Candidate, ...]" = ()


def read(app: App[None], session: Session, refused: Callable[[ReflectuiError], None]) -> None:
    """Bring up to date what is found, unless that is being done; a change of kind 'practices' follows."""
    reading, journal = session.reading, session.journal
    newest = journal.history.newest()
    change = newest.id if newest else 0
    if reading is not None and reading.path == journal.path:
        stands = (reading.change, reading.version) == (change, journal.data_version())
        if reading.going_on or stands:
            return
    session.reading = reading = Reading(journal.path, change)

    def over() -> None:
        reading.going_on = False
        if session.journal.path == reading.path:
            reading.version = session.journal.data_version()
            session.changed.publish(PRACTICES)

    def done(found: "list[Candidate]") -> None:
        reading.found = tuple(found) if session.journal.read_only else ()
        over()

    def ended(error: ReflectuiError) -> None:
        over()
        refused(error)

    from reflectui.tui.aside import aside

    aside(app, session, lambda journal: _found(journal, session.ending.is_set), done, ended)


def going_on(session: Session) -> bool:
    """Whether the journal that is open is being read."""
    reading = session.reading
    return reading is not None and reading.going_on and reading.path == session.journal.path


def found(session: Session) -> "list[Candidate]":
    """What is known to be found, at once."""
    known = session.journal.candidates.last_found(FOUND)
    if not known and session.reading is not None and session.reading.path == session.journal.path:
        return list(session.reading.found)
    return known


def progress(session: Session) -> str:
    """How far it has come, in words: 日誌を読んでいます 1,200 / 2,626."""
    journal = session.journal
    every = journal.entries.count()
    read = max(0, every - journal.candidates.waiting())
    if read >= every:
        return _("Looking for what you do again and again …")
    return _("Reading your journal  {read} / {every}").format(read=f"{read:,}", every=f"{every:,}")


def read_at_start(app: App[None], session: Session) -> None:
    """Find the first practices of a journal in which nothing is adopted or found yet, unless it is long."""
    session.looked = True
    try:
        if _is_wanted(session.journal):
            read(app, session, lambda _error: None)
        else:
            session.changed.publish(PRACTICES)
    except ReflectuiError:
        # Nobody asked for it: the place of the habits tells what is wrong.
        return


def _is_wanted(journal: Journal) -> bool:
    candidates = journal.candidates
    if journal.read_only or journal.habits.exist() or candidates.last_found(1):
        return False
    return candidates.waiting() <= AT_START and not candidates.is_current()


def seen(session: Session) -> str:
    """That practices were found, where nothing is adopted yet and there are days enough; else nothing."""
    journal = session.journal
    if not session.looked or not session.shows_habits or journal.habits.exist():
        return ""
    count = len(journal.candidates.last_found(COUNTED))
    if not count:
        return ""
    words = _("What you do again and again begins to show")
    return words if count == COUNTED else f"{words}  {count}"


def _found(journal: Journal, cancelled: Callable[[], bool]) -> "list[Candidate]":
    journal.candidates.drain(cancelled)
    return [] if cancelled() else journal.candidates.found(FOUND)
