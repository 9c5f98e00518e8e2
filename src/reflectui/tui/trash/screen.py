"""The trash: what was deleted, the latest first, to read, to search, to bring back or to erase.

Records stand in their timeline; habits and observations above them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.store.entry_lists import EntryRow
from reflectui.store.query import unfinished, written
from reflectui.tui import chrome
from reflectui.tui.bars import Piece
from reflectui.tui.command import Command
from reflectui.tui.habits.detail import Detail
from reflectui.tui.habits.headed import Headed
from reflectui.tui.habits.shown import shown
from reflectui.tui.journal.finding import Finding
from reflectui.tui.journal.reader import Reader
from reflectui.tui.line import Line
from reflectui.tui.session import Change, Session
from reflectui.tui.trash.others import Thing, Trashed, things
from reflectui.tui.trash.restoring import Restoring
from reflectui.tui.widgets.timeline import Timeline
from reflectui.tui.wordings.telling import when
from reflectui.tui.words import Words
from reflectui.wording.dates import day_text, short_day

if TYPE_CHECKING:
    from reflectui.store.highlights import Finder


class TrashPlace(Restoring):
    """What was deleted, over the place it was opened in.

    From 100 columns on the text stands beside the list; below, the list or the text is shown.
    """

    NAME = "trash"
    LIES_OVER = True

    DEFAULT_CSS = """
    TrashPlace {
        #finding > * {
            display: none;
        }
        #finding.-shown > * {
            display: block;
        }
        #sign {
            width: 3;
        }
        #count {
            width: 18;
        }
        #body {
            height: 1fr;
            layout: vertical;
        }
        #notice {
            margin: 1 2;
            color: $soft;
            display: none;
        }
        #timeline, #reader, #text {
            height: 1fr;
        }
        #reader, #detail {
            display: none;
        }
        #facts {
            margin-bottom: 1;
        }
        #text {
            margin: 0 1 0 2;
        }
    }
    TrashPlace.-empty #notice {
        display: block;
    }
    TrashPlace.-unlisted #timeline, TrashPlace.-reading #list {
        display: none;
    }
    TrashPlace.-reading #reader {
        display: block;
    }
    TrashPlace.-wide {
        #body {
            layout: horizontal;
        }
        #list, #reader {
            display: block;
            width: 1fr;
        }
        #detail {
            width: 1fr;
        }
        #list {
            max-width: 110;
        }
        #reader, #detail {
            max-width: 90;
            border-left: solid $faint;
        }
    }
    TrashPlace.-bare #reader, TrashPlace.-aside #reader {
        display: none;
    }
    TrashPlace.-wide.-habit #detail {
        display: block;
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._finding = Finding(id="finding")
        # The app's sheet, which stands above this one, would stretch it.
        self._finding.styles.height = 1
        self._notice = Words(id="notice")
        self._timeline = Timeline(self._rows, day_label=self._day_label, read_along=True, id="timeline")
        self._reader = Reader(id="reader")
        self._reader.text.can_focus = True
        self._others = Trashed(id="others")
        self._detail = Detail(id="detail")
        self._deleted: dict[int, str] = {}
        self._finder: Finder | None = None

    def compose_body(self) -> ComposeResult:
        yield self._finding
        with Container(id="body"):
            with Vertical(id="list"):
                yield self._notice
                yield self._others
                yield self._timeline
            yield self._reader
            yield self._detail

    def on_mount(self) -> None:
        """The list, the cursor on the record that was deleted last."""
        self.set_focus(self._timeline)
        self.look(lambda: self.reload(Change()))

    # -- what it shows

    def touched(self) -> None:
        """What this is, and the clock."""
        clock = chrome.clock_pieces(self.session.now())
        self._top.show([Piece("  "), Piece(_("Trash"), "focus")], clock)

    def reload(self, change: Change) -> None:
        """The list and the text as they are now."""
        self._narrow(self._finding.query_text)
        self._read()

    def _narrow(self, query: str) -> None:
        """List what the query finds in the trash; one that cannot be read leaves the list and says why."""
        entries, search, asked = self.session.journal.entries, self.session.journal.search, written(query)
        if self.focused is self._finding.line:
            asked = unfinished(asked)
        try:
            finder = search.highlights(asked) if search.asks(asked) else None
            ids = entries.trash_ids(asked)
        except ReflectuiError as error:
            self._finding.asked(query, None)
            self.tell(error)
            return
        self._finder = finder
        self._finding.asked(query, len(ids) if finder else None)
        self._deleted = entries.deleted_at(ids)
        self._lay_out(ids)
        self._timeline.show(ids, finder)
        others = things(self.session.journal, query)
        self._others.show(others)
        self._others.display = bool(others)
        empty = _("The trash is empty. What d moves here can be restored.")
        nothing = _("Nothing found in the trash.") if finder else empty
        self._notice.show("" if ids or others else nothing)
        self.set_class(not ids and not others, "-empty")
        self.set_class(not ids, "-unlisted")
        self.set_class(not ids and finder is None, "-bare")
        self._keep_focus()

    def _keep_focus(self) -> None:
        """Of the two lists the one with something in it has the focus."""
        if self.focused is self._timeline and not self._timeline.ids and self._others.row_count:
            self.set_focus(self._others)
        elif self.focused in (None, self._others) and not self._others.row_count:
            self.set_focus(self._timeline)

    def _lay_out(self, ids: Sequence[int]) -> None:
        rows = self.session.journal.entries.rows(ids)
        widest = max((width(self._day_label(row.day)) for row in rows), default=0)
        timed = any(row.time for row in rows) and self.app.size.width >= chrome.NARROW
        self._timeline.lay_out(day_cells=widest, timed=timed)

    def _rows(self, ids: Sequence[int]) -> list[EntryRow]:
        """How the records begin, with nothing beside that."""
        return [replace(row, beside="") for row in self.session.journal.entries.rows(ids)]

    def _day_label(self, day: str) -> str:
        today = self.session.now().day
        roomy = day[:4] == today[:4] and self.app.size.width >= chrome.NARROW
        return day_text(day, today) if roomy else short_day(day, today)

    def _read(self) -> None:
        """Show the record under the cursor, and when it was deleted."""
        found = self.session.journal.entries.many([] if self.entry is None else [self.entry])
        self._reader.load(found[0] if found else None, self.session.now().day, self._finder)
        self._show_habit()
        if not found:
            self.remove_class("-reading")
        self.show_message()

    def _show_habit(self) -> None:
        """Show the ladder of the habit under the cursor, if it is on one."""
        other, today = self.other, self.session.now().day
        self.set_class(other is not None, "-aside")
        self.set_class(other is not None and other.kind == "habit", "-habit")
        if other is not None and other.kind == "habit":
            day = date.fromisoformat(today)
            record = self.session.journal.habits.record(other.id, day)
            self._detail.show(shown([record], day)[0], today)

    def hint(self) -> str:
        """When what is under the cursor was deleted."""
        other = self.other
        at = other.deleted_at if other else self._deleted.get(self.entry or 0)
        return _("deleted {when}").format(when=when(self.session, at)) if at else ""

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "find" if self.focused is self._finding.line else "trash"

    def commands(self) -> Iterator[Command]:
        """Without reading what is read, and without erasing what cannot be."""
        other, without = self.other, set[str]()
        if self.focused is self._reader.text:
            without.add("trash.read")
        if other is not None and other.kind != "habit":
            without.add("trash.erase")
        return (each for each in super().commands() if each.id not in without)

    async def run(self, id: str) -> None:
        """Say of what is no record that there is no more to read."""
        if id == "trash.read" and self.other is not None:
            self.say(_("There is no more to read here. e b restores it."))
        else:
            await super().run(id)

    def helped(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.focus_name, "trash", "find")))

    @property
    def other(self) -> Thing | None:
        return self._others.highlighted if self.focused is self._others else None

    @property
    def entry(self) -> int | None:
        return None if self.focused is self._others else self._timeline.highlighted

    @property
    def subject(self) -> str:
        return self.other.words if self.other else super().subject

    @property
    def filtered(self) -> bool:
        return self._finder is not None

    def point_at(self, entry: int) -> None:
        self._timeline.go_to(entry)

    # -- moving and reading

    def on_timeline_highlighted(self, event: Timeline.Highlighted) -> None:
        """Read along."""
        event.stop()
        self.look(self._read)

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Read what was clicked."""
        event.stop()
        self.action_trash_read()

    def on_headed_moved(self, event: Headed.Moved) -> None:
        """Show what is under the cursor."""
        event.stop()
        self.look(self._read)
        self.refresh_footer()

    def on_descendant_focus(self) -> None:
        """What is under the cursor differs from list to list; it is seen in one of them."""
        self._timeline.read_along = self.focused is not self._others
        self._timeline.refresh()
        self.look(self._read)

    def action_move_down(self) -> None:
        """One row down, from the last habit or observation to the records."""
        last = self._others.cursor == self._others.row_count - 1
        if self.focused is self._others and last and self._timeline.ids:
            self._timeline.action_first()
            self.set_focus(self._timeline)
        else:
            super().action_move_down()

    def action_move_up(self) -> None:
        """One row up, from the first record to what stands above the records."""
        if self.focused is self._timeline and self._timeline.cursor == 0 and self._others.row_count:
            self._others.action_last()
            self.set_focus(self._others)
        else:
            super().action_move_up()

    def action_trash_read(self) -> None:
        self.add_class("-reading")
        self.set_focus(self._reader.text)

    def action_trash_close(self) -> None:
        """From the text to the list, from what was found to all, and from there out."""
        if self.has_class("-reading") or self.focused is self._reader.text:
            self._to_list()
        elif self._finding.has_class("-shown"):
            self.action_find_drop()
        else:
            self.dismiss(None)

    def _to_list(self) -> None:
        self.remove_class("-reading")
        self.set_focus(self._timeline)

    # -- searching

    def action_app_find(self) -> None:
        """Write a query over the trash; the list narrows as it is written."""
        self.remove_class("-reading")
        self._finding.begin()
        self.refresh_footer()

    def on_writing_edited(self, event: Line.Edited) -> None:
        """Narrow the list to what is found so far, the latest deleted first."""
        event.stop()
        self.touched()
        self.say("")
        self._narrow(event.text)
        if self.filtered:
            self._timeline.cursor = 0
        self._read()

    def on_writing_refused(self, event: Line.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    def action_find_keep(self) -> None:
        """To what was found; a query that cannot be read stays to be mended."""
        self.session.journal.search.asks(self._finding.query_text)
        self.set_focus(self._timeline)
        self._narrow(self._finding.query_text)
        if not self.filtered:
            self._finding.end()

    def action_find_drop(self) -> None:
        """Back to the whole trash."""
        self._finding.end()
        self._to_list()
        self.reload(Change())
