"""Exporting: to a stream, or to files that are there whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType
from typing import TextIO

from reflectui import paths
from reflectui.errors import ReflectuiError
from reflectui.exchange.formats import WRITERS
from reflectui.language.visible import visible
from reflectui.model.entry import STAGES
from reflectui.store import copying
from reflectui.store.journal import Journal

PLAIN_NAMES: Mapping[str, str] = {stage: stage for stage in STAGES}

Writing = Callable[[TextIO], int]


class _OnTerminal(TextIOWrapper):
    """A stream that ends on a screen: what a terminal would obey becomes a sign."""

    def write(self, text: str, /) -> int:
        return super().write(visible(text, keep_newlines=True))


def write(format: str, journal: Journal, out: TextIO, names: Mapping[str, str] = PLAIN_NAMES) -> int:
    """Write the journal to `out`, which must be UTF-8 and leave line ends alone; how many entries that is."""
    count: int = _writer(format).write(journal, out, names)
    return count


def run_export(
    journal: Journal, format: str, target: Path | None, names: Mapping[str, str] = PLAIN_NAMES
) -> int:
    """Write the journal to the file `target`, markdown also to a folder of days; how many entries that is.

    Without a target it goes to the standard output. A file that stands there is replaced if it is such an
    export itself. `names` are the headings of the stages where the format has headings. Raises
    `export.exists`, `export.is_folder`, `write.failed` (all with path), `disk.full` and `format.unknown`.
    """
    writer = _writer(format)
    if target is None:
        kind = _OnTerminal if sys.stdout.isatty() else TextIOWrapper
        out = kind(sys.stdout.buffer, encoding="utf-8", newline="")
        try:
            return write(format, journal, out, names)
        finally:
            out.detach()
    if format == "markdown" and target.suffix.lower() != ".md":
        days: Iterator[tuple[str, Writing]] = writer.days(journal, names)
        return sum(_replace(target / name, writer.MARK, writing) for name, writing in days)
    return _replace(target, writer.MARK, lambda out: write(format, journal, out, names))


def _writer(format: str) -> ModuleType:
    if format not in WRITERS:
        raise ReflectuiError("format.unknown", format=format, known=" ".join(WRITERS))
    return import_module(f"reflectui.exchange.{WRITERS[format]}")


def _replace(target: Path, mark: str, writing: Writing) -> int:
    """Let `writing` fill a new file that then takes the place of `target`."""
    target = Path(os.path.realpath(target))
    with paths.writing(target):
        if target.is_dir():
            raise ReflectuiError("export.is_folder", path=str(target))
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="") as out:
                return writing(out)
        if target.exists() and not _is_export(target, mark):
            raise ReflectuiError("export.exists", path=str(target))
        with copying.part(target.parent) as part:
            with part.open("w", encoding="utf-8", newline="") as out:
                count = writing(out)
                out.flush()
                os.fsync(out.fileno())
            os.replace(part, target)
    return count


def _is_export(target: Path, mark: str) -> bool:
    with target.open("rb") as file:
        begins = file.read(len(mark.encode()))
    return not begins or begins == mark.encode()
