"""What a screen says of itself, and the reasons why a command cannot act then."""

from collections.abc import Callable
from typing import Protocol

from reflectui.i18n import N_


class Situation(Protocol):
    """What a screen says of itself, so that a command can tell why it cannot act."""

    @property
    def entry(self) -> int | None:
        """The entry that commands on entries would act on."""

    @property
    def subject(self) -> str:
        """What commands act on, in a few words; empty where there is nothing."""

    @property
    def starred(self) -> bool:
        """Whether that entry has a star."""

    @property
    def confidential(self) -> bool:
        """Whether that entry is kept from others."""

    @property
    def loop(self) -> str:
        """Whether that entry is kept open, closed or left at that; empty where nothing is said."""

    @property
    def filtered(self) -> bool:
        """Whether a search narrows the list."""

    @property
    def read_only(self) -> bool:
        """Whether the journal can only be read."""

    @property
    def zoomable(self) -> bool:
        """Whether one of several parts of the screen can have it whole."""

    @property
    def panes(self) -> int:
        """How many things can have the focus."""

    @property
    def marked(self) -> int:
        """How many entries are marked."""

    @property
    def more(self) -> bool:
        """Whether there is more below what is shown."""

    @property
    def habit(self) -> int | None:
        """The habit that commands on habits would act on."""

    @property
    def practices(self) -> int:
        """How many practices were found that nobody has decided on."""


Reason = Callable[[Situation], str | None]


def always(_now: Situation) -> str | None:
    """Nothing stands in the way."""
    return None


def needs_entry(now: Situation) -> str | None:
    """A record must be under the cursor."""
    return None if now.entry is not None else N_("There is no record here yet.")


def needs_subject(now: Situation) -> str | None:
    """Something must be under the cursor: a record, a habit, a practice that was found."""
    return None if now.entry is not None or now.subject else N_("There is nothing here yet.")


def needs_subject_to_change(now: Situation) -> str | None:
    """Something must be under the cursor, in a journal that can be written."""
    return needs_to_write(now) or needs_subject(now)


def needs_entry_to_change(now: Situation) -> str | None:
    """A record must be under the cursor, in a journal that can be written."""
    return needs_to_write(now) or needs_entry(now)


def needs_to_write(now: Situation) -> str | None:
    """The journal must not be read-only."""
    return N_("This journal is read-only.") if now.read_only else None


def needs_filter(now: Situation) -> str | None:
    """A search must narrow the list."""
    return None if now.filtered else N_("There is no search. / starts one.")


def needs_match(now: Situation) -> str | None:
    """A search must have found something."""
    found = None if now.entry is not None else N_("Nothing found.")
    return needs_filter(now) or found


def needs_panes(now: Situation) -> str | None:
    """There must be somewhere else to go."""
    return None if now.panes > 1 else N_("There is nothing else on this screen.")


def needs_more(now: Situation) -> str | None:
    """Something must stand below."""
    return None if now.more else N_("This is the end.")


def needs_parts(now: Situation) -> str | None:
    """One of several parts could have the whole screen."""
    return None if now.zoomable else N_("There is only one part on this screen.")


def needs_habit(now: Situation) -> str | None:
    """A habit must be under the cursor."""
    return None if now.habit is not None else N_("There is no habit here yet.")


def needs_habit_to_change(now: Situation) -> str | None:
    """A habit must be under the cursor, in a journal that can be written."""
    return needs_to_write(now) or needs_habit(now)


def needs_practice(now: Situation) -> str | None:
    """A practice must have been found."""
    return None if now.practices else N_("Nothing has been found yet.")


def needs_practice_to_change(now: Situation) -> str | None:
    """A practice must have been found, in a journal that can be written."""
    return needs_to_write(now) or needs_practice(now)


def needs_marks_to_change(now: Situation) -> str | None:
    """Something must be marked, in a journal that can be written."""
    return needs_to_write(now) or (None if now.marked else N_("Nothing is marked. v marks."))


def needs_act(now: Situation) -> str | None:
    """Something must have been observed of somebody."""
    return (
        None if now.subject else N_("Nothing observed yet. On a record with @name, r keeps what is ordinary.")
    )


def needs_act_to_change(now: Situation) -> str | None:
    """Something must have been observed of somebody, in a journal that can be written."""
    return needs_to_write(now) or needs_act(now)
