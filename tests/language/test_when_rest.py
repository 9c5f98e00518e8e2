"""Days of rest as they are said: past and to come, alone and in spans."""

from datetime import date

import pytest

from reflectui.errors import ReflectuiError
from reflectui.language.when_rest import read_rest
from tests.tui.house import now


def days(first: tuple[int, int], last: tuple[int, int] | None = None) -> tuple[date, date]:
    return date(2026, *first), date(2026, *(last or first))


@pytest.mark.parametrize(
    ("phrase", "span"),
    [
        ("7/1〜7/30", days((7, 1), (7, 30))),
        ("7/1～7/30", days((7, 1), (7, 30))),
        ("７月１日から７月３０日まで", days((7, 1), (7, 30))),
        ("7/1 to 7/30", days((7, 1), (7, 30))),
        ("7/1 - 7/3", days((7, 1), (7, 3))),
        ("8/10", days((8, 10))),
        ("12/29 to 12/31", days((12, 29), (12, 31))),
        ("昨日", days((7, 13))),
        ("yesterday to tomorrow", days((7, 13), (7, 15))),
        ("明日から8/1", days((7, 15), (8, 1))),
        ("来週", days((7, 20), (7, 26))),
        ("last week", days((7, 6), (7, 12))),
        ("2026-06", days((6, 1), (6, 30))),
    ],
)
def test_what_is_said_is_read(phrase: str, span: tuple[date, date]) -> None:
    assert read_rest(phrase, now()) == span


def test_the_nearest_of_the_dates_without_a_year_is_meant() -> None:
    assert read_rest("1/10", now())[0] == date(2027, 1, 10)
    assert read_rest("1/20", now())[0] == date(2026, 1, 20)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("7/30 to 7/1", "rest.order"),
        ("13/40", "when.impossible"),
        ("soon", "when.no_day"),
        ("", "when.empty"),
    ],
)
def test_what_names_no_span_is_refused(phrase: str, code: str) -> None:
    with pytest.raises(ReflectuiError) as refused:
        read_rest(phrase, now())
    assert refused.value.code == code
