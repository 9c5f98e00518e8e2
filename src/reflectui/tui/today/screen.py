"""Today: a field that takes a line, the day's lines under it, the same day of earlier years beside them."""

from collections.abc import Callable, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from reflectui.i18n import _
from reflectui.store.entry_lists import EntryRow
from reflectui.tui import chrome
from reflectui.tui.command import Command
from reflectui.tui.session import Change, Session
from reflectui.tui.today.asking import Asking
from reflectui.tui.today.beside import Beside, Group
from reflectui.tui.today.beside_rows import Quote, Silence
from reflectui.tui.today.due import Asked
from reflectui.tui.today.line import NOTHING
from reflectui.tui.today.past import quoted
from reflectui.tui.today.sentences import of_held, of_held_aside, of_unfinished
from reflectui.tui.widgets.timeline import Timeline
from reflectui.wording.dates import short_day

BESIDE_ROWS = 3
# Days with a record, also an imported one, before earlier years are shown.
SETTLED_DAYS = 30
# Days with a record that was written here before it is shown what is still open.
OPEN_DAYS = 90
# Days on which the field that waits is the brightest thing.
FIRST_DAYS = 1
# Rows of a narrow screen that are neither lines nor earlier years: clock, message, field, keys.
AROUND = 4


class Today(Asking):
    """The place that is there at start."""

    NAME = "today"
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines = Timeline(self._rows, id="lines")
        self._beside = Beside(id="beside")
        self._days = self._own_days = 0
        self._day = ""
        self._begins_on: int | None = None

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
        self.look(lambda: self.reload(Change()))
        if self.begins_at in (self._lines.id, self._beside.id):
            self.action_note_leave()
        if self._begins_on is not None:
            self.point_at(self._begins_on)
        self.refresh_chrome()

    def again(self) -> Callable[[], "Today"]:
        """The fresh one holds what stands in the field, the cursor on the same line."""
        line = self._lines.highlighted
        carried = self._held, self._unkept().get(self._held, self._field.text)

        def build() -> Today:
            fresh = Today(self.session)
            fresh._carried = carried
            fresh._begins_on = line
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
        if day != self._day or "day" in change.kinds or change.outside or self._own_days < OPEN_DAYS:
            self._day = day
            self._days = entries.days_written(SETTLED_DAYS, imported=True)
            self._own_days = entries.days_written(OPEN_DAYS)
            self._field.set_class(self._own_days <= FIRST_DAYS, "-first-day")
        self.ask_anew(change, day)
        self.show_beside()
        self.show_message()

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        return self.session.journal.entries.rows(ids)

    def show_beside(self) -> None:
        """What is asked today, what is still open, and the same day of earlier years; together no more than
        BESIDE_ROWS."""
        entries, day = self.session.journal.entries, self._day
        questions = self.questions()
        room = BESIDE_ROWS - sum(len(group.items) for group in questions)
        still_open = entries.open_loops(1) if self._own_days >= OPEN_DAYS and room > 0 else []
        room -= len(still_open)
        past = []
        if self._days >= SETTLED_DAYS and room > 0:
            past = entries.on_this_day(date.fromisoformat(day), room)
        asked = self._beside.asks
        self._beside.show(
            [
                *questions,
                Group(
                    _("Open loops"), [Quote(row.id, short_day(row.day, day), row.line) for row in still_open]
                ),
                Group(_("On this day"), [Quote(row.id, row.day[:4], quoted(row)) for row in past]),
            ]
        )
        self._give_room()
        self._put_cursor(asked=asked)

    def _put_cursor(self, *, asked: bool) -> None:
        """Out of a part that is empty, and on the first question where none was `asked` before."""
        if self._beside.asks and not asked:
            self._beside.cursor = 0
        if self.focused is self._beside and not self._beside.items:
            # Not to the field, where the next answer would be text.
            self.set_focus(self._lines)
        elif self.focused is self._lines and self._beside_is_shown and not self._has_lines:
            self.set_focus(self._beside)

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
        if self._unfinished is not None and not self._field.text:
            return of_unfinished(self.session.journal, self._unfinished)
        if not writing and self._field.text.strip():
            return _("Not kept yet. i goes on writing.")
        if writing and not self._own_days:
            return _("One line and enter. That is all it takes.")
        if writing and self._own_days <= FIRST_DAYS and self._lines.ids:
            return _("↑ edits the last line, esc goes to the lines.")
        return super().hint()

    @property
    def focus_chain(self) -> list[Widget]:
        """Without the list while it is empty and has not the focus."""
        chain = super().focus_chain
        if self._beside.asks and self._beside in chain:
            # A question is the next thing after the field.
            chain.sort(key=lambda part: part is self._lines)
        idle: list[Widget] = [] if self._has_lines else [self._lines]
        idle += [] if self._beside.items else [self._beside]
        return [part for part in chain if part not in idle or part is self.focused]

    @property
    def _has_lines(self) -> bool:
        """Whether there is a line in the list, or one returns to it as soon as the field is left."""
        return bool(self._lines.ids) or self._held.changes_nothing(self._field.text)

    @property
    def focus_name(self) -> str:
        lines = "marked_lines" if self.marked else "lines"
        names: dict[Widget | None, str] = {self._field: "field", self._lines: lines, self._beside: self._part}
        return names.get(self.focused, "nothing")

    @property
    def _part(self) -> str:
        """What is under the cursor beside the lines, by its name in CHAINS."""
        item = self._beside.item
        return "due" if isinstance(item, Asked) else "silent" if isinstance(item, Silence) else "past"

    def short(self, command: Command) -> str:
        asks = command.id == "panes.next" and self.focused is self._field and self._beside.asks
        return _("questions") if asks else super().short(command)

    def helped(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.focus_name, "field", "lines")))

    @property
    def _beside_is_shown(self) -> bool:
        return not self._beside.has_class("-empty") and bool(self._beside.items)

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

    # -- commands

    def on_timeline_highlighted(self, event: Timeline.Highlighted) -> None:
        """Say what the row does not show."""
        event.stop()
        self.show_message()

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open a line in the Journal."""
        event.stop()
        self.action_entry_open()

    def on_beside_chosen(self, event: Beside.Chosen) -> None:
        """Open what was clicked: an entry or a habit."""
        event.stop()
        if self._part == "due":
            self.action_due_open()
        elif self._part == "past":
            self.action_entry_open()

    def on_beside_moved(self, event: Beside.Moved) -> None:
        """What can be done differs from row to row."""
        event.stop()
        self.refresh_footer()

    def on_descendant_focus(self) -> None:
        """What was found out while somebody wrote is shown once the field is left."""
        if self.focused is not self._field:
            self.show_found()

    def action_entry_open(self) -> None:
        past = self.focused is self._beside
        self.open_entry(self.entry, self._beside.ids if past else self._lines.ids)

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
        self.say(_("There is nothing to go back to. i writes, q quits."))
