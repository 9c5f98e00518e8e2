"""Whether the cue of a plan (when …, I …) can carry it: something one perceives, about as often as it is due.

A hint, never a refusal; what cannot be judged has no doubt. Source: Gollwitzer, implementation intentions.
"""

from typing import Literal

from reflectui.language.cue import is_no_event, times_a_day
from reflectui.model.cadence import Cadence

Doubt = Literal["cue.no_event", "cue.too_seldom", "cue.too_often"]
ABOUT = 2.0
"""Up to so many times as often, or as seldom, is about as often."""


def doubt(cue: str, cadence: Cadence) -> Doubt | None:
    """Why a cue (Japanese or English) may not carry a plan of this cadence; None where nothing tells so.

    How often it comes is compared for cadences of times and weekdays alone.
    """
    if is_no_event(cue):
        return "cue.no_event"
    often = times_a_day(cue)
    if often is None or cadence.kind in ("cue", "ceiling"):
        return None
    if often * ABOUT < cadence.per_day:
        return "cue.too_seldom"
    return "cue.too_often" if often > cadence.per_day * ABOUT else None
