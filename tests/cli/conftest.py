"""Runs the command line in this process, as `reflectui` would."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from reflectui.__main__ import main


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["reflectui", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfd.readouterr()
        code = main()
        captured = capfd.readouterr()
        return Result(code, captured.out, captured.err)

    return command
