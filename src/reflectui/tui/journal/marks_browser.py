"""`g t` — all tags and people with the number of their records, narrowed by typing."""

from reflectui.i18n import _
from reflectui.language.normalise import as_typed
from reflectui.tui.narrowing import Narrowing
from reflectui.tui.rows import Row
from reflectui.tui.session import Session
from reflectui.wording.terms import records


class MarksBrowser(Narrowing):
    """Tags and people, the most frequent first; gives back the chosen one with its sign."""

    CSS_PATH = "../over.tcss"
    SIGN = "#"

    def __init__(self, session: Session) -> None:
        marks = session.journal.search.marks()
        nothing = _("No tag or person has these letters.")
        if not marks:
            nothing = _("No record has a #tag or @name yet.")
        super().__init__(session, _("Tags and people. Type to narrow."), nothing)
        self._marks = [(as_typed(mark), mark, count) for mark, count in marks]

    def found(self, query: str) -> list[Row]:
        typed = "".join(as_typed(query).split())
        begin = [row for row in self._marks if row[0].startswith(typed) or row[0][1:].startswith(typed)]
        known = set(begin)
        within = [row for row in self._marks if typed in row[0] and row not in known]
        return [Row(mark, mark, end=records(count)) for _typed, mark, count in (*begin, *within)]
