"""show, list, search, report."""

import json
import sqlite3
from pathlib import Path

import pytest

from reflectui.store.journal import Journal
from tests.cli.conftest import Run
from tests.exchange.reading import write_lines
from tests.store.conftest import forbid_writing
from tests.surfacing.diaries import japanese


def test_list_is_newest_first_and_takes_a_day(run: Run) -> None:
    for words in ("7/1 9:00: one", "7/3 9:00: two", "7/2 9:00: three"):
        run("add", words)
    lines = run("list").out.splitlines()
    assert [line.rsplit("\t", 1)[1] for line in lines] == ["two", "three", "one"]
    assert len(run("list", "--since", "7/2").out.splitlines()) == 2
    assert len(run("list", "--limit", "1").out.splitlines()) == 1


def test_show_prints_one_entry(run: Run) -> None:
    run("add", "--title", "Title", "Text #tag @name")
    assert run("show", "1").out == "2026-07-14 26:10  Title\n\nText #tag @name\n"
    shown = json.loads(run("show", "1", "--json").out)
    assert shown == {
        "id": 1,
        "day": "2026-07-14",
        "time": "26:10",
        "title": "Title",
        "stages": {"experience": "Text #tag @name", "reflection": "", "concept": "", "action": ""},
        "tags": ["tag"],
    }


def test_text_reaches_the_terminal_without_controls_and_json_is_exact(run: Run) -> None:
    text = "a\x1b]0;title\x07b \x9b31m \u202e [bold]x"
    run("add", stdin=text.encode())
    for arguments in (("list",), ("show", "1"), ("search", "bold")):
        out = run(*arguments).out
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out)
        assert "[bold]x" in out
    out = run("show", "1", "--json").out
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out)
    assert json.loads(out)["stages"]["experience"] == text


@pytest.mark.parametrize(
    "text", ["👨‍👩‍👧 家族", "👍🏽", "✈️ ☎︎", "🏴\U000e0067\U000e0062\U000e007f", "می‌خواهم"]
)
def test_what_joins_signs_is_printed_as_it_is(run: Run, text: str) -> None:
    run("add", text)
    assert run("show", "1").out.splitlines()[-1] == text
    assert run("list").out == f"1\t2026-07-14 26:10\t{text}\n"
    assert text in run("report", "today").out


def test_search_has_its_shape(run: Run) -> None:
    run("add", "お酒を飲んだ")
    run("add", "お茶を飲んだ")
    (hit,) = json.loads(run("search", "酒", "--json").out)
    assert hit == {"id": 1, "day": "2026-07-14", "title": "", "snippet": "お酒を飲んだ"}
    assert [h["id"] for h in json.loads(run("search", "飲", "-茶", "--json").out)] == [1]
    nothing = run("search", "水")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "Nothing was found.\n")
    assert run("search", "水", "--json").out == "[]\n"


def test_report_masks_people_and_leaves_out_what_is_confidential(run: Run, own_home: Path) -> None:
    from reflectui.store.journal import Journal

    run("add", "昨日 9時: きのう")
    run("add", "@佐藤さんと話す。佐藤さんは早い @田中")
    run("add", "秘密")
    with Journal.open(own_home / "data" / "reflectui" / "journal.db") as journal:
        journal.entries.set(3, "entry.confidential", confidential=True)
        journal.entries.set(2, "entry.edit", concept="早く聞く", action="10分で聞く")
    out = run("--lang", "ja", "report", "today").out
    assert out == (
        "やったこと\n- Aさんと話す。Aさんは早い Bさん\n\n"
        "わかったこと\n- 早く聞く\n\n次にやること\n- 10分で聞く\n"
    )
    assert "7/13(月)" in run("--lang", "ja", "report", "week").out


def test_report_masks_who_is_named_in_any_record(run: Run) -> None:
    run("add", "昨日 9時: @佐藤 @小林 と話す")
    run("add", "佐藤さんに聞いた。小林は休み")
    assert run("--lang", "ja", "report", "today").out == "やったこと\n- Aさんに聞いた。Bさんは休み\n"


def test_the_diary_view_is_for_anyones_sql(run: Run, own_home: Path) -> None:
    run("add", "--title", "T", "x")
    connection = sqlite3.connect(own_home / "data" / "reflectui" / "journal.db")
    try:
        rows = connection.execute(
            "SELECT day, time, title, experience, reflection, concept, action, tags FROM diary"
        ).fetchall()
    finally:
        connection.close()
    assert rows == [("2026-07-14", "26:10", "T", "x", "", "", "", "[]")]


