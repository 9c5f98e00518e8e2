"""Exports: whole files, tables and diaries to read, and no file of the person's overwritten."""

import csv
import io
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.exchange.exporting import run_export, write
from reflectui.exchange.importing import run_import
from reflectui.store.journal import Journal
from tests.exchange.reading import entries, exported

MOMENT = clock.moment_on(date(2026, 7, 14), "26:10", "Asia/Tokyo")
UNTIMED = Moment(None, None, "2026-07-13", None)
NAMES = {"experience": "経験", "reflection": "内省", "concept": "教訓", "action": "次に試す"}
HOSTILE = '# 2026-07-15\n## 21:00 no\n\\## – no\n### 内省\n### other\n"a,b";\r\x1b[31m\n<!-- {} -->'


@pytest.fixture
def full(journal: Journal) -> Journal:
    add = journal.entries.add
    add(
        MOMENT,
        experience="版を声に出す",
        reflection=HOSTILE,
        action="次は先に",
        title="版",
        tags=["仕事", "a->b"],
    )
    add(MOMENT, experience=HOSTILE, starred=True)
    add(UNTIMED, title="two  words", concept="only a lesson")
    journal.entries.delete([add(UNTIMED, experience="in the trash")])
    return journal


def test_csv_is_a_table_of_everything(full: Journal) -> None:
    out = io.StringIO(newline="")
    assert write("csv", full, out) == 4
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert [row["experience"] for row in rows] == ["版を声に出す", HOSTILE, "", "in the trash"]
    assert (rows[0]["tags"], rows[0]["time"], rows[2]["time"], rows[1]["starred"]) == (
        "仕事 a->b",
        "26:10",
        "",
        "1",
    )
    assert [bool(row["deleted_at"]) for row in rows] == [False, False, False, True]
    assert out.getvalue().count("\r\n") >= 5


@pytest.mark.parametrize("target", ["diary.md", "diary"])
def test_markdown_is_read_again(
    full: Journal, open_journal: Callable[[], Journal], tmp_path: Path, target: str
) -> None:
    assert run_export(full, "markdown", tmp_path / target, NAMES) == 3
    other = open_journal()
    outcome = run_import(other, "markdown", tmp_path / target)
    assert (outcome.added, outcome.days) == (3, 2)
    kept = ("uid", "day", "time", "title", "experience", "reflection", "concept", "action", "tags", "starred")
    before = {
        tuple(str(getattr(entry, name)).replace("\r", "\n") for name in kept) for entry in entries(full)
    }
    after = {
        tuple(str(getattr(entry, name)).replace("\r", "\n") for name in kept) for entry in entries(other)
    }
    assert after == before
    assert run_import(other, "markdown", tmp_path / target).added == 0
    assert run_import(full, "markdown", tmp_path / target).added == 0


def test_markdown_is_a_diary_to_read(full: Journal, tmp_path: Path) -> None:
    run_export(full, "markdown", tmp_path / "out", NAMES)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["2026-07-13.md", "2026-07-14.md"]
    text = (tmp_path / "out" / "2026-07-14.md").read_text(encoding="utf-8")
    assert "\n# 2026-07-14\n\n## 26:10 版\n<!-- {" in text
    assert "\n版を声に出す\n\n### 内省\n\n" in text


def test_the_files_are_the_persons_own(full: Journal, tmp_path: Path) -> None:
    run_export(full, "json", tmp_path / "out.json")
    assert (tmp_path / "out.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == exported(full)


@pytest.mark.parametrize(("format", "name"), [("json", "a.json"), ("csv", "a.csv"), ("markdown", "a.md")])
def test_an_export_replaces_an_export_and_nothing_else(
    full: Journal, tmp_path: Path, format: str, name: str
) -> None:
    target = tmp_path / name
    run_export(full, format, target, NAMES)
    full.entries.add(MOMENT, experience="more")
    assert run_export(full, format, target, NAMES) > 3
    assert "more" in target.read_text(encoding="utf-8")
    target.write_text("my thesis", encoding="utf-8")
    with pytest.raises(ReflectuiError, match=r"export\.exists"):
        run_export(full, format, target, NAMES)
    assert target.read_text(encoding="utf-8") == "my thesis"
    target.write_text("", encoding="utf-8")
    run_export(full, format, target, NAMES)


def test_notes_of_another_program_are_not_overwritten(full: Journal, tmp_path: Path) -> None:
    note = tmp_path / "2026-07-14.md"
    note.write_text("# my note", encoding="utf-8")
    with pytest.raises(ReflectuiError, match=r"export\.exists"):
        run_export(full, "markdown", tmp_path, NAMES)
    assert note.read_text(encoding="utf-8") == "# my note"


def test_what_cannot_be_written_is_refused(full: Journal, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ReflectuiError, match=r"export\.is_folder"):
        run_export(full, "json", tmp_path / "folder")
    (tmp_path / "file").touch()
    with pytest.raises(ReflectuiError, match=r"write\.failed"):
        run_export(full, "json", tmp_path / "file" / "out.json")
    with pytest.raises(ReflectuiError, match=r"format\.unknown"):
        run_export(full, "docx", tmp_path / "out.docx")
    with pytest.raises(ReflectuiError, match=r"disk\.full"):
        run_export(full, "json", Path("/dev/full"))


def test_a_failed_export_leaves_the_old_one(
    full: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.json"
    run_export(full, "json", target)
    before = target.read_bytes()
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(ReflectuiError, match=r"disk\.full"):
        run_export(full, "json", target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*out.json*")] == ["out.json"]


lines = st.lists(
    st.sampled_from(
        [
            "# 2026-07-14",
            "## 21:00",
            "## – a",
            "### 内省",
            "\\### 教訓",
            "\\\\# 2026-07-14",
            "a\r## 21:00",
            "a",
            "",
            "  b",
        ]
    )
)


@given(written=st.lists(st.tuples(lines, lines), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_headings_in_a_text_stay_text(
    tmp_path_factory: pytest.TempPathFactory, written: list[tuple[list[str], list[str]]]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with (
        Journal.open(folder / "a.db", device="test") as one,
        Journal.open(folder / "b.db", device="test") as two,
    ):
        for experience, concept in written:
            texts = {"experience": "\n".join(["x", *experience]), "concept": "\n".join(concept)}
            one.entries.add(MOMENT, **texts)
        run_export(one, "markdown", folder / "out.md", NAMES)
        run_import(two, "markdown", folder / "out.md")
        before = [(tidy(entry.experience), tidy(entry.concept)) for entry in entries(one)]
        assert [(entry.experience, entry.concept) for entry in entries(two)] == before


def tidy(text: str) -> str:
    return text.replace("\r", "\n").strip("\n")


def test_gathered_lines_stand_in_their_record_alone(journal: Journal) -> None:
    lines = [journal.entries.add(MOMENT, experience=text) for text in ("one", "two")]
    journal.entries.gather(lines)
    for format, count in (("csv", 1), ("markdown", 1), ("json", 3)):
        out = io.StringIO(newline="")
        assert write(format, journal, out) == count
        assert out.getvalue().count("two") == count - (format == "json")


def test_a_table_of_an_older_version_is_replaced(full: Journal, tmp_path: Path) -> None:
    target = tmp_path / "diary.csv"
    target.write_text("uid,day,time,instant,zone,title\r\n", encoding="utf-8")
    assert run_export(full, "csv", target) == 4
    target.with_suffix(".json").write_text(
        '{"format": "reflectui", "version": 1,\n"entries": []}', encoding="utf-8"
    )
    assert run_export(full, "json", target.with_suffix(".json")) == 4
