"""Every command once, as data: keys, footer, palette, help, the `e` menu and screens.md come from here.

A command is run by the screen's method `action_<id>`, its dots as underscores.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from reflectui.i18n import N_


class Situation(Protocol):
    """What a screen says of itself, so that a command can tell why it cannot act."""

    @property
    def entry(self) -> int | None:
        """The entry that commands on entries would act on."""

    @property
    def filtered(self) -> bool:
        """Whether a search narrows the list."""

    @property
    def read_only(self) -> bool:
        """Whether the journal can only be read."""

    @property
    def panes(self) -> int:
        """How many things can have the focus."""


Reason = Callable[[Situation], str | None]


def always(_now: Situation) -> str | None:
    """Nothing stands in the way."""
    return None


def needs_entry(now: Situation) -> str | None:
    """A record must be under the cursor."""
    return None if now.entry is not None else N_("There is no record here yet.")


def needs_entry_to_change(now: Situation) -> str | None:
    """A record must be under the cursor, in a journal that can be written."""
    return needs_to_write(now) or needs_entry(now)


def needs_to_write(now: Situation) -> str | None:
    """The journal must not be read-only."""
    return N_("This journal can only be read.") if now.read_only else None


def needs_filter(now: Situation) -> str | None:
    """A search must narrow the list."""
    return None if now.filtered else N_("There is no search to step through. / begins one.")


def needs_panes(now: Situation) -> str | None:
    """There must be somewhere else to go."""
    return None if now.panes > 1 else N_("There is nothing else on this screen.")


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do.

    `keys` are alternatives, the first one is shown; two keys after each other stand with a space between.
    `scope` is where it acts (CHAINS); `short` the footer's word for it, `footer` its order there (0: never).
    `enabled` gives the reason (an English msgid) why it cannot act now, or None.
    """

    id: str
    label: str
    keys: tuple[str, ...]
    scope: str
    short: str = ""
    footer: int = 0
    enabled: Reason = always

    @property
    def action(self) -> str:
        """The name of the method that runs it."""
        return f"action_{self.id.replace('.', '_')}"


# What has the focus → the scopes whose commands act then, the nearest first.
CHAINS: dict[str, tuple[str, ...]] = {
    "field": ("field", "text", "panes"),
    "lines": ("lines", "entry", "move", "panes", "place"),
    "past": ("lines", "entry", "move", "panes", "place"),
    "timeline": ("timeline", "entry", "move", "panes", "place"),
    "reader": ("reader", "entry", "move", "panes", "place"),
    "find": ("find", "text"),
    "nothing": ("place",),
    "palette": ("rows", "dialog"),
    "menu": ("rows", "dialog"),
    "help": ("move", "page"),
    "question": ("question", "dialog"),
    "answer": ("answer", "dialog"),
}

