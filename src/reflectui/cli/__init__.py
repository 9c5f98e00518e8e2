"""The shell front end: stdout is data, stderr is talk."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from reflectui.cli.session import Session
from reflectui.errors import ReflectuiError
from reflectui.i18n import language
from reflectui.settings import Settings


def run(arguments: list[str], settings: Settings, launch: Callable[[Path, Settings], int]) -> int:
    """Run one command and return its exit code: 0 done, 1 refused with a reason, 2 wrong usage."""
    from reflectui.cli.commands import reflectui, speak

    speak(language())
    try:
        session = Session(settings, launch)
        done = reflectui.main(arguments, prog_name="reflectui", standalone_mode=False, obj=session)
        sys.stdout.flush()
        return done if isinstance(done, int) else 0
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ReflectuiError as error:
        from reflectui.wording.problems import sentence

        click.echo(sentence(error), err=True)
        return 1
    except (BrokenPipeError, SystemExit):
        # The reader of our output has gone, for which alone click exits; closing it would complain once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from reflectui.wording.problems import unexpected

        click.echo(unexpected(error), err=True)
        return 1
