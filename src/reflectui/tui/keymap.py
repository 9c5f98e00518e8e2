"""The person's own keys: read as people write them, and refused where two commands would share one."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.tui.chains import CHAINS
from reflectui.tui.command import Command, keys_of
from reflectui.tui.commands import BY_ID, SHOWN, acting
from reflectui.tui.menu import is_shown, letter_of

_NAMED = (
    r"(?:enter|tab|escape|backspace|delete|insert|home|end|pageup|pagedown|up|down|left|right|space"
    r"|f[1-9]|f1[0-9]|f2[0-4])"
)
_KEY = re.compile(rf"(?:ctrl\+)?(?:shift\+)?{_NAMED}|ctrl\+[a-z]")
_AS_SHOWN = {shown: name for name, shown in SHOWN.items()}
# What has the focus where letters are text.
TEXTS = ("field", "find", "writing", "answer", "palette")
MENU = "app.menu"


def read_keys(text: str) -> tuple[str, ...]:
    """Keys separated by commas, under the names that commands have; raises `keys.unknown` (key)."""
    plain = unicodedata.normalize("NFKC", text)
    return tuple(dict.fromkeys(" ".join(map(_named, _parts(keys))) for keys in keys_of(plain)))


def check(id: str, keys: tuple[str, ...], keymap: Mapping[str, str]) -> None:
    """Raise where the command `id` cannot have `keys` beside the others under `keymap`.

    `keys.taken` (key, command), `keys.menu` (letter, command) for one that has the letter in the menu,
    `keys.begin` (key, other, command) for one that begins another's two keys, `keys.text` for nothing but
    letters where letters are text.
    """
    command = BY_ID[id]
    for name, chain in CHAINS.items():
        if command.scope not in chain:
            continue
        if name in TEXTS and keys and all(_is_text(key) for key in keys):
            raise ReflectuiError("keys.text")
        others = [other for other in acting(chain, keymap) if other.id != id]
        for other in others:
            _compare(command, keys, other)
        for other in others:
            _compare_letters(replace(command, keys=keys), other)


def usable(keymap: Mapping[str, str]) -> tuple[dict[str, str], dict[str, ReflectuiError]]:
    """The keys that can hold, and by command why others cannot: those commands have their usual keys."""
    refused: dict[str, ReflectuiError] = {}
    while True:
        left = {id: keys for id, keys in keymap.items() if id not in refused}
        found = dict(_problems(left))
        if not found:
            return {id: ", ".join(read_keys(keys)) for id, keys in left.items()}, refused
        refused |= found


def told(refused: Mapping[str, ReflectuiError]) -> str:
    """One sentence: why the first of them cannot hold, and for which commands the usual keys do."""
    from reflectui.wording.problems import sentence

    if not refused:
        return ""
    words = _("In config.toml: {problem} The default keys apply to {commands}.")
    return words.format(problem=sentence(next(iter(refused.values()))), commands=", ".join(sorted(refused)))


def _problems(keymap: Mapping[str, str]) -> Iterator[tuple[str, ReflectuiError]]:
    """The commands whose keys cannot hold; what cannot be read comes before what meets another's."""
    known = {id: keys for id, keys in keymap.items() if id in BY_ID}
    yield from ((id, ReflectuiError("keys.command", id=id)) for id in keymap.keys() - known.keys())
    for id, keys in known.items():
        try:
            check(id, read_keys(keys), known)
        except ReflectuiError as error:
            yield id, error


def _compare(command: Command, keys: tuple[str, ...], other: Command) -> None:
    for key in keys:
        for theirs in other.keys:
            if key == theirs:
                raise ReflectuiError("keys.taken", key=key, command=_(other.label))
            first, second = sorted((key, theirs), key=len)
            # What is reached through the menu begins with the menu's own key.
            in_menu = MENU in (command.id, other.id)
            if second.startswith(f"{first} ") and not in_menu:
                raise ReflectuiError("keys.begin", key=key, other=theirs, command=_(other.label))


def _compare_letters(command: Command, other: Command) -> None:
    """Two commands of one menu have letters of their own."""
    if not (is_shown(command) and is_shown(other) and command.keys and other.keys):
        return
    if (letter := letter_of(command)) == letter_of(other):
        raise ReflectuiError("keys.menu", letter=letter, command=_(other.label))


def _parts(keys: str) -> list[str]:
    parts = keys.split()
    if len(parts) > 2:
        raise ReflectuiError("keys.unknown", key=keys)
    return parts


def _named(key: str) -> str:
    """The name of one key; as the screen shows it will do too."""
    key = _AS_SHOWN.get(key, key)
    if len(key) == 1 and key.isprintable() and not key.isspace():
        return key
    name = _AS_SHOWN.get(key.lower(), key.lower())
    if not _KEY.fullmatch(name):
        raise ReflectuiError("keys.unknown", key=key)
    return name


def _is_text(keys: str) -> bool:
    """Whether a key, or the second of two, would be written."""
    last = keys.split()[-1]
    return len(last) == 1 or last == "space"
