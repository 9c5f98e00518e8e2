"""Rows over a place, one of which is taken: what the palette and the `e` menu share."""

from reflectui.tui.over import Over
from reflectui.tui.rows import Rows


class Choice(Over[str | None]):
    """A list of rows; the value of the taken one is the answer."""

    _rows: Rows

    def action_rows_down(self) -> None:
        self._rows.move(1)

    def action_rows_up(self) -> None:
        self._rows.move(-1)

    def action_rows_page_down(self) -> None:
        self._rows.move(self._rows.size.height - 1)

    def action_rows_page_up(self) -> None:
        self._rows.move(1 - self._rows.size.height)

    def action_rows_first(self) -> None:
        self._rows.move(-self._rows.count)

    def action_rows_last(self) -> None:
        self._rows.move(self._rows.count)

    def action_rows_choose(self) -> None:
        self.dismiss(self._rows.chosen)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Take the row that was clicked."""
        self.dismiss(event.value)
