"""Whether a cue can carry a plan of its cadence."""

import pytest

from reflectui.measure.plan import doubt
from reflectui.model.cadence import Cadence

DAILY, WEEKLY, MONTHLY = Cadence(), Cadence(den=7), Cadence(den=30)
WORKDAYS = Cadence("weekdays", weekdays=frozenset(range(5)))


@pytest.mark.parametrize(
    ("cue", "cadence", "expected"),
    [
        ("時間があれば", DAILY, "cue.no_event"),
        ("if I have time", Cadence("cue"), "cue.no_event"),
        ("朝会の前に", DAILY, None),
        ("毎朝", DAILY, None),
        ("毎朝", WORKDAYS, None),
        ("毎朝", Cadence(num=4, den=7), None),
        ("毎朝", WEEKLY, "cue.too_often"),
        ("every morning", MONTHLY, "cue.too_often"),
        ("食後", DAILY, "cue.too_often"),
        ("金曜の夕方", WEEKLY, None),
        ("金曜の夕方", DAILY, "cue.too_seldom"),
        ("on Fridays", MONTHLY, "cue.too_often"),
        ("月末", MONTHLY, None),
        ("月末", WEEKLY, "cue.too_seldom"),
        ("at the end of the month", Cadence(den=31), None),
        ("毎朝", Cadence("cue"), None),
        ("毎朝", Cadence("ceiling", 2, 7), None),
        ("質問する前に", DAILY, None),
        ("", DAILY, None),
    ],
)
def test_a_cue_is_an_event_about_as_often_as_it_is_due(
    cue: str, cadence: Cadence, expected: str | None
) -> None:
    assert doubt(cue, cadence) == expected
