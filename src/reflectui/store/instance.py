"""Running programs of this machine: whose drafts and unfinished changes have an owner that still lives.

Each holds a lock on a file of its own in the state folder; the system lets it go also after kill -9. Who has
another state folder sees no file, and so cannot tell.
"""

import fcntl
import os
import re
import time
from datetime import timedelta
from pathlib import Path

from reflectui import clock
from reflectui.paths import private_folder, state_folder

A_DAY = timedelta(days=1)
FORGOTTEN_SECONDS = 30 * 24 * 3600


class Instance:
    """This program, alive until closed.

    `unfinished` is True while a change of its own would have to be taken back if it ended now.
    """

    def __init__(self) -> None:
        self.id = os.urandom(16).hex()
        self.unfinished = False
        self._file: int | None = None

    def live(self) -> None:
        """Be known as alive from now on, where there is a folder to say it in; cheap when called again."""
        if self._file is None:
            try:
                folder = private_folder(_folder())
                self._file = os.open(folder / self.id, os.O_CREAT | os.O_RDWR, 0o600)
            except OSError:
                return
            fcntl.flock(self._file, fcntl.LOCK_EX)
            _sweep(folder)

    def close(self) -> None:
        """Be known as gone."""
        if self._file is not None:
            # The file of a program that ended amid a change stays, to tell others that it has ended.
            if not self.unfinished:
                (_folder() / self.id).unlink(missing_ok=True)
            os.close(self._file)
            self._file = None


def alive(instance: str) -> bool | None:
    """Whether the program with this id still runs on this machine, None where that cannot be told."""
    return _held(_folder() / instance) if re.fullmatch("[0-9a-f]{32}", instance) else None


def ended(instance: str, since: str) -> bool:
    """Whether what the program with this id began at the instant `since` has no owner any more.

    One that cannot be seen from here, on another machine or with another state folder, is given a day.
    """
    known = alive(instance)
    return known is False or (known is None and since < clock.instant_text(clock.now() - A_DAY))


def _held(path: Path) -> bool | None:
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(file)


def _sweep(folder: Path) -> None:
    """Remove what programs left that were killed long ago."""
    for left in folder.iterdir():
        if left.stat().st_mtime < time.time() - FORGOTTEN_SECONDS and _held(left) is False:
            left.unlink(missing_ok=True)


def _folder() -> Path:
    return state_folder() / "running"
