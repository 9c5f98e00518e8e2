"""What commands that turn something on and off are called: each while that is off, and while it is on."""

from collections.abc import Callable
from typing import NamedTuple

from reflectui.i18n import N_
from reflectui.tui.command import Command
from reflectui.tui.situation import Situation


class Toggle(NamedTuple):
    """What a command is called that turns something on and off: while that is off, and while it is on."""

    is_on: Callable[[Situation], bool]
    off: str
    on: str


_CONFIDENTIAL = Toggle(lambda now: now.confidential, N_("Make confidential"), N_("No longer confidential"))
TOGGLES: dict[str, Toggle] = {
    "entry.star": Toggle(lambda now: now.starred, N_("Add a star"), N_("Unstar")),
    "entry.keep_open": Toggle(
        lambda now: now.loop == "kept_open", N_("Keep open"), N_("No longer keep open")
    ),
    "entry.close": Toggle(lambda now: now.loop == "closed", N_("Close the cycle"), N_("Reopen the cycle")),
    "entry.let_go": Toggle(lambda now: now.loop == "let_go", N_("Let go without closing"), N_("Reopen")),
    "entry.confidential": _CONFIDENTIAL,
    "habit.confidential": _CONFIDENTIAL,
}


def label_now(command: Command, now: Situation) -> str:
    """What the command will do now (an English msgid)."""
    toggle = TOGGLES.get(command.id)
    if toggle is None:
        return command.label
    return toggle.on if toggle.is_on(now) else toggle.off
