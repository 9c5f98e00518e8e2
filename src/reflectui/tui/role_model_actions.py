"""`r` — keeping what is ordinary for somebody who is named in an entry, with the entry as its proof."""

from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.language.marks import marks
from reflectui.language.normalise import fold
from reflectui.tui.cycle_actions import CycleActions
from reflectui.wording.terms import sentences

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.role_models import RoleModels
    from reflectui.tui.place import Place


class RoleModelActions(CycleActions):
    """A place with an entry that may name people."""

    def action_entry_role_model(self) -> None:
        """Ask for whom, where several are named, and then what is ordinary for them."""
        journal = self.session.journal
        entry = journal.entries.get(self._entry())
        people = _people(entry, journal.role_models)
        if not people:
            self.say(_("Nobody is named here. In a record with @name, r keeps what is ordinary for them."))
        elif len(people) == 1:
            _ask_act(self, entry.id, people[0])
        else:
            _ask_whom(self, entry.id, people)


def _people(entry: "Entry", role_models: "RoleModels") -> list[str]:
    """The names in an entry, in the spelling in which they are known as role models."""
    known = {fold(name): name for name in role_models.people()}
    text = "\n".join((entry.title, *entry.stages().values()))
    return list(dict.fromkeys(known.get(fold(name), name) for name in marks(text).people))


def _ask_whom(place: "Place", entry: int, people: list[str]) -> None:
    from reflectui.tui.habits.pick import Pick
    from reflectui.tui.rows import Row
    from reflectui.wording.role_models import named

    def answered(name: str | None) -> None:
        if name is not None:
            _ask_act(place, entry, name)

    rows = [Row(name, named(name)) for name in people]
    place.app.push_screen(Pick(place.session, _("Who is it ordinary for?"), rows), answered)


def _ask_act(place: "Place", entry: int, person: str) -> None:
    """Ask what is ordinary, and for somebody new once what their field is; that may stay open."""
    from reflectui.store.role_models import checked
    from reflectui.tui.dialogs.ask import Ask
    from reflectui.tui.habits.observing import domain_question
    from reflectui.wording.role_models import named

    def answered(act: str | None) -> None:
        role_models = place.session.journal.role_models
        if act is None:
            return
        if person in role_models.people():
            _keep(place, entry, person, act, role_models.domain_of(person))
            return
        place.app.push_screen(
            domain_question(place.session, person),
            lambda domain: _keep(place, entry, person, act, domain or ""),
        )

    asked = Ask(
        place.session,
        _("Keep as ordinary for {person}").format(person=named(person)),
        _("What ordinary thing does only {person} do every time?").format(person=named(person)),
        lambda line: checked({"act": line})["act"],
    )
    place.app.push_screen(asked, answered)


def _keep(place: "Place", entry: int, person: str, act: str, domain: str) -> None:
    from reflectui.wording.role_models import named, still_missing

    role_models = place.session.journal.role_models

    def work() -> None:
        role_models.observe(person, act, domain=domain, entry=entry)
        kept = _("Kept as ordinary for {person}. u undoes it.").format(person=named(person))
        place.say(sentences(kept, still_missing(len(role_models.people()))))

    place.attempt(work)
