"""What a working program does to others: how long another writer waits for its journal, and its memory."""

import resource
import sqlite3
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024
_PAUSE = 0.0002
_MEMORY_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Watched:
    """Of a program: seconds, those of computing, the longest wait for the lock, the most memory in bytes."""

    seconds: float
    computing: float
    longest_wait: float
    memory: int


def watch(command: Sequence[str], env: Mapping[str, str], journal: Path) -> Watched:
    """Run a command while a second connection keeps asking for the journal's lock.

    Raises CalledProcessError where the command fails.
    """
    start, computed = time.perf_counter(), _computed()
    process = subprocess.Popen(command, env=dict(env), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    writer = _Writer(journal)
    memory = 0
    memory_at = 0.0
    try:
        while process.poll() is None:
            writer.ask()
            if (now := time.perf_counter()) > memory_at:
                memory = max(memory, anonymous(process.pid))
                memory_at = now + _MEMORY_EVERY
            time.sleep(_PAUSE)
    finally:
        process.kill()
        process.wait()
        writer.close()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Watched(time.perf_counter() - start, _computed() - computed, writer.longest, memory)


def _computed() -> float:
    """Seconds of processor time that ended children have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def anonymous(pid: int) -> int:
    """Bytes of anonymous memory a process holds now, 0 where it is gone; mapped files are left out."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    for line in status.splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * 1024
    return 0


class _Writer:
    """A second connection that never waits inside SQLite, whose own waiting grows to 100 ms steps."""

    def __init__(self, journal: Path) -> None:
        self.longest = 0.0
        self._journal = journal
        self._connection: sqlite3.Connection | None = None
        self._since: float | None = None

    def ask(self) -> None:
        """Take the lock once and give it back; a wait lasts from the first refusal to the next success."""
        if self._connection is None:
            if not self._journal.exists():
                return
            self._connection = sqlite3.connect(self._journal, timeout=0, isolation_level=None)
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            self._since = self._since or time.perf_counter()
            self.longest = max(self.longest, time.perf_counter() - self._since)
        else:
            self._connection.execute("ROLLBACK")
            self._since = None

    def close(self) -> None:
        if self._connection:
            self._connection.close()
