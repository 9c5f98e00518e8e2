"""What lies in the trash beside records: habits, and what was ordinary for somebody."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.segment import Segment

from reflectui.i18n import N_, _
from reflectui.language.cells import width
from reflectui.language.normalise import as_typed
from reflectui.language.visible import visible
from reflectui.store.journal import Journal
from reflectui.tui.colours import ink
from reflectui.tui.habits.headed import Headed, Painted
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.glyphs import glyphs, said
from reflectui.wording.role_models import named

POINTER_CELLS = 2
HEADINGS = {"habit": N_("Habits"), "observation": N_("Role models")}


class Thing(NamedTuple):
    """A habit or an observation (`kind`): its words, whose it is, and when it was deleted (UTC instant)."""

    kind: str
    id: int
    words: str
    beside: str = ""
    deleted_at: str | None = None


def things(journal: Journal, query: str = "") -> list[Thing]:
    """Deleted habits, then deleted observations, with all the words of `query`; the latest deleted first."""
    habits = [
        Thing("habit", each.id, each.name, deleted_at=each.deleted_at) for each in journal.habits.trash()
    ]
    seen = [
        Thing("observation", each.id, each.act, named(each.person), at)
        for each, at in journal.role_models.trash()
    ]
    words = as_typed(query).split()
    return [
        each
        for each in (*habits, *seen)
        if all(word in as_typed(f"{each.words} @{each.beside}") for word in words)
    ]


class Trashed(Headed):
    """A heading for each kind, and rows `▸ words  whose`."""

    DEFAULT_CSS = """
    Trashed {
        max-height: 50%;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._things: Sequence[Thing] = ()

    @property
    def row_count(self) -> int:
        return len(self._things)

    @property
    def highlighted(self) -> Thing | None:
        """What is under the cursor."""
        return self._things[self.cursor] if self._things else None

    def show(self, found: Sequence[Thing]) -> None:
        """List these; the cursor stays on its row."""
        self._things = found
        self.cursor = self.cursor
        self._scroll()
        self.refresh(layout=True)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Show none."""
        self.refresh()

    def is_here(self, row: int) -> bool:
        return self.has_focus and super().is_here(row)

    def lines(self, cells: int) -> list[Painted]:
        return list(self._painted(cells))

    def _painted(self, cells: int) -> Iterable[Painted]:
        kind = ""
        for row, each in enumerate(self._things):
            if each.kind != kind:
                kind = each.kind
                yield Painted([Segment(" " * POINTER_CELLS + said(_(HEADINGS[kind])), ink(self, "soft"))])
            yield Painted(self._row(each, row, cells), row)
        if self._things:
            yield Painted([])

    def _row(self, each: Thing, row: int, cells: int) -> list[Segment]:
        room = max(1, min(TEXT_CELLS, cells - POINTER_CELLS - 1))
        words = clip(visible(each.words), room)
        beside = clip("  " + visible(each.beside), room - width(words)) if each.beside else ""
        return [
            Segment(f"{glyphs().pointer if self.is_here(row) else ' '} ", ink(self, "focus")),
            Segment(words, self.rich_style),
            Segment(beside, ink(self, "soft")),
        ]
