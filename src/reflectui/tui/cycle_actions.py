"""What is said of an entry as a turn of the cycle: its title, whether it is open, closed or left at that."""

from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.tui import changes
from reflectui.tui.place import Place
from reflectui.wording.terms import stage_name

if TYPE_CHECKING:
    from reflectui.model.entry import Entry


class CycleActions(Place):
    """A place with an entry that commands act on."""

    def _entry(self) -> int:
        """The entry under the cursor; commands ask before whether there is one."""
        assert self.entry is not None
        return self.entry

    def _asked(self) -> "list[Entry]":
        """The entry under the cursor, if there is one."""
        return self.session.journal.entries.many([] if self.entry is None else [self.entry])

    @property
    def starred(self) -> bool:
        return any(entry.starred for entry in self._asked())

    @property
    def confidential(self) -> bool:
        return any(entry.confidential for entry in self._asked())

    @property
    def loop(self) -> str:
        return next((entry.loop for entry in self._asked()), "")

    def action_entry_keep_open(self) -> None:
        """Mark it as one to come back to, or take that away."""
        self._turn("kept_open", _("Kept open."), _("No longer kept open."))

    def action_entry_let_go(self) -> None:
        """Let an open loop go without closing it, or take that back."""
        self._turn("let_go", _("Let go."), _("Reopened."))

    def _turn(self, loop: str, on: str, off: str) -> None:
        id, now = self._entry(), self.loop
        entries = self.session.journal.entries
        label = "entry.keep_open" if loop == "kept_open" else "entry.let_go"

        def turn() -> None:
            entries.set(id, label, loop="" if now == loop else loop, no_trial=False)
            self.say(off if now == loop else on)

        self.attempt(turn)

    def action_entry_close(self) -> None:
        """Close the cycle, which wants all four stages or the word that nothing is to be tried (INV-1)."""
        entry = self.session.journal.entries.get(self._entry())
        if entry.loop == "closed":
            self.attempt(lambda: self._set_closed(entry.id, "", no_trial=False))
            return
        missing = [stage for stage, text in entry.stages().items() if not text.strip()]
        if not missing:
            self.attempt(lambda: self._set_closed(entry.id, "closed", no_trial=False))
        elif missing == ["action"]:
            self._ask_without_trial(entry.id)
        else:
            names = _(", ").join(stage_name(stage) for stage in missing)
            self.say(_("Not closed. Still missing: {names}.").format(names=names))

    def _ask_without_trial(self, id: int) -> None:
        from reflectui.tui.dialogs.confirm import Confirm

        self.app.push_screen(
            Confirm(self.session, _("There is no next trial. Close it without one?")),
            lambda yes: self.attempt(lambda: self._set_closed(id, "closed", no_trial=True)) if yes else None,
        )

    def _set_closed(self, id: int, loop: str, *, no_trial: bool) -> None:
        self.session.journal.entries.set(id, "entry.close", loop=loop, no_trial=no_trial)
        self.say(_("Closed.") if loop else _("Reopened."))

    def action_entry_title(self) -> None:
        """Ask for a title; an empty one takes it away."""
        from reflectui.tui.dialogs.ask import Ask

        entry = self.session.journal.entries.get(self._entry())
        line = changes.begins(self.session.journal, entry.id)
        self.app.push_screen(
            Ask(
                self.session,
                _("Title of “{line}”?").format(line=line),
                _("leave empty for no title"),
                _title,
                text=entry.title,
            ),
            lambda title: None if title is None else self.attempt(lambda: self._entitle(entry.id, title)),
        )

    def _entitle(self, id: int, title: str) -> None:
        self.session.journal.entries.set(id, "entry.title", title=title)


def _title(text: str) -> str:
    """A title as it can be kept; raises what `check` raises."""
    from reflectui.store.entries import check

    check({"title": text.strip()})
    return text.strip()
