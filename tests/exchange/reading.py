"""Short ways to read and import in tests."""

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reflectui.exchange import formats
from reflectui.exchange.exporting import write
from reflectui.exchange.records import Options, Problem, Record, Skipped
from reflectui.exchange.sources import readable
from reflectui.model.entry import Entry
from reflectui.store.journal import Journal

TOKYO = Options(zone="Asia/Tokyo")


def records(format: str, path: Path, options: Options = TOKYO) -> list[Record]:
    """What a format reads, where nothing is wrong with it."""
    items = list(formats.read(format, path, options))
    assert not [item for item in items if isinstance(item, Problem)]
    return [item for item in items if isinstance(item, Record)]


def skipped(format: str, path: Path, options: Options = TOKYO) -> list[tuple[str, str]]:
    """Place and reason of what a format leaves out."""
    with readable(path) as source:
        items = list(formats.read(format, source, options))
    return [(item.place, item.reason) for item in items if isinstance(item, Skipped)]


def problems(format: str, path: Path, options: Options = TOKYO) -> list[tuple[str, str]]:
    """Place and code of what a format cannot read."""
    items = list(formats.read(format, path, options))
    return [(item.place, item.code) for item in items if isinstance(item, Problem)]


def expected(path: Path) -> dict[str, Any]:
    """What a correct reader gets from the samples in the folder `path`."""
    found: dict[str, Any] = json.loads((path / "expected.json").read_text(encoding="utf-8"))
    return found


def entries(journal: Journal) -> list[Entry]:
    """Every entry outside the trash, oldest id first."""
    return journal.entries.many(sorted(journal.entries.ids()))


def exported(journal: Journal) -> str:
    """The journal as our own json."""
    out = io.StringIO()
    write("json", journal, out)
    return out.getvalue()


def write_lines(path: Path, lines: Iterable[object]) -> Path:
    """A jsonl file of these objects."""
    text = "".join(json.dumps(line) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    return path
