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

    def compose(self) -> ComposeResult:
        yield self._facts
        yield self.text

    def load(self, entry: "Entry | None", today: str, finder: "Finder | None" = None) -> None:
        """Show an entry, from its first match on where something is searched for."""
        if entry is None:
            self._facts.show([])
            self.text.show([])
            return
        self._facts.show(_facts(entry, today), _states(entry))
        written = [(stage, text) for stage, text in entry.stages().items() if text]
        alone = [stage for stage, _text in written] == ["experience"]
        self.text.show([Section("" if alone else stage_name(stage), text) for stage, text in written], finder)
        if finder is not None:
            self.text.next_match()


def _facts(entry: "Entry", today: str) -> list[Piece]:
    when = f"{day_text(entry.day, today)} {time_shown(entry.time)}".rstrip()
    return [Piece(f" {when}"), Piece(f"  {entry.title}", "ink")] if entry.title else [Piece(f" {when}")]


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
