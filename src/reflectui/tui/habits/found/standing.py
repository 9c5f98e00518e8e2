"""The practices that stand to be read, and which of them is shown while they are found anew."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflectui.store.candidate_choices import Decided
    from reflectui.surfacing.candidates import Candidate

# The share of sentences in common by which two practices are taken for one until it is known.
MOSTLY = 0.5


class Standing:
    """Practices, the best first, one of them shown; those that were decided on here are remembered, so that
    one of which the decision is taken back stands there again before it is found."""

    def __init__(self) -> None:
        self._all: list[Candidate] = []
        self._at = 0
        self._decided_on: list[Candidate] = []
        # What one was split into: while a part of it stands, it does not.
        self._parts: dict[Key, Sequence[Candidate]] = {}
        self._sought: Candidate | None = None

    def __len__(self) -> int:
        return len(self._all)

    @property
    def shown(self) -> "Candidate | None":
        """The practice that is shown; None where there is none."""
        return self._all[self._at] if self._all else None

    @property
    def others(self) -> "list[Candidate]":
        """All but the one that is shown."""
        return self._all[: self._at] + self._all[self._at + 1 :]

    def go(self, by: int) -> bool:
        """Show the one so many places further; whether there is one."""
        there = 0 <= self._at + by < len(self._all)
        if there:
            self._at += by
            self._sought = None
        return there

    def decided_on(self, *candidates: "Candidate") -> None:
        """Remember practices that a decision takes away or makes."""
        for one in candidates:
            known = map(_key, self._decided_on)
            if _key(one) not in known:
                self._decided_on.append(one)
            # A part that is decided on itself would let the whole stand again.
            for whole, parts in self._parts.items():
                if _key(one) in map(_key, parts):
                    self._decided_on = [each for each in self._decided_on if _key(each) != whole]

    def split(self, whole: "Candidate", choice: int) -> None:
        """Show the part that was split off, the one this choice made; the next choice made the rest."""
        parts = sorted(
            (one for one in self._all if one.made is not None and one.made >= choice),
            key=lambda one: one.made != choice,
        )
        self.decided_on(whole, *parts)
        self._parts[_key(whole)] = parts
        self._all = [one for one in self._all if _key(one) != _key(whole)]
        self._at = next((at for at, one in enumerate(self._all) if one.made == choice), 0)

    def seek(self) -> None:
        """Something is taken back: if the practice that is shown goes by it, what is told by most of the same
        sentences is shown once that is found."""
        self._sought = self.shown

    def make(self, candidate: "Candidate") -> None:
        """Show a practice that was made here, until it is found with all its days."""
        self.decided_on(candidate)
        self._at = min(self._at, len(self._all))
        self._all.insert(self._at, candidate)

    def take(self, found: "Iterable[Candidate]", now: "Decided", *, decided: bool) -> None:
        """Hold what is found now; the one that is shown stays. Where something was `decided`, one that came
        by it is shown."""
        before, known = self.shown, list(map(_key, self._all))
        returned = [one for one in (self._as_now(one, now) for one in self._decided_on) if one is not None]
        self._all = self._with(returned, self._without_gone(found, now, returned), known)
        keys = list(map(_key, self._all))
        fresh = [key for key in map(_key, [*returned, *self._all]) if key in keys and key not in known]
        like = self._sought_in([one for one in self._all if _key(one) not in known])
        if decided and known and fresh:
            self._at = keys.index(fresh[0])
        elif like is not None:
            self._at = keys.index(_key(like))
        elif before is not None and _key(before) in keys:
            self._at = keys.index(_key(before))
        elif before is not None and (not decided or _is_made(before, now)):
            # What is being read is not taken away by itself, nor what was made and is not found yet.
            self._all.insert(min(self._at, len(self._all)), before)
        self._at = max(0, min(self._at, len(self._all) - 1))
        if like is not None or not decided:
            self._sought = None

    def _as_now(self, candidate: "Candidate", now: "Decided") -> "Candidate | None":
        parts = self._parts.get(_key(candidate), ())
        return None if any(now.as_now(part) for part in parts) else now.as_now(candidate)

    def _without_gone(
        self, found: "Iterable[Candidate]", now: "Decided", returned: "Sequence[Candidate]"
    ) -> "list[Candidate]":
        """Without what tells a practice that went by a decision."""
        gone = [one for one in self._decided_on if self._as_now(one, now) is None]
        stay = set(map(_key, returned))
        return [
            each
            for each in found
            if each.made is not None or _key(each) in stay or not any(_tells(each, one) for one in gone)
        ]

    def _with(
        self, returned: "Sequence[Candidate]", found: "list[Candidate]", known: "Sequence[Key]"
    ) -> "list[Candidate]":
        """With those that came back and are not found yet, each where it stands or else at the one shown."""
        keys = set(map(_key, found))
        for one in returned:
            if _key(one) not in keys:
                found.insert(known.index(_key(one)) if _key(one) in known else self._at, one)
        return found

    def _sought_in(self, fresh: "Sequence[Candidate]") -> "Candidate | None":
        """Of those that came, the one that has most quotes in common with what went."""
        if self._sought is None or not fresh:
            return None
        sought = self._sought
        like = max(fresh, key=lambda one: _in_common(one, sought))
        return like if _in_common(like, sought) else None


Key = tuple[int | None, Sequence[tuple[str, ...]]]


def _key(candidate: "Candidate") -> Key:
    """Equal for a practice before and after it was read anew: the choice that made it, or its seeds."""
    if candidate.made is not None:
        return candidate.made, ()
    return None, tuple(sorted(way.seed for way in candidate.rule.ways))


def _is_made(candidate: "Candidate", now: "Decided") -> bool:
    """Whether a person made it and it is neither refused nor adopted."""
    return candidate.made is not None and now.as_now(candidate) is not None


def _in_common(candidate: "Candidate", other: "Candidate") -> int:
    return len(set(candidate.evidence) & set(other.evidence))


def _tells(candidate: "Candidate", other: "Candidate") -> bool:
    """Whether a practice is told for the most part by sentences that tell another one."""
    fewer = min(len(candidate.evidence), len(other.evidence))
    return _in_common(candidate, other) >= MOSTLY * fewer
