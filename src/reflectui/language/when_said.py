"""What one word or figure of a spoken date says, and the calendar arithmetic both languages share."""

import calendar
import re
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


def latest_date(seen: Seen, month: int, day: int) -> date:
    """The latest such day that has come, by the calendar; raises ValueError if there is none."""
    date(2000, month, day)
    year = seen.calendar.year
    while True:
        leap = month == 2 and day == 29 and not calendar.isleap(year)
        if not leap and (found := date(year, month, day)) <= seen.calendar:
            if found < seen.earliest:
                raise ValueError(found)
            return found
        year -= 1


def latest_day(today: date, day: int) -> date:
    """The latest such day of a month that is not after `today`; raises ValueError for 0 and from 32 on."""
    date(2000, 1, day)
    back = 0
    while True:
        month = months_back(today.replace(day=1), back)
        if day <= calendar.monthrange(month.year, month.month)[1] and month.replace(day=day) <= today:
            return month.replace(day=day)
        back += 1


def months_back(today: date, count: int) -> date:
    """The same day `count` months earlier, or that month's last one."""
    year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def back(today: date, count: int, unit: Unit) -> date:
    """The day `count` units before `today`."""
    if unit in ("day", "week"):
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    return months_back(today, count * (12 if unit == "year" else 1))


def before_weekday(today: date, weekday: int) -> date:
    """The latest such weekday before `today`."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def weekday_of_week(today: date, weeks_back: int, weekday: int) -> date:
    """That weekday in the week (from Monday) `weeks_back` weeks before the one of `today`."""
    return today + timedelta(days=weekday - today.weekday() - 7 * weeks_back)


def _full_date(found: re.Match[str], _: Seen) -> Said:
    return Said(day=date(*map(int, found.groups())))


NUMERIC: tuple[Rule, ...] = (
    rule(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:t(?=\d))?", _full_date),
    rule(r"(\d{4})(\d\d)(\d\d)(?!\d)", _full_date),
    rule(r"(\d{1,2}):(\d\d)(?::\d\d)?(?![\d:])", lambda found, _: Said(clock=clock(found[1], found[2]))),
    rule(
        r"(\d{1,2})/(\d{1,2})(?![\d/])",
        lambda found, seen: Said(day=latest_date(seen, int(found[1]), int(found[2]))),
    ),
)
