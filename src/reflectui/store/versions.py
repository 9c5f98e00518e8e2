"""A record as it stood after each of its changes, put together from what every change replaced."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reflectui.store.driver import spoiled
from reflectui.store.entry_records import decoded

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

QUERY = (
    "SELECT c.at, c.device, c.label, ifnull(c.role, 'do'), h.act, h.before FROM history h "
    "LEFT JOIN change c ON c.id = h.change WHERE h.kind = 'entry' AND h.record = ? ORDER BY h.id DESC"
)


@dataclass(frozen=True, slots=True)
class Version:
    """A record after one change: when (UTC), on which device and by what kind of step it came to be, and its
    fields by the names of `Entry`.

    `role` is 'undo' or 'redo' where the step was taken back or done again, else 'do'.
    """

    at: str | None
    device: str | None
    label: str | None
    fields: dict[str, Any]
    role: str = "do"


def versions(journal: "Journal", id: int) -> list[Version]:
    """All versions, as `Entries.versions` says."""
    state = journal.entries.raw(id)
    found = list[Version]()
    for at, device, label, role, act, before in journal.connection.execute(QUERY, (id,)).fetchall():
        # While it was gone, because its adding was taken back, there was no wording of it.
        if act != "delete":
            found.append(Version(at, device, label, decoded(state), role))
        with spoiled():
            state = state | json.loads(before or "{}")
    return found
