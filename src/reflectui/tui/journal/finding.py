"""The line a search is written in, with how many entries it finds."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal

from reflectui.i18n import _, ngettext
from reflectui.language.cells import width
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.line import Line

if TYPE_CHECKING:
    from reflectui.store.highlights import Finder


# How much of a line stays before the first match where the line is wider than its room.
CELLS_BEFORE = 8


def from_match(line: str, finder: "Finder", room: int) -> str:
    """`line`, begun later where its first match would not be seen in `room` cells."""
    spans = finder(line)
    if not spans or width(line[: spans[0][1]]) < room:
        return line
    begin = spans[0][0]
    while begin > 0 and width(line[begin : spans[0][0]]) < CELLS_BEFORE:
        begin -= 1
    return f"…{line[begin:]}"


class Finding(Horizontal):
    """A row that is blank until a search begins."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.line = Line(placeholder=_("words, “a phrase”, #tag, @name, from:2021-07"), id="find")
        self._sign = Bar(id="sign")
        self.count = Bar(id="count")
        self.query_text = ""

    def compose(self) -> ComposeResult:
        yield self._sign
        yield self.line
        yield self.count

    def on_mount(self) -> None:
        self._sign.show([Piece(" / ", "focus")])

    def begin(self) -> None:
        """Show the line, what was searched for last still in it, and let it be written."""
        self._show(True)
        self.screen.set_focus(self.line)

    def end(self) -> None:
        """Empty the line and hide it."""
        with self.line.prevent(Line.Edited):
            self.line.write("")
        self.query_text = ""
        self._show(False)

    def asked(self, query: str, count: int | None) -> None:
        """Remember what was asked and say how many entries were found (None: there is no number)."""
        self.query_text = query
        pieces = []
        if count is not None:
            words = ngettext("{count} record", "{count} records", count).format(count=f"{count:,}")
            pieces = [Piece(f"{words} ")]
        self.count.show([], pieces)

    def _show(self, shown: bool) -> None:
        self.set_class(shown, "-shown")
