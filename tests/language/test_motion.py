"""Word motion stops where the script changes."""

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reflectui.language.cells import is_joined
from reflectui.language.motion import word_left, word_right
from tests.language.notation import data_lines, plain

CASES = list(data_lines("motion.txt"))

Step = Callable[[str, int], int]


def stops(step: Step, text: str, begin: int, end: int) -> list[int]:
    """Every place met from `begin` until `end` is reached."""
    places = [begin]
    while places[-1] != end:
        places.append(step(text, places[-1]))
    return places[1:]


@pytest.mark.parametrize("parted", CASES)
def test_stops(parted: str) -> None:
    text, edges = "", []
    for part in map(plain, parted.split("|")):
        if part.strip():
            edges.append((len(text), len(text) + len(part)))
        text += part
    begins, ends = {0, *(begin for begin, _ in edges)}, {len(text), *(end for _, end in edges)}
    assert stops(word_right, text, 0, len(text)) == sorted(ends - {0})
    assert stops(word_left, text, len(text), 0) == sorted(begins, reverse=True)


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    ("text", "index", "left", "right"),
    [
        ("コードレビュー", 3, 0, 7),
        ("LT  の", 3, 0, 5),
        ("don't", 3, 0, 5),
        ("今日は", 1, 0, 2),
        ("", 0, 0, 0),
        ("   ", 1, 0, 3),
    ],
)
def test_from_the_middle(text: str, index: int, left: int, right: int) -> None:
    assert (word_left(text, index), word_right(text, index)) == (left, right)


@example("\u200dー", 2)
@given(st.text("あア漢aé1_ \u3099\u200d🇯👨、-'ーﾞก\u0e35", max_size=16), st.integers(0, 16))
def test_motion_always_moves_and_never_into_a_grapheme(text: str, index: int) -> None:
    index = min(index, len(text))
    right, left = word_right(text, index), word_left(text, index)
    assert right > index or index == len(text)
    assert left < index or index == 0
    assert not is_joined(text, right)
    assert not is_joined(text, left)


@given(st.text("あア漢aé1_ \u3099\u200d🇯👨、-'ー", max_size=16))
def test_what_is_passed_to_the_right_is_passed_to_the_left(text: str) -> None:
    """Between two stops to the right lies at most one to the left."""
    ends = stops(word_right, text, 0, len(text))
    begins = stops(word_left, text, len(text), 0)
    assert abs(len(ends) - len(begins)) <= 1


@pytest.mark.parametrize("text", ["a" + "\u0301" * 20_000, "🇯" * 20_000, "ー" * 20_000, "' " * 10_000])
def test_a_step_takes_milliseconds(text: str) -> None:
    word_right(text, 0)
    start = time.perf_counter()
    word_right(text, 0)
    word_left(text, len(text))
    assert time.perf_counter() - start < 0.2
