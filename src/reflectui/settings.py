"""This machine's settings: config.toml, whose comments survive being written to."""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflectui import clock, paths
from reflectui.errors import ReflectuiError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, MutableMapping

    from tomlkit import TOMLDocument

CHOICES = {"language": ("", "ja", "en"), "theme": ("", "dark", "light")}


@dataclass(slots=True)
class Settings:
    """What belongs to this machine; empty means found out by the program."""

    language: str = ""
    """'ja', 'en', or by locale."""
    theme: str = ""
    """'dark', 'light', or by the terminal."""
    zone: str = ""
    """An IANA zone, or the machine's."""
    device: str = ""
    """This machine's name in the history, or the host's."""
    keys: dict[str, str] = field(default_factory=dict)
    """Keys by the stable id of a command, separated by commas."""
    journals: dict[str, str] = field(default_factory=dict)
    """Journal files by name."""

    @classmethod
    def load(cls) -> "Settings":
        """Read config.toml where there is one.

        Raises `settings.unreadable` (path, reason: the line or the key), `settings.choice` (path, name,
        known) for a word that is none of those a setting takes, `settings.journal_name` and
        `settings.journal_path` (path, name) for a journal whose name or path cannot be one.
        """
        file = paths.config_file()
        if not file.exists():
            return cls()
        # tomllib takes longer to import than a start without settings can spare.
        import tomllib

        try:
            data = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise ReflectuiError("settings.unreadable", path=str(file), reason=str(error)) from error
        return cls(**{name: _checked(name, data[name], file) for name in cls.__slots__ if name in data})

    def journal(self, name: str | None) -> Path:
        """The file of a journal given by name or path; the default one for None. Raises `folder.gone`."""
        if not name:
            return paths.default_journal()
        # Path.expanduser raises for the home of a person who is unknown.
        return paths.absolute(Path(os.path.expanduser(self.journals.get(name, name))))

    def name_of(self, journal: Path) -> str:
        """The name of a journal's file: the one given to it here, else the file's; '' for the default one."""
        if paths.same_file(paths.default_journal(), journal):
            return ""
        for name in self.journals:
            # A path from a working folder that was deleted leads nowhere.
            with suppress(ReflectuiError):
                if paths.same_file(self.journal(name), journal):
                    return name
        return journal.stem

    def remember(self, name: str, value: str) -> None:
        """Set one setting here and in config.toml, leaving the rest of the file as it stands.

        A link to the file stays a link. Raises `settings.unwritable` (path, reason).
        """
        setattr(self, name, value)
        _write(lambda document: _put(document, name, value))

    def remember_keys(self, command: str, keys: str) -> None:
        """Give a command these keys, its usual ones where `keys` is empty; raises as `remember`."""
        _set(self.keys, command, keys)
        _write(lambda document: _put_in(document, "keys", command, keys))

    def name_journal(self, name: str, journal: Path) -> None:
        """Call a journal's file `name` from now on.

        Raises `journals.name` for a name that could be a path or an option, `journals.path` where a file of
        that name stands in the working folder, `journals.taken` (name, path), and as `remember`.
        """
        if not _is_name(name):
            raise ReflectuiError("journals.name", name=name)
        if os.path.exists(name):
            raise ReflectuiError("journals.path", name=name)
        if name in self.journals and not paths.same_file(self.journal(name), journal):
            raise ReflectuiError("journals.taken", name=name, path=self.journals[name])
        _set(self.journals, name, str(journal))
        _write(lambda document: _put_in(document, "journals", name, str(journal)))

    def forget_journal(self, name: str) -> None:
        """Take a name away; the file stays. Raises as `remember`."""
        _set(self.journals, name, "")
        _write(lambda document: _put_in(document, "journals", name, ""))


def _is_name(name: str) -> bool:
    """Whether a journal can be called so: what could be a path or an option is no name."""
    if not name or name != name.strip() or not name.isprintable():
        return False
    return not name.startswith(("-", "~", ".")) and "/" not in name and "=" not in name


def _set(table: "MutableMapping[str, Any]", key: str, value: str) -> None:
    """Put a value into a table, or take the key out where it is empty."""
    if value:
        table[key] = value
    else:
        table.pop(key, None)


def _put(document: "TOMLDocument", name: str, value: str) -> "TOMLDocument":
    """The document with a setting; a new one stands at the top, where it parts no comment from its table."""
    import tomlkit

    if name not in document:
        return tomlkit.parse(tomlkit.dumps({name: value}) + tomlkit.dumps(document))
    document[name] = value
    return document


def _put_in(document: "TOMLDocument", table: str, key: str, value: str) -> "TOMLDocument":
    held = document.setdefault(table, {})
    first, _dot, rest = key.partition(".")
    if isinstance(held.get(first), dict):
        # Written without quotes, a dot parts two tables.
        held[first].pop(rest, None)
    _set(held, key, value)
    return document


def _write(change: "Callable[[TOMLDocument], TOMLDocument]") -> None:
    """Change config.toml, which is there whole at any time."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    file = paths.config_file().resolve()
    fresh = file.with_suffix(".new")
    try:
        paths.private_folder(file.parent)
        document = tomlkit.parse(file.read_text(encoding="utf-8") if file.exists() else "")
        fresh.touch(mode=0o600)
        fresh.write_text(tomlkit.dumps(change(document)), encoding="utf-8")
        fresh.replace(file)
    except (OSError, UnicodeError, TOMLKitError) as error:
        raise ReflectuiError("settings.unwritable", path=str(file), reason=str(error)) from error


def _flat(table: dict[str, Any], before: str = "") -> "Iterator[tuple[str, Any]]":
    """What stands in a table and in tables within it, keys joined by dots; what is quoted comes last."""
    for key, value in sorted(table.items(), key=lambda item: not isinstance(item[1], dict)):
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _checked(name: str, value: Any, file: Path) -> Any:
    wanted = dict if name in ("keys", "journals") else str
    fits = isinstance(value, wanted)
    if fits and value not in CHOICES.get(name, (value,)):
        known = " ".join(filter(None, CHOICES[name]))
        raise ReflectuiError("settings.choice", path=str(file), name=name, known=known)
    if name == "zone" and fits:
        fits = value == "" or clock.is_zone(value)
    if fits and isinstance(value, dict):
        value = dict(_flat(value))
        fits = all(isinstance(item, str) for item in value.values())
    if not fits:
        raise ReflectuiError("settings.unreadable", path=str(file), reason=name)
    if name == "journals":
        _check_journals(value, file)
    return value


def _check_journals(journals: dict[str, str], file: Path) -> None:
    for name, journal in journals.items():
        if not _is_name(name):
            raise ReflectuiError("settings.journal_name", path=str(file), name=name)
        if "\0" in journal:
            raise ReflectuiError("settings.journal_path", path=str(file), name=name)
