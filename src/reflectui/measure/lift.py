"""F-13, the lift of an act: how much more often it went well where the act was done. It tells of no cause.

lift = (k₊ + 1)/(n₊ + 2) − (k₋ + 1)/(n₋ + 2): k good ones of n known outcomes, with (+) and without (−) the
act; −1 … 1. Shown where k₊ ≥ 4, Wilson's lower bound of k₊/n₊ ≥ .50, contexts ≥ 2, span ≥ 21 days.
Source: own design.
"""

from dataclasses import dataclass

from reflectui.measure.trials import Interval, wilson

LEAST_GOOD = 4
LEAST_BOUND = 0.50
LEAST_CONTEXTS = 2
LEAST_DAYS = 21


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Of `known` outcomes so many were `good`."""

    good: int
    known: int

    @property
    def smoothed(self) -> float:
        """The share of good ones, drawn towards one half where few are known."""
        return (self.good + 1) / (self.known + 2)


@dataclass(frozen=True, slots=True)
class Lift:
    """The lift as `value`; `interval` is that of the share with the act, `shown` whether it may be told."""

    value: float
    having: Outcomes
    lacking: Outcomes
    contexts: int
    days: int
    interval: Interval
    shown: bool


def lift(having: Outcomes, lacking: Outcomes, contexts: int, days: int) -> Lift:
    """The lift of an act that was done in so many contexts, over so many days from first to last."""
    interval = wilson(having.good / having.known if having.known else 0.0, having.known)
    shown = (
        having.good >= LEAST_GOOD
        and interval.low >= LEAST_BOUND
        and contexts >= LEAST_CONTEXTS
        and days >= LEAST_DAYS
    )
    return Lift(having.smoothed - lacking.smoothed, having, lacking, contexts, days, interval, shown)
