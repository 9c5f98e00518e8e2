"""Whether a habit is to be answered on a day, and whether an answer of a day counts.

A yes or no; nothing is owed, and what passed is not collected. To be answered:

- Weekdays: on each of these days until it is answered.
- Times: while the period has answers to give and the day had not its share of ⌈num / den⌉.
- On cue and ceilings never: nobody knows whether the cue came, and a ceiling is kept by saying nothing.
- Never on resting days, and not before the first step.
"""

from datetime import date, timedelta
from typing import Literal

from reflectui.measure.steps import resting_days
from reflectui.model.habit import Record

Idle = Literal["", "resting", "holiday", "weekday"]
"""Why a day holds no opportunity: it rests, it is a public holiday, it is none of its weekdays."""


def is_due(record: Record, day: date) -> bool:
    """Whether the habit is due on `day` and not answered yet, by what was recorded up to that day."""
    habit, cadence = record.habit, record.habit.cadence
    if day < habit.first or day in resting_days(record.resting, day, day):
        return False
    today = sum(each.day == day for each in record.check_ins)
    if cadence.kind == "weekdays":
        return not idle(record, day) and not today
    if cadence.kind == "times":
        first = habit.step(day).first
        begin = day - timedelta(days=(day - first).days % cadence.days)
        answered = sum(begin <= each.day <= day for each in record.check_ins)
        return answered < cadence.num and today < -(-cadence.num // cadence.den)
    return False


def idle(record: Record, day: date) -> Idle:
    """Why an answer of this day counts for nothing; empty where it counts."""
    cadence = record.habit.cadence
    if day in resting_days(record.resting, day, day):
        return "resting"
    if cadence.kind != "weekdays":
        return ""
    if day.weekday() not in cadence.weekdays:
        return "weekday"
    return "holiday" if day in record.holidays and not cadence.on_holidays else ""
