"""Surfacing and three baselines held against the gold lists of sample diaries that lie beside the checkout.

    python -m benchmarks.surfacing [--show] [--halves] [NAME…]

Prints recall, dates, missed occasions quoted as done, decoys and soundness, and seconds of processor time per
million characters; with --show what was found, with --halves also each half of a diary by itself. The
dictionary is loaded before the clock starts. `times bare` is the time against that of tokenizing alone.
"""

import importlib.util
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.baselines import Sentence, frequent_ngrams, prefix_span, sentences, yake
from reflectui.surfacing.candidates import candidates
from reflectui.surfacing.phrases import pack, phrases_of, surfaced_text

SHARED = Path(__file__).resolve().parents[2] / "shared"
DIARIES = ("nippou-a", "nippou-b", "worklog-en", "r7kamura", "santoka", "pepys")
LIMIT = 100
SHOWN = 30
FEWEST_DATES = 3  # on which a practice must be told in a half of a diary to be asked of it
HEAD = "diary        method      r@30 r@100 dates negated decoys  sound  s/million"
BASELINES: tuple[tuple[str, Callable[[list[Sentence], int], list[dict[str, Any]]]], ...] = (
    ("n-grams", frequent_ngrams),
    ("YAKE", yake),
    ("PrefixSpan", prefix_span),
)


@dataclass
class Diary:
    """A diary or a part of one, with its gold list and what each of its days says."""

    name: str
    days: list[str]
    texts: list[str]
    gold: dict[str, Any]
    by_day: dict[str, str]

    @property
    def characters(self) -> int:
        """How long it is."""
        return sum(map(len, self.texts))

    def part(self, name: str, first: str, last: str) -> "Diary":
        """The days from `first` to `last`, with the practices that are told often enough there."""
        inside = [number for number, day in enumerate(self.days) if first <= day <= last]
        practices = []
        for row in self.gold["practices"]:
            told = [piece for piece in row["evidence"] if first <= piece["date"] <= last]
            if len({piece["date"] for piece in told}) >= FEWEST_DATES:
                practices.append({**row, "evidence": told})
        days, texts = [self.days[n] for n in inside], [self.texts[n] for n in inside]
        return Diary(name, days, texts, {**self.gold, "practices": practices}, self.by_day)

    def halves(self) -> list["Diary"]:
        """The first and the second half of its days."""
        days = sorted(set(self.days))
        middle = len(days) // 2
        first = self.part(f"{self.name} 1", days[0], days[middle - 1])
        return [first, self.part(f"{self.name} 2", days[middle], days[-1])]


@dataclass
class Figures:
    """How the candidates of one diary met its gold list, and seconds per million characters."""

    name: str
    method: str
    at_30: Any
    at_100: Any
    seconds: float

    def __str__(self) -> str:
        best = self.at_30.profiles[:SHOWN]
        sound = f"{sum(profile.sound for profile in best)}/{len(best)}"
        return (
            f"{self.name:<12} {self.method:<10} {self.at_30.recall:>5.2f} {self.at_100.recall:>5.2f}"
            f" {self.at_100.dates_found:>5.2f} {sum(self.at_100.negated.values()):>7}"
            f" {len({rank for rank, *_ in self.at_30.decoys}):>6} {sound:>6} {self.seconds:>10.2f}"
        )


def scorer() -> ModuleType:
    """The program that holds candidates against a gold list."""
    path = SHARED / "eval" / "score_candidates.py"
    spec = importlib.util.spec_from_file_location("score_candidates", path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise SystemExit("skipped: the gold lists are not beside the checkout")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def diary(name: str, scoring: Any) -> Diary:
    """The diary `name` beside the checkout."""
    corpus = SHARED / "corpora" / f"{name}.jsonl"
    rows = [json.loads(row) for row in corpus.read_text("utf-8").splitlines()]
    texts = [surfaced_text(row.get("title") or "", row["text"], "") for row in rows]
    gold = json.loads((SHARED / "corpora" / f"gold-{name}.json").read_text("utf-8"))
    return Diary(name, [row["date"] for row in rows], texts, gold, scoring.texts_by_day(corpus))


def surfaced(read: Diary) -> list[dict[str, Any]]:
    """What surfacing finds in a diary, from nothing."""
    packed = [pack(phrases_of(text), text) for text in read.texts]
    rows = zip(range(len(packed)), read.days, packed, strict=True)
    return [candidate.as_json() for candidate in candidates(rows, read.texts.__getitem__, LIMIT)]


def figures(read: Diary, method: str, find: Callable[[], list[dict[str, Any]]], scoring: Any) -> Figures:
    """What a method finds in a diary, held against its gold list."""
    start = time.process_time()
    found = find()
    seconds = (time.process_time() - start) / (read.characters / 1e6)
    at_30, at_100 = (scoring.score(found, read.gold, top, read.by_day) for top in (SHOWN, LIMIT))
    return Figures(read.name, method, at_30, at_100, seconds)


def measured(name: str, scoring: Any) -> Figures:
    """Surface the diary `name` and hold the best candidates against its gold list."""
    read = diary(name, scoring)
    return figures(read, "surfacing", lambda: surfaced(read), scoring)


def beside(read: Diary, scoring: Any) -> list[Figures]:
    """The baselines on a diary."""
    pieces = sentences(zip(read.days, range(len(read.texts)), read.texts, strict=True))
    return [
        figures(read, method, lambda find=find: find(pieces, LIMIT), scoring)  # type: ignore[misc]
        for method, find in BASELINES
    ]


def bare(read: Diary) -> float:
    """Seconds per million characters that tokenizing takes alone."""
    from reflectui.language.japanese import tokens

    start = time.process_time()
    for text in read.texts:
        for line in text.split("\n"):
            for begin in range(0, len(line), 5000):
                tokens(line[begin : begin + 5000])
    return (time.process_time() - start) / (read.characters / 1e6)


def main() -> None:
    """Print a line for each diary and method."""
    phrases_of("朝、本を読む。")
    scoring = scorer()
    names = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    print(HEAD)
    for name in names or DIARIES:
        read = diary(name, scoring)
        found = figures(read, "surfacing", lambda read=read: surfaced(read), scoring)  # type: ignore[misc]
        if "--show" in sys.argv:
            scoring.print_details(found.at_100)
        print(f"{found}   {found.seconds / bare(read):.1f} times bare", flush=True)
        for half in read.halves() if "--halves" in sys.argv else ():
            print(figures(half, "surfacing", lambda half=half: surfaced(half), scoring), flush=True)  # type: ignore[misc]
        for row in beside(read, scoring):
            print(row, flush=True)


if __name__ == "__main__":
    main()
