"""The signs of the screen, and narrow ones for terminals that draw the others two cells wide."""

from typing import NamedTuple


class Glyphs(NamedTuple):
    """One sign of one cell for each thing that is shown as a sign."""

    full: str = "●"
    half: str = "◐"
    open: str = "○"
    rest: str = "–"
    unwritten: str = "·"
    pointer: str = "▸"
    star: str = "★"
    marked: str = "✓"
    more: str = "…"
    above: str = "↑"


NARROW = Glyphs("#", "+", "o", "-", ".", ">", "*", "v", "~", "^")

_now = Glyphs()


def glyphs() -> Glyphs:
    """The signs in use."""
    return _now


def use(signs: Glyphs) -> None:
    """Show `signs` from the next painting on."""
    global _now
    _now = signs
