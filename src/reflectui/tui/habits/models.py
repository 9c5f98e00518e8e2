"""Role models: what is ordinary for whom, and from three people on what they have in common."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.i18n import _
from reflectui.measure.common_factor import CommonFactor, CommonFactors, common_factors
from reflectui.model.role_model import Observation
from reflectui.tui import chrome
from reflectui.tui.bars import Piece
from reflectui.tui.habits.headed import Headed
from reflectui.tui.habits.matrix import Matrix
from reflectui.tui.habits.observing import Cell, Observing
from reflectui.tui.habits.people import People
from reflectui.tui.session import Change, Session
from reflectui.tui.words import Words
from reflectui.wording import role_models as words
from reflectui.wording.dates import short_day


class Models(Observing):
    """People and what is ordinary for them: below each other while they are few, then as a matrix."""

    NAME = "models"
    LIES_OVER = True

    DEFAULT_CSS = """
    Models {
        #body {
            height: 1fr;
        }
        #people, #matrix {
            margin-top: 1;
            max-height: 60%;
            display: none;
        }
        #people {
            max-height: 80%;
        }
        #notice, #act {
            margin: 1 3 0 3;
        }
        #told {
            margin: 0 3;
        }
        #notice, #told {
            color: $soft;
        }
    }
    Models.-few #people, Models.-many #matrix {
        display: block;
    }
    Models.-narrow #people, Models.-narrow #matrix {
        margin-top: 0;
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._notice = Words(id="notice")
        self._people, self._matrix = People(id="people"), Matrix(id="matrix")
        self._act, self._told = Words(id="act"), Words(id="told")
        self._seen: list[Observation] = []
        self._factors = CommonFactors((), (), 0)

    def compose_body(self) -> ComposeResult:
        with Vertical(id="body"):
            yield self._people
            yield self._matrix
            yield self._notice
            yield self._act
            yield self._told

    def on_mount(self) -> None:
        """The list or the matrix, the cursor at the top."""
        self.look(lambda: self.reload(Change()))

    # -- what it shows

    def touched(self) -> None:
        """What this is, and the clock."""
        clock = chrome.clock_pieces(self.session.now())
        self._top.show([Piece("   "), Piece(_("Role models"), "focus")], clock)

    def reload(self, change: Change) -> None:
        """Everything that was observed, as it is now."""
        journal, today = self.session.journal, date.fromisoformat(self.session.now().day)
        self._seen = journal.role_models.matrix()
        own = {habit.id: habit.required(today) for habit in journal.habits.all()}
        self._factors = common_factors(self._seen, own)
        rows = journal.entries.rows([each.entry for each in self._seen if each.entry])
        days = {row.id: short_day(row.day, self.session.now().day) for row in rows}
        self._matrix.show(self._factors)
        self._people.show(self._seen, days)
        self.set_class(bool(self._seen) and self._is_few, "-few")
        self.set_class(bool(self._seen) and not self._is_few, "-many")
        self.set_focus(self._list if self._seen else None)
        self._tell()

    @property
    def _is_few(self) -> bool:
        return self._factors.missing > 0

    @property
    def _list(self) -> Headed:
        return self._people if self._is_few else self._matrix

    def _tell(self) -> None:
        """What is known of the act under the cursor, and how many people are missing."""
        if not self._seen:
            self._notice.show(words.none_yet())
        else:
            self._notice.show(words.still_missing(len(self._factors.people)))
        self._notice.display = bool(self._notice.text)
        cell = None if self._is_few else self.cell
        noted = self.cell if self._is_few else None
        asked = words.asked(noted.person, noted.act.act) if noted else ""
        self._act.show(cell.act.act if cell else asked)
        self._told.show("\n".join(filter(None, self._lines_of(cell))) if cell else "")
        self._act.display, self._told.display = bool(self._act.text), cell is not None
        self.refresh_footer()

    def _lines_of(self, cell: Cell) -> Sequence[str]:
        act = cell.act
        levels = len(self.session.journal.habits.get(act.habit).levels) if act.habit is not None else 0
        return (
            words.support_text(act),
            words.gap_text(act, levels),
            words.field_wanted(act),
            words.noted_text(cell.person, cell.noted, self._field(cell.person)),
            self._proof(cell),
        )

    def _field(self, person: str) -> str:
        return self.session.journal.role_models.domain_of(person)

    def _proof(self, cell: Cell) -> str:
        """The line that proves what is noted for the person under the cursor."""
        return self.proofs([cell.noted]).get(cell.noted.id, "") if cell.noted else ""

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "models"

    @property
    def subject(self) -> str:
        """The act under the cursor."""
        return self.cell.act.act if self.cell else ""

    @property
    def acts(self) -> Sequence[CommonFactor]:
        return self._factors.acts

    @property
    def seen(self) -> Sequence[Observation]:
        return self._seen

    @property
    def cell(self) -> Cell | None:
        if not self._is_few:
            act, person = self._matrix.act, self._matrix.person
            return Cell(person, act, act.noted.get(person)) if act else None
        noted = self._people.highlighted
        if noted is None:
            return None
        act = next(act for act in self.acts if noted in act.made)
        return Cell(noted.person, act, noted)

    def go_to_act(self, words: str) -> None:
        self._matrix.go_to(words)

    def on_headed_moved(self, event: Headed.Moved) -> None:
        """Tell of what is under the cursor."""
        event.stop()
        self._tell()

    def on_headed_chosen(self, event: Headed.Chosen) -> None:
        """Open the record of what was clicked."""
        event.stop()
        if self.entry is not None:
            self.action_models_open()

    def action_models_left(self) -> None:
        self._step(-1)

    def action_models_right(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._is_few:
            self._people.step_person(by)
        else:
            self._matrix.column += by

    def action_models_close(self) -> None:
        self.dismiss(None)
