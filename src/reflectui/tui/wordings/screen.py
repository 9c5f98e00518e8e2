"""Wordings of a record to compare: what differs is lit, and the chosen one can be brought back."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from reflectui import clock
from reflectui.i18n import N_, _
from reflectui.language.cells import width
from reflectui.tui import chrome
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.command import Command
from reflectui.tui.over import Over
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.wordings.pair import AFTER, BEFORE, MARGIN, Pair
from reflectui.tui.wordings.telling import Told, parts, texts, told

# Of the rows of the screen the list takes at most this share.
LIST_SHARE = 4


def compare(session: Session, id: int) -> "CompareScreen":
    """What `e r` opens: two texts that were kept of one record, if there are, else its wordings."""
    texts_kept = session.journal.entries.conflicts_of(id)
    return TwoTexts(session, texts_kept) if texts_kept else Wordings(session, id)


class CompareScreen(Over[str]):
    """A list of wordings, and the chosen one beside another; gives back what was done, in a sentence."""

    CHAIN = "compare"
    TITLE_OF: ClassVar[str] = ""
    # What does nothing where the two texts are the same.
    IDLE: ClassVar[tuple[str, ...]] = ("compare.next",)

    DEFAULT_CSS = """
    CompareScreen {
        #top, #heads {
            height: 1;
        }
        #rows {
            margin: 1 0;
        }
        #pair {
            height: 1fr;
            margin: 0 0 0 1;
        }
    }
    CompareScreen.-narrow #rows {
        margin: 0;
    }
    """

    def __init__(self, session: Session, ids: Sequence[int], told: list[Told], first: int = 0) -> None:
        super().__init__(session)
        self._record = ids[0]
        self._versions = _versions(session, ids)
        self._told = told
        self._first = first
        self._top = Bar(id="top")
        self._rows = Rows(id="rows")
        self._heads = Bar(id="heads")
        self._pair = Pair(id="pair")

    def compose_body(self) -> ComposeResult:
        self.add_class(chrome.class_of_width(self.app.size.width))
        yield self._top
        yield self._rows
        yield self._heads
        yield self._pair

    def on_mount(self) -> None:
        line = self.session.journal.entries.rows([self._record])[0].line
        title = [Piece(" " * (MARGIN + 1)), Piece(_(self.TITLE_OF), "focus"), Piece(f"  {line}", "ink")]
        self._top.show(title, [Piece(" ")])
        self._rows.show([self._row(at) for at in range(len(self._told))], self._first)
        self._show()

    def on_resize(self) -> None:
        self._lay_out()
        self._show_heads()

    def _lay_out(self) -> None:
        self._rows.styles.height = max(2, min(len(self._told), self.app.size.height // LIST_SHARE))
        self._pair.lay_out(beside=self._wide and self.differs)

    # -- what a kind of comparing says

    def other(self, at: int) -> Told:
        """What the wording at `at` is compared with."""
        raise NotImplementedError

    def end(self, at: int) -> str:
        """What stands at the end of its row."""
        return self._told[at].where

    def head(self, wording: Told) -> str:
        """What stands over its text."""
        return wording.what

    def hint(self) -> str:
        """The sentence that stands where nothing else is said."""
        return ""

    def take(self, at: int) -> str:
        """Make it the text of the record; what was done, in a sentence."""
        raise NotImplementedError

    # -- what it shows

    @property
    def _wide(self) -> bool:
        return self.app.size.width >= chrome.WIDE

    @property
    def at(self) -> int:
        """The number of the chosen wording."""
        return self._rows.cursor

    def _row(self, at: int) -> Row:
        wording = self._told[at]
        return Row(str(at), wording.when, acts=wording.edited, beside=wording.what, end=self.end(at))

    def _show(self) -> None:
        """Show the chosen wording and the other one."""
        self._lay_out()
        self._pair.show(parts(self._told[self.at].fields, self.other(self.at).fields))
        self._show_heads()
        self.say("")
        self.refresh_footer()

    def _show_heads(self) -> None:
        one, other = self.head(self._told[self.at]), self.head(self.other(self.at))
        if not self.differs:
            self._heads.show([Piece(f"{'':{MARGIN + 1}}{other}")])
        elif self._wide:
            blank = " " * max(2, self._pair.second_column - MARGIN - width(one))
            self._heads.show([Piece(f"{'':{MARGIN + 1}}{one}{blank}{other}")])
        else:
            self._heads.show([Piece(f" {BEFORE} {one}"), Piece(f"  {AFTER} {other}")])

    @property
    def differs(self) -> bool:
        """Whether the two texts differ."""
        return texts(self._told[self.at].fields) != texts(self.other(self.at).fields)

    def say(self, text: str) -> None:
        super().say(text or self.hint())

    def offered(self) -> Iterator[Command]:
        """Without what needs two texts that differ, where they do not."""
        idle = () if self.differs else self.IDLE
        return (command for command in super().offered() if command.id not in idle)

    # -- choosing

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Show what the cursor was moved to."""
        event.stop()
        self._show()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Show the wording that was clicked."""
        event.stop()
        self._rows.move(int(event.value) - self.at)

    def action_move_down(self) -> None:
        self._rows.move(1)

    def action_move_up(self) -> None:
        self._rows.move(-1)

    def action_move_first(self) -> None:
        self._rows.move(-len(self._told))

    def action_move_last(self) -> None:
        self._rows.move(len(self._told))

    # -- reading

    def action_move_half_down(self) -> None:
        self._pair.action_half_down()

    def action_move_half_up(self) -> None:
        self._pair.action_half_up()

    def action_move_page_down(self) -> None:
        self._pair.action_page_down()

    def action_move_page_up(self) -> None:
        self._pair.action_page_up()

    def action_compare_next(self) -> None:
        if not self._pair.next_change():
            self.say(_("This is the last difference.") if self.differs else "")

    def action_compare_previous(self) -> None:
        if not self._pair.next_change(-1):
            self.say(_("This is the first difference.") if self.differs else "")

    # -- the end

    def action_compare_restore(self) -> None:
        self.attempt(lambda: self._take(self.at))

    def _take(self, at: int) -> None:
        if self._versions != _versions(self.session, list(self._versions)):
            self.say(_("This has changed meanwhile. Open it again to see it as it is now."))
        elif said := self.take(at):
            self.dismiss(said)

    def action_compare_close(self) -> None:
        self.dismiss(None)


def _versions(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """The version of each of some records that are there."""
    return {entry.id: entry.version for entry in session.journal.entries.many(ids)}


class Wordings(CompareScreen):
    """The wordings of one record, each beside what stands now."""

    TITLE_OF = N_("History")
    IDLE = ("compare.next", "compare.restore")

    def __init__(self, session: Session, id: int) -> None:
        wordings = told(session, session.journal.entries.versions(id))
        now = texts(wordings[0].fields)
        earlier = (at for at, each in enumerate(wordings) if each.edited and texts(each.fields) != now)
        self._only = all(texts(wording.fields) == now for wording in wordings)
        super().__init__(session, [id], wordings, next(earlier, 0))

    def other(self, at: int) -> Told:
        return self._told[0]

    def end(self, at: int) -> str:
        now = "" if at else _("current text")
        return "  ".join(filter(None, (super().end(at), now)))

    def head(self, wording: Told) -> str:
        return _("current text") if wording is self._told[0] else wording.when

    def hint(self) -> str:
        if self._only:
            return _("There is only one wording: the text has not changed since.")
        return "" if self.differs else _("This is the current text.")

    def take(self, at: int) -> str:
        if not self.differs:
            self.say("")
            return ""
        wording = self._told[at]
        self.session.journal.entries.reword(self._record, wording.fields)
        return _("The text from {when} is restored. u undoes it.").format(when=wording.when)


class TwoTexts(CompareScreen):
    """Texts kept beside each other where two programs saved one record; `ids` begin with the record."""

    TITLE_OF = N_("Two texts")

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self._texts = ids
        newest = [told(session, session.journal.entries.versions(id))[0] for id in ids]
        names = (_("in the record"), *[_("kept beside it")] * (len(ids) - 1))
        wordings = [
            wording._replace(what=name, edited=True) for wording, name in zip(newest, names, strict=True)
        ]
        super().__init__(session, ids, wordings)

    def other(self, at: int) -> Told:
        return self._told[0 if at else 1]

    def hint(self) -> str:
        if not self.differs:
            return _("The two texts are the same. enter keeps one record, esc leaves both.")
        return _("Two texts of one record. enter keeps the chosen one, esc leaves both.")

    def short(self, command: Command) -> str:
        return _("keep this one") if command.id == "compare.restore" else super().short(command)

    def take(self, at: int) -> str:
        """Give the record the chosen text; the others go to the trash in the same step."""
        entries = self.session.journal.entries
        with self.session.journal.change("entry.settle"):
            if at:
                entries.reword(self._record, self._told[at].fields)
            for id in self._texts[1:]:
                entries.set(id, "entry.settle", deleted_at=clock.instant_text(clock.now()))
        return _("One text is kept, the other is in the trash. u undoes it.")
