"""Our own json: everything goes out and comes back, and what differs is kept beside."""

import json
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.exchange import json_stream
from reflectui.exchange.importing import run_import
from reflectui.exchange.json_stream import members
from reflectui.store import pace
from reflectui.store.journal import Journal
from tests.exchange.reading import entries, exported, write_lines

MOMENT = clock.moment_on(date(2026, 7, 14), "26:10", "Asia/Tokyo")
UNTIMED = Moment(None, None, "2026-07-13", None)


def export(journal: Journal, path: Path) -> Path:
    path.write_text(exported(journal), encoding="utf-8", newline="")
    return path


@pytest.fixture
def full(journal: Journal) -> Journal:
    """A journal that has one of everything."""
    entry = journal.entries
    first = entry.add(
        MOMENT, experience="版を声に出す", reflection="r", concept="c", action="a", tags=["仕事"]
    )
    child = entry.add(UNTIMED, experience="child", parent=first, starred=True, back_filled=True)
    entry.add(MOMENT, title="other wording", conflict_of=child, import_key="jsonl:1", extra='{"lang": "ja"}')
    gathered = entry.add(MOMENT, experience="gathered", loop="kept_open")
    entry.tie(first, "parent", gathered)
    entry.set(child, "entry.hide", confidential=True)
    entry.delete([entry.add(MOMENT, experience="in the trash")])
    entry.save(entry.get(first).model_copy(update={"lens": "ywt"}))
    entry.set(first, "entry.close", loop="closed", no_trial=True)
    lines = [entry.add(UNTIMED, experience=text) for text in ("one", "two", "three")]
    inner = entry.gather(lines[:2]).id
    entry.share([entry.gather([inner, lines[2]]).id, first], "2026-07-14T20:00:00Z")
    journal.preferences.set_day_start(5 * 60)
    journal.preferences.keep_filter("work", "#work is:open")
    return journal


def test_everything_comes_back_but_ids(
    full: Journal, open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    other = open_journal()
    other.entries.erase(other.entries.add(MOMENT, experience="shifts the ids"))
    path = export(full, tmp_path / "out.json")
    outcome = run_import(other, "json", path)
    assert (outcome.found, outcome.added) == (10, 10)
    assert exported(other) == path.read_text(encoding="utf-8")
    assert len(other.entries.trash()) == 1
    assert other.preferences.day_start() == 300
    again = run_import(other, "json", path)
    assert (again.added, again.known, again.conflicts) == (0, 10, 0)
    assert other.preferences.filters() == {"work": "#work is:open"}
    assert [row.line for row in other.entries.rows(other.search.ids("two"))] == ["three"]


@pytest.mark.parametrize("sort", [False, True])
def test_any_layout_is_read(
    full: Journal, open_journal: Callable[[], Journal], tmp_path: Path, sort: bool
) -> None:
    written = exported(full)
    path = tmp_path / "other.json"
    path.write_text("\ufeff" + json.dumps(json.loads(written), indent=3, sort_keys=sort), encoding="utf-8")
    other = open_journal()
    run_import(other, "json", path)
    assert exported(other) == written


def test_what_differs_is_kept_beside_once(full: Journal, tmp_path: Path) -> None:
    path = export(full, tmp_path / "out.json")
    before = full.entries.count()
    edited = entries(full)[0]
    full.entries.save(edited.model_copy(update={"experience": "edited here"}))
    outcome = run_import(full, "json", path)
    assert (outcome.added, outcome.known, outcome.conflicts) == (1, 9, 1)
    beside = entries(full)[-1]
    assert (beside.experience, beside.conflict_of) == ("版を声に出す", edited.id)
    assert full.entries.get(edited.id).experience == "edited here"
    again = run_import(full, "json", path)
    assert (again.added, again.known, full.entries.count()) == (0, 10, before + 1)
    full.history.undo()
    assert full.entries.count() == before


def test_star_and_trash_stay_as_they_are_here(full: Journal, tmp_path: Path) -> None:
    path = export(full, tmp_path / "out.json")
    first, second, *_ = entries(full)
    full.entries.delete([first.id])
    full.entries.set(second.id, "entry.star", starred=False)
    assert run_import(full, "json", path, dry_run=True).added == 0
    assert run_import(full, "json", path).added == 0


def test_two_journals_that_imported_the_same_source_meet(
    open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    source = write_lines(tmp_path / "in.jsonl", [{"date": "2021-07-14", "text": text} for text in "ab"])
    one, two = open_journal(), open_journal()
    run_import(one, "jsonl", source)
    run_import(two, "jsonl", source)
    one.entries.save(entries(one)[0].model_copy(update={"experience": "edited"}))
    outcome = run_import(two, "json", export(one, tmp_path / "out.json"))
    assert (outcome.added, outcome.known, outcome.conflicts) == (1, 1, 1)


def test_settings_come_without_entries(
    journal: Journal, open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    journal.preferences.set_day_start(0)
    other = open_journal()
    run_import(other, "json", export(journal, tmp_path / "out.json"))
    assert exported(other) == exported(journal)


def test_settings_of_the_journal_are_not_replaced(
    full: Journal, open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    other = open_journal()
    other.preferences.set_day_start(0)
    run_import(other, "json", export(full, tmp_path / "out.json"))
    assert other.preferences.day_start() == 0


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"day_start": "x"}, "day_start"),
        ({"day_start": "05:00"}, "day_start"),
        ({"day_start": "-5"}, "day_start"),
        ({"day_start": "361"}, "day_start"),
        ({"day_start": 300}, "day_start"),
        ({"day_start": "300", "a": "\ud800"}, "a"),
        (["day_start"], "settings"),
    ],
)
def test_settings_that_do_not_fit_are_named(
    tmp_path: Path, journal: Journal, settings: object, field: str
) -> None:
    path = _write(tmp_path / "in.json", [_entry(1)], settings=settings)
    outcome = run_import(journal, "json", path)
    assert [(bad.place, bad.code, bad.params) for bad in outcome.bad] == [
        ("1", "import.bad_field", {"field": field})
    ]
    assert (journal.entries.count(), journal.preferences.all()) == (0, {})
    assert run_import(journal, "json", path, keep_going=True).added == 1
    assert journal.preferences.day_start() == (300 if field == "a" else 240)


