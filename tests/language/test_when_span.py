"""Days, months and years to go to."""

from datetime import date

import pytest

from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.language.when_span import read_days

NOW = Moment("2026-07-14T12:00:00Z", "Asia/Tokyo", "2026-07-14", "21:00")


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("２０２５年", "2025-01-01", "2025-12-31"),
        ("去年", "2025-01-01", "2025-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("おととし", "2024-01-01", "2024-12-31"),
        ("今年", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024/3", "2024-03-01", "2024-03-31"),
        ("2024年3月", "2024-03-01", "2024-03-31"),
        ("先月", "2026-06-01", "2026-06-30"),
        ("先々月", "2026-05-01", "2026-05-31"),
        ("Last Month", "2026-06-01", "2026-06-30"),
        ("3月", "2026-03-01", "2026-03-31"),
        ("十二月", "2025-12-01", "2025-12-31"),
        ("7月", "2026-07-01", "2026-07-31"),
        ("march", "2026-03-01", "2026-03-31"),
        ("Sept. 2024", "2024-09-01", "2024-09-30"),
        ("2025 dec", "2025-12-01", "2025-12-31"),
        ("7/1", "2026-07-01", "2026-07-01"),
        ("2025-12-24", "2025-12-24", "2025-12-24"),
        ("先週金曜", "2026-07-10", "2026-07-10"),
    ],
)
def test_the_first_and_last_day_of_what_is_said(phrase: str, first: str, last: str) -> None:
    assert read_days(phrase, NOW) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("nonsense", "when.no_day"),
        ("2027", "when.future"),
        ("2026-08", "when.future"),
        ("13月", "when.impossible"),
        ("2026-00", "when.impossible"),
        ("2/30", "when.impossible"),
    ],
)
def test_what_is_no_day_is_refused(phrase: str, code: str) -> None:
    with pytest.raises(ReflectuiError) as refused:
        read_days(phrase, NOW)
    assert refused.value.code == code
