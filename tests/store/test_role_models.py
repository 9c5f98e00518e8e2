"""Role models: what is ordinary for other people, noted in one line."""

from typing import Any

import pytest

from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.practices import adopt
from tests.store.states import refused


def test_what_was_seen_is_kept_with_its_entry(journal: Journal) -> None:
    habit, entry = adopt(journal), journal.entries.add(on(), experience="@佐藤 は必ず版を言う")
    seen = journal.role_models
    first = seen.observe("@佐藤", " 版を\n言う ", level=2, domain="開発", entry=entry, habit=habit)
    seen.observe("＠田中", "版を言う", value="no")
    seen.observe("佐藤", "先に読む")
    one, two, three = seen.matrix()
    assert (one.id, one.person, one.act, one.level, one.domain) == (first, "佐藤", "版を 言う", 2, "開発")
    assert (one.entry, one.habit, two.person, two.value, three.value) == (entry, habit, "田中", "no", "yes")
    assert seen.people() == ["佐藤", "田中"]
    assert seen.of_entry(entry) == [one]


def test_an_observation_is_changed_trashed_and_undone(journal: Journal) -> None:
    seen = journal.role_models
    id = seen.observe("佐藤", "版を言う")
    assert not seen.set(id, "role_model.edit", person="@佐藤")
    assert seen.set(id, "role_model.edit", value="unknown", level=1)
    seen.delete([id])
    assert (seen.matrix(), seen.people()) == ([], [])
    assert [each.id for each, _deleted in seen.trash()] == [id]
    seen.restore([id])
    (one,) = seen.matrix()
    assert (one.value, one.level) == ("unknown", 1)
    for _ in range(4):
        journal.history.undo()
    assert seen.matrix() == []


@pytest.mark.parametrize(
    ("person", "act", "fields", "code"),
    [
        ("@", "版を言う", {}, "role_model.no_person"),
        ("佐藤", " ", {}, "role_model.no_act"),
        ("佐藤", "長" * 501, {}, "role_model.long"),
        ("佐藤", "a\0", {}, "text.nul"),
        ("佐藤", "版を言う", {"level": 8}, "habit.level"),
        ("佐藤", "版を言う", {"level": 3, "habit": 1}, "habit.level"),
        ("佐藤", "版を言う", {"habit": 7}, "habit.unknown"),
    ],
)
def test_what_cannot_be_is_refused(
    journal: Journal, person: str, act: str, fields: dict[str, Any], code: str
) -> None:
    adopt(journal)
    assert refused(lambda: journal.role_models.observe(person, act, **fields)).code == code
    assert journal.role_models.matrix() == []


def test_the_erased_entry_and_habit_leave_what_was_seen(journal: Journal) -> None:
    habit, entry = adopt(journal), journal.entries.add(on(), experience="見た")
    journal.role_models.observe("佐藤", "版を言う", entry=entry, habit=habit)
    journal.entries.erase(entry)
    journal.habits.erase(habit)
    (one,) = journal.role_models.matrix()
    assert (one.entry, one.habit) == (None, None)
