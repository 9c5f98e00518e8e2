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
    rule: str = "─"
    trial: str = "◇"
    shade_1: str = "░"
    shade_2: str = "▒"
    shade_3: str = "▓"
    shade_4: str = "█"

    @property
    def shades(self) -> tuple[str, str, str, str]:
        """From few to many."""
        return self.shade_1, self.shade_2, self.shade_3, self.shade_4


NARROW = Glyphs("#", "+", "o", "-", ".", ">", "*", "v", "~", "^", "-", "O", ":", "=", "%", "#")

_now = Glyphs()


def glyphs() -> Glyphs:
    """The signs in use."""
    return _now


def use(signs: Glyphs) -> None:
    """Show `signs` from the next painting on."""
    global _now
    _now = signs
