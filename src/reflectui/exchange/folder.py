"""folder: .md and .txt files named by day, in any of the encodings that Japanese text has been written in."""

from collections.abc import Iterator
from pathlib import Path

from reflectui.exchange.notes import notes, read_note
from reflectui.exchange.records import Item, Options, Problem, Record
from reflectui.exchange.report_headings import propose

ENDINGS = frozenset((".md", ".txt"))


def read(path: Path, options: Options) -> Iterator[Item]:
    """Records in the order of their days, with a proposal where a text is a 日報."""
    for name, text in notes(path, ENDINGS):
        if isinstance(text, Problem):
            yield text
            continue
        for item in read_note(name, text, options):
            if isinstance(item, Record):
                item.proposal = propose(item.experience)
            yield item
