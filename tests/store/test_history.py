"""Undo and redo bring back everything but versions and times, after any changes, across programs too."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reflectui.errors import ReflectuiError
from reflectui.model.entry import STAGES
from reflectui.store.entry_records import LINKS, NAMES
from reflectui.store.journal import Journal
from reflectui.store.pace import Pace
from tests.conftest import Clock
from tests.store.conftest import on
from tests.store.indexed import indexed, rebuilt

Rows = list[tuple[Any, ...]]
MOVING = ("version", "changed_at")
texts = st.text("朝の読書 #ltd-。\n", min_size=1, max_size=12).filter(str.strip)


def state(journal: Journal) -> tuple[Rows, Rows]:
    """Every record without what only ever moves on."""
    kept = ", ".join(name for name in NAMES if name not in MOVING)
    run = journal.connection.execute
    return (
        run(f"SELECT {kept} FROM entry ORDER BY id").fetchall(),
        run("SELECT * FROM setting ORDER BY key").fetchall(),
    )


def without(id: int, state: tuple[Rows, Rows]) -> tuple[Rows, Rows]:
    """The same state where this entry was never written."""
    entries, settings = state
    names = [name for name in NAMES if name not in MOVING]
    references = [names.index(name) for name in LINKS]
    rows = [
        tuple(None if at in references and value == id else value for at, value in enumerate(row))
        for row in entries
        if row[0] != id
    ]
    return rows, settings


class Undoing(RuleBasedStateMachine):
    """A journal and, beside it, the states that undo and redo must lead to."""

    folder: Path

    @initialize()
    def begin(self) -> None:
        self.path = self.folder / f"{uuid4()}.db"
        self.journal = Journal.open(self.path, device="here")
        self.before = [state(self.journal)]
        self.undone: list[tuple[Rows, Rows]] = []

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            kept = indexed(self.journal)
            assert rebuilt(self.journal) == kept
            self.journal.close()

    def any_id(self, data: st.DataObject) -> int:
        ids: list[int] = list(self.journal.connection.column("SELECT id FROM entry ORDER BY id"))
        return data.draw(st.sampled_from(ids))

    def has_entries(self) -> bool:
        return self.journal.connection.execute("SELECT 1 FROM entry").fetchone() is not None

    def done(self) -> None:
        """Something was perhaps done: where it changed anything, it is what undo takes back next."""
        if (now := state(self.journal)) != self.before[-1]:
            self.before.append(now)
            self.undone.clear()

    @rule(text=texts, data=st.data(), time=st.sampled_from([None, "09:00", "26:10"]))
    def add(self, text: str, data: st.DataObject, time: str | None) -> None:
        parent = self.any_id(data) if self.has_entries() and data.draw(st.booleans()) else None
        self.journal.entries.add(on(time=time), experience=text, parent=parent)
        self.done()

    @precondition(has_entries)
    @rule(data=st.data(), text=texts, stage=st.sampled_from(["experience", "concept"]))
    def edit(self, data: st.DataObject, text: str, stage: str) -> None:
        entry = self.journal.entries.get(self.any_id(data))
        setattr(entry, stage, text)
        self.journal.entries.save(entry)
        self.done()

    @precondition(has_entries)
    @rule(data=st.data(), tags=st.lists(st.sampled_from(["朝", "仕事"]), unique=True), starred=st.booleans())
    def tag_and_star(self, data: st.DataObject, tags: list[str], starred: bool) -> None:
        self.journal.entries.set(self.any_id(data), "entry.tag", tags=tags, starred=starred)
        self.done()

    @precondition(has_entries)
    @rule(data=st.data(), back=st.booleans())
    def trash(self, data: st.DataObject, back: bool) -> None:
        (self.journal.entries.restore if back else self.journal.entries.delete)([self.any_id(data)])
        self.done()

    @precondition(has_entries)
    @rule(data=st.data())
    def gather(self, data: st.DataObject) -> None:
        ids = [self.any_id(data) for _ in range(data.draw(st.integers(2, 5)))]
        with suppress(ReflectuiError):
            made = self.journal.entries.gather(ids).id
            text = self.journal.entries.get(made).experience
            rows = self.journal.connection.execute(
                "SELECT experience FROM entry WHERE gathered_in = ? ORDER BY ifnull(time, ''), id", (made,)
            )
            assert text == "\n".join(row[0] for row in rows)
        self.done()

    @precondition(has_entries)
    @rule(data=st.data())
    def cut(self, data: st.DataObject) -> None:
        entry = self.journal.entries.get(self.any_id(data))
        pieces = entry.experience.split("\n")
        sent = [data.draw(st.sampled_from(STAGES)) for _ in pieces]
        for stage in STAGES:
            mine = "\n".join(piece for piece, to in zip(pieces, sent, strict=True) if to == stage)
            before = "" if stage == "experience" else getattr(entry, stage)
            setattr(entry, stage, "\n".join(filter(None, (before, mine))))
        self.journal.entries.save(entry, "entry.cut")
        self.done()

    @precondition(has_entries)
    @rule(data=st.data())
    def share(self, data: st.DataObject) -> None:
        ids = [self.any_id(data) for _ in range(data.draw(st.integers(1, 3)))]
        at = data.draw(st.sampled_from(["2026-07-14T20:00:00Z", "2026-07-15T20:00:00Z"]))
        self.journal.entries.share(ids, at)
        self.done()

    @precondition(has_entries)
    @rule(data=st.data(), lens=st.sampled_from(["", "ywt", "kpt"]))
    def choose_lens(self, data: st.DataObject, lens: str) -> None:
        entry = self.journal.entries.get(self.any_id(data))
        entry.lens = lens
        self.journal.entries.save(entry, "entry.lens")
        self.done()

    @precondition(has_entries)
    @rule(
        data=st.data(),
        loop=st.sampled_from(["", "kept_open", "closed", "let_go"]),
        no_trial=st.booleans(),
    )
    def close(self, data: st.DataObject, loop: str, no_trial: bool) -> None:
        self.journal.entries.set(self.any_id(data), "entry.close", loop=loop, no_trial=no_trial)
        self.done()

    @precondition(has_entries)
    @rule(data=st.data())
    def reword(self, data: st.DataObject) -> None:
        id = self.any_id(data)
        version = data.draw(st.sampled_from(self.journal.entries.versions(id)))
        self.journal.entries.reword(id, version.fields)
        self.done()

    @rule(name=st.sampled_from(["朝", "仕事"]), query=st.sampled_from(["朝", "is:open", ""]))
    def name_a_search(self, name: str, query: str) -> None:
        if query:
            self.journal.preferences.keep_filter(name, query)
        else:
            self.journal.preferences.drop_filter(name)
        self.done()

    @rule(minutes=st.integers(0, 360))
    def set_day_start(self, minutes: int) -> None:
        self.journal.preferences.set_day_start(minutes)
        self.done()

    @rule(batches=st.lists(st.lists(texts, max_size=3), max_size=3), fails=st.booleans())
    def import_some(self, batches: list[list[str]], fails: bool) -> None:
        try:
            with self.journal.long_change("import") as long:
                for batch in batches:
                    with long.batch():
                        for text in batch:
                            self.journal.entries.add(on("2020-01-01"), experience=text)
                if fails:
                    raise InterruptedError
        except InterruptedError:
            assert state(self.journal) == self.before[-1]
        self.done()

    @rule()
    def undo(self) -> None:
        taken = self.journal.history.undo()
        assert (taken is None) == (len(self.before) == 1)
        if taken:
            self.undone.append(self.before.pop())

    @rule()
    def redo(self) -> None:
        taken = self.journal.history.redo()
        assert (taken is None) == (not self.undone)
        if taken:
            self.before.append(self.undone.pop())

    @precondition(lambda self: len(self.before) > 1 or self.undone)
    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        """What was erased has never been there, in any state; a step that only made it is none."""
        states = [*self.before, *reversed(self.undone)]
        now = len(self.before) - 1
        ids = sorted({row[0] for rows, _ in states for row in rows})
        if not ids:
            return
        id = data.draw(st.sampled_from(ids))
        under = self.folded(id)
        self.journal.entries.erase(id)
        for each in (id, *under):
            states = [without(each, state) for state in states]
        kept = [place for place in range(len(states)) if not place or states[place] != states[place - 1]]
        self.before = [states[place] for place in kept if place <= now]
        self.undone = [states[place] for place in reversed(kept) if place > now]

    def folded(self, id: int) -> list[int]:
        """What goes with a record that is erased: the lines under it, and theirs."""
        query = "SELECT id FROM entry WHERE gathered_in = ?"
        held = [row[0] for row in self.journal.connection.execute(query, (id,))]
        return [each for line in held for each in (line, *self.folded(line))]

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.journal = Journal.open(self.path, device="here")

    @invariant()
    def all_is_as_it_should_be(self) -> None:
        if hasattr(self, "journal"):
            assert state(self.journal) == self.before[-1]
            live = set(self.journal.entries.ids())
            assert set(self.journal.search.ids("-qqq")) == live
            query = "SELECT id FROM entry WHERE deleted_at IS NULL AND gathered_in IS NULL"
            assert live == set(self.journal.connection.column(query))


def test_any_sequence_of_changes_can_be_undone_and_redone(tmp_path: Path) -> None:
    Undoing.folder = tmp_path
    with patch("time.sleep"):
        Undoing.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
        Undoing.TestCase("runTest").runTest()


def refused(act: Callable[[], object]) -> ReflectuiError:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value


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
