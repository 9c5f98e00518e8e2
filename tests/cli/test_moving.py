"""import, export, demo."""

import io
import json
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reflectui.exchange.formats import READERS
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from tests.cli.conftest import Run
from tests.exchange.reading import write_lines
from tests.exchange.test_slack import archive, message

DAY = {"date": "2021-07-14"}


def _begun() -> bytes:
    """What stands on disk after a journal's file was made a database, and before it became a journal."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript("CREATE TABLE t (x); DROP TABLE t")
        return connection.serialize()


BEGUN = _begun()


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
    assert "Left out: memo␛[31m.md (no day is given)\n" in result.err


def test_messages_that_are_left_out_are_counted_by_reason(run: Run, tmp_path: Path) -> None:
    found = [message("1.0"), *(message(f"{at}.0", user="U2") for at in range(2, 1202)), message("2000.0", "")]
    result = run("import", "slack", str(archive(tmp_path / "export.zip", found)), "--user", "sato")
    assert result.err.splitlines()[1:3] == [
        "Left out: 1,200 (written by someone else)",
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
    assert told[-1].startswith(f"{tmp_path}/cut.json: It is not valid JSON: line 30")


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


def test_a_demo_begins_with_nothing_to_undo(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    undoable = list[object]()

    def launch(path: Path, settings: Settings) -> int:
        with Journal.open(path, device=settings.device) as journal:
            assert journal.entries.count() > 100
            undoable.append(journal.history.newest())
        return 0

    monkeypatch.setattr("reflectui.__main__.launch", launch)
    assert run("demo").code == 0
    assert undoable == [None]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "json", "-o", "/nowhere/x.json"), "no folder /nowhere"),
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


@pytest.mark.parametrize("arguments", [("import", "docx", "x"), ("export", "docx")])
def test_an_unknown_format_is_wrong_usage_and_the_known_ones_are_named(
    run: Run, arguments: tuple[str, ...]
) -> None:
    run("add", "x")
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "'docx' is not one of 'json'" in result.err
    assert "json|" in run(arguments[0], "-h").out


@pytest.mark.parametrize("text", ["", "[]", '{"date": "2021-07-14"}\n'])
def test_a_file_with_nothing_in_it_is_refused_by_name(run: Run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(text, encoding="utf-8")
    result = run("import", "jsonl", str(path), "--keep-going")
    assert result.code == 1
    assert result.err.splitlines()[-1] == f"{path}: There is nothing to import in it."
    assert "new, " not in result.err


def test_a_folder_with_nothing_in_it_is_no_failure(run: Run, tmp_path: Path) -> None:
    assert run("import", "folder", str(tmp_path)).err == "0 new, 0 already there.\n"


def test_a_refusal_names_the_source(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text("[]", encoding="utf-8")
    result = run("import", "json", str(path))
    assert (result.code, result.err) == (1, f"{path}: This JSON was not exported by reflectui.\n")


def test_an_import_that_is_stopped_says_what_is_left_of_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a"}])
    monkeypatch.setattr("reflectui.exchange.taking.Taking.write", stopped)
    result = run("import", "jsonl", str(path))
    assert result.code == 130
    assert result.err.strip() == "The import was stopped, and none of it was kept."
    assert run("list").out == ""


def test_a_dry_run_makes_no_journal(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a"}])
    other = tmp_path / "other.db"
    assert run("--journal", str(other), "import", "jsonl", str(path), "--dry-run").code == 0
    assert not other.exists()
    told = run("--journal", str(other), "import", "jsonl", str(path)).err
    assert told.startswith(f"A new journal: {other}\n1 new")


@pytest.mark.parametrize(
    "text", ["", '{"date": "2021-07-14"}', '{"date": "2021-07-14", "text": "a"}\n{}', None]
)
def test_what_is_refused_makes_no_journal(run: Run, tmp_path: Path, text: str | None) -> None:
    source, other = tmp_path / "in.jsonl", tmp_path / "other.db"
    if text is not None:
        source.write_text(text, encoding="utf-8")
    result = run("--journal", str(other), "import", "jsonl", str(source))
    assert result.code == 1
    assert "A new journal" not in result.err
    assert not list(tmp_path.glob("other*"))


def test_settings_that_do_not_fit_make_no_journal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text('{"format": "reflectui", "version": 1,\n"settings": {"day_start": "x"}, "entries": []}')
    refused = run("import", "json", str(path))
    assert (refused.code, refused.err.splitlines()[0]) == (1, "2: “day_start” has an invalid value")
    assert "There is no journal" in run("list").err


@pytest.mark.parametrize("begun", [b"", BEGUN], ids=["empty", "begun"])
def test_a_journal_that_is_only_just_begun_takes_an_import_in(run: Run, tmp_path: Path, begun: bytes) -> None:
    path, journal = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a"}]), tmp_path / "begun.db"
    journal.write_bytes(begun)
    dry = run("--journal", str(journal), "import", "jsonl", str(path), "--dry-run")
    assert (dry.code, dry.err, journal.read_bytes()) == (0, "1 would be new, 0 already there.\n", begun)
    assert run("--journal", str(journal), "import", "jsonl", str(path)).code == 0
    assert run("--journal", str(journal), "list").out == "1\t2021-07-14\ta\n"


def test_a_new_journal_holds_and_knows_what_was_imported(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "time": "26:10", "text": "a"}])
    other = str(tmp_path / "other.db")
    run("--journal", other, "import", "jsonl", str(path))
    assert json.loads(run("--journal", other, "list", "--json").out)[0]["time"] == "26:10"
    assert run("--journal", other, "import", "jsonl", str(path)).err == "0 new, 1 already there.\n"


def test_headings_that_were_imported_as_text_tell_the_way_back(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "2021-07-14.txt"
    path.write_text("■所感\nB", encoding="utf-8")
    back = "undo this import with u in the app first"
    assert back not in run("import", "folder", str(path), "--dry-run").err
    assert back in run("import", "folder", str(path)).err


def test_a_dash_is_stdout_and_a_folder_is_not_made(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("add", "x")
    assert run("export", "json", "-o", "-").out == run("export", "json").out
    assert run("export", "csv", "-o", "sub/x.csv").code == 1
    assert list(tmp_path.glob("*")) == [tmp_path / "home"]


@pytest.mark.parametrize("arguments", [("import", "--help"), ("import", "jsonl", "--help")])
def test_the_help_on_import_says_what_each_format_takes(run: Run, arguments: tuple[str, ...]) -> None:
    told = run(*arguments).out.partition("Formats:\n")[2].partition("\n\n")[0]
    named = re.findall(r"^ {2}(\S+) +(\S.*(?:\n {5,}\S.*)*)$", told, re.MULTILINE)
    assert [name for name, _ in named] == list(READERS)
    assert sum(text.count("\n") + 1 for _, text in named) == len(told.splitlines())
    assert "date, text, optional time, title, tags, stages" in " ".join(dict(named)["jsonl"].split())
    assert "date と text、あれば time、title、tags、stages" in run("--lang", "ja", *arguments).out


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_folder_where_a_file_is_wanted_is_called_one(run: Run, tmp_path: Path, format: str) -> None:
    told = run("--lang", "ja", "import", format, str(tmp_path)).err
    assert "フォルダーです" in told
    assert "directory" not in told
