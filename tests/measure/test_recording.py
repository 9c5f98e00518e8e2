"""How much was recorded."""

import pytest

from reflectui.measure.opportunities import opportunities
from reflectui.measure.recording import recording
from reflectui.model.cadence import Cadence
from tests.measure.histories import DAILY, FIRST, after, check_in, day, told


@pytest.mark.parametrize(
    ("silent", "rate", "little"), [(14, 0.5, False), (15, 0.4643, True), (30, 0.0, True)]
)
def test_it_falls_with_silence(silent: int, rate: float, little: bool) -> None:
    found = recording(DAILY, after(DAILY, "1" * 30 + "." * silent)[0])
    assert found
    assert (round(found.rate, 4), found.little) == (rate, little)


def test_resting_days_are_no_opportunities() -> None:
    resting = {day(number) for number in range(35, 44)}
    found = recording(DAILY, opportunities(DAILY, FIRST, None, day(60), told("1" * 30), resting))
    assert found
    assert (found.recorded, found.opportunities, found.rate, found.little) == (7, 28, 0.25, True)


def test_a_day_that_was_skipped_is_recorded() -> None:
    found = recording(DAILY, after(DAILY, "1s0h")[0])
    assert found
    assert found.rate == 1.0


def test_the_open_day_does_not_lower_it() -> None:
    found = recording(DAILY, opportunities(DAILY, FIRST, None, day(2), told("11")))
    assert found
    assert (found.recorded, found.opportunities) == (2, 2)


def test_on_cue_there_is_none() -> None:
    cue = Cadence("cue")
    assert recording(cue, opportunities(cue, FIRST, None, day(9), [check_in(3)])) is None
    assert recording(DAILY, []) is None
