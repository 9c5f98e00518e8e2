"""Undo and redo beside other programs and devices: what they changed is explained, or stays."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest

from reflectui.store.journal import Journal
from reflectui.store.pace import Pace
from tests.store.conftest import on
from tests.store.states import refused, state


def test_each_device_takes_back_its_own_changes(path: Path) -> None:
    with Journal.open(path, device="desk") as desk, Journal.open(path, device="lap") as lap:
        first = desk.entries.add(on(), experience="机で")
        second = lap.entries.add(on(), experience="膝で")
        desk.history.undo()
        assert list(desk.entries.ids()) == [second]
        assert desk.history.undo() is None
        desk.history.redo()
        lap.history.undo()
        assert list(lap.entries.ids()) == [first]


def test_what_somebody_else_changed_since_is_explained(path: Path) -> None:
    with Journal.open(path, device="desk") as desk, Journal.open(path, device="lap") as lap:
        id = desk.entries.add(on(), experience="机で")
        lap.entries.set(id, "entry.star", starred=True)
        before = state(desk)
        error = refused(desk.history.undo)
        assert (error.code, error.params) == ("undo.changed_since", {"device": "lap", "record": id})
        assert state(desk) == before
        lap.history.undo()
        assert refused(desk.history.undo).code == "undo.changed_since"


def imported(journal: Journal, count: int) -> list[int]:
    with journal.long_change("import") as long, long.batch():
        return [journal.entries.add(on(), experience=f"取り込み {number}") for number in range(count)]


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something once, as another program does, after the first batch of a long step."""
    batch = Pace.batch
    acted: list[bool] = []

    @contextmanager
    def watched(pace: Pace) -> Iterator[None]:
        with batch(pace):
            yield
        if not acted:
            acted.append(True)
            act()

    monkeypatch.setattr(Pace, "batch", watched)


def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each batch have time for five rows."""
    within = Pace.within
    monkeypatch.setattr(Pace, "within", lambda pace, items: islice(within(pace, items), 5))


@pytest.mark.parametrize("device", ["here", "there"])
def test_what_is_changed_while_it_is_taken_back_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, device: str
) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device=device) as other:
        ids = imported(journal, 30)
        slowly(monkeypatch)
        meanwhile(monkeypatch, lambda: other.entries.set(ids[3], "entry.edit", reflection="いま"))
        taken = journal.history.undo()
        assert taken is not None
        assert (taken.records, taken.stayed) == (29, 1)
        assert list(journal.entries.ids()) == [ids[3]]
        assert journal.entries.get(ids[3]).reflection == "いま"
        assert list(journal.search.ids("取り込み")) == [ids[3]]
        if device == "there":
            taken = journal.history.redo()
            assert taken is not None
            assert (taken.records, taken.stayed) == (29, 0)
            assert set(journal.entries.ids()) == set(ids)
            assert journal.entries.get(ids[3]).reflection == "いま"
            taken = journal.history.undo()
            assert taken is not None
            assert (taken.records, taken.stayed) == (29, 1)
        else:
            journal.history.undo()
            assert journal.entries.get(ids[3]).reflection == ""


def test_a_small_step_is_taken_back_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        ids = imported(journal, 12)
        before = state(journal)
        slowly(monkeypatch)
        meanwhile(monkeypatch, lambda: other.entries.set(ids[3], "entry.star", starred=True))
        error = refused(journal.history.undo)
        assert (error.code, error.params) == ("undo.changed_since", {"device": "there", "record": ids[0]})
        assert set(journal.entries.ids()) == set(ids)
        assert journal.entries.get(ids[3]).starred
        journal.entries.set(ids[3], "entry.star", starred=False)
        assert state(journal) == before


def test_a_large_step_that_would_stay_whole_is_explained(path: Path) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        for id in imported(journal, 25):
            other.entries.set(id, "entry.star", starred=True)
        assert refused(journal.history.undo).code == "undo.changed_since"
        assert journal.entries.count() == 25


def test_redo_leaves_what_came_in_again_meanwhile(path: Path) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        with journal.long_change("import") as long, long.batch():
            for number in range(25):
                journal.entries.add(on(), experience=f"{number}", import_key=f"key {number}")
        journal.history.undo()
        again = other.entries.add(on(), experience="また", import_key="key 3")
        taken = journal.history.redo()
        assert taken is not None
        assert (taken.records, taken.stayed) == (24, 1)
        assert journal.entries.get(again).experience == "また"
        assert journal.entries.count() == 25


@pytest.mark.parametrize("role", ["undo", "redo"])
def test_of_two_that_take_back_the_same_step_one_does_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, role: str
) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="here") as other:
        older = journal.entries.add(on(), experience="前から")
        ids = imported(journal, 30)
        if role == "redo":
            journal.history.undo()
        meant = other.history.newest() if role == "undo" else other.history.newest_undone()
        codes: list[str] = []

        def again() -> object:
            return getattr(other.history, role)(meant)

        with monkeypatch.context() as patch:
            slowly(patch)
            meanwhile(patch, lambda: codes.append(refused(again).code))
            taken = getattr(journal.history, role)(meant)
        assert taken == meant
        assert codes == ["undo.running"]
        assert refused(again).code == "undo.overtaken"
        assert set(journal.entries.ids()) == ({older} if role == "undo" else {older, *ids})
        back = other.history.redo() if role == "undo" else other.history.undo()
        assert back is not None
        assert back.records == 30


def test_a_record_that_only_lost_its_reference_was_not_changed(path: Path) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        parent = journal.entries.add(on(), experience="親")
        child = other.entries.add(on(), experience="子", parent=parent)
        journal.history.undo()
        assert other.entries.get(child).parent is None
        other.history.undo()
        assert journal.entries.count() == 0
        journal.history.redo()
        other.history.redo()
        assert list(journal.entries.ids()) == [child, parent]
