"""Every command once, as data: keys, footer, palette, help, the `e` menu and screens.md come from here.

A command is run by the screen's method `action_<id>`, its dots as underscores.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from reflectui.i18n import N_


class Situation(Protocol):
    """What a screen says of itself, so that a command can tell why it cannot act."""

    @property
    def entry(self) -> int | None:
        """The entry that commands on entries would act on."""

    @property
    def starred(self) -> bool:
        """Whether that entry has a star."""

    @property
    def confidential(self) -> bool:
        """Whether that entry is kept from others."""

    @property
    def filtered(self) -> bool:
        """Whether a search narrows the list."""

    @property
    def read_only(self) -> bool:
        """Whether the journal can only be read."""

    @property
    def panes(self) -> int:
        """How many things can have the focus."""

    @property
    def more(self) -> bool:
        """Whether there is more below what is shown."""


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
    return None if now.filtered else N_("There is no search. / begins one.")


def needs_match(now: Situation) -> str | None:
    """A search must have found something."""
    found = None if now.entry is not None else N_("Nothing is found.")
    return needs_filter(now) or found


def needs_panes(now: Situation) -> str | None:
    """There must be somewhere else to go."""
    return None if now.panes > 1 else N_("There is nothing else on this screen.")


def needs_more(now: Situation) -> str | None:
    """Something must stand below."""
    return None if now.more else N_("This is the end.")


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do.

    `scope` is where it acts (CHAINS). `keys` are alternatives, the first one is shown; a space stands between
    two keys pressed after each other. `short` is the footer's word, `footer` its order there (0: never).
    `enabled` gives the reason (an English msgid) why it cannot act now, or None.
    """

    id: str
    scope: str
    label: str
    keys: tuple[str, ...]
    short: str = ""
    footer: int = 0
    enabled: Reason = always

    @property
    def action(self) -> str:
        """The name of the method that runs it."""
        return f"action_{self.id.replace('.', '_')}"


def keys_of(text: str) -> tuple[str, ...]:
    """Keys as people write them down, separated by commas: `enter, l, right`, `g g, home`."""
    return tuple(key.strip() for key in text.split(",") if key.strip())


def _group(scope: str, *rows: tuple[str, str, str] | tuple[str, str, str, Reason]) -> Iterator[Command]:
    """Commands of one scope that never stand in the footer."""
    for id, label, keys, *enabled in rows:
        yield Command(id, scope, label, keys_of(keys), enabled=enabled[0] if enabled else always)


def _shown(
    scope: str, *rows: tuple[str, str, str, int, str] | tuple[str, str, str, int, str, Reason]
) -> Iterator[Command]:
    """Commands of one scope with their order and word in the footer."""
    for id, label, keys, order, short, *enabled in rows:
        yield Command(id, scope, label, keys_of(keys), short, order, enabled[0] if enabled else always)


# What has the focus → the scopes whose commands act then, the nearest first.
CHAINS: dict[str, tuple[str, ...]] = {
    "field": ("field", "text", "panes"),
    "lines": ("lines", "listed", "entry", "ahead", "move", "panes", "place"),
    "past": ("lines", "listed", "entry", "ahead", "move", "panes", "place"),
    "timeline": ("timeline", "whole", "matches", "listed", "entry", "away", "move", "panes", "place"),
    "found": ("found", "timeline", "matches", "listed", "entry", "away", "move", "panes", "place"),
    "reader": ("reader", "matches", "entry", "away", "move", "panes", "place"),
    "find": ("find", "text"),
    "nothing": ("place",),
    "palette": ("rows", "dialog"),
    "menu": ("rows", "dialog"),
    "help": ("page", "move"),
    "question": ("question", "dialog"),
    "answer": ("answer", "dialog"),
}

# The place that alone knows the commands of a scope.
PLACE_OF = {
    "field": "today",
    "lines": "today",
    "timeline": "journal",
    "whole": "journal",
    "found": "journal",
    "matches": "journal",
    "reader": "journal",
    "find": "journal",
}

