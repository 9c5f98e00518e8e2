"""Search finds what stands in the entries: every filter, in the timeline's order, as without an index."""

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflectui.errors import ReflectuiError
from reflectui.store.journal import Journal
from tests.conftest import read_lines
from tests.language.oracle import matches
from tests.store.conftest import forbid_writing, on

STAGES = ("experience", "reflection", "concept", "action")
TEXTS = ("title", *STAGES)
ALPHABET = "の酒資料ガー lt714_-*#@。é"
Filled = dict[str, str]


def add(journal: Journal, experience: str = "", day: str = "2026-07-14", **fields: Any) -> int:
    time = fields.pop("time", None)
    return journal.entries.add(on(day, time), experience=experience, **fields)


def found(journal: Journal, query: str | list[str]) -> list[int]:
    """The ids a query finds; finding, counting and listing agree."""
    ids = list(journal.search.ids(query))
    assert [hit.id for hit in journal.search.find(query, limit=10_000)] == ids
    assert journal.search.count(query) == len(ids)
    return ids


@pytest.fixture(scope="module")
def diaries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: tmp_path_factory.mktemp("diary") / f"{name}.db" for name in ("santoka", "pepys")}


def opened(diaries: dict[str, Path], shared: Path, name: str) -> Journal:
    fresh = not diaries[name].exists()
    journal = Journal.open(diaries[name])
    if fresh:
        with journal.change("import"):
            for entry in read_lines(shared / "corpora" / f"{name}.jsonl"):
                add(journal, str(entry["text"]), str(entry["date"]), title=entry["title"] or "")
    return journal


@pytest.mark.parametrize(
    ("diary", "query", "count"),
    [
        ("santoka", "酒", 1123),
        ("santoka", "郵便", 152),
        ("santoka", "温泉", 124),
        ("pepys", "office", 2424),
        ("pepys", "OFFICE*", 2503),
        ("pepys", '"my vows"', 20),
    ],
)
def test_numbers_of_the_sample_diaries(
    diaries: dict[str, Path], shared: Path, diary: str, query: str, count: int
) -> None:
    with opened(diaries, shared, diary) as journal:
        assert len(found(journal, query)) == count


@pytest.mark.parametrize("diary", ["santoka", "pepys"])
def test_500_random_queries_find_what_reading_everything_finds(
    diaries: dict[str, Path], shared: Path, diary: str
) -> None:
    chance = random.Random(diary)
    with opened(diaries, shared, diary) as journal:
        entries = journal.entries.many(chance.sample(list(journal.entries.ids()), 60))
        texts = {entry.id: (entry.title, entry.experience) for entry in entries}
        for _ in range(500):
            text = chance.choice(texts[chance.choice(list(texts))])
            start = chance.randrange(len(text)) if text else 0
            query = text[start : start + chance.randint(1, 6)].replace('"', "").strip()
            phrase = f'"{query}"'
            expected = {id for id, parts in texts.items() if any(matches(part, query) for part in parts)}
            assert set(journal.search.ids(phrase)) & texts.keys() == expected, query


@settings(max_examples=60)
@given(
    st.lists(st.fixed_dictionaries({name: st.text(ALPHABET, max_size=8) for name in TEXTS}), max_size=5),
    st.lists(
        st.tuples(st.booleans(), st.text(ALPHABET.replace(" ", ""), min_size=1, max_size=4)), min_size=1
    ),
)
def test_words_and_exclusions_find_what_reading_everything_finds(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Filled], words: list[tuple[bool, str]]
) -> None:
    with Journal.open(tmp_path_factory.mktemp("search") / "journal.db") as journal:
        written = {}
        for fields in entries:
            if any(text.strip() for text in fields.values()):
                written[journal.entries.add(on(), **fields)] = fields
        query = " ".join(("-" if excluded else "") + f'"{word}"' for excluded, word in words)
        asked = [
            (excluded, word)
            for excluded, word in words
            if any(char.isalnum() or char in "ー" for char in word)
        ]
        expected = {
            id
            for id, fields in written.items()
            if asked
            and all(any(matches(text, word) for text in fields.values()) != out for out, word in asked)
        }
        assert set(found(journal, query)) == expected


def test_newest_first_as_in_the_timeline(journal: Journal) -> None:
    late = add(journal, "酒", "2026-07-14", time="26:10")
    early = add(journal, "酒", "2026-07-14", time="08:00")
    unknown = add(journal, "酒", "2026-07-14")
    between = add(journal, "酒", "2026-07-14", time="12:00")
    older = add(journal, "酒", "2026-07-13", time="29:00")
    order = [late, between, early, unknown, older]
    assert found(journal, "酒") == order
    assert list(journal.entries.ids()) == order
    assert [hit.id for hit in journal.search.find("酒", limit=2)] == order[:2]
    assert [hit.id for hit in journal.search.find("酒", limit=2, offset=2)] == order[2:4]


