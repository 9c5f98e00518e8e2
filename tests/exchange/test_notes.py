"""Notes named by day: folders of text, daily notes, posts, in whatever encoding and state they are."""

import os
import time
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange.importing import run_import
from reflectui.exchange.records import Options
from reflectui.store.journal import Journal
from tests.exchange.reading import TOKYO, entries, expected, problems, records, skipped

WHY = {"no such day": "no_such_day", "empty": "empty", "no day in the name": "no_day"}


def packed(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_dated_folder_is_read_as_expected(shared: Path) -> None:
    folder = shared / "importers" / "dated-folder"
    wanted = expected(folder)
    found = sorted(records("folder", folder), key=lambda record: record.day)
    for record, entry in zip(found, wanted["entries"], strict=True):
        assert (record.day, record.time, record.title) == (entry["date"], None, entry["title"] or "")
        assert (record.experience, record.tags, record.place) == (
            entry["text"],
            entry["tags"],
            entry["source"],
        )
        assert (record.proposal is None) == (entry["stages"] is None)
        for name, text in (entry["stages"] or {}).items():
            assert packed(getattr(record.proposal, name)) == packed(text)
    left = sorted(skipped("folder", folder))
    assert left == sorted((item["source"], WHY[item["why"]]) for item in wanted["skipped"])


def test_an_accepted_report_loses_no_text(shared: Path, journal: Journal) -> None:
    folder = shared / "importers" / "dated-folder"
    outcome = run_import(journal, "folder", folder, accept=True)
    assert (outcome.added, outcome.days, len(outcome.skipped)) == (10, 10, 3)
    assert outcome.headings[("今日やったこと", "experience")] == 2
    assert outcome.headings[("明日やること", "")] == 2
    report = next(entry for entry in entries(journal) if entry.day == "2021-07-15")
    assert report.reflection.startswith("レビューに出す前に")
    assert report.experience.startswith("お疲れさまです。7/15の日報です。\n・PAY-1402")
    assert report.experience.endswith("■明日やること\n・PAY-1402 のレビュー対応")
    assert report.loop == "let_go"
    assert run_import(journal, "folder", folder).added == 0


def test_daily_notes_are_read_as_expected(shared: Path) -> None:
    folder = shared / "importers" / "obsidian-daily"
    found = {record.day: record for record in records("markdown", folder)}
    for entry in expected(folder)["entries"]:
        record = found.pop(entry["date"])
        assert (record.time, record.title, record.tags) == (None, entry["title"], entry["tags"])
        assert record.place == entry["file"]
        assert record.experience.startswith(entry["text"])
    assert not found
    assert dict(skipped("markdown", folder)) == {"Index.md": "no_day", "Templates/Daily.md": "front_matter"}


def test_what_a_daily_note_holds_besides_its_text_is_kept(shared: Path) -> None:
    found = {record.day: record for record in records("markdown", shared / "importers" / "obsidian-daily")}
    assert found["1661-07-01"].extra["links"] == "<< [[1661-06-30]] | [[1661-07-02]] >>"
    assert found["1665-03-11"].experience.endswith("- [x] reckon accounts #money")


def test_posts_are_read_as_expected(shared: Path) -> None:
    folder = shared / "importers" / "hugo-retrospectives"
    found = {record.place: record for record in records("markdown", folder)}
    for entry in expected(folder)["entries"]:
        record = found.pop(entry["file"])
        assert (record.day, record.title) == (entry["date"], entry["title"])
        assert record.extra["description"]
    assert not found


def test_encodings_and_broken_files(shared: Path) -> None:
    folder = shared / "importers" / "edge"
    found = {record.place: record for record in records("folder", folder)}
    assert found["euc_jp.txt"].experience == found["shift_jis.txt"].experience
    assert found["euc_jp.txt"].experience.startswith("寒うなつた、冬らしく風が吹く。")
    assert (found["nfd.md"].day, found["utf8-bom-crlf.md"].title) == ("1934-05-04", "The London lost")
    assert "\r" not in found["utf8-bom-crlf.md"].experience
    left = dict(skipped("folder", folder))
    assert left["bad-yaml.md"] == "front_matter"
    assert left["only-front-matter.md"] == "empty"
    assert left["empty.md"] == "no_day"


def test_broken_front_matter_stays_text_where_the_name_says_the_day(tmp_path: Path) -> None:
    text = "---\ndate: [2021\n tags: x: y\n---\nbody"
    bomb = "---\na: &a [x, x]\nb: [*a, *a]\n---\nbody"
    folder = write(
        tmp_path / "notes", **{"2021-07-14.md": text, "2021-07-15.md": bomb, "2021-07-16.md": "---\nx"}
    )
    assert [record.experience for record in records("markdown", folder)] == [text, bomb, "---\nx"]


def test_front_matter_is_read(tmp_path: Path) -> None:
    files = {
        "a.md": "---\ndate: 2021-07-14 21:30\ntags: '#one, two'\nmood: 4\n---\nlocal",
        "b.md": "---\ndate: 2021-07-14T18:30:00Z\n---\nutc",
        "c.md": "---\ndate: 2021-07-14T00:00:00Z\ntitle: 題\n---\nno time",
        "d.md": '+++\ntitle = "toml"\ndate = 2021-07-15T09:00:00+09:00\ntags = ["x"]\n[p]\nn = 1\n+++\nbody',
        "e.md": "---\ndate: someday\n---\nno day",
        "f.md": "---\ndate: 0001-01-01T01:00:00+09:00\n---\nbefore there were days",
        "2021-07-20 walk.md": "---\ndate: 2021-07-19 10:00\n---\nthe name says the day",
    }
    found = {record.place: record for record in records("markdown", write(tmp_path / "notes", **files))}
    assert {name: (record.day, record.time) for name, record in found.items()} == {
        "a.md": ("2021-07-14", "21:30"),
        "b.md": ("2021-07-14", "27:30"),
        "c.md": ("2021-07-14", None),
        "d.md": ("2021-07-15", "09:00"),
        "2021-07-20 walk.md": ("2021-07-20", None),
    }
    assert (found["a.md"].tags, found["a.md"].extra) == (["one", "two"], {"mood": "4"})
    assert (found["c.md"].title, found["d.md"].title, found["d.md"].tags) == ("題", "toml", ["x"])
    assert found["d.md"].extra == {"p": {"n": 1}}
    assert found["2021-07-20 walk.md"].extra == {"date": "2021-07-19 10:00"}
    assert found["b.md"].instant == "2021-07-14T18:30:00Z"


def test_days_in_a_text_cut_nothing_but_headings_do(tmp_path: Path) -> None:
    files = {
        "2021-07-14.md": "1st\n# 2021-07-15 (木)\n2nd\n## 2021年7月15日\nagain\n## 2021-07-16 のこと\nmore",
        "2021-07-20.md": "# 2021-07-12 の日記を読み返す\ntext",
        "2021-07-21.md": "# 2021-07-21 雨\ntext",
        "2021-07-22.md": "# Learning C#\ntext",
        "2021-07-23.md": "\n\n2021-07-23\ntext\n2021-07-24\n# closed ##",
    }
    folder = write(tmp_path / "notes", **files)
    found = [
        (record.place, record.day, record.title, record.experience) for record in records("folder", folder)
    ]
    assert found == [
        ("2021-07-14.md#2021-07-14", "2021-07-14", "", "1st"),
        ("2021-07-14.md#2021-07-15", "2021-07-15", "", "2nd"),
        ("2021-07-14.md#2021-07-15", "2021-07-15", "", "again\n## 2021-07-16 のこと\nmore"),
        ("2021-07-20.md", "2021-07-20", "2021-07-12 の日記を読み返す", "text"),
        ("2021-07-21.md", "2021-07-21", "雨", "text"),
        ("2021-07-22.md", "2021-07-22", "Learning C#", "text"),
        ("2021-07-23.md", "2021-07-23", "", "text\n2021-07-24\n# closed ##"),
    ]


def test_a_long_note_takes_no_longer_than_its_length(tmp_path: Path) -> None:
    lines = ["# a" + " " * 20_000 + "b", *(["line"] * 100_000)]
    folder = write(tmp_path / "notes", **{"2021-07-14.md": "\n".join(lines)})
    began = time.process_time()
    (record,) = records("folder", folder)
    assert len(record.experience) == 5 * 100_000 - 1
    assert time.process_time() - began < 5


def test_two_sections_of_one_day_both_come_in_once(tmp_path: Path, journal: Journal) -> None:
    folder = write(tmp_path / "notes", **{"2021-07.md": "# 2021-07-14\na\n# 2021-07-14\nb"})
    assert run_import(journal, "folder", folder).added == 2
    assert run_import(journal, "folder", folder).added == 0


def test_two_folders_with_the_same_names_both_come_in(tmp_path: Path, journal: Journal) -> None:
    for name in ("work", "private"):
        run_import(journal, "folder", write(tmp_path / name, **{"2021-07-14.md": name}))
    assert journal.entries.count() == 2


def test_notes_are_known_by_what_they_say(tmp_path: Path, journal: Journal) -> None:
    folder = write(
        tmp_path / "diary", **{"a/2021-07-14.md": "a", "b/2021-07-14.md": "b", "2021-07-15.md": "c"}
    )
    assert run_import(journal, "folder", folder).added == 3
    assert run_import(journal, "folder", folder / "a").added == 0
    assert run_import(journal, "folder", write(tmp_path / "moved", **{"2021/07/14.md": "a"})).added == 0
    other = write(tmp_path / "other" / "diary", **{"a/2021-07-14.md": "of somebody else"})
    assert run_import(journal, "folder", other).added == 1
    (folder / "a/2021-07-14.md").write_text("a and more", encoding="utf-8")
    assert run_import(journal, "folder", folder).added == 1


def test_sending_headings_to_their_stages_makes_no_new_records(tmp_path: Path, journal: Journal) -> None:
    text = "■今日やったこと\nテスト\n■所感\n早めに出せばよかった"
    folder = write(tmp_path / "notes", **{"2021-07-14.md": text})
    assert run_import(journal, "folder", folder, accept=True).added == 1
    assert run_import(journal, "folder", folder).added == 0


def test_one_file_can_be_read(tmp_path: Path, journal: Journal) -> None:
    folder = write(tmp_path / "notes", **{"2021-07-14.md": "a", "2021-07-15.md": "b"})
    assert run_import(journal, "folder", folder / "2021-07-14.md").added == 1
    assert run_import(journal, "folder", folder).added == 1


def test_hidden_files_links_and_pipes_are_left_alone(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "notes", **{".obsidian/2021-07-14.md": "a", ".2021-07-15.md": "b", "2021-07-16.md": "c"}
    )
    (folder / "2021-07-17").symlink_to(tmp_path)
    os.mkfifo(folder / "2021-07-18.md")
    assert [record.day for record in records("folder", folder)] == ["2021-07-16"]


def test_a_folder_that_cannot_be_read_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "notes", **{"2021-07-14.md": "a", "closed/2021-07-15.md": "b"})
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "closed", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(ReflectuiError, match=r"import\.no_permission") as refused:
        records("folder", folder)
    assert refused.value.params == {"path": str(folder / "closed")}


