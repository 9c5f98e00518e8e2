"""Bringing the small records of an export into a journal: habits with all that belongs to them, role models,
and what was decided about found practices."""

import json
from collections import deque
from hashlib import blake2b
from typing import Any

from reflectui.exchange.records import Other
from reflectui.store.journal import Journal

Fields = dict[str, Any]

# What makes two copies of a record one and the same; the rest stays as it is here.
CONTENT = {
    "habit": (
        "name",
        "why",
        "kind",
        "num",
        "den",
        "weekdays",
        "on_holidays",
        "cue",
        "response",
        "note",
        "levels",
    ),
    "observation": ("person", "act", "value", "level", "domain"),
}
# Of two answers to the same question the later one counts, as it does within a journal.
QUESTION = {"step": ("habit", "first"), "check_in": ("habit", "day"), "resting": ("uid",)}


class MergingRecords:
    """Takes the small records of one export into `journal`, those that others refer to first.

    They are told apart by uid. A habit or an observation that differs is kept beside, under a uid that
    follows from what it says, so that a second time adds nothing; what belongs to such a habit goes with it.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._records = journal.whole_records
        self._waiting: deque[Other] = deque()
        self._beside: dict[str, str] = {}
        self._touched: set[int] = set()
        self._several: dict[int, bool] = {}

    def hold(self, other: Other) -> None:
        """Keep a record until it is settled."""
        self._waiting.append(other)

    def settle(self, size: int) -> bool:
        """Take in the next records, `size` at most, and then mend a habit; True while there is more."""
        for _ in range(min(size, len(self._waiting))):
            other = self._waiting.popleft()
            self._take(other.kind, dict(other.fields))
        if not self._waiting and self._touched:
            self._journal.habits.mend(self._touched.pop())
        return bool(self._waiting or self._touched)

    def _take(self, kind: str, fields: Fields) -> None:
        """Write a record unless it is here."""
        if (owner := self._beside.get(fields.get("habit") or "")) is not None:
            fields["habit"] = owner
            if kind in QUESTION:
                fields["uid"] = _named_after(fields["uid"], owner)
        known = self._records.ids(kind, [fields["uid"]]).get(fields["uid"])
        if known is not None and self._differs(kind, known, fields):
            uid = _named_after(fields["uid"], json.dumps([fields[name] for name in CONTENT[kind]]))
            known = self._records.ids(kind, [uid]).get(uid)
            if kind == "habit":
                self._beside[fields["uid"]] = uid
                fields["name"] = self._free_name(fields["name"])
            fields["uid"] = uid
        if kind in QUESTION:
            self._answer(kind, fields)
        elif known is None:
            self._records.add(kind, self._own(fields))

    def _differs(self, kind: str, known: int, fields: Fields) -> bool:
        here = self._records.fields(kind, known)
        return any(here[name] != fields[name] for name in CONTENT.get(kind, ()))

    def _answer(self, kind: str, fields: Fields) -> None:
        """Write a step, a check-in or a resting span unless a later one answers the same."""
        own = self._own(fields)
        if own["habit"] is None and fields["habit"] is not None:
            return
        if kind == "resting" and own["last"] is None and self._is_awake(own["habit"]):
            return
        if kind != "resting":
            self._touched.add(own["habit"])
        known = self._records.ids(kind, [own["uid"]]).get(own["uid"])
        if known is None and not self._may_repeat(kind, own):
            known = self._records.find(kind, **{name: own[name] for name in QUESTION[kind]})
        if known is None:
            self._records.add(kind, own)
            return
        here = self._records.fields(kind, known)
        said = {name: value for name, value in own.items() if name not in ("uid", "created_at", "changed_at")}
        if own["changed_at"] > here["changed_at"]:
            self._records.replace(kind, known, said)

    def _may_repeat(self, kind: str, own: Fields) -> bool:
        """Whether a day may have several answers."""
        habit = own["habit"]
        if kind != "check_in":
            return False
        if habit not in self._several:
            self._several[habit] = self._journal.habits.get(habit).cadence.several_a_day
        return self._several[habit]

    def _is_awake(self, habit: int | None) -> bool:
        return habit is None or self._journal.habits.get(habit).status == "active"

    def _own(self, fields: Fields) -> Fields:
        """The fields with this journal's ids in place of uids."""
        own = dict(fields)
        for name in ("habit", "entry"):
            if uid := own.get(name):
                own[name] = self._records.ids(name, [uid]).get(uid)
        return own

    def _free_name(self, name: str) -> str:
        """The name, with the first number that makes it one which no habit bears."""
        taken = {habit.name for habit in self._journal.habits.all()}
        names = (name, *(f"{name} ({number})" for number in range(2, len(taken) + 3)))
        return next(free for free in names if free not in taken)


def _named_after(uid: str, what: str) -> str:
    """A uid that is the same whenever this record meets the same again."""
    value = blake2b(f"{uid} {what}".encode(), digest_size=16).hexdigest()
    return "-".join((value[:8], value[8:12], value[12:16], value[16:20], value[20:]))
