"""What can be done with the act and the person under the cursor among role models."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reflectui.i18n import _
from reflectui.model.cadence import Cadence
from reflectui.model.role_model import Observation
from reflectui.store.habit_records import checked_name
from reflectui.store.role_models import checked
from reflectui.tui.habits.pick import Pick
from reflectui.tui.habits.rests import with_room
from reflectui.tui.list_moves import ListMoves
from reflectui.tui.opening import Opening
from reflectui.tui.rows import Row
from reflectui.wording.dates import short_day
from reflectui.wording.role_models import arithmetic, named, proving, quote

if TYPE_CHECKING:
    from reflectui.measure.common_factor import CommonFactor
    from reflectui.model.role_model import Value
    from reflectui.tui.dialogs.ask import Ask
    from reflectui.tui.session import Session

LONGEST_WHY = 1_000


class Cell(NamedTuple):
    """A person, an act, and what is noted of it for them."""

    person: str
    act: "CommonFactor"
    noted: Observation | None


class Observing(ListMoves, Opening):
    """A place with a cell of the matrix under the cursor (`cell`)."""

    @property
    def cell(self) -> Cell | None:
        """What is under the cursor."""
        raise NotImplementedError

    @property
    def acts(self) -> "Sequence[CommonFactor]":
        """All acts of all role models."""
        raise NotImplementedError

    def go_to_act(self, words: str) -> None:
        """Put the cursor on the act of these words."""
        raise NotImplementedError

    @property
    def seen(self) -> Sequence[Observation]:
        """Everything that was observed, in the order it was noted."""
        raise NotImplementedError

    def _cell(self) -> Cell:
        """What is under the cursor; commands ask before whether there is something."""
        assert self.cell is not None
        return self.cell

    # -- yes, no, not known

    def action_models_yes(self) -> None:
        self._answer("yes")

    def action_models_no(self) -> None:
        self._answer("no")

    def action_models_unknown(self) -> None:
        self._answer("unknown")

    def _answer(self, value: "Value") -> None:
        cell, role_models = self._cell(), self.session.journal.role_models
        if value == (cell.noted.value if cell.noted else "unknown"):
            return

        def work() -> None:
            if cell.noted:
                role_models.set(cell.noted.id, "role_model.set", value=value)
            else:
                field, habit = role_models.domain_of(cell.person), cell.act.habit
                role_models.observe(cell.person, cell.act.act, value=value, domain=field, habit=habit)

        self.attempt(work)

    # -- what else is known of them

    def action_models_domain(self) -> None:
        """Ask for the field of the person, and put it to everything that was seen of them."""
        cell = self._cell()
        before = self.session.journal.role_models.domain_of(cell.person)
        ids = [each.id for each in self.seen if each.person == cell.person]

        def answered(domain: str | None) -> None:
            if domain is not None:
                self._set_all(ids, "role_model.domain", domain=domain)

        self.app.push_screen(domain_question(self.session, cell.person, before), answered)

    def action_models_level(self) -> None:
        """Ask on which level of the own ladder the person does it."""
        cell = self._cell()
        if cell.act.habit is None:
            self.say(_("Only a habit has levels. a makes it one, e j links it to one."))
        elif cell.noted is None or cell.noted.value != "yes":
            self.say(_("Levels are for people it is ordinary for. space says it is."))
        else:
            self._ask_level(cell.noted, cell.act.habit)

    def _ask_level(self, noted: Observation, habit: int) -> None:
        levels = self.session.journal.habits.get(habit).levels
        rows = [Row(str(level), text, end=str(level)) for level, text in enumerate(levels, 1)][::-1]

        def answered(level: str | None) -> None:
            if level is not None:
                self._set_all([noted.id], "role_model.level", level=int(level))

        question = _("How far does {person} go?").format(person=named(noted.person))
        at = len(rows) - (noted.level or 1)
        self.app.push_screen(Pick(self.session, question, rows, max(0, at)), answered)

    def action_models_given(self) -> None:
        """Ask which habit the act is, so that levels can be compared."""
        cell = self._cell()
        habits = self.session.journal.habits.all()
        if not habits:
            self.say(_("There is no habit yet. a makes this a habit."))
            return
        ids = [each.id for each in cell.act.made]
        rows = [Row(str(habit.id), habit.name) for habit in habits]
        at = next((at for at, habit in enumerate(habits) if habit.id == cell.act.habit), 0)

        def answered(habit: str | None) -> None:
            if habit is not None:
                self._set_all(ids, "role_model.given", habit=int(habit))

        question = _("Which habit is “{name}”?").format(name=cell.act.act)
        self.app.push_screen(Pick(self.session, question, rows, at), answered)

    def action_models_merge(self) -> None:
        """Ask which act it is the same as, whose words both have from then on."""
        cell = self._cell()
        others = [act for act in self.acts if act is not cell.act]
        if not others:
            self.say(_("There is no other act yet."))
            return
        ids = [each.id for each in cell.act.made]

        def answered(at: str | None) -> None:
            if at is not None:
                other = others[int(at)]
                self._set_all(ids, "role_model.merge", act=other.act, habit=other.habit or cell.act.habit)
                self.go_to_act(other.act)

        rows = [Row(str(at), act.act) for at, act in enumerate(others)]
        question = _("Which act is the same as “{name}”?").format(name=cell.act.act)
        self.app.push_screen(Pick(self.session, question, rows), answered)

    def _set_all(self, ids: Iterable[int], label: str, **fields: object) -> None:
        """Set fields of some observations in one step."""
        journal = self.session.journal

        def work() -> None:
            with journal.change(label):
                changed = [id for id in ids if journal.role_models.set(id, label, **fields)]
            self.say(_("Kept. u undoes it.") if changed else _("Nothing was changed."))

        self.attempt(work)

    def action_models_trash(self) -> None:
        cell = self._cell()
        if cell.noted is None:
            self.say(_("Nothing is noted here."))
            return
        id = cell.noted.id

        def work() -> None:
            self.session.journal.role_models.delete([id])
            self.say(_("“{line}” moved to the trash. u undoes it.").format(line=cell.act.act))

        self.attempt(work)

    def action_models_explain(self) -> None:
        """The arithmetic behind the numbers of the act."""
        self.say(arithmetic(self._cell().act))

    # -- making it a habit

    def action_models_adopt(self) -> None:
        """Ask what stands above the act, which is the first level, and make it a habit."""
        cell = self._cell()
        if cell.act.habit is not None:
            habit = self.session.journal.habits.get(cell.act.habit)
            self.say(_("Already a habit: “{name}”.").format(name=habit.name))
            return
        from reflectui.tui.dialogs.ask import Ask

        act, habits = cell.act, self.session.journal.habits
        name = checked_name(act.act)

        def read(line: str) -> list[str]:
            return habits.checked_levels(list(filter(None, (act.act, line.strip()))))

        def answered(levels: list[str] | None) -> None:
            if levels is not None:
                with_room(self, "habit.adopt", lambda: self._adopt(act, name, levels))

        question = _("“{name}” is level 1.").format(name=act.act)
        question += "\n" + _("One level above: what would others see?")
        self.app.push_screen(Ask(self.session, question, _("something others can see"), read), answered)

    def _adopt(self, act: "CommonFactor", name: str, levels: Sequence[str]) -> None:
        """One step: the habit, whose reason is what was seen, and the act that is this habit from now on."""
        journal, seen = self.session.journal, act.made
        first = min(date.fromisoformat(self.session.now().day), journal.habits.today())
        with journal.change("habit.adopt"):
            # Nothing tells yet how often it comes, and a rhythm that nobody chose would ask every day.
            id = journal.habits.adopt(name, levels, cadence=Cadence("cue"), first=first, why=self._why(seen))
            for each in seen:
                journal.role_models.set(each.id, "habit.adopt", habit=id)
        self.say(_("“{name}” is a habit now. u undoes it.").format(name=name))

    def _why(self, seen: Sequence[Observation]) -> str:
        """Who does it, each with the line that proves it."""
        proofs = self.proofs(seen)
        told = [
            " ".join(filter(None, (named(each.person), proofs.get(each.id))))
            for each in seen
            if each.value == "yes"
        ]
        return "\n".join(dict.fromkeys(told))[:LONGEST_WHY]

    # -- the record that proves it

    def proofs(self, seen: Sequence[Observation]) -> dict[int, str]:
        """The day and the sentence that tell each of these, by its id, where its record is there."""
        today, entries = self.session.now().day, self.session.journal.entries
        rows = {row.id: row for row in entries.rows([each.entry for each in seen if each.entry])}
        found = {}
        for each in seen:
            if row := rows.get(each.entry or 0):
                entry = entries.get(row.id)
                text = "\n".join((entry.experience, entry.reflection, entry.concept, entry.action))
                found[each.id] = quote(short_day(row.day, today), proving(text, each) or row.line)
        return found

    @property
    def entry(self) -> int | None:
        noted = self.cell.noted if self.cell else None
        found = self.session.journal.entries.rows([noted.entry] if noted and noted.entry else [])
        return found[0].id if found else None

    def action_models_open(self) -> None:
        self.open_entry(self.entry)


def domain_question(session: "Session", person: str, text: str = "") -> "Ask[str]":
    """Asks for the field of a person, which may stay open."""
    from reflectui.tui.dialogs.ask import Ask

    return Ask(
        session,
        _("What field does {person} work in?").format(person=named(person)),
        _("design, sales; or leave empty"),
        lambda line: checked({"domain": line})["domain"],
        text=text,
    )