def test_a_file_in_no_encoding_is_named(tmp_path: Path, journal: Journal) -> None:
    folder = write(tmp_path / "notes", **{"2021-07-14.txt": "good"})
    (folder / "2021-07-15.txt").write_bytes(b"\xff\xff\x80\x00\xa0")
    (folder / "2021-07-16.txt").write_bytes(b"a\x00b")
    assert problems("folder", folder) == [("2021-07-15.txt", "import.encoding")]
    outcome = run_import(journal, "folder", folder)
    assert [(bad.place, bad.code) for bad in outcome.bad] == [
        ("2021-07-15.txt", "import.encoding"),
        ("2021-07-16.txt", "text.nul"),
    ]
    assert journal.entries.count() == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_japanese_encodings(tmp_path: Path, encoding: str) -> None:
    text = "今日は雨。カタカナと漢字、それに ASCII も。"
    (tmp_path / "2021-07-14.txt").write_bytes(text.encode(encoding))
    assert [record.experience for record in records("folder", tmp_path)] == [text]


def test_a_stray_byte_does_not_spoil_a_text(tmp_path: Path) -> None:
    (tmp_path / "2021-07-14.txt").write_bytes("今日は雨、明日も雨。".encode() + b"\xe3\x81")
    assert [record.experience for record in records("folder", tmp_path)] == ["今日は雨、明日も雨。\ufffd"]


def test_the_day_of_a_time_with_an_offset_follows_the_journal(tmp_path: Path) -> None:
    folder = write(tmp_path / "notes", **{"a.md": "---\ndate: 2021-07-14T18:30:00Z\n---\nutc"})
    (record,) = records("markdown", folder, Options(zone="Asia/Tokyo", day_start=0))
    assert (record.day, record.time) == ("2021-07-15", "03:30")
    assert TOKYO.day_start == 240
