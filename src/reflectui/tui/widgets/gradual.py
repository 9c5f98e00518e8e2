"""A text that is broken into rows while its first rows are read already."""

import time
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from textual.geometry import Size
from textual.timer import Timer

from reflectui.tui.widgets.paged import Paged

Row = TypeVar("Row")

# Seconds that breaking may take of a frame, and after which it goes on.
_SLICE = 0.02
# So many rows of one line are broken at once.
ROWS_AT_ONCE = 64


class Gradual(Paged, Generic[Row]):
    """A widget whose rows come one after the other; name it, like Frugal, after the Textual class."""

    _rows: list[Row]
    _to_come: Iterator[Row] = iter(())
    _breaking: Timer | None = None

    def break_anew(self, rows: Iterator[Row]) -> None:
        """From now on these are the rows; `break_on` takes them."""
        self._rows = []
        self._to_come = rows

    def took(self, row: Row) -> None:
        """One more row is there."""
        self._rows.append(row)

    def break_on(self, until: Callable[[], bool] | None = None) -> None:
        """Take more rows: until `until`, or for the time of a frame and then, in the next frame, further."""
        if until is not None and until():
            return
        if self._breaking is not None and until is None:
            self._breaking.stop()
        ends = time.perf_counter() + _SLICE
        for row in self._to_come:
            self.took(row)
            if until() if until else time.perf_counter() > ends:
                if until is None:
                    self._breaking = self.set_timer(_SLICE, self.break_on)
                break
        self.virtual_size = Size(0, len(self._rows))
        self.refresh()

    def move_by(self, rows: int) -> None:
        """Move the view."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)
