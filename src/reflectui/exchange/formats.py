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


def read(format: str, path: Path, options: Options) -> Iterator[Item]:
    """What `path` holds, read as `format`, in the order of the source.

    Raises `format.unknown` (format, known) and what the format refuses as a whole.
    """
    module = READERS.get(format)
    if module is None:
        raise ReflectuiError("format.unknown", format=format, known=" ".join(READERS))
    items: Iterator[Item] = import_module(f"reflectui.exchange.{module}").read(path, options)
    return items


def taker(format: str, journal: "Journal", path: Path, options: Options) -> "Taker":
    """What writes the entries of a format into `journal`."""
    if format == OWN:
        from reflectui.exchange import own_json
        from reflectui.exchange.merging import Merging

        return Merging(journal, own_json.settings(path))
    from reflectui.exchange.taking import Taking

    return Taking(journal, format, options.zone)
