"""Days and times as they are shown."""

import pytest

from reflectui import i18n
from reflectui.wording.dates import day_text, short_day, time_shown


@pytest.mark.parametrize(
    ("language", "full", "short", "last_year"),
    [
        ("ja", "7/14(火)", "7/14", "2025/7/14(月)"),
        ("en", "Tue Jul 14", "Jul 14", "Mon Jul 14, 2025"),
    ],
)
def test_the_year_stands_only_where_it_is_another(
    language: str, full: str, short: str, last_year: str
) -> None:
    i18n.set_language(language)
    assert day_text("2026-07-14", "2026-11-25") == full
    assert short_day("2026-07-14", "2026-11-25") == short
    assert day_text("2025-07-14", "2026-11-25") == last_year


def test_an_unknown_time_is_nothing() -> None:
    assert [time_shown(time) for time in ("09:05", "26:10", None)] == ["9:05", "26:10", ""]
