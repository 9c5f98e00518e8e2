"""Search: its first page in the store, and from the last key of a word to the screen."""

import statistics
import time
from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.keys import KEY_LIMIT, PLACE_LIMIT, STILL, go_to_journal, leave, response
from benchmarks.table import Row, within
from reflectui.store.journal import Journal

# Often and seldom found, of two characters or one word.
WORDS = {"ja": ("設計", "東雪", "次の"), "en": ("office", "vennoros", "morning")}
STORE_LIMIT, PAGE = 5, 50


def searching(bench: Bench) -> Iterator[Row]:
    """The slowest of three words, in the store and on the screen."""
    for case in bench.cases:
        words = WORDS[case.language]
        with Journal.open(bench.journal(case)) as journal:
            slowest = max(_in_store(journal, word, bench.rounds) for word in words)
        yield within("search in the store, first 50", str(case), slowest, STORE_LIMIT, "ms")
        typed, left = [], []
        with bench.app(case) as terminal:
            go_to_journal(terminal)
            for _ in range(bench.few):
                response(terminal, "/")
                terminal.press(*words[0][:-1])
                terminal.settle(STILL)
                typed.append(response(terminal, words[0][-1]))
                left.append(response(terminal, "esc"))
                terminal.press("esc")
                terminal.settle(STILL)
            leave(terminal)
        yield within("search, key to screen", str(case), statistics.median(typed), KEY_LIMIT, "ms")
        yield within("search, esc", str(case), statistics.median(left), PLACE_LIMIT, "ms")


def _in_store(journal: Journal, word: str, rounds: int) -> float:
    """Milliseconds to find the first page of entries with their snippets, the median."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        journal.search.find(word, limit=PAGE)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000
