"""The shapes of the small records in our own json, checked as the journal would check them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from reflectui.errors import ReflectuiError
from reflectui.exchange.records import UID, Other, Problem
from reflectui.language.visible import refuse_unstorable
from reflectui.model.cadence import Cadence, Kind
from reflectui.model.habit import Reason, State, Status
from reflectui.model.role_model import Value

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", re.ASCII)
LONGEST = 10_000


def is_instant(text: str) -> bool:
    """Whether `text` is a UTC instant as a journal writes it."""
    try:
        return bool(INSTANT.fullmatch(text)) and datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def _instant(text: str) -> str:
    if not is_instant(text):
        raise ValueError
    return text


def _day(text: str) -> str:
    if date.fromisoformat(text).isoformat() != text:
        raise ValueError
    return text


def _storable(text: str) -> str:
    try:
        refuse_unstorable(text)
    except ReflectuiError as error:
        raise ValueError from error
    return text


def _uid(text: str) -> str:
    if not UID.fullmatch(text):
        raise ValueError
    return text


def _rules(text: str) -> str:
    from reflectui.surfacing.rules import Rule

    try:
        Rule.from_json(text)
    except ReflectuiError as error:
        raise ValueError from error
    return text


Uid = Annotated[str, AfterValidator(_uid)]
Instant = Annotated[str, AfterValidator(_instant)]
Day = Annotated[str, AfterValidator(_day)]
Text = Annotated[str, Field(max_length=LONGEST), AfterValidator(_storable)]
Line = Annotated[Text, Field(pattern=r"\S")]
Rules = Annotated[str, AfterValidator(_storable), AfterValidator(_rules)]
Level = Annotated[int, Field(ge=0, le=7)]


class Shape(BaseModel):
    """What every record has."""

    model_config = ConfigDict(extra="forbid", strict=True)

    uid: Uid
    created_at: Instant
    changed_at: Instant


class HabitShape(Shape):
    deleted_at: Instant | None = None
    name: Line
    why: Text = ""
    kind: Kind
    num: int = 1
    den: int = 1
    weekdays: list[Annotated[int, Field(ge=0, le=6)]] = Field(default_factory=list)
    on_holidays: bool = False
    cue: Text = ""
    response: Text = ""
    note: Text = ""
    status: Status = "active"
    confidential: bool = False
    levels: Annotated[list[Line], Field(min_length=1, max_length=7)]
    rules: Rules = ""

    @model_validator(mode="after")
    def _possible(self) -> "HabitShape":
        try:
            Cadence(self.kind, self.num, self.den, frozenset(self.weekdays), self.on_holidays)
        except ReflectuiError as error:
            raise ValueError from error
        return self


class StepShape(Shape):
    habit: Uid
    required: Annotated[int, Field(ge=1, le=7)]
    first: Day
    reason: Reason = ""
    whom: Text = ""


class CheckInShape(Shape):
    habit: Uid
    day: Day
    state: State
    level: Level | None = None
    amount: Annotated[float, Field(ge=0, le=1e15)] | None = None
    note: Text = ""
    entry: Uid | None = None
    automaticity: Annotated[int, Field(ge=0, le=10)] | None = None

    @model_validator(mode="after")
    def _done_at_a_level(self) -> "CheckInShape":
        if self.level is not None and self.state not in ("met", "below"):
            raise ValueError
        return self


class RestingShape(Shape):
    habit: Uid | None
    first: Day
    last: Day | None

    @model_validator(mode="after")
    def _in_order(self) -> "RestingShape":
        if self.last is not None and self.last < self.first:
            raise ValueError
        return self


class ObservationShape(Shape):
    deleted_at: Instant | None = None
    person: Line
    act: Line
    value: Value = "yes"
    level: Level | None = None
    domain: Text = ""
    entry: Uid | None = None
    habit: Uid | None = None


class ChoiceShape(Shape):
    act: Literal["refuse", "rename", "merge", "split"]
    rules: Rules
    name: Text = ""


class Listed(NamedTuple):
    """A list in the file: the kind of its records, and their shape."""

    kind: str
    shape: type[Shape]


# What is referred to comes before what refers to it.
LISTS = {
    "habits": Listed("habit", HabitShape),
    "steps": Listed("step", StepShape),
    "check_ins": Listed("check_in", CheckInShape),
    "resting": Listed("resting", RestingShape),
    "observations": Listed("observation", ObservationShape),
    "choices": Listed("choice", ChoiceShape),
}


def sifted(records: Sequence[Other]) -> Iterator[Other | Problem]:
    """The records, what is referred to first, and a problem in place of each that does not fit its habit.

    A habit has a step; steps and check-ins stay on its ladder, and none comes before the first step.
    """
    steps: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in records:
        if each.kind == "step":
            steps[each.fields["habit"]].append(each.fields)
    ladders = dict[str, int]()
    for each in records:
        levels = len(each.fields.get("levels", ()))
        if each.kind == "habit" and any(step["required"] <= levels for step in steps[each.fields["uid"]]):
            ladders[each.fields["uid"]] = levels
    firsts = {uid: min(step["first"] for step in steps[uid]) for uid in ladders}
    order = [listed.kind for listed in LISTS.values()]
    for each in sorted(records, key=lambda each: order.index(each.kind)):
        field = _misfit(each.kind, each.fields, ladders, firsts)
        yield Problem(each.place, "import.bad_field", {"field": field}) if field else each


def _misfit(kind: str, fields: dict[str, Any], ladders: dict[str, int], firsts: dict[str, str]) -> str:
    """The field that does not fit, empty where all do."""
    if kind == "habit":
        return "" if fields["uid"] in ladders else "steps"
    if kind not in ("step", "check_in", "resting") or fields["habit"] is None:
        return ""
    if fields["habit"] not in ladders:
        return "habit"
    level = {"step": "required", "check_in": "level"}.get(kind, "")
    if level and (fields[level] or 0) > ladders[fields["habit"]]:
        return level
    return "day" if kind == "check_in" and fields["day"] < firsts[fields["habit"]] else ""


def checked(name: str, found: Any) -> dict[str, Any]:
    """The fields of a record of the list `name`; raises `import.not_object` and `import.bad_field`."""
    if not isinstance(found, dict):
        raise ReflectuiError("import.not_object")
    try:
        return LISTS[name].shape.model_validate(found).model_dump()
    except ValidationError as error:
        place = error.errors()[0]["loc"]
        raise ReflectuiError("import.bad_field", field=".".join([name, *map(str, place[:1])])) from error