def test_filters(journal: Journal) -> None:
    plain = add(journal, "朝の散歩", "2021-07-09")
    tagged = add(journal, "朝 #習慣 を書いた。＠佐藤 に話す", "2021-08-31", tags=["仕事"])
    two = add(journal, "会議", "2021-09-01", reflection="散歩したい")
    starred = add(journal, "散歩", "2022-01-01", starred=True)
    kept = add(journal, "夜", "2022-01-02", loop="kept_open")
    closed = add(journal, "夜", "2022-01-03", reflection="長い", loop="closed")
    assert found(journal, "#習慣") == found(journal, "#仕事 @佐藤") == found(journal, "朝 -散歩") == [tagged]
    assert found(journal, "#散歩") == []
    assert found(journal, "-#習慣 朝") == [plain]
    assert found(journal, "散歩 stage:内省") == [two]
    assert found(journal, "散歩 stage:experience") == [starred, plain]
    assert found(journal, "stage:reflection") == [closed, two]
    assert found(journal, "is:starred") == [starred]
    assert found(journal, "is:open") == [kept, two]
    assert found(journal, "-is:open -is:starred from:2022") == [closed]
    assert found(journal, "from:2021-07-09 to:2021-08") == [tagged, plain]
    assert found(journal, "from:2021-09 to:2021") == [two]
    assert found(journal, "散歩 to:2020") == found(journal, "from:2022 to:2021") == []
    assert found(journal, ["朝 習慣"]) == [tagged]
    assert found(journal, ["-朝 習慣", "朝"]) == [plain]


def test_states_follow_their_changes(journal: Journal) -> None:
    id = add(journal, "夜")
    journal.entries.set(id, "entry.star", starred=True)
    journal.entries.set(id, "entry.keep_open", loop="kept_open")
    assert found(journal, "is:starred is:open") == [id]
    journal.history.undo()
    assert found(journal, "is:open") == []
    journal.entries.delete([id])
    assert found(journal, "夜") == found(journal, "-朝") == []
    journal.entries.restore([id])
    assert found(journal, "夜 -朝") == [id]


@pytest.mark.parametrize("query", ["", "。", "… -", '"-"', '-"。"', "*"])
def test_separators_alone_find_nothing(journal: Journal, query: str) -> None:
    add(journal, "夜。")
    assert found(journal, query) == []


def test_a_long_query_is_answered(journal: Journal) -> None:
    id = add(journal, "夜 " + " ".join(map(str, range(300))))
    assert found(journal, " ".join(map(str, range(300)))) == [id]
    assert found(journal, "夜 " + " ".join(f"-x{word}" for word in range(300))) == [id]


def test_a_read_only_journal_is_searched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal.open(path) as journal:
        id = add(journal, "酒")
    forbid_writing(monkeypatch, path)
    with Journal.open(path) as journal:
        assert journal.read_only
        assert found(journal, "酒") == [id]


def test_hits_show_the_line_of_the_first_match(journal: Journal) -> None:
    add(journal, "一行目\n  二行目に ＯＦＦＩＣＥ がある\n三行目", title="題")
    (hit,) = journal.search.find("office")
    assert (hit.title, hit.snippet) == ("題", "二行目に ＯＦＦＩＣＥ がある")
    (hit,) = journal.search.find("題")
    assert hit.snippet == "題"
    (hit,) = journal.search.find("-夜")
    assert hit.snippet == "一行目"


def test_while_the_index_is_not_ready_search_says_so(journal: Journal) -> None:
    add(journal, "酒")
    journal.connection.execute("UPDATE derived SET value = 'another version' WHERE key = 'index'")
    with pytest.raises(ReflectuiError) as caught:
        journal.search.find("酒")
    assert caught.value.code == "search.not_ready"


def test_tags_and_people_are_counted(journal: Journal) -> None:
    entries = journal.entries
    first = entries.add(on(), experience="#LTの日 と #ltの日、@佐藤 に聞いた", tags=["仕事"])
    second = entries.add(on(), title="＃仕事", reflection="@佐藤 と @田中")
    assert journal.search.marks() == [("#仕事", 2), ("@佐藤", 2), ("#ltの日", 1), ("@田中", 1)]
    entries.delete([second])
    assert journal.search.marks() == [("#ltの日", 1), ("#仕事", 1), ("@佐藤", 1)]
    journal.history.undo()
    third = entries.add(on(), experience="もう一行 #仕事")
    entries.gather([first, third])
    assert dict(journal.search.marks()) == {"#仕事": 2, "@佐藤": 2, "#ltの日": 1, "@田中": 1}
    for name, count in journal.search.marks():
        assert journal.search.count(name) == count


def test_tags_are_counted_in_a_journal_that_can_only_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.open(path) as journal:
        journal.entries.add(on(), experience="#仕事")
    forbid_writing(monkeypatch, path)
    with Journal.open(path) as journal:
        assert journal.search.marks() == [("#仕事", 1)]
        assert journal.connection.execute("PRAGMA query_only").fetchone() == (1,)
