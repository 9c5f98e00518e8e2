"""Our own json where it is damaged, made by hand, or another program's."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reflectui.errors import ReflectuiError
from reflectui.exchange.importing import run_import
from reflectui.store.journal import Journal
from tests.exchange.own import MOMENT, entry_shape, write_own
from tests.exchange.reading import entries, exported


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
    path = write_own(tmp_path / "in.json", [entry_shape(1)], settings=settings)
    outcome = run_import(journal, "json", path)
    assert [(bad.place, bad.code, bad.params) for bad in outcome.bad] == [
        ("1", "import.bad_field", {"field": field})
    ]
    assert (journal.entries.count(), journal.preferences.all()) == (0, {})
    assert run_import(journal, "json", path, keep_going=True).added == 1
    assert journal.preferences.day_start() == (300 if field == "a" else 240)


def test_titles_and_tags_made_elsewhere_are_made_ours(tmp_path: Path, journal: Journal) -> None:
    found = [entry_shape(1, title="一\n二", tags=["#朝の 読書"]), entry_shape(2, title="長" * 501)]
    path = write_own(tmp_path / "in.json", found)
    run_import(journal, "json", path)
    first, second = entries(journal)
    assert (first.title, first.tags) == ("一 二", ["朝の_読書"])
    assert (second.title, second.experience.partition("\n")[0]) == ("", "長" * 501)
    again = run_import(journal, "json", path)
    assert (again.added, again.conflicts) == (0, 0)


def test_circles_are_not_tied(tmp_path: Path, journal: Journal) -> None:
    uids = [entry_shape(number)["uid"] for number in range(3)]
    found = [entry_shape(n, parent=uids[(n + 1) % 3]) for n in range(3)]
    run_import(journal, "json", write_own(tmp_path / "in.json", found))
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
    path = write_own(tmp_path / "in.json", [entry_shape(1), entry_shape(2, **fields)])
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
    path = write_own(tmp_path / "in.json", [entry_shape(1, experience="a~b")])
    path.write_bytes(path.read_bytes().replace(b"~", b"\xff"))
    run_import(journal, "json", path)
    assert [entry.experience for entry in entries(journal)] == ["a\ufffdb"]


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
