"""`?` — what can be done with what has the focus, and in the other parts of the place, with all keys."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult

from reflectui.i18n import N_, _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.commands import CHAINS, TEXT_KEYS, acting, key_shown
from reflectui.tui.over import Over
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session

# What has the focus, as a heading.
HEADINGS = {
    "field": N_("In the field"),
    "lines": N_("In the lines of the day"),
    "past": N_("In the lines of earlier years"),
    "timeline": N_("In the timeline"),
    "found": N_("In what was found"),
    "reader": N_("While reading"),
    "find": N_("In the search"),
    "nothing": N_("Everywhere"),
}


class Help(Over[None]):
    """The keys of some parts of a place, the first one the part that has the focus."""

    CHAIN = "help"
    CSS_PATH = "over.tcss"

    def __init__(self, session: Session, parts: Sequence[str]) -> None:
        super().__init__(session)
        self._top = Bar(id="top")
        self._rows = Rows(list(self._lines(parts)), pick=False, id="rows")

    def compose_body(self) -> ComposeResult:
        yield self._top
        yield self._rows

    def on_mount(self) -> None:
        self._top.show([Piece("   "), Piece(_("Keys"), "focus")])

    def _lines(self, parts: Sequence[str]) -> Iterator[Row]:
        """A heading for every part and what acts there; what was said of a part before is not said again."""
        told: set[str] = set()
        for part in parts:
            if told:
                yield Row("", "")
            yield Row("", _(HEADINGS[part]), heading=True)
            for command in acting(CHAINS[part], self.session.settings.keys):
                if command.id not in told:
                    told.add(command.id)
                    yield Row("", _(command.label), tuple(map(key_shown, command.keys)))
            if "text" in CHAINS[part] and "text" not in told:
                told.add("text")
                for keys, label in TEXT_KEYS:
                    yield Row("", _(label), (keys,))

    def action_move_down(self) -> None:
        self._rows.scroll_by(1)

    def action_move_up(self) -> None:
        self._rows.scroll_by(-1)

    def action_move_first(self) -> None:
        self._rows.scroll_by(-self._rows.count)

    def action_move_last(self) -> None:
        self._rows.scroll_by(self._rows.count)

    def action_move_page_down(self) -> None:
        self._rows.scroll_by(self._rows.size.height - 1)

    def action_move_page_up(self) -> None:
        self._rows.scroll_by(1 - self._rows.size.height)

    def action_move_half_down(self) -> None:
        self._rows.scroll_by(self._rows.size.height // 2)

    def action_move_half_up(self) -> None:
        self._rows.scroll_by(-(self._rows.size.height // 2))

    action_page_on = action_move_page_down

    def action_page_close(self) -> None:
        self.dismiss(None)
