"""jrnl: one file, a folder of days, its exports."""

from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange.importing import run_import
from reflectui.exchange.records import Record
from reflectui.store.journal import Journal
from tests.exchange.reading import expected, problems, records, skipped


def read(tmp_path: Path, text: str) -> list[Record]:
    path = tmp_path / "jrnl.txt"
    path.write_text(text, encoding="utf-8")
    return records("jrnl", path)


@pytest.mark.parametrize(
    "name", ["onefile-24h.txt", "onefile-12h.txt", "pretty.txt", "export.json", "folder"]
)
def test_every_form_is_read_as_expected(shared: Path, name: str) -> None:
    folder = shared / "importers" / "jrnl"
    for record, entry in zip(records("jrnl", folder / name), expected(folder)["entries"], strict=True):
        pretty = name == "pretty.txt"
        assert (record.day, record.time, record.title) == (entry["date"], entry["time"], entry["title"])
        assert record.experience.startswith(entry["text"])
        assert record.tags == ([] if pretty else entry["tags"])
        assert record.starred == (False if pretty else entry["starred"])


def test_a_bracketed_line_without_an_hour_is_text(shared: Path) -> None:
    *_, last = records("jrnl", shared / "importers" / "jrnl" / "onefile-24h.txt")
    assert last.experience.endswith("(no hour, so no header)")


def test_files_at_other_places_are_no_days(shared: Path) -> None:
    assert skipped("jrnl", shared / "importers" / "jrnl" / "folder") == [("should-be-ignored.txt", "no_day")]


def test_the_same_journal_in_another_form_is_known(shared: Path, journal: Journal) -> None:
    folder = shared / "importers" / "jrnl"
    assert run_import(journal, "jrnl", folder / "onefile-12h.txt").added == 8
    assert run_import(journal, "jrnl", folder / "folder").added == 0
    assert run_import(journal, "jrnl", folder / "export.json").added == 0


def test_a_day_twice(shared: Path) -> None:
    found = records("jrnl", shared / "importers" / "edge" / "same-day-twice.txt")
    assert [(record.time, record.experience) for record in found] == [("09:00", "first"), ("21:00", "second")]


def test_lines_without_brackets_are_headers_where_none_has_any(tmp_path: Path) -> None:
    found = read(tmp_path, "2013-06-09 15:39 First.\nbody\n\n2013-06-10 9:05 AM Second *\nmore")
    assert [(record.day, record.time, record.title, record.starred) for record in found] == [
        ("2013-06-09", "15:39", "First.", False),
        ("2013-06-10", "09:05", "Second", True),
    ]
    bracketed = read(tmp_path, "[2013-06-09 15:39] First.\n2013-06-10 15:39 is when it ended\n")
    assert [record.experience for record in bracketed] == ["2013-06-10 15:39 is when it ended"]


def test_one_line_is_what_was_written(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "[2013-06-09 15:39] ran with @anna *\n")
    assert (record.title, record.experience, record.tags, record.starred) == (
        "",
        "ran with @anna",
        ["@anna"],
        True,
    )


def test_tags_inside_the_text_stay_there(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "[2013-06-09 15:39] With  @anna at home @run  @away\nmail a@b.c about #work\n")
    assert record.title == "With  @anna at home"
    assert record.experience == "mail a@b.c about #work"
    assert record.tags == ["@anna", "@run", "@away", "#work"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "jrnl.txt"
    path.write_text(
        "lost\n[2013-02-30 15:39] a\n[2013-06-09 25:00] b\n[2013-06-09 10:00] c\nx", encoding="utf-8"
    )
    assert problems("jrnl", path) == [
        ("1", "import.text_outside"),
        ("2", "import.bad_date"),
        ("3", "import.bad_time"),
    ]


@pytest.mark.parametrize("text", ["", "just text", "gAAAAABh", '{"a": 1}'])
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReflectuiError, match=r"import\.not_jrnl"):
        read(tmp_path, text)
