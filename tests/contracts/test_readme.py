"""The README's two lines are there, the checks use the second, and every command it names exists."""

import re
import subprocess
from pathlib import Path

from tests.terminal.harness import REFLECTUI, environment

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def shell_lines() -> list[str]:
    """The lines of the README's shell blocks."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [line for kind, block in blocks if kind == "sh" for line in block.splitlines()]


def test_one_line_installs_and_opens_it() -> None:
    lines = [line for line in shell_lines() if "pip install" in line and line.endswith("/reflectui")]
    assert len(lines) == 1
    assert " && " in lines[0]


def test_one_line_installs_and_passes_the_tests() -> None:
    lines = [line for line in shell_lines() if line.startswith("python3 -m venv .venv && ")]
    assert len(lines) == 1
    assert ".[dev]" in lines[0]
    assert "pytest" in lines[0]


def test_the_checks_run_the_line_of_the_readme() -> None:
    command = "grep -m 1 -E '^python3 -m venv \\.venv && .*pytest' README.md"
    assert f"tests=$({command})" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    found = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert found.rstrip("\n") in shell_lines()


def test_every_command_of_the_readme_exists(own_home: Path) -> None:
    named = set(re.findall(r"(?:`|^)reflectui ([a-z]+)", README, re.MULTILINE))
    done = subprocess.run(
        [*REFLECTUI, "--lang", "en", "--help"],
        env=environment(own_home),
        capture_output=True,
        text=True,
        check=True,
    )
    known = set(re.findall(r"^  ([a-z]+)", done.stdout, re.MULTILINE))
    assert named
    assert named <= known
