"""Files of words, those of the program and the person's own beside the settings, each read in one language.

They are TOML; a text is given once for both languages, or as a table with `ja`, `en` or both. What is wrong
with a file is told by codes of its kind: `lens.missing`, `ladder.missing`.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from reflectui.errors import ReflectuiError
from reflectui.i18n import LANGUAGES
from reflectui.language.visible import visible

LONGEST_FILE_NAME = 60
LONGEST_TEXT = 200
"""The most characters of a file's name, and of a text in it."""

Read = TypeVar("Read")


def own_files(
    folder: Path, kind: str, read: Callable[[Path, int], Read]
) -> tuple[dict[str, Read], list[ReflectuiError]]:
    """What the files of a folder hold, by their names, and what was wrong with those that were left out.

    `read` takes a file and when it was changed (nanoseconds).
    """
    found, refused = dict[str, Read](), list[ReflectuiError]()
    try:
        files = {file: file.stat().st_mtime_ns for file in sorted(folder.glob("*.toml")) if file.is_file()}
    except OSError as error:
        return found, [ReflectuiError(f"{kind}.unreadable", file=folder.name, reason=error.strerror or "")]
    for file, changed in files.items():
        try:
            found[file.stem] = read(file, changed)
        except ReflectuiError as error:
            refused.append(error)
    return found, refused


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the values of a file in a language; `field` names a value in what is told of it.

    Raises `….file_name`, `….unreadable`, `….not_utf8`, `….not_toml` (line), `….missing`, `….unknown` and
    `….value` (field) of the kind.
    """

    kind: str
    file: Path
    language: str

    def data(self) -> dict[str, Any]:
        """What the file holds."""
        if not is_line(self.file.stem, LONGEST_FILE_NAME):
            self.refuse("file_name")
        text = ""
        try:
            text = self.file.read_text(encoding="utf-8")
            return tomllib.loads(text)
        except OSError as error:
            self.refuse("unreadable", reason=error.strerror or "")
        except UnicodeDecodeError:
            self.refuse("not_utf8")
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            place = re.search(r"at line (\d+)", str(error))
            self.refuse("not_toml", line=int(place[1]) if place else max(1, len(text.splitlines())))

    def text(self, value: Any, field: str, longest: int = LONGEST_TEXT) -> str:
        """The words of a value in the language."""
        return self.texts(value, field, longest)[0]

    def texts(self, value: Any, field: str, longest: int) -> list[str]:
        """The words of a value in the language, and then in other ones where they differ."""
        table = dict.fromkeys(LANGUAGES, value) if isinstance(value, str) else value
        self.keys(table, field, LANGUAGES)
        texts = [table[each] for each in (self.language, *LANGUAGES) if each in table]
        if not texts or not all(is_line(text, longest) for text in texts):
            self.wrong(field)
        return list(dict.fromkeys(texts))

    def keys(self, value: Any, field: str, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> None:
        """Make sure that `value` is a table of `known` keys and has the `needed` ones."""
        if not isinstance(value, dict):
            self.wrong(field)
        for key in value:
            if key not in known:
                self.refuse("unknown", field=_below(field, visible(key)))
        for key in needed:
            if key not in value:
                self.refuse("missing", field=_below(field, key))

    def wrong(self, field: str) -> NoReturn:
        """Refuse a value."""
        self.refuse("value", field=field)

    def refuse(self, what: str, **params: str | int) -> NoReturn:
        """Refuse the file."""
        raise ReflectuiError(f"{self.kind}.{what}", file=self.file.name, **params)


def is_line(value: Any, longest: int) -> bool:
    """Whether it is a line of text that shows as it stands."""
    return isinstance(value, str) and 0 < len(value.strip()) <= longest and visible(value) == value


def _below(field: str, key: str) -> str:
    return f"{field}.{key}" if field else key
