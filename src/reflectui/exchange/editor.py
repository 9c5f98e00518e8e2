"""A text out to the person's own editor and back, in a folder that nobody else can read."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from reflectui.errors import ReflectuiError
from reflectui.paths import private_folder, state_folder
from reflectui.store.instance import Instance, alive

KEPT = "kept-"


def edit(text: str) -> str:
    """Open $VISUAL or $EDITOR (else vi) on `text` and return what was saved.

    An editor that ends with an error after changing nothing leaves the text as it was. Raises
    `editor.missing` (command) and `editor.failed` (command, path): what was written then stays at that path.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    owner = Instance()
    owner.live()
    folder = private_folder(_folder() / owner.id)
    file = folder / "entry.md"
    file.touch(mode=0o600)
    file.write_text(text, encoding="utf-8")
    try:
        done = subprocess.run([*shlex.split(command), str(file)], check=False)
    except (OSError, ValueError) as error:
        shutil.rmtree(folder)
        raise ReflectuiError("editor.missing", command=command) from error
    finally:
        owner.close()
    written = file.read_bytes().decode("utf-8", "replace") if file.exists() else text
    if done.returncode and written != text:
        kept = folder.rename(folder.with_name(f"{KEPT}{owner.id}"))
        raise ReflectuiError("editor.failed", command=command, path=str(kept / file.name))
    shutil.rmtree(folder)
    return text if done.returncode else written


def sweep() -> None:
    """Remove folders left by programs that are gone."""
    if (folder := _folder()).is_dir():
        for left in folder.iterdir():
            if not left.name.startswith(KEPT) and not alive(left.name):
                shutil.rmtree(left, ignore_errors=True)


def _folder() -> Path:
    return state_folder() / "editing"
