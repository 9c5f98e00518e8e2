"""The choice of a time zone: what is typed narrows the names of all zones this machine knows."""

from zoneinfo import available_timezones

from reflectui import clock
from reflectui.i18n import _
from reflectui.language.normalise import fold
from reflectui.tui.narrowing import Narrowing
from reflectui.tui.rows import Row
from reflectui.tui.session import Session
from reflectui.tui.settings.options import found_out

MACHINE = ""


class Zones(Narrowing):
    """Gives back an IANA name, or an empty text for the machine's own zone."""

    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session) -> None:
        asked = _("Time zone. Type to narrow: tokyo.")
        super().__init__(session, asked, _("No time zone matches these letters."))
        self._names = sorted(available_timezones(), key=lambda name: ("/" not in name, name))

    def found(self, query: str) -> list[Row]:
        """The machine's zone and all others; with words, those whose names have all of them, cities first."""
        words = fold(query).replace("_", " ").split()
        if not words:
            return [Row(MACHINE, found_out(clock.zone_name())), *(Row(name, name) for name in self._names)]
        ranked = [(rank, name) for name in self._names if (rank := _rank(name, words)) is not None]
        return [Row(name, name) for _rank_of_it, name in sorted(ranked, key=lambda each: each[0])]


def _rank(name: str, words: list[str]) -> int | None:
    """0 where the city begins with the first word, 1 where all stand in the name, None where one does not."""
    plain = fold(name).replace("_", " ")
    if not all(word in plain for word in words):
        return None
    return 0 if plain.rpartition("/")[2].startswith(words[0]) else 1
