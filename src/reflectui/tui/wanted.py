"""What a screen asks of the app: another place, journal, language or theme."""

from pathlib import Path

from textual.message import Message


class Go(Message):
    """Another place is wanted, to begin there with a command."""

    def __init__(self, place: str, command: str = "") -> None:
        super().__init__()
        self.place = place
        self.command = command


class OtherTheme(Message):
    """'dark' or 'light' is wanted, or with '' what the terminal says."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class OtherLanguage(Message):
    """'ja' or 'en' is wanted, or with '' what the locale says."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class OtherJournal(Message):
    """Another journal is wanted."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
