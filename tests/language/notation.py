"""The notation of the data files beside the tests: characters by their codes, notes for the reader."""

import re
from collections.abc import Iterator
from pathlib import Path

_CODE = re.compile(r"\{([0-9a-f]{1,6})\}")


def plain(written: str) -> str:
    """`written` with {200d} and the like as the characters they stand for."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), written)


def data_lines(name: str) -> Iterator[str]:
    """The lines of a data file beside this one, without notes (a # and a space) and empty lines."""
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("# "):
            yield line
