"""Settings that travel with the journal."""

import pytest

from reflectui.errors import ReflectuiError
from reflectui.store.journal import Journal


def test_the_days_start(journal: Journal) -> None:
    assert journal.preferences.day_start() == 240
    journal.preferences.set_day_start(0)
    assert journal.preferences.day_start() == 0
    journal.history.undo()
    assert journal.preferences.day_start() == 240


@pytest.mark.parametrize("minutes", [-1, 361])
def test_a_days_start_out_of_range_is_refused(journal: Journal, minutes: int) -> None:
    with pytest.raises(ReflectuiError) as caught:
        journal.preferences.set_day_start(minutes)
    assert caught.value.code == "day_start.out_of_range"


def test_a_line_is_shown_once_ever(journal: Journal) -> None:
    assert journal.preferences.first_time("late")
    assert not journal.preferences.first_time("late")
    assert journal.preferences.first_time("other")
    assert journal.history.newest() is None


def test_what_an_export_brings_does_not_replace(journal: Journal) -> None:
    journal.preferences.set_day_start(300)
    journal.preferences.adopt({"day_start": "60", "limit": "7"})
    assert journal.preferences.all() == {"day_start": "300", "limit": "7"}


@pytest.mark.parametrize("value", ["x", "05:00", "-5", "99999"])
def test_a_days_start_that_cannot_be_stands_in_nobodys_way(journal: Journal, value: str) -> None:
    journal.connection.execute("INSERT INTO setting (key, value) VALUES ('day_start', ?)", (value,))
    assert journal.preferences.day_start() == 240


def test_a_search_is_named_changed_and_forgotten(journal: Journal) -> None:
    preferences = journal.preferences
    assert preferences.filters() == {}
    preferences.keep_filter("仕事", " #仕事 is:open ")
    preferences.keep_filter("朝 の\n星", "朝 is:starred")
    preferences.keep_filter("仕事", "#仕事")
    assert preferences.filters() == {"仕事": "#仕事", "朝 の 星": "朝 is:starred"}
    newest = journal.history.newest()
    preferences.keep_filter("仕事", "#仕事")
    preferences.drop_filter("ない")
    assert journal.history.newest() == newest
    preferences.drop_filter("仕事")
    assert list(preferences.filters()) == ["朝 の 星"]
    assert [taken.label for _ in range(4) if (taken := journal.history.undo())] == [
        "filter.drop",
        "filter.keep",
        "filter.keep",
        "filter.keep",
    ]
    assert preferences.filters() == {}


@pytest.mark.parametrize(
    ("name", "query", "code"),
    [
        (" \n", "朝", "filter.no_name"),
        ("名" * 41, "朝", "filter.long_name"),
        ("名", " 、", "filter.empty"),
        ("名", "from:someday", "query.day"),
        ("名\0", "朝", "text.nul"),
    ],
)
def test_a_search_that_cannot_be_named_is_refused(journal: Journal, name: str, query: str, code: str) -> None:
    with pytest.raises(ReflectuiError) as caught:
        journal.preferences.keep_filter(name, query)
    assert caught.value.code == code
    assert journal.preferences.filters() == {}
