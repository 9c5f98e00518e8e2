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
from reflectui.i18n import _, language
from reflectui.store.entry_lists import EntryRow
from reflectui.store.query import written
from reflectui.tui import chrome
from reflectui.tui.journal.finding import from_match
from reflectui.tui.session import Session
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text, short_day

if TYPE_CHECKING:
    from reflectui.store.highlights import Finder

DAY_CELLS = {"ja": 10, "en": 12}


class Listing(Vertical):
    """The timeline; where it is empty, a sentence stands in its place.

    `finder` finds in a text what is searched for, None where nothing is; `today` is the day on which days are
    named.
    """

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._session = session
        cells = DAY_CELLS[language()]
        self.timeline = Timeline(
            self._rows, day_label=self._day_label, day_cells=cells, read_along=True, id="timeline"
        )
        self._notice = Words(id="notice")
        self._all = array("q")
        self.finder: Finder | None = None
        self.today = ""

    def compose(self) -> ComposeResult:
        yield self._notice
        yield self.timeline

    def load(self) -> None:
        """Find out anew which entries there are; `narrow` lists them."""
        self.today = self._session.now().day
        self._all = self._session.journal.entries.ids()

    def narrow(self, query: str, most: int | None = None) -> int | None:
        """List what the query finds, the newest `most` where not all are wanted yet, and say how many it is.

        A last part that is still being written is not asked for; where nothing is, all are listed and there
        is no number. Raises as `Search.ids` for a query that cannot be read; the list is then as it was.
        """
        search, asked = self._session.journal.search, written(query)
        try:
            if not search.asks(asked):
                ids, count, finder = self._all, None, None
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
            self._notice.show(self._empty_words())
        self.set_class(not ids, "-empty")
        return count

    def go_to_day(self, day: date) -> None:
        """Put the cursor on the newest entry of a day, or on the first before it."""
        ids, wanted = self.timeline.ids, day.isoformat()
        at = bisect_left(range(len(ids)), True, key=lambda index: self._day_of(ids[index]) <= wanted)
        self.timeline.cursor = at

    def _day_of(self, id: int) -> str:
        rows = self._rows([id])
        return rows[0].day if rows else ""

    def _empty_words(self) -> str:
        if self.finder is not None:
            return _("Nothing is found. Fewer or shorter words find more.")
        return _("No record yet. 1 leads to Today, where one line is enough.")

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        """What the list shows of these entries: how they begin, or the line in which something was found."""
        rows = self._session.journal.entries.rows(ids)
        if self.finder is None:
            return rows
        finder = self.finder
        found = {hit.id: hit.snippet for hit in self._session.journal.search.hits(ids, finder)}
        room = self.timeline.text_cells
        return [replace(row, line=from_match(found.get(row.id, row.line), finder, room)) for row in rows]

    def _day_label(self, day: str) -> str:
        roomy = day[:4] == self.today[:4] and self.app.size.width >= chrome.NARROW
        return day_text(day, self.today) if roomy else short_day(day, self.today)
