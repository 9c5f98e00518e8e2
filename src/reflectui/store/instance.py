"""Running programs of this machine: whose drafts and unfinished changes have an owner that still lives.

Each holds a lock on a file of its own in the state folder; the system lets it go also after kill -9.
"""

import fcntl
import os
import re
from pathlib import Path

from reflectui.paths import private_folder, state_folder


class Instance:
    """This program, alive until closed."""

    def __init__(self) -> None:
        self.id = os.urandom(16).hex()
        self._file: int | None = None

    def live(self) -> None:
        """Be known as alive from now on; cheap when called again."""
        if self._file is None:
            folder = private_folder(_folder())
            self._file = os.open(folder / self.id, os.O_CREAT | os.O_RDWR, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX)

    def close(self) -> None:
        """Be known as gone."""
        if self._file is not None:
            (_folder() / self.id).unlink(missing_ok=True)
            os.close(self._file)
            self._file = None


def alive(instance: str) -> bool:
    """Whether the program with this id still runs on this machine."""
    if not re.fullmatch("[0-9a-f]{32}", instance):
        return False
    path = _folder() / instance
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        path.unlink(missing_ok=True)
        return False
    finally:
        os.close(file)


def _folder() -> Path:
    return state_folder() / "running"
