"""All measures of a habit, step by step, and the laws they keep."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reflectui.measure
from reflectui.measure.silence import silent_span
from reflectui.measure.steps import Measured, history, measured
from reflectui.model.cadence import Cadence
from reflectui.model.habit import Step
from tests.measure.histories import DAILY, FIRST, WEEKLY, day, record, shown

HISTORIES = st.text("1h0s.", min_size=1, max_size=120)
CADENCES = st.sampled_from([DAILY, WEEKLY, Cadence(num=3, den=7), Cadence(num=2), Cadence("cue")])


def now(
    states: str, cadence: Cadence = DAILY, later: int = 0, rests: tuple[tuple[int, int], ...] = ()
) -> Measured:
    """The present step after a history and so many silent days."""
    today = day(len(states) * cadence.days + later)
    return measured(record(states, cadence, resting=rests), today)[-1]


def r(found: Measured) -> float:
    """R, 0 before anything is known."""
    return found.reproducibility.value if found.reproducibility else 0.0


def test_a_month_of_silence_changes_the_recording_rate_alone() -> None:
    before, later = now("1" * 66), now("1" * 66, later=30)
    assert (r(later), later.standing) == (r(before), before.standing)
    assert before.recording
    assert later.recording
    assert (before.recording.rate, later.recording.rate) == (1.0, 0.0)
    assert shown(later.opportunities) == "1" * 66 + "." * 30
    assert silent_span([record("1" * 66)], day(96)) == (day(66), day(95))


def test_nine_past_days_of_rest_change_the_recording_rate_alone() -> None:
    before, later = now("1" * 66, later=30), now("1" * 66, later=30, rests=((70, 78),))
    assert (r(later), later.standing, later.reproducibility) == (
        r(before),
        before.standing,
        before.reproducibility,
    )
    assert later.recording
    assert later.recording.rate == pytest.approx(7 / 28)


def test_a_raise_starts_a_step_of_its_own_and_keeps_the_old_one() -> None:
    raised = record("1" * 78, steps=[Step(1, FIRST), Step(2, day(77), "able")])
    old, new = measured(raised, day(77))
    assert (old.standing.phase, round(r(old), 4), old.last) == ("thorough", 0.9556, day(76))
    assert (new.standing.phase, round(r(new), 4), new.last) == ("starting", 0.2710, None)
    assert [step.step.required for step in measured(raised, day(300))] == [1, 2]
    assert measured(raised, day(300))[0] == old


def test_a_step_to_come_is_not_measured_yet() -> None:
    raised = record("111", steps=[Step(1, FIRST), Step(2, day(9))])
    assert [each.step.required for each in measured(raised, day(5))] == [1]
    assert measured(record(steps=[Step(1, day(9))]), day(5))[0].opportunities == ()


def test_a_habit_that_rests_without_an_end_has_no_opportunities_from_then_on() -> None:
    found = record("111")
    rest = record("111", resting=[(3, 3)]).resting[0]
    assert shown(history(found, day(9))) == "111......"
    for_good = type(rest)(1, "rest", None, rest.first)
    assert shown(history(type(found)(found.habit, found.check_ins, (for_good,)), day(9))) == "111"


def test_the_history_is_that_of_all_steps() -> None:
    raised = record("110.1", steps=[Step(1, FIRST), Step(2, day(2))])
    assert shown(history(raised, day(5))) == "110.1"


@given(HISTORIES, CADENCES)
def test_r_is_a_share_that_met_never_lowers_and_missed_never_raises(states: str, cadence: Cadence) -> None:
    before = r(now(states, cadence))
    assert 0.0 <= before <= 1.0
    assert r(now(states + "1", cadence)) >= before - 1e-12
    assert r(now(states + "0", cadence)) <= before + 1e-12


@given(HISTORIES, CADENCES, st.data())
def test_filling_in_a_past_day_follows_the_same_law(
    states: str, cadence: Cadence, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(states) - 1))
    empty, met, missed = (r(now(states[:at] + state + states[at + 1 :], cadence)) for state in ".10")
    assert missed - 1e-12 <= empty <= met + 1e-12


@given(HISTORIES, CADENCES, st.sampled_from("s."), st.integers(1, 40))
def test_skipped_and_not_recorded_change_neither_r_nor_phase(
    states: str, cadence: Cadence, state: str, count: int
) -> None:
    before = now(states, cadence, later=count * cadence.days)
    later = now(states + state * count, cadence)
    assert r(later) == r(before)
    assert later.standing == before.standing


@given(HISTORIES, CADENCES, st.integers(0, 40), st.integers(0, 40))
def test_resting_after_what_was_recorded_changes_neither_r_nor_phase(
    states: str, cadence: Cadence, wait: int, length: int
) -> None:
    first = len(states) * cadence.days + wait
    before = now(states, cadence, later=100)
    later = now(states, cadence, later=100, rests=((first, first + length),))
    assert r(later) == r(before)
    if cadence.kind != "cue":
        assert later.standing == before.standing


@given(HISTORIES, CADENCES)
def test_where_a_step_stands_agrees_with_its_r(states: str, cadence: Cadence) -> None:
    found = now(states, cadence)
    assert (found.standing.reproducibility or 0.0) == pytest.approx(r(found), abs=1e-9)
    if found.standing.phase in ("settled", "thorough"):
        assert r(found) >= 0.80 - 1e-9
    assert not (found.standing.raise_suggested and found.standing.redesign_suggested)
    assert found.standing.held_days <= found.standing.kept_days <= len(states) * cadence.days + 1


@given(HISTORIES, st.integers(0, 119))
def test_a_raise_changes_nothing_of_the_step_before(states: str, at: int) -> None:
    steps = [Step(1, FIRST), Step(2, day(min(at, len(states) - 1) + 1))]
    whole = measured(record(states, steps=steps), day(len(states)))
    alone = measured(record(states[: len(states) if len(whole) == 1 else at + 1]), steps[1].first)
    assert whole[0].standing == alone[0].standing


def test_no_measure_knows_the_time_of_day() -> None:
    for path in Path(reflectui.measure.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module != "reflectui.clock"
                assert "datetime" not in {name.name for name in node.names}
            assert not isinstance(node, ast.Import), "only names are imported"
