"""The ladder: levels in sentences, steps from a day on, and check-ins judged by what was required then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.model.habit import Step
from reflectui.store import ladder
from reflectui.store.journal import Journal
from reflectui.store.ladder import places
from tests.store.practices import FIRST, adopt, july
from tests.store.states import refused


def states(journal: Journal, id: int) -> list[tuple[int, str, int | None]]:
    return [(each.day.day, each.state, each.level) for each in journal.habits.check_ins(id)]


def test_a_raise_begins_a_step_and_the_old_one_stays(journal: Journal) -> None:
    id = adopt(journal)
    assert journal.habits.raise_to(id, 2, july(10), "seen", "佐藤")
    assert journal.habits.get(id).steps == (Step(1, FIRST), Step(2, july(10), "seen", "佐藤"))
    assert not journal.habits.raise_to(id, 2, july(12), "able")
    journal.habits.raise_to(id, 1, july(12), "")
    assert [step.required for step in journal.habits.get(id).steps] == [1, 2, 1]


def test_what_was_done_is_judged_by_the_level_of_its_day(journal: Journal) -> None:
    id = adopt(journal)
    for day, level in ((8, 1), (9, 2), (10, 1)):
        journal.habits.check(id, july(day), "met", level=level)
    journal.habits.raise_to(id, 2, july(9), "able")
    assert states(journal, id) == [(8, "met", 1), (9, "met", 2), (10, "below", 1)]
    journal.history.undo()
    assert states(journal, id) == [(8, "met", 1), (9, "met", 2), (10, "met", 1)]


def test_a_step_of_the_same_day_is_replaced(journal: Journal) -> None:
    id = adopt(journal, levels=("一", "二", "三"))
    journal.habits.raise_to(id, 2, july(9), "able")
    journal.habits.raise_to(id, 3, july(9), "entrusted", "佐藤")
    assert journal.habits.get(id).steps == (Step(1, FIRST), Step(3, july(9), "entrusted", "佐藤"))
    journal.habits.raise_to(id, 1, july(9), "")
    assert journal.habits.get(id).steps == (Step(1, FIRST),)


def test_a_step_told_later_begins_earlier(journal: Journal) -> None:
    id = adopt(journal)
    journal.habits.raise_to(id, 2, july(10), "able")
    journal.habits.raise_to(id, 2, july(5), "seen")
    assert journal.habits.get(id).steps == (Step(1, FIRST), Step(2, july(5), "seen"))


def test_raises_that_cannot_be_are_refused(journal: Journal) -> None:
    id = adopt(journal)
    before = journal.habits.get(id).steps
    habits = journal.habits
    assert refused(lambda: habits.raise_to(id, 3, july(9), "able")).params == {"limit": 2}
    assert refused(lambda: habits.raise_to(id, 0, july(9), "able")).code == "habit.level"
    assert refused(lambda: habits.raise_to(id, 2, july(20), "able")).code == "habit.future"
    assert refused(lambda: habits.raise_to(id, 2, FIRST.replace(month=6), "able")).code == "habit.before"
    assert habits.get(id).steps == before


def test_a_level_put_between_takes_nothing_from_its_neighbours(journal: Journal) -> None:
    id = adopt(journal)
    journal.habits.raise_to(id, 2, july(5), "able")
    journal.habits.check(id, july(6), "met", level=2)
    seen = journal.role_models.observe("佐藤", "人に話す", level=2, habit=id)
    assert journal.habits.set_levels(id, ("1ファイル読む", "メモする", "人に話す"))
    habit = journal.habits.get(id)
    assert [step.required for step in habit.steps] == [1, 3]
    assert states(journal, id) == [(6, "met", 3)]
    assert [(each.id, each.level) for each in journal.role_models.matrix()] == [(seen, 3)]
    journal.history.undo()
    assert states(journal, id) == [(6, "met", 2)]


def test_a_level_that_was_used_stays(journal: Journal) -> None:
    id = adopt(journal, levels=("一", "二", "三"))
    journal.habits.check(id, july(6), "met", level=2)
    assert refused(lambda: journal.habits.set_levels(id, ("一", "三"))).params == {"level": 2}
    assert journal.habits.set_levels(id, ("一", "二"))
    assert journal.habits.set_levels(id, ("いち", "に"))
    assert not journal.habits.set_levels(id, ("いち", " に "))
    assert states(journal, id) == [(6, "met", 2)]


ladders = st.lists(st.sampled_from("一二三四五六七八九"), unique=True, min_size=1, max_size=7)


@given(ladders, ladders)
def test_sentences_keep_their_order_and_their_place(before: list[str], after: list[str]) -> None:
    moved = places(before, after)
    assert sorted(moved) == list(moved)
    assert sorted(set(moved.values())) == list(moved.values())
    assert all(1 <= place <= len(after) for place in moved.values())
    if before == after:
        assert list(moved) == list(moved.values()) == list(range(1, len(after) + 1))


def test_a_level_that_is_longer_than_they_may_be_now_stays(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = adopt(journal, levels=("一" * 100, "二"))
    monkeypatch.setattr(ladder, "LONGEST_LEVEL", 50)
    journal.habits.set_levels(id, ("一" * 100, "二", "三"))
    assert refused(lambda: journal.habits.set_levels(id, ("一" * 100, "二" * 51))).params == {
        "size": 51,
        "limit": 50,
    }
