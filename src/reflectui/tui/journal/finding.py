"""The line a search is written in, with how many entries it finds."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from reflectui.i18n import _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.line import Line
from reflectui.wording.terms import records


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
        """Show the line and let it be written; what is searched for stands selected in it."""
        self._show(True)
        self.line.select_all()
        self.screen.set_focus(self.line)

    def put(self, query: str) -> None:
        """Show the line with a query that was not typed."""
        with self.line.prevent(Line.Edited):
            self.line.write(query)
        self._show(bool(query))

    def end(self) -> None:
        """Empty the line and hide it."""
        self.put("")
        self.query_text = ""

    def asked(self, query: str, count: int | None) -> None:
        """Remember what was asked and say how many entries were found (None: there is no number)."""
        self.query_text = query
        pieces = []
        if count is not None:
            pieces = [Piece(f"{records(count)} ")]
        self.count.show([], pieces)

    def _show(self, shown: bool) -> None:
        self.set_class(shown, "-shown")
