"""One line from the shell: `reflectui add` against jrnl and against Python with one INSERT."""

import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

from benchmarks.bench import Bench, Case
from benchmarks.programs import INSERT, interleaved, run
from benchmarks.table import Row, ratio, within
from tests.terminal.harness import REFLECTUI

LINES = {"ja": "着手する前に、仕様の版を声に出した", "en": "Said the version out loud before starting"}
JRNL_SIZE = 1_000
LIMIT, GROWTH_SHARE, GROWTH_MS = 0.6, 0.1, 5
OUTSIDE_LIMIT_MS = 1000


def adding(bench: Bench) -> Iterator[Row]:
    """`add` at every size, interleaved with jrnl adding to 1,000."""
    for language, line in LINES.items():
        cases = [case for case in bench.cases if case.language == language]
        taken = interleaved(_measures(bench, language, line, cases), bench.rounds)
        seconds = {name: median(figures) for name, figures in taken.items()}
        jrnl = seconds["jrnl"]
        yield Row("jrnl adding one line", str(Case(language, JRNL_SIZE)), f"{jrnl * 1000:,.0f} ms", "", None)
        yield Row("bare Python with one INSERT", language, f"{seconds['insert'] / jrnl:.2f} × jrnl", "", None)
        for case in cases:
            adds = seconds[str(case)]
            yield ratio("reflectui add", str(case), adds / jrnl, adds, LIMIT, "jrnl")
        small, large = str(cases[0]), str(cases[-1])
        # Apart within one round: from round to round the machine changes more than the diary's size does.
        apart = median(more - less for more, less in zip(taken[large], taken[small], strict=True))
        grown = f"add at {cases[0].size:,} and {cases[-1].size:,}, apart"
        limit = seconds[small] * 1000 * GROWTH_SHARE + GROWTH_MS
        yield within(grown, language, abs(apart) * 1000, limit, "ms")


def appearing(bench: Bench) -> Iterator[Row]:
    """A line added while the app is open: from the end of `add` to the screen."""
    for case in bench.largest:
        journal = bench.copy(case)
        taken = []
        with bench.app(case, journal=journal) as terminal:
            for number in range(bench.few):
                line = f"{number:03d} {LINES[case.language]}"
                bench.reflectui(case.language, journal, "add", line)
                added = time.perf_counter()
                taken.append(max(0.0, terminal.wait_for(line[:10]) - added) * 1000)
        yield within(
            "a line added outside, on the screen, latest", str(case), max(taken), OUTSIDE_LIMIT_MS, "ms"
        )


def _measures(bench: Bench, language: str, line: str, cases: list[Case]) -> dict[str, Callable[[], float]]:
    env = bench.env(language)
    jrnl = bench.jrnl(Case(language, JRNL_SIZE))
    insert = (sys.executable, "-c", INSERT, str(bench.folder / "insert.db"), line)
    measures = {"jrnl": lambda: run((*jrnl, line), env), "insert": lambda: run(insert, env)}
    for case in cases:
        measures[str(case)] = _add(bench, case, line)
    return measures


def _add(bench: Bench, case: Case, line: str) -> Callable[[], float]:
    env = bench.env(case.language, bench.copy(case))
    return lambda: run((*REFLECTUI, "add", line), env)
