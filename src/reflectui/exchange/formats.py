"""The formats by name; each is loaded when it is used."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.exchange.records import Item, Options

if TYPE_CHECKING:
    from reflectui.exchange.importing import Taker
    from reflectui.store.journal import Journal

OWN = "json"
READERS = {
    OWN: "own_json",
    "jsonl": "jsonl",
    "jrnl": "jrnl",
    "markdown": "markdown",
    "folder": "folder",
    "slack": "slack",
}
WRITERS = {OWN: "own_json", "markdown": "own_markdown", "csv": "table"}


def require(format: str) -> None:
    """Raise `format.unknown` (format, known) for what no reader reads."""
    if format not in READERS:
        raise ReflectuiError("format.unknown", format=format, known=" ".join(READERS))


def read(format: str, path: Path, options: Options) -> Iterator[Item]:
    """What `path` holds, read as `format`, in the order of the source.

    Raises what the format refuses as a whole.
    """
    items: Iterator[Item] = import_module(f"reflectui.exchange.{READERS[format]}").read(path, options)
    return items


def taker(format: str, journal: "Journal", path: Path, options: Options) -> "Taker":
    """What writes the entries of a format into `journal`."""
    if format == OWN:
        from reflectui.exchange import own_json
        from reflectui.exchange.merging import Merging

        return Merging(journal, own_json.settings(path))
    from reflectui.exchange.taking import Taking

    return Taking(journal, format, options)
