"""The Journal: every entry, newest first, a reader beside the list, and search that narrows it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.tui import chrome
from reflectui.tui.journal.finding import Finding
from reflectui.tui.journal.going import Going
from reflectui.tui.journal.listing import Listing
from reflectui.tui.journal.reader import Reader
from reflectui.tui.line import Line
from reflectui.tui.session import Change, Session
from reflectui.tui.wanted import Go
from reflectui.tui.widgets.timeline import Timeline

# So many matches are listed while a query is typed: more than any screen shows, and at once.
FIRST_FOUND = 200


class JournalPlace(Going):
    """The place of all entries; from 100 columns on a reader stands beside the list."""

    NAME = "journal"
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._finding = Finding(id="finding")
        self._listing = Listing(session, id="list")
        self._timeline = self._listing.timeline
        self._reader = Reader(id="reader")
        self._came_from: int | None = None
        self._typing = False
        self._backwards = False
        self._carried: tuple[str, int | None] = ("", None)

    def compose_body(self) -> ComposeResult:
        yield self._finding
        with Container(id="body"):
            yield self._listing
            yield self._reader

    def on_mount(self) -> None:
        """The whole timeline, the cursor on the newest entry."""
        self.look(lambda: self.reload(Change()))
        self.set_focus(self._timeline)
        query, entry = self._carried
        if query:
            self.look_for(query)
        if entry is not None:
            self.point_at(entry)

    def again(self) -> Callable[[], "JournalPlace"]:
        """The fresh one shows the same search, the cursor on the same entry."""
        carried = self._finding.query_text, self.entry

        def build() -> JournalPlace:
            fresh = JournalPlace(self.session)
            fresh._carried = carried
            return fresh

        return build

    # -- what it shows

    def reload(self, change: Change) -> None:
        """The list in its order, the cursor on its entry, the reader as it is now."""
        self._listing.load()
        self.set_class(not self._listing.all, "-bare")
        self._narrow(self._finding.query_text)
        self.keep_marks(self._listing.all)
        self._read()

    def _narrow(self, query: str) -> None:
        """List what the query finds; one that cannot be read leaves the list as it was and says why."""
        try:
            self._finding.asked(query, self._listing.narrow(query, FIRST_FOUND if self._typing else None))
        except ReflectuiError as error:
            self._finding.asked(query, None)
            self.tell(error)
            if error.code == "search.not_ready":
                self.aside(lambda journal: journal.search.rebuild(), self._rebuilt)

    def _rebuilt(self, _ready: bool) -> None:
        self.say("")
        self._narrow(self._finding.line.text)

    def _read(self) -> None:
        """Show the entry under the cursor, where the reader stands."""
        if not self._reader_shown:
            return
        entries = self.session.journal.entries
        found = entries.many([self.entry]) if self.entry is not None else []
        entry, lines = (found[0], entries.originals(found[0].id)) if found else (None, [])
        self._reader.load(entry, self._listing.today, self._listing.finder, lines)
        if self._backwards:
            self._backwards = False
            self._reader.text.next_match(-1)

    @property
    def _reader_shown(self) -> bool:
        return self.app.size.width >= chrome.WIDE

    # -- for commands

    @property
    def focus_name(self) -> str:
        names: dict[Widget | None, str] = {
            self._timeline: "marked" if self.marked else "found" if self.filtered else "timeline",
            self._finding.line: "find",
        }
        return names.get(self.focused, "nothing")

    def helped(self) -> tuple[str, ...]:
        list_name = "found" if self.filtered else "timeline"
        return tuple(dict.fromkeys((self.focus_name, list_name, "reading", "find")))

    @property
    def markable(self) -> Timeline:
        return self._timeline

    @property
    def entry(self) -> int | None:
        return self._timeline.highlighted

    @property
    def filtered(self) -> bool:
        return self._listing.finder is not None

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
        self.look(self._read)
        self.show_message()

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open the entry that was clicked."""
        event.stop()
        self.action_entry_open()

    def action_entry_open(self) -> None:
        self.open_entry(self.entry, self._timeline.ids, self._listing.finder)

    def action_place_journal(self) -> None:
        """To the list."""
        self.set_focus(self._timeline)

    def _moved(self, by: int) -> bool:
        """Move the cursor of the list; whether it did not stand at the end already."""
        before = self._timeline.cursor
        self._timeline.cursor += by
        return self._timeline.cursor != before

    def on_resize(self) -> None:
        if self._reader_shown:
            self.look(self._read)

    # -- searching

    def action_app_find(self) -> None:
        """Write a query; the list narrows as it is written."""
        self._finding.begin()
        self.refresh_footer()

    def look_for(self, query: str) -> None:
        self._typing = False
        self._finding.put(query)
        self._narrow(query)
        self.set_focus(self._timeline)
        if self.filtered:
            self._timeline.cursor = 0
        self._read()

    def on_writing_edited(self, event: Line.Edited) -> None:
        """Narrow the list to what is found so far, the newest match first."""
        event.stop()
        if event.text == self._finding.query_text:
            return
        self.touched()
        self.say("")
        if not self._typing:
            self._typing, self._came_from = True, self.entry
        self._narrow(event.text)
        if self.filtered:
            self._timeline.cursor = 0
        self.paint_with(self._timeline, self._finding.count)
        self._read()

    def on_descendant_focus(self) -> None:
        """Where the query was left for the list, all that it finds is listed."""
        if self._typing and self.focused is not self._finding.line:
            self._typing = False
            self._narrow(self._finding.query_text)

    def on_writing_refused(self, event: Line.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    def action_find_keep(self) -> None:
        """From the query to everything it finds; one that cannot be read stays to be mended."""
        query = self._finding.query_text
        self.session.journal.search.asks(query)
        self._typing = False
        self._visited_from = ""
        self._narrow(query)
        self.set_focus(self._timeline)
        if not self.filtered:
            self._finding.end()

    def action_find_drop(self) -> None:
        """Back to the whole timeline; from a query that is only typed, to the entry from which it began."""
        typed = self._typing
        self.action_found_end()
        if typed and self._came_from is not None:
            self._timeline.go_to(self._came_from)
            self._read()
        self._go_back()

    def action_timeline_back(self) -> None:
        self.say(_("There is nothing to go back to. 1 goes to Today, q quits."))

    def action_found_end(self) -> None:
        """Back to the whole timeline, the cursor on the entry it is on, nothing lit in it."""
        self._typing = False
        self._finding.end()
        self._narrow("")
        self.set_focus(self._timeline)
        self._read()

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
        moved = self._moved(by)
        self._backwards = by < 0 and moved
        if not moved:
            self.say(_("This is the last match.") if by > 0 else _("This is the first match."))
