"""The ladder of a habit and the steps on it: which level is required from which day on."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher

from reflectui.errors import ReflectuiError
from reflectui.language.visible import refuse_unstorable
from reflectui.store.check_ins import CheckIns

MOST_LEVELS = 7
LONGEST_LEVEL = 160
"""As long as a practice that is found in English may be, which is the first level of its habit."""


class Ladder(CheckIns):
    """The ladders of one journal's habits."""

    def set_levels(self, id: int, texts: Sequence[str]) -> bool:
        """Write the ladder anew, the lowest level first; False where nothing changed.

        Steps and check-ins go with the sentence of their level where it moved. Raises `habit.levels` (limit)
        unless there are 1 to 7, `habit.no_level`, `habit.long_level` (size, limit), `habit.level_used`
        (level) where a level is gone that was required or done, and what `refuse_unstorable` raises.
        """
        with self._journal.change("habit.levels"):
            habit = self.get(id)
            levels = self.checked_levels(texts, kept=habit.levels)
            moved = places(habit.levels, levels)
            for level in self._used(id):
                if level not in moved:
                    raise ReflectuiError("habit.level_used", level=level)
            self._move(id, moved)
            return self._update("habit", id, levels=json.dumps(levels, ensure_ascii=False))

    def raise_to(self, id: int, required: int, day: date, reason: str, whom: str = "") -> bool:
        """Require another level from `day` on, a lower one too; False where it is required then already.

        `reason` is one of those of `Step`. A step of the same day is replaced; check-ins from then on are
        judged anew. Raises `habit.level` (limit), `habit.before` (day) before the first step and
        `habit.future`.
        """
        refuse_unstorable(whom)
        self.refuse_future(day)
        with self._journal.change("habit.raise"):
            habit = self.get(id)
            if not 1 <= required <= len(habit.levels):
                raise ReflectuiError("habit.level", limit=len(habit.levels))
            self.refuse_before(habit, day)
            if habit.required(day) == required:
                return False
            self._step(id, required, day, reason, whom)
            self.mend(id)
        return True

    def checked_levels(self, texts: Sequence[str], kept: Sequence[str] = ()) -> list[str]:
        """The sentences of a ladder, each one line; raises as `set_levels`. Those that are `kept` already may
        be of any length."""
        levels = [" ".join(text.split()) for text in texts]
        if not 1 <= len(levels) <= MOST_LEVELS:
            raise ReflectuiError("habit.levels", limit=MOST_LEVELS)
        for text in levels:
            refuse_unstorable(text)
            if not text:
                raise ReflectuiError("habit.no_level")
            if len(text) > LONGEST_LEVEL and text not in kept:
                raise ReflectuiError("habit.long_level", size=len(text), limit=LONGEST_LEVEL)
        return levels

    def judge(self, id: int) -> None:
        """Let what each check-in of a habit says fit the level that was required on its day."""
        from reflectui.model.habit import state_of

        habit = self.get(id)
        for check_in in self.check_ins(id):
            if check_in.level is not None and check_in.state in ("met", "below"):
                state = state_of(check_in.level, habit.required(check_in.day))
                if state != check_in.state:
                    self._update("check_in", check_in.id, state=state)

    def mend(self, id: int) -> None:
        """Let steps and check-ins fit each other after some came in from elsewhere."""
        self._drop_repeated(id)
        self.judge(id)

    def _step(self, id: int, required: int, day: date, reason: str, whom: str) -> None:
        query = "SELECT id FROM step WHERE habit = ? AND first = ?"
        same = self._run(query, (id, day.isoformat())).fetchone()
        if same:
            self._update("step", same[0], required=required, reason=reason, whom=whom)
        else:
            self._insert("step", habit=id, first=day.isoformat(), required=required, reason=reason, whom=whom)

    def _drop_repeated(self, id: int) -> None:
        """Remove steps that require what the one before them does."""
        before = 0
        steps = self._run("SELECT id, required FROM step WHERE habit = ? ORDER BY first", (id,)).fetchall()
        for step, required in steps:
            if required == before:
                self._delete("step", step)
            before = required

    def _used(self, id: int) -> list[int]:
        """The levels of a ladder that anything refers to, ascending."""
        query = (
            "SELECT required FROM step WHERE habit = ?1 "
            "UNION SELECT level FROM check_in WHERE habit = ?1 AND level > 0 "
            "UNION SELECT level FROM observation WHERE habit = ?1 AND level > 0 ORDER BY 1"
        )
        return list(self._journal.connection.column(query, (id,)))

    def _move(self, id: int, moved: Mapping[int, int]) -> None:
        for kind, column in (("step", "required"), ("check_in", "level"), ("observation", "level")):
            rows = self._run(f"SELECT id, {column} FROM {kind} WHERE habit = ?", (id,)).fetchall()
            for record, level in rows:
                if moved.get(level, level) != level:
                    self._update(kind, record, **{column: moved[level]})


def places(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Where each level of a ladder, counted from 1, stands in the new one; one that is gone has no place.

    A sentence that stays keeps its meaning; one that was worded anew stands where the old one stood.
    """
    found: dict[int, int] = {}
    for act, begin, end, there, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if act in ("equal", "replace"):
            pairs = zip(range(begin, end), range(there, until), strict=False)
            found |= {one + 1: other + 1 for one, other in pairs}
    return found
