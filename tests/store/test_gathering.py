"""Lines gathered into one record: nothing retyped, counted once, and all of it taken back by one undo."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.store import entries as entries_module
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed, rebuilt

LINES = ("朝、コードを読む", "仕様の版を声に出した #仕事", "[/] @佐藤 と話した")


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value.code


def lines(journal: Journal, *texts: str, day: str = "2026-07-14") -> list[int]:
    return [
        journal.entries.add(on(day, f"{9 + at:02d}:30"), experience=text) for at, text in enumerate(texts)
    ]


def diary(journal: Journal) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = journal.connection.execute("SELECT day, experience FROM diary").fetchall()
    return found


def test_gathered_lines_stand_in_one_record_and_count_once(journal: Journal) -> None:
    ids = lines(journal, *LINES)
    other = journal.entries.add(on("2026-07-13"), experience="前の日")
    before = indexed(journal)
    made = journal.entries.gather(list(reversed(ids)))
    assert made.left == ()
    assert journal.entries.get(made.id).experience == "\n".join(LINES)
    assert [(each.id, each.time, each.text) for each in journal.entries.originals(made.id)] == [
        (id, f"{9 + at:02d}:30", LINES[at]) for at, id in enumerate(ids)
    ]
    assert list(journal.entries.ids()) == [made.id, other]
    assert (journal.entries.count(), journal.entries.days_counted("2026-07-01", "2026-07-31")) == (
        2,
        {"2026-07-13": 1, "2026-07-14": 1},
    )
    assert diary(journal) == [("2026-07-13", "前の日"), ("2026-07-14", "\n".join(LINES))]
    assert list(journal.search.ids("コード")) == [made.id]
    assert list(journal.search.ids("#仕事")) == [made.id]
    assert journal.entries.trash_ids() == []
    taken = journal.history.undo()
    assert taken is not None
    assert (taken.label, taken.records, taken.record) == ("entry.gather", 4, made.id)
    assert set(journal.entries.ids()) == {*ids, other}
    assert indexed(journal) == before == rebuilt(journal)
    journal.history.redo()
    assert list(journal.entries.ids()) == [made.id, other]
    assert [each.id for each in journal.entries.originals(made.id)] == ids


def test_the_record_takes_over_what_its_lines_are(journal: Journal) -> None:
    untimed = journal.entries.add(on(), experience="いつか", tags=["b"], back_filled=True)
    first = journal.entries.add(
        Moment("2026-07-14T00:30:00Z", "Asia/Tokyo", "2026-07-14", "09:30"), experience="朝", tags=["a", "b"]
    )
    last = journal.entries.add(on(time="26:10"), experience="夜", starred=True, confidential=True)
    journal.entries.set(last, "entry.keep_open", loop="kept_open")
    journal.entries.share([untimed, first], "2026-07-14T20:00:00Z")
    made = journal.entries.get(journal.entries.gather([last, first, untimed]).id)
    assert made.experience == "いつか\n朝\n夜"
    assert (made.day, made.time, made.instant, made.zone) == (
        "2026-07-14",
        "09:30",
        "2026-07-14T00:30:00Z",
        "Asia/Tokyo",
    )
    assert made.tags == ["b", "a"]
    assert (made.starred, made.confidential, made.back_filled) == (True, True, False)
    assert (made.loop, made.shared_at) == ("kept_open", None)


def test_a_record_of_shared_lines_is_shared(journal: Journal) -> None:
    ids = lines(journal, "一", "二")
    journal.entries.share(ids[:1], "2026-07-14T20:00:00Z")
    journal.entries.share(ids[1:], "2026-07-14T21:00:00Z")
    assert journal.entries.get(journal.entries.gather(ids).id).shared_at == "2026-07-14T21:00:00Z"


def test_what_is_more_than_a_line_stays(journal: Journal) -> None:
    first, second, third, fourth = lines(journal, "一", "二", "三", "四")
    titled = journal.entries.add(on(), title="題", experience="五")
    staged = journal.entries.add(on(), experience="六", concept="教訓")
    turn = journal.entries.add(on(), experience="結果", parent=third)
    ours, theirs = journal.entries.get(fourth), journal.entries.get(fourth)
    ours.experience, theirs.experience = "四、こちら", "四、むこう"
    journal.entries.save(ours)
    kept = journal.entries.save(theirs).kept_in
    assert kept is not None
    marked = [first, titled, second, staged, third, turn, fourth, kept, 999]
    made = journal.entries.gather(marked)
    assert sorted(made.left) == sorted([titled, staged, third, turn, fourth, kept])
    assert journal.entries.get(made.id).experience == "一\n二"


def test_what_is_tied_only_to_the_trash_is_a_line(journal: Journal) -> None:
    first, second = lines(journal, "一", "二")
    journal.entries.delete([journal.entries.add(on(), experience="結果", parent=first)])
    assert journal.entries.gather([first, second]).left == ()


def test_what_cannot_be_gathered_changes_nothing(journal: Journal) -> None:
    first, second, third = lines(journal, "一", "二", "三")
    other = journal.entries.add(on("2026-07-13"), experience="前の日")
    titled = journal.entries.add(on(), title="題")
    journal.entries.delete([third])
    newest = journal.history.newest()
    assert refused(lambda: journal.entries.gather([first, titled, third, 999])) == "gather.few"
    assert refused(lambda: journal.entries.gather([])) == "gather.few"
    assert refused(lambda: journal.entries.gather([first, second, other])) == "gather.days"
    assert journal.history.newest() == newest


def test_lines_that_are_too_long_together_are_refused(journal: Journal) -> None:
    ids = lines(journal, "あ" * 600_000, "い" * 600_000)
    assert refused(lambda: journal.entries.gather(ids)) == "text.too_long"
    assert set(journal.entries.ids()) == set(ids)


def test_many_lines_are_gathered_in_batches_and_as_one_step(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries_module, "FEW", 3)
    ids = [journal.entries.add(on(), experience=f"{number}行目") for number in range(30)]
    before = indexed(journal)
    made = journal.entries.gather(ids)
    assert list(journal.entries.ids()) == [made.id]
    assert len(journal.entries.originals(made.id)) == 30
    journal.history.undo()
    assert set(journal.entries.ids()) == set(ids)
    assert indexed(journal) == before


def test_a_line_changed_meanwhile_is_not_gathered(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        ids = lines(journal, "一", "二")
        begun = Journal.change

        @contextmanager
        def after_them(self: Journal, label: str) -> Iterator[object]:
            if self is journal and label == "entry.gather" and not journal.connection.in_transaction:
                other.entries.set(ids[1], "entry.edit", experience="二、むこうで")
            with begun(self, label) as change:
                yield change

        monkeypatch.setattr(Journal, "change", after_them)
        assert refused(lambda: journal.entries.gather(ids)) == "gather.changed"
        assert set(journal.entries.ids()) == set(ids)
        assert journal.entries.get(ids[1]).experience == "二、むこうで"


def test_a_gathering_is_taken_back_whole_or_not_at_all(path: Path) -> None:
    with Journal.open(path, device="here") as journal, Journal.open(path, device="there") as other:
        ids = [journal.entries.add(on(), experience=f"{number}行目") for number in range(30)]
        made = journal.entries.gather(ids).id
        other.entries.set(made, "entry.edit", reflection="むこうで")
        assert refused(journal.history.undo) == "undo.changed_since"
        assert list(journal.entries.ids()) == [made]
        assert len(journal.entries.originals(made)) == 30


def test_a_gathered_record_is_a_line_of_the_next(journal: Journal) -> None:
    one, two, three = lines(journal, "一", "二", "三")
    first = journal.entries.gather([one, two])
    second = journal.entries.gather([three, first.id])
    assert journal.entries.get(second.id).experience == "一\n二\n三"
    assert [each.id for each in journal.entries.originals(second.id)] == [one, two, three]
    assert list(journal.entries.ids()) == [second.id]
    journal.history.undo()
    assert list(journal.entries.ids()) == [three, first.id]
    journal.history.undo()
    assert set(journal.entries.ids()) == {one, two, three}


def test_trash_and_restore_leave_the_lines_folded(journal: Journal) -> None:
    ids = lines(journal, *LINES)
    made = journal.entries.gather(ids).id
    journal.entries.delete([made])
    assert (list(journal.entries.ids()), journal.entries.trash_ids()) == ([], [made])
    assert journal.entries.trash_ids("コード") == [made]
    assert journal.search.count("コード") == 0
    assert [row.id for row in journal.entries.trash()] == [made]
    journal.entries.restore([made])
    assert list(journal.entries.ids()) == [made]
    assert [each.id for each in journal.entries.originals(made)] == ids


def test_text_saved_into_a_line_that_was_gathered_meanwhile_is_kept_beside(journal: Journal) -> None:
    ids = lines(journal, *LINES)
    written = journal.entries.get(ids[0])
    made = journal.entries.gather(ids).id
    written.experience = "朝、コードを三十分読む"
    kept = journal.entries.save(written).kept_in
    assert kept is not None
    assert (journal.entries.get(kept).experience, journal.entries.get(kept).conflict_of) == (
        "朝、コードを三十分読む",
        made,
    )
    assert set(journal.entries.ids()) == {made, kept}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text("朝 #@。\n\u3000[/]\x1b\u202e😀", min_size=1).filter(str.strip), min_size=2))
def test_every_text_stands_unchanged_and_undo_is_exact(journal: Journal, texts: list[str]) -> None:
    ids = lines(journal, *texts[:14])
    query = "SELECT * FROM entry ORDER BY id"
    before = [row[:21] for row in journal.connection.execute(query).fetchall()]
    made = journal.entries.gather(ids)
    assert [each.text for each in journal.entries.originals(made.id)] == texts[:14]
    assert journal.entries.get(made.id).experience == "\n".join(texts[:14])
    journal.history.undo()
    assert [row[:21] for row in journal.connection.execute(query).fetchall()] == before
    for _ in ids:
        journal.history.undo()
