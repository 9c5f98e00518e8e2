"""Writing in the field of Today: a draft while it is typed, a record at enter; a line that was taken back."""

from collections import deque

from reflectui.errors import JournalBusy
from reflectui.i18n import _
from reflectui.store.drafts import NEW, Draft
from reflectui.store.entries import Saved
from reflectui.tui import changes, chrome
from reflectui.tui.entry_actions import EntryActions, told_of
from reflectui.tui.session import Change, Session
from reflectui.tui.today.drafting import Drafting
from reflectui.tui.today.line import NOTHING, Held, Line, keep, standing, taken
from reflectui.tui.today.sentences import after_midnight, of_another_day
from reflectui.tui.widgets.field import Field

MIDNIGHT = "24:00"


class WrittenToday(EntryActions):
    """The field of Today, and what becomes of what is written in it.

    `_held` is the line of the day that was taken back into the field; `_unfinished` is a draft of an opened
    entry whose program is gone; `_carried` is what stood in the field before the place was built anew.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._field = Field(placeholder=_("What happened just now?"), id="field")
        self._drafting = Drafting(self, session.journal, self._unkept)
        self._handed_over: deque[Line] = deque()
        self._held = NOTHING
        self._unfinished: Draft | None = None
        self._carried: tuple[Held, str] | None = None

    def on_unmount(self) -> None:
        """What stands in the field stays through quitting."""
        self._drafting.keep()

    @property
    def _narrow(self) -> bool:
        return self.app.size.width < chrome.NARROW

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
                self.say(_("There is no line to edit yet."))
                return
            entry = entries.get(rows[0].id)
        if entry.title or entry.reflection or entry.concept or entry.action:
            self.say(_("This record is more than one line now. enter opens it from the list."))
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
            self.say(_("“{line}” moved to the trash. esc, then u undoes it.").format(line=line))
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
        self._drafting.soon()
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