COMMANDS: tuple[Command, ...] = (
    # Today: the field, and the lines under it
    *_shown(
        "field",
        ("note.keep", N_("Keep the line"), "enter", 1, N_("keep"), needs_to_write),
        ("note.newline", N_("New line in the field"), "ctrl+j, shift+enter", 3, N_("new line")),
        ("note.widen", N_("Go on in $EDITOR"), "ctrl+o", 4, N_("editor")),
        ("note.leave", N_("Leave the field, to the lines"), "escape", 9, N_("to the lines")),
    ),
    *_group("field", ("note.recall", N_("Take the last line back"), "up")),
    *_shown("lines", ("note.write", N_("Write in the field"), "i", 2, N_("write"), needs_to_write)),
    *_group(
        "lines",
        ("note.whole", N_("Write in $EDITOR"), "o", needs_to_write),
        ("lines.leave", N_("One level up"), "escape"),
    ),
    # The Journal: timeline, reader, search
    *_shown(
        "find",
        ("find.keep", N_("To the results"), "enter, down", 1, N_("results")),
        ("find.drop", N_("End the search"), "escape", 2, N_("end the search")),
    ),
    *_group("timeline", ("timeline.date", N_("Go to a date"), "g d")),
    *_group("whole", ("timeline.back", N_("One level up"), "escape")),
    *_shown("found", ("found.end", N_("End the search"), "escape", 3, N_("end the search"), needs_filter)),
    *_shown(
        "reader",
        ("reader.close", N_("Back to the list"), "escape, h, left", 1, N_("back")),
        ("reader.next", N_("Next record"), "J", 2, N_("next"), needs_entry),
    ),
    *_group("reader", ("reader.previous", N_("Previous record"), "K", needs_entry)),
    *_shown("matches", ("find.next", N_("Next match"), "n", 2, N_("next match"), needs_match)),
    *_group("matches", ("find.previous", N_("Previous match"), "N", needs_match)),
    # An entry under the cursor
    *_shown("listed", ("entry.open", N_("Open the record"), "enter, l, right", 1, N_("open"), needs_entry)),
    *_shown(
        "entry",
        ("entry.editor", N_("Edit in $EDITOR"), "E", 3, N_("edit"), needs_entry_to_change),
        ("entry.trash", N_("Move to the trash"), "d", 4, N_("trash"), needs_entry_to_change),
        ("entry.star", N_("Star on or off"), "*", 5, N_("star"), needs_entry_to_change),
        ("entry.copy", N_("Copy as plain text"), "y", 6, N_("copy"), needs_entry),
    ),
    *_group(
        "entry",
        ("entry.day", N_("Move to another day"), "e w", needs_entry_to_change),
        ("entry.confidential", N_("Confidential on or off"), "e h", needs_entry_to_change),
        ("entry.erase", N_("Erase for good"), "e D", needs_entry_to_change),
    ),
    *_group(
        "away",
        ("away.write", N_("To the field of Today"), "i", needs_to_write),
        ("away.whole", N_("Write in $EDITOR"), "o", needs_to_write),
    ),
    *_group("ahead", ("ahead.date", N_("Go to a date in the Journal"), "g d")),
    # Wherever there is a list, several parts, a text
    *_group(
        "move",
        ("move.down", N_("Down"), "j, down"),
        ("move.up", N_("Up"), "k, up"),
        ("move.first", N_("To the top"), "g g, home"),
        ("move.last", N_("To the bottom"), "G, end"),
        ("move.half_down", N_("Half a page down"), "ctrl+d"),
        ("move.half_up", N_("Half a page up"), "ctrl+u"),
        ("move.page_down", N_("A page down"), "pagedown, ctrl+f"),
        ("move.page_up", N_("A page up"), "pageup, ctrl+b"),
    ),
    *_shown("panes", ("panes.next", N_("Next pane"), "tab", 7, N_("next pane"), needs_panes)),
    *_group("panes", ("panes.previous", N_("Previous pane"), "shift+tab", needs_panes)),
    *_group(
        "text",
        ("text.help", N_("Help on writing"), "f1"),
        ("text.copy", N_("Copy what is selected"), "ctrl+c"),
    ),
    # Every place
    *_shown(
        "place",
        ("app.find", N_("Search"), "/", 8, N_("search")),
        ("app.menu", N_("What can be done here"), "e", 9, N_("more"), needs_entry),
        ("app.palette", N_("All commands"), ":", 10, N_("all")),
        ("app.help", N_("Keys of what has the focus"), "?, f1", 11, N_("help")),
    ),
    *_group(
        "place",
        ("app.undo", N_("Undo the last change"), "u", needs_to_write),
        ("app.redo", N_("Redo what was undone"), "U", needs_to_write),
        ("place.today", N_("Go to Today"), "1"),
        ("place.journal", N_("Go to the Journal"), "2"),
        ("app.theme", N_("Light or dark"), ""),
        ("app.quit", N_("Quit"), "q"),
        ("app.interrupt", N_("How to quit"), "ctrl+c"),
    ),
    # Lists, questions and pages that lie over a place
    *_shown("rows", ("rows.choose", N_("Choose"), "enter", 1, N_("choose"))),
    *_group("rows", ("rows.down", N_("Down"), "down, ctrl+n"), ("rows.up", N_("Up"), "up, ctrl+p")),
    *_shown(
        "question",
        ("question.yes", N_("Yes"), "space", 1, N_("yes")),
        ("question.no", N_("No"), "x", 2, N_("no")),
    ),
    *_shown("answer", ("answer.give", N_("Give the answer"), "enter", 1, N_("go"))),
    *_shown("dialog", ("dialog.close", N_("Close"), "escape", 9, N_("close"))),
    *_shown(
        "page",
        ("page.close", N_("Close"), "escape, q, ?", 1, N_("close")),
        ("page.on", N_("A page on"), "space", 2, N_("next page"), needs_more),
    ),
)


