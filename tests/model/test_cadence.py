"""Which rhythms there are, and how often they come."""

from dataclasses import replace

import pytest

from reflectui.errors import ReflectuiError
from reflectui.model.cadence import Cadence


@pytest.mark.parametrize(
    ("cadence", "per_day", "days"),
    [
        (Cadence(), 1, 1),
        (Cadence(num=3, den=7), 3 / 7, 7),
        (Cadence(num=2), 2, 1),
        (Cadence(den=30), 1 / 30, 30),
        (Cadence("weekdays", weekdays=frozenset([0, 2, 4])), 3 / 7, 1),
        (Cadence("cue"), 1, 1),
        (Cadence("ceiling", 3, 7), 1 / 7, 7),
    ],
)
def test_how_often_it_comes(cadence: Cadence, per_day: float, days: int) -> None:
    assert (cadence.per_day, cadence.days) == (per_day, days)


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "weekly"},
        {"num": 0},
        {"den": 0},
        {"den": 366},
        {"kind": "weekdays"},
        {"kind": "weekdays", "weekdays": frozenset([7])},
    ],
)
def test_an_impossible_one_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ReflectuiError, match=r"cadence\.impossible"):
        replace(Cadence(), **fields)  # type: ignore[arg-type]


def test_a_ceiling_may_be_an_amount() -> None:
    assert Cadence("ceiling", 2000).num == 2000


def test_one_day_holds_several_check_ins_where_more_are_due_than_days() -> None:
    assert Cadence(num=2).several_a_day
    assert not Cadence(num=7, den=7).several_a_day
    assert not Cadence("cue").several_a_day


@pytest.mark.parametrize(("num", "den"), [(25, 1), (49, 2)])
def test_more_than_24_times_a_day_is_too_often(num: int, den: int) -> None:
    with pytest.raises(ReflectuiError, match=r"cadence\.too_often"):
        Cadence(num=num, den=den)