COMMANDS: tuple[Command, ...] = (
    # Today's field
    Command("note.keep", N_("Keep the line"), ("enter",), "field", N_("keep"), 1, needs_to_write),
    Command(
        "note.newline", N_("New line in the field"), ("ctrl+j", "shift+enter"), "field", N_("new line"), 3
    ),
    Command("note.widen", N_("Write the field's text in $EDITOR"), ("ctrl+o",), "field", N_("wider"), 4),
    Command("note.recall", N_("Take the last note back into the empty field"), ("up",), "field"),
    Command("text.leave", N_("Leave the text, to the keys"), ("escape",), "text", N_("keys"), 9),
    # Lists
    Command("move.down", N_("Down"), ("j", "down"), "move"),
    Command("move.up", N_("Up"), ("k", "up"), "move"),
    Command("move.first", N_("To the top"), ("g g", "home"), "move"),
    Command("move.last", N_("To the bottom"), ("G", "end"), "move"),
    Command("move.half_down", N_("Half a page down"), ("ctrl+d",), "move"),
    Command("move.half_up", N_("Half a page up"), ("ctrl+u",), "move"),
    Command("move.page_down", N_("A page down"), ("pagedown", "ctrl+f"), "move"),
    Command("move.page_up", N_("A page up"), ("pageup", "ctrl+b"), "move"),
    Command("note.write", N_("Write in the field"), ("i",), "lines", N_("write"), 1, needs_to_write),
    Command(
        "note.whole",
        N_("Write in $EDITOR: the field's text or a new record"),
        ("o",),
        "lines",
        "",
        0,
        needs_to_write,
    ),
    Command("lines.leave", N_("One level up"), ("escape",), "lines"),
    # An entry under the cursor
    Command(
        "entry.open", N_("Open the record"), ("enter", "l", "right"), "entry", N_("open"), 2, needs_entry
    ),
    Command("entry.trash", N_("Move to the trash"), ("d",), "entry", N_("trash"), 4, needs_entry_to_change),
    Command(
        "entry.star", N_("Star, or take the star away"), ("*",), "entry", N_("star"), 5, needs_entry_to_change
    ),
    Command("entry.copy", N_("Copy as plain text"), ("y",), "entry", N_("copy"), 6, needs_entry),
    Command("entry.editor", N_("Edit in $EDITOR"), ("E",), "entry", N_("edit"), 3, needs_entry_to_change),
    Command("entry.day", N_("Move to another day"), ("e w",), "entry", "", 0, needs_entry_to_change),
    Command(
        "entry.confidential",
        N_("Confidential, or no longer"),
        ("e h",),
        "entry",
        "",
        0,
        needs_entry_to_change,
    ),
    Command("entry.erase", N_("Erase for good"), ("e D",), "entry", "", 0, needs_entry_to_change),
    # The timeline and its reader
    Command("find.next", N_("Next match"), ("n",), "timeline", N_("next"), 7, needs_filter),
    Command("find.previous", N_("Previous match"), ("N",), "timeline", "", 0, needs_filter),
    Command("timeline.date", N_("Go to a date"), ("g d",), "timeline"),
    Command("timeline.back", N_("End the search"), ("escape",), "timeline"),
    Command("reader.next_match", N_("Next match"), ("n",), "reader", N_("next"), 7, needs_filter),
    Command("reader.previous_match", N_("Previous match"), ("N",), "reader", "", 0, needs_filter),
    Command("reader.close", N_("Back to the list"), ("escape", "h", "left"), "reader", N_("back"), 1),
    Command("find.keep", N_("To the matches"), ("enter", "down"), "find", N_("to the matches"), 1),
    Command("find.drop", N_("End the search"), ("escape",), "find", N_("end the search"), 2),
    # Every place
    Command(
        "panes.next", N_("To the next part of the screen"), ("tab",), "panes", N_("next"), 7, needs_panes
    ),
    Command("panes.previous", N_("To the part before"), ("shift+tab",), "panes", "", 0, needs_panes),
    Command("place.today", N_("Go to Today"), ("1",), "place"),
    Command("place.journal", N_("Go to the Journal"), ("2",), "place"),
    Command("app.find", N_("Search"), ("/",), "place", N_("search"), 8),
    Command("app.menu", N_("What can be done here"), ("e",), "place", N_("more"), 9, needs_entry),
    Command("app.undo", N_("Take back the last change"), ("u",), "place", "", 0, needs_to_write),
    Command("app.redo", N_("Bring back what was taken back"), ("U",), "place", "", 0, needs_to_write),
    Command("app.palette", N_("All commands"), (":",), "place", N_("all"), 10),
    Command("app.help", N_("Help on what has the focus"), ("?",), "place", N_("help"), 11),
    Command("app.quit", N_("Quit"), ("q",), "place"),
    # Lists, questions and pages that lie over a place
    Command("rows.down", N_("Down"), ("down", "ctrl+n"), "rows"),
    Command("rows.up", N_("Up"), ("up", "ctrl+p"), "rows"),
    Command("rows.choose", N_("Choose"), ("enter",), "rows", N_("choose"), 1),
    Command("question.yes", N_("Yes"), ("space", "y"), "question", N_("yes"), 1),
    Command("question.no", N_("No"), ("x", "n"), "question", N_("no"), 2),
    Command("answer.give", N_("Give the answer"), ("enter",), "answer", N_("that is it"), 1),
    Command("dialog.close", N_("Close"), ("escape",), "dialog", N_("close"), 9),
    Command("page.close", N_("Close"), ("escape", "q", "?"), "page", N_("close"), 1),
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}

# What the terminal's own keys do in a text; the text itself acts on them, and help lists them.
TEXT_KEYS: tuple[tuple[str, str], ...] = (
    ("ctrl+a ctrl+e", N_("to the beginning, to the end of the line")),
    ("ctrl+← ctrl+→", N_("a word back, a word on")),
    ("ctrl+w", N_("delete the word before")),
    ("ctrl+u ctrl+k", N_("delete to the beginning, to the end")),
    ("ctrl+z ctrl+y", N_("undo, redo")),
    ("ctrl+x ctrl+c ctrl+v", N_("cut, copy, paste what is selected")),
    ("shift+← …", N_("select")),
)

SHOWN = {
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def acting(chain: Iterable[str], keymap: Mapping[str, str]) -> Iterator[Command]:
    """The commands of these scopes in their order, with the person's own keys from `keymap` (keys by id)."""
    scopes = tuple(chain)
    for scope in scopes:
        for command in COMMANDS:
            if command.scope == scope:
                yield with_keys(command, keymap)


def with_keys(command: Command, keymap: Mapping[str, str]) -> Command:
    """The command under the keys that `keymap` gives it, if any."""
    from dataclasses import replace

    chosen = keymap.get(command.id)
    if chosen is None:
        return command
    return replace(command, keys=tuple(key.strip() for key in chosen.split(",") if key.strip()))


def key_shown(key: str) -> str:
    """A key as the screen writes it: esc, pgdn, g g."""
    return " ".join(SHOWN.get(part, part) for part in key.split(" "))
