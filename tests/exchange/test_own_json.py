"""Our own json: everything goes out and comes back, and what differs is kept beside."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui.exchange.importing import run_import
from reflectui.store import pace
from reflectui.store.journal import Journal
from tests.exchange.own import MOMENT, UNTIMED, export
from tests.exchange.reading import entries, exported, write_lines


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
