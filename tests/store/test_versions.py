"""A record as it stood after each of its changes, and an earlier text of it brought back."""

from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.model.entry import Entry
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on


def test_every_version_is_the_whole_record(journal: Journal, own_clock: Clock) -> None:
    id = journal.entries.add(on(time="09:00"), experience="一", tags=["朝"])
    own_clock.move(hours=1)
    entry = journal.entries.get(id)
    entry.experience, entry.reflection = "二", "内省"
    journal.entries.save(entry)
    journal.entries.set(id, "entry.star", starred=True)
    found = journal.entries.versions(id)
    assert [(each.label, each.device, each.role) for each in found] == [
        ("entry.star", "here", "do"),
        ("entry.edit", "here", "do"),
        ("entry.add", "here", "do"),
    ]
    assert [each.at for each in found[1:]] == ["2026-07-14T18:10:00Z", "2026-07-14T17:10:00Z"]
    assert [(each.fields["experience"], each.fields["reflection"]) for each in found] == [
        ("二", "内省"),
        ("二", "内省"),
        ("一", ""),
    ]
    assert [each.fields["starred"] for each in found] == [True, False, False]
    assert found[-1].fields["tags"] == ["朝"]
    assert Entry(**found[0].fields) == journal.entries.get(id)
    assert all(Entry(**each.fields) for each in found)


def test_what_was_undone_is_told_apart(journal: Journal) -> None:
    id = journal.entries.add(on(), experience="一")
    journal.entries.set(id, "entry.edit", experience="二")
    journal.history.undo()
    journal.history.undo()
    journal.history.redo()
    found = journal.entries.versions(id)
    assert [(each.label, each.role, each.fields["experience"]) for each in found] == [
        ("entry.add", "redo", "一"),
        ("entry.edit", "undo", "一"),
        ("entry.edit", "do", "二"),
        ("entry.add", "do", "一"),
    ]


def test_versions_of_no_record_are_refused(journal: Journal) -> None:
    with pytest.raises(ReflectuiError, match=r"entry\.unknown"):
        journal.entries.versions(7)


def test_an_earlier_wording_is_brought_back_as_a_change_like_any_other(path: Path) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        id = journal.entries.add(on(), experience="一 #朝", title="題")
        first = journal.entries.versions(id)[-1]
        journal.entries.set(id, "entry.edit", experience="二", title="", concept="教訓", tags=["夜"])
        other.entries.set(id, "entry.star", starred=True)
        assert journal.entries.reword(id, first.fields)
        now = journal.entries.get(id)
        assert (now.title, now.experience, now.concept) == ("題", "一 #朝", "")
        assert (now.starred, now.tags) == (True, ["夜"])
        assert list(journal.search.ids("#朝")) == [id]
        assert not journal.entries.reword(id, first.fields)
        taken = journal.history.undo()
        assert taken is not None
        assert taken.label == "entry.reword"
        assert journal.entries.get(id).experience == "二"


def test_another_way_of_writing_is_saved_and_undone(journal: Journal) -> None:
    id = journal.entries.add(on(), experience="一", lens="ywt")
    entry = journal.entries.get(id)
    entry.lens = "kpt"
    assert journal.entries.save(entry, "entry.lens").changed
    assert journal.entries.get(id).lens == "kpt"
    assert not journal.entries.save(journal.entries.get(id), "entry.lens").changed
    journal.history.undo()
    assert journal.entries.get(id).lens == "ywt"
