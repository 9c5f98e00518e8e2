"""Role models below each other, with what is ordinary for each: what is shown while they are few."""

from collections.abc import Mapping, Sequence

from rich.segment import Segment

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.model.role_model import Observation
from reflectui.tui.colours import ink
from reflectui.tui.habits.headed import Headed, Painted
from reflectui.tui.habits.matrix import value_sign
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.role_models import named

MARGIN, GAP = 3, 2


class People(Headed):
    """A heading for each person, their field beside it, and rows `▸ 7/14  the act`."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._seen: Sequence[Observation] = ()
        self._days: Mapping[int, str] = {}

    @property
    def row_count(self) -> int:
        return len(self._seen)

    @property
    def highlighted(self) -> Observation | None:
        """The observation under the cursor."""
        return self._seen[self.cursor] if self._seen else None

    def show(self, seen: Sequence[Observation], days: Mapping[int, str]) -> None:
        """List these, those of one person together; `days` names the days of entries."""
        before = self.highlighted
        people = list(dict.fromkeys(each.person for each in seen))
        self._seen = sorted(seen, key=lambda each: people.index(each.person))
        self._days = days
        ids = [each.id for each in self._seen]
        self.cursor = ids.index(before.id) if before and before.id in ids else self.cursor
        self._scroll()
        self.refresh(layout=True)

    def step_person(self, by: int) -> None:
        """To the first act of the next person, or the one before."""
        if not self._seen:
            return
        people = list(dict.fromkeys(each.person for each in self._seen))
        at = people.index(self._seen[self.cursor].person) + by
        if 0 <= at < len(people):
            self.cursor = next(row for row, each in enumerate(self._seen) if each.person == people[at])

    def lines(self, cells: int) -> list[Painted]:
        soft, found = ink(self, "soft"), list[Painted]()
        column = max((width(self._day(each)) for each in self._seen), default=0)
        for row, each in enumerate(self._seen):
            if row == 0 or self._seen[row - 1].person != each.person:
                found += [Painted([])] if row else []
                field = next(
                    (one.domain for one in reversed(self._seen) if one.person == each.person and one.domain),
                    "",
                )
                name = clip(visible(named(each.person)), cells - MARGIN)
                beside = clip(" " * GAP + visible(field), cells - MARGIN - width(name))
                found.append(
                    Painted([Segment(" " * MARGIN + name, ink(self, "focus")), Segment(beside, soft)])
                )
            found.append(Painted(self._row(each, row, column, cells), row))
        return found

    def _day(self, each: Observation) -> str:
        return self._days.get(each.entry or 0, "")

    def _row(self, each: Observation, row: int, column: int, cells: int) -> list[Segment]:
        soft, day = ink(self, "soft"), self._day(each)
        pointer = glyphs().pointer if self.is_here(row) else " "
        segments = [Segment(f" {pointer} ", ink(self, "focus"))]
        if column:
            segments.append(Segment(day + " " * (column - width(day) + GAP), soft))
        segments += [value_sign(self, each.value), Segment(" ", self.rich_style)]
        level = " " * GAP + _("level {level}").format(level=each.level) if each.level is not None else ""
        used = sum(segment.cell_length for segment in segments)
        act = clip(visible(each.act), min(TEXT_CELLS, cells - used - width(level) - 1))
        return [
            *segments,
            Segment(act, self.rich_style if each.value == "yes" else soft),
            Segment(level, soft),
        ]
