"""What every command shares: the settings, the journal that was named, and the way to the app."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from reflectui import clock
from reflectui.clock import Moment
from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.paths import default_journal
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.wording import waiting


@dataclass(slots=True)
class Session:
    """One run of the command line."""

    known: Settings | ReflectuiError
    launch: Callable[[Path, Settings], int]
    name: str = ""
    opened: list[Journal] = field(default_factory=list)

    @property
    def settings(self) -> Settings:
        """This machine's settings; raises what stood in the way of reading them."""
        if isinstance(self.known, ReflectuiError):
            raise self.known
        return self.known

    def path(self) -> Path:
        """The journal's file, by option, environment or default; raises as `Settings.journal`."""
        return self.settings.journal(self.name or os.environ.get("REFLECTUI_JOURNAL"))

    def open(self, create: bool = False) -> Journal:
        """Open the journal; raises as `Journal.open`. One that was named and is new is told."""
        path = self.path()
        new = create and path != default_journal() and not os.path.exists(path)
        journal = Journal.open(path, create=create, device=self.settings.device, waiting=waiting.tell)
        self.opened.append(journal)
        if new:
            from reflectui.language.visible import visible

            click.echo(_("A new journal: {path}").format(path=visible(str(path))), err=True)
        return journal

    def tell_damage(self) -> None:
        """Say that � stands in what was printed for text that is lost."""
        if any(journal.connection.met_spoiled for journal in self.opened):
            click.echo(_("The text of a record is damaged. `reflectui doctor` names it."), err=True)

    @contextmanager
    def rehearsal(self) -> Iterator[Journal]:
        """The journal, or an empty one that is gone afterwards where none is there or only just begun."""
        try:
            present = self.open()
        except ReflectuiError as error:
            if error.code != "journal.missing":
                raise
        else:
            with present:
                yield present
            return
        import tempfile

        with (
            tempfile.TemporaryDirectory(prefix="reflectui-") as folder,
            Journal.open(Path(folder) / "journal.db", device=self.settings.device) as journal,
        ):
            yield journal

    def zone(self) -> str:
        """The zone that records are made in."""
        return self.settings.zone or clock.zone_name()

    def now(self, journal: Journal) -> Moment:
        """The present, by the journal's own day."""
        return clock.moment(clock.now(), self.zone(), journal.preferences.day_start())
