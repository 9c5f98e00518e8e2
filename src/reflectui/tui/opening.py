"""Opening entries over a place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reflectui.tui.cycle_actions import CycleActions

if TYPE_CHECKING:
    from reflectui.store.highlights import Finder
    from reflectui.tui.entry.screen import EntryScreen


class Opening(CycleActions):
    """A place over which entries are opened."""

    def open_entry(self, id: int | None, among: Sequence[int] = (), finder: "Finder | None" = None) -> None:
        """Open an entry over this place; `among` are those it leads to, `finder` lights what is found."""
        from reflectui.tui.entry.screen import EntryScreen

        if id is not None:
            self.lay_over(EntryScreen(self.session, id, among or (id,), finder))

    def write_on(self, text: str, id: int | None = None, version: int = 0) -> None:
        """Write on with the whole screen: a new entry, or one whose experience was `text` in the making."""
        from reflectui.tui.entry.screen import EntryScreen

        self.lay_over(EntryScreen(self.session, id, begun=text, version=version))

    def lay_over(self, opened: "EntryScreen") -> None:
        """Show an opened entry over this place."""
        self.app.push_screen(opened, self._came_back)

    def _came_back(self, entry: int | None) -> None:
        """The opened entry was closed: the cursor is on the one that was read last."""
        if entry is not None:
            self.point_at(entry)
