"""What leads to days of the Journal, and what narrows it from lists: all in its one line of search."""

from collections.abc import Callable
from datetime import date

from reflectui.i18n import _
from reflectui.store.query import further
from reflectui.tui.entry_actions import EntryActions
from reflectui.tui.journal.days import Goal
from reflectui.tui.journal.finding import Finding
from reflectui.tui.journal.listing import Listing
from reflectui.tui.wanted import Go


class Going(EntryActions):
    """The ways through the Journal; the place has the list and the line of the search."""

    _listing: Listing
    _finding: Finding
    _visited_from = ""

    async def arrive(self, command: str = "", came_from: str = "") -> None:
        """Who came only to look for something, and lets it be, is led back."""
        self._visited_from = came_from if command and came_from != self.NAME else ""
        await super().arrive(command, came_from)

    def _go_back(self) -> None:
        """Back to the place from which somebody came to look for something."""
        if came_from := self._visited_from:
            self._visited_from = ""
            self.post_message(Go(came_from))

    def look_for(self, query: str) -> None:
        """Search for `query`, which stands in the line then."""
        raise NotImplementedError

    # -- to a day

    def action_go_date(self) -> None:
        from reflectui.tui.journal.calendar import Calendar

        self.app.push_screen(Calendar(self.session, self._day()), self._go_to_days)

    def action_go_year(self) -> None:
        from reflectui.tui.journal.year import Year

        self.app.push_screen(Year(self.session, self._day()), self._go_to_days)

    def _day(self) -> date:
        """The day of the entry under the cursor, or today."""
        rows = self.session.journal.entries.rows([self.entry]) if self.entry is not None else []
        return date.fromisoformat(rows[0].day if rows else self.session.now().day)

    def _go_to_days(self, goal: Goal | None) -> None:
        """To the newest entry of these days, or to the nearest, which is said."""
        if goal is None:
            self._go_back()
            return
        self._visited_from = ""
        nearest = self._listing.go_to(goal.first, goal.last)
        self.action_place_journal()
        if self.entry is None:
            self.say(_("Nothing found.") if self.filtered else _("There is no record here yet."))
        elif nearest is not None:
            said = _("No record for “{asked}”; nearest: {day}")
            if self.filtered:
                said = _("Nothing found for “{asked}”; nearest: {day}")
            self.say(said.format(asked=goal.said, day=nearest))

    # -- to what is searched for

    def action_go_starred(self) -> None:
        self._narrow_to(_("is:starred"))

    def action_go_open(self) -> None:
        self._narrow_to(_("is:open"))

    def action_go_marks(self) -> None:
        from reflectui.tui.journal.marks_browser import MarksBrowser

        self.app.push_screen(MarksBrowser(self.session), self._narrow_to)

    def action_go_filters(self) -> None:
        from reflectui.tui.journal.filters import Filters

        query = self._finding.line.text.strip() if self.filtered else ""
        self.app.push_screen(Filters(self.session, query), self._take_filter)

    def _narrow_to(self, part: str | None) -> None:
        """Narrow the search that is on further."""
        if part is None:
            self._go_back()
            return
        self._visited_from = ""
        self.look_for(further(self._finding.line.text, part))

    def _take_filter(self, query: str | None) -> None:
        """Narrow by a named search, or ask for the name of the one that is on."""
        from reflectui.tui.dialogs.ask import Ask
        from reflectui.tui.journal.filters import NAME_IT

        if query != NAME_IT:
            self._narrow_to(query)
            return
        keep = self._namer(self._finding.line.text.strip())
        example = _("stuck in reviews")
        question = _("What is this search called?")
        self.app.push_screen(Ask(self.session, question, example, keep, of_row=False), self._told_name)

    def _namer(self, query: str) -> Callable[[str], str]:
        """What keeps `query` under the name that is given."""

        def keep(text: str) -> str:
            self.session.journal.preferences.keep_filter(text, query)
            return " ".join(text.split())

        return keep

    def _told_name(self, name: str | None) -> None:
        if name is not None:
            self.say(_("The search is called “{name}”. g f finds it again.").format(name=name))