def _entry(number: int, **fields: Any) -> dict[str, Any]:
    at = "2026-07-14T00:00:00Z"
    uid = f"00000000-0000-7000-8000-{number:012x}"
    empty = dict.fromkeys(("time", "instant", "zone"))
    base = {"uid": uid, "day": "2026-07-14", **empty, "experience": "e", "created_at": at, "changed_at": at}
    return base | fields


def _write(path: Path, found: list[Any], **head: Any) -> Path:
    whole = {"format": "reflectui", "version": 1, "settings": {}, **head, "entries": found}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_titles_and_tags_made_elsewhere_are_made_ours(tmp_path: Path, journal: Journal) -> None:
    found = [_entry(1, title="一\n二", tags=["#朝の 読書"]), _entry(2, title="長" * 501)]
    path = _write(tmp_path / "in.json", found)
    run_import(journal, "json", path)
    first, second = entries(journal)
    assert (first.title, first.tags) == ("一 二", ["朝の_読書"])
    assert (second.title, second.experience.partition("\n")[0]) == ("", "長" * 501)
    again = run_import(journal, "json", path)
    assert (again.added, again.conflicts) == (0, 0)


def test_circles_are_not_tied(tmp_path: Path, journal: Journal) -> None:
    uids = [_entry(number)["uid"] for number in range(3)]
    found = [_entry(n, parent=uids[(n + 1) % 3]) for n in range(3)]
    run_import(journal, "json", _write(tmp_path / "in.json", found))
    parents = [entry.parent for entry in entries(journal)]
    assert parents.count(None) == 1
    for entry in entries(journal):
        steps, at = 0, entry.parent
        while at is not None:
            at, steps = journal.entries.get(at).parent, steps + 1
            assert steps < 4


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"uid": "1"}, "import.bad_field"),
        (
            {"uid": "f" * 8 + "-0000" * 3 + "-" + "f" * 12, "parent": "f" * 8 + "-0000" * 3 + "-" + "f" * 12},
            "import.bad_field",
        ),
        ({"day": "2026-02-30"}, "import.bad_date"),
        ({"time": "31:00"}, "import.bad_time"),
        ({"instant": "yesterday"}, "import.bad_field"),
        ({"instant": "2024-99-99T00:00:00Z"}, "import.bad_field"),
        ({"created_at": "2024-02-30T00:00:00Z"}, "import.bad_field"),
        ({"zone": ""}, "import.bad_field"),
        ({"zone": "Nowhere/X"}, "import.bad_field"),
        ({"turn": 10**30}, "import.bad_field"),
        ({"experience": None}, "import.bad_field"),
        ({"experience": ""}, "entry.empty"),
        ({"experience": "\0"}, "text.nul"),
        ({"tags": ["\ud800"]}, "text.surrogate"),
        ({"tags": "a"}, "import.bad_field"),
        ({"turn": 0}, "import.bad_field"),
        ({"loop": "open"}, "import.bad_field"),
        ({"starred": 1}, "import.bad_field"),
        ({"parent": 7}, "import.bad_field"),
        ({"extra": "{}"}, "import.bad_field"),
        ({"import_key": ""}, "import.bad_field"),
        ({"changed_at": None}, "import.bad_field"),
        ({"of_the_future": 1}, "import.bad_field"),
    ],
)
def test_a_damaged_entry_is_named(
    tmp_path: Path, journal: Journal, fields: dict[str, Any], code: str
) -> None:
    path = _write(tmp_path / "in.json", [_entry(1), _entry(2, **fields)])
    outcome = run_import(journal, "json", path)
    assert [bad.code for bad in outcome.bad] == [code]
    assert journal.entries.count() == 0
    assert run_import(journal, "json", path, keep_going=True).added == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"entries": [{"title": "cut o', "import.not_json_file"),
        ('{"format": "reflectui", "version": 1, "entries": [{}, ]}', "import.not_json_file"),
        ('{"format": "reflectui", "version": 1, "entries": []} {}', "import.not_json_file"),
        ('{"format": "reflectui", "version": 4, "entries": []}', "import.newer_json"),
        ('{"format": "reflectui", "version": "1", "entries": []}', "import.bad_field"),
        ("{}", "import.unknown_json"),
        ("[]", "import.unknown_json"),
        ("17", "import.not_json_file"),
        ("", "import.not_json_file"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(
    tmp_path: Path, journal: Journal, text: str, code: str
) -> None:
    path = tmp_path / "in.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReflectuiError, match=code):
        run_import(journal, "json", path)
    assert journal.entries.count() == 0


def test_the_place_of_broken_json_is_named(tmp_path: Path, journal: Journal) -> None:
    lines = exported_lines(journal, 300)
    lines[200] = lines[200][:20]
    (tmp_path / "in.json").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ReflectuiError, match=r"import\.not_json_file") as refused:
        run_import(journal, "json", tmp_path / "in.json")
    assert refused.value.params["line"] == 201


def test_a_large_broken_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text('{"entries": [}' + " " * 1_000_000, encoding="utf-8")
    tracemalloc.start()
    with pytest.raises(ReflectuiError, match=r"import\.not_json_file"):
        list(members(path, ("entries",)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 500_000


@pytest.mark.parametrize("size", range(1, 40))
def test_values_may_be_cut_anywhere_while_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    text = '{"a": [true, false, null, -1.5e+10], "entries": ["\\ud83d\\ude00\\n", {"b": "x\\\\"}, 12345]}'
    monkeypatch.setattr(json_stream, "CHUNK", size)
    path = tmp_path / "in.json"
    path.write_text(text, encoding="utf-8")
    found = [(key, value) for key, value, _ in members(path, ("entries",))]
    whole = json.loads(text)
    assert found == [("a", whole["a"]), *(("entries", value) for value in whole["entries"])]


def exported_lines(journal: Journal, count: int) -> list[str]:
    with journal.change("test"):
        for _ in range(count):
            journal.entries.add(MOMENT, experience="あ" * 400)
    return exported(journal).split("\n")


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("dayone/Journal.json", "Day One"),
        ("jrnl/export.json", "jrnl"),
        ("tui-journal/export.json", "tui-journal"),
        ("tui-journal/entries.json", "tui-journal"),
    ],
)
def test_json_of_another_program_is_called_by_its_name(
    shared: Path, journal: Journal, name: str, program: str
) -> None:
    with pytest.raises(ReflectuiError, match=r"import\.other_json") as refused:
        run_import(journal, "json", shared / "importers" / name)
    assert refused.value.params == {"program": program}


@pytest.mark.parametrize(
    ("name", "code"), [("broken", "import.not_json_file"), ("not-utf8", "import.other_json")]
)
def test_broken_samples_are_refused(shared: Path, journal: Journal, name: str, code: str) -> None:
    with pytest.raises(ReflectuiError, match=code):
        run_import(journal, "json", shared / "importers" / "edge" / f"{name}.json")


def test_a_byte_that_is_no_utf_8_becomes_a_sign(tmp_path: Path, journal: Journal) -> None:
    path = _write(tmp_path / "in.json", [_entry(1, experience="a~b")])
    path.write_bytes(path.read_bytes().replace(b"~", b"\xff"))
    run_import(journal, "json", path)
    assert [entry.experience for entry in entries(journal)] == ["a\ufffdb"]


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
drawn = st.fixed_dictionaries(
    {
        "title": texts.map(lambda text: "".join(text.splitlines())),
        "experience": texts.map(lambda text: f"x{text}"),
        "reflection": texts,
        "tags": st.lists(texts),
        "starred": st.booleans(),
        "back_filled": st.booleans(),
        "extra": st.none()
        | st.dictionaries(texts, st.floats(allow_nan=False, allow_infinity=False), min_size=1),
        "parent": st.none() | st.integers(0, 9),
        "moment": st.sampled_from([MOMENT, UNTIMED]),
        "trash": st.booleans(),
    }
)


@given(found=st.lists(drawn, max_size=8))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_goes_out_comes_back(
    tmp_path_factory: pytest.TempPathFactory, found: list[dict[str, Any]]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with (
        Journal.open(folder / "a.db", device="test") as one,
        Journal.open(folder / "b.db", device="test") as two,
    ):
        ids: list[int] = []
        for fields in found:
            parent, trash, moment, extra = (
                fields.pop(name) for name in ("parent", "trash", "moment", "extra")
            )
            extra = json.dumps(extra, ensure_ascii=False) if extra else None
            above = ids[parent] if parent is not None and parent < len(ids) else None
            ids.append(one.entries.add(moment, **fields, extra=extra, parent=above))
            if trash:
                one.entries.delete(ids[-1:])
        run_import(two, "json", export(one, folder / "out.json"))
        assert exported(two) == exported(one)
        assert run_import(two, "json", folder / "out.json").added == 0


def test_an_export_of_an_older_version_is_read(open_journal: Callable[[], Journal], tmp_path: Path) -> None:
    journal = open_journal()
    journal.entries.add(MOMENT, experience="older", reflection="r", tags=["a"])
    written = json.loads(exported(journal))
    written["version"] = 1
    for entry in written["entries"]:
        for name in ("gathered_in", "lens", "no_trial", "shared_at"):
            del entry[name]
    path = tmp_path / "older.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    other = open_journal()
    assert run_import(other, "json", path).added == 1
    assert exported(other) == exported(journal)


@pytest.mark.parametrize("at_once", [1, 100_000])
def test_lines_that_were_gathered_elsewhere_count_once_here_too(
    open_journal: Callable[[], Journal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(pace, "FEWEST", at_once)
    desk, lap = open_journal(), open_journal()
    lines = [desk.entries.add(MOMENT, experience=text) for text in ("one", "two", "three")]
    run_import(lap, "json", export(desk, tmp_path / "first.json"))
    edited = lap.search.ids("three")[0]
    lap.entries.set(edited, "entry.edit", experience="three, here")
    before = exported(lap)
    desk.entries.gather(lines)
    outcome = run_import(lap, "json", export(desk, tmp_path / "second.json"))
    assert (outcome.added, outcome.known, outcome.conflicts) == (2, 2, 1)
    assert [row.line for row in lap.entries.rows(lap.search.ids("one"))] == ["one"]
    (record,) = lap.search.ids("one")
    assert set(lap.entries.ids()) == {record, edited}
    assert [each.text for each in lap.entries.originals(record)] == ["one", "two", "three"]
    lap.history.undo()
    assert exported(lap) == before


def test_lines_gathered_elsewhere_stay_where_their_record_was_parted_here(
    open_journal: Callable[[], Journal], tmp_path: Path
) -> None:
    journal = open_journal()
    lines = [journal.entries.add(MOMENT, experience=text) for text in ("one", "two")]
    record = journal.entries.gather(lines).id
    path = export(journal, tmp_path / "out.json")
    journal.connection.execute("UPDATE entry SET gathered_in = NULL")
    outcome = run_import(journal, "json", path)
    assert (outcome.added, outcome.known) == (0, 3)
    assert set(journal.entries.ids()) == {record, *lines}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("gathered_in", "no uid"),
        ("gathered_in", 7),
        ("lens", None),
        ("lens", "a\0b"),
        ("no_trial", 1),
        ("shared_at", "yesterday"),
        ("shared_at", "2026-13-14T20:00:00Z"),
    ],
)
def test_a_new_field_that_does_not_fit_is_named(
    open_journal: Callable[[], Journal], tmp_path: Path, field: str, value: object
) -> None:
    journal = open_journal()
    journal.entries.add(MOMENT, experience="one")
    written = json.loads(exported(journal))
    written["entries"][0][field] = value
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    (bad,) = run_import(open_journal(), "json", path).bad
    assert (bad.code, bad.params) == ("import.bad_field", {"field": field})
