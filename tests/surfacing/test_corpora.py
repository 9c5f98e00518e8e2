"""Sample diaries with gold lists: sound, and no worse than the first version was."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.surfacing import measured, scorer


@pytest.mark.parametrize(("name", "least"), [("nippou-b", 0.9), ("worklog-en", 0.9)])
def test_gold(shared: Path, name: str, least: float) -> None:
    corpora: Any = shared / "corpora"
    if not (corpora / f"{name}.jsonl").is_file():
        pytest.skip("the sample diaries are not beside the checkout")
    figures = measured(name, scorer())
    assert figures.at_30.recall >= least
    assert len(figures.at_30.decoys) <= 1
    assert all(profile.sound for profile in figures.at_30.profiles[:30])
    assert sum(figures.at_100.negated.values()) <= 1
