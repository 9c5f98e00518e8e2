"""The signs of the screen, and narrow ones for terminals that draw the others two cells wide."""

from typing import NamedTuple

from textual._border import BORDER_CHARS, get_box
from textual.scrollbar import ScrollBarRender

# Typographic signs in what the program says, and what stands for them in one cell.
_SAID = str.maketrans("“”‘’…·–—×→←↑↓─│●○◐◇▸★✓", "\"\"''~.--x><^v-|#o+O>*v")
_LINES = BORDER_CHARS["solid"]
_BAR_ENDS = ScrollBarRender.VERTICAL_BARS


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
    to: str = "→"
    rule: str = "─"
    trial: str = "◇"
    wall: str = "│"
    shade_1: str = "░"
    shade_2: str = "▒"
    shade_3: str = "▓"
    shade_4: str = "█"

    @property
    def shades(self) -> tuple[str, str, str, str]:
        """From few to many."""
        return self.shade_1, self.shade_2, self.shade_3, self.shade_4


NARROW = Glyphs("#", "+", "o", "-", ".", ">", "*", "v", "~", "^", ">", "-", "O", "|", ":", "=", "%", "#")

_now = Glyphs()


def glyphs() -> Glyphs:
    """The signs in use."""
    return _now


def use(signs: Glyphs) -> None:
    """Show `signs` from the next painting on, and with the narrow ones plain lines and scroll bars."""
    global _now
    _now = signs
    narrow = signs is NARROW
    BORDER_CHARS["solid"] = BORDER_CHARS["ascii"] if narrow else _LINES
    get_box.cache_clear()
    ScrollBarRender.VERTICAL_BARS = [" "] * len(_BAR_ENDS) if narrow else _BAR_ENDS


def said(text: str) -> str:
    """What the program says, each sign of it in the cells that are counted for it."""
    return text.translate(_SAID) if _now is NARROW else text
