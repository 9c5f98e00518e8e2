"""When something happened, as people say it in Japanese or English: 昨日 23時, last friday, 7/14 26:10.

The day that is said is the journal day. A day without a year is the latest such day that is not in the
future, a weekday the latest one before today. The small hours belong to the journal day before: said alone
they are of the latest night (深夜1時 is 25:00), with a day they are read by the calendar (7/14 1:00 is 25:00
of 7/13), except as part of a night (昨夜1時 is 25:00 of yesterday).
"""

import re
import unicodedata
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from reflectui.clock import DAY_START, Moment, minute_of, moment, time_text
from reflectui.errors import ReflectuiError
from reflectui.language import when_english, when_japanese
from reflectui.language.when_said import NUMERIC, Part, Said, Seen

DAY = 24 * 60
NIGHT_ENDS = 5 * 60
LONGEST = 40
# A text that begins with a date alone seldom means one without a year that is longer ago: 1/2, 24/7, 10/10.
RECENT = timedelta(days=60)
# A day and time without a year that is longer ago is nearer in the year to come: somebody's plan.
NEARER = timedelta(days=183)

_RULES = when_english.ENGLISH + when_japanese.JAPANESE + NUMERIC
_ORDINARY = re.compile(f"{when_english.ORDINARY}|{when_japanese.ORDINARY}")
_BETWEEN = re.compile(
    r"(?:[\s,、の]|に|頃|ころ|ごろ|くらい|ぐらい|過ぎ|すぎ|(?:at|on|the|about|around|in|earlier)\b)*"
)
# The hours of a part of the day that are said from 1 to 12.
_LATER_BEFORE: dict[Part, int] = {"morning": 0, "afternoon": 7, "evening": 12, "night": 13}
_BEGINS: dict[Part, int] = {"morning": 0, "afternoon": 12 * 60, "evening": 16 * 60, "night": 18 * 60}
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?")
_COLON = re.compile(r"(?<!\d)[:：]|(?<=\d)[:：](?!\d\d(?!\d))")
_GAP = re.compile(r"[\s、,]+")


