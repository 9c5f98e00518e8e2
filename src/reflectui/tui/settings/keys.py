"""The keymap: every command with its keys; `enter` asks for others, which hold at once."""

from reflectui.i18n import N_, _
from reflectui.language.cells import width
from reflectui.tui.chains import CHAINS
from reflectui.tui.chrome import NARROW
from reflectui.tui.command import Command
from reflectui.tui.commands import BY_ID, COMMANDS, key_shown, with_keys
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.help import HEADINGS
from reflectui.tui.keymap import check, read_keys
from reflectui.tui.palette import Palette
from reflectui.tui.rows import GAP, MARGIN, MOST_CELLS, MOST_KEY_CELLS, Row, Rows
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Session


class Keys(Palette):
    """All commands, also those that the palette leaves out."""

    CSS_PATH = "../over.tcss"
    ASKED = N_("Change keys. Type to narrow.")

    def __init__(self, session: Session, place: BaseScreen[None]) -> None:
        super().__init__(session, place)
        self._of_row = False

    def found(self, query: str) -> list[Row]:
        keymap = self.session.settings.keys
        self._commands = [with_keys(command, keymap) for command in COMMANDS]
        return super().found(query)

    def _row(self, command: Command) -> Row:
        return Row(
            command.id, _(command.label), tuple(map(key_shown, command.keys)), beside=self._met(command)
        )

    def _met(self, command: Command) -> str:
        """Where the command acts, if that is one part of the screen alone and there is room to say it."""
        met = [name for name, chain in CHAINS.items() if command.scope in chain]
        said = _(HEADINGS[met[0]]) if len(met) == 1 and met[0] in HEADINGS else ""
        fits = width(_(command.label)) + width(said) <= MOST_CELLS - MARGIN - MOST_KEY_CELLS - 2 * width(GAP)
        return said if fits and self.app.size.width >= NARROW else ""

    def short(self, command: Command) -> str:
        return _("change") if command.id == "rows.choose" else super().short(command)

    def show_found(self, at: int = 0) -> None:
        super().show_found(at)
        self.say("")

    def say(self, text: str) -> None:
        """Show a sentence, or what config.toml calls the command under the cursor, and its usual keys."""
        super().say(text or self._explained())

    def _explained(self) -> str:
        chosen = self._rows.chosen
        if chosen is None:
            return ""
        words = _("{id} in config.toml; default keys: {keys}")
        return words.format(id=chosen, keys=_shown(BY_ID[chosen]) or _("none"))

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Explain the row that the cursor is in."""
        event.stop()
        self.say("")

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Ask for the keys of the command that was clicked."""
        event.stop()
        event.prevent_default()
        self._ask(event.value)

    def action_rows_choose(self) -> None:
        if self._rows.chosen is not None:
            self._ask(self._rows.chosen)

    def _ask(self, id: str) -> None:
        """Ask for keys; what another command has is refused, and named."""
        keymap, usual = self.session.settings.keys, BY_ID[id].keys

        def read(text: str) -> str:
            keys = read_keys(text) or usual
            check(id, keys, keymap)
            return "" if keys == usual else ", ".join(keys)

        def given(keys: str | None) -> None:
            if keys is not None:
                self.attempt(lambda: self.session.settings.remember_keys(id, keys))
                self.show_found([row.value for row in self.found(self._query.text)].index(id))

        question = _("Keys for “{command}”, separated by commas. Leave empty for the default.")
        now = _shown(with_keys(BY_ID[id], keymap))
        asked = Ask(
            self.session,
            question.format(command=_(BY_ID[id].label)),
            "d, g g, ctrl+g",
            read,
            text=now,
            of_row=False,
        )
        self.app.push_screen(asked, given)


def _shown(command: Command) -> str:
    """The keys of a command as they can be written down."""
    return ", ".join(map(key_shown, command.keys))
