"""Days and times as they are shown: `7/14(火) 26:10`, `Tue Jul 14  26:10`."""

from collections.abc import Sequence
from datetime import date

from reflectui.i18n import language

WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: str, today: str = "") -> str:
    """An ISO day with its weekday; the year stands only where it is not that of `today`."""
    at = date.fromisoformat(day)
    other_year = today[:4] != day[:4]
    if language() == "ja":
        year = f"{at.year}/" if other_year else ""
        return f"{year}{at.month}/{at.day}({WEEKDAYS_JA[at.weekday()]})"
    year = f", {at.year}" if other_year else ""
    return f"{WEEKDAYS_EN[at.weekday()]} {MONTHS_EN[at.month - 1]} {at.day}{year}"


def short_day(day: str, today: str = "") -> str:
    """An ISO day without its weekday: 7/14, Jul 14; with the year where it is another one."""
    at = date.fromisoformat(day)
    other_year = today[:4] != day[:4]
    if language() == "ja":
        return f"{at.year}/{at.month}/{at.day}" if other_year else f"{at.month}/{at.day}"
    return f"{MONTHS_EN[at.month - 1]} {at.day}" + (f", {at.year}" if other_year else "")


def weekday_names() -> Sequence[str]:
    """The seven days from Monday on."""
    return WEEKDAYS_JA if language() == "ja" else WEEKDAYS_EN


def month_name(month: int) -> str:
    """A month, from 1 on."""
    return f"{month}月" if language() == "ja" else MONTHS_EN[month - 1]


def month_text(day: date) -> str:
    """The month of a day with its year."""
    return f"{day.year}年{day.month}月" if language() == "ja" else f"{MONTHS_EN[day.month - 1]} {day.year}"


def year_text(year: int) -> str:
    """A year."""
    return f"{year}年" if language() == "ja" else str(year)


def time_shown(time: str | None) -> str:
    """A time of day without a leading zero, or nothing where it is unknown."""
    return time.removeprefix("0") if time else ""
