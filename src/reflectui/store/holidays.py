"""Public holidays of Japan: days on which practices tied to weekdays rest."""

from datetime import date
from functools import lru_cache

from reflectui import clock, i18n

JAPAN = "Asia/Tokyo"


def are_usual() -> bool:
    """Whether these holidays are likely to be kept here: the zone is Japan's, or Japanese is spoken."""
    return clock.zone_name() == JAPAN or i18n.language() == "ja"


def holidays(first: date, last: date) -> frozenset[date]:
    """The public holidays from `first` to `last`."""
    years = range(first.year, last.year + 1)
    return frozenset(day for year in years for day in _of_year(year) if first <= day <= last)


@lru_cache(maxsize=64)
def _of_year(year: int) -> list[date]:
    # Loaded for practices on weekdays alone: 20 ms, and 40 for each year that is asked for.
    import jpholiday

    return [day for day, _ in jpholiday.between(date(year, 1, 1), date(year, 12, 31))]
