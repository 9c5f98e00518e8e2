"""F-40, the recording rate: opportunities with a check-in ÷ opportunities, over the last 28. A share, 0 … 1.

Below one half R is shown for what it is, drawn from little. Source: own design.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reflectui.measure.opportunities import Opportunity
from reflectui.model.cadence import Cadence

LAST = 28
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Recording:
    """`recorded` of the last `opportunities` (28 at most); `little` where that is less than one half."""

    recorded: int
    opportunities: int
    rate: float
    little: bool


def recording(cadence: Cadence, opportunities: Sequence[Opportunity]) -> Recording | None:
    """The recording rate of a step; None before its first opportunity, and on cue, where nobody knows it.

    A ceiling that is met because nothing was recorded counts as recorded.
    """
    if cadence.kind == "cue" or not opportunities:
        return None
    latest = opportunities[-LAST:]
    recorded = sum(each.state is not None for each in latest)
    rate = recorded / len(latest)
    return Recording(recorded, len(latest), rate, rate < ENOUGH)
