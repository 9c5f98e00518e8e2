"""Spoken dates in Japanese; figures and letters are in NFKC, kanji numerals are read before."""

import re
from datetime import date

from reflectui.language.when_said import Part, Rule, Said, Seen, Unit, any_of, clock, rule

_DAYS = {
    "今日": 0, "本日": 0, "きょう": 0,
    "昨日": 1, "きのう": 1,
    "一昨日": 2, "おととい": 2, "おとつい": 2,
    "一昨々日": 3, "一昨昨日": 3, "さきおととい": 3,
    "明日": -1, "あした": -1, "あす": -1, "明後日": -2, "あさって": -2,
}  # fmt: skip
_NIGHTS = {
    "今夜": 0, "今晩": 0,
    "昨夜": 1, "昨晩": 1, "前夜": 1, "夕べ": 1, "ゆうべ": 1,
    "一昨夜": 2, "一昨晩": 2,
}  # fmt: skip
_WEEKS = {"来週": -1, "今週": 0, "先週": 1, "先々週": 2, "先先週": 2}
_MONTHS = {"来月": -1, "今月": 0, "先月": 1, "先々月": 2, "先先月": 2}
_YEARS = {"来年": -1, "今年": 0, "去年": 1, "昨年": 1, "一昨年": 2, "おととし": 2}
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first of each era."""
_ERAS = ERAS | {"s": 1925, "h": 1988, "r": 2018}
_WEEKDAYS = "月火水木金土日"
_PARTS: dict[str, Part] = {
    "早朝": "morning", "朝": "morning", "明け方": "morning", "未明": "morning",
    "お昼": "afternoon", "昼": "afternoon", "夕方": "evening",
    "夜": "night", "晩": "night", "深夜": "night", "夜中": "night", "真夜中": "night",
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "日": "day", "週間": "week", "年": "year",
    "か月": "month", "ヶ月": "month", "カ月": "month", "ヵ月": "month",
}  # fmt: skip

_NAMED = {"大晦日": "12月31日", "大みそか": "12月31日", "元日": "1月1日", "元旦": "1月1日"}
_KANJI = "[〇零一二三四五六七八九十]+"
# Two figures in a row before 前 are a guess: 二三日前 is two or three days ago.
_GUESS = r"十?(?:一二|二三|三四|四五|五六|六七|七八|八九)(?:日|分|時間半?|週間|年|[かヶカヵ]月)前"
_NUMERAL = re.compile(rf"(?!{_GUESS}){_KANJI}(?=年|月|日|時|分|週|[かヶカヵ]月)")
ORDINARY = rf"{_KANJI}日の?(?:{any_of(_PARTS)})?"
"""A day that is as often a number of days, where it stands alone before a colon."""
_FIGURES = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}


def with_figures(words: str) -> str:
    """`words` with figures for the kanji numerals before units and for named days: 十時半 becomes 10時半."""
    for name, day in _NAMED.items():
        words = words.replace(name, day)
    return _NUMERAL.sub(lambda found: str(_number(found[0])), words)


def _number(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    if ten:
        return (_number(tens) if tens else 1) * 10 + (_number(ones) if ones else 0)
    value = 0
    for char in numeral:
        value = value * 10 + _FIGURES[char]
    return value


def _era(found: re.Match[str], _: Seen) -> Said:
    year = 1 if found[2] == "元" else int(found[2])
    if year == 0:
        raise ValueError(found[2])
    return Said(day=date(_ERAS[found[1]] + year, int(found[3]), int(found[4])))


def _in_month(found: re.Match[str], seen: Seen) -> Said:
    back = _MONTHS[found[1]]
    return Said(day=seen.in_month(back, int(found[2])) if found[2] else seen.back(back, "month"))


def _in_year(found: re.Match[str], seen: Seen) -> Said:
    if found[2] is None:
        return Said(day=seen.back(_YEARS[found[1]], "year"))
    return Said(day=date(seen.today.year - _YEARS[found[1]], int(found[2]), int(found[3])))


def _date(found: re.Match[str], seen: Seen) -> Said:
    return Said(day=seen.latest_date(int(found[1]), int(found[2])))


def _hour(found: re.Match[str], _: Seen) -> Said:
    return Said(clock=clock(found[1], found[2] or ("30" if found[3] else None)))


JAPANESE: tuple[Rule, ...] = (
    rule(
        rf"({any_of(_YEARS)})の?(?:(\d{{1,2}})(?:月|/)(\d{{1,2}})日?|今日)",
        _in_year,
    ),
    rule(rf"({any_of(_MONTHS)})の?(?:(\d{{1,2}})日|今日)", _in_month),
    rule(
        rf"({any_of(_WEEKS)})\s*の?\s*([{_WEEKDAYS}])(?:曜日?)?",
        lambda found, seen: Said(day=seen.weekday(_WEEKDAYS.index(found[2]), _WEEKS[found[1]])),
    ),
    rule(
        rf"(?:この前|こないだ|前)の([{_WEEKDAYS}])曜日?",
        lambda found, seen: Said(day=seen.weekday_before(_WEEKDAYS.index(found[1]))),
    ),
    rule(
        rf"([{_WEEKDAYS}])曜日?|\(([{_WEEKDAYS}])(?:曜日?)?\)",
        lambda found, _: Said(weekday=_WEEKDAYS.index(found[1] or found[2])),
    ),
    rule(rf"({any_of(_DAYS)})", lambda found, seen: Said(day=seen.back(_DAYS[found[1]]))),
    rule(
        rf"({any_of(_NIGHTS)})",
        lambda found, seen: Said(day=seen.back(_NIGHTS[found[1]]), part="night"),
    ),
    rule("今朝|けさ", lambda _, seen: Said(day=seen.today, part="morning")),
    rule(r"(\d+)分前", lambda found, _: Said(ago=int(found[1]))),
    rule(
        r"(\d+)時間(半)?前",
        lambda found, _: Said(ago=int(found[1]) * 60 + (30 if found[2] else 0)),
    ),
    rule("今|いま|たった今|今しがた|(?:つい)?さっき|先ほど|さきほど", lambda *_: Said(ago=0)),
    rule(
        rf"(\d+)({any_of(_UNITS)})前",
        lambda found, seen: Said(day=seen.back(int(found[1]), _UNITS[found[2]])),
    ),
    rule(rf"({any_of(_ERAS)})(元|\d{{1,2}})[年./-](\d{{1,2}})[月./-](\d{{1,2}})(?!\d)日?", _era),
    rule(
        r"(\d{4})年(\d{1,2})月(\d{1,2})日",
        lambda found, _: Said(day=date(int(found[1]), int(found[2]), int(found[3]))),
    ),
    rule(r"(\d{1,2})月(\d{1,2})日", _date),
    rule(r"(\d{1,2})日", lambda found, seen: Said(day=seen.latest_day(int(found[1])))),
    rule("正午", lambda *_: Said(clock=12 * 60)),
    rule(r"真夜中(?!の?\s*\d)", lambda *_: Said(clock=24 * 60)),
    rule("午前", lambda *_: Said(half="am")),
    rule("午後", lambda *_: Said(half="pm")),
    rule(rf"({any_of(_PARTS)})", lambda found, _: Said(part=_PARTS[found[1]])),
    rule(r"(\d{1,2})時(?:(\d{1,2})分|(半))?", _hour),
)
