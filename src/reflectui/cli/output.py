"""Data on stdout: JSON that is exact, plain lines that a terminal can show."""

import errno
import json
import os
import re
import sys
from collections.abc import Iterable
from textwrap import indent

import click

from reflectui.language.visible import printable, visible

INDENT = "  "
# What json.dumps leaves as it is although a terminal would obey it.
OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

# What the system says of a stream that takes nothing more; it names no file then.
REFUSED = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def is_refused(error: Exception) -> bool:
    """Whether the standard output did not take what was printed; all other files tell it in our words."""
    return isinstance(error, OSError) and error.filename is None and error.errno in REFUSED


def give_up() -> None:
    """Let go of what cannot be printed, or the end of the program would complain once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_json(data: object) -> None:
    """One JSON document; what a terminal could take for a control is escaped."""
    click.echo(_document(data))


def print_json_list(items: Iterable[object]) -> None:
    """The items as one JSON list, each printed before the next one is asked for."""
    before = "["
    for item in items:
        click.echo(f"{before}\n{indent(_document(item), INDENT)}", nl=False)
        before = ","
    click.echo("[]" if before == "[" else "\n]")


def _document(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=INDENT)
    return OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def print_text(text: str) -> None:
    """Text as it stands, controls as visible signs."""
    click.echo(printable(text))


def print_row(*columns: object) -> None:
    """One line, its columns divided by tabs, controls as visible signs."""
    click.echo("\t".join(printable(str(column)).replace("\n", visible("\n")) for column in columns))
