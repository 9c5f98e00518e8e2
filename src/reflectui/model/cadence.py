"""How often a habit is meant to be done."""

from dataclasses import dataclass
from typing import Literal

from reflectui.errors import ReflectuiError

Kind = Literal["times", "weekdays", "cue", "ceiling"]
KINDS: tuple[Kind, ...] = ("times", "weekdays", "cue", "ceiling")
LONGEST_PERIOD = 365
MOST_A_DAY = 24
"""More than this a day is no habit that anybody writes down."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """A rhythm. `times`: num times in each period of den days, which follow one another from a step's first
    day on. `weekdays`: on these days (0 Monday … 6 Sunday), on public holidays only if `on_holidays`. `cue`:
    whenever the cue comes. `ceiling`: at most num (times, or an amount) in each period of den days.

    Raises `cadence.impossible` for what is none: num below 1, den outside 1 … 365, no weekday; and
    `cadence.too_often` above 24 times a day.
    """

    kind: Kind = "times"
    num: int = 1
    den: int = 1
    weekdays: frozenset[int] = frozenset()
    on_holidays: bool = False

    def __post_init__(self) -> None:
        possible = (
            self.kind in KINDS
            and self.num >= 1
            and 1 <= self.den <= LONGEST_PERIOD
            and self.weekdays <= frozenset(range(7))
            and (self.kind != "weekdays" or bool(self.weekdays))
        )
        if not possible:
            raise ReflectuiError("cadence.impossible")
        if self.kind == "times" and self.num > MOST_A_DAY * self.den:
            raise ReflectuiError("cadence.too_often", limit=MOST_A_DAY)

    @property
    def per_day(self) -> float:
        """Opportunities per day: the f of the measures, above 0. One where each cue is an opportunity."""
        match self.kind:
            case "times":
                return self.num / self.den
            case "weekdays":
                return len(self.weekdays) / 7
            case "cue":
                return 1.0
            case "ceiling":
                return 1 / self.den

    @property
    def days(self) -> int:
        """How many days a period has: den, and one where each day or cue stands for itself."""
        return self.den if self.kind in ("times", "ceiling") else 1

    @property
    def several_a_day(self) -> bool:
        """Whether one day may hold more than one check-in."""
        return self.kind in ("times", "ceiling") and self.num > self.den
