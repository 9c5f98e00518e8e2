"""The index that changes keep is the one a rebuild makes, also across versions, stops and other programs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reflectui.store import index as module
from reflectui.store import purging
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed, rebuilt


def fill(journal: Journal, count: int) -> list[int]:
    with journal.change("entry.add"):
        return [
            journal.entries.add(on(), experience=f"記録 {number} を書いた。" * 20) for number in range(count)
        ]


def after(batches: int) -> Callable[[], bool]:
    """Cancels when asked for the n-th time."""
    left = iter(range(batches))
    return lambda: next(left, None) is None


def state(journal: Journal) -> str:
    return str(journal.connection.execute("SELECT value FROM derived WHERE key = 'index'").fetchone()[0])


def test_a_rebuild_makes_the_kept_index(journal: Journal) -> None:
    ids = fill(journal, 60)
    journal.entries.delete(ids[:10])
    journal.entries.set(ids[20], "entry.edit", concept="教訓 #tag")
    journal.entries.move(ids[21], date(2020, 2, 29))
    kept = indexed(journal)
    assert rebuilt(journal) == kept


def test_a_rebuild_goes_on_where_it_was_stopped(journal: Journal) -> None:
    fill(journal, 100)
    kept = indexed(journal)
    journal.connection.execute("UPDATE derived SET value = 'another version'")
    steps = 0
    while not journal.search.rebuild(after(1)):
        steps += 1
    assert steps > 5
    assert indexed(journal) == kept


def test_changes_during_a_rebuild_leave_a_true_index(journal: Journal) -> None:
    ids = fill(journal, 100)
    journal.connection.execute("UPDATE derived SET value = 'another version'")
    while not state(journal).startswith(f"building:{module.VERSION}:") or state(journal).endswith(":0"):
        journal.search.rebuild(after(1))
    assert int(state(journal).rpartition(":")[2]) < ids[-1]
    for id in (ids[0], ids[-1]):
        journal.entries.set(id, "entry.edit", experience="変えた")
    journal.entries.delete([ids[1], ids[-2]])
    journal.entries.add(on(), experience="新しい")
    assert journal.search.rebuild()
    kept = indexed(journal)
    assert rebuilt(journal) == kept
    assert len(journal.search.ids("変えた")) == 2


def test_a_change_under_another_version_touches_no_token(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = fill(journal, 3)
    tokens = indexed(journal)
    monkeypatch.setattr(module, "VERSION", "newer")
    monkeypatch.setattr(module, "_BUILDING", "building:newer:")
    journal.entries.delete(ids[:1])
    journal.entries.add(on(), experience="新しい")
    assert indexed(journal) == tokens
    assert not journal.search.ready
    monkeypatch.undo()
    assert not journal.search.ready
    assert journal.search.rebuild()
    assert list(journal.search.ids("新しい"))
    assert len(journal.search.ids("記録")) == 2


def test_a_rebuild_gives_way_to_a_later_version(journal: Journal) -> None:
    fill(journal, 100)
    journal.connection.execute("UPDATE derived SET value = 'another version'")
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        if asked == 3:
            journal.connection.execute("UPDATE derived SET value = 'building:later:0'")
        return asked > 20

    assert not journal.search.rebuild(cancelled)
    assert asked == 3


def test_entries_written_by_other_programs_follow(journal: Journal) -> None:
    fill(journal, 1)
    for number in range(150):
        journal.connection.execute(
            "INSERT INTO entry (uid, day, experience, created_at, changed_at) VALUES (?, ?, ?, '', '')",
            (f"{number:036}", "2026-07-01", "よそから"),
        )
    assert journal.search.count("よそから") == 0
    journal.entries.add(on(), experience="ここから")
    assert journal.search.count("よそから") == 100
    assert journal.search.rebuild()
    assert journal.search.count("よそから") == 150
    kept = indexed(journal)
    assert rebuilt(journal) == kept


def test_a_file_that_never_had_an_index_gets_one(journal: Journal) -> None:
    assert journal.search.ready
    fill(journal, 1)
    assert state(journal) == module.VERSION
    journal.connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    journal.connection.execute("DELETE FROM derived")
    assert not journal.search.ready
    assert journal.search.rebuild()
    assert journal.search.count("記録") == 1


def test_erased_tokens_are_gone_from_the_index(journal: Journal) -> None:
    ids = fill(journal, 30)
    id = journal.entries.add(on(), experience="秘密の zyzzyva")
    journal.entries.erase(id)
    assert all(term != "zyzzyva" for term, *_ in indexed(journal))
    assert journal.search.count("記録") == len(ids)


def test_an_erasure_that_was_cut_short_is_finished(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(_: Journal) -> None:
        raise InterruptedError

    with Journal.open(path) as journal:
        fill(journal, 30)
        id = journal.entries.add(on(), experience="秘密の zyzzyva")
        monkeypatch.setattr(purging, "purge", die)
        with pytest.raises(InterruptedError):
            journal.entries.erase(id)
        monkeypatch.undo()
    assert b"zyzzyva" in path.read_bytes()
    with Journal.open(path) as journal:
        assert purging.required(journal) is None
        assert journal.search.count("記録") == 30
    assert b"zyzzyva" not in path.read_bytes()


def test_long_texts_are_indexed_by_themselves(journal: Journal) -> None:
    fill(journal, 3)
    id = journal.entries.add(on(), experience="長い文 " * 60_000 + "終わり")
    assert list(journal.search.ids("終わり")) == [id]
    entry = journal.entries.get(id)
    entry.experience = entry.experience.replace("終わり", "おしまい")
    journal.entries.save(entry)
    assert not journal.search.ids("終わり")
    assert list(journal.search.ids("おしまい")) == [id]
    journal.entries.delete([id])
    assert not journal.search.ids("おしまい")
    journal.history.undo()
    kept = indexed(journal)
    assert rebuilt(journal) == kept


def test_a_long_text_whose_program_was_cut_short_follows(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module.Index, "settle", lambda *_: None)
        id = journal.entries.add(on(), experience="長い文 " * 60_000)
    assert not journal.search.ids("長い")
    assert journal.search.rebuild()
    assert list(journal.search.ids("長い")) == [id]


def test_a_step_over_most_entries_builds_the_index_anew(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MANY", 10)
    kept = fill(journal, 3)
    with journal.long_change("import") as long, long.batch():
        fill(journal, 20)
    states: list[str] = []
    journal.listeners.append(lambda *_: states.append(state(journal)))
    journal.history.undo()
    assert "outdated" in states
    assert sorted(journal.search.ids("記録")) == sorted(kept)
    tokens = indexed(journal)
    assert rebuilt(journal) == tokens
    journal.history.redo()
    assert journal.search.count("記録") == 23
