"""The sample journals: half a year in each language that can stand at any date."""

import json
import re
from importlib import resources
from typing import Any

import pytest

from reflectui.language.marks import marks
from reflectui.model.entry import STAGES

KEYS = {"ago", "time", "title", "text", "stages", "starred"}
DAYS = 183
UNWANTED = re.compile(r"[!！\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
CALENDAR = re.compile(r"[月火水木金土日]曜|\d月|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")

Row = dict[str, Any]


@pytest.fixture(params=["ja", "en"])
def rows(request: pytest.FixtureRequest) -> list[Row]:
    file = resources.files("reflectui") / "locale" / request.param / "demo.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def texts(row: Row) -> list[str]:
    title = [row["title"]] if "title" in row else []
    return [*title, row["text"], *row.get("stages", {}).values()]


def test_every_line_is_an_entry_with_text(rows: list[Row]) -> None:
    for row in rows:
        assert KEYS >= row.keys() >= {"ago", "time", "text"}
        assert set(row.get("stages", {"reflection": ""})) <= set(STAGES[1:])
        assert row.get("starred", True) is True
        assert all(text.strip() == text != "" for text in texts(row))


def test_days_and_times_are_those_of_journal_days_and_in_order(rows: list[Row]) -> None:
    assert all(type(row["ago"]) is int and 0 <= row["ago"] < DAYS for row in rows)
    assert all(re.fullmatch(r"(?:0[4-9]|1\d|2[0-8]):[0-5]\d", row["time"]) for row in rows)
    moments = [(-row["ago"], row["time"]) for row in rows]
    assert moments == sorted(moments)
    assert len(set(moments)) == len(moments)


def test_half_a_year_is_there_and_today_has_only_begun(rows: list[Row]) -> None:
    days = {row["ago"] for row in rows}
    assert len(days) >= 150
    assert {0, 1, DAYS - 1} <= days
    today = [row["time"] for row in rows if row["ago"] == 0]
    assert 2 <= len(today) <= 3
    assert max(today) <= "09:30"


def test_most_entries_are_one_line_and_some_go_round_the_cycle(rows: list[Row]) -> None:
    assert sum("\n" not in row["text"] for row in rows) >= 0.9 * len(rows)
    assert 0.15 <= sum("stages" in row for row in rows) / len(rows) <= 0.25


def test_tags_and_people_come_back(rows: list[Row]) -> None:
    found = [marks(row["text"]) for row in rows]
    tags = {tag for one in found for tag in one.tags}
    people = {person for one in found for person in one.people}
    assert len(tags | people) >= 10
    assert len(people) >= 4
    assert all(sum(person in one.people for one in found) >= 3 for person in people)


def test_nothing_shouts_or_hides(rows: list[Row]) -> None:
    assert not [text for row in rows for text in texts(row) if UNWANTED.search(text)]


def test_no_weekday_or_month_is_named_because_the_days_move(rows: list[Row]) -> None:
    assert not [text for row in rows for text in texts(row) if CALENDAR.search(text)]
