"""What is painted of a row that changed."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reflectui.tui.widgets.frugal import _cells_that_differ

INK, SOFT = Style(color="white"), Style(color="grey50")


def row(*pieces: tuple[str, Style]) -> Strip:
    return Strip([Segment(text, style) for text, style in pieces])


@pytest.mark.parametrize(
    ("before", "now", "cells"),
    [
        (row(("ab", INK), ("  ", SOFT)), row(("ax", INK), ("  ", SOFT)), 2),
        (row(("ab    ", INK)), row(("ax    ", INK)), 2),
        (row(("abc   ", INK)), row(("ab    ", INK)), 3),
        (row(("日本  ", INK)), row(("日    ", INK)), 4),
        (row(("ab  ", INK), ("|", SOFT)), row(("ab  ", SOFT), ("|", SOFT)), 4),
        (row(("ab", INK)), row(("ab", INK), ("  ", SOFT)), 4),
    ],
)
def test_what_ends_alike_is_left_as_it_is(before: Strip, now: Strip, cells: int) -> None:
    assert _cells_that_differ(now, before) == cells
