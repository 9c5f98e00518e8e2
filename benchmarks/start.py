"""How soon the field takes keys and today's lines stand on the screen."""

from collections.abc import Callable, Iterator
from statistics import median
from typing import NamedTuple

from benchmarks.bench import SIZE, Bench, Case, newest_line
from benchmarks.programs import interleaved
from benchmarks.table import Row, ratio
from tests.terminal.harness import REFLECTUI, Terminal, in_the_field

AHEAD = "zqx"
LIMITS = {"the field taking keys": 1.4, "Today filled": 1.8}
GROWTH_LIMIT = 1.1


class Pair(NamedTuple):
    """Seconds of the empty app's start and, right after it, of ours: to the field, and to today's lines."""

    empty: float
    app: tuple[float, float]


def start(bench: Bench) -> Iterator[Row]:
    """Start-up of the app at every size against the empty app, and what it grows by.

    Each run of the app has a run of the empty one right before it: a ratio is the median of such pairs, so
    that the machine's moods meet both sides of it.
    """
    taken = interleaved({case: _pair(bench, case) for case in bench.cases}, bench.rounds)
    empty = median(pair.empty for pairs in taken.values() for pair in pairs)
    yield Row("an empty Textual app, first frame", "", f"{empty * 1000:,.0f} ms", "", None)
    for number, (what, limit) in enumerate(LIMITS.items()):
        seconds = {case: median(pair.app[number] for pair in pairs) for case, pairs in taken.items()}
        times = {
            case: median(pair.app[number] / pair.empty for pair in pairs) for case, pairs in taken.items()
        }
        for case in bench.cases:
            yield ratio(f"start to {what}", str(case), times[case], seconds[case], limit, "empty app")
        for case in bench.largest:
            small = Case(case.language, bench.sizes[0])
            grown = times[case] / times[small]
            reference = f"{small.size} entries"
            yield ratio(f"the same, grown: {what}", str(case), grown, seconds[case], GROWTH_LIMIT, reference)


def _pair(bench: Bench, case: Case) -> Callable[[], Pair]:
    app = _app(bench, case)
    return lambda: Pair(_empty(bench), app())


def _empty(bench: Bench) -> float:
    """Seconds to the first frame of the empty app."""
    with bench.empty_app() as terminal:
        return terminal.wait_for("q Quit", timeout=30) - terminal.started


def _app(bench: Bench, case: Case) -> Callable[[], tuple[float, float]]:
    """Seconds until keys typed too early stand in the field, and until today's lines are there too."""
    env = bench.env(case.language, bench.journal(case))
    line = newest_line(case)

    def measure() -> tuple[float, float]:
        with Terminal(REFLECTUI, env, SIZE, ahead=AHEAD.encode()) as terminal:
            field = terminal.wait_for(in_the_field(AHEAD), timeout=60)
            filled = terminal.wait_for(line, timeout=60)
            terminal.settle()
            leave_empty(terminal)
        return field - terminal.started, filled - terminal.started

    return measure


def leave_empty(terminal: Terminal) -> None:
    """Empty the field and quit, so that nothing of this run meets the next one."""
    terminal.press("\x15", "esc")
    terminal.settle()
    terminal.press("q")
    terminal.wait_end(30)
