"""The clipboard inside tmux, which by itself keeps from the terminal what a program copies."""

import os
import subprocess

SECONDS = 1.0
# An older tmux knows no -w, with which the text goes on to the terminal around it.
WAYS = (("-w", "-"), ("-",))


def reaches_tmux(text: str) -> bool:
    """Give `text` to the tmux that the app runs in; False where there is one and it does not take it."""
    if not os.environ.get("TMUX"):
        return True
    try:
        return any(_loaded(text, way) for way in WAYS)
    except (OSError, subprocess.TimeoutExpired):
        return False


def _loaded(text: str, way: tuple[str, ...]) -> bool:
    command = ["tmux", "load-buffer", *way]
    done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=SECONDS, check=False)
    return done.returncode == 0
