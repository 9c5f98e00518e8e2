"""The entry under the cursor, beside the list: when it was, its title, its stages below each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.tui.bars import Bar, Piece
from reflectui.tui.facts import facts, states
from reflectui.tui.widgets.entry_text import EntryText, Section
from reflectui.wording.terms import stage_name

if TYPE_CHECKING:
    from reflectui.model.entry import Entry, Stage
    from reflectui.store.gathering import Original
    from reflectui.store.highlights import Finder


class Reader(Vertical):
    """Reads along; it never has the focus."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._facts = Bar(id="facts")
        self.text = EntryText(id="text")
        self.text.can_focus = False

    def compose(self) -> ComposeResult:
        yield self._facts
        yield self.text

    def load(
        self,
        entry: "Entry | None",
        today: str,
        finder: "Finder | None" = None,
        gathered: "Sequence[Original]" = (),
    ) -> None:
        """Show an entry, from its first match on where something is searched for.

        Beside lines that were `gathered` into it stand their times.
        """
        if entry is None:
            self._facts.show([])
            self.text.show([])
            return
        self._facts.show(facts(entry, today), states(entry) or [Piece(" ")])
        times = _times(entry, gathered)
        written = [(stage, text) for stage, text in entry.stages().items() if text]
        alone = [stage for stage, _text in written] == ["experience"]
        sections = [
            Section("" if alone else stage_name(stage), text, times.get(stage, {})) for stage, text in written
        ]
        self.text.show(sections, finder)
        if finder is not None:
            self.text.next_match()


def _times(entry: "Entry", gathered: "Sequence[Original]") -> "dict[Stage, dict[int, str]]":
    if not gathered:
        return {}
    from reflectui.model.gathered import times_beside

    return times_beside(entry.stages(), [(line.time, line.text) for line in gathered])
