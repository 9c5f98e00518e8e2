"""Days of rest as people say them, past or to come: 7/1〜7/30, 昨日, 8/10 to 8/16, 来週, tomorrow."""

import re
import unicodedata
from datetime import date, timedelta

from reflectui.clock import DAY_START, Moment
from reflectui.errors import ReflectuiError
from reflectui.language.when_span import read_days

_BETWEEN = re.compile(r"\s*(?:[〜～~–—]|から|より|\bto\b|\buntil\b|\bthrough\b|(?<=\s)-(?=\s))\s*")
_END = re.compile(r"まで$")
_AHEAD = {
    "明日": 1, "あした": 1, "あす": 1, "tomorrow": 1,
    "明後日": 2, "あさって": 2, "the day after tomorrow": 2,
}  # fmt: skip
_WEEKS = {"先週": -1, "last week": -1, "今週": 0, "this week": 0, "来週": 1, "next week": 1}
_DATE = re.compile(r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d\d?)[-/.月](?P<day>\d\d?)日?")


def read_rest(phrase: str, now: Moment, day_start: int = DAY_START) -> tuple[date, date]:
    """The first and last day that `phrase` names; a date without a year is the nearest one.

    Raises `when.empty`, `rest.order` where the last comes before the first, `when.impossible`, and as
    `read_days`.
    """
    # NFKC makes the wave dash of a span a tilde.
    words = " ".join(unicodedata.normalize("NFKC", phrase).lower().split())
    parts = [part for part in _BETWEEN.split(_END.sub("", words)) if part]
    if not words:
        raise ReflectuiError("when.empty", phrase=phrase)
    if not 1 <= len(parts) <= 2:
        raise ReflectuiError("when.no_day", phrase=phrase)
    spans = [_span(part, now, day_start) for part in parts]
    first, last = spans[0][0], spans[-1][1]
    if last < first:
        raise ReflectuiError("rest.order")
    return first, last


def _span(words: str, now: Moment, day_start: int) -> tuple[date, date]:
    today = date.fromisoformat(now.day)
    if words in _AHEAD:
        day = today + timedelta(days=_AHEAD[words])
        return day, day
    if words in _WEEKS:
        monday = today - timedelta(days=today.weekday() - 7 * _WEEKS[words])
        return monday, monday + timedelta(days=6)
    if found := _DATE.fullmatch(words):
        try:
            day = _date(found, today)
        except ValueError:
            raise ReflectuiError("when.impossible", phrase=words) from None
        return day, day
    return read_days(words, now, day_start)


def _date(found: re.Match[str], today: date) -> date:
    month, day = int(found["month"]), int(found["day"])
    if found["year"]:
        return date(int(found["year"]), month, day)
    date(2000, month, day)
    near = []
    for year in range(today.year - 1, today.year + 2):
        try:
            near.append(date(year, month, day))
        except ValueError:
            continue
    if not near:
        raise ValueError(found[0])
    return min(near, key=lambda each: abs((each - today).days))
