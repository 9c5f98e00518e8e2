"""One table of what was measured, as text for the terminal or markdown for the README."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from importlib.metadata import version

from rich.cells import cell_len

_HEADINGS = ("what", "journal", "figure", "limit", "held")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside the limit it is held to; `held` is None for figures given for comparison only."""

    what: str
    journal: str
    figure: str
    limit: str
    held: bool | None


def within(what: str, journal: str, figure: float, limit: float, unit: str) -> Row:
    """A row for a figure that may be `limit` at most, both in `unit`."""
    return Row(what, journal, f"{figure:,.1f} {unit}", f"≤ {limit:,.4g} {unit}", figure <= limit)


def ratio(what: str, journal: str, times: float, seconds: float, limit: float, name: str) -> Row:
    """A row for seconds that are so many times those of a reference called `name`."""
    return Row(
        what, journal, f"{times:.2f} × ({seconds * 1000:,.0f} ms)", f"≤ {limit:g} × {name}", times <= limit
    )


def machine() -> str:
    """What the figures depend on, in one line."""
    return (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"Textual {version('textual')}, jrnl {version('jrnl')}"
    )


def as_markdown(rows: Sequence[Row]) -> str:
    """The rows as a markdown table."""
    lines = ["| " + " | ".join(_HEADINGS) + " |", "| --- " * len(_HEADINGS) + "|"]
    return "\n".join(lines + ["| " + " | ".join(_cells(row)) + " |" for row in rows])


def as_text(rows: Sequence[Row]) -> str:
    """The rows in aligned columns."""
    table = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(cell_len(line[column]) for line in table) for column in range(len(_HEADINGS))]
    return "\n".join(
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in table
    )


def _cells(row: Row) -> tuple[str, ...]:
    held = {True: "yes", False: "NO", None: ""}[row.held]
    return (*astuple(row)[:-1], held)
