"""Erasing is one step that leaves no trace and nothing to undo, also where it is cut short or refused."""

import time
from pathlib import Path

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store import backup, purging
from reflectui.store.connection import BUSY_MILLISECONDS
from reflectui.store.driver import Connection
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed

SECRET = "秘密の zyzzyva"


def said(path: Path) -> bool:
    """Whether the secret stands anywhere beside the journal."""
    files = [file for file in path.parent.iterdir() if file.is_file()]
    return any(b"zyzzyva" in file.read_bytes() for file in files)


def refused(journal: Journal, id: int) -> str:
    with pytest.raises(ReflectuiError) as caught:
        journal.entries.erase(id)
    return caught.value.code


def test_erasing_is_no_step_to_undo(journal: Journal) -> None:
    parent = journal.entries.add(on(), experience="親")
    child = journal.entries.add(on(), experience="子", parent=parent)
    other = journal.entries.add(on(), experience="別の")
    journal.entries.erase(parent)
    taken = journal.history.undo()
    assert taken is not None
    assert taken.record == other
    taken = journal.history.undo()
    assert taken is not None
    assert taken.record == child
    assert journal.history.undo() is None
    journal.history.redo()
    assert journal.entries.get(child).parent is None
    journal.history.redo()
    assert list(journal.entries.ids()) == [other, child]


def test_undo_after_the_other_text_was_erased(journal: Journal) -> None:
    id = journal.entries.add(on(), experience="一")
    ours, theirs = journal.entries.get(id), journal.entries.get(id)
    ours.experience, theirs.experience = "わたし", "ほか"
    journal.entries.save(ours)
    kept = journal.entries.save(theirs).kept_in
    assert kept is not None
    journal.entries.delete([kept])
    journal.entries.erase(id)
    journal.history.undo()
    assert (journal.entries.get(kept).conflict_of, journal.entries.get(kept).deleted_at) == (None, None)


def test_listeners_hear_of_the_erasing_and_of_who_referred_to_it(journal: Journal) -> None:
    parent = journal.entries.add(on(), experience="親")
    child = journal.entries.add(on(), experience="子", parent=parent)
    heard: list[frozenset[int]] = []
    journal.listeners.append(lambda _, ids: heard.append(ids))
    journal.entries.erase(parent)
    assert heard == [frozenset({parent, child})]


@pytest.mark.parametrize("redone", [False, True])
def test_what_was_taken_back_can_be_erased(path: Path, redone: bool) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="ふつう")
        id = journal.entries.add(on(), experience=SECRET)
        journal.history.undo()
        if redone:
            journal.history.redo()
            journal.history.undo()
        assert journal.entries.erase(id)
        assert not said(path)
        assert all("zyz" not in term for term, *_ in indexed(journal))
        assert journal.history.redo() is None
        assert refused(journal, id) == "entry.unknown"


def test_a_record_of_an_import_that_was_taken_back_can_be_erased(path: Path) -> None:
    with Journal.open(path) as journal:
        with journal.long_change("import") as long, long.batch():
            ids = [journal.entries.add(on(), experience=text) for text in ("一", SECRET, "三")]
        journal.history.undo()
        assert journal.entries.erase(ids[1])
        assert not said(path)
        journal.history.redo()
        assert list(journal.entries.ids()) == [ids[2], ids[0]]