class Toggle(NamedTuple):
    """What a command is called that turns something on and off: while that is off, and while it is on."""

    is_on: Callable[[Situation], bool]
    off: str
    on: str


TOGGLES: dict[str, Toggle] = {
    "entry.star": Toggle(lambda now: now.starred, N_("Add a star"), N_("Take the star away")),
    "entry.confidential": Toggle(
        lambda now: now.confidential, N_("Make confidential"), N_("Confidential no longer")
    ),
}

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}

# What the terminal's own keys do in a text; the text itself acts on them, and help lists them.
TEXT_KEYS: tuple[tuple[str, str], ...] = (
    ("ctrl+a ctrl+e", N_("Line beginning, line end")),
    ("ctrl+← ctrl+→", N_("A word back, a word on")),
    ("ctrl+w", N_("Delete the word before")),
    ("ctrl+u ctrl+k", N_("Delete to beginning, to end")),
    ("ctrl+z ctrl+y", N_("Undo, redo")),
    ("ctrl+x ctrl+v", N_("Cut, paste")),
    ("shift+← …", N_("Select")),
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
    for scope in chain:
        for command in COMMANDS:
            if command.scope == scope:
                yield with_keys(command, keymap)


def with_keys(command: Command, keymap: Mapping[str, str]) -> Command:
    """The command under the keys that `keymap` gives it, if any."""
    chosen = keymap.get(command.id)
    return command if chosen is None else replace(command, keys=keys_of(chosen))


def label_now(command: Command, now: Situation) -> str:
    """What the command will do now (an English msgid)."""
    toggle = TOGGLES.get(command.id)
    if toggle is None:
        return command.label
    return toggle.on if toggle.is_on(now) else toggle.off


def key_shown(key: str) -> str:
    """A key as the screen writes it: esc, pgdn, g g."""
    return " ".join(SHOWN.get(part, part) for part in key.split(" "))
