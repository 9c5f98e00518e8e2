"""F-9, the hit rate with its interval: how often something came true, and what that tells of the next time.

Wilson's score interval: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), p = k/n. The mean after Jeffreys'
prior: (k + ½) / (n + 1). Both are shares, 0 … 1. Source: Wilson 1927; z = 1.959964 for 95 %.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from reflectui.measure.opportunities import Opportunity

Z95 = 1.959964
ENOUGH = 10
"""So many trials are needed before a rate is shown."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Wilson's interval around a share of `number` trials (which need not be whole): middle ± spread."""

    share: float
    number: float
    z: float
    middle: float
    spread: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class HitRate:
    """`hits` of `trials`; `interval` and `mean` are shares, `missing` how many trials are still needed."""

    hits: int
    trials: int
    interval: Interval
    mean: float
    missing: int


def wilson(share: float, number: float, z: float = Z95) -> Interval:
    """The interval around a share of `number` trials; without trials all from 0 to 1.

    0 ≤ low ≤ share ≤ high ≤ 1.
    """
    if number <= 0:
        return Interval(share, number, z, 0.5, 0.5, 0.0, 1.0)
    near = z * z / number
    middle = (share + near / 2) / (1 + near)
    spread = sqrt(near * share * (1 - share) + near * near / 4) / (1 + near)
    # The same as middle - spread, without the loss of digits where the share is small.
    low = share * share / ((1 + near) * (middle + spread))
    return Interval(share, number, z, middle, spread, min(low, share), min(max(middle + spread, share), 1.0))


def hit_rate(hits: int, trials: int) -> HitRate:
    """The rate of `hits` of `trials`, 0 ≤ hits ≤ trials."""
    interval = wilson(hits / trials if trials else 0.0, trials)
    return HitRate(hits, trials, interval, (hits + 0.5) / (trials + 1), max(ENOUGH - trials, 0))


def met_rate(opportunities: Iterable[Opportunity]) -> HitRate:
    """How many of the opportunities with a value were met: 18 of 20; half is not met."""
    values = [each.value for each in opportunities if each.value is not None]
    return hit_rate(values.count(1.0), len(values))
