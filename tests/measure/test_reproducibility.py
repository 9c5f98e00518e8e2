"""R to four decimals, and the laws it keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.measure.reproducibility import course, reproducibility

DAILY, WEEKLY, MONTHLY = 1.0, 1 / 7, 1 / 30
HISTORY = st.lists(st.sampled_from([1.0, 0.5, 0.0]), max_size=80)
PER_DAY = st.sampled_from([1 / 365, 1 / 91, MONTHLY, WEEKLY, 3 / 7, 5 / 7, 1.0, 2.0, 8.0])
ROUNDING = 1e-12


def r(values: list[float], per_day: float) -> float:
    """R, 0 before anything is known."""
    found = reproducibility(values, per_day)
    return found.value if found else 0.0


@pytest.mark.parametrize(
    ("values", "per_day", "expected"),
    [
        ([1] * 3, DAILY, 0.5272),
        ([1] * 7, DAILY, 0.7219),
        ([1] * 14, DAILY, 0.8373),
        ([1] * 30, DAILY, 0.9138),
        ([1] * 66, DAILY, 0.9517),
        ([1] * 66 + [0], DAILY, 0.9016),
        ([1] * 66 + [0] * 3, DAILY, 0.8240),
        ([1] * 66 + [0] * 7, DAILY, 0.7013),
        ([1] * 66 + [0] * 21, DAILY, 0.4214),
        ([1] * 4, WEEKLY, 0.5965),
        ([1] * 8, WEEKLY, 0.7435),
        ([1] * 12, WEEKLY, 0.8082),
        ([1] * 26, WEEKLY, 0.8843),
        ([1] * 3, MONTHLY, 0.5238),
        ([1] * 14, MONTHLY, 0.7972),
        ([1] * 15, MONTHLY, 0.8029),
        ([1, 1, 1, 1, 0], DAILY, 0.4262),
        ([1, 1, 0], DAILY, 0.2485),
        ([0, 1, 1, 1, 1] * 40, DAILY, 0.7256),
        ([0, 1, 1] * 60, DAILY, 0.5813),
    ],
)
def test_r_has_the_value_of_the_table(values: list[float], per_day: float, expected: float) -> None:
    assert round(r(values, per_day), 4) == expected


def test_nothing_known_is_no_number() -> None:
    assert reproducibility([], 1.0) is None


@pytest.mark.parametrize(("per_day", "needed"), [(DAILY, 11), (WEEKLY, 12), (MONTHLY, 15)])
def test_all_met_is_settled_after_so_many(per_day: float, needed: int) -> None:
    assert r([1.0] * (needed - 1), per_day) < 0.80 <= r([1.0] * needed, per_day)


def test_rarer_than_once_in_48_days_never_settles() -> None:
    assert r([1.0] * 1000, 1 / 48) >= 0.80 > r([1.0] * 1000, 1 / 49)


def test_what_is_shown_behind_the_number_adds_up_to_it() -> None:
    found = reproducibility([1.0, 0.5, 0.0, 1.0], WEEKLY)
    assert found
    assert [term.value for term in found.terms] == [1.0, 0.0, 0.5, 1.0]
    assert found.weights == pytest.approx(sum(0.5 ** (age / found.half_life) for age in range(4)))
    interval = found.interval
    assert interval.share == pytest.approx(found.weighted / found.weights)
    assert interval.number == pytest.approx(found.weights**2 / found.squares)
    assert found.value == pytest.approx(interval.middle - interval.spread)


@given(HISTORY, PER_DAY)
def test_r_is_a_share(values: list[float], per_day: float) -> None:
    assert 0.0 <= r(values, per_day) <= 1.0


@given(HISTORY, PER_DAY, st.data())
def test_wherever_it_is_filled_in_met_never_lowers_and_missed_never_raises(
    values: list[float], per_day: float, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(values)))
    before = r(values, per_day)
    assert r([*values[:place], 1.0, *values[place:]], per_day) >= before - ROUNDING
    assert r([*values[:place], 0.0, *values[place:]], per_day) <= before + ROUNDING


@given(HISTORY, PER_DAY)
def test_its_course_ends_where_it_stands(values: list[float], per_day: float) -> None:
    found = course(values, per_day)
    assert found == pytest.approx([r(values[: end + 1], per_day) for end in range(len(values))], abs=1e-10)
