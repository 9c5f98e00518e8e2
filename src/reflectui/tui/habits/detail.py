"""The ladder of a habit: the levels, the top one on top, since when and why one of them is demanded."""

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.chrome import NARROW
from reflectui.tui.colours import ink
from reflectui.tui.habits.list import POINTER_CELLS, signs_of
from reflectui.tui.habits.shown import Shown
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.glyphs import glyphs, said
from reflectui.tui.words import rows_of
from reflectui.wording.habits import phase_name, since_text

NUMBER_CELLS = 3
# From this cell of a row on stands since when a level is demanded, where the level leaves it room.
SINCE_AT = 46
Line = list[Segment]


class Detail(Widget):
    """A habit with its phase, and its ladder; as many levels as fit, the required one in any case.

    `headed`: its name stands above the ladder.
    """

    DEFAULT_CSS = """
    Detail {
        height: 1fr;
    }
    """

    def __init__(self, *, headed: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self._headed = headed
        self._shown: Shown | None = None
        self._today = ""

    def show(self, shown: Shown | None, today: str) -> None:
        """Show a habit, or none."""
        self._shown, self._today = shown, today
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width, 0))

    def render_line(self, y: int) -> Strip:
        """Row `y`."""
        lines = self._lines(self.size.width, self.size.height)
        line = lines[y] if y < len(lines) else []
        return Strip(line).adjust_cell_length(self.size.width, self.rich_style)

    def _lines(self, cells: int, height: int) -> list[Line]:
        """The rows, at most `height` of them; 0 for as many as there are."""
        shown = self._shown
        if shown is None:
            return []
        lines: list[Line] = []
        if self._headed:
            lines = [self._head(shown, cells)]
            lines += (
                [[Segment(" " * POINTER_CELLS, self.rich_style), *signs_of(self, shown)]]
                if cells < NARROW
                else [[]]
            )
        ladder = self._ladder(shown, cells, whole=True)
        room = max(1, height - len(lines))
        if height and len(ladder) > room:
            ladder = self._ladder(shown, cells, whole=False)
        if height and len(ladder) > room:
            at = next(place for place, (level, _line) in enumerate(ladder) if level == _required(shown))
            begin = max(0, min(at - room // 2, len(ladder) - room))
            ladder = ladder[begin : begin + room]
        return [*lines, *(line for _level, line in ladder)]

    def _head(self, shown: Shown, cells: int) -> Line:
        """Its name, phase and mark, and R where enough is known."""
        marks = standing_pieces(self, shown)
        taken = sum(segment.cell_length for segment in marks)
        name = clip(visible(shown.habit.name), max(1, cells - POINTER_CELLS - taken - 1))
        return [Segment(" " * POINTER_CELLS + name, self.rich_style), *marks]

    def _ladder(self, shown: Shown, cells: int, *, whole: bool) -> list[tuple[int, Line]]:
        """The rows of the ladder, each with its level, from the top; a level has one, or its `whole` text."""
        since = said(visible(since_text(shown.now.step, self._today)))
        found: list[tuple[int, Line]] = []
        for level, text in reversed(list(enumerate(shown.habit.levels, 1))):
            here = level == _required(shown)
            room = max(1, min(TEXT_CELLS, cells - POINTER_CELLS - NUMBER_CELLS - 1))
            words, *more = rows_of(visible(text), room) if whole else [clip(visible(text), room)]
            colour = self.rich_style if here else ink(self, "soft")
            line = [
                Segment(f" {glyphs().pointer if here else ' '} ", ink(self, "focus")),
                Segment(f"{level}  ", ink(self, "focus" if here else "soft")),
                Segment(words, colour),
            ]
            found.append((level, line))
            blank = " " * (POINTER_CELLS + NUMBER_CELLS)
            found += [(0, [Segment(blank + row, colour)]) for row in more]
            if here:
                used = POINTER_CELLS + NUMBER_CELLS + width(words)
                at = max(SINCE_AT, used + 2)
                if at + width(since) < cells and not more:
                    line.append(Segment(" " * (at - used) + since, ink(self, "soft")))
                else:
                    below = Segment(blank + clip(since, max(1, cells - len(blank) - 1)), ink(self, "soft"))
                    found.append((0, [below]))
        return found


def standing_pieces(widget: Widget, shown: Shown) -> Line:
    """The phase, a mark, and R: only the words for it where little was recorded."""
    standing, soft = shown.now.standing, ink(widget, "soft")
    kept = standing.phase in ("settled", "thorough")
    pieces = [Segment("   " + phase_name(standing.phase), ink(widget, "done") if kept else soft)]
    if standing.raise_suggested:
        pieces.append(Segment("  " + _("time to raise"), soft))
    if standing.redesign_suggested:
        pieces.append(Segment("  " + _("time to redesign"), soft))
    narrow = widget.app.size.width < NARROW
    if standing.reproducibility is not None and standing.phase != "starting" and not narrow:
        value = _("R {value}").format(value=f"{standing.reproducibility:.2f}")
        pieces.append(Segment("   " + value, soft if shown.little else widget.rich_style))
    if shown.little and not narrow:
        pieces.append(Segment("  " + _("little recorded, so a rough value"), soft))
    return pieces


def _required(shown: Shown) -> int:
    return shown.now.step.required
