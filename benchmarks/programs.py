"""The programs compared, run as a person runs them, and timing them side by side."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from tests.terminal.harness import SCRIPTS

EMPTY_APP = (sys.executable, str(Path(__file__).with_name("empty_app.py")))
Name = TypeVar("Name")
Figure = TypeVar("Figure")

JRNL = (sys.executable, str(SCRIPTS / "jrnl"))

INSERT = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("CREATE TABLE IF NOT EXISTS line (id INTEGER PRIMARY KEY, text TEXT)")
with connection:
    connection.execute("INSERT INTO line (text) VALUES (?)", sys.argv[2:])
connection.close()
"""

_JRNL_CONFIG = """\
version: {version}
journals:
  default:
    journal: {journal}
encrypt: false
editor: ''
template: false
default_hour: 9
default_minute: 0
timeformat: '%Y-%m-%d %H:%M'
tagsymbols: '@'
highlight: false
linewrap: 79
indent_character: '|'
colors:
  body: none
  date: none
  tags: none
  title: none
"""


def jrnl_config(folder: Path, journal: Path) -> Path:
    """Write a configuration with which jrnl uses the plain text file `journal` and asks nothing."""
    path = folder / f"{journal.stem}.yaml"
    path.write_text(_JRNL_CONFIG.format(version=f"v{version('jrnl')}", journal=journal), encoding="utf-8")
    return path


def run(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Seconds one run of a command takes; raises CalledProcessError with its words where it fails."""
    start = time.perf_counter()
    subprocess.run(command, env=dict(env), stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return time.perf_counter() - start


def interleaved(measures: Mapping[Name, Callable[[], Figure]], rounds: int) -> dict[Name, list[Figure]]:
    """`rounds` figures of each measure, taken in turn so that the machine's moods meet all of them.

    One round before counts for nothing: it fills the caches.
    """
    taken: dict[Name, list[Figure]] = {name: [] for name in measures}
    for number in range(rounds + 1):
        for name, measure in measures.items():
            figure = measure()
            if number:
                taken[name].append(figure)
    return taken
