"""jsonl: one object a line goes in once, whole, or with its bad lines named."""

import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui.errors import ReflectuiError
from reflectui.exchange.importing import run_import
from reflectui.exchange.jsonl import KNOWN
from reflectui.exchange.sources import one_line_end
from reflectui.language.marks import given_tags
from reflectui.store.journal import Journal
from tests.exchange.reading import entries, problems, records, write_lines

DAY = {"date": "2021-07-14"}


def test_an_object_becomes_an_entry(tmp_path: Path, journal: Journal) -> None:
    line = {
        **DAY,
        "time": "26:10",
        "title": "版",
        "text": "版を声に出す\n二行目",
        "tags": ["仕事"],
        "lang": "ja",
        "mood": {"kept": [1, None]},
    }
    outcome = run_import(journal, "jsonl", write_lines(tmp_path / "in.jsonl", [line]))
    (entry,) = entries(journal)
    assert (outcome.found, outcome.added, outcome.days) == (1, 1, 1)
    assert (entry.day, entry.time, entry.title, entry.tags) == ("2021-07-14", "26:10", "版", ["仕事"])
    assert entry.experience == "版を声に出す\n二行目"
    assert (entry.instant, entry.zone) == ("2021-07-14T17:10:00Z", "Asia/Tokyo")
    assert json.loads(entry.extra or "") == {"lang": "ja", "mood": {"kept": [1, None]}}
    assert (entry.back_filled, entry.loop) == (False, "")


def test_a_time_that_is_not_known_is_not_invented(tmp_path: Path, journal: Journal) -> None:
    run_import(journal, "jsonl", write_lines(tmp_path / "in.jsonl", [{**DAY, "time": None, "text": "a"}]))
    (entry,) = entries(journal)
    assert (entry.time, entry.instant, entry.zone) == (None, None, None)


def test_stages_come_in_without_opening_a_loop(tmp_path: Path, journal: Journal) -> None:
    lines = [
        {**DAY, "stages": {"experience": "e", "action": "a", "mood": "kept"}},
        {**DAY, "text": "t", "stages": {"experience": "e", "concept": "c"}},
        {**DAY, "text": "t", "stages": {"experience": "t"}},
    ]
    run_import(journal, "jsonl", write_lines(tmp_path / "in.jsonl", lines))
    first, second, third = entries(journal)
    assert (first.experience, first.action, first.loop) == ("e", "a", "let_go")
    assert json.loads(first.extra or "") == {"stages": {"mood": "kept"}}
    assert (second.experience, second.concept) == ("t\n\ne", "c")
    assert (third.experience, third.loop) == ("t", "")


def test_importing_again_adds_nothing_whatever_was_done_since(tmp_path: Path, journal: Journal) -> None:
    twice = {**DAY, "text": "same"}
    path = write_lines(tmp_path / "in.jsonl", [twice, twice, {**DAY, "text": "other"}])
    assert run_import(journal, "jsonl", path).added == 3
    first, second, _ = entries(journal)
    journal.entries.save(first.model_copy(update={"experience": "edited"}))
    journal.entries.delete([second.id])
    again = run_import(journal, "jsonl", path)
    assert (again.found, again.added, again.known) == (3, 0, 3)


