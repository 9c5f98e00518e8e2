"""Days to go to: what the month and the year share, one day under the cursor and how it begins below."""

from bisect import bisect_right
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from reflectui.i18n import _, ngettext
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.over import Over
from reflectui.tui.session import Session
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.tui.widgets.timeline import Timeline
from reflectui.wording.dates import day_text
from reflectui.wording.terms import records

MARGIN = "   "
# From so many records on a day has the first, second … shade.
STEPS = (1, 2, 4, 8)
# More records of a day than any screen shows under its month.
MOST_LINES = 100


class Goal(NamedTuple):
    """The days to go to, first and last, as they were said."""

    said: str
    first: date
    last: date


def shade(count: int) -> str:
    """The sign for so many records, a blank for none."""
    return glyphs().shades[bisect_right(STEPS, count) - 1] if count else " "


class DayGrid(Widget):
    """Days as cells, one of them under the cursor; `counts` are the records of days that have any."""

    class Pressed(Message):
        """A day was clicked."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    def __init__(self, today: date) -> None:
        super().__init__(id="grid")
        self.today = self.day = today
        self.counts: Mapping[str, int] = {}

    def show(self, day: date, counts: Mapping[str, int]) -> None:
        """Put the cursor on `day`, and show how much was written."""
        self.day, self.counts = day, counts
        self.refresh()

    def span(self, day: date) -> tuple[date, date]:
        """The first and the last day that are seen where the cursor is on `day`."""
        raise NotImplementedError

    def day_at(self, x: int, y: int) -> date | None:
        """The day in a cell of the widget."""
        raise NotImplementedError

    def count(self, day: date) -> int:
        """How many records a day has."""
        return self.counts.get(day.isoformat(), 0)

    def on_click(self, event: events.Click) -> None:
        """Say which day was meant."""
        event.stop()
        if (day := self.day_at(event.x, event.y)) is not None:
            self.post_message(self.Pressed(day))


class DayLines(Vertical):
    """A day, how many records it has, and how they begin, as many as fit."""

    DEFAULT_CSS = """
    DayLines Timeline {
        scrollbar-size: 0 0;
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(id="day")
        self._entries = session.journal.entries
        self._today = session.now().day
        self._head = Bar(id="of")
        self._lines = Timeline(self._entries.rows, id="lines")
        self._lines.can_focus = False

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._lines

    def show(self, day: str, count: int) -> None:
        """Show a day with `count` records."""
        told = records(count) if count else _("no record")
        self._head.show([Piece(f"{MARGIN}{day_text(day, self._today)}", "ink"), Piece(f"  {told}")])
        rows = self._entries.of_day(day, MOST_LINES) if count else []
        self._lines.lay_out(day_cells=None, timed=any(row.time for row in rows))
        self._lines.show([row.id for row in rows])

    def on_timeline_highlighted(self, event: Timeline.Highlighted) -> None:
        """Nothing: the cursor is on a day."""
        event.stop()


class Days(Over[Goal | None]):
    """A picture of days; gives back the one that is gone to."""

    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session, day: date, grid: type[DayGrid]) -> None:
        super().__init__(session)
        self._of_row = False
        self._today = date.fromisoformat(session.now().day)
        self.day = day
        self.grid = grid(self._today)
        self._head = Bar(id="head")
        self._lines = DayLines(session)
        self._counted: tuple[tuple[date, date] | None, Mapping[str, int]] = (None, {})

    def compose_body(self) -> ComposeResult:
        yield self._head
        yield self.grid
        yield self._lines

    def on_resize(self) -> None:
        self.put(self.day)

    def head(self) -> str:
        """What stands above the days."""
        raise NotImplementedError

    def told_span(self) -> tuple[date, date]:
        """The days whose records are counted in the head."""
        return self.grid.span(self.day)

    def put(self, day: date) -> None:
        """Put the cursor on `day`."""
        self.day = day
        span = self.told_span()
        if self._counted[0] != span:
            counts = self.session.journal.entries.days_counted(*(each.isoformat() for each in span))
            self._counted = (span, counts)
        head = Piece(f"{MARGIN}{self.head()}", "focus")
        self._head.show([head, Piece(f"  {_written(self._counted[1])}")])
        self.grid.show(day, self._counted[1])
        self._lines.show(day.isoformat(), self.grid.count(day))

    def by_days(self, days: int) -> None:
        """Move by so many days, as far as the calendar reaches."""
        with suppress(OverflowError):
            self.put(self.day + timedelta(days))

    def go(self) -> None:
        """To the day under the cursor."""
        self.dismiss(Goal(day_text(self.day.isoformat(), self.session.now().day), self.day, self.day))

    def on_day_grid_pressed(self, event: DayGrid.Pressed) -> None:
        """To the day that was clicked, where the cursor was on it already."""
        event.stop()
        if event.day == self.day:
            self.go()
        else:
            self.put(event.day)

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """To the day whose record was clicked."""
        event.stop()
        self.go()


def _written(counts: Mapping[str, int]) -> str:
    """How many records there are, and on how many days."""
    return _("{records} on {days}").format(
        records=records(sum(counts.values())),
        days=ngettext("{count} day", "{count} days", len(counts)).format(count=len(counts)),
    )


def same_day(day: date, months: int) -> date:
    """The day so many months on or back, the last of that month where it has none of that number.

    Beyond the calendar it is `day` itself.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, day.day - 4, -1):
        with suppress(ValueError):
            return date(year, month + 1, number)
    return day
