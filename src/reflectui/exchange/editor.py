"""A text out to the person's own editor and back, in a folder that nobody else can read."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from reflectui.errors import ReflectuiError
from reflectui.paths import state_folder
from reflectui.store.instance import Instance, alive
from reflectui.store.kept import Origin, keep, lay_out


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
        file = lay_out(folder, text)
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


def sweep() -> None:
    """Remove folders left by programs that are gone."""
    if (folder := _folder()).is_dir():
        for left in folder.iterdir():
            if not alive(left.name):
                shutil.rmtree(left, ignore_errors=True)


def _folder() -> Path:
    return state_folder() / "editing"