def test_a_longer_file_adds_only_what_is_new(tmp_path: Path, journal: Journal) -> None:
    lines: list[dict[str, Any]] = [{**DAY, "text": str(number)} for number in range(5)]
    run_import(journal, "jsonl", write_lines(tmp_path / "in.jsonl", lines))
    longer = run_import(
        journal, "jsonl", write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "new"}, *lines])
    )
    assert (longer.added, longer.known) == (1, 5)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "import.not_json"),
        (b'{"date": "2021-07-14", "text": NaN}', "import.not_json"),
        (b"[" * 5000, "import.not_json"),
        (b"9" * 5000, "import.not_json"),
        (b"\x00", "import.not_json"),
        (b'["2021-07-14"]', "import.not_object"),
        (b'{"text": "a"}', "import.no_date"),
        (b'{"date": "2021-02-30", "text": "a"}', "import.bad_date"),
        (b'{"date": "20210714", "text": "a"}', "import.bad_date"),
        (b'{"date": 20210714, "text": "a"}', "import.bad_date"),
        (b'{"date": "9999-12-31", "time": "29:00", "text": "a"}', "import.bad_date"),
        (b'{"date": "2021-07-14", "time": "30:00", "text": "a"}', "import.bad_time"),
        (b'{"date": "2021-07-14", "time": "", "text": "a"}', "import.bad_time"),
        (b'{"date": "2021-07-14", "time": 10, "text": "a"}', "import.bad_time"),
        (b'{"date": "2021-07-14", "time": "' + b"9" * 5000 + b':00", "text": "a"}', "import.bad_time"),
        (b'{"date": "2021-07-14"}', "import.no_text"),
        (b'{"date": "2021-07-14", "text": 1}', "import.not_text"),
        (b'{"date": "2021-07-14", "text": "a", "title": []}', "import.not_text"),
        (b'{"date": "2021-07-14", "text": "a", "tags": "b"}', "import.bad_tags"),
        (b'{"date": "2021-07-14", "text": "a", "tags": [1]}', "import.bad_tags"),
        (b'{"date": "2021-07-14", "stages": "a"}', "import.bad_stages"),
        (b'{"date": "2021-07-14", "text": " \\n"}', "entry.empty"),
        (b'{"date": "2021-07-14", "text": "a\\u0000b"}', "text.nul"),
        (b'{"date": "2021-07-14", "text": "a\\ud800b"}', "text.surrogate"),
        (b'{"date": "2021-07-14", "text": "a", "tags": ["\\ud800"]}', "text.surrogate"),
        (b'{"date": "2021-07-14", "text": "a", "other": "\\ud800"}', "text.surrogate"),
        (b'{"date": "2021-07-14", "text": "a", "other": 1e999}', "import.bad_value"),
        (b'{"date": "2021-07-14", "text": "' + b"a" * 1_000_001 + b'"}', "text.too_long"),
        ('{"date": "2021-07-14", "text": "朝の読書"}'.encode("cp932"), "import.not_utf8"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_imported(
    tmp_path: Path, journal: Journal, line: bytes, code: str
) -> None:
    path = tmp_path / "in.jsonl"
    good = b'{"date": "2021-07-14", "text": "good"}\n'
    path.write_bytes(good + b"\n" + line + b"\n" + good)
    outcome = run_import(journal, "jsonl", path)
    assert [(bad.place, bad.code) for bad in outcome.bad] == [("3", code)]
    assert (journal.entries.count(), outcome.added, outcome.found) == (0, 0, 2)
    assert run_import(journal, "jsonl", path, keep_going=True).added == 2


def test_a_byte_that_is_no_utf_8_becomes_a_sign(tmp_path: Path, journal: Journal) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"date": "2021-07-14", "text": "a\xffb"}\n')
    assert run_import(journal, "jsonl", path).added == 1
    assert journal.entries.get(1).experience == "a\ufffdb"


def test_an_overlong_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reflectui.exchange import jsonl

    monkeypatch.setattr(jsonl, "LONGEST_LINE", 60)
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a" * size} for size in (1, 25, 200, 500, 1)])
    assert problems("jsonl", path) == [("3", "import.line_too_long"), ("4", "import.line_too_long")]


def test_bom_crlf_blank_lines_and_a_missing_last_newline_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"date": "2021-07-14", "text": "a"}\r\n\r\n \r\n{"date": "2021-07-15", "text": "b"}'
    )
    assert [(record.place, record.experience) for record in records("jsonl", path)] == [
        ("1", "a"),
        ("4", "b"),
    ]


