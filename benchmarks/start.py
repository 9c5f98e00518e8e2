"""How soon the field takes keys and today's lines stand on the screen."""

from collections.abc import Callable, Iterator

from benchmarks.bench import SIZE, Bench, Case, newest_line
from benchmarks.programs import medians
from benchmarks.table import Row, ratio
from tests.terminal.harness import REFLECTUI, Terminal, in_the_field

AHEAD = "zqx"
FIELD_LIMIT, FILLED_LIMIT, GROWTH_LIMIT = 1.4, 1.8, 1.1


def start(bench: Bench) -> Iterator[Row]:
    """Start-up of the app at every size against the empty app, and what it grows by."""
    measures: dict[str, Callable[[], float]] = {"empty": lambda: _empty(bench)}
    for case in bench.cases:
        measures[f"field {case}"] = _field(bench, case)
        measures[f"filled {case}"] = _filled(bench, case)
    seconds = medians(measures, bench.rounds)
    empty = seconds["empty"]
    yield Row("an empty Textual app, first frame", "", f"{empty * 1000:,.0f} ms", "", None)
    for case in bench.cases:
        field, filled = seconds[f"field {case}"], seconds[f"filled {case}"]
        yield ratio("start to the field taking keys", str(case), field, empty, FIELD_LIMIT, "empty app")
        yield ratio("start to Today filled", str(case), filled, empty, FILLED_LIMIT, "empty app")
    for case in bench.largest:
        small = Case(case.language, bench.sizes[0])
        for what in ("field", "filled"):
            yield ratio(
                f"the same, grown ({what})",
                str(case),
                seconds[f"{what} {case}"],
                seconds[f"{what} {small}"],
                GROWTH_LIMIT,
                f"{small.size} entries",
            )


def _empty(bench: Bench) -> float:
    with bench.empty_app() as terminal:
        return terminal.wait_for("q Quit", timeout=30) - terminal.started


def _field(bench: Bench, case: Case) -> Callable[[], float]:
    """Seconds until keys typed before the program ran stand in the field."""
    env = bench.env(case.language, bench.journal(case))

    def measure() -> float:
        with Terminal(REFLECTUI, env, SIZE, ahead=AHEAD.encode()) as terminal:
            seconds = terminal.wait_for(in_the_field(AHEAD), timeout=60) - terminal.started
            terminal.settle()
            leave_empty(terminal)
        return seconds

    return measure


def _filled(bench: Bench, case: Case) -> Callable[[], float]:
    """Seconds until today's newest line stands on the screen."""
    env = bench.env(case.language, bench.journal(case))
    line = newest_line(case)

    def measure() -> float:
        with Terminal(REFLECTUI, env, SIZE) as terminal:
            seconds = terminal.wait_for(line, timeout=60) - terminal.started
            terminal.settle()
            leave_empty(terminal)
        return seconds

    return measure


def leave_empty(terminal: Terminal) -> None:
    """Empty the field and quit, so that nothing of this run meets the next one."""
    terminal.press("\x15", "esc")
    terminal.settle()
    terminal.press("q")
    terminal.wait_end(30)
