"""Today: a field that takes a line, the day's lines under it, the same day of earlier years beside them."""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from reflectui.errors import JournalBusy
from reflectui.i18n import _
from reflectui.store.drafts import NEW, Draft
from reflectui.store.entries import Saved
from reflectui.store.entry_lists import EntryRow
from reflectui.tui import changes, chrome
from reflectui.tui.entry_actions import EntryActions, told_of
from reflectui.tui.session import Change, Session
from reflectui.tui.today.beside import Beside, Group, Quote
from reflectui.tui.today.drafting import Drafting
from reflectui.tui.today.line import NOTHING, Held, Line, keep, standing, taken
from reflectui.tui.today.past import quoted
from reflectui.tui.today.sentences import (
    after_midnight,
    of_another_day,
    of_held,
    of_held_aside,
    of_unfinished,
)
from reflectui.tui.widgets.field import Field
from reflectui.tui.widgets.timeline import Timeline
from reflectui.wording.dates import short_day

BESIDE_ROWS = 3
# Days with a record before the screen shows more than the field and its lines.
SETTLED_DAYS = 30
# And before it shows what is still open.
OPEN_DAYS = 90
# Days on which the field that waits is the brightest thing.
FIRST_DAYS = 1
MIDNIGHT = "24:00"
# Rows of a narrow screen that are neither lines nor earlier years: clock, message, field, keys.
AROUND = 4


