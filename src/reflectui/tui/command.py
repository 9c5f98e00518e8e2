"""A command as data, and the ways in which many of them are told."""

from collections.abc import Iterator
from dataclasses import dataclass

from reflectui.tui.situation import Reason, always


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do.

    `scope` is where it acts (CHAINS). `keys` are alternatives, the first one is shown; a space stands between
    two keys pressed after each other. `short` is the footer's word, `footer` its order there (0: never).
    `enabled` gives the reason (an English msgid) why it cannot act now, or None.
    """

    id: str
    scope: str
    label: str
    keys: tuple[str, ...]
    short: str = ""
    footer: int = 0
    enabled: Reason = always

    @property
    def action(self) -> str:
        """The name of the method that runs it."""
        return f"action_{self.id.replace('.', '_')}"


def keys_of(text: str) -> tuple[str, ...]:
    """Keys as people write them down, separated by commas: `enter, l, right`, `g g, home`."""
    return tuple(key.strip() for key in text.split(",") if key.strip())


def group(scope: str, *rows: tuple[str, str, str] | tuple[str, str, str, Reason]) -> Iterator[Command]:
    """Commands of one scope that never stand in the footer."""
    for id, label, keys, *enabled in rows:
        yield Command(id, scope, label, keys_of(keys), enabled=enabled[0] if enabled else always)


def shown(
    scope: str, *rows: tuple[str, str, str, int, str] | tuple[str, str, str, int, str, Reason]
) -> Iterator[Command]:
    """Commands of one scope with their order and word in the footer."""
    for id, label, keys, order, short, *enabled in rows:
        yield Command(id, scope, label, keys_of(keys), short, order, enabled[0] if enabled else always)
