"""Marks in a list of entries: commands act on all that are marked, and lines of one day become one record."""

from collections.abc import Iterable

from reflectui.i18n import _, ngettext
from reflectui.tui.facts import states_told
from reflectui.tui.opening import Opening
from reflectui.tui.session import Session
from reflectui.tui.widgets.timeline import Timeline
from reflectui.wording.terms import sentences


class Marking(Opening):
    """A place in whose list entries can be marked, where it says which list that is."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._marks = set[int]()

    @property
    def markable(self) -> Timeline | None:
        """The list whose entries can be marked."""
        return None

    @property
    def marked(self) -> int:
        return len(self._marks)

    @property
    def marking(self) -> bool:
        """Whether the marked entries are acted on: some are marked, and their list has the focus."""
        return bool(self._marks) and self.focused is self.markable

    @property
    def acted_on(self) -> list[int]:
        """The marked entries in the order they came in, or else the one under the cursor."""
        return sorted(self._marks) if self.marking else [self._entry()]

    @property
    def starred(self) -> bool:
        if not self.marking:
            return super().starred
        return all(row.starred for row in self.session.journal.entries.rows(self.acted_on))

    def hint(self) -> str:
        """How many entries are marked, or what the row under the cursor does not show of its entry."""
        if self.marking:
            return self._told()
        listed = self.markable
        if listed is None or listed is not self.focused or listed.highlighted is None:
            return super().hint()
        return "".join(map(states_told, self.session.journal.entries.rows([listed.highlighted])))

    def _told(self) -> str:
        listed = self.markable.ids if self.markable else ()
        marked, elsewhere = self.marked, len(self._marks.difference(listed))
        said = ngettext("{count} record is marked.", "{count} records are marked.", marked)
        hidden = ngettext(
            "{count} of them is not in this list.", "{count} of them are not in this list.", elsewhere
        )
        return sentences(
            said.format(count=f"{marked:,}"), hidden.format(count=f"{elsewhere:,}") if elsewhere else ""
        )

    def keep_marks(self, among: Iterable[int]) -> None:
        """Take the marks of entries away that are not `among` those that can be listed."""
        if self._marks:
            self._marks.intersection_update(among)
            self._show_marks()

    def _show_marks(self) -> None:
        if (listed := self.markable) is not None:
            listed.mark(frozenset(self._marks))
            self.paint_with(listed)
        self.show_message()

    # -- commands

    def action_marks_toggle(self) -> None:
        """Mark the entry under the cursor or take its mark away, and go on to the next."""
        self._marks ^= {self._entry()}
        self._show_marks()
        self._step_down()

    def _step_down(self) -> None:
        if self.markable is not None:
            self.markable.action_down()

    def action_marks_day(self) -> None:
        """Mark what is listed of the cursor's day; where all of it is marked, take these marks away."""
        entries = self.session.journal.entries
        listed = self.markable.ids if self.markable else ()
        for row in entries.rows([self._entry()]):
            of_day = set(entries.between(row.day, row.day)).intersection(listed)
            self._marks = self._marks - of_day if of_day <= self._marks else self._marks | of_day
        self._show_marks()

    def action_marks_clear(self) -> None:
        """Take all marks away."""
        self._marks.clear()
        self._show_marks()

    def action_marks_gather(self) -> None:
        """Make one record of the marked lines and open it; the lines stay folded under it."""
        self.attempt(self._gather)

    def _gather(self) -> None:
        marked = self.marked
        gathered = self.session.journal.entries.gather(self.acted_on)
        self.action_marks_clear()
        self.session.notice = gathered_words(marked - len(gathered.left), len(gathered.left))
        self.open_entry(gathered.id)


def gathered_words(lines: int, left: int) -> str:
    """What was gathered, and how many of the marked records stay as they are."""
    done = ngettext(
        "{count} line gathered into one record.", "{count} lines gathered into one record.", lines
    )
    stayed = ngettext(
        "{count} marked record stays: it is more than a line, or linked to another.",
        "{count} marked records stay: they are more than a line, or linked to another.",
        left,
    )
    return sentences(
        done.format(count=f"{lines:,}"),
        _("u undoes it."),
        stayed.format(count=f"{left:,}") if left else "",
    )
