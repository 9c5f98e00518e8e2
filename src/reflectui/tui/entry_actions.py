"""What can be done with an entry under the cursor, the same in every place."""

from textual.app import SuspendNotSupported

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.tui.place import Place


class EntryActions(Place):
    """A place with a list of entries."""

    # -- moving in the list that has the focus

    def _move(self, action: str) -> None:
        mover = getattr(self.focused, f"action_{action}", None)
        if mover is not None:
            mover()

    def action_move_down(self) -> None:
        self._move("cursor_down")

    def action_move_up(self) -> None:
        self._move("cursor_up")

    def action_move_first(self) -> None:
        self._move("first")

    def action_move_last(self) -> None:
        self._move("last")

    def action_move_half_down(self) -> None:
        self._move("half_page_down")

    def action_move_half_up(self) -> None:
        self._move("half_page_up")

    def action_move_page_down(self) -> None:
        self._move("page_down")

    def action_move_page_up(self) -> None:
        self._move("page_up")

    # -- the entry

    def _entry(self) -> int:
        """The entry under the cursor; commands ask before whether there is one."""
        assert self.entry is not None
        return self.entry

    def action_entry_trash(self) -> None:
        id = self._entry()
        self.attempt(lambda: self._trash(id))

    def _trash(self, id: int) -> None:
        self.session.journal.entries.delete([id])
        self.say(_("Moved to the trash. u takes it back."))

    def action_entry_star(self) -> None:
        id = self._entry()
        self.attempt(lambda: self._star(id))

    def _star(self, id: int) -> None:
        entries = self.session.journal.entries
        entries.set(id, "entry.star", starred=not entries.rows([id])[0].starred)

    def edited_outside(self, text: str) -> str | None:
        """`text` as it comes back from the person's editor, or None where that failed."""
        from reflectui.exchange import editor

        try:
            with self.app.suspend():
                return editor.edit(text)
        except SuspendNotSupported:
            self.say(_("The editor needs a terminal."))
        except ReflectuiError as error:
            self.tell(error)
        return None
