"""add and edit."""

import json
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Clock


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
    run("add", stdin="二行\nある".encode())
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


@pytest.mark.parametrize(
    ("arguments", "stdin", "words"),
    [
        (("add",), b"", "nothing to record"),
        (("add", " \n　"), b"", "nothing to record"),
        (("add", "--at", "tomorrow", "x"), b"", "not come yet"),
        (("add", "--at", "never", "x"), b"", "names no day"),
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
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nsed -i "s/first/second/; s/^──── Lesson ────$/&\\n\\nAsk early./" "$1"\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EDITOR", str(editor))
    assert run("edit", "1").code == 0
    assert newest(run)["stages"] == {
        "experience": "second wording",
        "reflection": "",
        "concept": "Ask early.",
        "action": "",
    }


def test_an_editor_that_fails_loses_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "first wording")
    monkeypatch.setenv("EDITOR", "/does/not/exist")
    assert "does not start" in run("edit", "1").err
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\necho "long thought" >> "$1"\nexit 1\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EDITOR", str(editor))
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
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "long thought\\0" >> "$1"\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EDITOR", str(editor))
    result = run("edit", "1")
    assert (result.code, "NUL" in result.err) == (1, True)
    kept = Path(result.err.split()[-1])
    assert "long thought" in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_the_days_turn_at_four(run: Run, own_clock: Clock) -> None:
    own_clock.move(hours=1, minutes=50)
    run("add", "four o'clock")
    assert (newest(run)["day"], newest(run)["time"]) == ("2026-07-15", "04:00")
