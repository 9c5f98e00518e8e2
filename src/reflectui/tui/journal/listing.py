"""The list of the Journal: all entries, or those that a query finds."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _
from reflectui.language.cells import width
from reflectui.store.entry_lists import EntryRow
from reflectui.store.query import longer, only_state, unfinished, written
from reflectui.tui import chrome
from reflectui.tui.session import Session
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text, short_day

if TYPE_CHECKING:
    from reflectui.store.highlights import Finder, Passage


# What is said where a search for a state alone finds nothing: how a record comes into it.
WITHOUT = {
    "starred": N_("No record has a star yet. * stars the one under the cursor."),
    "open": N_("No open loops. A record becomes one with its second stage, until e f closes it."),
}


class Listing(Vertical):
    """The timeline; where it is empty, a sentence stands in its place.

    `all` are the entries of the whole timeline; `finder` finds in a text what is searched for, None where
    nothing is; `today` is the day on which days are named.
    """

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._session = session
        self.timeline = Timeline(self._rows, day_label=self._day_label, read_along=True, id="timeline")
        self._notice = Words(id="notice")
        self.all = array("q")
        self.finder: Finder | None = None
        self.today = ""
        self._first_day = ""
        self._timed = False

    def compose(self) -> ComposeResult:
        yield self._notice
        yield self.timeline

    def load(self) -> None:
        """Find out anew which entries there are; `narrow` lists them."""
        entries = self._session.journal.entries
        self.today = self._session.now().day
        self.all = entries.ids()
        self._first_day, self._timed = entries.first_day() or self.today, entries.timed()
        self._lay_out()

    def on_resize(self) -> None:
        """Days have other names on a narrow screen."""
        self._lay_out()

    def _lay_out(self) -> None:
        """The same columns wherever in the journal one is, and in every search.

        On a phone they are without times, and the year stands before the text where it changes.
        """
        widest = max(width(self._day_label(f"{day[:4]}-12-31")) for day in (self._first_day, self.today))
        self.timeline.lay_out(
            day_cells=widest,
            timed=self._timed and not self._narrow,
            year=self.today[:4] if self._narrow else "",
        )

    @property
    def _narrow(self) -> bool:
        return self.app.size.width < chrome.NARROW

    def narrow(self, query: str, most: int | None = None) -> int | None:
        """List what the query finds, and say how many it is; `most` while it is typed: the newest of them.

        A last part that is still being written is not asked for, or a tag that may go on matches by its
        beginning; where nothing is asked, all are listed and there is no number. Raises as `Search.ids` for a
        query that cannot be read; the list is then as it was.
        """
        search, asked = self._session.journal.search, written(query)
        if most is not None:
            asked = unfinished(asked)
        try:
            if not search.asks(asked):
                ids, count, finder = self.all, None, None
            else:
                ids = search.ids(asked) if most is None else search.newest(asked, most)
                count = len(ids) if most is None or len(ids) < most else search.count(asked)
                finder = search.highlights(asked)
        except ReflectuiError:
            self._notice.show("")
            raise
        self.finder = finder
        self.timeline.show(ids, finder)
        if not ids:
            self._notice.show(self._empty_words(asked))
        self.set_class(not ids, "-empty")
        return count

    def go_to(self, first: date, last: date) -> str | None:
        """Put the cursor on the newest entry of these days, and say the name of the day it is on if none is.

        It is then on the nearest one, of two as near on the one before; nothing happens in an empty list.
        """
        ids = self.timeline.ids
        if not ids:
            return None
        at = bisect_left(ids, True, key=lambda entry: self._day_of(entry) <= last)
        near = [index for index in (at, at - 1) if 0 <= index < len(ids)]
        away = {
            index: max(first - self._day_of(ids[index]), self._day_of(ids[index]) - last) for index in near
        }
        nearest = min(near, key=lambda index: away[index])
        self.timeline.aim(nearest)
        day = self._day_of(ids[nearest])
        return None if first <= day <= last else self._day_name(day.isoformat())

    def _day_of(self, id: int) -> date:
        rows = self._session.journal.entries.rows([id])
        return date.fromisoformat(rows[0].day) if rows else date.min

    def _empty_words(self, asked: str) -> str:
        if self.finder is not None and (state := only_state(asked)):
            return _(WITHOUT[state])
        if self.finder is not None and (part := longer(asked)):
            return _("Nothing found. {part} also finds longer words.").format(part=part)
        if self.finder is not None:
            return _("Nothing found. Fewer or shorter words find more.")
        return _("No record yet. 1 goes to Today, where one line is enough.")

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        """What the list shows of these entries: how they begin, or the line in which something was found."""
        rows = self._session.journal.entries.rows(ids)
        if self.finder is None:
            return rows
        found = self._session.journal.search.passages(ids, self.finder)
        return [self._around(row, found[row.id]) if row.id in found else row for row in rows]

    def _around(self, row: EntryRow, found: "Passage") -> EntryRow:
        """The row with the line in which something was found, and nothing that stands in it already."""
        from reflectui.store.highlights import excerpt

        line = excerpt(found, self.timeline.text_cells(row), width)
        return replace(row, line=line, beside=row.beside if line == row.line else "")

    def _day_label(self, day: str) -> str:
        return short_day(day, day) if self._narrow else self._day_name(day)

    def _day_name(self, day: str) -> str:
        return day_text(day, self.today) if day[:4] == self.today[:4] else short_day(day, self.today)
