"""The composition root: the one place that knows both front ends."""

import gc
import os
import sys
from pathlib import Path

from reflectui import i18n
from reflectui.errors import ReflectuiError
from reflectui.settings import Settings

# Made while a program starts, next to nothing is garbage: looking for it is a tenth of the start.
OBJECTS_BEFORE_COLLECTING = 100_000


def main() -> int:
    """Run `reflectui` with the arguments of the process; returns its exit code."""
    gc.set_threshold(OBJECTS_BEFORE_COLLECTING)
    _replace_closed_streams()
    arguments = sys.argv[1:]
    settings = _settings()
    language = settings.language if isinstance(settings, Settings) else ""
    i18n.set_language(_option(arguments, "--lang") or language or i18n.language_of_locale())
    if _opens_the_app(arguments):
        return _open_the_app(arguments, settings)
    from reflectui import cli

    return cli.run(arguments, settings, launch)


def _open_the_app(arguments: list[str], settings: Settings | ReflectuiError) -> int:
    if isinstance(settings, ReflectuiError):
        return _refuse(settings)
    try:
        path = settings.journal(_option(arguments, "--journal") or os.environ.get("REFLECTUI_JOURNAL"))
    except ReflectuiError as error:
        return _refuse(error)
    return launch(path, settings)


def launch(path: Path, settings: Settings) -> int:
    """Open the app on the journal at `path`; what stands in its way is one sentence and exit code 1."""
    from reflectui.store.journal import Journal
    from reflectui.wording import waiting

    try:
        journal = Journal.open(path, device=settings.device, waiting=waiting.tell)
    except ReflectuiError as error:
        return _refuse(error)
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        journal.close()
        print(
            i18n._("The app needs a terminal. `reflectui --help` lists what works without one."),
            file=sys.stderr,
        )
        return 1
    from reflectui import tui

    with journal:
        return tui.run(journal, settings)


def _refuse(error: ReflectuiError) -> int:
    from reflectui.wording.problems import sentence

    print(sentence(error), file=sys.stderr)
    return 1


def _settings() -> Settings | ReflectuiError:
    """The settings, or what stands in the way of reading them: help needs none."""
    try:
        return Settings.load()
    except ReflectuiError as error:
        return error


def _replace_closed_streams() -> None:
    """Let a closed input hold nothing and a closed output refuse, and no file of ours get their numbers."""
    for name, mode, access in (
        ("stdin", "r", os.O_RDONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_WRONLY),
    ):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, access), mode, encoding="utf-8"))


def _opens_the_app(arguments: list[str]) -> bool:
    """Whether nothing but complete and valid global options stands on the command line."""
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name not in ("--journal", "--lang"):
            return False
        value = value if equals else next(rest, "")
        if not value or (name == "--lang" and value not in i18n.LANGUAGES):
            return False
    return True


def _option(arguments: list[str], name: str) -> str:
    """The value of a global option before the command; a wrong language is left to the shell front end."""
    rest = iter(arguments)
    for argument in rest:
        key, equals, value = argument.partition("=")
        if not key.startswith("--"):
            return ""
        if key == name:
            value = value if equals else next(rest, "")
            return value if name != "--lang" or value in i18n.LANGUAGES else ""
        if key in ("--journal", "--lang") and not equals:
            next(rest, None)
    return ""


if __name__ == "__main__":
    sys.exit(main())
