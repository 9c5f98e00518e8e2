"""A cursor on one of the rows of a list."""

from textual.reactive import reactive
from textual.widget import Widget


class WithCursor(Widget):
    """A widget whose cursor moves by rows and stops at the ends."""

    cursor: reactive[int] = reactive(0)
    """The row the cursor stands on, from 0."""

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.row_count - 1))

    def action_up(self) -> None:
        """One row up."""
        self.cursor -= 1

    def action_down(self) -> None:
        """One row down."""
        self.cursor += 1

    def action_first(self) -> None:
        """To the top."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the bottom."""
        self.cursor = self.row_count - 1
