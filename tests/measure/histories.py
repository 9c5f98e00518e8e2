"""Habits and their check-ins as the tests write them: one state after another."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reflectui.measure.opportunities import Opportunity, opportunities
from reflectui.model.cadence import Cadence
from reflectui.model.habit import CheckIn, Habit, Record, Resting, State, Step

FIRST = date(2026, 1, 5)
"""A Monday."""
DAILY = Cadence()
WEEKLY = Cadence(den=7)
MONTHLY = Cadence(den=30)
NAMES: dict[str, State | None] = {"1": "met", "h": "below", "0": "missed", "s": "skipped", ".": None}


def day(number: int) -> date:
    """The day so many days after the first one."""
    return FIRST + timedelta(days=number)


def told(states: str, every: int = 1) -> list[CheckIn]:
    """Check-ins every so many days: 1 met, h below, 0 missed, s skipped, a dot for none."""
    named = ((place, NAMES[state]) for place, state in enumerate(states))
    return [check_in(place * every, state) for place, state in named if state]


def check_in(number: int, state: State = "met", amount: float | None = None) -> CheckIn:
    """A check-in so many days after the first one."""
    return CheckIn(number + 1, f"{number}", 1, day(number), state, amount=amount)


def after(cadence: Cadence, states: str, over: bool = True) -> tuple[list[Opportunity], date]:
    """The opportunities of a history whose periods are over (or the last not), and the day they are seen."""
    days = cadence.days
    today = day(len(states) * days - (0 if over else days))
    return opportunities(cadence, FIRST, None, today, told(states, days)), today


def values(found: Iterable[Opportunity]) -> list[float]:
    """The values of opportunities that have one."""
    return [each.value for each in found if each.value is not None]


def shown(found: Iterable[Opportunity]) -> str:
    """Opportunities as they are drawn, a letter each as `told` reads them."""
    letters = {state: letter for letter, state in NAMES.items()}
    return "".join(letters[each.state] for each in found)


def habit(cadence: Cadence = DAILY, steps: Sequence[Step] = (Step(1, FIRST),)) -> Habit:
    """A habit with three levels."""
    return Habit(
        id=1,
        uid="one",
        name="reads before sending",
        cadence=cadence,
        levels=("reads", "reads aloud", "is read by others"),
        steps=tuple(steps),
        created_at="2026-01-05T00:00:00Z",
        changed_at="2026-01-05T00:00:00Z",
    )


def record(
    states: str = "",
    cadence: Cadence = DAILY,
    *,
    steps: Sequence[Step] = (Step(1, FIRST),),
    resting: Iterable[tuple[int, int]] = (),
    written: Iterable[int] = (),
) -> Record:
    """What is written down about a habit; days are numbered from the first one."""
    spans = tuple(Resting(1, "rest", None, day(first), day(last)) for first, last in resting)
    return Record(
        habit(cadence, steps),
        tuple(told(states, cadence.days)),
        spans,
        frozenset(),
        frozenset(day(number) for number in written),
    )
