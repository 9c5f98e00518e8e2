"""Keys outside text: folded, so that a Japanese input method left on changes nothing, and with prefixes."""

import unicodedata
from collections.abc import Iterable

from textual import events

from reflectui.tui.command import Command
from reflectui.tui.widgets.writing import is_written

# What an input method makes of / - [ ] and of the vowels.
_KANA = str.maketrans("・ー「」あいうえお", "/-[]aiueo")


def folded(event: events.Key) -> str:
    """The name of a key as commands write it: the character it types, folded, or Textual's name."""
    name = plain_name(event)
    if name == event.key and event.character != name:
        return name
    plain = unicodedata.normalize("NFKC", name.translate(_KANA))
    return "space" if plain == " " else plain


def by_input_method(event: events.Key) -> bool:
    """Whether an input method made this key: it types a full-width character or kana."""
    return folded(event) != plain_name(event)


def plain_name(event: events.Key) -> str:
    """The name of a key as it was typed."""
    if not is_written(event.character):
        return event.key
    return "space" if event.character == " " else event.character or event.key


class Prefixes:
    """Keys that come in twos: remembers the first one."""

    def __init__(self) -> None:
        self.first = ""

    def press(self, key: str, commands: Iterable[Command]) -> Command | None:
        """The command that `key` completes; afterwards `first` is the key that still waits for its second."""
        sequence = f"{self.first} {key}" if self.first else key
        commands = list(commands)
        self.first = ""
        for command in commands:
            if sequence in command.keys:
                return command
        if any(each.startswith(f"{sequence} ") for command in commands for each in command.keys):
            self.first = sequence
        return None
