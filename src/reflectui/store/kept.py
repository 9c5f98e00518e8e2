"""Texts that were written and could not be saved: each in a folder of its own, with whose it was."""

import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui.paths import kept_folder, private_folder, writing

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

TEXT, ORIGIN = "entry.md", "origin"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text was to be written: a journal's file, and the record of it (0: a new one)."""

    journal: Path
    record: int = 0

    def line(self) -> bytes:
        """As it stands beside the text."""
        return b"%d %s" % (self.record, os.fsencode(os.path.realpath(self.journal)))


def keep(text: str, origin: Origin) -> str:
    """Put a text that could not be taken in into a file that stays; returns its path.

    Raises `disk.full` and `write.failed`.
    """
    return str(lay_out(kept_folder() / uuid.uuid4().hex, text, origin))


def lay_out(folder: Path, text: str, origin: Origin) -> Path:
    """Write `text`, and whose it is, into files of `folder` for their owner alone; raises as `keep`."""
    file = folder / TEXT
    with writing(file):
        private_folder(folder)
        for each, data in ((folder / ORIGIN, origin.line()), (file, text.encode())):
            each.touch(mode=0o600)
            each.write_bytes(data)
    return file


def take_in(folder: Path) -> str:
    """Move a folder of `lay_out` to those that are kept, and return its text's path; raises as `keep`."""
    place = kept_folder() / folder.name
    with writing(place):
        private_folder(place.parent)
        folder.rename(place)
    return str(place / TEXT)


def holding(journal: "Journal", id: int) -> Iterator[Path]:
    """The folders of texts of this journal that are the entry's: written for it, or mostly one of its texts.

    Whose text merely shares words or lines with the entry is somebody's only copy, and none of them.
    """
    there = kept_folder()
    folders = sorted(each for each in (there.iterdir() if there.is_dir() else ()) if each.is_dir())
    if not folders:
        return
    texts = _texts(journal, id)
    for folder in folders:
        origin = _read(folder / ORIGIN)
        if origin == Origin(journal.path, id).line():
            yield folder
        elif origin == Origin(journal.path).line():
            kept = _bare(_read(folder / TEXT).decode("utf-8", "replace"))
            if any(f"\n{text}\n" in f"\n{kept}\n" and 2 * len(text) >= len(kept) for text in texts):
                yield folder


def _texts(journal: "Journal", id: int) -> set[str]:
    """Every text that the entry has or had."""
    from reflectui.store.entry_records import TEXTS

    states = journal.entries.states(id)
    return {text for state in states for name in TEXTS if (text := _bare(str(state.get(name) or "")))}


def _bare(text: str) -> str:
    """The lines that say something, without what surrounds them and without what kept it from being saved."""
    lines = text.replace("\0", "").splitlines()
    return "\n".join(stripped for line in lines if (stripped := line.strip()))


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""
