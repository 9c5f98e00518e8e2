"""The same frame in fewer bytes: a style is told once for the pieces that stand after each other in it."""

import re
from collections.abc import Iterator
from functools import cache

_STYLED = re.compile(
    r"\x1b\[(?P<style>[0-9;]+)m(?P<text>[^\x1b\n]*)\x1b\[0m"
    # Of moves after each other, a new line among them, only the last one leads anywhere.
    r"|(?:\n|\x1b\[[0-9;]+H)*(?P<move>\x1b\[[0-9;]+H)"
)
_RESET = "\x1b[0m"
_EXCHANGED = "7;"
_FOREGROUND = r"38;[25];[0-9;]+?|3[0-7]|9[0-7]"
_BACKGROUND = r"48;[25];[0-9;]+|4[0-7]|10[0-7]"
_COLOURS = re.compile(rf"(?:{_FOREGROUND})(?:;(?P<with>{_BACKGROUND}))?|(?P<alone>{_BACKGROUND})")


def thrifty(frame: str) -> str:
    """`frame` without resets and styles that change nothing.

    Every styled piece of a frame must end with a reset, as Textual writes them; all else is kept as it is.
    """
    return "".join(_pieces(frame))


def _pieces(frame: str) -> Iterator[str]:
    style, at = "", 0
    for found in _STYLED.finditer(frame):
        if style and found.start() > at:
            yield _RESET
            style = ""
        yield frame[at : found.start()]
        at = found.end()
        if found["move"]:
            yield found["move"]
            continue
        if not _shows_the_same(style, found["style"], found["text"]):
            yield _change(style, found["style"])
            style = found["style"]
        yield found["text"]
    if style:
        yield _RESET
    yield frame[at:]


def _change(style: str, other: str) -> str:
    """What leads from one style to another, the shortest where only ground and ink are exchanged."""
    if not style:
        return f"\x1b[{other}m"
    if other == _EXCHANGED + style:
        return "\x1b[7m"
    if style == _EXCHANGED + other:
        return "\x1b[27m"
    return f"\x1b[0;{other}m"


def _shows_the_same(style: str, other: str, text: str) -> bool:
    """Whether `text` looks in one style as in the other: blanks do where only the ink differs."""
    return style == other or (bool(style) and text.isspace() and _ground(style) == _ground(other) != other)


@cache
def _ground(style: str) -> str:
    """The background of a style of colours alone, of any other the style itself."""
    colours = _COLOURS.fullmatch(style)
    return f"on {colours['with'] or colours['alone'] or ''}" if colours else style
