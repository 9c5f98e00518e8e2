"""Anonymous memory of the app after scrolling through a whole diary, against the empty app."""

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.keys import go_to_journal, leave
from benchmarks.table import Row, within
from benchmarks.watching import MEGABYTE, anonymous
from tests.terminal.harness import Terminal

LIMIT_MB = 60
SCREEN = (120, 60)
AT_ONCE = 20


def memory(bench: Bench) -> Iterator[Row]:
    """Memory at every size after every page of the timeline was shown."""
    with bench.empty_app(SCREEN) as terminal:
        terminal.wait_for("q Quit", timeout=30)
        terminal.settle()
        empty = anonymous(terminal.pid)
    yield Row("memory of the empty app", "", f"{empty / MEGABYTE:,.0f} MB", "", None)
    for case in bench.cases:
        with bench.app(case, SCREEN) as terminal:
            go_to_journal(terminal)
            _scroll_to_the_end(terminal)
            above = (anonymous(terminal.pid) - empty) / MEGABYTE
            leave(terminal)
        yield within("memory above the empty app, scrolled", str(case), above, LIMIT_MB, "MB")


def _scroll_to_the_end(terminal: Terminal) -> None:
    """Page down until a page changes nothing any more, then back to the top."""
    before = ""
    while terminal.text != before:
        before = terminal.text
        terminal.press(*["page down"] * AT_ONCE)
        terminal.settle(0.1, longest=30)
    terminal.press("g", "g")
    terminal.settle()
