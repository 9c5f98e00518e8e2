"""`g y` — a year at a glance: a column for each week, the darker the more was written."""

from datetime import date, timedelta

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.tui.colours import ink
from reflectui.tui.journal.days import MARGIN, STEPS, DayGrid, Days, same_day, shade
from reflectui.tui.session import Session
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.dates import month_name, weekday_names, year_text

# The cells before the first week: a blank, the pointer and another, the weekday and a blank.
LEFT = 7
# A leap year that begins on a Sunday touches so many weeks.
MOST_WEEKS = 54
MONTHS, DAYS, BELOW, LEGEND = 0, range(1, 8), 8, 9


class YearGrid(DayGrid):
    """Weeks side by side, a row for each weekday; where a year has no room, the half of it the day is in.

    The pointer stands before the row of the day under the cursor, an arrow below its column.
    """

    DEFAULT_CSS = f"""
    YearGrid {{
        height: {LEGEND + 1};
    }}
    """

    def span(self, day: date) -> tuple[date, date]:
        if self.size.width >= LEFT + MOST_WEEKS:
            return date(day.year, 1, 1), date(day.year, 12, 31)
        if day.month < 7:
            return date(day.year, 1, 1), date(day.year, 6, 30)
        return date(day.year, 7, 1), date(day.year, 12, 31)

    @property
    def _step(self) -> int:
        """The cells of a week."""
        return 2 if self.size.width >= LEFT + 2 * MOST_WEEKS else 1

    def _column(self, day: date) -> int:
        first = self.span(self.day)[0]
        return ((day - first).days + first.weekday()) // 7

    def _day(self, column: int, weekday: int) -> date | None:
        first, last = self.span(self.day)
        number = column * 7 + weekday - first.weekday()
        return first + timedelta(number) if 0 <= number <= (last - first).days else None

    def day_at(self, x: int, y: int) -> date | None:
        return self._day((x - LEFT) // self._step, y - 1) if y in DAYS and x >= LEFT else None

    def render_line(self, y: int) -> Strip:
        """The months, a weekday, what points at the column, or what the signs mean."""
        soft = ink(self, "soft")
        if y == MONTHS:
            segments = [Segment(" " * LEFT + self._months(), soft)]
        elif y in DAYS:
            segments = self._weekday(y - 1)
        elif y == BELOW:
            blank = " " * (LEFT + self._column(self.day) * self._step)
            segments = [Segment(blank + glyphs().above, ink(self, "focus"))]
        else:
            segments = [Segment(self._legend() if y == LEGEND else "", soft)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _months(self) -> str:
        """Each month above the week in which it begins; figures alone where a name would touch the next."""
        first, last = self.span(self.day)
        starts = [date(first.year, month, 1) for month in range(first.month, last.month + 1)]
        columns = [self._column(start) * self._step for start in starts]
        names = [month_name(start.month) for start in starts]
        if any(
            width(name) >= after - at for name, at, after in zip(names, columns, columns[1:], strict=False)
        ):
            names = [str(start.month) for start in starts]
        line = ""
        for name, at in zip(names, columns, strict=True):
            line += " " * (at - width(line)) + name
        return line

    def _weekday(self, weekday: int) -> list[Segment]:
        here = weekday == self.day.weekday()
        name = weekday_names()[weekday]
        before = f" {glyphs().pointer if here else ' '} {name}" + " " * (LEFT - len(MARGIN) - width(name))
        segments = [Segment(before, ink(self, "focus" if here else "soft"))]
        blank = Segment(" " * (self._step - 1), self.rich_style)
        for column in range(self._column(self.span(self.day)[1]) + 1):
            segments += [self._cell(self._day(column, weekday)), blank]
        return segments

    def _cell(self, day: date | None) -> Segment:
        if day is None:
            return Segment(" ", self.rich_style)
        count = self.count(day)
        sign = glyphs().unwritten if not count and day <= self.today else shade(count)
        style = ink(self, "focus" if count else "faint")
        if day == self.day:
            style += Style(reverse=True)
        elif day == self.today:
            style += Style(underline=True)
        return Segment(sign, style)

    def _legend(self) -> str:
        words = _("Records per day:")
        signs = "  ".join(f"{shade(step)} {step}{'+' if step > 1 else ''}" for step in STEPS)
        return f"{MARGIN}{words} {signs}"


class Year(Days):
    """The year of a day."""

    CHAIN = "year"

    def __init__(self, session: Session, day: date) -> None:
        super().__init__(session, day, YearGrid)

    def head(self) -> str:
        return year_text(self.day.year)

    def told_span(self) -> tuple[date, date]:
        return date(self.day.year, 1, 1), date(self.day.year, 12, 31)

    def action_year_go(self) -> None:
        self.go()

    def action_year_before(self) -> None:
        self.put(same_day(self.day, -12))

    def action_year_after(self) -> None:
        self.put(same_day(self.day, 12))

    def action_year_left(self) -> None:
        self.by_days(-7)

    def action_year_right(self) -> None:
        self.by_days(7)

    def action_year_up(self) -> None:
        self.by_days(-1)

    def action_year_down(self) -> None:
        self.by_days(1)
