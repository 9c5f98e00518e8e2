"""Role models: what is ordinary for other people."""

from dataclasses import dataclass
from typing import Literal

Value = Literal["yes", "no", "unknown"]
VALUES: tuple[Value, ...] = ("yes", "no", "unknown")


@dataclass(frozen=True, slots=True)
class Observation:
    """Whether an act is ordinary for a person, seen at a level (None: not said) in a domain ('' not said).

    `entry` is the record it was noted on, `habit` the own habit that is the same act.
    """

    id: int
    uid: str
    person: str
    act: str
    value: Value = "yes"
    level: int | None = None
    domain: str = ""
    entry: int | None = None
    habit: int | None = None
