"""The writer's day."""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui import clock
from reflectui.errors import ReflectuiError

ZONES = st.sampled_from(["Asia/Tokyo", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "UTC"])
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))


def test_ten_past_two_belongs_to_the_day_before() -> None:
    moment = clock.moment(datetime(2026, 7, 14, 17, 10, 59, tzinfo=UTC), "Asia/Tokyo")
    assert moment == clock.Moment("2026-07-14T17:10:59Z", "Asia/Tokyo", "2026-07-14", "26:10")


def test_the_day_turns_at_its_start() -> None:
    before = clock.moment(datetime(2026, 7, 14, 18, 59, tzinfo=UTC), "Asia/Tokyo")
    after = clock.moment(datetime(2026, 7, 14, 19, 0, tzinfo=UTC), "Asia/Tokyo")
    assert (before.day, before.time) == ("2026-07-14", "27:59")
    assert (after.day, after.time) == ("2026-07-15", "04:00")


def test_a_stated_day_and_time_has_its_instant() -> None:
    moment = clock.moment_on(date(2026, 7, 14), "26:10", "Asia/Tokyo")
    assert moment.instant == "2026-07-14T17:10:00Z"
    assert clock.moment_on(date(2026, 7, 14), None, "Asia/Tokyo").instant is None


@given(INSTANTS, ZONES, st.integers(0, clock.LATEST_DAY_START))
def test_every_instant_has_one_day_and_a_time_within_it(at: datetime, zone: str, start: int) -> None:
    moment = clock.moment(at, zone, start)
    assert moment.time is not None
    minute = clock.minute_of(moment.time)
    assert start <= minute < start + 24 * 60
    nearby = date.fromisoformat(moment.day) - at.date()
    assert abs(nearby) <= timedelta(days=2)


@pytest.mark.parametrize("time", ["", "7", "7:5", "30:00", "12:60", "-1:00", "a:00", "12:00:00", "7時"])
def test_what_is_no_time_is_refused(time: str) -> None:
    with pytest.raises(ReflectuiError) as refused:
        clock.minute_of(time)
    assert refused.value.code == "time.unknown"


@pytest.mark.parametrize("zone", ["JST-9JDT", "IST-5:30", "Mars/X", ""])
def test_where_tz_names_no_zone_the_machines_own_counts(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: os.environ.get("TZ", "Asia/Kolkata"))
    monkeypatch.setenv("TZ", zone)
    assert clock.zone_name() == "Asia/Kolkata"
    assert os.environ["TZ"] == zone


def test_a_zone_that_nobody_knows_becomes_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: None)
    monkeypatch.setenv("TZ", "Mars/X")
    assert clock.zone_name() == "UTC"


def test_tz_may_be_a_name_or_whole_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":Europe/Berlin")
    assert clock.zone_name() == "Europe/Berlin"
    monkeypatch.setenv("TZ", "JST-9")
    assert clock.zone_name() == "Etc/GMT-9"
    monkeypatch.setenv("TZ", "UTC0")
    assert clock.zone_name() == "UTC"
    assert clock.moment_on(date(2026, 7, 14), "9:00", "Etc/GMT-9").instant == "2026-07-14T00:00:00Z"


def test_the_zone_may_be_named_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Asia").mkdir()
    (tmp_path / "Asia" / "Tokyo").touch()
    (tmp_path / "localtime").symlink_to(tmp_path / "Asia" / "Tokyo")
    monkeypatch.setenv("TZ", f":{tmp_path}/localtime")
    assert clock.zone_name() == "Asia/Tokyo"
