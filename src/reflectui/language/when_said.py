"""What one word or figure of a spoken date says, and the calendar arithmetic both languages share."""

import re
from calendar import isleap, monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypedDict

from reflectui.clock import LATEST_MINUTE

Part = Literal["morning", "afternoon", "evening", "night"]
Unit = Literal["day", "week", "month", "year"]


class Seen(NamedTuple):
    """Where a phrase is said: the journal day, and the date on the calendar, a day later after midnight.

    A date without a year is `earliest` or later.
    """

    today: date
    calendar: date
    earliest: date = date.min

    def back(self, count: int, unit: Unit = "day") -> date:
        """The day `count` units before; in a month that is too short its last one."""
        if unit in ("day", "week"):
            return self.today - timedelta(days=count * (7 if unit == "week" else 1))
        return _months_back(self.today, count * (12 if unit == "year" else 1))

    def in_month(self, months_back: int, day: int) -> date:
        """That day of the month `months_back` months before; raises ValueError if it has none."""
        return _months_back(self.today.replace(day=1), months_back).replace(day=day)

    def weekday(self, weekday: int, weeks_back: int) -> date:
        """That weekday (from Monday = 0) in the week `weeks_back` weeks before this one."""
        return self.today + timedelta(days=weekday - self.today.weekday() - 7 * weeks_back)

    def weekday_before(self, weekday: int) -> date:
        """The latest such weekday before today."""
        return self.today - timedelta(days=(self.today.weekday() - weekday - 1) % 7 + 1)

    def latest_date(self, month: int, day: int) -> date:
        """The latest such day that has come, by the calendar; raises ValueError if there is none."""
        date(2000, month, day)
        year = self.calendar.year
        while True:
            leap = month == 2 and day == 29 and not isleap(year)
            if not leap and (found := date(year, month, day)) <= self.calendar:
                if found < self.earliest:
                    raise ValueError(found)
                return found
            year -= 1

    def latest_day(self, day: int) -> date:
        """The latest such day of a month that has come; raises ValueError for 0 and from 32 on."""
        date(2000, 1, day)
        first, back = self.calendar.replace(day=1), 0
        while True:
            month = _months_back(first, back)
            if day <= monthrange(month.year, month.month)[1] and month.replace(day=day) <= self.calendar:
                return month.replace(day=day)
            back += 1


def _months_back(today: date, count: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


class Said(TypedDict, total=False):
    """The parts of a spoken date; what was not said is absent.

    `weekday` counts from Monday = 0, `clock` is the time in minutes as it was said, which `half` (of the day)
    and `part` (of the day) still move, `ago` minutes before now.
    """

    day: date
    weekday: int
    clock: int
    half: Literal["am", "pm"]
    part: Part
    ago: int


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Seen], Said]]


def rule(pattern: str, read: Callable[[re.Match[str], Seen], Said]) -> Rule:
    """A pattern for one part of a phrase and what it says, seen from where it is said."""
    return re.compile(pattern), read


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def clock(hour: str, minute: str | None = None) -> int:
    """Minutes of an hour 0 to 29 and a minute; raises ValueError outside."""
    total = int(hour) * 60 + int(minute or 0)
    if int(minute or 0) >= 60 or total >= LATEST_MINUTE:
        raise ValueError(hour)
    return total


def _full_date(found: re.Match[str], _: Seen) -> Said:
    return Said(day=date(*map(int, found.groups())))


NUMERIC: tuple[Rule, ...] = (
    rule(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:t(?=\d))?", _full_date),
    rule(r"(\d{4})(\d\d)(\d\d)(?!\d)", _full_date),
    rule(r"(\d{1,2}):(\d\d)(?::\d\d)?(?![\d:])", lambda found, _: Said(clock=clock(found[1], found[2]))),
    rule(
        r"(\d{1,2})/(\d{1,2})(?![\d/])",
        lambda found, seen: Said(day=seen.latest_date(int(found[1]), int(found[2]))),
    ),
)
