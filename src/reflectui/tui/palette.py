"""`:` — every command with its key, narrowed by words of its label and others like it.

They are those of either language, the Japanese ones as they are written or read.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from reflectui.i18n import LANGUAGES, LOCALE, N_, _, language, spoken_in
from reflectui.language.normalise import as_typed
from reflectui.tui.chains import PLACE_OF
from reflectui.tui.command import Command
from reflectui.tui.commands import COMMANDS, key_shown, with_keys
from reflectui.tui.narrowing import Narrowing
from reflectui.tui.rows import Row
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Session
from reflectui.tui.synonyms import ON_COMMAND_LINE, SYNONYMS
from reflectui.tui.toggles import TOGGLES, label_now

# Scopes of one place alone, of the line of a search and of what lies over a place: no row where they rest.
PASSING = frozenset(
    {"away", "find", "rows", "options", "named", "dialog", "page", "question", "answer", "locked"}
    | {"cutting", "compare", "calendar", "year", "filters", "numbers", "told", "ladder"}
)
# Moving about is done by keys.
MOVING = frozenset({"move", "panes"})
# What nobody looks for in a list of commands: the list itself, and how to quit beside quitting.
UNLISTED = frozenset({"app.palette", "app.interrupt"})
# Never the first answer to words that others fit as well.
DESTRUCTIVE = frozenset({"entry.trash", "entry.erase", "trash.erase", "habit.trash", "models.trash"})

READINGS = LOCALE / "ja" / "readings.json"

_KANA = re.compile("[ぁ-ゖ]")


class Palette(Narrowing):
    """All commands; gives back the id of the chosen one."""

    CSS_PATH = "over.tcss"
    ASKED = N_("All commands. Type to narrow.")

    def __init__(self, session: Session, place: BaseScreen[Any]) -> None:
        super().__init__(session, _(self.ASKED), _("No command matches these words."))
        self._place = place
        here = {command.label: command for command in place.commands() if has_row(command)}
        for command in listed(session.settings.keys):
            # What is called the same here and elsewhere is listed as it is here.
            here.setdefault(command.label, command)
        self._commands = list(here.values())

    def found(self, query: str) -> list[Row]:
        words = as_typed(query).split()
        ranked = [
            (rank, command) for command in self._commands if (rank := _rank(command, words)) is not None
        ]
        if words:
            ranked.sort(key=lambda each: (each[1].id in DESTRUCTIVE, each[0]))
        return [self._row(command) for _rank, command in ranked]

    def nothing(self, query: str) -> str:
        """Where it is done, if not here."""
        words = as_typed(query).split()
        for named, sentence in ON_COMMAND_LINE:
            names = _words(named, read=True)
            if words and all(any(name.startswith(word) for name in names) for word in words):
                return _(sentence)
        return super().nothing(query)

    def _row(self, command: Command) -> Row:
        keys = tuple(map(key_shown, command.keys[:1]))
        there = command.scope in PLACE_OF or hasattr(self._place, command.action)
        acts = there and command.enabled(self._place) is None
        return Row(command.id, _(label_now(command, self._place)), keys, acts)


def has_row(command: Command) -> bool:
    """Whether the palette lists the command."""
    return command.scope not in PASSING | MOVING and command.id not in UNLISTED


def listed(keymap: dict[str, str]) -> Iterator[Command]:
    """The commands that have a row in the palette."""
    return (with_keys(command, keymap) for command in COMMANDS if has_row(command))


@cache
def readings() -> dict[str, str]:
    """How Japanese labels are read, in hiragana; those without Han are not among them."""
    found: dict[str, str] = json.loads(READINGS.read_text(encoding="utf-8"))
    return found


def _names(command: Command, spoken: str, *, read: bool) -> list[str]:
    """What a command is called in a language; with `read` also how that is read."""
    toggle = TOGGLES.get(command.id)
    said = [command.label, command.short, *(toggle[1:] if toggle else ())]
    return _as_typed([spoken_in(spoken, text) for text in said if text], spoken, read=read)


def _words(words: str, *, read: bool) -> list[str]:
    """Words in every language; with `read` also how they are read."""
    each = (_as_typed(spoken_in(spoken, words).split(), spoken, read=read) for spoken in LANGUAGES if words)
    return list(chain.from_iterable(each))


def _as_typed(names: list[str], spoken: str, *, read: bool) -> list[str]:
    if read and spoken == "ja":
        names = [*names, *(readings()[name] for name in names if name in readings())]
    return list(map(as_typed, names))


def _rank(command: Command, words: list[str]) -> int | None:
    """How far a command is from words, 0 next, or None where one of them does not fit at all.

    A name or a word like it is the word; a name begins with it; a word of a name does, in any language; it
    stands within a name, which a word of letters may do in the language spoken alone: nobody looks for what
    is not on the screen; a word like a name begins with it.
    """
    read = any(map(_KANA.search, words))
    names = {each: _names(command, each, read=read) for each in LANGUAGES}
    here = names.pop(language())
    elsewhere = [*chain.from_iterable(names.values()), command.id]
    like = _words(SYNONYMS.get(command.id, ""), read=read)
    ranks = [_rank_of(word, here, elsewhere, like) for word in words]
    return None if None in ranks else max((rank or 0 for rank in ranks), default=0)


def _rank_of(word: str, here: list[str], elsewhere: list[str], like: list[str]) -> int | None:
    within = here if word.isascii() else [*here, *elsewhere]
    fits = (
        word in (*here, *elsewhere, *like),
        any(name.startswith(word) for name in here),
        any(re.search(rf"(?<!\w){re.escape(word)}", name) for name in (*here, *elsewhere)),
        any(word in name for name in within),
        any(name.startswith(word) for name in like),
    )
    return fits.index(True) if True in fits else None
