"""`:` — every command with its key, narrowed by typing words of its label in either language."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal

from reflectui.i18n import LANGUAGES, _, spoken_in
from reflectui.language.normalise import fold
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.choice import Choice
from reflectui.tui.commands import COMMANDS, Command, key_shown, with_keys
from reflectui.tui.line import Line
from reflectui.tui.rows import Row, Rows
from reflectui.tui.screen import BaseScreen
from reflectui.tui.session import Session
from reflectui.tui.words import Words

# Scopes of one place alone, of the line of a search and of what lies over a place: no row where they rest.
PASSING = frozenset({"away", "ahead", "find", "rows", "dialog", "page", "question", "answer"})

# Moving about is done by keys; its rows come last.
LAST = ("move", "panes")


class Palette(Choice):
    """All commands; gives back the id of the chosen one."""

    CHAIN = "palette"
    CSS_PATH = "over.tcss"

    def __init__(self, session: Session, place: BaseScreen[None]) -> None:
        super().__init__(session)
        self._place = place
        self._sign = Bar(id="sign")
        self._query = Line(placeholder=_("All commands. Type to narrow."), id="query")
        self._notice = Words(_("No command has these words."), id="notice")
        self._rows = Rows(id="rows")
        acting = sorted(place.commands(), key=lambda command: command.scope in LAST)
        ids = {command.id for command in acting}
        others = (command for command in listed(session.settings.keys) if command.id not in ids)
        self._commands = [*acting, *others]

    def compose_body(self) -> ComposeResult:
        with Horizontal(id="asked"):
            yield self._sign
            yield self._query
        yield self._notice
        yield self._rows

    def on_mount(self) -> None:
        self._sign.show([Piece(" : ", "focus")])
        self.set_focus(self._query)
        self._show("")

    def on_writing_edited(self, event: Line.Edited) -> None:
        """Show what fits the words typed so far."""
        self._show(event.text)

    def _show(self, query: str) -> None:
        rows = self._found(query)
        self._rows.show(rows)
        self._notice.display = not rows

    def _found(self, query: str) -> list[Row]:
        words = fold(query).split()
        rows = []
        for command in self._commands:
            if all(word in known for known in [_known_as(command)] for word in words):
                keys = tuple(map(key_shown, command.keys[:1]))
                rows.append(Row(command.id, _(command.label), keys, command.enabled(self._place) is None))
        return rows


def listed(keymap: dict[str, str]) -> Iterator[Command]:
    """The commands that have a row in the palette."""
    for command in COMMANDS:
        if command.scope not in PASSING:
            yield with_keys(command, keymap)


def _known_as(command: Command) -> str:
    said = [text for text in (command.label, command.short) if text]
    labels = [spoken_in(language, text) for language in LANGUAGES for text in said]
    return fold(" ".join([*labels, command.id]))
