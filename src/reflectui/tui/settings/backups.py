"""The backups of the journal: when each was made, how large it is, and how it is brought back."""

from reflectui import clock, paths
from reflectui.i18n import _
from reflectui.store import backup, copying
from reflectui.store.backup import Backup
from reflectui.store.journal import Journal
from reflectui.tui.rows import Row
from reflectui.tui.session import Session
from reflectui.tui.settings.options import Options
from reflectui.wording.dates import day_text, time_shown

MAKE = ""
MEGABYTE = 1_000_000


class Backups(Options):
    """A row that makes one now, then all there are, newest first."""

    def heading(self) -> str:
        return _("Backups")

    def options(self) -> list[Row]:
        found = backup.backups(self.session.journal.path)
        make = Row(MAKE, _("Make one now"))
        return [make, *(self._row(each) for each in found)]

    def _row(self, made: Backup) -> Row:
        beside = _("set aside by a restore") if made.kind else ""
        return Row(made.name, made_at(made, self.session), beside=beside, end=_size(made.size))

    def explained(self, value: str) -> str:
        """Where they are, or the command that brings one back."""
        folder = copying.place(self.session.journal.path)
        if value == MAKE:
            return _("They are in {folder}").format(folder=paths.told(folder))
        command = f"reflectui restore {paths.told(folder / value)}"
        return _("To restore one, quit, then run: {command}").format(command=command)

    def verb(self, value: str) -> str:
        return _("make one") if value == MAKE else ""

    def change(self, value: str) -> None:
        """Make one."""
        self.say(_("Making a backup …"))
        self.aside(_make, self._made)

    def _made(self, name: str) -> None:
        self.show_options()
        self.say(_("Made and verified: {name}").format(name=name))


def made_at(made: Backup, session: Session) -> str:
    """When a backup was made, by the journal's own day."""
    at = clock.moment(made.at, session.zone, session.journal.preferences.day_start())
    return f"{day_text(at.day, session.now().day)} {time_shown(at.time)}"


def _make(journal: Journal) -> str:
    made = backup.make(journal.connection, journal.path)
    backup.thin(journal.path)
    return made.name


def _size(size: int) -> str:
    return f"{size / MEGABYTE:,.1f} MB"