class Today(EntryActions):
    """The place that is there at start."""

    NAME = "today"
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._field = Field(placeholder=_("What happened just now?"), id="field")
        self._lines = Timeline(self._rows, id="lines")
        self._beside = Beside(id="beside")
        self._drafting = Drafting(self, session.journal, self._unkept)
        self._handed_over: deque[Line] = deque()
        self._held = NOTHING
        self._days = self._own_days = 0
        self._day = ""
        self._unfinished: Draft | None = None
        self._carried: tuple[Held, str] | None = None

    def compose(self) -> ComposeResult:
        """The message stands among the parts: where the field is below it, it grows over the lines."""
        self.add_class(chrome.class_of_width(self.app.size.width))
        yield self._top
        with Container(id="body"):
            yield self._field
            yield self._lines
            yield self._beside
            yield self._message
        yield self._bottom

    def on_mount(self) -> None:
        """The draft and the lines stand before the first key arrives."""
        self.attempt(self._begin_draft)
        self.set_focus(self._field)
        self.attempt(lambda: self.reload(Change()))
        self.refresh_chrome()

    def on_unmount(self) -> None:
        """What stands in the field stays through quitting."""
        self._drafting.keep()

    def again(self) -> Callable[[], "Today"]:
        """The fresh one holds what stands in the field."""
        carried = self._held, self._unkept().get(self._held, self._field.text)

        def build() -> Today:
            fresh = Today(self.session)
            fresh._carried = carried
            return fresh

        return build

    # -- what it shows

    def reload(self, change: Change) -> None:
        """Today's lines, and on another day or after changes elsewhere what belongs beside them."""
        entries = self.session.journal.entries
        day = self.session.now().day
        if day != self._day:
            self._let_go()
        self._lines.show([row.id for row in entries.of_day(day) if row.id != self._held.entry])
        self.keep_marks(self._lines.ids)
        if not self._lines.has_focus:
            self._lines.cursor = 0
        self.paint_with(self._lines)
        if day != self._day or "day" in change.kinds or change.outside or self._days < OPEN_DAYS:
            self._day = day
            self._days = entries.days_written(OPEN_DAYS, imported=True)
            self._own_days = entries.days_written(FIRST_DAYS + 1)
            self._field.set_class(self._own_days <= FIRST_DAYS, "-first-day")
        self._show_beside(day)
        self._give_room()
        self.show_message()

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        return self.session.journal.entries.rows(ids)

    def _show_beside(self, day: str) -> None:
        """What is still open, and the same day of earlier years; together no more than BESIDE_ROWS."""
        entries = self.session.journal.entries
        still_open = entries.open_loops(1) if self._days >= OPEN_DAYS else []
        past = []
        if self._days >= SETTLED_DAYS:
            past = entries.on_this_day(date.fromisoformat(day), BESIDE_ROWS - len(still_open))
        self._beside.show(
            [
                Group(
                    _("Still open"), [Quote(row.id, short_day(row.day, day), row.line) for row in still_open]
                ),
                Group(
                    _("This day in earlier years"), [Quote(row.id, row.day[:4], quoted(row)) for row in past]
                ),
            ]
        )

    def _give_room(self) -> None:
        """Earlier years stand there where they leave the day's own lines their rows."""
        rows = self.app.size.height - AROUND - self._beside.rows
        self._beside.set_class(
            not self._beside.rows or (self._narrow and rows < len(self._lines.ids)), "-empty"
        )

    def hint(self) -> str:
        """Which record the field holds; before the first one, how little is enough."""
        if self.marking:
            return super().hint()
        writing = self.focused is self._field
        if self._held != NOTHING:
            today, narrow = self.session.now().day, self._narrow
            if writing:
                return of_held(self._held, self._field.text, today, narrow=narrow)
            return of_held_aside(self._held, today, narrow=narrow)
        if self._unfinished is not None:
            return of_unfinished(self.session.journal, self._unfinished)
        if writing and not self._own_days:
            return _("One line and enter. That is all it takes.")
        return ""

    @property
    def _narrow(self) -> bool:
        return self.app.size.width < chrome.NARROW

    @property
    def focus_chain(self) -> list[Widget]:
        """Without the list while it is empty and has not the focus."""
        chain = super().focus_chain
        return [part for part in chain if part is not self._lines or self._has_lines or part is self.focused]

    @property
    def _has_lines(self) -> bool:
        """Whether there is a line in the list, or one returns to it as soon as the field is left."""
        return bool(self._lines.ids) or self._held.changes_nothing(self._field.text)

    @property
    def focus_name(self) -> str:
        lines = "marked_lines" if self.marked else "lines"
        names: dict[Widget | None, str] = {self._field: "field", self._lines: lines, self._beside: "past"}
        return names.get(self.focused, "nothing")

    def helped(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.focus_name, "field", "lines")))

    @property
    def _beside_is_shown(self) -> bool:
        return not self._beside.has_class("-empty")

    @property
    def markable(self) -> Timeline:
        return self._lines

    @property
    def entry(self) -> int | None:
        return self._beside.highlighted if self.focused is self._beside else self._lines.highlighted

    def point_at(self, entry: int) -> None:
        self._lines.go_to(entry)

    def on_resize(self) -> None:
        self._beside.set_class(self.app.size.width >= chrome.WIDE, "-beside")
        self._give_room()

    # -- the field

    def _begin_draft(self) -> None:
        """A draft stands before what was typed while another program had the lock."""
        if self._carried is not None:
            self._hold(*self._carried)
            self._drafting.keep()
            return
        self._unfinished = self._drafting.unfinished()
        draft = self._drafting.begin()
        if draft is not None:
            entry = standing(self.session.journal, Held(draft.entry, draft.version))
            text = "\n".join(filter(None, (draft.text, self._field.text)))
            self._hold(taken(entry, draft.version) if entry is not None else NOTHING, text)

    def _hold(self, held: Held, text: str) -> None:
        """The field holds a line of the day; it is not listed meanwhile."""
        self._held = held
        self._field.write(text)
        self.reload(Change())

    def _let_go(self) -> None:
        """A line that was taken back and not changed, or emptied, is no longer held."""
        if self._held.changes_nothing(self._field.text):
            self._held = NOTHING
            self._field.write("")

    def _return_line(self) -> None:
        """What `_let_go` lets go of stands in the list again."""
        if self._held.changes_nothing(self._field.text):
            self.attempt(lambda: self._hold(NOTHING, ""))

    def _unkept(self) -> dict[Held, str]:
        """Everything that is no record yet: what waits for another program's lock, and the field."""
        texts: dict[Held, str] = {}
        waiting = [(line.held, line.text) for line in self._handed_over]
        for held, text in (*waiting, (self._held, self._field.text)):
            if text and not held.changes_nothing(text):
                texts[held] = "\n".join(filter(None, (texts.get(held), text)))
        return texts

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Keep the line: it stands on top in the frame in which the field is empty again."""
        event.stop()
        self._handed_over.append(Line(event.text, self.session.now(), self._held))
        self._held = NOTHING
        if len(self._handed_over) == 1:
            self.attempt(self._keep, self._give_back)

    def _keep(self) -> None:
        """Make records of the lines handed over, in their order."""
        while self._handed_over:
            line = self._handed_over[0]
            saved = keep(self.session.journal, line)
            self._handed_over.popleft()
            self._field.clear_after_save()
            self._drafting.keep()
            self.say(self._once_after_midnight(line) if saved is None else self._told_of(saved, line.held))
            if saved is not None and not saved.changed:
                self.reload(Change())

    def _told_of(self, saved: Saved, held: Held) -> str:
        """That a save met a newer record, or that its line is not among those shown."""
        today = self.session.now().day
        elsewhere = of_another_day(held, today) if saved.changed and held.day != today else ""
        return told_of(saved) or elsewhere

    def _give_back(self) -> None:
        """What could not be kept stands in the field again."""
        held = [line.held for line in self._handed_over if line.held != NOTHING]
        self._held = held[0] if held else self._held
        self._handed_over.clear()
        self._field.give_back()

    def _once_after_midnight(self, line: Line) -> str:
        preferences = self.session.journal.preferences
        late = line.moment.time is not None and line.moment.time >= MIDNIGHT
        if not late or not preferences.first_time("after_midnight"):
            return ""
        return after_midnight(line.moment, preferences.day_start(), narrow=self._narrow)

    def on_field_recall(self, event: Field.Recall) -> None:
        """Take the newest line back into the field."""
        event.stop()
        if self._unfinished is not None:
            self._go_on_with(self._unfinished)
        else:
            self.attempt(self._take_back)

    def _go_on_with(self, draft: Draft) -> None:
        """Open the entry in which a program that is gone was writing; it takes the draft over."""
        self._unfinished = None
        if draft.entry == NEW:
            self.write_on("")
        else:
            self.open_entry(draft.entry)

    def _take_back(self) -> None:
        """The newest line stands in the field; its record stays as it is until enter."""
        if self._handed_over:
            # The newest line is not written yet: try again when it is.
            raise JournalBusy
        if self._field.text:
            return
        entries = self.session.journal.entries
        entry = standing(self.session.journal, self._held)
        if entry is None:
            rows = entries.of_day(self.session.now().day, 1)
            if not rows:
                self.say(_("There is no line to take back yet."))
                return
            entry = entries.get(rows[0].id)
        if entry.title or entry.reflection or entry.concept or entry.action:
            self.say(_("This record has grown beyond one line. enter opens it in the list."))
            return
        self._hold(taken(entry, entry.version), entry.experience)

    def on_field_below(self, event: Field.Below) -> None:
        """Down from a line that was taken back by mistake."""
        event.stop()
        self._return_line()

    def on_field_blank(self, event: Field.Blank) -> None:
        """Enter on a line that was taken back and emptied moves it to the trash."""
        event.stop()
        if self._held != NOTHING:
            self.attempt(self._trash_held)

    def _trash_held(self) -> None:
        entry = standing(self.session.journal, self._held)
        if entry is not None:
            line = changes.begins(self.session.journal, entry.id)
            self.session.journal.entries.delete([entry.id])
            self.say(_("“{line}” moved to the trash. esc, then u takes it back.").format(line=line))
        self._hold(NOTHING, "")

    def on_descendant_focus(self) -> None:
        """A line that was taken back and not changed returns when the field is left."""
        if self.focused is not self._field:
            self._return_line()

    def on_screen_suspend(self) -> None:
        """It returns as well when another place is shown."""
        if self.app.current_mode != self.NAME:
            self._return_line()

    def on_writing_edited(self, event: Field.Edited) -> None:
        """Keep the draft."""
        event.stop()
        self.touched()
        self._drafting.edited()
        if self._held != NOTHING:
            self.show_message()

    def on_writing_refused(self, event: Field.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    async def on_field_widen(self, event: Field.Widen) -> None:
        """Write on with the whole screen, where that can be written."""
        event.stop()
        await self.run("note.widen")

    # -- commands

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open a line in the Journal."""
        event.stop()
        self.action_entry_open()

    def on_beside_chosen(self, event: Beside.Chosen) -> None:
        """Open an entry of an earlier year."""
        event.stop()
        self.action_entry_open()

    def action_entry_open(self) -> None:
        past = self.focused is self._beside
        self.open_entry(self.entry, self._beside.ids if past else self._lines.ids)

    async def action_note_keep(self) -> None:
        self.set_focus(self._field)
        self.app.simulate_key("enter")

    def action_note_newline(self) -> None:
        self._field.action_newline()

    def action_note_recall(self) -> None:
        self._field.action_cursor_up()

    def action_note_widen(self) -> None:
        """Write on with the whole screen; the draft of the field goes when that of the entry is kept."""
        held, text = self._held, self._field.text
        self._hold(NOTHING, "")
        if held == NOTHING:
            self.write_on(text)
        else:
            self.write_on(text, held.entry, held.version)

    action_note_whole = action_note_widen

    def action_note_write(self) -> None:
        self.set_focus(self._field)

    def action_note_leave(self) -> None:
        self.set_focus(self._beside if self._beside_is_shown and not self._has_lines else self._lines)

    def action_move_down(self) -> None:
        """One row down, from the last line to earlier years."""
        last = self._lines.cursor == len(self._lines.ids) - 1
        if self.focused is self._lines and last and self._beside_is_shown:
            self._beside.cursor = 0
            self.set_focus(self._beside)
        else:
            super().action_move_down()

    def action_move_up(self) -> None:
        """One row up, from the latest earlier year to the last line."""
        if self.focused is self._beside and self._beside.cursor == 0 and self._lines.ids:
            self._lines.action_last()
            self.set_focus(self._lines)
        else:
            super().action_move_up()

    def action_lines_leave(self) -> None:
        self.say(_("This is the outermost level. i writes, q quits."))
