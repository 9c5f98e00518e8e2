"""How soon the field takes keys and today's lines stand on the screen."""

from collections.abc import Callable, Iterator
from statistics import median

from benchmarks.bench import SIZE, Bench, Case, newest_line
from benchmarks.programs import interleaved
from benchmarks.table import Row, ratio
from tests.terminal.harness import REFLECTUI, Terminal, in_the_field

AHEAD = "zqx"
LIMITS = {"the field taking keys": 1.4, "Today filled": 1.8}
GROWTH_LIMIT = 1.1


def start(bench: Bench) -> Iterator[Row]:
    """Start-up of the app at every size against the empty app, and what it grows by."""
    measures = {"empty": lambda: _empty(bench)} | {str(case): _app(bench, case) for case in bench.cases}
    taken = interleaved(measures, bench.few)
    seconds = {
        name: [median(figures) for figures in zip(*pairs, strict=True)] for name, pairs in taken.items()
    }
    empty = seconds["empty"][0]
    yield Row("an empty Textual app, first frame", "", f"{empty * 1000:,.0f} ms", "", None)
    for case in bench.cases:
        for (what, limit), figure in zip(LIMITS.items(), seconds[str(case)], strict=True):
            yield ratio(f"start to {what}", str(case), figure, empty, limit, "empty app")
    for case in bench.largest:
        small = Case(case.language, bench.sizes[0])
        reference = f"{small.size} entries"
        for what, large, little in zip(LIMITS, seconds[str(case)], seconds[str(small)], strict=True):
            yield ratio(f"the same, grown: {what}", str(case), large, little, GROWTH_LIMIT, reference)


def _empty(bench: Bench) -> tuple[float, float]:
    """Seconds to the first frame, twice: the reference of both figures."""
    with bench.empty_app() as terminal:
        seconds = terminal.wait_for("q Quit", timeout=30) - terminal.started
    return seconds, seconds


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
