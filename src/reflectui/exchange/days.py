"""The day that a file's name or a heading names: 20210714, 2021-07-14, 2021年7月14日, 令和3年7月14日."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from reflectui.language.when_japanese import ERAS

_DAY = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)(?P<era_year>\d{1,2}|元)年(?P<era_month>\d{1,2})月(?P<era_day>\d{1,2})日"
    r"|(?<!\d)(?P<year>\d{4})(?:年(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日"
    r"|(?P<sep>[-_./])(?P<m2>\d{1,2})(?P=sep)(?P<d2>\d{1,2})(?!\d)|(?P<m3>\d\d)(?P<d3>\d\d)(?!\d))"
)
_FOLDERS = re.compile(r"(?:^|/)(\d{4})年?[-/](\d{1,2})月?[-/](\d{1,2})日?(?!\d)([^/]*)$")
_WEEKDAY = re.compile(
    r"[\s_-]*[(（]?(?:[月火水木金土日](?:曜日?)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
    r"[)）]?(?=[\s_-]|$)",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """A day that was named, None where the calendar has no such day, and the words before and after it."""

    day: str | None
    before: str
    after: str


def named(text: str) -> Named | None:
    """The first day that stands in `text`, a weekday after it taken as part of it."""
    text = unicodedata.normalize("NFC", text)
    found = _DAY.search(text)
    if found is None:
        return None
    return Named(_day(found), text[: found.start()].strip(), _words(text[found.end() :]))


def named_by_path(path: str) -> Named | None:
    """The day in a file's name, else in its folders and name together (2021/07/18.md)."""
    stem = path.rpartition(".")[0] or path
    if found := named(stem.rpartition("/")[2]):
        return found
    if folders := _FOLDERS.search(unicodedata.normalize("NFC", stem)):
        year, month, day, rest = folders.groups()
        return Named(_iso(int(year), month, day), "", _words(rest))
    return None


def _day(found: re.Match[str]) -> str | None:
    if era := found["era"]:
        year = 1 if found["era_year"] == "元" else int(found["era_year"])
        return _iso(ERAS[era] + year, found["era_month"], found["era_day"])
    month = found["m1"] or found["m2"] or found["m3"]
    day = found["d1"] or found["d2"] or found["d3"]
    return _iso(int(found["year"]), month, day)


def _iso(year: int, month: str, day: str) -> str | None:
    try:
        return date(year, int(month), int(day)).isoformat()
    except ValueError:
        return None


def _words(after: str) -> str:
    weekday = _WEEKDAY.match(after)
    return after[weekday.end() if weekday else 0 :].strip(" 　_-–—:：、,")
