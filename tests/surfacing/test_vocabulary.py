"""Words and what joins them: what may be a practice by itself."""

import pytest

from reflectui.surfacing.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("words", "group", "alone"),
    [
        (("v読む", "s読書"), "=読む", True),
        (("t夜", "t晩"), "=夜", False),
        (("n夜", "t晩"), "=夜", False),  # 夜 is a noun where it is read so, and a time all the same
    ],
)
def test_a_group_that_is_a_time_tells_no_practice_alone(
    words: tuple[str, ...], group: str, alone: bool
) -> None:
    vocabulary = Vocabulary()
    vocabulary.learned(words)
    number = vocabulary.feature_number(group)
    assert number is not None
    assert vocabulary.holds_core(number) is alone


@pytest.mark.parametrize(
    ("word", "feature", "core"),
    [
        ("q8mile", "q~mile", True),
        ("q8minute", "q~minute", False),
        ("q8キロ", "q~キロ", True),
        ("q8つ", "q~つ", False),
    ],
)
def test_a_counted_measure_tells_a_practice_and_a_counted_anything_does_not(
    word: str, feature: str, core: bool
) -> None:
    vocabulary = Vocabulary()
    vocabulary.learned([word])
    number = vocabulary.feature_number(feature)
    assert number is not None
    assert vocabulary.is_core(number) is core


@pytest.mark.parametrize(
    ("word", "when"), [("t朝", True), ("q5分", True), ("qhalfhour", True), ("q5line", False), ("n本", False)]
)
def test_a_time_and_for_how_long_tell_only_when(word: str, when: bool) -> None:
    vocabulary = Vocabulary()
    vocabulary.learned([word])
    assert vocabulary.tells_when(0) is when
