"""`?` — what can be done with what has the focus, and with which keys."""

from collections.abc import Iterator

from textual.app import ComposeResult

from reflectui.i18n import _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.commands import CHAINS, TEXT_KEYS, acting, key_shown
from reflectui.tui.over import Over
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session


class Help(Over[None]):
    """The keys of one focus, all of each command."""

    CHAIN = "help"
    CSS_PATH = "over.tcss"

    def __init__(self, session: Session, focus: str) -> None:
        super().__init__(session)
        self._top = Bar(id="top")
        self._rows = Rows(list(self._lines(focus)), id="rows")

    def compose_body(self) -> ComposeResult:
        yield self._top
        yield self._rows

    def on_mount(self) -> None:
        self._top.show([Piece(" "), Piece(_("Keys that act here"), "focus")])

    def _lines(self, focus: str) -> Iterator[Row]:
        for command in acting(CHAINS[focus], self.session.settings.keys):
            yield Row(command.id, _(command.label), "  ".join(map(key_shown, command.keys)))
        if "text" in CHAINS[focus]:
            for keys, label in TEXT_KEYS:
                yield Row("", _(label), keys)

    def action_move_down(self) -> None:
        self._rows.move(1)

    def action_move_up(self) -> None:
        self._rows.move(-1)

    def action_move_first(self) -> None:
        self._rows.move(-1_000)

    def action_move_last(self) -> None:
        self._rows.move(1_000)

    def action_move_page_down(self) -> None:
        self._rows.move(self._rows.size.height)

    def action_move_page_up(self) -> None:
        self._rows.move(-self._rows.size.height)

    def action_move_half_down(self) -> None:
        self._rows.move(self._rows.size.height // 2)

    def action_move_half_up(self) -> None:
        self._rows.move(-self._rows.size.height // 2)

    def action_page_close(self) -> None:
        self.dismiss(None)
