"""F-38, R of a step: the cautious chance of doing it at the required level at the next opportunity.

Over the opportunities with a value v, k = 0 the latest: w = 0.5^(k / (26·√f)), f opportunities per day;
p = Σwv / Σw, n = (Σw)² / Σw², R = the lower bound of Wilson's interval for p, n and z = 1.64. A share, 0 … 1.
A met opportunity never lowers it, a missed one never raises it. Source: own design.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from reflectui.measure.trials import Interval, wilson

Z = 1.64
HALF_LIFE = 26
"""Opportunities after which a daily one weighs half."""


@dataclass(frozen=True, slots=True)
class Term:
    """One opportunity in the sum: its age among those with a value (0 the latest), value and weight."""

    age: int
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Reproducibility:
    """R as `value`, with what it is made of: `interval` has p, n and z, `terms` the latest first.

    `half_life` is in opportunities; `weights` is Σw, `weighted` Σwv, `squares` Σw².
    """

    value: float
    per_day: float
    half_life: float
    weights: float
    weighted: float
    squares: float
    interval: Interval
    terms: tuple[Term, ...]


def reproducibility(values: Sequence[float], per_day: float) -> Reproducibility | None:
    """R after opportunities with these values (0 … 1, the oldest first); None without any."""
    if not values:
        return None
    half_life = HALF_LIFE * sqrt(per_day)
    terms = tuple(Term(age, value, 0.5 ** (age / half_life)) for age, value in enumerate(reversed(values)))
    weights = sum(term.weight for term in terms)
    weighted = sum(term.weight * term.value for term in terms)
    squares = sum(term.weight * term.weight for term in terms)
    interval = _interval(weights, weighted, squares)
    return Reproducibility(interval.low, per_day, half_life, weights, weighted, squares, interval, terms)


def course(values: Iterable[float], per_day: float) -> list[float]:
    """R as it stood after each of the opportunities with these values, the oldest first."""
    fading = 0.5 ** (1 / (HALF_LIFE * sqrt(per_day)))
    weights = weighted = squares = 0.0
    found = []
    for value in values:
        weights = weights * fading + 1
        weighted = weighted * fading + value
        squares = squares * fading * fading + 1
        found.append(_interval(weights, weighted, squares).low)
    return found


def _interval(weights: float, weighted: float, squares: float) -> Interval:
    return wilson(min(weighted / weights, 1.0), weights * weights / squares, Z)
