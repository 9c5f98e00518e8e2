"""`e` — everything the focused thing can do, each with its letter."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.i18n import _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.choice import Choice
from reflectui.tui.command import Command
from reflectui.tui.commands import key_shown
from reflectui.tui.keys import folded
from reflectui.tui.rows import Row, Rows
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Session
from reflectui.tui.toggles import label_now
from reflectui.tui.widgets.glyphs import said

MENU = "e "
# Rows of the screen that are no rows of the menu: its rule and head, message and keys.
AROUND = 4
# The scopes whose commands stand in the menu; of the others those that have no letter of their own.
SHOWN = frozenset({"listed", "cycle", "marked", "marks", "entry", "trash", "trashed", "habit"})


class Menu(Choice):
    """The commands on what is under the cursor; gives back the id of the chosen one."""

    CHAIN = "menu"
    CSS_PATH = "over.tcss"

    def __init__(self, session: Session, place: BaseScreen[int | None]) -> None:
        super().__init__(session)
        self._commands = {letter_of(command): command for command in place.commands() if is_shown(command)}
        rows = [
            Row(
                command.id, _(label_now(command, place)), (key_shown(letter),), command.enabled(place) is None
            )
            for letter, command in self._commands.items()
        ]
        self._rows = Rows(rows, id="rows")
        self._of = Bar(id="of")
        self._subject = place.subject

    def compose_body(self) -> ComposeResult:
        with Vertical(id="panel"):
            yield self._of
            yield self._rows

    def on_mount(self) -> None:
        self._of.show([Piece("   "), Piece(said(_("“{text}”")).format(text=self._subject))])

    def on_resize(self) -> None:
        """The panel may cover the row it speaks of, which it names: as much of the menu as there is room."""
        self._rows.styles.height = min(self._rows.count, self.size.height - AROUND)

    async def on_key(self, event: events.Key) -> None:
        """A letter is its command at once; the other keys move and choose."""
        command = self._commands.get(folded(event))
        if command is not None and event.key != "enter":
            event.stop()
            event.prevent_default()
            self.dismiss(command.id)


def is_shown(command: Command) -> bool:
    """Whether the command stands in the menu."""
    return command.scope in SHOWN or any(key.startswith(MENU) for key in command.keys[:1])


def letter_of(command: Command) -> str:
    """The key of a command inside the menu: the second of `e …`, or its own."""
    return command.keys[0].removeprefix(MENU)
