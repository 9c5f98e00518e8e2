"""Moving through rows that lie over a place where no text is written, by all the keys that move."""

from typing import Generic

from reflectui.tui.over import Over
from reflectui.tui.rows import Rows
from reflectui.tui.screen import ScreenResult


class Moving(Over[ScreenResult], Generic[ScreenResult]):
    """A screen over a place that has one list of rows."""

    _rows: Rows

    def move_by(self, rows: int) -> None:
        """Move the cursor by so many rows, or what is seen where there is none."""
        self._rows.move(rows)

    def action_move_down(self) -> None:
        self.move_by(1)

    def action_move_up(self) -> None:
        self.move_by(-1)

    def action_move_first(self) -> None:
        self.move_by(-self._rows.count)

    def action_move_last(self) -> None:
        self.move_by(self._rows.count)

    def action_move_page_down(self) -> None:
        self.move_by(self._rows.size.height - 1)

    def action_move_page_up(self) -> None:
        self.move_by(1 - self._rows.size.height)

    def action_move_half_down(self) -> None:
        self.move_by(self._rows.size.height // 2)

    def action_move_half_up(self) -> None:
        self.move_by(-(self._rows.size.height // 2))
