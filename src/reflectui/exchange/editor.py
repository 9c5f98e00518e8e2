"""A text out to the person's own editor and back, in a folder that nobody else can read."""

import os
import shlex
import shutil
import subprocess
import uuid
from pathlib import Path

from reflectui.errors import ReflectuiError
from reflectui.paths import kept_folder, private_folder, state_folder, writing
from reflectui.store.instance import Instance, alive


def edit(text: str) -> str:
    """Open $VISUAL or $EDITOR (else vi) on `text` and return what was saved.

    An editor that ends with an error after changing nothing leaves the text as it was. Raises
    `editor.missing` (command), `editor.failed` (command, kept: where the text is that was written), and
    `disk.full` and `write.failed` where the text cannot be laid out.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    owner = Instance()
    owner.live()
    folder = _folder() / owner.id
    try:
        file = _file(folder, text)
        try:
            done = subprocess.run([*shlex.split(command), str(file)], check=False)
        except (OSError, ValueError) as error:
            raise ReflectuiError("editor.missing", command=command) from error
        written = file.read_bytes().decode("utf-8", "replace") if file.exists() else text
        if done.returncode and written != text:
            raise ReflectuiError("editor.failed", command=command, kept=keep(written))
        return written
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        owner.close()


def keep(text: str) -> str:
    """Put a text that was written and could not be taken in into a file that stays; returns its path.

    Raises `disk.full` and `write.failed`.
    """
    return str(_file(kept_folder() / uuid.uuid4().hex, text))


def sweep() -> None:
    """Remove folders left by programs that are gone."""
    if (folder := _folder()).is_dir():
        for left in folder.iterdir():
            if not alive(left.name):
                shutil.rmtree(left, ignore_errors=True)


def _file(folder: Path, text: str) -> Path:
    file = folder / "entry.md"
    with writing(file):
        private_folder(folder)
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8")
    return file


def _folder() -> Path:
    return state_folder() / "editing"
