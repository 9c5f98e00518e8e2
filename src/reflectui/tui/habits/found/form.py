"""Adopting a practice in one line: the first level is written already, the caret stands on the second."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from reflectui.i18n import _
from reflectui.tui.habits.found.page import block_of, margin_of
from reflectui.tui.line import Line
from reflectui.tui.widgets.growing import Growing
from reflectui.tui.words import Words, rows_of

# The cells before the words of a level.
NUMBER = 4


def asked() -> str:
    """What is asked where a practice is adopted."""
    return _("One level above: what would others see?")


class Level(Growing, Line):
    """A level that is being written: one line, in as many rows as it needs."""


class Form(Vertical):
    """The question, and under it the ladder from above: the level to be written, the level that is there."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.level = Level(id="level")
        self._first = Words(id="first")

    def compose(self) -> ComposeResult:
        yield Words(asked(), id="asked")
        with Horizontal():
            yield Words("2", id="upper")
            yield self.level
        with Horizontal():
            yield Words("1", id="lower")
            yield self._first

    def begin(self, first: str, begun: str) -> None:
        """Ask what stands above `first`; what was `begun` stands there already."""
        self._first.show(first)
        self.level.write(begun)
        self.level.focus()

    def rows(self, cells: int) -> int:
        """The rows it takes on a screen of so many cells: the question, a blank one, the two levels."""
        block = block_of(cells)
        written = max(1, self.level.wrapped_document.height)
        return len(rows_of(asked(), block)) + 1 + written + len(rows_of(self._first.text, block - NUMBER))

    def on_resize(self) -> None:
        """Stand under the page's text."""
        margin = margin_of(self.app.size.width)
        self.styles.padding = (0, margin - 1, 0, margin)
