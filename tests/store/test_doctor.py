"""The doctor finds what is wrong, and nothing where nothing is."""

from pathlib import Path

import pytest

from reflectui.store import backup, doctor
from reflectui.store.doctor import Finding
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on
from tests.store.indexed import indexed
from tests.store.practices import adopt, july


@pytest.fixture
def kept(journal: Journal) -> Journal:
    """A journal in good order."""
    for number in range(20):
        journal.entries.add(on(), experience=f"{number} #朝 を書いた", title="題", reflection="内省")
    journal.entries.delete([3])
    backup.make(journal.connection, journal.path)
    return journal


def bad(journal: Journal) -> dict[str, Finding]:
    return {finding.code: finding for finding in doctor.examine(journal) if not finding.good}


def test_all_is_well(kept: Journal) -> None:
    assert bad(kept) == {}
    assert len(doctor.examine(kept)) >= 10


def test_examining_writes_nothing(kept: Journal) -> None:
    before = kept.connection.total_changes
    doctor.examine(kept)
    assert kept.connection.total_changes == before


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM search_data WHERE id > 10",
        "INSERT INTO search (rowid, marks) VALUES (1, '_')",
        "INSERT INTO search (search) VALUES ('delete-all')",
    ],
)
def test_an_index_that_differs_is_found_and_built_anew(kept: Journal, harm: str) -> None:
    true = indexed(kept)
    kept.connection.execute(harm)
    assert "doctor.index" in bad(kept)
    assert list(bad(kept)) == ["doctor.index_unbuilt"]
    assert kept.search.rebuild()
    assert bad(kept) == {}
    assert indexed(kept) == true


def test_other_tokens_are_found(kept: Journal) -> None:
    kept.connection.execute("DROP TRIGGER stale_entry_update")
    kept.connection.execute("UPDATE entry SET experience = 'よそで変えた' WHERE id = 1")
    found = bad(kept)
    assert set(found) == {"doctor.triggers", "doctor.index"}
    assert found["doctor.index"].params == {"count": 1}


def test_broken_references_are_counted(kept: Journal) -> None:
    kept.connection.execute("PRAGMA foreign_keys = OFF")
    kept.connection.execute("UPDATE entry SET parent = 999 WHERE id IN (1, 2)")
    assert bad(kept)["doctor.references"].params == {"count": 2}


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM step",
        "UPDATE step SET required = 5",
        "UPDATE step SET first = '2026-07-08'",
        "UPDATE check_in SET level = 6",
        "UPDATE check_in SET state = 'below'",
        "UPDATE check_in SET note = CAST(x'ff' AS TEXT)",
    ],
)
def test_habits_that_do_not_fit_together(kept: Journal, harm: str) -> None:
    id = adopt(kept)
    kept.habits.check(id, july(7), "met", note="一")
    kept.habits.check(adopt(kept, "ほか", first=july(8)), july(14), "skipped")
    assert bad(kept) == {}
    kept.connection.execute(harm)
    assert list(bad(kept)) == ["doctor.habits"]
    assert bad(kept)["doctor.habits"].params["count"]


def test_files_that_others_can_read(kept: Journal) -> None:
    kept.path.chmod(0o644)
    finding = bad(kept)["doctor.readable_by_others"]
    assert finding.params == {"path": str(kept.path), "mode": "0644", "wanted": "0600"}


def test_an_old_backup_and_none_at_all(kept: Journal, own_clock: Clock) -> None:
    own_clock.move(days=9)
    assert bad(kept)["doctor.backup"].params["days"] == 9
    backup.drop_from(backup.backups(kept.path))
    assert list(bad(kept)) == ["doctor.no_backup"]


def test_an_unfinished_change_and_long_queues(kept: Journal) -> None:
    kept.connection.execute(
        "INSERT INTO change (label, at, device, instance, state) VALUES ('import', '', '', 'x', 'running')"
    )
    for queue in ("phrases", "search"):
        query = f"INSERT OR IGNORE INTO stale_{queue} (entry) SELECT value FROM json_each(?)"
        kept.connection.execute(query, (list_of(1000),))
    found = bad(kept)
    assert found["doctor.unfinished"].params == {"count": 1, "running": 0}
    assert found["doctor.waiting_search"].params["count"] == 1000
    assert "doctor.waiting_phrases" not in found


def list_of(count: int) -> str:
    return str(list(range(1, count + 1)))


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/notes", "Dropbox"),
        ("OneDrive - Work", "OneDrive"),
        ("Library/Mobile Documents/x", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("notes", ""),
    ],
)
def test_a_synced_folder_is_named(tmp_path: Path, folder: str, service: str) -> None:
    assert doctor.synced_by(tmp_path / folder / "journal.db") == service


def test_a_folder_of_syncthing_is_known_by_its_marker(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert doctor.synced_by(tmp_path / "notes" / "journal.db") == "Syncthing"


def test_a_record_whose_text_is_spoiled_is_named(kept: Journal) -> None:
    kept.connection.execute("UPDATE entry SET concept = CAST(x'61FF62' AS TEXT) WHERE id IN (7, 9)")
    assert bad(kept)["doctor.texts"].params == {"count": 2, "records": "7, 9"}


def test_a_file_of_a_newer_writer_can_only_be_read(kept: Journal) -> None:
    kept.close()
    with kept.path.open("r+b") as file:
        file.seek(18)
        file.write(b"\x09")
    with Journal.open(kept.path) as journal:
        assert "doctor.writable" in bad(journal)