def test_candidates_have_their_shape(run: Run, tmp_path: Path) -> None:
    lines = [{"date": day, "text": text} for day, text in japanese()]
    run("import", "jsonl", str(write_lines(tmp_path / "in.jsonl", lines)))
    best, *_ = json.loads(run("candidates", "--json").out)
    assert list(best) == ["label", "score", "days", "first", "last", "evidence"]
    assert best["days"] == len({piece["day"] for piece in best["evidence"]}) >= 3
    assert (best["first"], best["last"]) == (best["evidence"][0]["day"], best["evidence"][-1]["day"])
    for piece in best["evidence"]:
        entry = json.loads(run("show", str(piece["entry"]), "--json").out)
        assert piece["quote"] in entry["stages"]["experience"]
        assert piece["day"] == entry["day"]
    one, every = run("candidates", "--limit", "1"), run("candidates")
    assert one.out == f"{best['days']}\t{best['first']}\t{best['last']}\t{best['label']}\n"
    found = len(every.out.splitlines())
    assert one.err == f"{found - 1} more are not shown. --limit {found} shows them.\n"
    assert (every.err, run("candidates", "--limit", "1", "--json").err) == ("", "")


def test_a_journal_without_practices_has_no_candidates(run: Run) -> None:
    run("add", "x")
    assert run("candidates", "--json").out == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "7"), 1, "no record 7"),
        (("list", "--since", "whenever"), 1, "is not a day or time"),
        (("show", "seven"), 2, "not a whole number"),
        (("frobnicate",), 2, "No such command"),
        (("search",), 2, "Missing argument 'QUERY...'."),
        (("search", "x", "--limt", "3"), 2, "Did you mean '--limit'"),
        (("list", "--limit", "0"), 2, "1 or more"),
        (("show", "9" * 20), 1, "no record 99999999999999999999"),
        (("edit", "9" * 20), 1, "no record"),
        (("erase", "0", "--yes"), 1, "no record 0"),
    ],
)
def test_wrong_use_is_answered(run: Run, arguments: tuple[str, ...], code: int, words: str) -> None:
    run("add", "something")
    result = run(*arguments)
    assert result.code == code
    assert words in result.err
    assert result.out == ""


def test_a_journal_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a journal")
    for path, words in ((text, "not a journal"), (tmp_path, "folder"), (tmp_path / "none", "no journal")):
        result = run("--journal", str(path), "list")
        assert (result.code, words in result.err) == (1, True)
    assert text.read_text() == "not a journal"
    assert not (tmp_path / "none").exists()


def test_a_name_in_the_settings_is_a_journal(run: Run, own_home: Path) -> None:
    config = own_home / "config" / "reflectui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'[journals]\nwork = "{own_home}/work.db"\n')
    run("--journal", "work", "add", "x")
    assert (own_home / "work.db").exists()


@pytest.mark.parametrize("settings", ["language = [broken", '[journals]\nwork = "/tmp/\\u0000"'])
def test_settings_that_cannot_be_read_stop_what_needs_them_alone(
    run: Run, own_home: Path, settings: str
) -> None:
    config = own_home / "config" / "reflectui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(settings)
    for arguments in (("list",), ("add", "x"), ("demo",), ()):
        result = run(*arguments)
        assert (result.code, result.out, result.err.count("\n")) == (1, "", 1)
        assert "settings cannot be read" in result.err
    for arguments in (("--help",), ("-h",), ("--version",), ("add", "--help")):
        assert run(*arguments).code == 0


def test_a_limit_beyond_all_records_is_all_of_them(run: Run) -> None:
    run("add", "x")
    assert run("list", "--limit", "9" * 20).out.count("\n") == 1
    assert run("search", "x", "--limit", "9" * 20).out.count("\n") == 1


def test_wrong_use_is_answered_in_japanese(run: Run) -> None:
    assert run("--lang", "ja", "show").err.endswith("引数 'ID' が足りません。\n")
    assert run("--lang", "ja", "list", "--limit", "0").err.endswith("1以上にしてください。\n")


def test_an_empty_report_is_no_text_to_pass_on(run: Run) -> None:
    run("add", "--at", "7/1", "x")
    result = run("report", "today")
    assert (result.code, result.out, result.err) == (0, "", "Nothing is written yet.\n")


def test_what_was_never_read_for_practices_is_told(
    run: Run, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "朝、本を読む。")
    forbid_writing(monkeypatch, own_home / "data" / "reflectui")
    told = run("candidates", "--json")
    assert (told.code, told.out) == (0, "[]\n")
    assert told.err == "1 record is not read for practices yet, and this journal is read-only.\n"


def test_gathered_lines_are_read_in_their_record(run: Run, own_home: Path) -> None:
    for text in ("one #work", "two", "three"):
        run("add", text)
    with Journal.open(own_home / "data" / "reflectui" / "journal.db") as journal:
        made = journal.entries.gather([1, 2, 3]).id
    whole = "one #work\ntwo\nthree"
    (listed,) = json.loads(run("list", "--json").out)
    assert (listed["id"], listed["stages"]["experience"], listed["tags"]) == (made, whole, ["work"])
    assert [hit["id"] for hit in json.loads(run("search", "two", "--json").out)] == [made]
    assert json.loads(run("show", str(made), "--json").out) == listed
    assert run("report", "today").out.count("two") == 1
    assert json.loads(run("show", "2", "--json").out)["stages"]["experience"] == "two"
    refused = run("edit", "2")
    assert (refused.code, refused.err) == (1, "Record 2 was gathered into record 4. Edit that one.\n")
