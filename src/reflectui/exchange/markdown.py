"""markdown: our own export, and the daily notes and posts of other programs with their front matter."""

from collections.abc import Iterator
from pathlib import Path

from reflectui.exchange import own_markdown
from reflectui.exchange.notes import notes, read_note
from reflectui.exchange.records import Item, Options, Problem

ENDINGS = frozenset((".md", ".markdown"))


def read(path: Path, options: Options) -> Iterator[Item]:
    """Records in the order of their days."""
    for name, text in notes(path, ENDINGS):
        if isinstance(text, Problem):
            yield text
        elif text.startswith(own_markdown.MARK):
            yield from own_markdown.read_text(text, name)
        else:
            yield from read_note(name, text, options)
