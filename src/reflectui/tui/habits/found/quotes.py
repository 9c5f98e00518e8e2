"""Every quote of a practice by its date, the words that tell it lit; each leads to its record."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult

from reflectui.errors import ReflectuiError
from reflectui.i18n import _, ngettext
from reflectui.language.cells import width
from reflectui.store.journal import Journal
from reflectui.tui import chrome
from reflectui.tui.bars import Piece
from reflectui.tui.command import Command
from reflectui.tui.habits.found import reading, words
from reflectui.tui.habits.found.lit import Lit, joined
from reflectui.tui.list_moves import ListMoves
from reflectui.tui.opening import Opening
from reflectui.tui.session import Change, Session
from reflectui.tui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.quotes import Evidence

# What only a practice that nobody decided on can be done with.
OF_CANDIDATE = ("quotes.mark", "quotes.split")


class Quoted(NamedTuple):
    """A quote as a row of the list; `id` is its entry, of which a practice has one quote."""

    id: int
    day: str
    line: str
    time: str | None = None
    beside: str = ""
    stages: int = 0
    starred: bool = False


class Quotes(ListMoves, Opening):
    """All quotes of a practice or of a habit, the oldest first, over the place it was opened in.

    `rules` is what tells it; of a `candidate` marked quotes can be split off, and the id of the choice that
    did is given back.
    """

    NAME = "quotes"
    LIES_OVER = True
    CSS_PATH = "screen.tcss"

    def __init__(
        self,
        session: Session,
        title: str,
        evidence: "Sequence[Evidence]",
        rules: str = "",
        candidate: "Candidate | None" = None,
    ) -> None:
        super().__init__(session)
        self._title = " ".join(title.split())
        self._candidate = candidate
        self._rules = rules
        self._lit = Lit(rules)
        self._evidence = {piece.entry: piece for piece in evidence}
        self._marked: set[int] = set()
        self._splitting = False
        self._list = Timeline(self._rows, day_label=self._day_label, read_along=True, id="quotes")

    def compose_body(self) -> ComposeResult:
        yield self._list

    def on_mount(self) -> None:
        """The list, the cursor on the latest."""
        self.look(lambda: self.reload(Change()))
        self.set_focus(self._list)
        self.call_after_refresh(self._list.action_last)
        self.refresh_chrome()

    # -- what it shows

    def touched(self) -> None:
        """Whose quotes they are, and how many."""
        count = len(self._evidence)
        told = words.heading(count) if self.app.size.width >= chrome.NARROW else words.days(count)
        self._top.show([Piece("  "), Piece(self._title, "ink")], [Piece(f"{told} ")])

    def reload(self, change: Change) -> None:
        """The quotes whose records are still there."""
        entries = self.session.journal.entries.many(list(self._evidence))
        there = {entry.id for entry in entries if entry.deleted_at is None and entry.gathered_in is None}
        ids = [entry for entry in self._evidence if entry in there]
        widest = max((width(self._day_label(piece.day)) for piece in self._evidence.values()), default=0)
        self._list.lay_out(day_cells=widest, timed=False)
        self._list.show(ids, self._lit)
        self._mark(self._marked & set(ids))

    def _rows(self, ids: Sequence[int]) -> list[Quoted]:
        pieces = (self._evidence[id] for id in ids)
        return [Quoted(piece.entry, piece.day, " ".join(piece.quote.split())) for piece in pieces]

    def _day_label(self, day: str) -> str:
        return words.when(day, self.session.now().day)

    def hint(self) -> str:
        """The whole quote under the cursor, where its row has no room for it."""
        if self._marked:
            words_of = ngettext("{count} quote marked", "{count} quotes marked", self.marked)
            return words_of.format(count=self.marked)
        if self.entry is None or not self._list.size.width:
            return ""
        row = self._rows([self.entry])[0]
        return row.line if width(row.line) > self._list.text_cells(row) else ""

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "quotes"

    def commands(self) -> Iterator[Command]:
        """Without splitting where nothing can be split."""
        of_habit = self._candidate is None
        return (each for each in super().commands() if not of_habit or each.id not in OF_CANDIDATE)

    @property
    def entry(self) -> int | None:
        return self._list.highlighted

    @property
    def asked_row(self) -> int | None:
        """None: what is asked is about the practice and the marked quotes, which may be anywhere."""
        return None

    @property
    def marked(self) -> int:
        return len(self._marked)

    @property
    def subject(self) -> str:
        """The practice."""
        return self._title

    def point_at(self, entry: int) -> None:
        self._list.go_to(entry)

    # -- commands

    def on_timeline_highlighted(self, event: Timeline.Highlighted) -> None:
        """Say what the row does not show."""
        event.stop()
        self.show_message()

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open what was clicked."""
        event.stop()
        self.action_quotes_open()

    def action_quotes_open(self) -> None:
        """Open the record, the quote lit in it."""
        quotes = [piece.quote for piece in self._evidence.values()]
        self.open_entry(self.entry, self._list.ids, lambda text: _places(text, quotes))

    def action_quotes_mark(self) -> None:
        if self.entry is not None:
            self._mark(self._marked ^ {self.entry})
            self._list.action_down()

    def _mark(self, marked: set[int]) -> None:
        self._marked = marked
        self._list.mark(marked)
        self.show_message()
        self.refresh_footer()

    def action_quotes_split(self) -> None:
        """Make a practice of the marked quotes and of what is told like them, aside."""
        candidate, chosen = self._candidate, [self._evidence[id] for id in self._marked]
        if candidate is None or self._splitting:
            return
        self.session.journal.candidates.refuse_whole(candidate, chosen)

        def work(journal: Journal) -> int:
            journal.candidates.split(candidate, chosen)
            made = [choice.id for choice in journal.candidates.made()]
            journal.candidates.found(reading.FOUND)
            return made[-2]

        self._splitting = True
        self.say(_("Splitting them off …"))
        self.aside(work, self._split)

    def _split(self, choice: int) -> None:
        self.session.changed.publish(Change(outside=True))
        self.session.notice = _("They are two practices now. u undoes it.")
        self.dismiss(choice)

    def tell(self, error: ReflectuiError) -> None:
        self._splitting = False
        super().tell(error)

    def action_quotes_close(self) -> None:
        self.dismiss(None)


def _places(text: str, quotes: Sequence[str]) -> list[tuple[int, int]]:
    """Where quotes stand in a text, in order."""
    found = [(text.find(quote), len(quote)) for quote in quotes if quote]
    return joined(sorted((at, at + length) for at, length in found if at >= 0))
