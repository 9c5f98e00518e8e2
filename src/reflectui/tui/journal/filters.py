"""`g f` — searches that were given a name, with their query and how many records it finds."""

from collections.abc import Iterator

from textual.app import ComposeResult

from reflectui.errors import ReflectuiError
from reflectui.i18n import _
from reflectui.store.journal import Journal
from reflectui.tui import changes
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.command import Command
from reflectui.tui.moving import Moving
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.words import Words
from reflectui.wording.terms import records

# What is given back where the search that is on is to be named.
NAME_IT = ""


class Filters(Moving[str | None]):
    """The named searches, by name; gives back the query of the chosen one, or NAME_IT.

    `query` is the search that is on, if any.
    """

    CHAIN = "filters"
    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session, query: str) -> None:
        super().__init__(session)
        self._of_row = False
        self._query = query
        self._top = Bar(id="top")
        self._notice = Words(_("No search has a name yet. / starts one, then g f names it."), id="notice")
        self._rows = Rows(id="rows")
        self._named: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def compose_body(self) -> ComposeResult:
        yield self._top
        yield self._notice
        yield self._rows

    def on_mount(self) -> None:
        self._top.show([Piece("   "), Piece(_("Named searches"), "focus")])
        self._load()

    def _load(self, at: int = 0) -> None:
        """Show the searches there are now, and have those counted that are not yet."""
        self._named = self.session.journal.preferences.filters()
        self._show(at)
        if missing := self._named.keys() - self._counts.keys():
            queries = {name: self._named[name] for name in missing}
            self.aside(lambda journal: _counted(journal, queries), self._count)

    def _count(self, counts: dict[str, int]) -> None:
        self._counts |= counts
        self._show(self._rows.cursor)

    def _show(self, at: int) -> None:
        rows = [
            Row(name, name, beside=self._named[name], end=_shown(self._counts.get(name)))
            for name in sorted(self._named)
        ]
        if self._query:
            rows.insert(0, Row(NAME_IT, _("Name this search"), beside=self._query))
        self._rows.show(rows, at)
        self._notice.display = not rows
        self.refresh_footer()

    def offered(self) -> Iterator[Command]:
        """Without what does nothing with the row under the cursor."""
        chosen = self._rows.chosen
        idle = {None: {"filters.apply", "filters.drop"}, NAME_IT: {"filters.drop"}}.get(chosen, set())
        return (command for command in super().offered() if command.id not in idle)

    def short(self, command: Command) -> str:
        naming = command.id == "filters.apply" and self._rows.chosen == NAME_IT
        return _("name it") if naming else super().short(command)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """What can be done differs from row to row."""
        event.stop()
        self.refresh_footer()

    def action_filters_apply(self) -> None:
        self._take(self._rows.chosen)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Take the row that was clicked."""
        self._take(event.value)

    def _take(self, value: str | None) -> None:
        if value is not None:
            self.dismiss(self._named[value] if value else NAME_IT)

    def action_filters_drop(self) -> None:
        name = self._rows.chosen
        if name:
            self.attempt(lambda: self._drop(name))
        else:
            self.say(_("There is no named search here."))

    def _drop(self, name: str) -> None:
        self.session.journal.preferences.drop_filter(name)
        self._load(self._rows.cursor)
        self.say(_("The name “{name}” is removed. u undoes it.").format(name=name))

    def action_filters_back(self) -> None:
        """Take back what was done last, where that was done to a named search."""
        self.attempt(self._take_back)

    def _take_back(self) -> None:
        change = self.session.journal.history.newest()
        if change is None or not change.label.startswith("filter."):
            self.say(_("Nothing to undo."))
            return
        told = changes.Told(self.session.journal, change, "undo")
        done = self.session.journal.history.undo(change)
        self._load(self._rows.cursor)
        self.say(told.after(done))


def _counted(journal: Journal, queries: dict[str, str]) -> dict[str, int]:
    """How many records each finds; those that cannot be asked are left out."""
    found = {}
    for name, query in queries.items():
        try:
            found[name] = journal.search.count(query)
        except ReflectuiError:
            continue
    return found


def _shown(count: int | None) -> str:
    return "" if count is None else records(count)
