"""What every screen shares: the journal, this machine's settings, and the news of changes."""

from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

from textual.signal import Signal

from reflectui import clock
from reflectui.clock import Moment
from reflectui.settings import Settings
from reflectui.store.journal import Journal

if TYPE_CHECKING:
    from reflectui.tui.habits.found.reading import Reading

# Days with a record, also an imported one, after which practices can be seen in them.
DAYS_FOR_HABITS = 30


class Change(NamedTuple):
    """What has changed: kinds of records (also 'day' when the day has turned), entries, and whether another
    program did it; then `kinds` and `ids` are not known and empty."""

    kinds: frozenset[str] = frozenset()
    ids: frozenset[int] = frozenset()
    outside: bool = False


@dataclass(slots=True)
class Session:
    """One running app on one journal."""

    journal: Journal
    settings: Settings
    changed: Signal[Change]
    zone: str = field(init=False)
    name: str = field(init=False)
    """The name of the journal; empty for the one that is opened where none is named."""
    input_method_told: bool = False
    notice: str = ""
    """What was just said and holds in the next place as well."""
    warning: str = ""
    """What stands in every place where nothing else is said, until the app ends."""
    begun: dict[tuple[str, str], str] = field(default_factory=dict)
    """Answers that were begun and left, by their question and what stood there at first."""
    shows_habits: bool = False
    """Whether the place of the habits has its tab."""
    reading: "Reading | None" = None
    """The reading of a journal for practices that was begun last."""
    looked: bool = False
    """Whether it may be asked what was found in the journal: once the first screen stands."""
    threads: list[Thread] = field(default_factory=list)
    ending: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.zone = self.settings.zone or clock.zone_name()
        self.learn_name()
        self.learn_places()

    def learn_name(self) -> None:
        """Find out what the journal that is open is called."""
        self.name = self.settings.name_of(self.journal.path)

    def learn_places(self) -> None:
        """Find out whether there is something for the place of the habits: enough days, or a habit."""
        enough = self.journal.entries.days_written(DAYS_FOR_HABITS, imported=True) >= DAYS_FOR_HABITS
        self.shows_habits = enough or self.journal.habits.exist()

    def now(self) -> Moment:
        """The present, by the journal's own day."""
        return clock.moment(clock.now(), self.zone, self.journal.preferences.day_start())
