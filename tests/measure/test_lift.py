"""How much more often it went well with the act."""

import pytest

from reflectui.measure.lift import Outcomes, lift


def test_the_lift_of_the_reference() -> None:
    found = lift(Outcomes(8, 9), Outcomes(5, 12), contexts=3, days=40)
    assert (found.interval.low, found.value) == pytest.approx((0.5650, 0.3896), abs=1e-4)
    assert found.shown


@pytest.mark.parametrize(
    ("good", "known", "low", "shown"), [(3, 3, 0.4385, False), (6, 7, 0.4869, False), (4, 4, 0.5101, True)]
)
def test_it_is_shown_where_the_lower_bound_reaches_one_half(
    good: int, known: int, low: float, shown: bool
) -> None:
    found = lift(Outcomes(good, known), Outcomes(5, 12), contexts=2, days=21)
    assert found.interval.low == pytest.approx(low, abs=1e-4)
    assert found.shown == shown


def test_it_wants_two_contexts_and_three_weeks() -> None:
    assert not lift(Outcomes(8, 9), Outcomes(5, 12), contexts=1, days=40).shown
    assert not lift(Outcomes(8, 9), Outcomes(5, 12), contexts=2, days=20).shown


def test_nothing_known_is_shown_as_nothing() -> None:
    found = lift(Outcomes(0, 0), Outcomes(0, 0), contexts=0, days=0)
    assert (found.value, found.shown) == (0.0, False)
