"""Options below each other: what holds for each, and a sentence about the one under the cursor."""

from collections.abc import Iterator

from textual.app import ComposeResult

from reflectui.i18n import _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.command import Command
from reflectui.tui.moving import Moving
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session

CHANGE = "options.change"


def found_out(value: str) -> str:
    """What holds because nothing is set."""
    return _("{value} (automatic)").format(value=value)


class Options(Moving[None]):
    """A subclass gives the rows, the sentence about each, and what `enter` does with it."""

    CHAIN = "settings"
    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session, at: str = "") -> None:
        """`at` is the value of the row that has the cursor at first."""
        super().__init__(session)
        self._of_row = False
        self._at = at
        self._top = Bar(id="top")
        self._rows = Rows(id="rows")

    def heading(self) -> str:
        """What the list is of."""
        raise NotImplementedError

    def options(self) -> list[Row]:
        """The rows as they are now."""
        raise NotImplementedError

    def explained(self, value: str) -> str:
        """What is to be known about a row."""
        raise NotImplementedError

    def change(self, value: str) -> None:
        """Do what a row is for."""
        raise NotImplementedError

    def verb(self, value: str) -> str:
        """What `enter` does with a row, in a word; nothing where it does nothing."""
        raise NotImplementedError

    def commands(self) -> Iterator[Command]:
        """Without changing where that does nothing."""
        verb = self._verb()
        return (each for each in super().commands() if verb or each.id != CHANGE)

    def short(self, command: Command) -> str:
        return self._verb() if command.id == CHANGE else super().short(command)

    def _verb(self) -> str:
        return self.verb(self._rows.chosen) if self._rows.chosen is not None else ""

    def compose_body(self) -> ComposeResult:
        yield self._top
        yield self._rows

    def on_mount(self) -> None:
        self.show_options()
        self.say("")

    def on_screen_resume(self) -> None:
        self.show_options()

    def show_options(self) -> None:
        """Show everything as it is now, the cursor where it was."""
        self._top.show([Piece("   "), Piece(self.heading(), "focus")])
        options = self.options()
        at = self._rows.chosen or self._at
        values = [row.value for row in options]
        self._rows.show(options, values.index(at) if at in values else 0)
        self.refresh_footer()

    def say(self, text: str) -> None:
        """Show a sentence, or the one about the row under the cursor."""
        chosen = self._rows.chosen
        super().say(text or (self.explained(chosen) if chosen is not None else ""))

    # -- commands

    def action_options_change(self) -> None:
        if self._rows.chosen is not None:
            self.change(self._rows.chosen)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Change the option that was clicked."""
        event.stop()
        at = [row.value for row in self.options()].index(event.value)
        self._rows.show(self.options(), at)
        self.say("")
        self.change(event.value)

    def move_by(self, rows: int) -> None:
        super().move_by(rows)
        self.say("")
        self.refresh_footer()
