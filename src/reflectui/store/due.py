"""What the measures of habits are drawn from, read with one query a kind, and what is to be answered."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reflectui.store.check_ins import CheckIns
from reflectui.store.driver import spoiled
from reflectui.store.entry_lists import LIVE
from reflectui.store.holidays import holidays
from reflectui.store.resting import RestingSpans

if TYPE_CHECKING:
    from reflectui.measure.silence import Span
    from reflectui.model.habit import CheckIn, Habit, Record


class Due(CheckIns, RestingSpans):
    """The habits of one journal as the measures need them."""

    def record(self, id: int, day: date) -> "Record":
        """All that the measures of one habit need up to `day`; raises `habit.unknown`."""
        return self._records([self.get(id)], day)[0]

    def standings(self, day: date) -> "list[Record]":
        """All that the measures of every active habit need up to `day`, in the order they were adopted."""
        return self._records(self.active(), day)

    def records(self, day: date) -> "list[Record]":
        """The same of every habit outside the trash, in the order of `all`."""
        return self._records(self.all(), day)

    def due(self, day: date) -> "list[Habit]":
        """The active habits that are to be answered on `day` and are not yet, in the order of adoption."""
        if not self.exist():
            return []
        from reflectui.measure.due import is_due

        return [record.habit for record in self.standings(day) if is_due(record, day)]

    def silent(self, day: date) -> "Span | None":
        """The latest span up to `day` in which three opportunities in a row had neither a record nor an
        entry; None where there is none, or `silence_answered` was called for it."""
        if not self.exist():
            return None
        from reflectui.measure.silence import silent_span

        span = silent_span(self._records(self.active(), day, all_written=True), day)
        return span if span and span.first > self._journal.preferences.silence_answered() else None

    def silence_answered(self, last: date) -> None:
        """Ask no more about silent spans that begin by the day `last`, whatever the answer was."""
        self._journal.preferences.answer_silence(last)

    def _records(self, habits: "Sequence[Habit]", day: date, all_written: bool = False) -> "list[Record]":
        from reflectui.model.habit import Record

        check_ins: defaultdict[int, list[CheckIn]] = defaultdict(list)
        marks = ", ".join("?" * len(habits))
        for check_in in self._check_ins(f"habit IN ({marks})", [habit.id for habit in habits]):
            check_ins[check_in.habit].append(check_in)
        resting = self.resting()
        free = self._holidays([habit for habit in habits if _keeps_holidays(habit)], day)
        asked = [habit for habit in habits if all_written or habit.cadence.kind == "ceiling"]
        written = self._written(asked, day)
        return [
            Record(
                habit,
                tuple(check_ins[habit.id]),
                tuple([span for span in resting if span.habit in (None, habit.id)]),
                free if _keeps_holidays(habit) else frozenset(),
                written,
            )
            for habit in habits
        ]

    def _holidays(self, habits: "Iterable[Habit]", last: date) -> frozenset[date]:
        """The public holidays since the first of these habits began, where they are kept."""
        first = min((habit.first for habit in habits), default=None)
        kept = first is not None and self._journal.preferences.holidays()
        return holidays(first, last) if first and kept else frozenset()

    def _written(self, habits: "Iterable[Habit]", last: date) -> frozenset[date]:
        """The days with an entry since the first of these habits began."""
        first = min((habit.first for habit in habits), default=None)
        if first is None:
            return frozenset()
        query = f"SELECT DISTINCT day FROM entry WHERE {LIVE} AND day BETWEEN ? AND ?"
        days = self._journal.connection.column(query, (first.isoformat(), last.isoformat()))
        with spoiled():
            return frozenset(map(date.fromisoformat, days))


def _keeps_holidays(habit: "Habit") -> bool:
    return habit.cadence.kind == "weekdays" and not habit.cadence.on_holidays
