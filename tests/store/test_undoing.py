"""Undo and redo bring back everything but versions and times, after any changes."""

from contextlib import suppress
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reflectui.errors import ReflectuiError
from reflectui.model.entry import STAGES
from reflectui.store.entry_records import LINKS, NAMES
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed, rebuilt
from tests.store.states import MOVING, Rows, state

texts = st.text("朝の読書 #ltd-。\n", min_size=1, max_size=12).filter(str.strip)


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
