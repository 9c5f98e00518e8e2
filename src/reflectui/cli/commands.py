"""The table of commands; each is imported when it is called."""

import importlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from gettext import bindtextdomain, textdomain
from typing import Any, TypeVar

import click

from reflectui import __version__, i18n
from reflectui.cli.session import Session
from reflectui.i18n import LOCALE, N_, N_plural, _

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

# What a mistyped option looks like; text that begins otherwise stays text.
LIKE_AN_OPTION = re.compile(r"(--[A-Za-z][A-Za-z-]*)(?:=.*)?", re.DOTALL)

COMMANDS = {
    "demo": ("moving", N_("Open a throw-away sample journal, half a year of it.")),
    "add": ("writing", N_("Record one line or more; prints the id.")),
    "edit": ("writing", N_("Edit a record in your editor.")),
    "show": ("reading", N_("Print one record.")),
    "list": ("reading", N_("Print the newest records.")),
    "search": ("reading", N_("Find records.")),
    "candidates": ("reading", N_("Print the practices found in the text, best first.")),
    "habits": ("habits", N_("Print your habits, each with the level it is at.")),
    "check": ("habits", N_("Record whether a habit was kept; any part of its name will do.")),
    "due": ("habits", N_("Print what to answer today.")),
    "report": ("reading", N_("Print today or the week as plain text to share.")),
    "import": ("moving", N_("Import a diary from another program.")),
    "export": ("moving", N_("Export the whole journal.")),
    "backup": ("keeping", N_("Make a verified copy of the journal.")),
    "restore": ("keeping", N_("Restore the journal from a backup.")),
    "doctor": ("keeping", N_("Check the journal.")),
    "erase": ("keeping", N_("Erase a record for good.")),
}

# What each format of import takes.
FORMATS = {
    "json": N_("what `reflectui export json` wrote"),
    "jsonl": N_("one JSON object per line: date, text, optional time, title, tags, stages"),
    "jrnl": N_("jrnl's own journal, a file or folder, or its text or json export"),
    "markdown": N_("a .md file or a folder of them, the day in name or front matter"),
    "folder": N_("a folder of .md and .txt files named by day, as 2021-07-14.txt"),
    "slack": N_("the zip of an exported workspace; --channel and --user choose"),
}

# What click says by itself, for the catalogues.
CLICK_WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Error: {message}"),
    N_("Error: invalid input"),
    N_("Try '{command} {option}' for help."),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("No such command {name!r}."),
    N_("No such option: {name}"),
    N_("No such option {name!r}."),
    N_plural("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    N_("Missing command."),
    N_("Invalid value for {param_hint}: {message}"),
    N_plural("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    N_("Option {name!r} does not take a value."),
    N_plural("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    N_plural("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
)


class Command(click.Command):
    """A command whose help is in the language spoken when it is shown."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_(self.help) if self.help else "")


class ImportCommand(Command):
    """A command whose help says what each format takes."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_help_text(ctx, formatter)
        with formatter.section(_("Formats")):
            formatter.write_dl([(name, _(text)) for name, text in FORMATS.items()])


class TextCommand(Command):
    """A command that takes text as it stands: a word may begin with one dash, with two it is an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args == ["-h"]:
            args = ["--help"]
        options = {name: param for param in self.get_params(ctx) for name in param.opts}
        rest = iter(args)
        for argument in rest:
            if argument == "--":
                break
            found = LIKE_AN_OPTION.fullmatch(argument)
            option = options.get(found[1]) if found else None
            if found and option is None:
                raise _unknown(found[1], options, ctx)
            if isinstance(option, click.Option) and not option.is_flag and found and found[0] == found[1]:
                next(rest, None)
        return super().parse_args(ctx, args)


def _unknown(name: str, known: Iterable[str], ctx: click.Context) -> click.NoSuchOption:
    if name in ("--journal", "--lang"):
        return click.NoSuchOption(name, _("{name} goes before the command.").format(name=name), ctx=ctx)
    message = _("There is no option {name}. Put text that begins with -- after a bare --.")
    return click.NoSuchOption(name, message.format(name=name), known, ctx)


class Option(click.Option):
    """An option whose help is in the language spoken when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = _(self.help) if self.help else self.help
        return super().get_help_record(ctx)


class Commands(click.Group):
    """The group of all commands, listed without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"reflectui.cli.{COMMANDS[cmd_name][0]}")
        name = {"list": "list_", "import": "import_"}.get(cmd_name, cmd_name)
        found: click.Command = getattr(module, name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(text)) for name, (_module, text) in COMMANDS.items()])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        formatter.write_text(_("A journal for the terminal. Without a command, the app opens."))


def command(name: str, cls: type[Command] = Command) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare the command `name` with its help from the table."""
    return click.command(name, cls=cls, help=COMMANDS[name][1])


def text_command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare the command `name`, which takes text; -h would be taken out of text like -5℃ high."""
    own = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
    return click.command(name, cls=TextCommand, help=COMMANDS[name][1], context_settings=own)


def option(*names: str, **settings: Any) -> Callable[[Decorated], Decorated]:
    """Declare an option of a command."""
    return click.option(*names, cls=Option, **settings)


as_json = option("--json", "as_json", is_flag=True, help=N_("Print JSON."))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let click's own words come from our catalogue too."""
    bindtextdomain("reflectui", str(LOCALE))
    textdomain("reflectui")
    before = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        del os.environ["LANGUAGE"]
        if before is not None:
            os.environ["LANGUAGE"] = before


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@option("--journal", metavar="FILE|NAME", help=N_("The journal to open."))
@option("--lang", type=click.Choice(i18n.LANGUAGES), help=N_("The language to speak."))
@click.version_option(
    __version__, message="%(prog)s %(version)s", cls=Option, help=N_("Show the version and exit.")
)
@click.pass_obj
def reflectui(session: Session, journal: str | None, lang: str | None) -> None:
    # The language was chosen by the composition root, before any word of ours could be needed.
    del lang
    session.name = journal or ""
