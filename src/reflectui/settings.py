"""This machine's settings: config.toml, whose comments survive being written to."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reflectui import clock, paths
from reflectui.errors import ReflectuiError

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

        Raises `settings.unreadable` (path, reason: the line or the key) and `settings.choice` (path, name,
        known) for a word that is none of those a setting takes.
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

    def remember(self, name: str, value: str) -> None:
        """Set one setting here and in config.toml, leaving the rest of the file as it stands.

        A link to the file stays a link. Raises `settings.unwritable` (path, reason).
        """
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        setattr(self, name, value)
        file = paths.config_file().resolve()
        fresh = file.with_suffix(".new")
        try:
            paths.private_folder(file.parent)
            document = tomlkit.parse(file.read_text(encoding="utf-8") if file.exists() else "")
            document[name] = value
            fresh.touch(mode=0o600)
            fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
            fresh.replace(file)
        except (OSError, UnicodeDecodeError, TOMLKitError) as error:
            raise ReflectuiError("settings.unwritable", path=str(file), reason=str(error)) from error


def _checked(name: str, value: Any, file: Path) -> Any:
    wanted = dict if name in ("keys", "journals") else str
    fits = isinstance(value, wanted)
    if fits and value not in CHOICES.get(name, (value,)):
        known = " ".join(filter(None, CHOICES[name]))
        raise ReflectuiError("settings.choice", path=str(file), name=name, known=known)
    if name == "zone" and fits:
        fits = value == "" or clock.is_zone(value)
    if fits and isinstance(value, dict):
        fits = all(isinstance(item, str) for item in value.values())
    if not fits:
        raise ReflectuiError("settings.unreadable", path=str(file), reason=name)
    return value
