"""What a reader finds in a source: records to take in, items left out, and places that cannot be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reflectui import clock

Extra = dict[str, Any]
UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Options:
    """How a source is to be read.

    `zone` is the IANA zone of times that come without one (the machine's if empty), `day_start` minutes after
    midnight; `channel` and `user` choose within a Slack export, by name or id; `accept` sends 日報 text where
    its headings propose.
    """

    zone: str = ""
    day_start: int = clock.DAY_START
    channel: str = ""
    user: str = ""
    accept: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where the headings of a 日報 would send its text.

    `experience` and `reflection` are the parts without their heading lines, `rest` everything else in its
    order with its headings; `whole` is the rest and the experience in their order: what stays in the
    experience when the reflection goes to its own stage, so that no text is lost. `headings` names each
    heading met and the stage it leads to, empty where it stays text.
    """

    experience: str
    reflection: str
    rest: str
    whole: str
    headings: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Record:
    """One entry of a source.

    `place` names it to a person (a line number, a file, a message); `key` is what the source itself calls it,
    empty where it has no names: then date, time, title and text tell records apart. `day` is the journal day,
    `time` counts from its midnight; `instant` is given where the source knows it exactly. `uid` is set by our
    own formats alone.
    """

    place: str
    day: str
    time: str | None = None
    title: str = ""
    experience: str = ""
    reflection: str = ""
    concept: str = ""
    action: str = ""
    tags: list[str] = field(default_factory=list)
    starred: bool = False
    key: str = ""
    uid: str = ""
    instant: str = ""
    zone: str = ""
    extra: Extra = field(default_factory=dict)
    proposal: Proposal | None = None

    def accept(self) -> None:
        """Send the text where its headings propose."""
        if self.proposal is not None:
            self.experience, self.reflection = self.proposal.whole, self.proposal.reflection


@dataclass(frozen=True, slots=True)
class Whole:
    """An entry of our own json: every field as it stands there, `parent` and `conflict_of` as uids."""

    place: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Other:
    """A record of our own json that is no entry: its kind, and its fields as they stand there."""

    place: str
    kind: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Skipped:
    """An item that is no entry of this person's, with the code of the reason; `one_of_many` is not named."""

    place: str
    reason: str
    one_of_many: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A place that cannot be read: nothing is imported unless told to go on without it."""

    place: str
    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


Item = Record | Whole | Other | Skipped | Problem
