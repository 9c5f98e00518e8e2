"""Inputs and outputs that are closed, full or gone, and a working folder that was deleted."""

import subprocess
from pathlib import Path

import pytest

from tests.terminal.harness import REFLECTUI, environment


def shell(line: str, home: Path) -> tuple[int, str, str]:
    """Run a line of shell in which `$R` is the program: its exit code, stdout and stderr."""
    program = f'R="{" ".join(REFLECTUI)}"; {line}'
    env = environment(home)
    done = subprocess.run(["sh", "-c", program], env=env, capture_output=True, text=True, cwd=home)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("to", [">&-", ">/dev/full"])
def test_what_is_recorded_is_no_failure_where_its_id_cannot_be_printed(own_home: Path, to: str) -> None:
    assert shell(f"$R add x {to}", own_home) == (0, "", "Recorded as 1.\n")
    assert shell("$R show 1 | tail -1", own_home) == (0, "x\n", "")


@pytest.mark.parametrize("command", ["list >&-", "list >/dev/full", "export json >/dev/full", "--help >&-"])
def test_an_output_that_takes_nothing_is_told(own_home: Path, command: str) -> None:
    assert shell(f"$R add x >/dev/null; $R {command}", own_home) == (1, "", "The output cannot be written.\n")


def test_a_closed_input_holds_nothing(own_home: Path) -> None:
    assert shell("$R add <&-", own_home) == (1, "", "There is nothing to record.\n")
    assert shell("$R add x 2>&-", own_home) == (0, "1\n", "")


@pytest.mark.parametrize("command", ["--journal a.db list", "--journal a.db", "export json -o a.json"])
def test_a_deleted_working_folder_is_told(own_home: Path, command: str) -> None:
    code, out, err = shell(f"mkdir gone && cd gone && rmdir ../gone && $R {command}", own_home)
    assert (code, out) == (1, "")
    assert err.startswith("The folder you are in has been deleted.")
    assert err.count("\n") == 1


def test_a_journal_elsewhere_is_found_from_a_deleted_folder(own_home: Path) -> None:
    assert shell("mkdir gone && cd gone && rmdir ../gone && $R add x", own_home) == (0, "1\n", "")