def test_a_dry_run_writes_nothing_and_says_what_would_come(tmp_path: Path, journal: Journal) -> None:
    run_import(journal, "jsonl", write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a"}]))
    path = write_lines(
        tmp_path / "in.jsonl", [{"date": f"2021-07-{day}", "text": "a"} for day in (14, 20, 15)]
    )
    before = journal.data_version()
    outcome = run_import(journal, "jsonl", path, dry_run=True)
    assert (outcome.found, outcome.added, outcome.known, outcome.days) == (3, 2, 1, 3)
    assert (journal.entries.count(), journal.data_version()) == (1, before)


def test_an_import_is_one_step_to_undo_and_can_then_be_done_again(tmp_path: Path, journal: Journal) -> None:
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": str(number)} for number in range(300)])
    run_import(journal, "jsonl", path)
    journal.history.undo()
    assert journal.entries.count() == 0
    assert run_import(journal, "jsonl", path).added == 300


def test_a_cancelled_import_leaves_nothing(tmp_path: Path, journal: Journal) -> None:
    path = write_lines(tmp_path / "in.jsonl", [{**DAY, "text": "a" * 500} for _ in range(300)])
    seen: list[str] = []

    def progress(phase: str, _done: int, of: int) -> None:
        seen.append(phase)
        assert of == (300 if phase == "write" else 0)

    with pytest.raises(ReflectuiError, match=r"import\.cancelled"):
        run_import(journal, "jsonl", path, progress=progress, cancelled=lambda: seen.count("write") == 2)
    assert seen.count("write") == 2
    assert journal.entries.count() == 0
    assert journal.history.newest() is None


def test_a_pipe_can_be_read(tmp_path: Path, journal: Journal) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write_lines, args=(pipe, [{**DAY, "text": "a"}]))
    writer.start()
    assert run_import(journal, "jsonl", pipe).added == 1
    writer.join()


@pytest.mark.parametrize(("name", "code"), [("nothing", "import.missing"), ("", "import.is_folder")])
def test_a_source_that_cannot_be_read_is_refused(
    tmp_path: Path, journal: Journal, name: str, code: str
) -> None:
    with pytest.raises(ReflectuiError, match=code):
        run_import(journal, "jsonl", tmp_path / name)


def test_an_unknown_format_is_refused(tmp_path: Path, journal: Journal) -> None:
    with pytest.raises(ReflectuiError, match=r"format\.unknown") as refused:
        run_import(journal, "docx", write_lines(tmp_path / "in.docx", []))
    assert "jsonl" in str(refused.value.params["known"])


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


others = st.dictionaries(texts.filter(lambda name: name not in KNOWN), texts)


titles = texts.map(lambda text: "".join(text.splitlines()))


@given(lines=st.lists(st.tuples(titles, texts, st.lists(texts), others), max_size=8))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_hostile_text_comes_in_as_it_is(
    tmp_path: Path, lines: list[tuple[str, str, list[str], dict[str, str]]]
) -> None:
    written = [
        {**extra, **DAY, "title": title, "text": f"x{text}", "tags": tags}
        for title, text, tags, extra in lines
    ]
    (tmp_path / "hostile.db").unlink(missing_ok=True)
    with Journal.open(tmp_path / "hostile.db", device="test") as journal:
        path = write_lines(tmp_path / "in.jsonl", written)
        run_import(journal, "jsonl", path)
        found = entries(journal)
        assert run_import(journal, "jsonl", path).added == 0
    assert [(entry.title, entry.experience, entry.tags) for entry in found] == [
        (title, one_line_end(f"x{text}"), given_tags(tags)) for title, text, tags, _ in lines
    ]


def test_a_title_that_is_no_title_loses_nothing(tmp_path: Path, journal: Journal) -> None:
    long = "長い" * 300
    path = write_lines(
        tmp_path / "in.jsonl",
        [
            {**DAY, "title": "一\r\n  二\n", "text": "a\r\nb"},
            {**DAY, "title": f"{long}\n終わり", "text": "本文", "tags": ["#朝の 読書", "1"]},
            {**DAY, "title": long, "text": ""},
        ],
    )
    run_import(journal, "jsonl", path)
    assert [(entry.title, entry.experience, entry.tags) for entry in entries(journal)] == [
        ("一 二", "a\nb", []),
        ("", f"{long}\n終わり\n\n本文", ["朝の_読書"]),
        ("", long, []),
    ]
    assert run_import(journal, "jsonl", path).added == 0


@pytest.mark.parametrize("name", ["nippou-a", "nippou-b", "pepys", "r7kamura", "santoka", "worklog-en"])
def test_the_sample_diaries_come_in_whole(shared: Path, name: str) -> None:
    path = shared / "corpora" / f"{name}.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = records("jsonl", path)
    assert [(record.day, record.experience) for record in found] == [
        (line["date"], line["text"]) for line in lines
    ]
