"""Importing: the whole source is checked first, then written in short batches as one undoable step."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.exchange import formats
from reflectui.exchange.records import Options, Other, Problem, Record, Skipped
from reflectui.exchange.sources import readable
from reflectui.exchange.taking import Prepared, Taken
from reflectui.store.changes import LongChange
from reflectui.store.entry_records import TEXTS
from reflectui.store.journal import Journal

LABEL = "import"
CHECKED_AT_ONCE = 200_000
# How many entries are written between two looks at the clock.
WRITTEN_AT_ONCE = 10
# What an entry costs beside its characters.
ENTRY = 200

Progress = Callable[[str, int, int], None]


class Taker(Protocol):
    """Writes the entries of one format; a new one for each pass over the source.

    `prepare` checks an entry and raises what is wrong with it, `look` says what `write` would do, `write` is
    called inside an open batch, and `settle` does a part of what can only be done once all are there, as with
    what `hold` was given.
    """

    def prepare(self, entry: Any) -> Prepared: ...

    def look(self, batch: list[Prepared]) -> Taken: ...

    def write(self, batch: list[Prepared]) -> Taken: ...

    def hold(self, other: Other) -> None: ...

    def settle(self, size: int) -> bool: ...


@dataclass(slots=True)
class Outcome:
    """What an import did or, with a dry run, would do.

    `found` entries stand in the source: `added` are new, `known` were in the journal already; `conflicts`, of
    our own json alone, are those of `added` that are kept beside an entry which differs. `days` counts the
    days of all that were found. `skipped` names what was left out, `passed_over` counts by reason what comes
    in masses (messages of other people). `headings` counts the headings of 日報 by heading and the stage it
    leads to, "" where it stays text. Where `bad` is not empty and the import was not told to go on without
    it, nothing was written. `others` stand in it, of our own json alone, that are no entries.
    """

    found: int = 0
    added: int = 0
    known: int = 0
    conflicts: int = 0
    days: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    bad: list[Problem] = field(default_factory=list)
    headings: Counter[tuple[str, str]] = field(default_factory=Counter)
    others: int = 0

    def count(self, taken: Taken) -> None:
        """Add up what became of a batch."""
        self.added += taken.added
        self.known += taken.known
        self.conflicts += taken.conflicts


def run_import(
    journal: Journal,
    format: str,
    path: Path,
    options: Options | None = None,
    *,
    dry_run: bool = False,
    keep_going: bool = False,
    accept: bool = False,
    made: Callable[[], Journal] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Outcome:
    """Read `path` as `format` into the journal: all of it, as one step that can be undone, or nothing.

    `keep_going` leaves out what is bad, `accept` sends 日報 text where its headings propose. `made` gives the
    journal to write into where that is another one, and is asked only if entries come in. `progress` gets
    "check" or "write", how many entries are through, and of how many (0 while unknown). Raises
    `import.cancelled` once `cancelled` says so, `import.changed` where the source changed while it was read,
    `format.unknown`, and what the reader refuses.
    """
    formats.require(format)
    own = options or Options()
    zone, day_start = own.zone or clock.zone_name(), journal.preferences.day_start()
    own = replace(own, zone=zone, day_start=day_start, accept=accept)
    with readable(path) as source:
        run = _Run(journal, format, source, own, progress, cancelled)
        outcome = run.check(dry_run)
        if (
            not dry_run
            and (keep_going or not outcome.bad)
            and (outcome.found or outcome.others or made is None)
        ):
            into = run if made is None else replace(run, journal=made())
            into.write(outcome, keep_going)
    return outcome


@dataclass(frozen=True, slots=True)
class _Run:
    journal: Journal
    format: str
    path: Path
    options: Options
    progress: Progress | None
    cancelled: Callable[[], bool] | None

    def check(self, look: bool) -> Outcome:
        """Go through the whole source without writing; with `look`, find out what the journal knows."""
        outcome, days = Outcome(), set[str]()
        taker = formats.taker(self.format, self.journal, self.path, self.options)
        sound = self._sound(taker, outcome)
        for batch in _batches(sound, lambda: CHECKED_AT_ONCE):
            days.update(each.moment.day for each in batch)
            outcome.found += len(batch)
            if look:
                outcome.count(taker.look(batch))
            self._report("check", outcome.found, 0)
        outcome.days = len(days)
        return outcome

    def write(self, outcome: Outcome, keep_going: bool) -> None:
        """Write what `check` found."""
        taker = formats.taker(self.format, self.journal, self.path, self.options)
        second = Outcome()
        done = 0
        with self.journal.long_change(LABEL) as long:
            sound = self._sound(taker, second)
            for batch in _batches(sound, lambda: long.pace.size):
                self._write_batch(long, taker, batch, outcome)
                done += len(batch)
                self._report("write", done, outcome.found)
            if done != outcome.found or (second.bad and not keep_going):
                raise ReflectuiError("import.changed")
            more = True
            while more:
                with long.batch():
                    more = taker.settle(long.size)

    def _write_batch(self, long: LongChange, taker: Taker, batch: list[Prepared], outcome: Outcome) -> None:
        known = taker.look(batch)
        if not (known.added or known.tied):
            outcome.count(known)
            return
        left = deque(
            batch[start : start + WRITTEN_AT_ONCE] for start in range(0, len(batch), WRITTEN_AT_ONCE)
        )
        while left:
            with long.batch(each.fields[name] for few in left for each in few for name in TEXTS):
                for few in long.pace.within(left):
                    outcome.count(taker.write(few))

    def _sound(self, taker: Taker, outcome: Outcome) -> Iterator[Prepared]:
        for item in formats.read(self.format, self.path, self.options):
            if isinstance(item, Skipped) and item.one_of_many:
                outcome.passed_over[item.reason] += 1
            elif isinstance(item, Skipped):
                outcome.skipped.append(item)
            elif isinstance(item, Problem):
                outcome.bad.append(item)
            elif isinstance(item, Other):
                outcome.others += 1
                taker.hold(item)
            else:
                if isinstance(item, Record) and item.proposal:
                    outcome.headings.update(item.proposal.headings)
                try:
                    yield taker.prepare(item)
                except ReflectuiError as error:
                    outcome.bad.append(Problem(item.place, error.code, error.params))

    def _report(self, phase: str, done: int, of: int) -> None:
        if self.cancelled and self.cancelled():
            raise ReflectuiError("import.cancelled")
        if self.progress:
            self.progress(phase, done, of)


def _batches(items: Iterable[Prepared], size: Callable[[], int]) -> Iterator[list[Prepared]]:
    """Lists of as many items as have the characters that `size` allows at the time, one at least."""
    batch, weight = list[Prepared](), 0
    for item in items:
        batch.append(item)
        weight += item.characters + ENTRY
        if weight >= size():
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch
