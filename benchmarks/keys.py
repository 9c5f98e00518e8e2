"""From a key to the screen: the timeline and changing places; and the bytes a key costs."""

import statistics
from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.start import leave_empty
from benchmarks.table import Row, within
from tests.terminal.harness import Terminal

FIELD_LINES = {"ja": "今日は設計をやり直した。次は前提を書く", "en": "Said the version out loud"}
KEY_LIMIT, PLACE_LIMIT = 50, 150
FIELD_BYTES, IDLE_SECONDS = 600, 10
STILL = 0.25


def timeline(bench: Bench) -> Iterator[Row]:
    """`G`, `g g` and page down in the timeline."""
    for case in bench.cases:
        with bench.app(case) as terminal:
            go_to_journal(terminal)
            taken: dict[str, list[float]] = {"G": [], "g g": [], "page down": []}
            for _ in range(bench.few):
                taken["G"].append(response(terminal, "G"))
                terminal.press("g")
                terminal.settle(STILL)
                taken["g g"].append(response(terminal, "g"))
                taken["page down"].append(response(terminal, "page down"))
                terminal.press("g", "g")
                terminal.settle(STILL)
            leave(terminal)
        for key, figures in taken.items():
            yield within(
                f"timeline {key}, key to screen", str(case), statistics.median(figures), KEY_LIMIT, "ms"
            )


def places(bench: Bench) -> Iterator[Row]:
    """The first showing of the Journal, and changing between places afterwards."""
    for case in bench.cases:
        first, later = [], []
        for _ in range(3):
            with bench.app(case) as terminal:
                terminal.press("esc")
                terminal.settle(STILL)
                first.append(response(terminal, "2"))
                for _ in range(bench.few // 3):
                    later += [response(terminal, "1"), response(terminal, "2")]
                leave(terminal)
        yield within("Journal, first showing", str(case), statistics.median(first), PLACE_LIMIT, "ms")
        yield within("change of place", str(case), statistics.median(later), PLACE_LIMIT, "ms")


def quiet(bench: Bench) -> Iterator[Row]:
    """Bytes written to the terminal for a key in the field, and while nobody types."""
    for case in bench.largest:
        with bench.app(case) as terminal:
            written = []
            for key in FIELD_LINES[case.language]:
                terminal.press(key)
                written.append(sum(len(chunk.data) for chunk in terminal.settle(STILL)))
            yield within("bytes for a key in the field, most", str(case), max(written), FIELD_BYTES, "bytes")
            # The draft is saved and noted once after the last key; idle begins after that.
            terminal.settle(2.5)
            idle = terminal.settle(IDLE_SECONDS, longest=IDLE_SECONDS)
            idle_bytes = sum(len(chunk.data) for chunk in idle)
            yield within(f"bytes in {IDLE_SECONDS} s without keys", str(case), idle_bytes, 0, "bytes")
            leave_empty(terminal)


def leave(terminal: Terminal) -> None:
    """Quit from a place other than the field."""
    terminal.press("q")
    terminal.wait_end(30)


def go_to_journal(terminal: Terminal) -> None:
    """From Today's field to the timeline."""
    terminal.press("esc")
    terminal.settle(STILL)
    terminal.press("2")
    terminal.settle(1.0)


def response(terminal: Terminal, key: str) -> float:
    """Milliseconds from a key to the last bytes it caused; the screen was quiet before."""
    at = terminal.press(key)
    written = terminal.settle(STILL)
    if not written:
        raise AssertionError(f"{key!r} changed nothing on this screen:\n{terminal.text}")
    return (written[-1].at - at) * 1000
