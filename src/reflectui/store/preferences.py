"""Settings that belong to the journal and travel with it, and lines that are shown once, ever."""

import re
from datetime import date
from typing import TYPE_CHECKING

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.language.visible import refuse_unstorable

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

DAY_START = "day_start"
HOLIDAYS = "holidays"
SILENCE = "answered.silence"
FILTER = "filter."
LONGEST_NAME = 40


def fits(key: str, value: object) -> bool:
    """Whether a journal can hold this value under `key`."""
    if not isinstance(value, str):
        return False
    try:
        refuse_unstorable(key + value)
    except ReflectuiError:
        return False
    if key == HOLIDAYS:
        return value in ("", "JP")
    if key == SILENCE:
        return _is_day(value)
    minutes = re.fullmatch("[0-9]{1,3}", value)
    return key != DAY_START or (minutes is not None and int(value) <= clock.LATEST_DAY_START)


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class Preferences:
    """The journal's own settings."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal

    def day_start(self) -> int:
        """Minutes after midnight at which a journal day begins, 0 to 360."""
        value = self._read(DAY_START)
        return int(value) if value and fits(DAY_START, value) else clock.DAY_START

    def set_day_start(self, minutes: int) -> None:
        """Let days begin `minutes` after midnight from now on; nothing written before moves.

        Raises `day_start.out_of_range` beyond 6:00, the last that leaves every time below 30:00.
        """
        if not 0 <= minutes <= clock.LATEST_DAY_START:
            raise ReflectuiError("day_start.out_of_range")
        with self._journal.change("setting.day_start"):
            self._write(DAY_START, str(minutes))

    def holidays(self) -> bool:
        """Whether practices tied to weekdays rest on Japan's public holidays; as is usual here until set."""
        from reflectui.store import holidays

        value = self._read(HOLIDAYS)
        return holidays.are_usual() if value is None else value == "JP"

    def holidays_are_set(self) -> bool:
        """Whether somebody has said so, or a practice on weekdays has settled it."""
        return self._read(HOLIDAYS) is not None

    def set_holidays(self, kept: bool) -> None:
        """Let practices tied to weekdays rest on Japan's public holidays, or not."""
        with self._journal.change("setting.holidays"):
            self._write(HOLIDAYS, "JP" if kept else "")

    def settle_holidays(self) -> None:
        """Write down what `holidays` says where nobody has set it, inside an open change."""
        if not self.holidays_are_set():
            self._write(HOLIDAYS, "JP" if self.holidays() else "")

    def silence_answered(self) -> date:
        """The last day of the latest silent span of which was asked."""
        value = self._read(SILENCE)
        return date.fromisoformat(value) if value and fits(SILENCE, value) else date.min

    def answer_silence(self, last: date) -> None:
        """Keep `last` as that day; no step of its own that could be undone."""
        with self._journal.transaction():
            self._write(SILENCE, last.isoformat())

    def filters(self) -> dict[str, str]:
        """The queries that were given a name, by that name and in the order of the names."""
        found = self.all().items()
        return {key.removeprefix(FILTER): query for key, query in found if key.startswith(FILTER)}

    def keep_filter(self, name: str, query: str) -> None:
        """Keep a query under a name, in place of the one that had it.

        Raises `filter.no_name`, `filter.long_name` (limit), `filter.empty` where nothing is asked, and what
        `query.parse` raises.
        """
        from reflectui.store.query import parse

        name, query = " ".join(name.split()), query.strip()
        if not name:
            raise ReflectuiError("filter.no_name")
        if len(name) > LONGEST_NAME:
            raise ReflectuiError("filter.long_name", limit=LONGEST_NAME)
        refuse_unstorable(name + query)
        if parse(query).empty:
            raise ReflectuiError("filter.empty")
        with self._journal.change("filter.keep"):
            self._write(FILTER + name, query)

    def drop_filter(self, name: str) -> None:
        """Keep the query of this name no longer."""
        with self._journal.change("filter.drop"):
            self._journal.connection.execute("DELETE FROM setting WHERE key = ?", (FILTER + name,))

    def all(self) -> dict[str, str]:
        """Every setting, by key."""
        rows = self._journal.connection.execute("SELECT key, value FROM setting ORDER BY key").fetchall()
        return dict(rows)

    def adopt(self, values: dict[str, str]) -> None:
        """Take over settings from an export where this journal has none of that name."""
        with self._journal.change("import"):
            for key, value in values.items():
                if self._read(key) is None:
                    self._write(key, value)

    def first_time(self, hint: str) -> bool:
        """True once in the journal's life for each hint."""
        if self._read(f"shown.{hint}") is not None:
            return False
        with self._journal.transaction():
            self._write(f"shown.{hint}", "1")
        return True

    def _read(self, key: str) -> str | None:
        row = self._journal.connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _write(self, key: str, value: str) -> None:
        self._journal.connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )
