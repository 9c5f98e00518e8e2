"""The only place that asks for the time, and which journal day it is."""

import os
import re
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reflectui.errors import ReflectuiError

_OFFSET = re.compile(r"[A-Za-z]{3,}[+-]?[0-9:]+")

DAY_START = 4 * 60
LATEST_DAY_START = 6 * 60
LATEST_MINUTE = LATEST_DAY_START + 24 * 60


@dataclass(frozen=True, slots=True)
class Moment:
    """When a record was made.

    `instant` is UTC as '2026-07-14T17:10:00Z', `zone` an IANA name, `day` the journal day as ISO text,
    `time` 'HH:MM' counted from that day's midnight (00:00 to 29:59). Unknown times are None.
    """

    instant: str | None
    zone: str | None
    day: str
    time: str | None


def now() -> datetime:
    """The present as an aware UTC datetime; REFLECTUI_NOW sets it for tests and goes on from there."""
    shift = _shift()  # before the present is asked for, which would else come out a moment too early
    return datetime.now(UTC) + shift


def zone_name() -> str:
    """The IANA zone of TZ, where that names none the machine's own, 'UTC' where none can be found out."""
    name = os.environ.get("TZ", "").lstrip(":")
    if is_zone(name):
        return name
    if name.startswith("/"):
        return _zone_of_files()
    return _zone_of_offset(name) or _zone_of_machine()


def moment(at: datetime, zone: str, day_start: int = DAY_START) -> Moment:
    """The journal day and time of `at` in `zone`; days begin `day_start` minutes after midnight."""
    local = at.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    day = local.date()
    if minute < day_start:
        day, minute = day - timedelta(days=1), minute + 24 * 60
    return Moment(instant_text(at), zone, day.isoformat(), time_text(minute))


def moment_on(day: date, time: str | None, zone: str) -> Moment:
    """The moment at a stated journal day and time ('26:10' is ten past two the next morning)."""
    if time is None:
        return Moment(None, None, day.isoformat(), None)
    minute = minute_of(time)
    turn, rest = divmod(minute, 24 * 60)
    wall = datetime.combine(day + timedelta(days=turn), datetime.min.time()) + timedelta(minutes=rest)
    local = wall.replace(tzinfo=ZoneInfo(zone))
    return Moment(instant_text(local.astimezone(UTC)), zone, day.isoformat(), time_text(minute))


def minute_of(time: str) -> int:
    """Minutes of 'H:MM' or 'HH:MM', 0 to 1799; raises `time.unknown` for anything else."""
    hour, colon, minute = time.partition(":")
    figures = hour.isdecimal() and minute.isdecimal()
    if colon and figures and len(hour) <= 2 and len(minute) == 2 and int(minute) < 60:
        total = int(hour) * 60 + int(minute)
        if total < LATEST_MINUTE:
            return total
    raise ReflectuiError("time.unknown", time=time)


def time_text(minute: int) -> str:
    """Minutes after midnight as 'HH:MM'."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def instant_text(at: datetime) -> str:
    """A UTC instant as ISO text to the second, ending in Z."""
    return at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _zone_of_offset(name: str) -> str:
    """The zone of a TZ that states whole hours and no summer time, as JST-9 does; else ''."""
    if not _OFFSET.fullmatch(name):
        return ""
    time.tzset()
    hours, rest = divmod(time.timezone, 3600)
    zone = f"Etc/GMT{hours:+d}" if hours else "UTC"
    return zone if not rest and is_zone(zone) else ""


def _zone_of_machine() -> str:
    """The zone of the machine's files, whatever TZ says."""
    said = os.environ.pop("TZ", None)
    try:
        return _zone_of_files()
    finally:
        if said is not None:
            os.environ["TZ"] = said


def _zone_of_files() -> str:
    from tzlocal import get_localzone_name

    try:
        found = get_localzone_name() or ""
    except ZoneInfoNotFoundError:
        return "UTC"
    return found if is_zone(found) else "UTC"


def _shift() -> timedelta:
    global _offset
    if _offset is None:
        start = os.environ.get("REFLECTUI_NOW")
        _offset = datetime.fromisoformat(start) - datetime.now(UTC) if start else timedelta()
    return _offset


def is_zone(name: str) -> bool:
    """Whether `name` is a zone that this machine knows."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


_offset: timedelta | None = None
