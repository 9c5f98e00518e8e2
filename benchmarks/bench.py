"""Where measuring happens: a folder with diaries of every size and language, and how often."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks import corpus
from benchmarks.programs import EMPTY_APP, JRNL, jrnl_config
from tests.terminal.harness import REFLECTUI, Terminal, environment

SIZE = (80, 24)


class Case(NamedTuple):
    """A diary measured: its language ('ja' or 'en') and how many entries it has."""

    language: str
    size: int

    def __str__(self) -> str:
        return f"{self.size:,} {self.language}"


@dataclass(frozen=True, slots=True)
class Bench:
    """The folder everything is made in, the sizes measured, and how often each figure is taken."""

    folder: Path
    sizes: tuple[int, ...]
    rounds: int

    @property
    def few(self) -> int:
        """How often a slow figure is taken."""
        return self.rounds // 2

    @property
    def cases(self) -> list[Case]:
        """Every language at every size."""
        return [Case(language, size) for language in corpus.LANGUAGES for size in self.sizes]

    @property
    def largest(self) -> list[Case]:
        """Every language at the largest size."""
        return [Case(language, self.sizes[-1]) for language in corpus.LANGUAGES]

    def env(self, language: str, journal: Path | None = None) -> dict[str, str]:
        """The environment of a person who speaks `language` and keeps `journal`."""
        more = {"REFLECTUI_JOURNAL": str(journal)} if journal else {}
        return environment(self.folder / f"home-{language}", LC_MESSAGES=f"{language}.UTF-8", **more)

    def jsonl(self, case: Case) -> Path:
        """The diary as jsonl."""
        path = self.folder / f"{case.language}-{case.size}.jsonl"
        if not path.exists():
            corpus.write_jsonl(path, *case)
        return path

    def journal(self, case: Case) -> Path:
        """The diary as a journal, imported and surfaced once; measures leave its entries as they are."""
        path = self._journal_path(case)
        if not path.exists():
            unfinished = path.with_suffix(".unfinished")
            self.reflectui(case.language, unfinished, "import", "jsonl", str(self.jsonl(case)))
            self.reflectui(case.language, unfinished, "candidates", "--json")
            unfinished.rename(path)
        return self._backed_up(case, path)

    def copy(self, case: Case) -> Path:
        """A journal to write into."""
        path = self.fresh(f"copy-{case.language}-{case.size}")
        shutil.copyfile(self.journal(case), path)
        return self._backed_up(case, path)

    def fresh(self, name: str) -> Path:
        """The path of a journal that does not exist, without anything of an earlier one beside it."""
        for left in self.folder.glob(f"{name}.db*"):
            left.unlink()
        return self.folder / f"{name}.db"

    def keep_journal(self, case: Case, journal: Path) -> None:
        """Keep a copy of a journal just imported and surfaced, so that it need not be made again."""
        if not self._journal_path(case).exists():
            shutil.copyfile(journal, self._journal_path(case))

    def reflectui(self, language: str, journal: Path, *arguments: str) -> str:
        """Run one command to its end; returns what it printed."""
        done = subprocess.run(
            (*REFLECTUI, *arguments),
            env=self.env(language, journal),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
        return done.stdout

    def jrnl(self, case: Case) -> tuple[str, ...]:
        """The command that runs jrnl on the same diary."""
        path = self.folder / f"{case.language}-{case.size}.txt"
        if not path.exists():
            corpus.write_jrnl(path, *case)
        return (*JRNL, "--config-file", str(jrnl_config(self.folder, path)))

    @contextmanager
    def app(
        self, case: Case, size: tuple[int, int] = SIZE, journal: Path | None = None
    ) -> Iterator[Terminal]:
        """The app on a diary, or on a copy of it, started and filled."""
        env = self.env(case.language, journal or self.journal(case))
        with Terminal(REFLECTUI, env, size) as terminal:
            terminal.wait_for(newest_line(case), timeout=60)
            terminal.settle(1.0)
            yield terminal

    def empty_app(self, size: tuple[int, int] = SIZE) -> Terminal:
        """The empty Textual app."""
        return Terminal(EMPTY_APP, self.env("en"), size)

    def _backed_up(self, case: Case, journal: Path) -> Path:
        """The journal with the day's backup made, which would else begin while something is measured."""
        if not any(self.folder.glob(f"backups/{journal.name}/*.db")):
            self.reflectui(case.language, journal, "backup")
        return journal

    def _journal_path(self, case: Case) -> Path:
        return self.folder / f"{case.language}-{case.size}.db"


def newest_line(case: Case) -> str:
    """The beginning of today's newest line, which shows that Today is filled."""
    today = [
        made
        for made in corpus.entries(case.language, min(case.size, 40))
        if made.day == corpus.LAST_DAY.isoformat()
    ]
    return today[-1].text[:10]
