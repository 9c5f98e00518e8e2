"""Rows narrowed by typing: what all long lists to choose from share."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from reflectui.tui.bars import Bar, Piece
from reflectui.tui.choice import Choice
from reflectui.tui.line import Line
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.words import Words


class Narrowing(Choice):
    """A line to type in, and under it the rows that fit; gives back the value of the chosen one.

    A subclass says which rows fit what was typed (`found`).
    """

    CHAIN = "palette"
    CSS_PATH = "over.tcss"
    SIGN = ":"

    def __init__(self, session: Session, placeholder: str, nothing: str) -> None:
        """`placeholder` stands in the empty line, `nothing` is said where no row fits."""
        super().__init__(session)
        self._nothing = nothing
        self._sign = Bar(id="sign")
        self._query = Line(placeholder=placeholder, id="query")
        self._notice = Words(id="notice")
        self._rows = Rows(id="rows")

    def found(self, query: str) -> list[Row]:
        """The rows that fit, the best first."""
        raise NotImplementedError

    def nothing(self, query: str) -> str:
        """What is said where no row fits."""
        return self._nothing

    def compose_body(self) -> ComposeResult:
        with Horizontal(id="asked"):
            yield self._sign
            yield self._query
        yield self._notice
        yield self._rows

    def on_mount(self) -> None:
        self._sign.show([Piece(f" {self.SIGN} ", "focus")])
        self.set_focus(self._query)
        self.show_found()

    def on_writing_edited(self, event: Line.Edited) -> None:
        """Show what fits the words typed so far."""
        event.stop()
        self.show_found()

    def show_found(self, at: int = 0) -> None:
        """Show what fits, the cursor on the row at `at`."""
        rows = self.found(self._query.text)
        self._rows.show(rows, at)
        self._notice.display = not rows
        if not rows:
            self._notice.show(self.nothing(self._query.text))
