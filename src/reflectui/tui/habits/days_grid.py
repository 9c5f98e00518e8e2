"""The days of one habit: a row for each week, a column for each weekday, a sign for what was answered."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflectui.i18n import language
from reflectui.language.cells import width
from reflectui.model.habit import State
from reflectui.tui.colours import ink
from reflectui.tui.habits.shown import COLOURS, sign
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.dates import short_day, weekday_names

LABEL_CELLS, DAY_CELLS = 9, 3
GRID_CELLS = LABEL_CELLS + 7 * DAY_CELLS + 1
HEAD = 1
WEEK = timedelta(days=7)


class DaysGrid(Widget, can_focus=True):
    """Weeks below each other, the newest at the bottom, as many as fit around the day under the cursor."""

    DEFAULT_CSS = f"""
    DaysGrid {{
        width: {GRID_CELLS};
        height: 1fr;
    }}
    """

    class Moved(Message):
        """The cursor is on another day."""

    class Stopped(Message):
        """There are not so many days as the cursor was to go; before the first one where it is `first`."""

        def __init__(self, *, first: bool) -> None:
            super().__init__()
            self.first = first

    def __init__(self, today: date, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.day = self._today = today
        self._first = today
        self._states: Mapping[date, State] = {}
        self._resting: Collection[date] = ()

    def show(self, first: date, today: date, states: Mapping[date, State], resting: Collection[date]) -> None:
        """Show a habit that began on the day `first`, with its answers and the days on which it rests."""
        self._first, self._today = first, today
        self._states, self._resting = states, resting
        self.put(self.day)

    def put(self, day: date) -> None:
        """Put the cursor on a day, from the first one to today."""
        self.day = max(self._first, min(day, self._today))
        self.refresh()
        self.post_message(self.Moved())
        if self.day != day:
            self.post_message(self.Stopped(first=day < self.day))

    def action_up(self) -> None:
        """A week back."""
        self.put(self.day - WEEK)

    def action_down(self) -> None:
        """A week on."""
        self.put(self.day + WEEK)

    def action_first(self) -> None:
        """To the first day."""
        self.put(self._first)

    def action_last(self) -> None:
        """To today."""
        self.put(self._today)

    def action_page_up(self) -> None:
        """As many weeks back as are seen."""
        self.put(self.day - WEEK * self._room)

    def action_page_down(self) -> None:
        """As many weeks on as are seen."""
        self.put(self.day + WEEK * self._room)

    action_half_up = action_page_up
    action_half_down = action_page_down

    @property
    def _room(self) -> int:
        return max(1, self.size.height - HEAD)

    def on_click(self, event: events.Click) -> None:
        """To the day that was clicked."""
        column = (event.x - LABEL_CELLS) // DAY_CELLS
        if event.y >= HEAD and 0 <= column < 7:
            event.stop()
            self.put(self._monday(event.y - HEAD) + timedelta(days=column))

    def _monday(self, row: int) -> date:
        """The Monday of the week in a row: the last weeks are seen, or those around the cursor."""
        begin = _monday_of(self._first)
        weeks = (_monday_of(self._today) - begin).days // 7 + 1
        seen = min(self._room, weeks)
        here = (_monday_of(self.day) - begin).days // 7
        top = weeks - seen if here >= weeks - seen else max(0, here - seen // 2)
        return begin + WEEK * (top + row)

    def render_line(self, y: int) -> Strip:
        """The weekdays, or a week."""
        if y < HEAD:
            names = "".join(name + " " * (DAY_CELLS - width(name)) for name in _names())
            segments = [Segment(" " * LABEL_CELLS + names, ink(self, "soft"))]
        elif (monday := self._monday(y - HEAD)) > self._today:
            segments = []
        else:
            begins_year = monday.month == 1 and monday.day <= 7
            label = str(monday.year) if begins_year else short_day(str(monday), str(monday))
            segments = [Segment(f"{label:>{LABEL_CELLS - 2}}  ", ink(self, "soft"))]
            for number in range(7):
                segments += self._cell(monday + timedelta(days=number))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _cell(self, day: date) -> list[Segment]:
        """A day: its sign, a faint one where nothing was recorded, none before it began and after today."""
        state = self._states.get(day)
        if not self._first <= day <= self._today:
            text, style = " ", self.rich_style
        elif state is not None:
            text, style = sign(state), ink(self, COLOURS[state])
        elif day in self._resting:
            text, style = glyphs().rest, ink(self, "faint")
        else:
            text, style = glyphs().unwritten, ink(self, "faint")
        if day == self.day:
            style += Style(reverse=True)
        elif day == self._today:
            style += Style(underline=True)
        return [Segment(text, style), Segment(" " * (DAY_CELLS - 1), self.rich_style)]


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _names() -> list[str]:
    return [name if language() == "ja" else name[:2] for name in weekday_names()]
