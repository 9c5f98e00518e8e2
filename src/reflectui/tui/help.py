"""`?` — what can be done with what has the focus, and in the other parts of the place, with all keys."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from textual.app import ComposeResult
from textual.containers import Horizontal

from reflectui.i18n import N_, _
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.chains import CHAINS
from reflectui.tui.chrome import WIDE
from reflectui.tui.commands import acting, key_shown
from reflectui.tui.moving import Moving
from reflectui.tui.rows import Row, Rows
from reflectui.tui.session import Session

# What has the focus, as a heading.
HEADINGS = {
    "field": N_("In the field"),
    "lines": N_("In the lines of the day"),
    "past": N_("In the lines beside the day"),
    "due": N_("In the questions of the day"),
    "silent": N_("In the questions of the day"),
    "habits": N_("In the list of habits"),
    "practice": N_("With a found practice"),
    "adopting": N_("While making it a habit"),
    "quotes": N_("In its quotes"),
    "days": N_("In an opened habit"),
    "told": N_("In the quotes behind a habit"),
    "picture": N_("In the picture of practices"),
    "models": N_("Among role models"),
    "timeline": N_("In the timeline"),
    "found": N_("In the search results"),
    "reading": N_("While reading a record"),
    "writing": N_("While writing in a stage"),
    "marked_lines": N_("With lines marked"),
    "marked": N_("With records marked"),
    "trash": N_("In the trash"),
    "find": N_("In the search"),
}
# Scopes that several parts of a place have, told once after them.
SHARED = {
    ("move", "panes"): N_("Moving around"),
    ("go",): N_("Going elsewhere"),
    ("place",): N_("Everywhere"),
}

# What the terminal's own keys do in a text; the text itself acts on them, and only help lists them.
TEXT_KEYS: tuple[tuple[str, str], ...] = (
    ("ctrl+a ctrl+e", N_("Start of line, end of line")),
    ("ctrl+← ctrl+→", N_("Previous word, next word")),
    ("ctrl+w", N_("Delete the previous word")),
    ("ctrl+u ctrl+k", N_("Delete to start, to end of line")),
    ("ctrl+z ctrl+y", N_("Undo, redo")),
    ("ctrl+x ctrl+v", N_("Cut, paste")),
    ("shift+← …", N_("Select")),
)

# What can stand in a search; the search itself reads it, and only help lists it.
QUERY_PARTS: tuple[tuple[str, str], ...] = (
    ('"…"', N_("Exactly this phrase")),
    ("-…", N_("Without this")),
    ("…*", N_("Words that begin like this")),
    ("#… @…", N_("This tag, this person")),
    ("from: to:", N_("From and to a day, month or year")),
    ("stage:", N_("In one stage only: stage:reflection")),
    (N_("is:starred"), N_("With a star")),
    (N_("is:open"), N_("Open loops")),
)

Group = list[Row]


class Help(Moving[None]):
    """The keys of some parts of a place, the first one the part that has the focus."""

    CHAIN = "help"
    CSS_PATH = "over.tcss"

    def __init__(self, session: Session, parts: Sequence[str]) -> None:
        super().__init__(session)
        self._groups = list(self._told(parts))
        self._top = Bar(id="top")
        self._rows, self._beside = Rows(pick=False, id="rows"), Rows(pick=False, id="beside")

    def compose_body(self) -> ComposeResult:
        yield self._top
        with Horizontal():
            yield self._rows
            yield self._beside

    def on_mount(self) -> None:
        self._top.show([Piece("   "), Piece(_("Keys"), "focus")])

    def on_resize(self) -> None:
        """One column, or from 100 columns on two."""
        wide = self.app.size.width >= WIDE
        columns = _in_two(self._groups) if wide else (_below(self._groups), [])
        self._beside.display = wide
        for rows, column in zip((self._rows, self._beside), columns, strict=True):
            rows.show(column)
        self.call_after_refresh(super().on_resize)

    @property
    def more(self) -> bool:
        return self._rows.more

    def _told(self, parts: Sequence[str]) -> Iterator[Group]:
        """A heading and what acts there for every part; what was said of one before is not said again."""
        told: set[str] = set()
        shared = set(chain.from_iterable(SHARED))
        for part in parts:
            own = [scope for scope in CHAINS[part] if scope not in shared and scope not in told]
            told.update(own)
            if group := self._group(own):
                yield [Row("", _(HEADINGS[part]), heading=True), *group]
        for scopes, heading in SHARED.items():
            yield [Row("", _(heading), heading=True), *self._group(scopes)]

    def _group(self, scopes: Iterable[str]) -> Group:
        rows = [
            Row("", _(command.label), tuple(map(key_shown, command.keys)))
            for command in acting(scopes, self.session.settings.keys)
            if command.keys
        ]
        if "text" in scopes:
            rows += [Row("", _(label), (keys,)) for keys, label in TEXT_KEYS]
        if "find" in scopes:
            rows += [Row("", _(label), (_(part),)) for part, label in QUERY_PARTS]
        return rows

    # -- moving

    def move_by(self, rows: int) -> None:
        """Move both columns together."""
        self._rows.scroll_by(rows)
        self._beside.scroll_by(rows)
        self.refresh_footer()

    def on_mouse_scroll_down(self) -> None:
        self.move_by(1)

    def on_mouse_scroll_up(self) -> None:
        self.move_by(-1)

    action_page_on = Moving.action_move_page_down

    def action_page_close(self) -> None:
        self.dismiss(None)


def _below(groups: Sequence[Group]) -> list[Row]:
    """Groups below each other, an empty row between them."""
    rows = list(chain.from_iterable([*group, Row("", "")] for group in groups))
    return rows[:-1]


def _in_two(groups: Sequence[Group]) -> tuple[list[Row], list[Row]]:
    """Groups in two columns of the same length, as short as whole groups allow."""
    halves = [(_below(groups[:cut]), _below(groups[cut:])) for cut in range(1, len(groups) + 1)]
    left, right = min(halves, key=lambda half: max(map(len, half)))
    missing = len(left) - len(right)
    return left + [Row("", "")] * -missing, right + [Row("", "")] * missing
