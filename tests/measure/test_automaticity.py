"""How much a habit goes by itself."""

from math import exp, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflectui.measure.automaticity import Curve, automaticity


def rated(a: float, b: float, c: float, days: range) -> list[tuple[int, float]]:
    """Ratings that lie on a curve."""
    return [(x, a - b * exp(-c * x)) for x in days]


def test_the_curve_of_the_reference() -> None:
    curve = automaticity(rated(8, 7, 0.05, range(0, 90, 5))).curve
    assert curve
    assert [curve.at(x) for x in (0, 10, 30, 60)] == pytest.approx([1, 3.754, 6.438, 7.651], abs=1e-3)
    assert (curve.a, curve.b, curve.c) == pytest.approx((8, 7, 0.05), abs=1e-4)
    assert curve.t95 == pytest.approx(57.24, abs=1e-2)
    assert curve.fit == pytest.approx(1)


@settings(max_examples=40)
@given(st.floats(4, 10), st.floats(0.2, 0.95), st.floats(0.01, 0.2))
def test_a_curve_is_found_again(a: float, part: float, c: float) -> None:
    curve = automaticity(rated(a, a * part, c, range(0, 120, 4))).curve
    assert curve
    assert (curve.a, curve.b, curve.c) == pytest.approx((a, a * part, c), rel=1e-3)


def test_ratings_in_whole_numbers_that_waver_come_near() -> None:
    ratings = [(x, round(8 - 7 * exp(-0.05 * x) + 0.8 * sin(3 * x))) for x in range(0, 84, 3)]
    curve = automaticity(ratings).curve
    assert curve
    assert curve.a == pytest.approx(8, abs=0.5)
    assert curve.t95 == pytest.approx(57, abs=15)


def test_the_plateau_lies_on_the_scale() -> None:
    curve = automaticity([(x, 1 + x / 20) for x in range(0, 100, 5)]).curve
    assert curve is None or curve.a <= 10


@pytest.mark.parametrize(
    ("ratings", "missing"),
    [
        ([], (10, 21)),
        (rated(8, 7, 0.05, range(9)), (1, 13)),
        (rated(8, 7, 0.05, range(10)), (0, 12)),
        (rated(8, 7, 0.05, range(0, 40, 5)), (2, 0)),
    ],
)
def test_too_little_says_what_is_missing(ratings: list[tuple[int, float]], missing: tuple[int, int]) -> None:
    found = automaticity(ratings)
    assert found.curve is None
    assert (found.missing_ratings, found.missing_days) == missing


@pytest.mark.parametrize(
    "ratings",
    [
        [(x, 5.0) for x in range(0, 40, 2)],
        [(x, 5.0 + (-1) ** x) for x in range(40)],
        [(x, 9 - 8 * (1 - exp(-0.1 * x))) for x in range(40)],
    ],
    ids=["flat", "to and fro", "falling"],
)
def test_what_does_not_rise_to_a_plateau_has_no_curve(ratings: list[tuple[int, float]]) -> None:
    assert automaticity(ratings).curve is None


def test_the_order_of_ratings_does_not_matter() -> None:
    ratings = rated(8, 7, 0.05, range(0, 90, 5))
    assert automaticity(ratings[::-1]) == automaticity(ratings)


def test_what_went_by_itself_from_the_first_took_no_days() -> None:
    assert Curve(8, 0.3, 0.1, 1, 0).at(0) == pytest.approx(7.7)
    curve = automaticity(rated(8, 0.3, 0.1, range(0, 60, 3))).curve
    assert curve
    assert curve.t95 == 0
