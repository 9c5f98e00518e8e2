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


_CONFIDENTIAL = Toggle(lambda now: now.confidential, N_("Make confidential"), N_("Confidential no longer"))
TOGGLES: dict[str, Toggle] = {
    "entry.star": Toggle(lambda now: now.starred, N_("Add a star"), N_("Take the star away")),
    "entry.keep_open": Toggle(
        lambda now: now.loop == "kept_open", N_("Keep open"), N_("Keep open no longer")
    ),
    "entry.close": Toggle(
        lambda now: now.loop == "closed", N_("Close the cycle"), N_("Open the cycle again")
    ),
    "entry.let_go": Toggle(lambda now: now.loop == "let_go", N_("Leave it at that"), N_("Open it again")),
    "entry.confidential": _CONFIDENTIAL,
    "habit.confidential": _CONFIDENTIAL,
}


def label_now(command: Command, now: Situation) -> str:
    """What the command will do now (an English msgid)."""
    toggle = TOGGLES.get(command.id)
    if toggle is None:
        return command.label
    return toggle.on if toggle.is_on(now) else toggle.off
