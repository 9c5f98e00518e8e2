"""`g d` — a month as a grid of days, to go to one of them."""

from calendar import monthrange
from datetime import date, timedelta

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.tui.colours import band, ink
from reflectui.tui.journal.days import DayGrid, Days, Goal, same_day, shade
from reflectui.tui.keys import folded
from reflectui.tui.session import Session
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.dates import month_text, weekday_names

WEEKS = 6
LEFT = 2
# A blank, the pointer, the day, and the sign of how much was written; today stands in brackets.
CELLS = 6


class MonthGrid(DayGrid):
    """The weeks of a month from Monday on: `(14)▓` is today, with records, `▸14 ` is under the cursor."""

    DEFAULT_CSS = f"""
    MonthGrid {{
        height: {WEEKS + 2};
    }}
    """

    def span(self, day: date) -> tuple[date, date]:
        first = day.replace(day=1)
        return first, day.replace(day=monthrange(day.year, day.month)[1])

    def day_at(self, x: int, y: int) -> date | None:
        column, week = (x - LEFT) // CELLS, y - 1
        if not (0 <= column < 7 and 0 <= week < WEEKS):
            return None
        first, last = self.span(self.day)
        number = week * 7 + column - first.weekday()
        return first + timedelta(number) if 0 <= number <= (last - first).days else None

    def render_line(self, y: int) -> Strip:
        """The names of the weekdays, or a week."""
        segments = [Segment(" " * LEFT, self.rich_style)]
        if y == 0:
            names = "".join(" " * (CELLS - 2 - width(name)) + f"{name}  " for name in weekday_names())
            segments.append(Segment(names, ink(self, "soft")))
        else:
            for column in range(7):
                segments += self._cell(self.day_at(LEFT + column * CELLS, y))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _cell(self, day: date | None) -> list[Segment]:
        blank = Segment(" ", self.rich_style)
        if day is None:
            return [blank] * CELLS
        begin, end = "()" if day == self.today else "  "
        count = self.count(day)
        style = ink(self, "ink" if count else "soft")
        if day == self.day:
            begin, end, style = glyphs().pointer, " ", ink(self, "focus") + band(self)
        return [blank, Segment(f"{begin}{day.day:>2}{end}{shade(count)}", style)]


class Calendar(Days):
    """The month of a day. What is typed as a date is asked for instead."""

    CHAIN = "calendar"

    def __init__(self, session: Session, day: date) -> None:
        super().__init__(session, day, MonthGrid)

    def head(self) -> str:
        return month_text(self.day)

    async def on_key(self, event: events.Key) -> None:
        """A figure begins a date that is written."""
        key = folded(event)
        if len(key) == 1 and key.isdecimal():
            event.stop()
            event.prevent_default()
            self._ask(key)

    def action_calendar_go(self) -> None:
        self.go()

    def action_calendar_type(self) -> None:
        self._ask("")

    def action_calendar_day_before(self) -> None:
        self.by_days(-1)

    def action_calendar_day_after(self) -> None:
        self.by_days(1)

    def action_calendar_week_before(self) -> None:
        self.by_days(-7)

    def action_calendar_week_after(self) -> None:
        self.by_days(7)

    def action_calendar_month_before(self) -> None:
        self.put(same_day(self.day, -1))

    def action_calendar_month_after(self) -> None:
        self.put(same_day(self.day, 1))

    def _ask(self, begun: str) -> None:
        """Ask for a day, month or year in words; what is answered is gone to."""
        from reflectui.language.when_span import read_days
        from reflectui.tui.dialogs.ask import Ask

        now, day_start = self.session.now(), self.session.journal.preferences.day_start()
        self.app.push_screen(
            Ask(
                self.session,
                _("Go to which day, month or year?"),
                _("last friday, 2025-12-24, 2025-03, 2024"),
                lambda text: Goal(text.strip(), *read_days(text, now, day_start)),
                text=begun,
                of_row=False,
            ),
            self._answered,
        )

    def _answered(self, goal: Goal | None) -> None:
        if goal is not None:
            self.dismiss(goal)
