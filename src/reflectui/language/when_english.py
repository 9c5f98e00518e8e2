"""Spoken dates in English, lower case."""

import re
from datetime import date
from typing import cast

from reflectui.language.when_said import Part, Rule, Said, Seen, Unit, any_of, clock, rule

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "a couple of": 2, "couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20,
    "quarter": 15, "a quarter": 15, "half": 30,
}  # fmt: skip
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for word in words.split()
}  # fmt: skip
MONTHS = {
    word: number
    for number, words in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1,
    )
    for word in words.split()
}  # fmt: skip
_DAYS = {"today": 0, "yesterday": 1, "day before yesterday": 2, "tomorrow": -1, "day after tomorrow": -2}
_WEEKS = {"next week": -1, "this week": 0, "last week": 1}

_COUNT = rf"(\d+|{any_of(_NUMBERS)})"
_WEEKDAY = rf"({any_of(_WEEKDAYS)})\b\.?"
_MONTH = rf"({any_of(MONTHS)})\b\.?"
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)\b"
_DAY_OF_MONTH = r"(\d{1,2})(?:st|nd|rd|th)?(?![\d:])"
_YEAR = r"(?:,?\s+(\d{4})(?![\d:]))?"

# Items of a list, other words, a ratio (one to one) and lengths of time (2h30).
ORDINARY = (
    rf"(?:on |the )*(?:{_ORDINAL}(?: (?:morning|afternoon|evening|night))?|(?:sun|sat|wed)\.?)"
    rf"|(?!(?:a )?quarter\b){_COUNT} to {_COUNT}|(?:\d|1[0-2])h\d\d"
)
"""What names a day or a time but is as often something else, where it stands alone before a colon."""


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _dated(month: str, day: str, year: str | None, seen: Seen) -> Said:
    if year:
        return Said(day=date(int(year), MONTHS[month], int(day)))
    return Said(day=seen.latest_date(MONTHS[month], int(day)))


def _ago(found: re.Match[str], seen: Seen) -> Said:
    return Said(day=seen.back(_number(found[1]), cast(Unit, found[2])))


def _time_ago(found: re.Match[str], _: Seen) -> Said:
    whole = _number(found[1]) * (60 if found[2].startswith("h") else 1)
    return Said(ago=whole + (30 if found[3] else 0))


def _past_hour(found: re.Match[str], _: Seen) -> Said:
    minutes, hour = _number(found[1]), clock(str(_number(found[3])))
    if minutes >= 60:
        raise ValueError(minutes)
    return Said(clock=hour + minutes if found[2] == "past" else hour - minutes)


def _half_day(found: re.Match[str], _: Seen) -> Said:
    return Said(clock=clock(found[1], found[2]), half="am" if found[3] == "a" else "pm")


ENGLISH: tuple[Rule, ...] = (
    rule(
        rf"({any_of(_WEEKS)})(?:'s)?\s+(?:on\s+)?{_WEEKDAY}",
        lambda found, seen: Said(day=seen.weekday(_WEEKDAYS[found[2]], _WEEKS[found[1]])),
    ),
    rule(
        rf"{_WEEKDAY}\s+(?:of\s+)?({any_of(_WEEKS)})\b",
        lambda found, seen: Said(day=seen.weekday(_WEEKDAYS[found[1]], _WEEKS[found[2]])),
    ),
    rule(
        rf"this\s+{_WEEKDAY}",
        lambda found, seen: Said(day=seen.weekday(_WEEKDAYS[found[1]], 0)),
    ),
    rule(
        rf"last\s+{_WEEKDAY}",
        lambda found, seen: Said(day=seen.weekday_before(_WEEKDAYS[found[1]])),
    ),
    rule(_WEEKDAY, lambda found, _: Said(weekday=_WEEKDAYS[found[1]])),
    rule(rf"({any_of(_DAYS)})\b", lambda found, seen: Said(day=seen.back(_DAYS[found[1]]))),
    rule(r"last\s+night\b", lambda _, seen: Said(day=seen.back(1), part="night")),
    rule(r"tonight\b", lambda _, seen: Said(day=seen.today, part="night")),
    rule(
        r"this\s+(morning|afternoon|evening)\b",
        lambda found, seen: Said(day=seen.today, part=cast(Part, found[1])),
    ),
    rule(r"(morning|afternoon|evening|night)\b", lambda found, _: Said(part=cast(Part, found[1]))),
    rule(r"half an hour ago\b", lambda *_: Said(ago=30)),
    rule(rf"{_COUNT}\s*(h|m)(?:ours?|rs?|inutes?|ins?)?(\s+and\s+a\s+half)?\s+ago\b", _time_ago),
    rule(rf"{_COUNT}\s+(day|week|month|year)s?\s+ago\b", _ago),
    rule(r"(?:just|right)?\s*now\b", lambda *_: Said(ago=0)),
    rule(
        rf"{_ORDINAL}\s+(?:of\s+)?last\s+month\b",
        lambda found, seen: Said(day=seen.in_month(1, int(found[1]))),
    ),
    rule(
        rf"{_MONTH}\s*{_DAY_OF_MONTH}{_YEAR}",
        lambda found, seen: _dated(found[1], found[2], found[3], seen),
    ),
    rule(
        rf"{_DAY_OF_MONTH}\s*(?:of\s+)?{_MONTH}{_YEAR}",
        lambda found, seen: _dated(found[2], found[1], found[3], seen),
    ),
    rule(_ORDINAL, lambda found, seen: Said(day=seen.latest_day(int(found[1])))),
    rule(r"(?:noon|midday)\b", lambda *_: Said(clock=12 * 60)),
    rule(r"midnight\b", lambda *_: Said(clock=24 * 60)),
    rule(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap])(?:m|\.m\.?)(?!\w)", _half_day),
    rule(r"(\d{1,2})h(\d\d)(?!\w)", lambda found, _: Said(clock=clock(found[1], found[2]))),
    rule(rf"{_COUNT}\s+(?:minutes\s+)?(past|to)\s+{_COUNT}\b", _past_hour),
    rule(rf"{_COUNT}\s+o'?clock\b", lambda found, _: Said(clock=clock(str(_number(found[1]))))),
    rule(
        r"(?<=\bat )(\d{1,2})(?![\d:/])|(\d{1,2})(?= in the | at night)",
        lambda found, _: Said(clock=clock(found[1] or found[2])),
    ),
)
