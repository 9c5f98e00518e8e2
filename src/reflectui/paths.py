"""Where things live on this machine; nothing happens at import."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reflectui.errors import ReflectuiError

APP = "reflectui"


def default_journal() -> Path:
    """The journal opened when none is named."""
    return data_folder() / "journal.db"


def data_folder() -> Path:
    """Journals and their backups."""
    return _folder("XDG_DATA_HOME", "user_data_path")


def config_file() -> Path:
    """This machine's settings."""
    return _folder("XDG_CONFIG_HOME", "user_config_path") / "config.toml"


def lenses_folder() -> Path:
    """The person's own ways of writing."""
    return config_file().parent / "lenses"


def ladders_folder() -> Path:
    """The person's own ladders of levels."""
    return config_file().parent / "ladders"


def state_folder() -> Path:
    """What belongs to running programs of this machine."""
    return _folder("XDG_STATE_HOME", "user_state_path")


def absolute(path: Path) -> Path:
    """`path` from the root on; raises `folder.gone` where it begins in a working folder that was deleted."""
    try:
        return path.absolute()
    except FileNotFoundError as error:
        raise ReflectuiError("folder.gone") from error


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one place, through whatever links."""
    return os.path.realpath(one) == os.path.realpath(other)


def told(path: Path) -> str:
    """A path as it is shown, and can be typed into a shell: from ~ on where it is below the person's home."""
    import shlex

    try:
        below = path.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return shlex.quote(str(path))
    return f"~/{shlex.quote(str(below))}"


def kept_folder() -> Path:
    """Where texts stand, each in a folder of its own, that were written and could not be saved."""
    return state_folder() / "kept"


def private_folder(folder: Path) -> Path:
    """Create `folder`, and what is missing above it, for its owner alone (0700)."""
    if not folder.exists():
        private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn what the system says while something is written to `place` into our errors.

    Raises `disk.full` and `write.failed` (path, reason).
    """
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ReflectuiError("disk.full") from error
        raise ReflectuiError("write.failed", path=str(place), reason=error.strerror or "") from error


def _folder(variable: str, finder: str) -> Path:
    # platformdirs takes longer to import than the rest of `add`; a set XDG variable answers without it.
    if value := os.environ.get(variable):
        return Path(value) / APP
    import platformdirs

    return Path(getattr(platformdirs, finder)(APP))
