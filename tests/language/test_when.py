"""Spoken dates in both languages, seen from 2026-07-14 (a Tuesday), 26:10, and from other days."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.clock import Moment, minute_of
from reflectui.errors import ReflectuiError
from reflectui.language.when import When, read_when, split_when, unmarked_when

NOW = Moment("2026-07-14T17:10:00Z", "Asia/Tokyo", "2026-07-14", "26:10")

JAPANESE = [
    ("今日", "2026-07-14", None),
    ("昨日", "2026-07-13", None),
    ("きのう", "2026-07-13", None),
    ("昨日 23時", "2026-07-13", "23:00"),
    ("昨日23時", "2026-07-13", "23:00"),
    ("昨日の23時", "2026-07-13", "23:00"),
    ("昨日の夜9時", "2026-07-13", "21:00"),
    ("一昨日", "2026-07-12", None),
    ("おととい", "2026-07-12", None),
    ("さきおととい", "2026-07-11", None),
    ("今朝", "2026-07-14", None),
    ("今朝 7時", "2026-07-14", "07:00"),
    ("今朝7時半", "2026-07-14", "07:30"),
    ("昨夜 23時", "2026-07-13", "23:00"),
    ("昨夜1時", "2026-07-13", "25:00"),
    ("昨夜", "2026-07-13", None),
    ("夕べ", "2026-07-13", None),
    ("昨晩 11時", "2026-07-13", "23:00"),
    ("ゆうべ 9時半", "2026-07-13", "21:30"),
    ("正午", "2026-07-14", "12:00"),
    ("昨日の正午", "2026-07-13", "12:00"),
    ("午後3時半", "2026-07-14", "15:30"),
    ("午前0時", "2026-07-14", "24:00"),
    ("午後0時", "2026-07-14", "12:00"),
    ("午後12時", "2026-07-14", "12:00"),
    ("昨日 午後3時半", "2026-07-13", "15:30"),
    ("23時15分", "2026-07-14", "23:15"),
    ("３日前", "2026-07-11", None),
    ("三日前", "2026-07-11", None),
    ("3日前 21時", "2026-07-11", "21:00"),
    ("1週間前", "2026-07-07", None),
    ("一週間前", "2026-07-07", None),
    ("1か月前", "2026-06-14", None),
    ("1ヶ月前", "2026-06-14", None),
    ("1年前", "2025-07-14", None),
    ("先週金曜", "2026-07-10", None),
    ("先週金曜日", "2026-07-10", None),
    ("先週 金曜", "2026-07-10", None),
    ("先週　の 金曜日 18時", "2026-07-10", "18:00"),
    ("先週の金曜日 18時", "2026-07-10", "18:00"),
    ("今週の月曜", "2026-07-13", None),
    ("今週の火曜", "2026-07-14", None),
    ("先々週の火曜", "2026-06-30", None),
    ("月曜", "2026-07-13", None),
    ("火曜", "2026-07-07", None),
    ("金曜日 9時", "2026-07-10", "09:00"),
    ("前の金曜", "2026-07-10", None),
    ("この前の金曜", "2026-07-10", None),
    ("先月15日", "2026-06-15", None),
    ("先月の15日 10:30", "2026-06-15", "10:30"),
    ("今月3日", "2026-07-03", None),
    ("去年の7月14日", "2025-07-14", None),
    ("去年の今日", "2025-07-14", None),
    ("昨年12月31日", "2025-12-31", None),
    ("7/14", "2026-07-14", None),
    ("7/13", "2026-07-13", None),
    ("7/14 26:10", "2026-07-14", "26:10"),
    ("７／１４ ２６：１０", "2026-07-14", "26:10"),
    ("7/14(火) 26:10", "2026-07-14", "26:10"),
    ("7月14日", "2026-07-14", None),
    ("7月14日(火)", "2026-07-14", None),
    ("七月十四日", "2026-07-14", None),
    ("2026-07-14", "2026-07-14", None),
    ("2026/7/14", "2026-07-14", None),
    ("2026.7.14", "2026-07-14", None),
    ("20260714", "2026-07-14", None),
    ("2026年7月14日", "2026-07-14", None),
    ("令和8年7月14日", "2026-07-14", None),
    ("令和元年5月1日", "2019-05-01", None),
    ("平成31年4月30日", "2019-04-30", None),
    ("R8.7.14", "2026-07-14", None),
    ("26:10", "2026-07-14", "26:10"),
    ("25時", "2026-07-14", "25:00"),
    ("深夜1時", "2026-07-14", "25:00"),
    ("深夜0時", "2026-07-14", "24:00"),
    ("深夜23時", "2026-07-14", "23:00"),
    ("1時", "2026-07-14", "25:00"),
    ("8時", "2026-07-14", "08:00"),
    ("08:05", "2026-07-14", "08:05"),
    ("14日", "2026-07-14", None),
    ("31日", "2026-05-31", None),
    ("14日 22:00", "2026-07-14", "22:00"),
    ("20日", "2026-06-20", None),
    ("30分前", "2026-07-14", "25:40"),
    ("2時間前", "2026-07-14", "24:10"),
    ("1時間半前", "2026-07-14", "24:40"),
    ("今", "2026-07-14", "26:10"),
    ("さっき", "2026-07-14", "26:10"),
    ("先ほど", "2026-07-14", "26:10"),
    ("夜9時", "2026-07-14", "21:00"),
    ("昼1時", "2026-07-14", "13:00"),
    ("夕方5時", "2026-07-14", "17:00"),
    ("未明3時", "2026-07-13", "27:00"),
    ("夜12時", "2026-07-14", "24:00"),
    ("真夜中", "2026-07-14", "24:00"),
    ("深夜", "2026-07-14", None),
    ("夕方", "2026-07-14", None),
    ("午後", "2026-07-14", None),
    ("昨日の午後", "2026-07-13", None),
    # the small hours of a day are the end of the journal day before, as the calendar has it
    ("7/14 1:00", "2026-07-13", "25:00"),
    ("7/15 1:00", "2026-07-14", "25:00"),
    ("2026-07-14 01:00", "2026-07-13", "25:00"),
    ("今日 1:00", "2026-07-14", "25:00"),
    ("今朝2時", "2026-07-14", "26:00"),
    ("昨日の午前1時", "2026-07-13", "25:00"),
    ("昨日の深夜1時", "2026-07-13", "25:00"),
    ("7/13 25時", "2026-07-13", "25:00"),
    # after midnight the date on the clock is still the journal day
    ("7/15", "2026-07-14", None),
    ("2026-07-15", "2026-07-14", None),
    ("2/29", "2024-02-29", None),
    ("2026-07-14 23:10", "2026-07-14", "23:10"),
    ("21:10", "2026-07-14", "21:10"),
    ("大晦日", "2025-12-31", None),
    ("大みそか 23時", "2025-12-31", "23:00"),
    ("去年の大晦日", "2025-12-31", None),
    ("元日", "2026-01-01", None),
    ("元旦の朝8時", "2026-01-01", "08:00"),
    ("一日", "2026-07-01", None),
    ("三日", "2026-07-03", None),
    ("十二日前", "2026-07-02", None),
]

ENGLISH = [
    ("today", "2026-07-14", None),
    ("today 9:30", "2026-07-14", "09:30"),
    ("yesterday", "2026-07-13", None),
    ("yesterday 9pm", "2026-07-13", "21:00"),
    ("yesterday at 9:30 pm", "2026-07-13", "21:30"),
    ("9pm yesterday", "2026-07-13", "21:00"),
    ("yesterday at 9", "2026-07-13", "09:00"),
    ("the day before yesterday", "2026-07-12", None),
    ("day before yesterday 22:00", "2026-07-12", "22:00"),
    ("last friday", "2026-07-10", None),
    ("friday", "2026-07-10", None),
    ("fri", "2026-07-10", None),
    ("on friday", "2026-07-10", None),
    ("this monday", "2026-07-13", None),
    ("last tuesday", "2026-07-07", None),
    ("tuesday", "2026-07-07", None),
    ("last week friday", "2026-07-10", None),
    ("friday last week", "2026-07-10", None),
    ("last week's friday 6pm", "2026-07-10", "18:00"),
    ("3 days ago", "2026-07-11", None),
    ("three days ago", "2026-07-11", None),
    ("a week ago", "2026-07-07", None),
    ("two weeks ago", "2026-06-30", None),
    ("a month ago", "2026-06-14", None),
    ("a year ago", "2025-07-14", None),
    ("two hours ago", "2026-07-14", "24:10"),
    ("2h ago", "2026-07-14", "24:10"),
    ("an hour ago", "2026-07-14", "25:10"),
    ("an hour and a half ago", "2026-07-14", "24:40"),
    ("half an hour ago", "2026-07-14", "25:40"),
    ("30 min ago", "2026-07-14", "25:40"),
    ("45 minutes ago", "2026-07-14", "25:25"),
    ("half past nine", "2026-07-14", "09:30"),
    ("at half past nine", "2026-07-14", "09:30"),
    ("quarter to ten", "2026-07-14", "09:45"),
    ("a quarter past nine", "2026-07-14", "09:15"),
    ("ten past nine", "2026-07-14", "09:10"),
    ("noon", "2026-07-14", "12:00"),
    ("at noon", "2026-07-14", "12:00"),
    ("yesterday noon", "2026-07-13", "12:00"),
    ("midnight", "2026-07-14", "24:00"),
    ("tonight", "2026-07-14", None),
    ("tonight at 9", "2026-07-14", "21:00"),
    ("last night", "2026-07-13", None),
    ("last night 11pm", "2026-07-13", "23:00"),
    ("last night at 1am", "2026-07-13", "25:00"),
    ("last night at 2", "2026-07-13", "26:00"),
    ("this morning", "2026-07-14", None),
    ("this morning at 7", "2026-07-14", "07:00"),
    ("yesterday morning at 8", "2026-07-13", "08:00"),
    ("yesterday evening at 6", "2026-07-13", "18:00"),
    ("9 in the morning", "2026-07-14", "09:00"),
    ("at 9 in the evening", "2026-07-14", "21:00"),
    ("jul 14", "2026-07-14", None),
    ("july 14th 2026", "2026-07-14", None),
    ("July 14, 2026", "2026-07-14", None),
    ("14 july", "2026-07-14", None),
    ("14th of July", "2026-07-14", None),
    ("14 Jul 2025", "2025-07-14", None),
    ("tue jul 14", "2026-07-14", None),
    ("the 3rd", "2026-07-03", None),
    ("15th of last month", "2026-06-15", None),
    ("2026-07-14T23:10", "2026-07-14", "23:10"),
    ("2026-07-14T14:10:00Z", "2026-07-14", "23:10"),
    ("2026-07-14T23:10+09:00", "2026-07-14", "23:10"),
    ("9:30 pm", "2026-07-14", "21:30"),
    ("9.30pm", "2026-07-14", "21:30"),
    ("12am", "2026-07-14", "24:00"),
    ("12pm", "2026-07-14", "12:00"),
    ("12:30 am", "2026-07-14", "24:30"),
    ("9 o'clock", "2026-07-14", "09:00"),
    ("now", "2026-07-14", "26:10"),
    ("just now", "2026-07-14", "26:10"),
    ("monday 9am", "2026-07-13", "09:00"),
    ("monday 9 am", "2026-07-13", "09:00"),
    ("jul 15", "2026-07-14", None),
    ("yesterday 2am", "2026-07-13", "26:00"),
    ("monday 2am", "2026-07-12", "26:00"),
    ("night", "2026-07-14", None),
    ("earlier today", "2026-07-14", None),
    ("earlier this morning", "2026-07-14", None),
    ("a couple of days ago", "2026-07-12", None),
    ("couple of weeks ago", "2026-06-30", None),
    ("a couple of hours ago", "2026-07-14", "24:10"),
    ("14h30", "2026-07-14", "14:30"),
    ("yesterday 9h05", "2026-07-13", "09:05"),
    ("1st", "2026-07-01", None),
    ("sat", "2026-07-11", None),
    ("ten to nine", "2026-07-14", "08:50"),
]

REFUSED = [
    ("明日", "when.future"),
    ("あさって 9時", "when.future"),
    ("tomorrow", "when.future"),
    ("来週の月曜", "when.future"),
    ("今週の金曜", "when.future"),
    ("this friday", "when.future"),
    ("今日 27時", "when.future"),
    ("7/15 9:00", "when.future"),
    ("2026-07-15T03:00", "when.future"),
    ("2027-01-01", "when.future"),
    ("2/30", "when.impossible"),
    ("13/1", "when.impossible"),
    ("7/32", "when.impossible"),
    ("0日", "when.impossible"),
    ("32日", "when.impossible"),
    ("2026-02-29", "when.impossible"),
    ("2026-07-14T25:00", "when.impossible"),
    ("令和0年7月14日", "when.impossible"),
    ("25:60", "when.impossible"),
    ("31時", "when.impossible"),
    ("90 past 9", "when.impossible"),
    ("99999999日前", "when.impossible"),
    ("", "when.empty"),
    (" ", "when.empty"),
    ("today today", "when.unknown"),
    ("next friday", "when.unknown"),
    ("7", "when.unknown"),
    ("14h", "when.unknown"),
    ("14h305", "when.unknown"),
    ("earlier", "when.unknown"),
    ("a few days ago", "when.unknown"),
    ("last week", "when.unknown"),
    ("last month", "when.unknown"),
    ("先週", "when.unknown"),
    ("先月", "when.unknown"),
    ("数日前", "when.unknown"),
    ("2、3日前", "when.unknown"),
    ("二、三日前", "when.unknown"),
    ("二三日前", "when.unknown"),
    ("十二三日前", "when.unknown"),
    ("一二時間前", "when.unknown"),
    ("四五年前", "when.unknown"),
    ("9 21:10", "when.unknown"),
    ("may", "when.unknown"),
    ("昨日のこと", "when.unknown"),
    ("3日間", "when.unknown"),
    ("の", "when.unknown"),
]

ELSEWHERE = [
    # half past midnight: yesterday's evening has just ended
    ("2026-07-14", "24:30", "23時", "2026-07-14", "23:00"),
    ("2026-07-14", "24:30", "昨日", "2026-07-13", None),
    ("2026-07-14", "24:30", "7/15 0:10", "2026-07-14", "24:10"),
    ("2026-07-14", "24:30", "2026-07-15T00:10", "2026-07-14", "24:10"),
    ("2026-07-14", "24:30", "1時間前", "2026-07-14", "23:30"),
    ("2026-07-14", "24:30", "tonight at 11", "2026-07-14", "23:00"),
    # early in the morning the small hours belong to the day before
    ("2026-07-15", "04:30", "1時間前", "2026-07-14", "27:30"),
    ("2026-07-15", "04:30", "25時", "2026-07-14", "25:00"),
    ("2026-07-15", "09:00", "深夜1時", "2026-07-14", "25:00"),
    ("2026-07-15", "09:00", "midnight", "2026-07-14", "24:00"),
    ("2026-07-15", "09:00", "7/15", "2026-07-15", None),
    ("2026-07-15", "09:00", "7/16", "2025-07-16", None),
    ("2026-07-15", "09:00", "今日 1:00", "2026-07-14", "25:00"),
    ("2026-07-15", "09:00", "昨日の午前1時", "2026-07-13", "25:00"),
    ("2026-07-15", "09:00", "yesterday 2am", "2026-07-13", "26:00"),
    ("2026-07-15", "09:00", "深夜", "2026-07-14", None),
    ("2026-07-15", "09:00", "夕方", "2026-07-14", None),
    ("2026-07-15", "17:00", "夕方", "2026-07-15", None),
    ("2026-07-15", "09:00", "朝", "2026-07-15", None),
    # a Monday
    ("2026-07-13", "12:00", "月曜", "2026-07-06", None),
    ("2026-07-13", "12:00", "last monday", "2026-07-06", None),
    ("2026-07-13", "12:00", "this monday", "2026-07-13", None),
    ("2026-07-13", "12:00", "先週金曜", "2026-07-10", None),
    ("2026-07-13", "12:00", "先週の日曜", "2026-07-12", None),
    ("2026-07-13", "12:00", "sunday", "2026-07-12", None),
    # the ends of months and years
    ("2028-02-29", "12:00", "1年前", "2027-02-28", None),
    ("2028-02-29", "12:00", "去年の今日", "2027-02-28", None),
    ("2028-02-29", "12:00", "2/29", "2028-02-29", None),
    ("2028-02-28", "12:00", "2/29", "2024-02-29", None),
    ("2026-03-31", "12:00", "1か月前", "2026-02-28", None),
    ("2026-03-30", "12:00", "31日", "2026-01-31", None),
    ("2026-01-01", "12:00", "昨日 23時", "2025-12-31", "23:00"),
    ("2026-01-01", "12:00", "12/31", "2025-12-31", None),
    ("2026-01-01", "12:00", "先月31日", "2025-12-31", None),
]


@pytest.mark.parametrize(("phrase", "day", "time"), JAPANESE + ENGLISH)
def test_phrases(phrase: str, day: str, time: str | None) -> None:
    assert read_when(phrase, NOW) == When(date.fromisoformat(day), time)


@pytest.mark.parametrize(("phrase", "code"), REFUSED)
def test_refusals(phrase: str, code: str) -> None:
    with pytest.raises(ReflectuiError) as refused:
        read_when(phrase, NOW)
    assert (refused.value.code, refused.value.params) == (code, {"phrase": phrase})


@pytest.mark.parametrize(("today", "now", "phrase", "day", "time"), ELSEWHERE)
def test_from_other_days(today: str, now: str, phrase: str, day: str, time: str | None) -> None:
    assert read_when(phrase, Moment(None, "Asia/Tokyo", today, now)) == When(date.fromisoformat(day), time)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("7/14(水)", "2026-07-14"), ("wed jul 14", "2026-07-14"), ("yesterday friday", "2026-07-13")],
)
def test_a_date_on_another_weekday_is_told(phrase: str, day: str) -> None:
    with pytest.raises(ReflectuiError) as refused:
        read_when(phrase, NOW)
    assert (refused.value.code, refused.value.params) == ("when.weekday", {"phrase": phrase, "day": day})


def test_an_hour_to_come_is_not_yesterdays() -> None:
    with pytest.raises(ReflectuiError, match=r"when\.future"):
        read_when("23時", Moment(None, "Asia/Tokyo", "2026-07-15", "09:00"))


def test_the_days_start_can_be_another() -> None:
    now = Moment(None, "Asia/Tokyo", "2026-07-15", "09:00")
    assert read_when("3時", now, day_start=0) == When(date(2026, 7, 15), "03:00")
    assert read_when("5時", now, day_start=6 * 60) == When(date(2026, 7, 14), "29:00")
    assert read_when("7/14 1:00", now, day_start=0) == When(date(2026, 7, 14), "01:00")


def test_without_a_time_of_day_nothing_is_invented() -> None:
    now = Moment(None, None, "2026-07-14", None)
    assert read_when("さっき", now) == When(date(2026, 7, 14), None)
    assert read_when("23時", now) == When(date(2026, 7, 14), "23:00")


@given(st.text("昨日今前先週月火0123456789:：/-時分半pmago の午後夜last ", max_size=16))
def test_any_text_is_read_or_refused(phrase: str) -> None:
    with suppress(ReflectuiError):
        when = read_when(phrase, NOW)
        assert when.day <= date(2026, 7, 14)
        assert when.time is None or minute_of(when.time) < 30 * 60
    split_when(phrase + ": x", NOW)
    unmarked_when(phrase + " x", NOW)
