"""Our widths are those by which the screen is composed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reflectui.language.cells import cell_ends, is_joined, width
from reflectui.language.visible import visible


def test_every_character_is_as_wide_as_on_the_screen() -> None:
    differing = [
        f"{code:x}"
        for code in range(0x110000)
        if width(chr(code)) != get_character_cell_size(visible(chr(code)), "17.0.0")
    ]
    assert differing == []


@given(st.text(max_size=30))
def test_every_text_is_as_wide_as_on_the_screen(text: str) -> None:
    assert width(text) == cell_len(visible(text), "17.0.0")
    assert cell_ends(text)[-1:] == ([width(text)] if text else [])


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("日本語", 6),
        ("ﾊﾝｶｸ", 4),
        ("ａｂ", 4),
        ("か\u3099", 2),
        ("a\x1b\tb", 4),
        ("👨\u200d👩\u200d👧", 6),
        ("👍🏽", 2),
        ("🇯🇵", 2),
        ("☀\ufe0f", 1),
        ("1\ufe0f\u20e3", 1),
        ("●①…※", 4),
    ],
)
def test_widths(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("abc", {1, 2}),
        ("e\u0301か\u3099", {2}),
        ("👨\u200d👩x", {3}),
        ("🇯🇵🇫🇷", {2}),
        ("🇯🇵🇫", {2}),
        ("👍🏽👍", {2}),
        ("葛\U000e0100飾", {2}),
        ("か\n\u3099", {1, 2}),
    ],
)
def test_graphemes_hold_together(text: str, places: set[int]) -> None:
    assert {index for index in range(1, len(text)) if not is_joined(text, index)} == places


@given(st.text(max_size=12))
def test_no_grapheme_of_a_line_begins_with_a_combining_mark_but_its_first(text: str) -> None:
    for index in range(1, len(text)):
        if (
            text[index - 1] not in "\r\n"
            and unicodedata.category(text[index]) in ("Mn", "Me")
            and not is_joined(text, index)
        ):
            raise AssertionError(f"{text!r} parted at {index}")
