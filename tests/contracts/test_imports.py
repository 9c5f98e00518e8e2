"""What a quick start must not load."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.harness import REFLECTUI, Terminal, environment

HEAVY = {"textual", "rich", "pydantic", "sudachipy", "sqlite_utils"}

# Writes a mark into the terminal's own byte stream when one of these modules is looked for.
ANNOUNCING = """
import os, runpy, sys

class Announcing:
    def find_spec(self, name, path=None, target=None):
        if name in {heavy}:
            os.write(2, f"\\x1b]7777;{{name}}\\x07".encode())

sys.meta_path.insert(0, Announcing())
sys.argv = ["reflectui"]
runpy.run_module("reflectui", run_name="__main__")
"""


def imported(arguments: list[str], env: dict[str, str]) -> set[str]:
    """The top-level modules that a run of the program loads."""
    told = run([sys.executable, "-X", "importtime", *REFLECTUI[1:], *arguments], env)
    lines = [line for line in told.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def run(command: list[str], env: dict[str, str]) -> str:
    """What a command writes to stderr."""
    done = subprocess.run(
        command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    return done.stderr


@pytest.fixture
def env(own_home: Path) -> dict[str, str]:
    """An environment with a journal that exists already."""
    own = environment(own_home)
    run([*REFLECTUI, "add", "first"], own)
    return own


@pytest.mark.parametrize("arguments", [["add", "版を声に出す"], ["--version"]], ids=["add", "version"])
def test_the_shell_loads_nothing_heavy(arguments: list[str], env: dict[str, str]) -> None:
    assert not imported(arguments, env) & HEAVY


def test_the_first_frame_waits_for_textual_alone(env: dict[str, str]) -> None:
    heavy = HEAVY - {"textual", "rich"} | {"reflectui.language.tokens"}
    with Terminal([sys.executable, "-c", ANNOUNCING.format(heavy=heavy)], env) as terminal:
        terminal.wait_for("first")
        before_the_frame = terminal.output.partition(b"first")[0]
    assert b"]7777;" not in before_the_frame
