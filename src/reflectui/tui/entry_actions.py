"""What can be done with an entry under the cursor, the same in every place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reflectui.clock import moment_on
from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.i18n import _, ngettext
from reflectui.store.journal import Journal
from reflectui.tui import changes
from reflectui.tui.list_moves import ListMoves
from reflectui.tui.reporting import Reporting
from reflectui.tui.role_model_actions import RoleModelActions
from reflectui.wording.dates import day_text

if TYPE_CHECKING:
    from reflectui.language.when import When
    from reflectui.model.entry import Entry
    from reflectui.store.backup import Backup
    from reflectui.store.entries import Saved
    from reflectui.store.kept import Origin

BACKUPS_NAMED = 8


def told_of(saved: "Saved") -> str:
    """That a save met a newer record, or nothing."""
    if saved.kept_in is None:
        return ""
    return _("It was saved in another window first. Both texts are kept.")


class EntryActions(ListMoves, RoleModelActions, Reporting):
    """A place with a list of entries, or an opened one."""

    # -- the entry

    def action_entry_trash(self) -> None:
        ids = self.acted_on
        self.attempt(lambda: self._trash(ids))

    def _trash(self, ids: Sequence[int]) -> None:
        line = changes.begins(self.session.journal, ids[0])
        self.session.journal.entries.delete(ids)
        if len(ids) == 1:
            self.say(_("“{line}” moved to the trash. u undoes it.").format(line=line))
        else:
            words = _("{count} records moved to the trash. u undoes it.")
            self.say(words.format(count=f"{len(ids):,}"))

    def action_entry_star(self) -> None:
        ids, starred = self.acted_on, not self.starred
        self.attempt(lambda: self._star(ids, starred))

    def _star(self, ids: Sequence[int], starred: bool) -> None:
        entries = self.session.journal.entries
        entries.step(ids, "entry.star", lambda each: entries.set(each, "entry.star", starred=starred))

    def action_entry_confidential(self) -> None:
        id = self._entry()
        self.attempt(lambda: self._conceal(id))

    def _conceal(self, id: int) -> None:
        entries = self.session.journal.entries
        confidential = not entries.get(id).confidential
        entries.set(id, "entry.confidential", confidential=confidential)
        if confidential:
            self.say(_("Confidential: left out of copies and of pages for others."))
        else:
            self.say(_("No longer confidential."))

    def action_entry_history(self) -> None:
        """Compare the wordings of the entry, or the texts that were kept beside each other."""
        from reflectui.tui.wordings.screen import compare

        def said(sentence: str | None) -> None:
            if sentence:
                self.say(sentence)

        self.app.push_screen(compare(self.session, self._entry()), said)

    def action_entry_day(self) -> None:
        """Ask for another day, and a time if one is said, and move the entry there."""
        from reflectui.language.when import read_when
        from reflectui.tui.dialogs.ask import Ask

        id, now, day_start = self._entry(), self.session.now(), self.session.journal.preferences.day_start()
        line = changes.begins(self.session.journal, id)
        self.app.push_screen(
            Ask(
                self.session,
                _("Move “{line}” to which day?").format(line=line),
                _("yesterday, last friday, 7/14 26:10"),
                lambda text: read_when(text, now, day_start),
            ),
            lambda when: None if when is None else self.attempt(lambda: self._move_to(id, when)),
        )

    def _move_to(self, id: int, when: "When") -> None:
        entries = self.session.journal.entries
        if when.time is None:
            entries.move(id, when.day)
        else:
            moment = moment_on(when.day, when.time, self.session.zone)
            earlier = {"back_filled": True} if moment.day < entries.get(id).day else {}
            place = {"day": moment.day, "time": moment.time, "instant": moment.instant, "zone": moment.zone}
            entries.set(id, "entry.move", **place, **earlier)
        day = when.day.isoformat()
        line = changes.begins(self.session.journal, id)
        self.say(_("“{line}” moved to {day}.").format(line=line, day=day_text(day, self.session.now().day)))

    def action_entry_erase(self) -> None:
        """Ask, naming the backups that still hold the text, and remove the entry for good."""
        from reflectui.store import backup

        id = self._entry()
        journal = self.session.journal
        held = backup.holding(journal, id)
        question = _("Erase “{line}” for good?").format(line=changes.begins(journal, id))
        question += "\n" + _("Its history goes too, and u cannot undo it.")
        if lines := len(journal.entries.originals(id)):
            words = ngettext(
                "The line gathered in it goes too.", "The {count} lines gathered in it go too.", lines
            )
            question += "\n" + words.format(count=lines)
        self.ask_erasing(question, held, lambda journal: journal.entries.erase(id))

    def ask_erasing(self, question: str, held: "list[Backup]", erase: Callable[[Journal], object]) -> None:
        """Ask the question, naming the backups that still hold what is to go; then `erase`, aside."""
        from reflectui.tui.dialogs.confirm import Confirm

        if held:
            names = "\n".join(f"  {copy.path.name}" for copy in held[:BACKUPS_NAMED])
            question += "\n" + _("These backups still hold it:") + f"\n{names}"
        self.app.push_screen(
            Confirm(self.session, question),
            lambda yes: self._ask_for_backups(held, erase) if yes else None,
        )

    def _ask_for_backups(self, held: "list[Backup]", erase: Callable[[Journal], object]) -> None:
        """Ask before anything is erased: a question that comes later would meet keys meant for a text."""
        from reflectui.tui.dialogs.confirm import Confirm

        if not held:
            self._erase(erase, [])
            return
        question = ngettext(
            "Delete the {count} backup that still holds it, too?",
            "Delete the {count} backups that still hold it, too?",
            len(held),
        ).format(count=len(held))

        def answered(yes: bool | None) -> None:
            if yes is None:
                self.say(_("Nothing was erased."))
            else:
                self._erase(erase, held if yes else [])

        self.app.push_screen(Confirm(self.session, question), answered)

    def _erase(self, erase: Callable[[Journal], object], dropped: "list[Backup]") -> None:
        """Erase aside, for all of the index is merged, and these copies with it."""

        def work(journal: Journal) -> str:
            from reflectui.store import backup, copying

            erase(journal)
            backup.drop_from(dropped)
            copying.sweep(journal.path)
            return _("Erased, from the backups too.") if dropped else _("Erased.")

        self.say(_("Erasing …"))
        self.aside(work, self._done_aside)

    # -- the person's own editor

    def action_entry_editor(self) -> None:
        """The entry in $EDITOR; a save over a newer one keeps both texts and says so."""
        from reflectui.wording.document import take_document, to_document

        entry = self.session.journal.entries.get(self._entry())
        written = self.edited_outside(to_document(entry.stages()), entry.id)
        if written is not None:
            take_document(written, entry)
            self.attempt(lambda: self._save(entry, written))

    def _save(self, entry: "Entry", written: str) -> None:
        from reflectui.store import kept

        try:
            saved = self.session.journal.entries.save(entry)
        except JournalBusy:
            raise
        except ReflectuiError as error:
            origin = kept.Origin(self.session.journal.path, entry.id)
            error.params["kept"] = kept.keep(written, origin)
            raise
        self.say((told_of(saved) or _("Saved.")) if saved.changed else _("Nothing was changed."))

    def edited_outside(self, text: str, record: int) -> str | None:
        """`text`, of a record, as it comes back changed from the person's editor.

        None with the reason told.
        """
        from reflectui.store import kept

        try:
            with self.app.suspend():
                written = _edited(text, kept.Origin(self.session.journal.path, record))
        except SuspendNotSupported:
            self.say(_("The editor needs a terminal."))
            return None
        if isinstance(written, ReflectuiError):
            self.tell(written)
        elif written.rstrip("\n") == text.rstrip("\n"):
            self.say(_("Nothing was changed."))
        else:
            return written
        return None


def _edited(text: str, origin: "Origin") -> str | ReflectuiError:
    """The text out of the editor, or what went wrong: an error out of `suspend` leaves the screen off."""
    from reflectui.exchange import editor

    try:
        return editor.edit(text, origin)
    except ReflectuiError as error:
        return error
