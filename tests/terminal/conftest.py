"""A person with a home of their own, and the program as they run it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.harness import REFLECTUI, Terminal, environment


class Person:
    """Somebody at a terminal: their environment, their journal, and commands they run."""

    def __init__(self, home: Path) -> None:
        self.env = environment(home)
        self.journal = home / "data" / "reflectui" / "journal.db"

    def run(self, *arguments: str) -> str:
        """What one command prints; it must succeed."""
        done = subprocess.run(
            [*REFLECTUI, *arguments],
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def entries(self) -> list[dict[str, Any]]:
        """Every entry, newest first, as the command line tells it."""
        listed: list[dict[str, Any]] = json.loads(self.run("list", "--json", "--limit", "100000"))
        return listed

    def experiences(self) -> list[str]:
        """The first stage of every entry, newest first."""
        return [entry["stages"]["experience"] for entry in self.entries()]

    def app(self, size: tuple[int, int] = (80, 24), ahead: bytes = b"") -> Terminal:
        """The app, started but not yet waited for; use it as a context."""
        return Terminal(REFLECTUI, self.env, size, ahead)


@pytest.fixture
def person(own_home: Path) -> Person:
    return Person(own_home)


def begin(app: Terminal) -> None:
    """Wait until the first screen stands and the caret with it."""
    app.wait_for(lambda app: app.text.strip() != "")
    app.settle()
