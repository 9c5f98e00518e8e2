"""Saving an entry with its index, importing a whole diary, and taking that import back."""

import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.bench import Bench, Case
from benchmarks.corpus import CHARACTERS
from benchmarks.table import Row, within
from benchmarks.watching import MEGABYTE, Watched, watch
from reflectui import clock
from reflectui.store.journal import Journal
from tests.terminal.harness import REFLECTUI

SAVE_LIMIT_MS, LOCK_LIMIT_MS = 15, 100
IMPORT_LIMIT_SECONDS, IMPORT_SIZE = 240, 100_000
FLAT_MB = 30
SURFACING_LIMIT, NOTICED_LIMIT_MS = 5, 100

UNDO = """
import sys
from pathlib import Path
from reflectui.store.journal import Journal
with Journal.open(Path(sys.argv[1])) as journal:
    assert journal.history.undo() is not None
    assert journal.entries.count() == 0
"""


def saving(bench: Bench) -> Iterator[Row]:
    """One entry written, edited and surfaced in the store, with index and history, through to the disk."""
    for case in bench.cases:
        with Journal.open(bench.copy(case)) as journal:
            journal.candidates.drain()
            taken = [_save(journal) for _ in range(bench.rounds + 1)][1:]
        added, edited, surfaced = (statistics.median(figures) * 1000 for figures in zip(*taken, strict=True))
        yield within("adding an entry with index", str(case), added, SAVE_LIMIT_MS, "ms")
        yield within("saving an edited entry with index", str(case), edited, SAVE_LIMIT_MS, "ms")
        yield within("surfacing one new entry", str(case), surfaced, NOTICED_LIMIT_MS, "ms")


def _save(journal: Journal) -> tuple[float, float, float]:
    """Seconds to add an entry like the newest one, to save it edited, and to find its phrases."""
    newest = journal.entries.get(journal.entries.newest(1)[0])
    moment = clock.Moment(newest.instant, newest.zone, newest.day, newest.time)
    begin = time.perf_counter()
    entry = journal.entries.get(journal.entries.add(moment, experience=newest.experience))
    added = time.perf_counter()
    entry.reflection = newest.experience[::-1]
    journal.entries.save(entry)
    edited = time.perf_counter()
    journal.candidates.drain()
    return added - begin, edited - added, time.perf_counter() - edited


def importing(bench: Bench) -> Iterator[Row]:
    """Import, surfacing and undo: seconds, memory, and how long another writer had to wait.

    Memory is flat where five times the entries take no more of it.
    """
    for large in bench.largest:
        small = Case(large.language, large.size // 5)
        runs = [_import(bench, case) for case in (small, large)]
        for run in runs:
            yield from _rows(run)
        grown = (runs[1].memory - runs[0].memory) / MEGABYTE
        what = f"memory, grown from {small.size:,} to {large.size:,}"
        yield within(what, str(large), grown, FLAT_MB, "MB")


@dataclass(frozen=True, slots=True)
class _Import:
    """What was seen of one import, of its surfacing and of its undo."""

    case: Case
    reading: Watched
    surfacing: Watched
    undo: Watched

    @property
    def memory(self) -> int:
        return max(self.reading.memory, self.surfacing.memory)


def _import(bench: Bench, case: Case) -> _Import:
    journal = bench.fresh(f"import-{case.language}-{case.size}")
    env = bench.env(case.language, journal)
    # The file exists before it is watched: the moment it becomes a journal is not what is measured.
    Journal.open(journal).close()
    reading = watch((*REFLECTUI, "import", "jsonl", str(bench.jsonl(case))), env, journal)
    surfacing = watch((*REFLECTUI, "candidates", "--json"), env, journal)
    bench.keep_journal(case, journal)
    undo = watch((sys.executable, "-c", UNDO, str(journal)), env, journal)
    journal.unlink()
    return _Import(case, reading, surfacing, undo)


def _rows(run: _Import) -> Iterator[Row]:
    journal = str(run.case)
    seconds = run.reading.seconds + run.surfacing.seconds
    computing = run.reading.computing + run.surfacing.computing
    figure = f"{seconds:,.1f} s ({run.surfacing.seconds:,.1f} of surfacing; {computing:,.1f} of computing)"
    full = run.case.size == IMPORT_SIZE
    limit, held = (f"≤ {IMPORT_LIMIT_SECONDS} s", seconds <= IMPORT_LIMIT_SECONDS) if full else ("", None)
    yield Row("import jsonl, searchable and surfaced", journal, figure, limit, held)
    millions = run.case.size * CHARACTERS / 1_000_000
    per_million = run.surfacing.seconds / millions
    if full:
        yield within("surfacing, per million characters", journal, per_million, SURFACING_LIMIT, "s")
    yield Row("memory of import and surfacing, most", journal, f"{run.memory / MEGABYTE:,.0f} MB", "", None)
    waits = (("import", run.reading), ("surfacing", run.surfacing), ("undo of the import", run.undo))
    for what, watched in waits:
        yield within(
            f"longest wait of another writer, {what}",
            journal,
            watched.longest_wait * 1000,
            LOCK_LIMIT_MS,
            "ms",
        )
    yield Row("undo of the import", journal, f"{run.undo.seconds:,.1f} s", "", None)
