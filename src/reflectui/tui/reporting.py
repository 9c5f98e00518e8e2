"""Entries as plain text for somebody else to read, and the note that they were passed on."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from reflectui import clock
from reflectui.i18n import _, ngettext
from reflectui.language.visible import printable
from reflectui.tui.commands import BY_ID, key_shown, with_keys
from reflectui.tui.marking import Marking
from reflectui.tui.session import Session
from reflectui.wording.terms import sentences

COPYING = ("entry.copy", "report.day", "report.week")
# What is only on the way to a command.
PASSING = ("app.menu", "app.palette")


class Copied(NamedTuple):
    """What was copied last: by which command, the entries that were asked for, and those of them whose text
    was copied."""

    command: str
    asked: frozenset[int]
    given: tuple[int, ...]


NOTHING = Copied("", frozenset(), ())


class Reporting(Marking):
    """A place whose entries can be copied; copied once more right away, they are noted as shared."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._copied = NOTHING

    async def run(self, id: str) -> None:
        if id not in (*COPYING, *PASSING):
            self._copied = NOTHING
        await super().run(id)

    def unknown(self, keys: str) -> None:
        self._copied = NOTHING
        super().unknown(keys)

    def action_entry_copy(self) -> None:
        """The marked entries, or the one under the cursor."""
        self._share_or_copy("entry.copy", self.acted_on)

    def action_report_day(self) -> None:
        """The day of the cursor."""
        day = self._day_here()
        self._report("report.day", day, day)

    def action_report_week(self) -> None:
        """The week of the cursor, from Monday to Sunday."""
        day = self._day_here()
        monday = day - timedelta(days=day.weekday())
        self._report("report.week", monday, monday + timedelta(days=6))

    def _day_here(self) -> date:
        return date.fromisoformat(self.session.journal.entries.get(self._entry()).day)

    def _report(self, id: str, first: date, last: date) -> None:
        asked = self.session.journal.entries.between(first.isoformat(), last.isoformat())
        self._share_or_copy(id, asked)

    def _share_or_copy(self, id: str, asked: Sequence[int]) -> None:
        again = self._copied[:2] == (id, frozenset(asked))
        if again and self.read_only:
            self.say(_("This journal is read-only."))
        elif again:
            given, self._copied = self._copied.given, NOTHING
            self.attempt(lambda: self._share(given))
        else:
            self._copy(id, asked)

    def _share(self, ids: Sequence[int]) -> None:
        self.session.journal.entries.share(ids, clock.instant_text(clock.now()))
        self.say(_("Marked as shared. u undoes it."))

    def _copy(self, id: str, asked: Sequence[int]) -> None:
        """Put the text on the clipboard, and say what it leaves out and whom it does not name."""
        from reflectui.wording.report import people_of, report_of

        journal = self.session.journal
        entries = sorted(
            journal.entries.many(asked), key=lambda entry: (entry.day, entry.time or "", entry.id)
        )
        given = tuple(entry.id for entry in entries if not entry.confidential)
        self._copied = NOTHING
        if not given:
            self.say(_refused(len(entries)))
            return
        report = report_of(entries, self.session.now().day, people_of(journal))
        self.app.copy_to_clipboard(printable(report.text))
        self._copied = Copied(id, frozenset(asked), given)
        said = _told(len(given), len(entries) - len(given), masked=report.masked)
        keys = with_keys(BY_ID[id], self.session.settings.keys).keys
        if keys and not self.read_only:
            said.append(_("{key} again marks this as shared.").format(key=key_shown(keys[0])))
        self.say(sentences(*said))


def _refused(count: int) -> str:
    """Why none of these records is copied."""
    if count == 1:
        return _("This record is confidential, so it is not copied.")
    return _("All of this is confidential, so nothing is copied.")


def _told(given: int, left_out: int, *, masked: bool) -> list[str]:
    """What was copied, under which names, and what was not."""
    said = [_("Copied as plain text.")]
    if given > 1:
        said = [_("{count} records copied as plain text.").format(count=f"{given:,}")]
    if masked:
        said.append(_("Names are masked."))
    if left_out:
        words = ngettext(
            "{count} confidential record is left out.", "{count} confidential records are left out.", left_out
        )
        said.append(words.format(count=f"{left_out:,}"))
    return said
