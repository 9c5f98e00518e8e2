"""The hit rate and its interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.measure.trials import hit_rate, met_rate, wilson
from tests.measure.histories import DAILY, after


@pytest.mark.parametrize(
    ("hits", "trials", "low"),
    [
        (0, 10, 0.0),
        (10, 10, 0.7225),
        (14, 20, 0.4810),
        (18, 20, 0.6990),
        (19, 20, 0.7639),
        (27, 30, 0.7438),
        (24, 30, 0.6269),
    ],
)
def test_the_lower_bound(hits: int, trials: int, low: float) -> None:
    assert hit_rate(hits, trials).interval.low == pytest.approx(low, abs=1e-4)


def test_without_trials_everything_is_possible() -> None:
    found = hit_rate(0, 0)
    assert (found.interval.low, found.interval.high, found.missing) == (0.0, 1.0, 10)
    assert hit_rate(3, 7).missing == 3
    assert hit_rate(3, 12).missing == 0


@pytest.mark.parametrize(("hits", "trials", "mean"), [(0, 10, 0.0455), (7, 10, 0.6818), (18, 20, 0.8810)])
def test_the_mean_after_jeffreys_prior(hits: int, trials: int, mean: float) -> None:
    assert hit_rate(hits, trials).mean == pytest.approx(mean, abs=1e-4)


def test_of_a_step_those_with_a_value_count() -> None:
    found = met_rate(after(DAILY, "11h0s..1")[0])
    assert (found.hits, found.trials) == (3, 5)


@given(st.floats(0, 1), st.floats(0.01, 1e6), st.floats(0.1, 5))
def test_the_share_lies_in_its_interval(share: float, number: float, z: float) -> None:
    found = wilson(share, number, z)
    assert 0.0 <= found.low <= share <= found.high <= 1.0
