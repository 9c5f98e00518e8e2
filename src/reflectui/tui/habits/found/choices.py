"""Lists to choose from: another practice, a habit."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.language.normalise import as_typed
from reflectui.tui.habits.found.words import days
from reflectui.tui.narrowing import Narrowing
from reflectui.tui.rows import Row
from reflectui.tui.session import Session

if TYPE_CHECKING:
    from reflectui.model.habit import Habit
    from reflectui.surfacing.candidates import Candidate


class Named(Narrowing):
    """Rows narrowed by words of their labels; gives back the place of the chosen one, as text."""

    CSS_PATH = "../../over.tcss"
    SIGN = "/"

    def __init__(self, session: Session, question: str, rows: Sequence[Row]) -> None:
        super().__init__(session, question, _("Nothing here matches these words."))
        self._all = rows

    def found(self, query: str) -> list[Row]:
        words = as_typed(query).split()
        return [row for row in self._all if all(word in as_typed(row.label) for word in words)]


def other_practice(session: Session, others: "Sequence[Candidate]") -> Named:
    """Asks which practice is the same one."""
    rows = [
        Row(str(at), " ".join(other.label.split()), end=days(len(other.evidence)))
        for at, other in enumerate(others)
    ]
    return Named(session, _("Which one is the same? Type to narrow."), rows)


def habit(session: Session, habits: "Sequence[Habit]") -> Named:
    """Asks which habit it is already."""
    rows = [Row(str(at), each.name) for at, each in enumerate(habits)]
    return Named(session, _("Which habit is it? Type to narrow."), rows)
