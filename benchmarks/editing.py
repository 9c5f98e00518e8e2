"""The opened entry: from enter to its text, and what a key costs in a stage of 20,000 characters."""

import subprocess
from collections.abc import Iterator
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median

from benchmarks.bench import Bench, Case
from benchmarks.keys import FIELD_LINES, KEY_LIMIT, PLACE_LIMIT, STILL, leave, response
from benchmarks.table import Row, within
from tests.terminal.harness import REFLECTUI, Terminal

CHARACTERS = 20_000
# How the stage is written, by the characters of a line of it.
FORMS = {f"a stage of {CHARACTERS:,} characters": 250, f"a line of {CHARACTERS:,} characters": CHARACTERS}
KEY_BYTES, IDLE_SECONDS = 2_000, 10


def editing(bench: Bench) -> Iterator[Row]:
    """Opening entries, then keys at the beginning, in the middle and at the end of a long stage."""
    for case, form in product(bench.largest, FORMS):
        journal = bench.copy(case)
        _add(bench, case, journal, FORMS[form])
        with bench.app(case, journal=journal) as terminal:
            terminal.press("esc")
            terminal.settle(STILL)
            opened = [_open_and_back(terminal) for _ in range(bench.few)]
            yield within(f"opening {form}, key to screen", str(case), median(opened), PLACE_LIMIT, "ms")
            terminal.press("enter")
            terminal.settle(STILL)
            terminal.press("i")
            terminal.settle(STILL)
            yield from _keys(terminal, case, form)
            terminal.press("esc")
            terminal.settle(STILL)
            terminal.press("esc")
            terminal.settle(STILL)
            leave(terminal)


def _add(bench: Bench, case: Case, journal: Path, line: int) -> None:
    """A record of so many characters in lines of `line` characters each."""
    text = "".join(islice(cycle(FIELD_LINES[case.language]), line - 1))
    subprocess.run(
        (*REFLECTUI, "add"),
        env=bench.env(case.language, journal),
        input="\n".join([text] * (CHARACTERS // line)),
        stdout=subprocess.DEVNULL,
        check=True,
        text=True,
    )


def _open_and_back(terminal: Terminal) -> float:
    taken = response(terminal, "enter")
    terminal.press("esc")
    terminal.settle(STILL)
    return taken


def _keys(terminal: Terminal, case: Case, form: str) -> Iterator[Row]:
    """Bytes and time of keys where the caret is at the beginning, in the middle and at the end."""
    written, taken = [], []
    for place in ("\x01", "page down", "\x05"):
        terminal.press(place)
        terminal.settle(STILL)
        for key in (*FIELD_LINES[case.language][:6], "left", "backspace"):
            at = terminal.press(key)
            chunks = terminal.settle(STILL)
            written.append(sum(len(chunk.data) for chunk in chunks))
            taken.append((chunks[-1].at - at) * 1000 if chunks else 0.0)
    yield within(f"a key in {form}, key to screen", str(case), median(taken), KEY_LIMIT, "ms")
    yield within(f"bytes for a key in {form}, most", str(case), max(written), KEY_BYTES, "bytes")
    terminal.settle(2.5)
    idle = terminal.settle(IDLE_SECONDS, longest=IDLE_SECONDS)
    idle_bytes = sum(len(chunk.data) for chunk in idle)
    yield within(f"bytes in {IDLE_SECONDS} s without keys in {form}", str(case), idle_bytes, 0, "bytes")
