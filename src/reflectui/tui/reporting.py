"""Entries as plain text for somebody else to read, and the note that they were passed on."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from reflectui import clock
from reflectui.i18n import _, ngettext
from reflectui.language.visible import printable
from reflectui.tui.marking import Marking
from reflectui.tui.session import Session
from reflectui.wording.terms import sentences

COPYING = ("entry.copy", "report.day", "report.week")
# What is only on the way to a command.
PASSING = ("app.menu", "app.palette")


class Copied(NamedTuple):
    """What was copied last: the entries that were asked for, and those of them whose text was copied."""

    asked: frozenset[int]
    given: tuple[int, ...]


NOTHING = Copied(frozenset(), ())


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
        asked = self.acted_on
        again = self._copied.asked.issuperset(asked)
        self._share_or_copy(asked, again)

    def action_report_day(self) -> None:
        """The day of the cursor."""
        day = self._day_here()
        self._report(day, day)

    def action_report_week(self) -> None:
        """The week of the cursor, from Monday to Sunday."""
        day = self._day_here()
        monday = day - timedelta(days=day.weekday())
        self._report(monday, monday + timedelta(days=6))

    def _day_here(self) -> date:
        return date.fromisoformat(self.session.journal.entries.get(self._entry()).day)

    def _report(self, first: date, last: date) -> None:
        asked = self.session.journal.entries.between(first.isoformat(), last.isoformat())
        self._share_or_copy(asked, self._copied.asked == frozenset(asked))

    def _share_or_copy(self, asked: Sequence[int], again: bool) -> None:
        if again and self.read_only:
            self.say(_("This journal can only be read."))
        elif again:
            given, self._copied = self._copied.given, NOTHING
            self.attempt(lambda: self._share(given))
        else:
            self._copy(asked)

    def _share(self, ids: Sequence[int]) -> None:
        self.session.journal.entries.share(ids, clock.instant_text(clock.now()))
        self.say(_("Marked as shared."))

    def _copy(self, asked: Sequence[int]) -> None:
        """Put the text on the clipboard of the terminal, and say what it leaves out."""
        from reflectui.wording.report import people_of, report_of

        journal = self.session.journal
        entries = sorted(
            journal.entries.many(asked), key=lambda entry: (entry.day, entry.time or "", entry.id)
        )
        given = tuple(entry.id for entry in entries if not entry.confidential)
        self._copied = Copied(frozenset(asked), given) if given else NOTHING
        if given:
            report = report_of(entries, self.session.now().day, people_of(journal))
            self.app.copy_to_clipboard(printable(report))
        self.say(_told(len(given), len(entries) - len(given), again=not self.read_only))


def _told(given: int, left_out: int, *, again: bool) -> str:
    """What was copied, what was not, and what the same key does next."""
    if not given and left_out == 1:
        return _("This record is confidential and is not copied.")
    if not given:
        return _("All of this is confidential and is not copied.")
    said = [_("Copied as plain text.")]
    if given > 1:
        said = [_("{count} records copied as plain text.").format(count=f"{given:,}")]
    if left_out:
        words = ngettext(
            "{count} confidential record is left out.", "{count} confidential records are left out.", left_out
        )
        said.append(words.format(count=f"{left_out:,}"))
    if again:
        said.append(_("y again: marked as shared."))
    return sentences(*said)
