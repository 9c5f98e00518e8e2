"""Lines of one day made into one record; they stay folded under it and count nowhere a second time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.store.entry_lists import LIVE, parts

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.journal import Journal

LABEL = "entry.gather"
# What is tied to another record that counts: turns of one thread, two wordings of one text.
TIED = (
    "EXISTS (SELECT 1 FROM entry o WHERE (o.id IN (entry.parent, entry.conflict_of) OR o.parent = entry.id "
    "OR o.conflict_of = entry.id) AND o.deleted_at IS NULL AND o.gathered_in IS NULL)"
)
LINE = (
    "title = '' AND reflection = '' AND concept = '' AND action = '' "
    f"AND trim(experience, ' \t\n\r\u3000') <> '' AND NOT {TIED}"
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The record that was made, and which of the marked ones stay: they hold more than a line, or are tied to
    another record."""

    id: int
    left: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """A line that was gathered: its text, and its time where that is known."""

    id: int
    time: str | None
    text: str


def gather(journal: "Journal", ids: Sequence[int]) -> Gathered:
    """Gather, as `Entries.gather` says."""
    marked = {id: is_line for part in parts(ids) for id, is_line in _marked(journal, part)}
    lines = journal.entries.many(id for id in marked if marked[id])
    lines.sort(key=_place)
    if len(lines) < 2:
        raise ReflectuiError("gather.few")
    if len({line.day for line in lines}) > 1:
        raise ReflectuiError("gather.days")
    fields = _joined(lines)
    journal.search.index.prepare([fields["experience"]])
    versions = {line.id: line.version for line in lines}
    made: list[int] = []

    def fold(id: int) -> None:
        if not made:
            made.append(journal.entries.add(_moment(lines), **fields))
        now = journal.entries.get(id)
        if now.version != versions[id]:
            raise ReflectuiError("gather.changed")
        journal.entries.set(id, LABEL, gathered_in=made[0])

    journal.entries.step([line.id for line in lines], LABEL, fold)
    return Gathered(made[0], tuple(id for id in marked if not marked[id]))


def originals(journal: "Journal", id: int) -> list[Original]:
    """The lines under a record, as `Entries.originals` says."""
    found = list[Original]()
    for line in sorted(journal.entries.many(_held(journal, id)), key=_place):
        found += originals(journal, line.id) or [Original(line.id, line.time, line.experience)]
    return found


def folded(journal: "Journal", id: int) -> list[int]:
    """Every record that lives on in this one: its lines, and theirs where these were gathered themselves."""
    return [each for held in _held(journal, id) for each in (held, *folded(journal, held))]


def _marked(journal: "Journal", ids: tuple[int, ...]) -> list[tuple[int, bool]]:
    marks = ", ".join("?" * len(ids))
    query = f"SELECT id, {LINE} FROM entry WHERE {LIVE} AND id IN ({marks})"
    return journal.connection.execute(query, ids).fetchall()


def _held(journal: "Journal", id: int) -> list[int]:
    return list(journal.connection.column("SELECT id FROM entry WHERE gathered_in = ?", (id,)))


def _place(line: "Entry") -> tuple[str, int]:
    """Where a line stands in its day; one without a time stands before the others, as everywhere."""
    return line.time or "", line.id


def _moment(lines: "list[Entry]") -> Moment:
    """The day of the lines, and the time of the first that has one."""
    first = next((line for line in lines if line.time), lines[0])
    return Moment(first.instant, first.zone, first.day, first.time)


def _joined(lines: "list[Entry]") -> dict[str, Any]:
    """What the record holds of its lines; it was shared, or written afterwards, where all of them were."""
    shared = [line.shared_at for line in lines]
    return {
        "experience": "\n".join(line.experience for line in lines),
        "tags": list(dict.fromkeys(tag for line in lines for tag in line.tags)),
        "starred": any(line.starred for line in lines),
        "confidential": any(line.confidential for line in lines),
        "back_filled": all(line.back_filled for line in lines),
        "loop": "kept_open" if any(line.loop == "kept_open" for line in lines) else "",
        "shared_at": max(at for at in shared if at) if all(shared) else None,
    }
