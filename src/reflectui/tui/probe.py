"""What is asked of the terminal at start: how wide it draws its signs, and how light its ground is.

Both answers come among the keys. The sign is written unseen and taken away in the same breath.
"""

import os
import re

from textual.message import Message

# The cell after the sign, counted from 1, tells how many it took.
_SIGN = "\x1b[H\x1b[8m●\x1b[28m\x1b[6n\x1b[H\x1b[2K"
_GROUND = "\x1b]11;?\x1b\\"
_COLOUR = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
# How much the eye sees of red, green and blue.
_SEEN = (0.299, 0.587, 0.114)


class Ground(Message):
    """The terminal told the colour of its ground."""

    def __init__(self, light: bool) -> None:
        super().__init__()
        self.light = light


def question() -> str:
    """The bytes that ask; terminals that would show the question for the ground are not asked for it."""
    return (_GROUND if _tells_ground() else "") + _SIGN


def ground(answer: bytes) -> Ground | None:
    """What a string that came from the terminal says of its ground, if it says that."""
    found = _COLOUR.match(answer)
    if found is None:
        return None
    parts = [int(part, 16) / (16 ** len(part) - 1) for part in found.groups()]
    return Ground(sum(part * seen for part, seen in zip(parts, _SEEN, strict=True)) > 0.5)


def _tells_ground() -> bool:
    """Whether the question is worth asking, and understood or passed over."""
    term = os.environ.get("TERM", "")
    if os.environ.get("COLORFGBG") or term in ("", "linux", "dumb"):
        return False
    return not term.startswith("screen") or "TMUX" in os.environ
