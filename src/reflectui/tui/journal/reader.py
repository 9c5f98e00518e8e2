"""One entry to read: when it was, its title and state, and its stages one under the other."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.i18n import _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.widgets.entry_text import EntryText, Section
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.dates import day_text, time_shown
from reflectui.wording.terms import stage_name

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.highlights import Finder


class Reader(Vertical):
    """The entry under the cursor of the timeline."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._facts = Bar(id="facts")
        self.text = EntryText(id="text")
        self._shown: tuple[Entry, str] | None = None

    def compose(self) -> ComposeResult:
        yield self._facts
        yield self.text

    def load(self, entry: "Entry | None", today: str, finder: "Finder | None" = None) -> None:
        """Show an entry, from its first match on where something is searched for."""
        self._shown = (entry, today) if entry else None
        self._show_facts()
        if entry is None:
            self.text.show([])
            return
        written = [(stage, text) for stage, text in entry.stages().items() if text]
        alone = [stage for stage, _text in written] == ["experience"]
        self.text.show([Section("" if alone else stage_name(stage), text) for stage, text in written], finder)
        if finder is not None:
            self.text.next_match()

    def on_descendant_focus(self) -> None:
        """Show that the keys of the reader act."""
        self._show_facts()

    def on_descendant_blur(self) -> None:
        """Show that they act no longer."""
        self._show_facts()

    def _show_facts(self) -> None:
        if self._shown is None:
            self._facts.show([])
        else:
            entry, today = self._shown
            self._facts.show(_facts(entry, today, self.text.has_focus), _states(entry))


def _facts(entry: "Entry", today: str, focused: bool) -> list[Piece]:
    """When it was, with the pointer where the keys of the reader act, and the title."""
    sign = glyphs().pointer if focused else " "
    when = f"{day_text(entry.day, today)} {time_shown(entry.time)}".rstrip()
    pieces = [Piece(f"{sign} {when}", "focus" if focused else "soft")]
    return [*pieces, Piece(f"  {entry.title}", "ink")] if entry.title else pieces


def _states(entry: "Entry") -> list[Piece]:
    """What is true of an entry beside its text, at the right end."""
    pieces = []
    if entry.conflict_of is not None:
        pieces.append(Piece(_("other wording of {id}").format(id=entry.conflict_of) + "  ", "due"))
    if entry.back_filled:
        pieces.append(Piece(_("written later") + "  "))
    if entry.confidential:
        pieces.append(Piece(_("confidential") + "  "))
    if entry.starred:
        pieces.append(Piece(f"{glyphs().star} ", "focus"))
    return pieces
