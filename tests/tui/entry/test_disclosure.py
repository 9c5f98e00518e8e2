"""How much of the plane is offered: product.md's table of what stands on the screen unasked."""

import pytest

from reflectui.model.entry import STAGES, Stage
from reflectui.tui.entry.disclosure import Shape, shape, shows_all


def stages(**texts: str) -> dict[Stage, str]:
    return {stage: texts.get(stage, "") for stage in STAGES}


@pytest.mark.parametrize(
    ("texts", "ever", "went_on", "offered"),
    [
        ({"experience": "one line"}, False, False, False),
        ({"experience": "one line"}, True, False, False),
        ({"experience": "one line\n"}, True, False, False),
        ({"experience": "one line"}, False, True, True),
        ({"experience": "two\nlines"}, False, False, False),
        ({"experience": "two\nlines"}, True, False, True),
        ({"experience": "one line", "reflection": "why"}, False, False, True),
        ({"concept": "a rule"}, False, False, False),
        ({}, False, False, False),
        ({}, True, False, True),
    ],
)
def test_all_stages_are_offered_once_a_second_one_was_ever_written_but_not_for_one_line(
    texts: dict[str, str], ever: bool, went_on: bool, offered: bool
) -> None:
    assert shows_all(stages(**texts), ever=ever, went_on=went_on) is offered


@pytest.mark.parametrize(
    ("all_offered", "wide", "zoomed", "expected"),
    [
        (False, True, False, Shape.ALONE),
        (False, False, True, Shape.ALONE),
        (True, True, False, Shape.ALL),
        (True, True, True, Shape.TABS),
        (True, False, False, Shape.TABS),
    ],
)
def test_the_shape_follows_the_width_and_the_zoom(
    all_offered: bool, wide: bool, zoomed: bool, expected: Shape
) -> None:
    assert shape(all_offered=all_offered, wide=wide, zoomed=zoomed) is expected
