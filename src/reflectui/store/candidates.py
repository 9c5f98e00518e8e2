"""Surfaced practices: found in the phrases of all entries, after what was decided about them."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from reflectui import __version__
from reflectui.errors import ReflectuiError
from reflectui.store.candidate_choices import Choices, Made
from reflectui.store.draining import TEXT, Draining
from reflectui.store.driver import spoiled
from reflectui.store.entry_lists import LIVE

if TYPE_CHECKING:
    from datetime import date

    from reflectui.store.journal import Journal
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.quotes import Evidence
    from reflectui.surfacing.rules import Rule

# So many are kept; to find fewer takes as long.
KEPT = 60
WAITING = "SELECT count(*), ifnull(sum(entry), 0), ifnull(sum(entry * entry % 1000003), 0) FROM stale_phrases"


class _Kept:
    """The phrases that are kept of all entries from a day on, as (entry id, day, packed), by day; read anew
    each time."""

    def __init__(self, journal: "Journal", since: str = "") -> None:
        self._journal = journal
        self._since = since

    def __iter__(self) -> Iterator[tuple[int, str, bytes]]:
        from reflectui.surfacing.phrases import PHRASES_VERSION

        query = (
            "SELECT entry.id, entry.day, phrases.data FROM entry JOIN phrases ON phrases.entry = entry.id"
            f" WHERE {LIVE} AND phrases.version = ? AND entry.day >= ?"
            " AND entry.id NOT IN (SELECT entry FROM stale_phrases) ORDER BY entry.day"
        )
        return self._journal.connection.execute(query, (PHRASES_VERSION, self._since))


class Candidates(Draining, Choices):
    """What recurs in the entries of one journal.

    `made` of a candidate is the id of the choice that made it, None where none did.
    """

    def found(self, limit: int) -> "list[Candidate]":
        """The best practices, at most `limit`, of all entries that are drained and not in the trash.

        What was refused, and what a habit tells already, is left out. The first 60 are kept for `last_found`;
        they are found anew where an entry or a choice changed, which takes seconds: not on an event loop.
        """
        with self._snapshot():
            state = self._state()
            if limit <= KEPT and self._surfaced_as() == state:
                return self.last_found(limit)
            best = self._surface(max(limit, KEPT))
        # It can be found anew: where it cannot be kept, nothing is missing.
        with suppress(ReflectuiError):
            self._keep_surfaced(best[:KEPT], state)
        return best[:limit]

    def last_found(self, limit: int) -> "list[Candidate]":
        """What `found` gave last, at once; without what was refused, adopted, joined or split since, and
        without quotes of entries that changed since."""
        decided = self.decided()
        changed = frozenset(self._journal.connection.column("SELECT entry FROM stale_phrases"))
        rows = self._run("SELECT data FROM surfaced ORDER BY place")
        found: list[Candidate] = []
        with spoiled():
            for (data,) in rows:
                if len(found) == limit:
                    break
                candidate = decided.as_now(_without(_restored(json.loads(data)), changed))
                if candidate and candidate.evidence:
                    found.append(candidate)
        return found

    def has_any(self) -> bool:
        """Whether `last_found` may give anything: it gave something when the text was last read."""
        return self._run("SELECT 1 FROM surfaced LIMIT 1").fetchone() is not None

    def is_current(self) -> bool:
        """Whether `last_found` gives what there is now."""
        return not self.waiting() and self._surfaced_as() == self._state()

    def split(self, candidate: "Candidate", quotes: "Sequence[Evidence]") -> None:
        """Make two practices of one: that which these of its quotes tell, and the rest.

        Takes as long as `found`. Raises `candidate.not_split` unless quotes are on both sides.
        """
        from reflectui.surfacing.telling import split

        self.refuse_whole(candidate, quotes)
        with self._snapshot():
            both = split(_Kept(self._journal), self._text, candidate.rule, quotes)
        self.keep_split(candidate, both)

    def quotes_of(self, rules: str, since: str = "") -> "list[Evidence]":
        """One quote for every day, from the day `since` on, that shows the practice these rules tell; oldest
        first, of all entries that are drained. Not on an event loop."""
        from reflectui.surfacing.rules import Rule
        from reflectui.surfacing.telling import told

        with self._snapshot():
            (found,) = told(_Kept(self._journal, since), self._text, [Rule.from_json(rules)])
        return list(found)

    def proposals(self, day: "date") -> "dict[int, Evidence]":
        """For each active habit that an entry of this day tells, by id, the quote that does.

        Entries that are not drained are read for it, which loads Sudachi: not on an event loop.
        """
        from reflectui.surfacing.rules import Rule
        from reflectui.surfacing.telling import told

        habits = [habit for habit in self._journal.habits.active() if habit.rules]
        if not habits:
            return {}
        with self._snapshot():
            rows = list(self._of_day(day.isoformat()))
            found = told(rows, self._text, [Rule.from_json(habit.rules) for habit in habits])
        return {habit.id: quotes[0] for habit, quotes in zip(habits, found, strict=True) if quotes}

    def _of_day(self, day: str) -> Iterator[tuple[int, str, bytes]]:
        """The phrases of a day's entries, those that are not kept yet found now."""
        from reflectui.surfacing.phrases import PHRASES_VERSION, pack, phrases_of

        query = (
            "SELECT entry.id, phrases.data FROM entry LEFT JOIN phrases ON phrases.entry = entry.id"
            " AND phrases.version = ? AND entry.id NOT IN (SELECT entry FROM stale_phrases)"
            f" WHERE {LIVE} AND day = ? ORDER BY entry.id"
        )
        for id, packed in self._run(query, (PHRASES_VERSION, day)).fetchall():
            text = "" if packed else self._text(id)
            yield id, day, packed or pack(phrases_of(text), text)

    def _surface(self, limit: int) -> "list[Candidate]":
        from reflectui.surfacing.candidates import candidates
        from reflectui.surfacing.rules import Rule

        made = self.made()
        known = [Rule.from_json(rules) for rules in self.known()]
        rules = [Rule.from_json(choice.rules) for choice in made]
        best = candidates(_Kept(self._journal), self._text, limit, known, rules)
        return [self._named(one, made, rules) for one in best]

    def _named(self, candidate: "Candidate", made: Sequence[Made], rules: "Sequence[Rule]") -> "Candidate":
        """A candidate with the name it was given, and with its rule as it can be kept."""
        from reflectui.surfacing.rules import Rule

        if candidate.made is None:
            return replace(candidate, rule=Rule.from_json(candidate.rules))
        choice = made[candidate.made]
        # The rule as it was found again lacks what no entry says any more.
        return replace(
            candidate,
            rule=rules[candidate.made],
            made=choice.id,
            label=choice.name or candidate.label,
        )

    def _state(self) -> str:
        """What `found` depends on: the program, the phrases that are kept, and the choices."""
        from reflectui.surfacing.phrases import PHRASES_VERSION, RANKING_VERSION

        drained = self._run("SELECT value FROM derived WHERE key = 'drained'").fetchone()
        # Entries that wait are left out, and which these are decides what is found.
        waiting = self._run(WAITING).fetchone()
        decided = json.dumps([self.known(), self.made()], ensure_ascii=False)
        digest = blake2b(decided.encode(), digest_size=12).hexdigest()
        versions = f"{__version__} {PHRASES_VERSION}.{RANKING_VERSION}"
        return f"{versions} {drained[0] if drained else 0} {waiting} {digest}"

    def _surfaced_as(self) -> str:
        row = self._run("SELECT value FROM derived WHERE key = 'surfaced'").fetchone()
        return row[0] if row else ""

    def _keep_surfaced(self, found: "Sequence[Candidate]", state: str) -> None:
        with self._journal.transaction():
            self._run("DELETE FROM surfaced")
            for place, candidate in enumerate(found):
                row = (place, json.dumps(_shape(candidate), ensure_ascii=False))
                self._run("INSERT INTO surfaced (place, data) VALUES (?, ?)", row)
            self._run("INSERT OR REPLACE INTO derived (key, value) VALUES ('surfaced', ?)", (state,))

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Read everything as it stands at one moment, so that quotes stand in the text they are cut from."""
        if self._journal.connection.in_transaction:
            yield
            return
        self._run("BEGIN")
        try:
            yield
        finally:
            self._run("COMMIT")

    def _text(self, id: int) -> str:
        from reflectui.surfacing.phrases import surfaced_text

        return surfaced_text(*self._run(f"SELECT {TEXT} FROM entry WHERE id = ?", (id,)).fetchone())


def _without(candidate: "Candidate", entries: frozenset[int]) -> "Candidate":
    """The candidate without quotes of these entries."""
    if entries.isdisjoint([piece.entry for piece in candidate.evidence]):
        return candidate
    kept = tuple([piece for piece in candidate.evidence if piece.entry not in entries])
    return replace(candidate, evidence=kept)


def _shape(candidate: "Candidate") -> list[Any]:
    return [
        candidate.label,
        candidate.score,
        candidate.evidence,
        candidate.rules,
        candidate.parts,
        candidate.made,
    ]


def _restored(shape: list[Any]) -> "Candidate":
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.parts import Parts
    from reflectui.surfacing.quotes import Evidence
    from reflectui.surfacing.rules import Rule

    label, score, evidence, rules, parts, made = shape
    quotes = tuple([Evidence(*piece) for piece in evidence])
    return Candidate(label, score, quotes, Rule.from_json(rules), Parts(*parts), made)
