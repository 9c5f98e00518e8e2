"""`=` — what the place of a practice among the others rests on, in words."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from reflectui.i18n import _, ngettext
from reflectui.language.cells import width
from reflectui.tui.habits.found.rhythm import has_rhythm, is_enough
from reflectui.tui.habits.found.words import cue_words, how_often, rhythm_words, when
from reflectui.tui.moving import Moving
from reflectui.tui.rows import MOST_CELLS, Row, Rows
from reflectui.tui.session import Session
from reflectui.tui.words import Words, rows_of

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate

PER_CENT = 100
MOST_NAME_CELLS = 19
# Before the names, and between them and what is told.
AROUND = 5


class Behind(Moving[None]):
    """The parts of a practice's score, each in words."""

    CHAIN = "help"
    CSS_PATH = "screen.tcss"

    def __init__(self, session: Session, candidate: "Candidate") -> None:
        super().__init__(session)
        self._candidate = candidate
        self._called = Words(" ".join(candidate.label.split()), id="called")
        self._rows = Rows(pick=False, id="rows")

    def compose_body(self) -> ComposeResult:
        yield self._called
        yield self._rows

    def on_resize(self) -> None:
        """Break what is told to the width there is."""
        told = self._told()
        column = min(max(map(width, told)), MOST_NAME_CELLS, self.size.width // 3)
        room = min(self.size.width - 1, MOST_CELLS) - AROUND - column
        rows = []
        for name, sentence in told.items():
            first, *further = rows_of(sentence, room)
            rows += [Row("", first, (name,)), *(Row("", row) for row in further)]
        self._rows.show(rows)
        self.call_after_refresh(super().on_resize)

    @property
    def more(self) -> bool:
        return self._rows.more

    def action_page_on(self) -> None:
        self.action_move_page_down()

    def action_page_close(self) -> None:
        self.dismiss(None)

    def _told(self) -> dict[str, str]:
        """The names of the parts, and what is told of each."""
        candidate, parts, today = self._candidate, self._candidate.parts, self.session.now().day
        return {
            _("Days"): ngettext("seen on {count} day", "seen on {count} days", parts.days).format(
                count=parts.days
            ),
            _("Period"): _("{first} to {last}").format(
                first=when(candidate.first, today), last=when(candidate.last, today)
            ),
            _("Frequency"): self._often(),
            _("Regularity"): rhythm_words(parts) or _("on no particular day"),
            _("Cue"): cue_words(candidate) or _("no words come up often"),
            _("Your own act"): _("in {share} % of its mentions, you did it").format(
                share=round(parts.agency * PER_CENT)
            ),
            _("Specific"): _("{share} % of the places with its words mean this").format(
                share=round(parts.specificity * PER_CENT)
            ),
            _("Trend"): {
                "emerging": _("more lately"),
                "fading": _("less lately"),
                "steady": _("about the same throughout"),
            }[parts.trend]
            if is_enough(candidate)
            else _("too few days to tell"),
        }

    def _often(self) -> str:
        if not is_enough(self._candidate):
            return _("too few days to tell")
        return how_often(self._candidate) if has_rhythm(self._candidate) else _("at no regular interval")
