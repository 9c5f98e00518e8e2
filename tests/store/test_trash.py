"""Finding in the trash follows the same rules as finding in the index."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflectui.errors import ReflectuiError
from reflectui.store.journal import Journal
from tests.conftest import Clock
from tests.store.conftest import on

QUERIES = (
    "朝",
    "朝の",
    "読書",
    "読",
    "書会",
    "LT",
    "lt",
    "L*",
    "LTの",
    '"朝の 読書"',
    "-朝",
    "-朝の -lt",
    "#仕事",
    "#仕*",
    "-#仕事",
    "@佐藤",
    "stage:内省",
    "stage:経験 朝",
    "stage:教訓 stage:内省 読書",
    "is:starred",
    "-is:starred",
    "is:open",
    "from:2026-07-14",
    "to:2026-07-13",
    "from:2026-07-14 to:2026-07-01",
    "朝 読書",
    "朝 -is:open",
)
words = st.sampled_from(
    ["朝", "朝の", "読書", "読書会", "LT", "LTの日", "Lト", " ", "。", "#仕事 ", "@佐藤 ", "#仕", "\n"]
)
texts = st.lists(words, max_size=4).map("".join)
entries = st.fixed_dictionaries(
    {
        "title": texts.map(lambda text: text.replace("\n", "")),
        "experience": texts,
        "reflection": texts,
        "concept": texts,
        "starred": st.booleans(),
        "loop": st.sampled_from(["", "kept_open", "closed", "let_go"]),
        "tags": st.lists(st.sampled_from(["仕事", "朝"]), max_size=1),
    }
).filter(
    lambda fields: any(str(fields[name]).strip() for name in ("title", "experience", "reflection", "concept"))
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=st.lists(st.tuples(st.sampled_from(["2026-07-13", "2026-07-14"]), entries), max_size=5))
def test_the_trash_finds_what_the_index_would(
    journal: Journal, written: list[tuple[str, dict[str, Any]]]
) -> None:
    ids = [journal.entries.add(on(day), **fields) for day, fields in written]
    found = {query: set(journal.search.ids(query)) & set(ids) for query in QUERIES}
    journal.entries.delete(ids)
    assert {query: set(journal.entries.trash_ids(query)) & set(ids) for query in QUERIES} == found
    for id in ids:
        journal.entries.erase(id)


def test_the_latest_deleted_stands_first(journal: Journal, own_clock: Clock) -> None:
    ids = [journal.entries.add(on(), experience=text) for text in ("朝の一", "夜の二", "朝の三", "朝の四")]
    for id in (ids[2], ids[0], ids[1]):
        own_clock.move(minutes=1)
        journal.entries.delete([id])
    assert journal.entries.trash_ids() == [ids[1], ids[0], ids[2]]
    assert journal.entries.trash_ids("朝") == [ids[0], ids[2]]
    journal.entries.restore([ids[0]])
    journal.entries.set(ids[2], "entry.edit", experience="夜の三")
    assert journal.entries.trash_ids("朝") == []
    assert journal.entries.trash_ids("夜") == [ids[1], ids[2]]
    assert journal.entries.trash_ids("、") == [ids[1], ids[2]]


def test_what_no_query_means_is_refused_in_the_trash_too(journal: Journal) -> None:
    with pytest.raises(ReflectuiError, match=r"query\.day"):
        journal.entries.trash_ids("from:someday")
