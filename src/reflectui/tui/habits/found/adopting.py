"""Making a practice a habit: one line, and where seven are active the question which one rests."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.store.habit_records import LONGEST_NAME
from reflectui.tui.habits.found.deciding import Deciding, called
from reflectui.tui.habits.found.form import Form, Level
from reflectui.tui.habits.found.rhythm import cadence_of
from reflectui.tui.habits.rests import with_room
from reflectui.tui.session import Change, Session

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate


ADOPTED = Change(frozenset({"habit"}))


class Adopting(Deciding):
    """A screen with a form under its practice."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._form = Form(id="form")

    @property
    def adopting(self) -> bool:
        """Whether the next level is being written."""
        return self.has_class("-adopting")

    def action_practice_adopt(self) -> None:
        candidate = self._practice()
        self.add_class("-adopting")
        self._form.begin(_sentence(candidate), self.session.begun.pop(_question(candidate), ""))
        self.reload(Change())

    def on_writing_edited(self, event: Level.Edited) -> None:
        """A level that grows is given its rows."""
        event.stop()
        self.reload(Change())

    def on_writing_refused(self, event: Level.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    def action_adopting_drop(self) -> None:
        """Not yet: what was typed stands there when it is asked again."""
        self.leave()
        self._end(Change())

    def leave(self) -> None:
        if self.adopting and self.practice is not None and self._form.level.text.strip():
            self.session.begun[_question(self.practice)] = self._form.level.text

    def _end(self, change: Change) -> None:
        self.remove_class("-adopting")
        self.set_focus(None)
        self.reload(change)
        self.refresh_chrome()

    def action_adopting_keep(self) -> None:
        """Keep the habit, of one level where nothing was written; raises what `adopt` raises."""
        candidate, habits = self._practice(), self.session.journal.habits
        levels = habits.checked_levels(
            list(filter(None, (_sentence(candidate), self._form.level.text.strip())))
        )
        with_room(self, "habit.adopt", lambda: self._adopt(candidate, levels))

    def _adopt(self, candidate: "Candidate", levels: Sequence[str]) -> None:
        habits = self.session.journal.habits
        habits.adopt(
            _name(candidate),
            levels,
            cadence=cadence_of(candidate),
            first=min(date.fromisoformat(self.session.now().day), habits.today()),
            rules=candidate.rules,
            cue=candidate.parts.cue,
        )
        self._end(ADOPTED)
        self.went(candidate)
        self.adopted(_("“{name}” is a habit now. u undoes it.").format(name=called(candidate)))

    def adopted(self, sentence: str) -> None:
        """Go on, and say the sentence."""
        raise NotImplementedError


def _question(candidate: "Candidate") -> tuple[str, str]:
    return "practice.adopt", candidate.label


def _sentence(candidate: "Candidate") -> str:
    return " ".join(candidate.label.split())


def _name(candidate: "Candidate") -> str:
    """The practice's name, of a very long one as many words as a name may have."""
    name = _sentence(candidate)
    if len(name) <= LONGEST_NAME:
        return name
    short = name[:LONGEST_NAME]
    return short[: short.rfind(" ")] if " " in short else short
