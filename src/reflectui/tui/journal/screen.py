"""The Journal: every entry, newest first, a reader beside the list, and search that narrows it."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widget import Widget

from reflectui.errors import ReflectuiError
from reflectui.i18n import _, language
from reflectui.store.entries import EntryRow
from reflectui.store.query import written
from reflectui.tui import chrome
from reflectui.tui.entry_actions import EntryActions
from reflectui.tui.journal.finding import Finding, from_match
from reflectui.tui.journal.reader import Reader
from reflectui.tui.line import Line
from reflectui.tui.place import Go
from reflectui.tui.session import Change, Session
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text, short_day

# So many matches are listed while a query is typed: more than any screen shows, and at once.
FIRST_FOUND = 200
DAY_CELLS = {"ja": 10, "en": 12}


class JournalPlace(EntryActions):
    """The place of all entries.

    From 100 columns on the reader stands beside the list; below, either the list or the reader is shown.
    """

    NAME = "journal"
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._finding = Finding(id="finding")
        cells = DAY_CELLS[language()]
        self._timeline = Timeline(
            self._rows, day_label=self._day_label, day_cells=cells, read_along=True, id="timeline"
        )
        self._list = Vertical(id="list")
        self._notice = Words(id="notice")
        self._reader = Reader(id="reader")
        self._all = array("q")
        self._came_from: int | None = None
        self._from_today = False
        self._today = ""

    def compose_body(self) -> ComposeResult:
        yield self._finding
        with Container(id="body"):
            with self._list:
                yield self._notice
                yield self._timeline
            yield self._reader

    def on_mount(self) -> None:
        """The whole timeline, the cursor on the newest entry."""
        super().on_mount()
        self.attempt(lambda: self.reload(Change()))
        self.set_focus(self._timeline)

    # -- what it shows

    def reload(self, change: Change) -> None:
        """The list in its order, the cursor on its entry, the reader as it is now."""
        self._today = self.session.now().day
        self._all = self.session.journal.entries.ids()
        self._narrow(self._finding.query_text)
        self._read()

    def _narrow(self, query: str, most: int | None = None) -> None:
        """List what the query finds, the newest `most` where not all are wanted yet.

        A last part that is still being written is not asked for. A query that cannot be read leaves the list
        as it was and says why.
        """
        search, asked = self.session.journal.search, written(query)
        try:
            if not search.asks(asked):
                ids, count, finder = self._all, None, None
            else:
                ids = search.ids(asked) if most is None else search.newest(asked, most)
                count = len(ids) if most is None or len(ids) < most else search.count(asked)
                finder = search.highlights(asked)
        except ReflectuiError as error:
            self._refused(query, error)
            return
        self._finding.found(query, count, finder)
        self._timeline.show(ids, finder)
        if not ids:
            self._notice.show(self._empty_words(finder is not None))
        self._list.set_class(not ids, "-empty")

    def _refused(self, query: str, error: ReflectuiError) -> None:
        self._finding.refused(query)
        self._notice.show("")
        self.tell(error)
        if error.code == "search.not_ready":
            self.aside(lambda journal: journal.search.rebuild(), self._rebuilt)

    def _rebuilt(self, _ready: bool) -> None:
        self.say("")
        self._narrow(self._finding.line.text)

    def _empty_words(self, searched: bool) -> str:
        if searched:
            return _("Nothing is found. Fewer or shorter words find more.")
        return _("No record yet. 1 leads to Today, where one line is enough.")

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        """What the list shows of these entries: how they begin, or the line in which something was found."""
        rows = self.session.journal.entries.rows(ids)
        if self._finding.finder is None:
            return rows
        finder = self._finding.finder
        found = {hit.id: hit.snippet for hit in self.session.journal.search.hits(ids, finder)}
        room = self._timeline.text_cells
        return [replace(row, line=from_match(found.get(row.id, row.line), finder, room)) for row in rows]

    def _day_label(self, day: str) -> str:
        roomy = day[:4] == self._today[:4] and self.app.size.width >= chrome.NARROW
        return day_text(day, self._today) if roomy else short_day(day, self._today)

    def _read(self) -> None:
        """Show the entry under the cursor, where the reader stands."""
        if not self._reader_shown:
            return
        found = self.session.journal.entries.many([self.entry]) if self.entry is not None else []
        self._reader.load(found[0] if found else None, self._today, self._finding.finder)

    @property
    def _wide(self) -> bool:
        return self.app.size.width >= chrome.WIDE

    @property
    def _reader_shown(self) -> bool:
        return self._wide or self.has_class("-reading")

    # -- for commands

    @property
    def focus_name(self) -> str:
        names: dict[Widget | None, str] = {
            self._timeline: "found" if self.filtered else "timeline",
            self._reader.text: "reader",
            self._finding.line: "find",
        }
        return names.get(self.focused, "nothing")

    def helped(self) -> tuple[str, ...]:
        list_name = "found" if self.filtered else "timeline"
        return tuple(dict.fromkeys((self.focus_name, list_name, "reader", "find")))

    @property
    def entry(self) -> int | None:
        return self._timeline.highlighted

    @property
    def filtered(self) -> bool:
        return self._finding.finder is not None

    async def arrive(self, entry: int | None = None, command: str = "") -> None:
        """Come here from another place, to open an entry or to search."""
        if entry is not None:
            if not self._timeline.go_to(entry):
                self._narrow("")
                self._timeline.go_to(entry)
            self.action_entry_open()
        self._from_today = entry is not None
        await super().arrive(None, command)

    def point_at(self, entry: int) -> None:
        self._timeline.go_to(entry)

    def action_away_write(self) -> None:
        self.post_message(Go("today", command="note.write"))

    def action_away_whole(self) -> None:
        self.post_message(Go("today", command="note.whole"))

    # -- moving and reading

    def on_timeline_highlighted(self, event: Timeline.Highlighted) -> None:
        """Read along."""
        event.stop()
        self.attempt(self._read)

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open the entry in the reader."""
        event.stop()
        self.action_entry_open()

    def action_entry_open(self) -> None:
        self._from_today = False
        self.add_class("-reading")
        self.attempt(self._read)
        self.set_focus(self._reader.text)

    def action_reader_close(self) -> None:
        self.remove_class("-reading")
        self.set_focus(self._timeline)
        self._back_to_today()

    def _back_to_today(self) -> bool:
        """Back to where an entry was opened, if that was Today."""
        came, self._from_today = self._from_today, False
        if came:
            self.post_message(Go("today"))
        return came

    def on_resize(self) -> None:
        super().on_resize()
        if self._reader_shown:
            self.attempt(self._read)

    def action_timeline_date(self) -> None:
        """Ask for a day, month or year and go to its newest entry, or to the first before it."""
        from reflectui.language.when_span import read_last_day
        from reflectui.tui.dialogs.ask import Ask

        now, day_start = self.session.now(), self.session.journal.preferences.day_start()
        question = _("Go to which day, month or year?")
        example = _("last friday, 2025-12-24, march 2025, 2024")
        self.app.push_screen(
            Ask(self.session, question, example, lambda text: read_last_day(text, now, day_start)),
            self._go_to_day,
        )

    def _go_to_day(self, day: date | None) -> None:
        if day is None:
            return
        ids = self._timeline.ids
        wanted = day.isoformat()
        at = bisect_left(range(len(ids)), True, key=lambda index: self._day_of(ids[index]) <= wanted)
        self._timeline.cursor = at
        self.set_focus(self._timeline)

    def _day_of(self, id: int) -> str:
        rows = self._rows([id])
        return rows[0].day if rows else ""

    # -- searching

    def action_app_find(self) -> None:
        """Write a query; the list narrows as it is written."""
        self._came_from = self.entry
        self.remove_class("-reading")
        self._finding.begin()
        self.refresh_footer()

    def on_writing_edited(self, event: Line.Edited) -> None:
        """Narrow the list to what is found so far, the newest match first."""
        event.stop()
        if event.text == self._finding.query_text:
            return
        self.touched()
        self.say("")
        self._narrow(event.text, FIRST_FOUND)
        if self.filtered:
            self._timeline.cursor = 0
        self.paint_with(self._timeline, self._finding.count)
        self._read()

    def on_writing_refused(self, event: Line.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    def action_find_keep(self) -> None:
        """From the query to everything it finds; one that cannot be read stays to be mended."""
        query = self._finding.query_text
        self.session.journal.search.asks(query)
        self._narrow(query)
        self.set_focus(self._timeline)
        self._finding.close_if_empty()

    def action_find_drop(self) -> None:
        """Back to the whole timeline and to the entry from which the search began."""
        self._finding.end()
        self._narrow("")
        if self._came_from is not None:
            self._timeline.go_to(self._came_from)
        self.set_focus(self._timeline)
        self._read()

    def action_timeline_back(self) -> None:
        if not self._back_to_today():
            self.say(_("This is the outermost level. 1 leads to Today, q quits."))

    def action_found_end(self) -> None:
        """Back to the whole timeline, the cursor on the entry it is on."""
        self._finding.end()
        self._narrow("")
        self.set_focus(self._timeline)

    def action_find_next(self) -> None:
        self._step(1)

    def action_find_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """To the next place that is lit: in the reader first, then in the next entry."""
        text = self._reader.text
        within = self._reader_shown and text.current_match is not None
        if within and 0 <= (text.current_match or 0) + by < text.matches:
            text.next_match(by)
            return
        before = self._timeline.cursor
        self._timeline.cursor += by
        if self._timeline.cursor == before:
            self.say(_("This is the last match.") if by > 0 else _("This is the first match."))
