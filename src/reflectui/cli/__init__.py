"""The shell front end: stdout is data, stderr is talk."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from reflectui.cli.session import Session
from reflectui.errors import ReflectuiError
from reflectui.i18n import _, language
from reflectui.settings import Settings


def run(
    arguments: list[str], settings: Settings | ReflectuiError, launch: Callable[[Path, Settings], int]
) -> int:
    """Run one command and return its exit code: 0 done, 1 refused with a reason, 2 wrong usage.

    Settings that could not be read are told by the first command that needs them.
    """
    from reflectui.cli.commands import reflectui, speaking

    with speaking(language()):
        try:
            session = Session(settings, launch)
            done = reflectui.main(arguments, prog_name="reflectui", standalone_mode=False, obj=session)
            sys.stdout.flush()
            session.tell_damage()
            return done if isinstance(done, int) else 0
        except click.MissingParameter as error:
            hint = error.param.get_error_hint(error.ctx) if error.param and error.ctx else ""
            click.UsageError(_("Missing argument {name}.").format(name=hint), error.ctx).show()
            return error.exit_code
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except click.Abort:
            return 130
        except ReflectuiError as error:
            return _refuse(error)
        except (BrokenPipeError, SystemExit):
            # The reader of our output has gone, for which alone click exits.
            from reflectui.cli.output import give_up

            give_up()
            return 0
        except Exception as error:
            return _unforeseen(error)


def _refuse(error: ReflectuiError) -> int:
    from reflectui.wording.problems import sentence

    click.echo(sentence(error), err=True)
    return 1


def _unforeseen(error: Exception) -> int:
    from reflectui.cli.output import give_up, is_refused
    from reflectui.wording.problems import unexpected

    if is_refused(error):
        give_up()
        return _refuse(ReflectuiError("output.failed"))
    click.echo(unexpected(error), err=True)
    return 1
