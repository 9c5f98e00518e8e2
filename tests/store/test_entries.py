"""Entries: what is added, saved beside others, moved, trashed and erased, and what lists show of them."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.store.entries import Saved
from reflectui.store.entry_lists import EntryRow
from reflectui.store.journal import Journal
from tests.store.conftest import on
from tests.store.indexed import indexed


def refused(act: Callable[[], object]) -> ReflectuiError:
    with pytest.raises(ReflectuiError) as caught:
        act()
    return caught.value


def test_one_line_is_a_finished_entry(journal: Journal) -> None:
    moment = Moment("2026-07-14T17:10:00Z", "Asia/Tokyo", "2026-07-14", "26:10")
    id = journal.entries.add(moment, experience="朝、コードを読む")
    entry = journal.entries.get(id)
    assert (entry.day, entry.time, entry.instant, entry.zone) == (
        moment.day,
        moment.time,
        moment.instant,
        moment.zone,
    )
    assert (entry.experience, entry.turn, entry.loop, entry.version) == ("朝、コードを読む", 1, "", 1)
    assert len(entry.uid) == 36
    child = journal.entries.get(journal.entries.add(moment, experience="次", parent=id))
    assert (child.parent, child.turn) == (id, 2)


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        (" \n", "entry.empty", {}),
        ("一\nx\x00", "text.nul", {"line": 2, "column": 2}),
        ("\ud800", "text.surrogate", {"line": 1, "column": 1}),
        ("x" * 1_000_001, "text.too_long", {"stage": "experience", "size": 1_000_001, "limit": 1_000_000}),
    ],
)
def test_what_cannot_be_held_is_refused(
    journal: Journal, text: str, code: str, params: dict[str, object]
) -> None:
    error = refused(lambda: journal.entries.add(on(), experience=text))
    assert (error.code, error.params) == (code, params)
    id = journal.entries.add(on(), experience="一")
    if code != "entry.empty":
        assert refused(lambda: journal.entries.set(id, "entry.edit", concept=text)).code == code
        entry = journal.entries.get(id)
        entry.experience = text
        assert refused(lambda: journal.entries.save(entry)).code == code
    assert journal.entries.get(id).version == 1


@pytest.mark.parametrize(
    "text", ["[bold]x[/]", "\x1b]0;title\x07", "\u202e右から", "‍👨‍👩‍👧", "'; DROP TABLE entry; --"]
)
def test_text_is_data(journal: Journal, text: str) -> None:
    id = journal.entries.add(on(), experience=text, title=text, tags=[f"x{text}"])
    entry = journal.entries.get(id)
    assert (entry.experience, entry.title, entry.tags) == (text, text, [f"x{text}".replace(" ", "_")])
    journal.entries.delete([id])
    journal.history.undo()
    assert journal.entries.get(id).experience == text


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("一\n二", "title.lines"),
        ("一\n", "title.lines"),
        ("\u2028", "title.lines"),
        ("題" * 501, "title.too_long"),
    ],
)
def test_a_title_is_one_line_and_short(journal: Journal, title: str, code: str) -> None:
    assert refused(lambda: journal.entries.add(on(), title=title, experience="一")).code == code
    id = journal.entries.add(on(), title="題" * 500, experience="一")
    assert refused(lambda: journal.entries.set(id, "entry.edit", title=title)).code == code
    entry = journal.entries.get(id)
    entry.title = title
    assert refused(lambda: journal.entries.save(entry)).code == code


def test_given_tags_are_names(journal: Journal) -> None:
    id = journal.entries.add(
        on(), experience="一", tags=["#朝の 読書", "＃朝の 読書", "2021", "Go", "go", "#"]
    )
    entry = journal.entries.get(id)
    assert entry.tags == ["朝の_読書", "Go"]
    assert list(journal.search.ids("#朝の_読書")) == list(journal.search.ids("#go")) == [id]
    assert not journal.entries.set(id, "entry.edit", tags=["# Go", "朝の 読書"][::-1])
    entry.tags = ["#朝の 読書", "Go", "!"]
    assert not journal.entries.save(entry).changed
    entry.tags = ["# 夜"]
    journal.entries.save(entry)
    assert journal.entries.get(id).tags == ["夜"]


def test_saving_what_did_not_change_writes_nothing(journal: Journal) -> None:
    id = journal.entries.add(on(), experience="一", tags=["朝"])
    watcher = sqlite3.connect(journal.path)
    before = watcher.execute("PRAGMA data_version").fetchone()
    assert journal.entries.save(journal.entries.get(id)) == Saved(False)
    assert not journal.entries.set(id, "entry.star", starred=False)
    journal.entries.restore([id])
    assert watcher.execute("PRAGMA data_version").fetchone() == before
    watcher.close()
    newest = journal.history.newest()
    assert newest is not None
    assert newest.label == "entry.add"


def test_two_programs_that_write_different_stages_are_joined(path: Path) -> None:
    with Journal.open(path) as here, Journal.open(path) as there:
        id = here.entries.add(on(), experience="一", tags=["a", "b"])
        mine, theirs = here.entries.get(id), there.entries.get(id)
        theirs.reflection, theirs.tags = "むこうの内省", ["b", "c"]
        there.entries.save(theirs)
        mine.concept, mine.tags = "こちらの教訓", ["a", "b", "d"]
        assert here.entries.save(mine) == Saved(True)
        both = there.entries.get(id)
        assert (both.reflection, both.concept, both.tags) == ("むこうの内省", "こちらの教訓", ["b", "c", "d"])
        assert here.entries.count() == 1


def test_two_programs_that_write_the_same_stage_keep_both_texts(path: Path) -> None:
    with Journal.open(path) as here, Journal.open(path) as there:
        id = here.entries.add(on("2026-07-01", "09:00"), experience="一", title="題")
        mine, theirs = here.entries.get(id), there.entries.get(id)
        theirs.experience = "むこうの一"
        there.entries.save(theirs)
        mine.experience = "こちらの一"
        saved = here.entries.save(mine)
        assert saved.changed
        assert saved.kept_in is not None
        assert here.entries.get(id).experience == "むこうの一"
        kept = here.entries.get(saved.kept_in)
        assert (kept.experience, kept.conflict_of, kept.day, kept.time) == (
            "こちらの一",
            id,
            "2026-07-01",
            "09:00",
        )
        assert here.entries.kept_beside(id) == [kept.id]
        assert set(here.search.ids("こちらの一")) == {kept.id}
        here.history.undo()
        assert there.entries.count() == 1


def test_an_emptied_text_does_not_win_over_a_newer_one(path: Path) -> None:
    with Journal.open(path) as here, Journal.open(path) as there:
        id = here.entries.add(on(), experience="一", title="題")
        mine, theirs = here.entries.get(id), there.entries.get(id)
        theirs.experience = "むこうの一"
        there.entries.save(theirs)
        mine.experience, mine.concept = "", "教訓"
        assert here.entries.save(mine) == Saved(True)
        entry = here.entries.get(id)
        assert (entry.experience, entry.concept) == ("むこうの一", "教訓")


def test_the_same_text_from_both_sides_is_no_conflict(path: Path) -> None:
    with Journal.open(path) as here, Journal.open(path) as there:
        id = here.entries.add(on(), experience="一")
        mine, theirs = here.entries.get(id), there.entries.get(id)
        mine.experience = theirs.experience = "二"
        there.entries.save(theirs)
        assert here.entries.save(mine) == Saved(False)


def test_moving_to_an_earlier_day_is_flagged(journal: Journal) -> None:
    id = journal.entries.add(on("2026-07-14"), experience="一")
    journal.entries.move(id, date(2026, 7, 15))
    assert not journal.entries.get(id).back_filled
    journal.entries.move(id, date(2026, 7, 1))
    assert journal.entries.get(id).back_filled
    assert list(journal.search.ids("to:2026-07-01")) == [id]


def test_the_trash(journal: Journal) -> None:
    ids = [journal.entries.add(on(), experience=f"{number}") for number in range(120)]
    journal.entries.delete(ids)
    assert journal.entries.count() == 0
    assert [row.id for row in journal.entries.trash(limit=2)] == [ids[-1], ids[-2]]
    newest = journal.history.newest()
    assert newest is not None
    assert (newest.label, newest.records) == ("entry.delete", 120)
    journal.history.undo()
    assert journal.entries.count() == len(journal.search.ids("-qqq")) == 120
    journal.entries.delete(ids[:1])
    journal.entries.restore(ids)
    assert journal.entries.count() == 120
    assert refused(lambda: journal.entries.delete([999])).code == "entry.unknown"


def test_erasing_says_whether_a_reader_keeps_the_text(path: Path) -> None:
    with Journal.open(path, busy=10) as journal, Journal.open(path) as reader:
        ids = [journal.entries.add(on(), experience=text) for text in ("一", "二")]
        reader.connection.execute("BEGIN")
        reader.entries.count()
        assert not journal.entries.erase(ids[0])
        reader.connection.execute("ROLLBACK")
        assert journal.entries.erase(ids[1])


def test_erasing_aside_leaves_the_journal_that_is_open_usable(path: Path) -> None:
    with Journal.open(path) as journal:
        id = journal.entries.add(on(), experience="一")
        journal.drafts.keep("書きかけ", "reflection", id, 1)
        journal.drafts.keep("いまの")
        before = journal.data_version()

        def aside() -> bool:
            with Journal.open(path) as own:
                return own.entries.erase(id)

        with ThreadPoolExecutor() as pool:
            assert pool.submit(aside).result()
        assert journal.data_version() != before
        assert journal.entries.count() == 0
        assert [draft.text for draft in journal.drafts.all()] == ["いまの"]
        assert journal.entries.add(on(), experience="二") == id + 1


def test_erased_text_is_nowhere(path: Path, own_home: Path) -> None:
    secret = "zyzzyva の秘密 "
    with Journal.open(path) as journal:
        for number in range(50):
            journal.entries.add(on(), experience=f"{number} ふつうの記録 " * 40)
        id = journal.entries.add(on(), experience=secret * 400, title=secret, tags=["zyzzyva"])
        journal.entries.set(id, "entry.edit", concept=secret * 30)
        journal.entries.set(id, "entry.edit", concept="")
        journal.drafts.keep(secret, "reflection", id, 1)
        child = journal.entries.add(on(), experience="つぎ", parent=id)
        journal.entries.erase(id)
        left = [file for file in own_home.rglob("*") if file.is_file() and holds(file)]
        assert left == []
        assert all("秘密" not in term and "zyz" not in term for term, *_ in indexed(journal))
        assert refused(lambda: journal.entries.get(id)).code == "entry.unknown"
        assert journal.history.wordings("entry", id) == []
        assert journal.entries.get(child).parent is None
        assert journal.entries.count() == 51
        assert journal.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def holds(file: Path) -> bool:
    content = file.read_bytes()
    return any(word.encode() in content for word in ("zyzzyva", "秘密"))


def test_rows_show_the_first_line(journal: Journal) -> None:
    first = journal.entries.add(
        on(time="09:00"), experience="  \n一行目\n二行目", concept="教訓", starred=True
    )
    second = journal.entries.add(on(), reflection="内省", title="題")
    assert journal.entries.rows([second, 999, first]) == [
        EntryRow(second, "2026-07-14", None, "題", "内省", True, 2, False, False, None, False, False, False),
        EntryRow(
            first, "2026-07-14", "09:00", "一行目", "二行目", False, 5, True, False, None, True, False, False
        ),
    ]
    assert [row.id for row in journal.entries.of_day("2026-07-14")] == [first, second]


def test_on_this_day(journal: Journal) -> None:
    ids = {
        day: journal.entries.add(on(day), experience=day)
        for day in ("2020-02-29", "2021-02-28", "2023-02-28", "2024-02-28", "2024-02-29", "2024-03-01")
    }

    def found(day: date) -> list[str]:
        return [row.line for row in journal.entries.on_this_day(day)]

    assert found(date(2025, 2, 28)) == ["2024-02-29", "2024-02-28", "2023-02-28", "2021-02-28", "2020-02-29"]
    assert found(date(2024, 2, 29)) == ["2020-02-29"]
    assert found(date(2024, 2, 28)) == ["2023-02-28", "2021-02-28"]
    assert found(date(2020, 2, 29)) == []
    assert ids


def test_listeners_hear_what_changed(journal: Journal) -> None:
    heard: list[tuple[frozenset[str], frozenset[int]]] = []
    journal.listeners.append(lambda kinds, ids: heard.append((kinds, ids)))
    id = journal.entries.add(on(), experience="一")
    journal.entries.set(id, "entry.star", starred=False)
    journal.preferences.set_day_start(300)
    journal.history.undo()
    assert heard == [
        (frozenset({"entry"}), frozenset({id})),
        (frozenset({"setting"}), frozenset()),
        (frozenset({"setting"}), frozenset()),
    ]


def test_a_change_that_fails_leaves_nothing(journal: Journal) -> None:
    def fail() -> None:
        with journal.change("entry.add"):
            journal.entries.add(on(), experience="一")
            journal.entries.add(on(), experience="")

    assert refused(fail).code == "entry.empty"
    assert journal.entries.count() == 0
    assert journal.history.newest() is None
    assert journal.entries.add(on(), experience="二")


def test_the_diary_view_is_for_anyones_own_sql(journal: Journal) -> None:
    journal.entries.add(on("2026-07-14", "26:10"), experience="夜", tags=["習慣"])
    journal.entries.add(on("2026-07-14", "08:00"), experience="朝", title="題", concept="教訓")
    journal.entries.delete([journal.entries.add(on(), experience="消した")])
    plain = sqlite3.connect(journal.path)
    cursor = plain.execute("SELECT * FROM diary")
    assert [name for name, *_ in cursor.description] == [
        "day",
        "time",
        "title",
        "experience",
        "reflection",
        "concept",
        "action",
        "tags",
    ]
    assert cursor.fetchall() == [
        ("2026-07-14", "08:00", "題", "朝", "", "教訓", "", "[]"),
        ("2026-07-14", "26:10", "", "夜", "", "", "", '["習慣"]'),
    ]
    plain.close()
