"""The table of commands; each is imported when it is called."""

import importlib
import os
from collections.abc import Callable
from gettext import bindtextdomain, textdomain
from typing import Any, TypeVar

import click

from reflectui import __version__, i18n
from reflectui.cli.session import Session
from reflectui.i18n import LOCALE, N_, N_plural, _

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

COMMANDS = {
    "demo": ("moving", N_("Open a throw-away sample journal, half a year of it.")),
    "add": ("writing", N_("Record one line or more; prints the id.")),
    "edit": ("writing", N_("Edit a record in your editor.")),
    "show": ("reading", N_("Print one record.")),
    "list": ("reading", N_("Print the newest records.")),
    "search": ("reading", N_("Find records.")),
    "candidates": ("reading", N_("Print the practices found in the text, best first.")),
    "report": ("reading", N_("Print today or the week as plain text to pass on.")),
    "import": ("moving", N_("Import a diary from another program.")),
    "export": ("moving", N_("Export the whole journal.")),
    "backup": ("keeping", N_("Make a verified copy of the journal.")),
    "restore": ("keeping", N_("Restore the journal from a backup.")),
    "doctor": ("keeping", N_("Check the journal.")),
    "erase": ("keeping", N_("Remove a record for good.")),
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
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
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


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare the command `name` with its help from the table."""
    return click.command(name, cls=Command, help=COMMANDS[name][1], **settings)


def option(*names: str, **settings: Any) -> Callable[[Decorated], Decorated]:
    """Declare an option of a command."""
    return click.option(*names, cls=Option, **settings)


as_json = option("--json", "as_json", is_flag=True, help=N_("Print JSON."))


def speak(language: str) -> None:
    """Let click's own words come from our catalogue too."""
    os.environ["LANGUAGE"] = language
    bindtextdomain("reflectui", str(LOCALE))
    textdomain("reflectui")


@click.group(cls=Commands, context_settings={"help_option_names": ["--help"]})
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
