"""Bringing back what was deleted, and erasing it for good."""

from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.store import backup
from reflectui.tui import changes
from reflectui.tui.entry_actions import EntryActions
from reflectui.tui.habits.rests import with_room
from reflectui.wording.dates import day_text

if TYPE_CHECKING:
    from reflectui.tui.trash.others import Thing


class Restoring(EntryActions):
    """A place with a deleted record, or something else that was deleted (`other`), under the cursor."""

    @property
    def other(self) -> "Thing | None":
        """What is under the cursor, if that is no record."""
        raise NotImplementedError

    def action_trash_restore(self) -> None:
        other = self.other
        if other is None:
            id = self._entry()
            self.attempt(lambda: self._restore(id))
        elif other.kind == "habit" and self.session.journal.habits.get(other.id).status == "active":
            with_room(self, "habit.restore", lambda: self._restore_other(other))
        else:
            self.attempt(lambda: self._restore_other(other))

    def _restore_other(self, other: "Thing") -> None:
        journal = self.session.journal
        records = journal.habits if other.kind == "habit" else journal.role_models
        records.restore([other.id])
        self.say(_("“{line}” is restored. u undoes it.").format(line=other.words))

    def _restore(self, id: int) -> None:
        entries = self.session.journal.entries
        line, day = changes.begins(self.session.journal, id), entries.get(id).day
        entries.restore([id])
        shown = day_text(day, self.session.now().day)
        self.say(_("“{line}” is restored to {day}. u undoes it.").format(line=line, day=shown))

    def action_trash_erase(self) -> None:
        if self.other is None:
            self.action_entry_erase()
            return
        habit = self.other
        question = _("Erase “{line}” for good?").format(line=habit.words)
        question += "\n" + _("Its answers and their history go too, and u cannot undo it.")
        held = backup.holding_habit(self.session.journal, habit.id)
        self.ask_erasing(question, held, lambda journal: journal.habits.erase(habit.id))
