"""Which records keep other texts of one, and when records were deleted."""

from pathlib import Path

from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.tui.house import at


def test_records_that_keep_other_texts_are_found_from_each_of_them(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db", device="here") as journal:
        record, other = (journal.entries.add(at("2026-07-14"), experience=text) for text in ("one", "two"))
        kept = [
            journal.entries.add(at(day), experience=f"another {day}", conflict_of=record)
            for day in ("2026-07-15", "2026-07-01")
        ]
        for id in (record, *kept):
            assert journal.entries.conflicts_of(id) == [record, *kept]
        assert journal.entries.conflicts_of(other) == []
        assert journal.entries.conflicts_of(99) == []
        journal.entries.delete(kept[:1])
        assert journal.entries.conflicts_of(record) == [record, kept[1]]
        journal.entries.restore(kept)
        journal.entries.delete([record])
        assert journal.entries.conflicts_of(kept[1]) == []


def test_when_records_were_deleted(tmp_path: Path, own_clock: Clock) -> None:
    with Journal.open(tmp_path / "journal.db", device="here") as journal:
        first, second = (journal.entries.add(at("2026-07-14"), experience=text) for text in ("one", "two"))
        journal.entries.delete([first])
        own_clock.move(hours=1)
        assert journal.entries.deleted_at([first, second]) == {first: "2026-07-14T17:10:00Z"}
