"""add and edit."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from reflectui.errors import ReflectuiError
from tests.cli.conftest import Run
from tests.conftest import Clock
from tests.shell_editor import edit_by


def newest(run: Run) -> dict[str, object]:
    listed = json.loads(run("list", "--limit", "1", "--json").out)
    entry: dict[str, object] = listed[0]
    return entry


def test_words_are_joined_and_the_id_comes_back(run: Run) -> None:
    assert run("add", "レビューで", "指摘された").out == "1\n"
    assert run("add", "two").out == "2\n"
    assert newest(run)["day"] == "2026-07-14"
    assert newest(run)["time"] == "26:10"


def test_a_leading_day_is_read(run: Run) -> None:
    run("add", "昨日", "23時:", "LTの資料")
    entry = newest(run)
    assert (entry["day"], entry["time"]) == ("2026-07-13", "23:00")
    assert entry["stages"] == {"experience": "LTの資料", "reflection": "", "concept": "", "action": ""}


def test_a_day_without_its_colon_is_text(run: Run) -> None:
    told = run("add", "おととい", "25:30", "ラーメン").err
    assert told == "“おととい 25:30” was taken as text. A colon after it makes it the day and time.\n"
    entry = newest(run)
    assert (entry["day"], entry["time"]) == ("2026-07-14", "26:10")
    assert entry["stages"] == {
        "experience": "おととい 25:30 ラーメン",
        "reflection": "",
        "concept": "",
        "action": "",
    }


def test_a_sentence_with_a_colon_is_no_day(run: Run) -> None:
    run("add", "note: the colon stays")
    assert newest(run)["stages"] == {
        "experience": "note: the colon stays",
        "reflection": "",
        "concept": "",
        "action": "",
    }


def test_an_earlier_day_is_flagged_as_written_later(run: Run, own_home: Path) -> None:
    from reflectui.store.journal import Journal

    run("add", "--at", "yesterday 9pm", "late")
    run("add", "now")
    with Journal.open(own_home / "data" / "reflectui" / "journal.db") as journal:
        assert [journal.entries.get(id).back_filled for id in (1, 2)] == [True, False]


def test_text_comes_from_stdin_too(run: Run) -> None:
    run("add", stdin="\ufeff二行\r\nある\r\n".encode())
    stages = newest(run)["stages"]
    assert isinstance(stages, dict)
    assert stages["experience"] == "二行\nある"


def test_a_byte_that_is_no_text_becomes_a_sign(run: Run) -> None:
    run("add", stdin=b"a\xffb")
    run("add", "a\udcffb", "--title", "\udce3\udc81\udc82\udcff")
    shown = json.loads(run("list", "--json").out)
    assert [entry["stages"]["experience"] for entry in shown] == ["a\ufffdb", "a\ufffdb"]
    assert shown[0]["title"] == "あ\ufffd"


def test_a_line_may_begin_with_a_dash(run: Run) -> None:
    run("add", "-5度だった")
    stages = newest(run)["stages"]
    assert isinstance(stages, dict)
    assert stages["experience"] == "-5度だった"
    for text in ("-5度hまで", "--5度", "--- 区切り ---", "--日記"):
        run("add", text)
        assert run("list", "--limit", "1").out.endswith(f"\t{text}\n")
    assert run("add", "-h").out.startswith("Usage:")


def test_an_option_that_does_not_exist_is_not_recorded(run: Run) -> None:
    run("add", "one")
    for arguments, words in (
        (("x", "--lang", "ja"), "--lang goes before the command"),
        (("x", "--journal=y"), "--journal goes before the command"),
        (("--titel", "T", "x"), "There is no option --titel."),
    ):
        result = run("add", *arguments)
        assert (result.code, result.out) == (2, "")
        assert words in result.err
    assert run("add", "--title", "--lang", "--at=yesterday", "--", "--foo").out == "2\n"
    entry = json.loads(run("show", "2", "--json").out)
    assert (entry["title"], entry["stages"]["experience"]) == ("--lang", "--foo")


def test_a_day_that_is_not_today_is_told(run: Run) -> None:
    assert run("--lang", "ja", "add", "昨日 23時: x").err == "7/13(月) 23:00 の記録にしました。\n"
    assert run("add", "--at", "2025-11-24", "x").err == "Recorded for Mon Nov 24, 2025.\n"
    for text in ("x", "9:00: x", "11/24: half of it", "おととい ラーメン", "25:30 ラーメン"):
        assert run("add", text).err == ""
    assert run("add", "--at", "9:00", "昨日 23時 x").err == ""
    assert newest(run)["day"] == "2026-07-14"


def test_a_new_journal_that_was_named_is_told_and_a_refused_record_makes_none(
    run: Run, tmp_path: Path, own_home: Path
) -> None:
    named = tmp_path / "named.db"
    for arguments in (("--at", "never", "x"), ("--at", "tomorrow", "x"), (" ",), ("--title", "a\0b", "x")):
        assert run("--journal", str(named), "add", *arguments).code == 1
        assert run("add", *arguments).code == 1
    assert not [*tmp_path.glob("named*"), *own_home.glob("data/reflectui/journal*")]
    assert run("--journal", str(named), "add", "x").err == f"A new journal: {named}\n"
    assert run("--journal", str(named), "add", "x").err == ""
    assert run("add", "x").err == ""


def test_text_from_stdin_that_cannot_be_recorded_is_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "x")
    refused = run("add", "--at", "never", stdin="長い話".encode())
    kept = Path(refused.err.split()[-1])
    assert kept.read_text(encoding="utf-8") == "長い話"
    assert "kept" not in run("add", "--at", "never", "長い話").err

    def full(*_: object, **__: object) -> None:
        raise ReflectuiError("disk.full")

    monkeypatch.setattr("reflectui.store.entries.Entries.add", full)
    refused = run("add", stdin="長い話".encode())
    assert refused.err.startswith("The disk is full. Nothing was saved.")
    assert Path(refused.err.split()[-1]).read_text(encoding="utf-8") == "長い話"
    monkeypatch.setattr("reflectui.store.kept.keep", full)
    assert "kept" not in run("add", stdin="長い話".encode()).err


@pytest.mark.parametrize(
    ("arguments", "stdin", "words"),
    [
        (("add",), b"", "nothing to record"),
        (("add", " \n　"), b"", "nothing to record"),
        (("add", "--at", "tomorrow", "x"), b"", "not come yet"),
        (("add", "--at", "never", "x"), b"", "is not a day or time"),
        (("add", "--at", "2/30", "x"), b"", "does not exist"),
        (("add",), b"a\x00b", "NUL"),
        (("add",), b"x" * 1_000_001, "1000001 characters"),
        (("edit", "99"), b"", "no journal"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    run: Run, arguments: tuple[str, ...], stdin: bytes, words: str
) -> None:
    result = run(*arguments, stdin=stdin)
    assert result.code == 1
    assert result.out == ""
    assert words in result.err
    assert result.err.count("\n") == 1


def test_a_refusal_speaks_japanese(run: Run) -> None:
    assert run("--lang", "ja", "add", "--at", "いつか", "x").err.startswith("「いつか」からは日時が")


def test_edit_opens_the_editor_and_keeps_the_stages(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "first wording")
    edit_by('sed -i "s/first/second/; s/^──── Lesson ────$/&\\n\\nAsk early./" "$1"', tmp_path, monkeypatch)
    assert run("edit", "1").code == 0
    assert newest(run)["stages"] == {
        "experience": "second wording",
        "reflection": "",
        "concept": "Ask early.",
        "action": "",
    }


def test_an_edit_that_empties_the_text_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "first wording")
    monkeypatch.setenv("EDITOR", "truncate -s 0")
    result = run("edit", "1")
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert "stays as it was" in result.err
    assert "first wording" in run("show", "1").out


def test_an_editor_that_fails_loses_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "first wording")
    monkeypatch.setenv("EDITOR", "/does/not/exist")
    assert "did not start" in run("edit", "1").err
    edit_by('echo "long thought" >> "$1"\nexit 1', tmp_path, monkeypatch)
    result = run("edit", "1")
    kept = Path(result.err.split()[-1])
    assert "long thought" in kept.read_text(encoding="utf-8")
    stages = newest(run)["stages"]
    assert isinstance(stages, dict)
    assert stages["experience"] == "first wording"


def test_an_edit_that_cannot_be_saved_loses_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "first wording")
    edit_by('printf "long thought\\0" >> "$1"', tmp_path, monkeypatch)
    result = run("edit", "1")
    assert (result.code, "NUL" in result.err) == (1, True)
    kept = Path(result.err.split()[-1])
    assert "long thought" in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_the_days_turn_at_four(run: Run, own_clock: Clock) -> None:
    own_clock.move(hours=1, minutes=50)
    run("add", "four o'clock")
    assert (newest(run)["day"], newest(run)["time"]) == ("2026-07-15", "04:00")


COMMANDS = [["add", "x"], ["import", "jsonl", "in.jsonl"], ["list"], ["backup"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_that_is_too_long_is_told(run: Run, tmp_path: Path, command: list[str]) -> None:
    refused = run("--journal", str(tmp_path / ("長" * 100)), *command)
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert refused.err.startswith("The name is too long for a file: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_lets_nobody_in_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    real, journal = os.stat, tmp_path / "closed" / "journal.db"

    def looked_at(path: Any, **how: Any) -> os.stat_result:
        if str(path) == str(journal):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, **how)

    journal.parent.mkdir()
    monkeypatch.setattr(os, "stat", looked_at)
    refused = run("--journal", str(journal), *command)
    assert refused.code == 1
    assert refused.err == "No permission to open the journal. Check who owns the file and its folder.\n"
