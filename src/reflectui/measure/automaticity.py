"""F-11, automaticity: how much a habit goes by itself (own ratings, 0 … 10), as a curve that levels off.

y = a − b·e^(−cx), x in days since the start, by least squares with b > 0 and a ≤ 10, the end of the scale.
95 % of the plateau is reached on day t95 = ln(b / (0.05·a)) / c. Drawn from 10 ratings over 21 days on, where
R² ≥ .70. Source: Lally et al. 2010.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

HIGHEST = 10.0
LEAST_RATINGS = 10
LEAST_DAYS = 21
LEAST_FIT = 0.7
FASTEST = 2.0
"""The greatest c, per day: most of the way on the first day."""
SLOWEST_SPAN = 0.01
"""The least c times the days rated: what is flatter over them is a straight line."""
GRID = 120
GOLDEN = (sqrt(5) - 1) / 2
ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve of the ratings: plateau `a`, distance `b` at the start, rate `c` per day; `fit` is R².

    `t95` is in days since the start, 0 where it was there from the first.
    """

    a: float
    b: float
    c: float
    fit: float
    t95: float

    def at(self, x: float) -> float:
        """The rating to expect x days after the start."""
        return self.a - self.b * exp(-self.c * x)


@dataclass(frozen=True, slots=True)
class Automaticity:
    """What the ratings tell: `missing_ratings` and `missing_days` until a curve can be drawn.

    `curve` is None until then, and where no such curve fits them.
    """

    ratings: int
    days: int
    missing_ratings: int
    missing_days: int
    curve: Curve | None


def automaticity(ratings: Sequence[tuple[int, float]]) -> Automaticity:
    """What ratings (days since the start, 0 … 10), in any order, tell of how much it goes by itself."""
    ordered = sorted(ratings)
    days = ordered[-1][0] - ordered[0][0] if ordered else 0
    more, longer = max(LEAST_RATINGS - len(ordered), 0), max(LEAST_DAYS - days, 0)
    curve = None if more or longer else _curve(ordered)
    return Automaticity(len(ordered), days, more, longer, curve)


def _curve(ratings: Sequence[tuple[int, float]]) -> Curve | None:
    mean = sum(y for _, y in ratings) / len(ratings)
    total = sum((y - mean) ** 2 for _, y in ratings)
    if total == 0:
        return None
    span = ratings[-1][0] - ratings[0][0]
    slowest = log(SLOWEST_SPAN / span)
    step = (log(FASTEST) - slowest) / GRID

    def error(logarithm: float) -> float:
        return _fitted(ratings, exp(logarithm))[2]

    best = min((slowest + place * step for place in range(GRID + 1)), key=error)
    c = exp(_least(error, best - step, best + step))
    a, b, left = _fitted(ratings, c)
    fit = 1 - left / total
    if b <= 0 or a <= 0 or fit < LEAST_FIT:
        return None
    return Curve(a, b, c, fit, max(log(b / (0.05 * a)) / c, 0.0))


def _fitted(ratings: Sequence[tuple[int, float]], c: float) -> tuple[float, float, float]:
    """The a ≤ 10 and b that fit best for this c, and the sum of squares that is left."""
    n = len(ratings)
    faded = [exp(-c * x) for x, _ in ratings]
    mean_e, mean_y = sum(faded) / n, sum(y for _, y in ratings) / n
    spread = sum((e - mean_e) ** 2 for e in faded)
    if spread == 0:
        return mean_y, 0.0, sum((y - mean_y) ** 2 for _, y in ratings)
    b = -sum((e - mean_e) * (y - mean_y) for e, (_, y) in zip(faded, ratings, strict=True)) / spread
    a = mean_y + b * mean_e
    if a > HIGHEST:
        a = HIGHEST
        rise = sum(e * (a - y) for e, (_, y) in zip(faded, ratings, strict=True))
        b = rise / sum(e * e for e in faded)
    left = sum((y - a + b * e) ** 2 for e, (_, y) in zip(faded, ratings, strict=True))
    return a, b, left


def _least(error: Callable[[float], float], low: float, high: float) -> float:
    """Where `error` is least between `low` and `high`, by golden section."""
    left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    at_left, at_right = error(left), error(right)
    for _ in range(ROUNDS):
        if at_left <= at_right:
            high, right, at_right = right, left, at_left
            left = high - GOLDEN * (high - low)
            at_left = error(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + GOLDEN * (high - low)
            at_right = error(right)
    return (low + high) / 2
