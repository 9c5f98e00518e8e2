"""A day and time at the beginning of a text: read where a colon follows, hinted at where it lacks."""

from datetime import date

import pytest

from reflectui.language.when import When, split_when, unmarked_when
from tests.language.test_when import NOW


@pytest.mark.parametrize(
    ("text", "day", "time", "rest"),
    [
        ("昨日 23時: LTの資料", "2026-07-13", "23:00", "LTの資料"),
        ("yesterday 9pm: dinner", "2026-07-13", "21:00", "dinner"),
        ("yesterday at 9:30: dinner", "2026-07-13", "09:30", "dinner"),
        ("7/14 26:10：寝る前", "2026-07-14", "26:10", "寝る前"),
        ("７／１４　２６：１０：寝る前", "2026-07-14", "26:10", "寝る前"),
        ("7/14(火) 26:10: x", "2026-07-14", "26:10", "x"),
        ("10:30: 朝会", "2026-07-14", "10:30", "朝会"),
        ("14日: 10:30に", "2026-07-14", None, "10:30に"),
        ("昨日: 10:30: x", "2026-07-13", None, "10:30: x"),
        ("5/20: x", "2026-05-20", None, "x"),
        ("2025/8/1: x", "2025-08-01", None, "x"),
        ("9時: 朝会\n次の行\n", "2026-07-14", "09:00", "朝会\n次の行\n"),
        ("昨日:\n一行目", "2026-07-13", None, "一行目"),
        ("2026-07-14T23:10: x", "2026-07-14", "23:10", "x"),
        # with a time a date is one where last time is nearer than next, with its own weekday however long ago
        ("2/24 26:10: night", "2026-02-24", "26:10", "night"),
        ("5/13(水) 朝8時: x", "2026-05-13", "08:00", "x"),
        ("10月10日(金): x", "2025-10-10", None, "x"),
        ("Jan 24 at 9pm: carols", "2026-01-24", "21:00", "carols"),
        ("1st 9:00: x", "2026-07-01", "09:00", "x"),
        ("三日 21時: x", "2026-07-03", "21:00", "x"),
        ("July 1st: x", "2026-07-01", None, "x"),
        ("七月三日: x", "2026-07-03", None, "x"),
        ("三日前: x", "2026-07-11", None, "x"),
        ("sat 9pm: x", "2026-07-11", "21:00", "x"),
        ("last sun: x", "2026-07-12", None, "x"),
        ("Fri: x", "2026-07-10", None, "x"),
        ("Saturday: x", "2026-07-11", None, "x"),
        ("土曜: x", "2026-07-11", None, "x"),
        ("quarter past nine: x", "2026-07-14", "09:15", "x"),
        ("a quarter to ten: x", "2026-07-14", "09:45", "x"),
        ("yesterday ten to nine: x", "2026-07-13", "08:50", "x"),
        ("earlier today: x", "2026-07-14", None, "x"),
        ("a couple of days ago: x", "2026-07-12", None, "x"),
        ("14h30: x", "2026-07-14", "14:30", "x"),
        ("today 9h30: x", "2026-07-14", "09:30", "x"),
    ],
)
def test_a_leading_when_is_split_off(text: str, day: str, time: str | None, rest: str) -> None:
    assert split_when(text, NOW) == (When(date.fromisoformat(day), time), rest)


@pytest.mark.parametrize(
    "text",
    [
        "note: x",
        "TODO: x",
        "Re: x",
        "http://example.com",
        "https://example.com:8080/a",
        "レビュー: 良い",
        "10:30 朝会",
        "10:30:45 crash",
        "yesterday at 10:30 we met: fun",
        "昨日 9:30〜10:00: 会議",
        "9時から10時: 会議",
        "朝: 散歩",
        "夕方: 散歩",
        "深夜: 夢",
        "24/7: support",
        "1/2: one half",
        "5/14: longer ago than 60 days",
        "8/1: 夏の予定",
        "8/1 9時: 歯医者",
        "Dec 24 at 9pm: carols",
        "8月1日: 夏の予定",
        "Dec 24: plans",
        "7/14(水): x",
        "5/13(木) 8時: x",
        "5/13 朝: x",
        "大晦日: 蕎麦",
        "1st: place",
        "2nd: place",
        "The 3rd: a dead end",
        "2nd night: the hotel",
        "一日: 長かった",
        "二日: 酔い",
        "三日: 坊主",
        "三日の夜: x",
        "sun: too bright",
        "Sat: on the chair",
        "on sat.: x",
        "Wed: two friends",
        "one to one: with the lead",
        "9 to 5: a job",
        "2h30: slept",
        "last week: x",
        "先週: x",
        "2、3日前: x",
        "1時間: 走る",
        "3日間: 旅",
        "12: x",
        "明日 9時: 会議",
        "7/32: x",
        "昨日:",
        "昨日: \n",
        "昨日23時\n: x",
        "：x",
        "",
    ],
)
def test_ordinary_text_stays_whole(text: str) -> None:
    assert split_when(text, NOW) == (None, text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("おととい 25:30 ラーメン", "おととい 25:30"),
        ("7/14　21時　風呂", "7/14 21時"),
        ("昨日 23時、資料", "昨日 23時"),
        ("今朝7時 起床", "今朝7時"),
        ("Yesterday at 9 in the evening we met", "Yesterday at 9 in the evening"),
        ("2026-07-13T23:10 x", "2026-07-13T23:10"),
        ("2/24 18:00 carols", "2/24 18:00"),
        ("昨日 23時\nx", None),
        ("昨日 23時", None),
        ("昨日 ラーメン", None),
        ("23時 ラーメン", None),
        ("月曜 ラーメン", None),
        ("明日 9時 会議", None),
        ("7/14(水) 9時 会議", None),
        ("7/32 9時 会議", None),
        ("昨日の夜 ラーメン", None),
        ("yesterday at 9 in the evening: x", None),
        ("おととい 25:30: ラーメン", None),
        ("ラーメン おととい 25:30 x", None),
    ],
)
def test_a_day_and_time_that_lack_a_colon_are_found(text: str, phrase: str | None) -> None:
    assert unmarked_when(text, NOW) == phrase
