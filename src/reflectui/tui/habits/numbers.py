"""`=` — what is behind the numbers of a habit: each with its inputs, formula and arithmetic."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.app import ComposeResult

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.measure.automaticity import automaticity
from reflectui.measure.opportunities import Opportunity
from reflectui.measure.recording import LAST
from reflectui.measure.steps import Measured, history, measured, resting_days
from reflectui.measure.strength import strength
from reflectui.measure.trials import met_rate
from reflectui.model.habit import Record
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.command import Command
from reflectui.tui.habits.quotes import sentences_behind
from reflectui.tui.moving import Moving
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.words import Words
from reflectui.wording import measures
from reflectui.wording.habits import since_text
from reflectui.wording.measures import Figure

ONE_OF_SEVERAL = ("numbers.after", "numbers.before")


class Numbers(Moving[None]):
    """The figures of a habit; below them how the one under the cursor comes about.

    Figures of earlier steps stand after those of the present one. Where it is one of several `habits`, by id,
    the next and the previous one are shown in its place, the cursor on the same figure.
    """

    CHAIN = "numbers"
    CSS_PATH = "../over.tcss"

    DEFAULT_CSS = """
    Numbers {
        #top {
            margin-bottom: 1;
        }
        #rows {
            height: auto;
            max-height: 50%;
        }
        #lines {
            margin: 1 3 0 3;
            height: 1fr;
        }
    }
    """

    def __init__(self, session: Session, habit: int, habits: Sequence[int] = ()) -> None:
        super().__init__(session)
        self._of_row = False
        self._habits = habits or (habit,)
        self._top, self._rows, self._lines = Bar(id="top"), Rows(id="rows"), Words(id="lines")
        self._take(habit)

    def compose_body(self) -> ComposeResult:
        yield self._top
        yield self._rows
        yield self._lines

    def on_mount(self) -> None:
        self._show()

    def _take(self, habit: int) -> None:
        today = date.fromisoformat(self.session.now().day)
        self._record = self.session.journal.habits.record(habit, today)
        self._figures = dict(_figures(self._record, today))

    def _show(self) -> None:
        """Show the figures, the cursor on the one it was on, where this habit has it too."""
        before, values = self._rows.chosen, list(self._figures)
        rows = [_row(value, figure) for value, (figure, _behind) in self._figures.items()]
        self._rows.show(rows, values.index(before) if before in values else 0)
        self._rows.styles.height = min(self._rows.count, max(1, self.size.height // 2))
        self._show_head()
        self._explain()

    def _show_head(self) -> None:
        """Whose figures these are, and which one of several it is."""
        step = self._record.habit.step(date.fromisoformat(self.session.now().day))
        since = since_text(step, self.session.now().day)
        level = _("level {level}").format(level=step.required)
        name = [Piece("   "), Piece(self._record.habit.name, "focus")]
        beside = Piece(f"   {level}  {since}")
        place = f"{self._habits.index(self._record.habit.id) + 1} / {len(self._habits)} "
        right = [Piece(place)] if len(self._habits) > 1 else []
        room = self.app.size.width - sum(width(piece.text) for piece in (*name, *right))
        self._top.show([*name, beside] if width(beside.text) < room else name, right)

    def commands(self) -> Iterator[Command]:
        """Without going to another habit where there is only one."""
        lone = len(self._habits) == 1
        return (each for each in super().commands() if not lone or each.id not in ONE_OF_SEVERAL)

    def action_numbers_after(self) -> None:
        self._step(1)

    def action_numbers_before(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """To another habit, from the last one to the first."""
        at = self._habits.index(self._record.habit.id) + by
        self._take(self._habits[at % len(self._habits)])
        self._show()

    def on_resize(self) -> None:
        self._rows.styles.height = min(self._rows.count, max(1, self.size.height // 2))

    def on_rows_moved(self) -> None:
        """Explain what is under the cursor."""
        self._explain()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Explain what was clicked, and open it where the cursor was there already."""
        event.stop()
        if event.value == self._rows.chosen:
            self.action_numbers_open()
        else:
            self._rows.move(list(self._figures).index(event.value) - self._rows.cursor)

    def _explain(self) -> None:
        if (chosen := self._rows.chosen) is not None:
            self._lines.show("\n".join(self._figures[chosen][0].lines))

    def action_numbers_open(self) -> None:
        """The days and sentences that the figure is drawn from."""
        if (chosen := self._rows.chosen) is None:
            return
        figure, behind = self._figures[chosen]
        heading = f"{figure.name}  {figure.value}"
        self.app.push_screen(sentences_behind(self.session, self._record.habit, heading, behind))


def _row(value: str, figure: Figure) -> Row:
    return Row(value, figure.name, end=figure.value)


def _figures(record: Record, today: date) -> Iterator[tuple[str, tuple[Figure, list[Opportunity]]]]:
    """Figures by a value of their own, each with the opportunities behind it."""
    *earlier, now = measured(record, today)
    rests = resting_days(record.resting, record.habit.first, today)
    valued = [each for each in now.opportunities if each.value is not None]
    every = history(record, today)
    for figure, behind in (
        (measures.hit_figure(met_rate(now.opportunities)), valued),
        (measures.reproducibility_figure(now.reproducibility), valued),
        (measures.phase_figure(now.standing), valued),
        (measures.recording_figure(now.recording), list(now.opportunities[-LAST:])),
        (measures.strength_figure(strength(record.habit.cadence, every, today, rests)), every),
    ):
        yield figure.id, (figure, behind)
    if rated := [each for each in record.check_ins if each.automaticity is not None]:
        first = record.habit.first
        points = [((each.day - first).days, float(each.automaticity or 0)) for each in rated]
        days = {each.day for each in rated}
        behind = [each for each in every if each.day in days]
        yield "automaticity", (measures.automaticity_figure(automaticity(points)), behind)
    for number, step in enumerate(reversed(earlier)):
        yield f"step{number}", _earlier(step, today)


def _earlier(step: Measured, today: date) -> tuple[Figure, list[Opportunity]]:
    """R of a step that is over."""
    figure = measures.reproducibility_figure(step.reproducibility)
    since = since_text(step.step, today.isoformat())
    name = _("Level {level}, {since}").format(level=step.step.required, since=since)
    return figure._replace(name=name), [each for each in step.opportunities if each.value is not None]
