"""Surfacing held against the gold lists of sample diaries that lie beside the checkout.

    python -m benchmarks.surfacing [--show] [NAME…]

Prints recall, dates, decoys, soundness and missed occasions quoted as done, and seconds of processor time per
million characters; with --show also what was found. The dictionary is loaded before the clock starts.
"""

import importlib.util
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from reflectui.surfacing.candidates import Candidate, candidates
from reflectui.surfacing.phrases import pack, phrases_of, surfaced_text

SHARED = Path(__file__).resolve().parents[2] / "shared"
DIARIES = ("nippou-a", "nippou-b", "worklog-en", "r7kamura", "santoka", "pepys")
HEAD = "diary        r@30 r@100 dates decoys  sound negated   read  group"


def surfaced(texts: list[str], days: list[str], limit: int) -> tuple[list[Candidate], float, float]:
    """The candidates of a diary and the seconds that reading and grouping took."""
    start = time.process_time()
    packed = [pack(phrases_of(text), text) for text in texts]
    middle = time.process_time()
    found = candidates(zip(range(len(texts)), days, packed, strict=True), texts.__getitem__, limit)
    return found, middle - start, time.process_time() - middle


def scorer() -> ModuleType:
    """The program that holds candidates against a gold list."""
    spec = importlib.util.spec_from_file_location("score_candidates", SHARED / "eval" / "score_candidates.py")
    if spec is None or spec.loader is None:
        raise SystemExit("the gold lists are not beside the checkout")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@dataclass
class Figures:
    """How the candidates of one diary met its gold list, and seconds per million characters."""

    name: str
    at_30: Any
    at_100: Any
    reading: float
    grouping: float

    def __str__(self) -> str:
        best = self.at_30.profiles[:30]
        sound = f"{sum(profile.sound for profile in best)}/{len(best)}"
        return (
            f"{self.name:<11} {self.at_30.recall:>5.2f} {self.at_100.recall:>5.2f}"
            f" {self.at_100.dates_found:>5.2f}"
            f" {len({rank for rank, *_ in self.at_30.decoys}):>6} {sound:>6}"
            f" {sum(self.at_100.negated.values()):>7} {self.reading:>6.2f} {self.grouping:>6.2f}"
        )


def measured(name: str, scoring: Any) -> Figures:
    """Surface the diary `name` and hold the best 100 candidates against its gold list."""
    corpus = SHARED / "corpora" / f"{name}.jsonl"
    rows = [json.loads(row) for row in corpus.read_text("utf-8").splitlines()]
    texts = [surfaced_text(row.get("title") or "", row["text"], "") for row in rows]
    found, reading, grouping = surfaced(texts, [row["date"] for row in rows], 100)
    listed = [candidate.as_json() for candidate in found]
    gold = json.loads((SHARED / "corpora" / f"gold-{name}.json").read_text("utf-8"))
    by_day = scoring.texts_by_day(corpus)
    at_30, at_100 = (scoring.score(listed, gold, top, by_day) for top in (30, 100))
    million = sum(map(len, texts)) / 1e6
    return Figures(name, at_30, at_100, reading / million, grouping / million)


def main() -> None:
    """Print one line a diary."""
    phrases_of("朝、本を読む。")
    scoring = scorer()
    show = "--show" in sys.argv
    print(HEAD)
    for name in [argument for argument in sys.argv[1:] if argument != "--show"] or DIARIES:
        figures = measured(name, scoring)
        if show:
            scoring.print_details(figures.at_100)
        print(figures, flush=True)


if __name__ == "__main__":
    main()
