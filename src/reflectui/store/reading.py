"""Texts into packed phrases; what takes long is shared with a second process.

The second process (this module as a program) only ever sees texts and gives back bytes. It ends with the
first one, whatever ends that, because its input closes then.
"""

import os
import pickle
import select
import subprocess
import sys
from bisect import bisect_left
from collections.abc import Sequence
from contextlib import suppress
from itertools import accumulate
from types import TracebackType
from typing import BinaryIO, Self, cast

_BROKEN = (OSError, EOFError, pickle.UnpicklingError)


class Reader:
    """Reads texts for their phrases, with `help` from a second process; leaving the context ends that."""

    def __init__(self, help: bool) -> None:
        self._helper = _started() if help and (os.cpu_count() or 1) > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._helper:
            self._helper.end()

    def packed(self, texts: Sequence[str]) -> list[bytes]:
        """The packed phrases of each text."""
        if self._helper is None or not self._helper.is_ready():
            return _packed(texts)
        ends = list(accumulate(map(len, texts), initial=0))
        half = bisect_left(ends, ends[-1] / 2)
        try:
            self._helper.give(texts[:half])
            mine = _packed(texts[half:])
            return [*self._helper.take(), *mine]
        except _BROKEN:
            self._helper.end()
            self._helper = None
            return _packed(texts)


class _Helper:
    """The second process, as the first one sees it."""

    def __init__(self) -> None:
        # Outside the terminal's group: ctrl+c is for the first process alone.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._to = cast(BinaryIO, self._process.stdin)
        self._from = cast(BinaryIO, self._process.stdout)
        self._ready = False

    def is_ready(self) -> bool:
        """Whether it has loaded what it needs; never waits."""
        if not self._ready and select.select([self._from], [], [], 0)[0]:
            self._ready = True
            self._from.readline()
        return self._ready

    def give(self, texts: Sequence[str]) -> None:
        """Hand over texts to be read meanwhile."""
        pickle.dump(texts, self._to)
        self._to.flush()

    def take(self) -> list[bytes]:
        """Wait for the packed phrases of what was given last."""
        found: list[bytes] = pickle.load(self._from)
        return found

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        for pipe in (self._to, self._from):
            with suppress(OSError):  # what could not be handed over any more
                pipe.close()
        self._process.wait()


def _started() -> _Helper | None:
    try:
        return _Helper()
    except OSError:
        return None


def _packed(texts: Sequence[str]) -> list[bytes]:
    from reflectui.surfacing.phrases import pack, phrases_of

    return [pack(phrases_of(text), text) for text in texts]


def _help() -> None:
    """Read texts from standard input until it ends."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    _packed(["朝、本を読む。"])
    answers.write(b"\n")
    while True:
        answers.flush()
        try:
            texts = pickle.load(asked)
        except EOFError:
            break
        pickle.dump(_packed(texts), answers)


if __name__ == "__main__":
    _help()
