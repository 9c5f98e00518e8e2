"""Word motion stops where the script changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.cells import is_joined
from reflectui.language.motion import word_left, word_right


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("朝コードを読む。", [1, 4, 5, 6, 7, 8]),
        ("LTの資料、PR 12件", [2, 3, 5, 6, 8, 11, 12]),
        ("don't stop", [5, 10]),
        ("三ヶ月ぶりのラーメン", [3, 6, 10]),
        ("らーめん人々", [4, 6]),
        ("ﾊﾝｶｸ全角", [4, 6]),
        ("snake_case-kebab", [10, 11, 16]),
        ("cafe\u0301 葛\U000e0100飾区", [5, 10]),
        ("…（「引用」）", [3, 5, 7]),
        ("👨\u200d👩ok", [3, 5]),
        ("  x  ", [3, 5]),
    ],
)
def test_right(text: str, stops: list[int]) -> None:
    found = []
    place = 0
    while place < len(text):
        place = word_right(text, place)
        found.append(place)
    assert found == stops


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("朝コードを読む。", [7, 6, 5, 4, 1, 0]),
        ("LTの資料、PR 12件", [11, 9, 6, 5, 3, 2, 0]),
        ("don't stop", [6, 0]),
        ("らーめん人々", [4, 0]),
        ("cafe\u0301 葛\U000e0100飾区", [6, 0]),
        ("👨\u200d👩ok", [3, 0]),
        ("  x  ", [2, 0]),
    ],
)
def test_left(text: str, stops: list[int]) -> None:
    found = []
    place = len(text)
    while place > 0:
        place = word_left(text, place)
        found.append(place)
    assert found == stops


@given(st.text("あア漢aé1_ \u3099\u200d🇯👨、-'", max_size=16), st.integers(0, 16))
def test_motion_always_moves_and_never_into_a_grapheme(text: str, index: int) -> None:
    index = min(index, len(text))
    right, left = word_right(text, index), word_left(text, index)
    assert right > index or index == len(text)
    assert left < index or index == 0
    assert not is_joined(text, right)
    assert not is_joined(text, left)
