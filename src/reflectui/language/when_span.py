"""A day, month or year as people say it, for going there: 2025, 2024-03, march 2025, 先月, 去年, 先週金曜."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from reflectui.clock import DAY_START, Moment
from reflectui.errors import ReflectuiError
from reflectui.language.when import read_when
from reflectui.language.when_english import MONTHS
from reflectui.language.when_japanese import with_figures
from reflectui.language.when_said import any_of

_NAME = rf"(?P<name>{any_of(MONTHS)})\b\.?"
_YEAR = r"(?P<year>\d{4})"
_SPANS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}年?",
        rf"{_YEAR}(?:[-/.]|年 ?)(?P<month>\d\d?)月?",
        r"(?P<month>\d\d?)月",
        rf"{_NAME}(?:,? {_YEAR})?",
        rf"{_YEAR} {_NAME}",
    )
)
_YEARS_BACK = {"今年": 0, "this year": 0, "去年": 1, "昨年": 1, "last year": 1, "一昨年": 2, "おととし": 2}
_MONTHS_BACK = {"今月": 0, "this month": 0, "先月": 1, "last month": 1, "先々月": 2}


def read_days(phrase: str, now: Moment, day_start: int = DAY_START) -> tuple[date, date]:
    """The first and last day of the year or month that `phrase` names, or the day twice, seen from `now`.

    A month without a year is the latest one that has begun; days begin `day_start` minutes after midnight.
    Raises `when.no_day` if it names none, and what else `read_when` raises.
    """
    words = " ".join(unicodedata.normalize("NFKC", phrase).lower().split())
    today = date.fromisoformat(now.day)
    try:
        span = _span(words, today)
    except ValueError:
        raise ReflectuiError("when.impossible", phrase=phrase) from None
    if span is None:
        try:
            day = read_when(phrase, now, day_start).day
        except ReflectuiError as error:
            if error.code != "when.unknown":
                raise
            raise ReflectuiError("when.no_day", phrase=phrase) from None
        return day, day
    year, month = span
    first = date(year, month or 1, 1)
    if first > today:
        raise ReflectuiError("when.future", phrase=phrase)
    return first, date(year, month or 12, monthrange(year, month or 12)[1])


def _span(words: str, today: date) -> tuple[int, int | None] | None:
    """The year and month, or the year alone, that is said; None where neither is. Raises ValueError."""
    if words in _YEARS_BACK:
        return today.year - _YEARS_BACK[words], None
    if words in _MONTHS_BACK:
        year, before = divmod(today.year * 12 + today.month - 1 - _MONTHS_BACK[words], 12)
        return year, before + 1
    figures = with_figures(words)
    for pattern in _SPANS:
        if found := pattern.fullmatch(figures):
            said = {name: text for name, text in found.groupdict().items() if text}
            month: int | None = int(said["month"]) if "month" in said else None
            if "name" in said:
                month = MONTHS[said["name"]]
            year = int(said["year"]) if "year" in said else today.year - ((month or 0) > today.month)
            return date(year, 1 if month is None else month, 1).year, month
    return None
