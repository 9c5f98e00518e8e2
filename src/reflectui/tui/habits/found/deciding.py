"""What a person decides about a practice that was found: not mine, the same as, called, a habit already."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.tui.habits.found import choices
from reflectui.tui.place import Place
from reflectui.tui.widgets.cells import clip

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate

NAME_CELLS = 40


class Deciding(Place):
    """A screen with one practice among others (`practice`, `others`)."""

    @property
    def practice(self) -> "Candidate | None":
        """The practice that is shown."""
        raise NotImplementedError

    @property
    def others(self) -> "list[Candidate]":
        """All that were found beside it."""
        raise NotImplementedError

    def went(self, candidate: "Candidate") -> None:
        """It is decided on: what tells the same is looked for anew, and not shown meanwhile."""
        raise NotImplementedError

    def decided_on(self, *candidates: "Candidate") -> None:
        """Remember practices that a decision takes away, so that they stand there when it is taken back."""
        raise NotImplementedError

    def show_made(self, candidate: "Candidate") -> None:
        """Show a practice that was made here, until it is found with all its days."""
        raise NotImplementedError

    def _practice(self) -> "Candidate":
        """The practice that is shown; commands ask before whether there is one."""
        assert self.practice is not None
        return self.practice

    def _decide(self, candidate: "Candidate", work: Callable[[], None], sentence: str) -> None:
        """Do one undoable thing by which a practice goes, and say what was done."""

        def done() -> None:
            work()
            self.went(candidate)
            self.say(sentence)

        self.attempt(done)

    def action_practice_refuse(self) -> None:
        candidate = self._practice()
        refused = partial(self.session.journal.candidates.refuse, candidate)
        self._decide(
            candidate,
            refused,
            _("“{name}” will not be shown again. u undoes it.").format(name=called(candidate)),
        )

    def action_practice_rename(self) -> None:
        from reflectui.store.habit_records import checked_name
        from reflectui.tui.dialogs.ask import Ask

        candidate = self._practice()
        self.app.push_screen(
            Ask(
                self.session,
                _("What do you call it?"),
                called(candidate),
                checked_name,
                text=" ".join(candidate.label.split()),
                of_row=False,
            ),
            lambda name: None if name is None else self._rename(candidate, name),
        )

    def _rename(self, candidate: "Candidate", name: str) -> None:
        self.decided_on(candidate)
        self.attempt(lambda: self.session.journal.candidates.rename(candidate, name))

    def action_practice_given(self) -> None:
        """Ask which habit it is already; what tells it tells the habit from now on."""
        candidate, habits = self._practice(), self.session.journal.habits.all()
        if not habits:
            self.say(_("There is no habit yet. a makes this the first one."))
            return

        def given(chosen: str | None) -> None:
            if chosen is not None:
                habit = habits[int(chosen)]
                give = partial(self.session.journal.candidates.give, candidate, habit.id)
                said = _("It belongs to “{name}” now. u undoes it.").format(name=clip(habit.name, NAME_CELLS))
                self._decide(candidate, give, said)

        self.app.push_screen(choices.habit(self.session, habits), given)

    def action_practice_merge(self) -> None:
        """Ask which other practice is the same, and make one of both."""
        candidate, others = self._practice(), self.others
        if not others:
            self.say(_("There is no other practice to merge it with."))
            return

        def chosen(at: str | None) -> None:
            if at is not None:
                self.attempt(lambda: self._merge(candidate, others[int(at)]))

        self.app.push_screen(choices.other_practice(self.session, others), chosen)

    def _merge(self, candidate: "Candidate", other: "Candidate") -> None:
        from reflectui.tui.habits.found.merged import merged

        candidates = self.session.journal.candidates
        self.decided_on(candidate, other)
        candidates.merge(candidate, other)
        both = merged(candidate, other)
        made = next((choice for choice in candidates.made() if choice.rules == both.rules), None)
        self.show_made(both if made is None else merged(candidate, other, made.id, made.name))
        self.say(_("Both are one practice now. u undoes it."))

    def action_practice_explain(self) -> None:
        from reflectui.tui.habits.found.behind import Behind

        self.app.push_screen(Behind(self.session, self._practice()))


def called(candidate: "Candidate") -> str:
    """The name of a practice, short enough for a sentence."""
    return clip(" ".join(candidate.label.split()), NAME_CELLS)
