"""Today: a field that takes a line, the day's lines under it, the same day of earlier years beside them."""

from collections import deque
from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widget import Widget

from reflectui.clock import Moment
from reflectui.i18n import _
from reflectui.store.entries import EntryRow
from reflectui.tui import chrome
from reflectui.tui.entry_actions import EntryActions
from reflectui.tui.place import Go
from reflectui.tui.session import Change, Session
from reflectui.tui.today.drafting import Drafting
from reflectui.tui.today.past import Past
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from reflectui.wording.dates import day_text, time_shown

PAST_ROWS = 3
# Days with a record before the screen shows more than the field and its lines.
SETTLED_DAYS = 30
# Days on which the field says how little is enough.
FIRST_DAYS = 1
MIDNIGHT = "24:00"


class Today(EntryActions):
    """The place that is there at start."""

    NAME = "today"
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._field = Field(placeholder=_("What happened just now?"), id="field")
        self._lines = Timeline(self._rows, id="lines")
        self._past = Past(id="past")
        self._drafting = Drafting(self, session.journal, self._unkept)
        self._handed_over: deque[tuple[Moment, str]] = deque()
        self._taken_back: Moment | None = None
        self._days = self._own_days = 0
        self._day = ""

    def compose_body(self) -> ComposeResult:
        with Container(id="body"):
            with Vertical(id="main"):
                yield self._field
                yield self._lines
            yield self._past

    def on_mount(self) -> None:
        """The draft and the lines stand before the first key arrives."""
        super().on_mount()
        self.attempt(self._begin_draft)
        self.set_focus(self._field)
        self.attempt(lambda: self.reload(Change()))
        self.refresh_chrome()

    def on_unmount(self) -> None:
        """What stands in the field stays through quitting."""
        self._drafting.keep()

    # -- what it shows

    def reload(self, change: Change) -> None:
        """Today's lines, and on another day or after changes elsewhere what belongs beside them."""
        entries = self.session.journal.entries
        day = self.session.now().day
        self._lines.show([row.id for row in entries.of_day(day)])
        if not self._lines.has_focus:
            self._lines.cursor = 0
        self.paint_with(self._lines)
        if day != self._day or "day" in change.kinds or change.outside or self._days < SETTLED_DAYS:
            self._day = day
            self._days = entries.days_written(SETTLED_DAYS, imported=True)
            self._own_days = entries.days_written(FIRST_DAYS + 1)
            self._show_past(day)
        self.show_message()

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        return self.session.journal.entries.rows(ids)

    def _show_past(self, day: str) -> None:
        found: list[EntryRow] = []
        if self._days >= SETTLED_DAYS:
            found = self.session.journal.entries.on_this_day(date.fromisoformat(day), PAST_ROWS)
        self._past.show(found)
        self._past.set_class(not found, "-empty")

    def hint(self) -> str:
        """On the first day: how little is enough."""
        if self._own_days <= FIRST_DAYS and self.focused is self._field:
            return _("One line, enter: that is already a journal.")
        return ""

    @property
    def focus_name(self) -> str:
        names: dict[Widget | None, str] = {self._field: "field", self._lines: "lines", self._past: "past"}
        return names.get(self.focused, "nothing")

    def helped(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.focus_name, "field", "lines")))

    @property
    def entry(self) -> int | None:
        return self._past.highlighted if self.focused is self._past else self._lines.highlighted

    def on_resize(self) -> None:
        super().on_resize()
        self._past.set_class(self.app.size.width >= chrome.WIDE, "-beside")

    # -- the field

    def _begin_draft(self) -> None:
        if text := self._drafting.begin():
            self._field.write(text)

    def _unkept(self) -> str:
        """Everything that is no record yet: what waits for another program's lock, and the field."""
        texts = [*(text for _, text in self._handed_over), self._field.text]
        return "\n".join(filter(None, texts))

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Keep the line: it stands on top in the frame in which the field is empty again."""
        event.stop()
        self._handed_over.append((self._taken_back or self.session.now(), event.text))
        self._taken_back = None
        if len(self._handed_over) == 1:
            self.attempt(self._keep, self._give_back)

    def _keep(self) -> None:
        """Make records of the texts handed over, in their order."""
        while self._handed_over:
            moment, text = self._handed_over[0]
            self.session.journal.entries.add(moment, experience=text)
            self._handed_over.popleft()
            self._field.clear_after_save()
            self._drafting.keep()
            self.say(self._once_after_midnight(moment))

    def _give_back(self) -> None:
        """What could not be kept stands in the field again."""
        while self._handed_over:
            self._handed_over.popleft()
            self._field.give_back()

    def _once_after_midnight(self, moment: Moment) -> str:
        if moment.time is None or moment.time < MIDNIGHT:
            return ""
        preferences = self.session.journal.preferences
        if not preferences.first_time("after_midnight"):
            return ""
        start = preferences.day_start()
        return _("Kept as {day} {time}. A day changes at {start} (settings).").format(
            day=day_text(moment.day, moment.day),
            time=time_shown(moment.time),
            start=f"{start // 60}:{start % 60:02d}",
        )

    def on_field_recall(self, event: Field.Recall) -> None:
        """Take the newest line back into the field."""
        event.stop()
        self.attempt(self._take_back)

    def _take_back(self) -> None:
        """Undo the writing of the newest line, or move it to the trash where other changes came after it."""
        journal = self.session.journal
        rows = journal.entries.of_day(self.session.now().day, 1)
        if not rows:
            self.say(_("There is no line to take back yet."))
            return
        entry = journal.entries.get(rows[0].id)
        if entry.title or entry.reflection or entry.concept or entry.action:
            self.say(_("This record has grown beyond one line. enter opens it in the list."))
            return
        newest = journal.history.newest()
        if newest and (newest.label, newest.kind, newest.record) == ("entry.add", "entry", entry.id):
            journal.history.undo()
        else:
            journal.entries.delete([entry.id])
        self._taken_back = Moment(entry.instant, entry.zone, entry.day, entry.time)
        self._field.write(entry.experience)

    def on_writing_edited(self, event: Field.Edited) -> None:
        """Keep the draft; a field emptied by hand forgets which line it held."""
        event.stop()
        self.touched()
        self._drafting.edited()
        if not event.text:
            self._taken_back = None

    def on_writing_refused(self, event: Field.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    def on_field_widen(self, event: Field.Widen) -> None:
        """Write on in the person's own editor."""
        event.stop()
        self.action_note_widen()

    # -- commands

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open a line in the Journal."""
        event.stop()
        self.action_entry_open()

    def on_past_chosen(self, event: Past.Chosen) -> None:
        """Open an entry of an earlier year."""
        event.stop()
        self.action_entry_open()

    def action_entry_open(self) -> None:
        self.post_message(Go("journal", self.entry))

    async def action_note_keep(self) -> None:
        self.set_focus(self._field)
        self.app.simulate_key("enter")

    def action_note_newline(self) -> None:
        self._field.action_newline()

    def action_note_recall(self) -> None:
        self._field.action_cursor_up()

    def action_note_widen(self) -> None:
        """The field's text in $EDITOR and back; what comes back stands in the field."""
        before = self._field.text
        after = self.edited_outside(before)
        if after is not None and after.rstrip("\n") != before:
            self._field.write(after.rstrip("\n"))
        self.set_focus(self._field)

    action_note_whole = action_note_widen

    def action_note_write(self) -> None:
        self.set_focus(self._field)

    def action_note_leave(self) -> None:
        self.set_focus(self._lines)

    def action_lines_leave(self) -> None:
        self.say(_("This is the outermost level. i writes, q quits."))
