"""A text out to the person's own editor and back, in a folder that nobody else can read."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from reflectui.errors import ReflectuiError
from reflectui.paths import state_folder
from reflectui.store.instance import Instance, alive
from reflectui.store.kept import ORIGIN, TEXT, Origin, keep, lay_out, take_in

# The time of change (nanoseconds since 1970) of a text that no editor has written to.
LAID_OUT = 1_000_000_000


def edit(text: str, origin: Origin) -> str:
    """Open $VISUAL or $EDITOR (else vi) on `text`, which is of `origin`, and return what was saved.

    An editor that ends with an error after changing nothing leaves the text as it was. Raises
    `editor.missing` (command), `editor.failed` (command, kept: where the text is that was written), and
    `disk.full` and `write.failed` where the text cannot be laid out.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    owner = Instance()
    owner.live()
    folder = _folder() / owner.id
    try:
        file = lay_out(folder, text, origin)
        os.utime(file, ns=(LAID_OUT, LAID_OUT))
        try:
            done = subprocess.run([*shlex.split(command), str(file)], check=False)
        except (OSError, ValueError) as error:
            raise ReflectuiError("editor.missing", command=command) from error
        written = file.read_bytes().decode("utf-8", "replace") if file.exists() else text
        if done.returncode and written != text:
            raise ReflectuiError("editor.failed", command=command, kept=keep(written, origin))
        return written
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        owner.close()


def sweep() -> list[str]:
    """Remove folders left by programs that are gone; what was written there and not taken in is kept.

    Returns the paths under which it is kept; raises `write.failed`.
    """
    found = []
    if (folder := _folder()).is_dir():
        for left in folder.iterdir():
            if not alive(left.name):
                if _is_written(left):
                    found.append(take_in(left))
                else:
                    shutil.rmtree(left, ignore_errors=True)
    return found


def _is_written(folder: Path) -> bool:
    """Whether an editor wrote to the text there, or left a file of its own that may hold it."""
    names = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
    written = TEXT in names and (folder / TEXT).stat().st_mtime_ns != LAID_OUT
    return written or bool(names - {TEXT, ORIGIN})


def _folder() -> Path:
    return state_folder() / "editing"
