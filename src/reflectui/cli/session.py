"""What every command shares: the settings, the journal that was named, and the way to the app."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reflectui import clock
from reflectui.clock import Moment
from reflectui.settings import Settings
from reflectui.store.journal import Journal


@dataclass(slots=True)
class Session:
    """One run of the command line."""

    settings: Settings
    launch: Callable[[Path, Settings], int]
    name: str = ""

    def path(self) -> Path:
        """The journal's file, by option, environment or default."""
        return self.settings.journal(self.name or os.environ.get("REFLECTUI_JOURNAL"))

    def open(self, create: bool = True) -> Journal:
        """Open the journal; raises as `Journal.open`."""
        return Journal.open(self.path(), create=create, device=self.settings.device)

    def zone(self) -> str:
        """The zone that records are made in."""
        return self.settings.zone or clock.zone_name()

    def now(self, journal: Journal) -> Moment:
        """The present, by the journal's own day."""
        return clock.moment(clock.now(), self.zone(), journal.preferences.day_start())
