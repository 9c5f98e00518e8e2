"""`:` — every command with its key, narrowed by typing words of its label in either language."""

import re
from collections.abc import Iterator

from reflectui.i18n import LANGUAGES, _, language, spoken_in
from reflectui.language.normalise import fold
from reflectui.tui.commands import COMMANDS, TOGGLES, Command, key_shown, label_now, with_keys
from reflectui.tui.narrowing import Narrowing
from reflectui.tui.rows import Row
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Session

# Scopes of one place alone, of the line of a search and of what lies over a place: no row where they rest.
PASSING = frozenset({"away", "ahead", "find", "rows", "dialog", "page", "question", "answer"})
# Moving about is done by keys.
MOVING = frozenset({"move", "panes"})
# What nobody looks for in a list of commands: the list itself, and how to quit beside quitting.
UNLISTED = frozenset({"app.palette", "app.interrupt"})
# Never the first answer to words that others fit as well.
DESTRUCTIVE = frozenset({"entry.trash", "entry.erase"})

_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}


class Palette(Narrowing):
    """All commands; gives back the id of the chosen one."""

    CSS_PATH = "over.tcss"

    def __init__(self, session: Session, place: BaseScreen[None]) -> None:
        super().__init__(session, _("All commands. Type to narrow."), _("No command has these words."))
        self._place = place
        here = {command.id: command for command in place.commands() if has_row(command)}
        others = {command.id: command for command in listed(session.settings.keys)}
        self._commands = list((here | others).values())

    def found(self, query: str) -> list[Row]:
        words = _plain(query).split()
        ranked = [
            (rank, command) for command in self._commands if (rank := _rank(command, words)) is not None
        ]
        if words:
            ranked.sort(key=lambda each: (each[1].id in DESTRUCTIVE, each[0]))
        return [self._row(command) for _rank, command in ranked]

    def _row(self, command: Command) -> Row:
        keys = tuple(map(key_shown, command.keys[:1]))
        return Row(command.id, _(label_now(command, self._place)), keys, command.enabled(self._place) is None)


def has_row(command: Command) -> bool:
    """Whether the palette lists the command."""
    return command.scope not in PASSING | MOVING and command.id not in UNLISTED


def listed(keymap: dict[str, str]) -> Iterator[Command]:
    """The commands that have a row in the palette."""
    return (with_keys(command, keymap) for command in COMMANDS if has_row(command))


def _plain(text: str) -> str:
    """`text` folded, katakana as hiragana."""
    return fold(text).translate(_HIRAGANA)


def _names(command: Command, spoken: str) -> list[str]:
    """What a command is called in a language."""
    toggle = TOGGLES.get(command.id)
    said = [command.label, command.short, *(toggle[1:] if toggle else ())]
    return [_plain(spoken_in(spoken, text)) for text in said if text]


def _rank(command: Command, words: list[str]) -> int | None:
    """How far a command is from words, 0 next, or None where one of them does not fit at all.

    A name begins with the word; a word of a name does, in any language; the word stands within a name, which
    a word of letters may do in the language spoken alone: nobody looks for what is not on the screen.
    """
    here = _names(command, language())
    elsewhere = [name for each in LANGUAGES if each != language() for name in _names(command, each)]
    ranks = [_rank_of(word, here, [*elsewhere, command.id]) for word in words]
    return None if None in ranks else max((rank or 0 for rank in ranks), default=0)


def _rank_of(word: str, here: list[str], elsewhere: list[str]) -> int | None:
    if any(name.startswith(word) for name in here):
        return 0
    if any(re.search(rf"(?<!\w){re.escape(word)}", name) for name in [*here, *elsewhere]):
        return 1
    within = here if word.isascii() else [*here, *elsewhere]
    return 2 if any(word in name for name in within) else None