@pytest.mark.parametrize("place", ["index", "drafts"])
def test_what_was_cut_short_is_finished_by_the_next_opening(
    path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise InterruptedError

    with Journal.open(path) as journal, monkeypatch.context() as patch:
        journal.entries.add(on(), experience="ふつう")
        id = journal.entries.add(on(), experience=SECRET)
        journal.drafts.keep("zyzzyva", "reflection", id, 1)
        journal.drafts.keep("いまの")
        if place == "index":
            patch.setattr(purging, "purge", die)
        else:
            # As if the program ended between the two files.
            execute = Connection.execute
            own = journal.drafts._connection

            def cut(connection: Connection, sql: str, *values: object) -> object:
                if connection is own and sql == "COMMIT":
                    execute(own, "ROLLBACK")
                    raise InterruptedError
                return execute(connection, sql, *values)

            patch.setattr(Connection, "execute", cut)
        with pytest.raises(InterruptedError):
            journal.entries.erase(id)
    assert said(path)
    with Journal.open(path) as journal:
        assert not said(path)
        assert [draft.text for draft in journal.drafts.all()] == ["いまの"]
        assert purging.required(journal) is None


def test_what_another_program_is_erasing_is_left_to_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    required: list[str | None] = []
    purge = purging.purge

    def watch(journal: Journal) -> None:
        with Journal.open(path) as other:
            required.append(purging.required(other))
        purge(journal)

    with Journal.open(path) as journal:
        id = journal.entries.add(on(), experience=SECRET)
        monkeypatch.setattr(purging, "purge", watch)
        assert journal.entries.erase(id)
        assert required == [f"{journal.instance.id} {id}"]
        assert purging.required(journal) is None
    assert not said(path)


def test_what_is_refused_has_changed_nothing(path: Path) -> None:
    with Journal.open(path) as journal:
        id = journal.entries.add(on(), experience="一")
    drafts = path.with_name(path.name + ".drafts")
    drafts.unlink(missing_ok=True)
    drafts.mkdir()
    with Journal.open(path) as journal:
        assert refused(journal, id) == "journal.is_folder"
        assert journal.entries.get(id).experience == "一"
        assert journal.history.wordings("entry", id)
        assert list(journal.search.ids("一")) == [id]
    drafts.rmdir()
    with Journal.open(path) as journal:
        assert journal.entries.erase(id)


def test_a_reader_delays_the_end_of_erasing_but_not_the_opening(path: Path) -> None:
    with Journal.open(path) as reader:
        with Journal.open(path, busy=10) as journal:
            id = journal.entries.add(on(), experience=SECRET)
            reader.connection.execute("BEGIN")
            reader.entries.count()
            assert not journal.entries.erase(id)
        began = time.monotonic()
        with Journal.open(path) as journal:
            assert time.monotonic() - began < BUSY_MILLISECONDS / 1000
            assert journal.busy == BUSY_MILLISECONDS
            assert purging.required(journal)
        reader.connection.execute("ROLLBACK")
    with Journal.open(path) as journal:
        assert purging.required(journal) is None
        assert not said(path)


def test_with_a_gathered_record_its_lines_are_erased(path: Path) -> None:
    with Journal.open(path, device="here") as journal:
        kept = journal.entries.add(on(), experience="のこる一行")
        lines = [journal.entries.add(on(), experience=f"{SECRET} {number}") for number in range(3)]
        inner = journal.entries.gather(lines[:2]).id
        made = journal.entries.gather([inner, lines[2]]).id
        copy = backup.make(journal.connection, path)
        assert [each.path for each in backup.holding(journal, made)] == [copy]
        journal.drafts.keep(SECRET, "experience", lines[0], 1)
        journal.drafts.keep(SECRET, "reflection", made, 1)
        assert journal.entries.erase(made)
        assert [row[0] for row in journal.connection.execute("SELECT id FROM entry")] == [kept]
        assert journal.connection.execute("SELECT DISTINCT record FROM history").fetchall() == [(kept,)]
        assert journal.drafts.all() == []
        taken = journal.history.undo()
        assert taken is not None
        assert taken.record == kept
    assert not said(path)


def test_a_backup_from_before_the_gathering_holds_its_lines(path: Path) -> None:
    with Journal.open(path, device="here") as journal:
        lines = [journal.entries.add(on(), experience=text) for text in ("一", "二")]
        copy = backup.make(journal.connection, path)
        made = journal.entries.gather(lines).id
        other = journal.entries.add(on(), experience="別の")
        assert [each.path for each in backup.holding(journal, made)] == [copy]
        assert backup.holding(journal, other) == []


def test_a_line_alone_is_erased_from_under_its_record(journal: Journal) -> None:
    lines = [journal.entries.add(on(), experience=text) for text in ("一", "二", "三")]
    made = journal.entries.gather(lines).id
    assert journal.entries.erase(lines[1])
    assert [each.id for each in journal.entries.originals(made)] == [lines[0], lines[2]]
    assert journal.entries.get(made).experience == "一\n二\n三"
    journal.history.undo()
    assert list(journal.entries.ids()) == [lines[2], lines[0]]
    journal.history.redo()
    assert [each.id for each in journal.entries.originals(made)] == [lines[0], lines[2]]


def test_no_step_is_left_of_a_gathering_whose_record_was_erased(journal: Journal) -> None:
    lines = [journal.entries.add(on(), experience=text) for text in ("一", "二")]
    made = journal.entries.gather(lines).id
    journal.history.undo()
    assert journal.entries.erase(made)
    assert set(journal.entries.ids()) == set(lines)
    assert journal.history.redo() is None
    taken = journal.history.undo()
    assert taken is not None
    assert (taken.label, taken.record) == ("entry.add", lines[1])
