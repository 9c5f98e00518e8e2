"""`python -m benchmarks`: what the product holds itself to, measured and printed as one table."""

import argparse
import contextlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.adding import adding, appearing
from benchmarks.bench import Bench
from benchmarks.editing import editing
from benchmarks.keys import places, quiet, timeline
from benchmarks.memory import memory
from benchmarks.searching import searching
from benchmarks.start import start
from benchmarks.table import Row, as_markdown, as_text, machine
from benchmarks.writing import importing, saving

# Importing comes first: what it makes is the diary the others measure.
MEASURES: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "import": importing,
    "start": start,
    "add": adding,
    "outside": appearing,
    "search": searching,
    "timeline": timeline,
    "places": places,
    "save": saving,
    "memory": memory,
    "bytes": quiet,
    "editing": editing,
}
SIZES, QUICK_SIZES = (10, 1_000, 100_000), (10, 1_000)
ROUNDS, QUICK_ROUNDS = 21, 7


def main() -> int:
    """Measure what was asked for; 1 where a limit is not held."""
    options = _options()
    rows: list[Row] = []
    with contextlib.ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder.resolve(), *((QUICK_SIZES, QUICK_ROUNDS) if options.quick else (SIZES, ROUNDS)))
        for name in options.measures or MEASURES:
            rows += _measured(name, bench)
    print(f"{machine()}\n")
    print(as_markdown(rows) if options.markdown else as_text(rows))
    missed = sum(row.held is False for row in rows)
    print(f"\n{sum(row.held is True for row in rows)} held, {missed} not held", file=sys.stderr)
    return 1 if missed else 0


def _measured(name: str, bench: Bench) -> list[Row]:
    begin = time.perf_counter()
    rows: list[Row] = []
    try:
        rows.extend(MEASURES[name](bench))
    except Exception as error:
        # One measure that cannot be taken must not cost the figures of the others.
        print(f"{name}: {error}", file=sys.stderr)
        rows.append(Row(name, "", "not measured", "", False))
    print(f"{name}: {time.perf_counter() - begin:,.0f} s", file=sys.stderr)
    return rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "measures", nargs="*", choices=[*MEASURES, []], metavar="MEASURE", help=", ".join(MEASURES)
    )
    parser.add_argument("--quick", action="store_true", help="10 and 1,000 entries only, fewer rounds")
    parser.add_argument("--folder", type=Path, help="keep the diaries made for measuring here")
    parser.add_argument("--markdown", action="store_true", help="print the table as markdown")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
