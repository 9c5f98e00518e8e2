"""What was decided about found practices; it holds after any rebuild, since rules tell which are meant."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reflectui.errors import ReflectuiError
from reflectui.store.habit_records import checked_name
from reflectui.store.records import Records

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.quotes import Evidence
    from reflectui.surfacing.rules import Rule


class Made(NamedTuple):
    """A practice that a person made of found ones: by renaming, joining or splitting. `name` may be empty."""

    id: int
    rules: str
    name: str


class Decided:
    """What is known of practices: those that are refused or adopted, and those that were made."""

    def __init__(self, known: Iterable[str], made: Sequence[Made]) -> None:
        self._known = {way for rules in known for way in _ways(rules)}
        self._made = [(choice, _ways(choice.rules)) for choice in made]

    def holds(self, choice: Made) -> bool:
        """Whether all that tells this practice is refused or adopted."""
        return _ways(choice.rules) <= self._known

    def as_now(self, candidate: "Candidate") -> "Candidate | None":
        """A candidate that was found before, with its present name; None where it is no longer one."""
        ways = _ways(candidate.rules)
        if ways <= self._known:
            return None
        for choice, its in self._made:
            if choice.id == candidate.made or (candidate.made is None and ways <= its):
                same = ways == its
                return (
                    replace(candidate, label=choice.name or candidate.label, made=choice.id) if same else None
                )
        return None if candidate.made is not None else candidate


class Choices(Records):
    """The choices of one journal."""

    def refuse(self, candidate: "Candidate") -> None:
        """Never show this practice again, in whatever words the same rule tells it."""
        with self._journal.change("candidate.refuse"):
            self._insert("choice", act="refuse", rules=candidate.rules)

    def rename(self, candidate: "Candidate", name: str) -> None:
        """Give a practice another name; raises as `Habits.set`."""
        name = checked_name(name)
        with self._journal.change("candidate.rename"):
            if candidate.made is None or not self._update("choice", candidate.made, name=name):
                self._insert("choice", act="rename", rules=candidate.rules, name=name)

    def merge(self, candidate: "Candidate", other: "Candidate") -> None:
        """Make one practice of two; it has the first one's name if that was given one, else the other's."""
        from reflectui.surfacing.rules import Rule

        both = (candidate, other)
        with self._journal.change("candidate.merge"):
            name = next(filter(None, map(self._name, both)), "")
            for one in both:
                self._unmake(one)
            rule = Rule.joined([one.rule for one in both])
            self._insert("choice", act="merge", rules=rule.as_json(), name=name)

    def give(self, candidate: "Candidate", habit: int) -> None:
        """Let a practice be one that is a habit already: what tells it tells the habit from now on."""
        from reflectui.surfacing.rules import Rule

        with self._journal.change("candidate.give"):
            own = Rule.from_json(self._journal.habits.get(habit).rules)
            rules = Rule.joined([own, candidate.rule]).as_json()
            self._journal.habits.set(habit, "candidate.give", rules=rules)

    def refuse_whole(self, candidate: "Candidate", quotes: "Sequence[Evidence]") -> None:
        """Raise `candidate.not_split` where all quotes, or none, would go."""
        if not 0 < len(set(quotes) & set(candidate.evidence)) < len(candidate.evidence):
            raise ReflectuiError("candidate.not_split")

    def keep_split(self, candidate: "Candidate", rules: "tuple[Rule, Rule]") -> None:
        """Keep the practices that one was split into; the second, what remains of it, has its name."""
        with self._journal.change("candidate.split"):
            names = ("", self._name(candidate))
            self._unmake(candidate)
            for rule, name in zip(rules, names, strict=True):
                self._insert("choice", act="split", rules=rule.as_json(), name=name)

    def known(self) -> list[str]:
        """The rules of all practices that are refused or adopted."""
        query = (
            "SELECT rules FROM choice WHERE act = 'refuse' "
            "UNION SELECT rules FROM habit WHERE deleted_at IS NULL AND rules <> '' ORDER BY 1"
        )
        return list(self._journal.connection.column(query))

    def made(self) -> list[Made]:
        """The practices that were made and are neither refused nor adopted since."""
        query = "SELECT id, rules, name FROM choice WHERE act <> 'refuse' ORDER BY id"
        made = [Made(*row) for row in self._run(query).fetchall()]
        if not made:
            return []
        decided = Decided(self.known(), ())
        return [choice for choice in made if not decided.holds(choice)]

    def decided(self) -> Decided:
        """What is known of practices now."""
        return Decided(self.known(), self.made())

    def _name(self, candidate: "Candidate") -> str:
        row = self._run("SELECT name FROM choice WHERE id = ?", (candidate.made,)).fetchone()
        return row[0] if row else ""

    def _unmake(self, candidate: "Candidate") -> None:
        if candidate.made is not None:
            self._delete("choice", candidate.made)


def _ways(rules: str) -> set[str]:
    """The ways of a rule, each as text that is equal where they are."""
    from reflectui.surfacing.rules import Rule

    return {Rule((way,)).as_json() for way in Rule.from_json(rules).ways}
