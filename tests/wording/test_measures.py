"""Figures in words: how much is missing until a curve can be shown, and what a curve tells."""

import pytest

from reflectui import i18n
from reflectui.measure.automaticity import Automaticity, Curve
from reflectui.wording.measures import automaticity_figure


@pytest.mark.parametrize(
    ("language", "told", "value", "said"),
    [
        (
            "en",
            Automaticity(1, 0, 9, 21, None),
            "1 rating",
            "9 ratings and 21 days more, and a curve can be shown",
        ),
        (
            "en",
            Automaticity(9, 30, 1, 0, None),
            "9 ratings over 30 days",
            "1 rating more, and a curve can be shown",
        ),
        (
            "en",
            Automaticity(12, 20, 0, 1, None),
            "12 ratings over 20 days",
            "1 day more, and a curve can be shown",
        ),
        (
            "en",
            Automaticity(12, 30, 0, 0, None),
            "12 ratings over 30 days",
            "No curve that levels off fits them (R² < .70).",
        ),
        ("ja", Automaticity(4, 8, 6, 13, None), "8日で 4回", "あと6回と13日で、曲線を表示できます"),
    ],
)
def test_what_is_missing_for_a_curve(language: str, told: Automaticity, value: str, said: str) -> None:
    i18n.set_language(language)
    figure = automaticity_figure(told)
    assert (figure.value, figure.lines[-1]) == (value, said)


def test_a_curve_says_where_it_levels_off() -> None:
    figure = automaticity_figure(Automaticity(12, 60, 0, 0, Curve(8.0, 7.0, 0.05, 0.93, 57.24)))
    assert "y = a − b·e^(−cx): a = 8.00, b = 7.00, c = 0.0500; R² = 0.93" in figure.lines
    assert figure.lines[-1] == "It levels off at a = 8.00; 95 % of that on day ln(b / 0.05a) / c = 57."
