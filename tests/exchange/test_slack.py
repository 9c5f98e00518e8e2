"""Slack: one person's lines in one channel of an export."""

import json
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange import slack
from reflectui.exchange.importing import run_import
from reflectui.exchange.records import Options
from reflectui.exchange.slack_text import Names, plain
from reflectui.store.journal import Journal
from tests.exchange.reading import entries, expected, problems, records, skipped
from tests.exchange.test_notes import packed

WHY = {"subtypes": "subtype", "bots": "bot", "other people": "other_person", "empty": "empty"}
ME = Options(zone="Asia/Tokyo")


def message(ts: str, text: str = "a", user: str = "U1", **more: Any) -> dict[str, Any]:
    return {"type": "message", "ts": ts, "text": text, "user": user, **more}


def archive(path: Path, messages: Sequence[Any], **files: Any) -> Path:
    people = [
        {"id": "U1", "name": "sato", "profile": {"display_name": "佐藤", "real_name": "佐藤 みちる"}},
        {"id": "U2", "name": "tanaka", "profile": {"display_name": "", "real_name": "田中 葵"}},
    ]
    standard = {
        "users.json": people,
        "channels.json": [{"id": "C1", "name": "times"}, {"id": "C2", "name": "empty"}],
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in {**standard, "times/2026-07-14.json": messages, **files}.items():
            out.writestr(name, content if isinstance(content, str) else json.dumps(content))
    return path


def test_an_export_is_read_as_expected(shared: Path) -> None:
    folder = shared / "importers" / "slack-export"
    wanted = expected(folder)
    options = Options(zone=wanted["zone"], channel=wanted["channel"], user=wanted["user"])
    for record, entry in zip(
        records("slack", folder / "export.zip", options), wanted["entries"], strict=True
    ):
        assert (record.day, record.time, record.experience) == (entry["date"], entry["time"], entry["text"])
        assert (record.key, record.extra.get("thread")) == (entry["source"], entry["thread"])
        assert (record.proposal is None) == (entry["stages"] is None)
        for name, text in (entry["stages"] or {}).items():
            assert packed(getattr(record.proposal, name)) == packed(text)
    left = skipped("slack", folder / "export.zip", options)
    assert left == [(item["source"], WHY[item["why"]]) for item in wanted["skipped"]]


def test_an_import_keeps_the_exact_moment_and_adds_nothing_twice(shared: Path, journal: Journal) -> None:
    path = shared / "importers" / "slack-export" / "export.zip"
    options = Options(channel="#times-sato", user="@佐藤")
    outcome = run_import(journal, "slack", path, options)
    assert (outcome.added, outcome.skipped) == (35, [])
    assert outcome.passed_over == Counter(reason for _, reason in skipped("slack", path, options))
    first = entries(journal)[0]
    assert (first.instant, first.zone) == ("2026-06-29T01:05:42Z", "Asia/Tokyo")
    assert run_import(journal, "slack", path, options, accept=True).added == 0


def test_channel_and_person_are_asked_for_where_they_are_not_plain(shared: Path) -> None:
    path = shared / "importers" / "slack-export" / "export.zip"
    with pytest.raises(ReflectuiError, match=r"slack\.choose_channel") as channel:
        records("slack", path, ME)
    assert channel.value.params["choices"] == "general times-sato"
    with pytest.raises(ReflectuiError, match=r"slack\.choose_user") as user:
        records("slack", path, Options(zone="Asia/Tokyo", channel="C02TIMES001"))
    assert user.value.params["choices"] == "kimura sato suzuki.riku tanaka"


def test_the_day_is_the_one_where_the_person_was(tmp_path: Path) -> None:
    people = [{"id": "U1", "name": "sato", "tz": "America/New_York"}]
    path = archive(tmp_path / "export.zip", [message("1784049045.000400")], **{"users.json": people})
    (record,) = records("slack", path, ME)
    assert (record.day, record.time, record.zone) == ("2026-07-14", "13:10", "America/New_York")


def test_the_only_channel_and_person_need_not_be_named(tmp_path: Path) -> None:
    path = archive(tmp_path / "export.zip", [message("1784049045.000400")])
    (record,) = records("slack", path, ME)
    assert (record.day, record.time, record.key) == ("2026-07-14", "26:10", "C1/1784049045.000400")


def test_messages_are_put_in_order_and_odd_ones_named(tmp_path: Path) -> None:
    silent = message("2.0") | {"text": None}
    found = [message("3.0", "c"), message("1.0", "a"), message("x", "b"), "text", {}, silent]
    path = archive(tmp_path / "export.zip", found)
    assert problems("slack", path, ME) == [("C1/x", "slack.no_time")]
    assert skipped("slack", path, ME) == [("C1/2.0", "empty")]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"channels.json": []}, "slack.no_export"),
        ({"channels.json": "{"}, "slack.bad_file"),
        ({"channels.json": {}}, "slack.bad_file"),
        ({"times/2026-07-15.json": "[" * 5000}, "slack.bad_file"),
    ],
)
def test_a_damaged_export_is_refused(
    tmp_path: Path, journal: Journal, files: dict[str, Any], code: str
) -> None:
    path = archive(tmp_path / "export.zip", [message("1784049045.000400")], **files)
    with pytest.raises(ReflectuiError, match=code):
        run_import(journal, "slack", path, ME)
    assert journal.entries.count() == 0


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "export.zip").write_text("no zip", encoding="utf-8")
    for path in (tmp_path / "export.zip", tmp_path):
        with pytest.raises(ReflectuiError, match=r"slack\.no_export"):
            records("slack", path, ME)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive(tmp_path / "export.zip", [message("1.0", "a" * 100_000)])
    monkeypatch.setattr(slack, "LONGEST_FILE", 50_000)
    with pytest.raises(ReflectuiError, match=r"import\.too_large"):
        records("slack", path, ME)


def test_names_that_lead_outside_are_never_opened(tmp_path: Path) -> None:
    channels = [{"id": "C1", "name": "../times"}, {"id": "C2", "name": "times"}]
    outside = {"channels.json": channels, "../times/2026-07-14.json": [message("2.0", "outside")]}
    path = archive(tmp_path / "export.zip", [message("1.0")], **outside)
    (record,) = records("slack", path, Options(zone="Asia/Tokyo", channel="times"))
    assert record.experience == "a"
    assert not (tmp_path.parent / "times").exists()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<@U1> と <@U9> <@U9|kim>", "@佐藤 と @U9 @kim"),
        ("<#C1> <#C9|old> <#C9>", "#times #old #C9"),
        ("<!here> <!subteam^S1|@backend> <!date^1^{date}|7/14>", "@here @backend 7/14"),
        ("<https://a.example/?a=1&amp;b=2>", "https://a.example/?a=1&b=2"),
        ("<https://a.example|text>", "text (https://a.example)"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("&lt;@U1&gt; &amp;lt; <>", "<@U1> &lt; "),
    ],
)
def test_text_is_what_its_writer_saw(text: str, read: str) -> None:
    assert plain(text, Names({"U1": "佐藤"}, {"C1": "times"})) == read
