"""Days with their counts, open loops and threads: what lists and pictures ask, by index."""

import pytest

from reflectui.store.journal import Journal
from tests.store.conftest import on


def test_days_are_counted(journal: Journal) -> None:
    entries = journal.entries
    assert entries.days_counted("2026-01-01", "2026-12-31") == {}
    for day in ("2026-07-14", "2026-07-12", "2026-07-14", "2025-12-31"):
        entries.add(on(day), experience="書いた")
    entries.delete([entries.add(on("2026-07-15"), experience="消した")])
    assert entries.days_counted("2026-01-01", "2026-12-31") == {"2026-07-12": 1, "2026-07-14": 2}
    assert list(entries.days_counted("2025-01-01", "2026-07-12")) == ["2025-12-31", "2026-07-12"]


def test_open_loops_are_what_is_open_finds(journal: Journal) -> None:
    entries = journal.entries
    line = entries.add(on("2026-07-10"), experience="一行")
    kept = entries.add(on("2026-07-11"), experience="残す", loop="kept_open")
    begun = entries.add(on("2026-07-12"), experience="経験", reflection="内省")
    closed = entries.add(on("2026-07-13"), experience="経験", action="次", loop="closed")
    let_go = entries.add(on("2026-07-14"), experience="経験", concept="教訓", loop="let_go")
    trashed = entries.add(on("2026-07-14"), experience="経験", concept="教訓")
    entries.delete([trashed])
    assert [row.id for row in entries.open_loops(10)] == [begun, kept] == list(journal.search.ids("is:open"))
    assert [row.id for row in entries.open_loops(1)] == [begun]
    shown = {row.id: row.is_open for row in entries.rows([line, kept, begun, closed, let_go])}
    assert shown == {line: False, kept: True, begun: True, closed: False, let_go: False}
    entries.set(begun, "entry.close", loop="closed", no_trial=True)
    assert [row.id for row in entries.open_loops(10)] == [kept]
    assert entries.get(begun).no_trial
    journal.history.undo()
    assert not entries.get(begun).no_trial
    assert [row.id for row in entries.open_loops(10)] == [begun, kept]


def test_whether_anybody_reflected(journal: Journal) -> None:
    entries = journal.entries
    entries.add(on(), experience="一行")
    entries.add(on(), experience="来た", reflection="内省", import_key="jsonl:1", loop="let_go")
    assert not entries.ever_reflected()
    id = entries.add(on(), experience="経験", reflection="内省", loop="closed")
    assert entries.ever_reflected()
    entries.delete([id])
    assert not entries.ever_reflected()


def test_a_thread_runs_through_the_first_of_each_turn(journal: Journal) -> None:
    entries = journal.entries
    root = entries.add(on("2026-07-01"), experience="一周目")
    second = entries.add(on("2026-07-05"), experience="二周目", parent=root)
    beside = entries.add(on("2026-07-06"), experience="もう一つの二周目", parent=root)
    third = entries.add(on("2026-07-09"), experience="三周目", parent=second)
    last = entries.add(on("2026-07-12"), experience="その先", parent=beside)

    def turns(id: int) -> list[int]:
        return [row.id for row in entries.thread(id)]

    assert turns(root) == turns(second) == turns(third) == [root, second, third]
    assert turns(beside) == turns(last) == [root, beside, last]
    assert turns(999) == []
    entries.delete([second])
    assert turns(root) == [root, beside, last]
    assert turns(third) == [root, third]
    assert turns(second) == [root, second, third]


def test_another_wording_is_no_turn(journal: Journal) -> None:
    entries = journal.entries
    root = entries.add(on(), experience="一周目")
    turn = entries.add(on(), experience="二周目", parent=root)
    ours, theirs = entries.get(turn), entries.get(turn)
    ours.experience, theirs.experience = "こちら", "むこう"
    entries.save(ours)
    assert entries.save(theirs).kept_in
    assert [row.id for row in entries.thread(root)] == [root, turn]


def test_sharing_is_one_step(journal: Journal) -> None:
    ids = [journal.entries.add(on(), experience=str(number)) for number in range(3)]
    journal.entries.share(ids[:2], "2026-07-14T20:00:00Z")
    newest = journal.history.newest()
    journal.entries.share(ids[:2], "2026-07-14T20:00:00Z")
    assert journal.history.newest() == newest
    assert [row.is_shared for row in journal.entries.rows(ids)] == [True, True, False]
    assert journal.entries.get(ids[0]).shared_at == "2026-07-14T20:00:00Z"
    taken = journal.history.undo()
    assert taken is not None
    assert (taken.label, taken.records) == ("entry.share", 2)
    assert not any(row.is_shared for row in journal.entries.rows(ids))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id FROM entry WHERE {LIVE} AND {OPEN} ORDER BY {NEWEST_FIRST} LIMIT 3",
        "SELECT 1 FROM entry WHERE {LIVE} AND import_key IS NULL AND {SEVERAL_STAGES} LIMIT 1",
        "SELECT day, count(*) FROM entry WHERE {LIVE} AND day BETWEEN '2' AND '3' GROUP BY day",
        "SELECT max(day) FROM entry WHERE {LIVE}",
        "SELECT id FROM entry WHERE {TRASHED} ORDER BY deleted_at DESC, id DESC",
        "SELECT id FROM entry WHERE gathered_in = 7",
    ],
)
def test_lists_go_by_an_index_alone(journal: Journal, query: str) -> None:
    from reflectui.store import entry_lists

    sql = query.format(**vars(entry_lists))
    plan = [row[3] for row in journal.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert all("USING" in step and "INDEX entry_" in step for step in plan), plan
