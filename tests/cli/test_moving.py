"""import, export, demo."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.exchange.reading import write_lines
from tests.exchange.test_slack import archive, message

DAY = {"date": "2021-07-14"}


def test_an_import_says_what_came_in(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a"}, {**DAY, "text": "b"}])
    result = run("--lang", "ja", "import", "jsonl", str(path))
    assert (result.code, result.out) == (0, "")
    assert result.err == ("新しい記録 2件、すでにある記録 0件\n1日分。『過去の今日』は今日から見られます\n")
    assert run("import", "jsonl", str(path)).err == "0 new, 2 already there.\n"


def test_a_dry_run_is_not_taken_for_an_import(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a"}])
    assert run("import", "jsonl", str(path), "--dry-run").err == "1 would be new, 0 already there.\n"
    assert run("list").out == ""


def test_bad_lines_are_named_up_to_a_page(run: Run, tmp_path: Path) -> None:
    bad: list[object] = [{"text": "a"}] * 22
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "good"}, *bad])
    refused = run("import", "jsonl", str(path))
    lines = refused.err.splitlines()
    assert (refused.code, lines[0], lines[19]) == (1, "2: no date", "21: no date")
    assert lines[20:] == [
        "… and 2 more",
        "Nothing was imported. --keep-going leaves out what cannot be read.",
    ]
    assert run("list").out == ""
    for counts in ("1 new, 0 already there.", "0 new, 1 already there."):
        kept = run("import", "jsonl", str(path), "--keep-going")
        assert (kept.code, kept.err.splitlines()[0]) == (0, counts)


def test_files_that_are_left_out_are_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2021-07-14.md").write_text("a", encoding="utf-8")
    (tmp_path / "notes" / "memo\x1b[31m.md").write_text("b", encoding="utf-8")
    result = run("import", "folder", str(tmp_path / "notes"))
    assert "Left out: memo␛[31m.md (nothing names its day)\n" in result.err


def test_messages_that_are_left_out_are_counted_by_reason(run: Run, tmp_path: Path) -> None:
    found = [message("1.0"), *(message(f"{at}.0", user="U2") for at in range(2, 1202)), message("2000.0", "")]
    result = run("import", "slack", str(archive(tmp_path / "export.zip", found)), "--user", "sato")
    assert result.err.splitlines()[1:3] == [
        "Left out: 1,200 (written by somebody else)",
        "Left out: 1 (it is empty)",
    ]


def test_headings_are_shown_with_where_they_go(run: Run, tmp_path: Path) -> None:
    text = "■今日やったこと\nA\n■所感\nB\n■明日やること\nC\n■\x1b]0;x\x07\nD"
    path = tmp_path / "2021-07-14.txt"
    path.write_text(text, encoding="utf-8")
    told = run("--lang", "ja", "import", "folder", str(path), "--dry-run").err
    assert "  今日やったこと (1) → 経験\n  所感 (1) → 内省\n  明日やること (1) → そのまま\n" in told
    assert "\x1b" not in told
    run("import", "folder", str(path), "--stages")
    stages = json.loads(run("show", "1", "--json").out)["stages"]
    assert stages["reflection"] == "B"


def test_progress_is_gone_before_a_refusal_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = io.StringIO()
    monkeypatch.setattr(seen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", seen)
    many = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a" * 1000}] * 300)
    run("import", "jsonl", str(many))
    text = run("export", "json").out
    (tmp_path / "cut.json").write_text(text[: len(text) - 1000], encoding="utf-8")
    seen = io.StringIO()
    monkeypatch.setattr(seen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", seen)
    assert run("import", "json", str(tmp_path / "cut.json")).code == 1
    told = seen.getvalue().split("\r\x1b[K")
    assert told[1].startswith("Checking 1")
    assert told[-1].startswith("It is not JSON: line 30")


def test_what_goes_out_comes_in_again(run: Run, tmp_path: Path) -> None:
    run("add", "--title", "T", "一行")
    out = run("export", "json").out
    assert json.loads(out)["entries"][0]["experience"] == "一行"
    file = tmp_path / "out.json"
    assert run("export", "json", "-o", str(file)).out == ""
    assert file.read_text(encoding="utf-8") == out
    other = str(tmp_path / "other.db")
    run("--journal", other, "import", "json", str(file))
    assert run("--journal", other, "show", "1").out == run("show", "1").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("import", "docx", "x"), "no format “docx”"),
        (("export", "docx"), "no format “docx”"),
        (("import", "jsonl", "/nowhere"), "nothing at /nowhere"),
        (("demo",), "needs a terminal"),
    ],
)
def test_what_cannot_be_moved_is_refused_in_one_sentence(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    run("add", "x")
    result = run(*arguments)
    assert (result.code, result.out, result.err.count("\n")) == (1, "", 1)
    assert words in result.err
