"""Which level was demanded on which day."""

from datetime import date

import pytest
from pydantic import ValidationError

from reflectui.model.habit import Habit, Step, state_of


def habit(*steps: Step) -> Habit:
    """A habit with these steps."""
    return Habit(
        id=1,
        uid="one",
        name="差分を読み返してから出す",
        levels=("読む", "声に出す"),
        steps=steps,
        created_at="2026-01-05T00:00:00Z",
        changed_at="2026-01-05T00:00:00Z",
    )


def test_a_day_is_judged_by_the_level_that_was_demanded_then() -> None:
    found = habit(Step(1, date(2026, 1, 5)), Step(2, date(2026, 3, 1), "seen", "佐藤"))
    assert [found.required(date(2026, 2, 28)), found.required(date(2026, 3, 1))] == [1, 2]
    assert found.step(date(2027, 1, 1)).whom == "佐藤"
    assert found.required(date(2025, 1, 1)) == 1
    assert found.first == date(2026, 1, 5)


def test_what_was_done_below_the_level_is_below() -> None:
    assert [state_of(level, 2) for level in (0, 1, 2, 3)] == ["below", "below", "met", "met"]


def test_a_habit_has_a_step_and_at_most_seven_levels() -> None:
    with pytest.raises(ValidationError):
        habit()
    found = habit(Step(1, date(2026, 1, 5)))
    with pytest.raises(ValidationError):
        found.levels = ("x",) * 8