class _OtherWeekday(Exception):
    """A date that was said with a weekday that is not its own."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


class When(NamedTuple):
    """A journal day and a time 'HH:MM' from 00:00 to 29:59, None where only the day was said."""

    day: date
    time: str | None


def read_when(phrase: str, now: Moment, day_start: int = DAY_START) -> When:
    """The day and time `phrase` names, seen from `now`; days begin `day_start` minutes after midnight.

    Raises `when.empty` for no phrase at all, `when.unknown` if it is no such one, `when.impossible` for a
    day or hour that does not exist, `when.weekday` (day) for a date on another weekday and `when.future` for
    what has not come yet.
    """
    return _read(phrase, now, day_start, leading=False)


def split_when(text: str, now: Moment, day_start: int = DAY_START) -> tuple[When | None, str]:
    """The leading `WHEN:` of `text` and what follows it, or None and all of `text`.

    What cannot be read, lies in the future or has no text behind it is text, not a date; so are a part of
    the day alone, a date without a year and weekday that is more than 60 days ago, one with a time that is
    nearer in the year to come, and what is as often something else (1st, sat, one to one, 三日).
    """
    first = text.split("\n", 1)[0][:LONGEST]
    for colon in _COLON.finditer(first):
        rest = text[colon.end() :].lstrip()
        if rest:
            try:
                return _read(first[: colon.start()], now, day_start, leading=True), rest
            except ReflectuiError:
                continue
    return None, text


def unmarked_when(text: str, now: Moment, day_start: int = DAY_START) -> str | None:
    """The day and time in the first words of `text` that lack only the colon behind them to be read."""
    if split_when(text, now, day_start)[0]:
        return None
    first = text.split("\n", 1)[0][:LONGEST]
    for gap in reversed(list(_GAP.finditer(first))):
        phrase = " ".join(first[: gap.start()].split())
        if text[gap.end() :].strip() and _says_day_and_time(phrase, now):
            with suppress(ReflectuiError):
                _read(phrase, now, day_start, leading=True)
                return phrase
    return None


def _read(phrase: str, now: Moment, day_start: int, leading: bool) -> When:
    words = _plain(phrase)
    if not words:
        raise ReflectuiError("when.empty", phrase=phrase)
    today = date.fromisoformat(now.day)
    if leading and _ORDINARY.fullmatch(words):
        raise ReflectuiError("when.unknown", phrase=phrase)
    try:
        when = (
            _instant(words, now, day_start)
            if _INSTANT.fullmatch(words)
            else _spoken(when_japanese.with_figures(words), now, day_start, leading)
        )
    except _OtherWeekday as error:
        raise ReflectuiError("when.weekday", phrase=phrase, day=error.day.isoformat()) from None
    except (ValueError, OverflowError):
        raise ReflectuiError("when.impossible", phrase=phrase) from None
    if when is None:
        raise ReflectuiError("when.unknown", phrase=phrase)
    if when.day > today or (when.day == today and _later(when.time, now.time)):
        raise ReflectuiError("when.future", phrase=phrase)
    return when


def _plain(phrase: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", phrase).lower().split())


def _seen(now: Moment) -> Seen:
    today = date.fromisoformat(now.day)
    return Seen(today, today + timedelta(days=now.time is not None and minute_of(now.time) >= DAY))


def _says_day_and_time(phrase: str, now: Moment) -> bool:
    try:
        said = _said(when_japanese.with_figures(_plain(phrase)), _seen(now)) or Said()
    except (ValueError, OverflowError):
        return False
    return "clock" in said and bool(said.keys() & {"day", "weekday"})


def _spoken(words: str, now: Moment, day_start: int, leading: bool) -> When | None:
    seen = _seen(now)
    today, calendar = seen.today, seen.calendar
    said = _said(words, seen)
    if leading and said and "weekday" not in said:
        seen = seen._replace(earliest=calendar - (NEARER if "clock" in said else RECENT))
        said = _said(words, seen)
    if said is None:
        return None
    if "ago" in said:
        return _ago(said["ago"], now, day_start) if len(said) == 1 else None
    if not said.keys() & {"day", "weekday"}:
        if "clock" in said:
            return _timed(said, now, day_start)
        return None if leading else When(today - timedelta(days=_to_come(said, now)), None)
    by_calendar = seen._replace(today=calendar)
    minute = _minute(said["clock"], said) if "clock" in said else None
    if minute is not None and minute < day_start:
        return When(_day_of(words, by_calendar) - timedelta(days=1), time_text(minute + DAY))
    day = _day(said, seen)
    if minute is None and day == calendar == _day_of(words, by_calendar):
        # After midnight the date on the clock is still the journal day.
        day = today
    return When(day, None if minute is None else time_text(minute))


def _day_of(words: str, seen: Seen) -> date:
    """The day that is said, seen from there."""
    return _day(_said(words, seen) or {}, seen)


def _timed(said: Said, now: Moment, day_start: int) -> When:
    """The latest time of day that is said without its day; one to come is missed where it is of a night."""
    minute = _minute(said["clock"], said)
    minute += DAY if minute < day_start else 0
    missed = minute >= DAY and now.time is not None and minute > minute_of(now.time)
    return When(date.fromisoformat(now.day) - timedelta(days=missed), time_text(minute))


def _to_come(said: Said, now: Moment) -> bool:
    """Whether the part of the day that is said alone has not begun today."""
    half: dict[str, Part] = {"am": "morning", "pm": "afternoon"}
    begins = _BEGINS[said.get("part") or half[said["half"]]]
    return now.time is not None and minute_of(now.time) < begins


def _day(said: Said, seen: Seen) -> date:
    """The day that is said; raises `_OtherWeekday` where its weekday is another."""
    if "weekday" not in said:
        return said["day"]
    day = said.get("day") or seen.weekday_before(said["weekday"])
    if day.weekday() != said["weekday"]:
        raise _OtherWeekday(day)
    return day


def _said(words: str, seen: Seen) -> Said | None:
    """All that `words` say, or None where a part is no part of a date or a thing is said twice."""
    found = Said()
    place = 0
    while (place := _skipped(words, place)) < len(words):
        part = _part(words, place, seen)
        if part is None or found.keys() & part[0].keys():
            return None
        found.update(part[0])
        place = part[1]
    return found or None


def _part(words: str, place: int, seen: Seen) -> tuple[Said, int] | None:
    """What the part of `words` that begins at `place` says, and where it ends."""
    for pattern, read in _RULES:
        if match := pattern.match(words, place):
            return read(match, seen), match.end()
    return None


def _skipped(words: str, place: int) -> int:
    between = _BETWEEN.match(words, place)
    return between.end() if between else place


def _ago(minutes: int, now: Moment, day_start: int) -> When:
    day = date.fromisoformat(now.day)
    if now.time is None:
        return When(day, None)
    turns, minute = divmod(minute_of(now.time) - minutes - day_start, DAY)
    return When(day + timedelta(days=turns), time_text(minute + day_start))


def _minute(clock: int, said: Said) -> int:
    """The time of the journal day that a clock time means, given the half or part of the day said with it."""
    half, part = said.get("half"), said.get("part")
    hour = clock // 60
    if half == "am" and hour == 12:
        clock -= 12 * 60
    if half == "pm" and hour < 12:
        clock += 12 * 60
    if part == "night" and clock < NIGHT_ENDS:
        return clock + DAY
    return clock + 12 * 60 if half is None and part and hour < _LATER_BEFORE[part] else clock


def _instant(words: str, now: Moment, day_start: int) -> When:
    at = datetime.fromisoformat(words.upper())
    zone = now.zone or "UTC"
    there = moment(at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone)), zone, day_start)
    return When(date.fromisoformat(there.day), there.time)


def _later(time: str | None, than: str | None) -> bool:
    return time is not None and than is not None and minute_of(time) > minute_of(than)
