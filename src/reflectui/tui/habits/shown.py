"""A habit as the place shows it: its present step, and how its last opportunities went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reflectui.measure.recording import LAST
from reflectui.measure.steps import Measured, measured
from reflectui.model.habit import Habit, Record, State
from reflectui.tui.widgets.glyphs import glyphs

# The colour of the sign of each state.
COLOURS: dict[State, str] = {"met": "done", "below": "due", "missed": "soft", "skipped": "soft"}

DONE: tuple[State, ...] = ("met", "below")


@dataclass(frozen=True, slots=True)
class Shown:
    """A habit, all that its measures are drawn from, and its present step."""

    record: Record
    now: Measured

    @property
    def habit(self) -> Habit:
        return self.record.habit

    @property
    def states(self) -> list[State | None]:
        """How the last 28 opportunities of the step went, the newest last."""
        return [each.state for each in self.now.opportunities[-LAST:]]

    @property
    def met(self) -> int:
        """How many of them were met."""
        return sum(each.value == 1.0 for each in self.now.opportunities[-LAST:])

    @property
    def valued(self) -> int:
        """How many of them have a value: what rests and what was not recorded has none."""
        return sum(each.value is not None for each in self.now.opportunities[-LAST:])

    @property
    def little(self) -> bool:
        """Whether so little was recorded that R tells little."""
        return self.now.recording is not None and self.now.recording.little


def shown(records: Sequence[Record], today: date) -> list[Shown]:
    """Habits as they stand on `today`."""
    return [Shown(record, measured(record, today)[-1]) for record in records]


def sign(state: State | None) -> str:
    """The sign of a state, a blank where nothing was recorded."""
    signs = glyphs()
    known: dict[State | None, str] = {
        "met": signs.full,
        "below": signs.half,
        "missed": signs.open,
        "skipped": signs.rest,
    }
    return known.get(state, " ")
