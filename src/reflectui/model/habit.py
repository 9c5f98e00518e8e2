"""An ordinary practice with a cue, a cadence and a ladder, and what is written down about it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from reflectui.model.cadence import Cadence

Status = Literal["active", "resting", "retired"]
Reason = Literal["", "seen", "entrusted", "pointed_out", "able"]
REASONS: tuple[Reason, ...] = ("seen", "entrusted", "pointed_out", "able")
"""Why a level is raised: seen in somebody, entrusted, pointed out, able to."""
State = Literal["met", "below", "missed", "skipped"]
STATES: tuple[State, ...] = ("met", "below", "missed", "skipped")


@dataclass(frozen=True, slots=True)
class Step:
    """A habit at one required level (1 the lowest), from the day `first` until the next step begins.

    `reason` is empty for the first step and where the level was lowered; `whom` names who was seen, entrusted
    it or pointed it out.
    """

    required: int
    first: date
    reason: Reason = ""
    whom: str = ""


class Habit(BaseModel):
    """A habit as it is opened and edited.

    `levels` is the ladder, the lowest first; `steps` are in order of their days and never empty. `cue` and
    `response` are the plan: when …, I …. `rules` is JSON text that tells its wordings (empty: none).
    """

    model_config = ConfigDict(extra="forbid", validate_assignment=True)

    id: int
    uid: str
    name: str
    why: str = ""
    cadence: Cadence = Cadence()
    cue: str = ""
    response: str = ""
    note: str = ""
    status: Status = "active"
    confidential: bool = False
    levels: tuple[str, ...] = Field(min_length=1, max_length=7)
    steps: tuple[Step, ...] = Field(min_length=1)
    rules: str = ""
    created_at: str
    changed_at: str
    deleted_at: str | None = None
    version: int = Field(default=1, ge=1)

    @property
    def first(self) -> date:
        """The day it began."""
        return self.steps[0].first

    def step(self, day: date) -> Step:
        """The step that `day` belongs to; the first one for days before it began."""
        return next((step for step in reversed(self.steps) if step.first <= day), self.steps[0])

    def required(self, day: date) -> int:
        """The level that was demanded on `day`, from 1."""
        return self.step(day).required


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What happened at one opportunity. Not recorded is no check-in, and no miss.

    `level` is how high it was done (0 below the ladder, None not said), `amount` what a ceiling counts,
    `entry` the record that tells it, `automaticity` 0 … 10, how much it went by itself.
    """

    id: int
    uid: str
    habit: int
    day: date
    state: State
    level: int | None = None
    amount: float | None = None
    note: str = ""
    entry: int | None = None
    automaticity: int | None = None


@dataclass(frozen=True, slots=True)
class Resting:
    """Days without opportunities, of one habit or (habit None) of all; without `last` it goes on."""

    id: int
    uid: str
    habit: int | None
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All that the measures of one habit are drawn from.

    `check_ins` in any order; `resting` those of this habit and of all; `holidays` public ones; `written` the
    days with an entry, needed for ceilings and silence alone.
    """

    habit: Habit
    check_ins: tuple[CheckIn, ...] = ()
    resting: tuple[Resting, ...] = ()
    holidays: frozenset[date] = frozenset()
    written: frozenset[date] = frozenset()


def state_of(level: int, required: int) -> State:
    """How a practice done at a level is judged where `required` was demanded: met, or below it."""
    return "met" if level >= required else "below"
