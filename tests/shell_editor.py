"""An editor for the tests: a line of shell."""

from pathlib import Path

import pytest


def edit_by(line: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the person's editor one that runs `line` on the file "$1"."""
    program = folder / "editor"
    program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(program))
