"""History: what was undone is told, and every wording of a record can be read."""

from pathlib import Path

from reflectui.errors import ReflectuiError
from reflectui.store.entry_records import NAMES
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on
from tests.store.states import refused


def test_undo_says_what_it_took_back_also_after_a_restart(path: Path) -> None:
    with Journal.open(path, device="here") as journal:
        id = journal.entries.add(on(), experience="一")
    with Journal.open(path, device="here") as journal:
        newest = journal.history.newest()
        assert newest == journal.history.undo()
        assert newest is not None
        assert (newest.label, newest.records, newest.kind, newest.record) == ("entry.add", 1, "entry", id)
        assert journal.entries.count() == 0
        assert journal.history.undo() is None
        assert journal.history.redo() is not None
        assert journal.entries.get(id).experience == "一"
        assert journal.history.redo() is None


def test_ids_are_never_reused_and_versions_only_grow(journal: Journal) -> None:
    id = journal.entries.add(on(), experience="一")
    journal.history.undo()
    assert journal.entries.add(on(), experience="二") == id + 1
    journal.entries.set(id + 1, "entry.star", starred=True)
    versions = [journal.entries.get(id + 1).version]
    for step in (journal.history.undo, journal.history.redo, journal.history.undo):
        step()
        versions.append(journal.entries.get(id + 1).version)
    assert versions == sorted(set(versions))


def test_a_record_of_an_older_shape_is_readable_but_not_undone(journal: Journal) -> None:
    id = journal.entries.add(on(), experience="一")
    journal.entries.set(id, "entry.star", starred=True)
    journal.connection.execute("UPDATE history SET before = '{\"mood\": 3}' WHERE act = 'update'")
    assert refused(journal.history.undo).code == "undo.old_schema"
    assert journal.history.wordings("entry", id)[0].before == {"mood": 3}
    assert (
        journal.connection.execute("SELECT count(*) FROM change WHERE state = 'running'").fetchone()[0] == 0
    )


def test_the_wordings_of_one_entry(journal: Journal, own_clock: Clock) -> None:
    id = journal.entries.add(on(), experience="一")
    own_clock.move(hours=1)
    entry = journal.entries.get(id)
    entry.experience, entry.concept = "二", "教訓"
    journal.entries.save(entry)
    wordings = journal.history.wordings("entry", id)
    assert [wording.label for wording in wordings] == ["entry.edit", "entry.add"]
    assert wordings[0].before == {
        "experience": "一",
        "concept": "",
        "changed_at": "2026-07-14T17:10:00Z",
        "version": 1,
    }
    assert wordings[0].at == "2026-07-14T18:10:00Z"
    now = {name: getattr(journal.entries.get(id), name) for name in NAMES}
    assert journal.history.at_version("entry", id, 1, now)["experience"] == "一"


def test_an_unfinished_import_fails_as_a_whole(journal: Journal) -> None:
    kept = journal.entries.add(on(), experience="前")
    heard: list[frozenset[int]] = []
    journal.listeners.append(lambda _, ids: heard.append(ids))

    def fail() -> None:
        with journal.long_change("import") as long:
            with long.batch():
                journal.entries.add(on(), experience="取り込み")
            raise ReflectuiError("import.bad")

    assert refused(fail).code == "import.bad"
    assert list(journal.entries.ids()) == [kept]
    assert heard == [frozenset({kept + 1})]
    newest = journal.history.newest()
    assert newest is not None
    assert newest.label == "entry.add"
