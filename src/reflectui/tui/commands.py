"""Every command once, as data: keys, footer, palette, help, the `e` menu and screens.md come from here.

A command is run by the screen's method `action_<id>`, its dots as underscores.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reflectui.i18n import N_
from reflectui.tui.command import Command, group, keys_of, shown
from reflectui.tui.habit_commands import HABIT_COMMANDS
from reflectui.tui.situation import (
    needs_entry,
    needs_entry_to_change,
    needs_filter,
    needs_match,
    needs_more,
    needs_panes,
    needs_parts,
    needs_subject,
    needs_subject_to_change,
    needs_to_write,
)

COMMANDS: tuple[Command, ...] = (
    # Today: the field, and the lines under it
    *shown(
        "field",
        ("note.keep", N_("Keep the line"), "enter", 1, N_("keep"), needs_to_write),
        ("note.newline", N_("New line in the field"), "ctrl+j, shift+enter", 3, N_("new line")),
        ("note.widen", N_("Continue in full screen"), "ctrl+o", 4, N_("full screen"), needs_to_write),
        ("note.leave", N_("Leave the field for the lines"), "escape", 9, N_("lines")),
    ),
    *group("field", ("note.recall", N_("Edit the last line"), "up")),
    *shown("lines", ("note.write", N_("Write in the field"), "i", 2, N_("write"), needs_to_write)),
    *group(
        "lines",
        ("note.whole", N_("Write in full screen"), "o", needs_to_write),
        ("lines.leave", N_("Back"), "escape"),
    ),
    # The Journal: timeline and search
    *shown(
        "find",
        ("find.keep", N_("Go to the results"), "enter, down", 1, N_("results")),
        ("find.drop", N_("End the search"), "escape", 2, N_("end search")),
    ),
    *group("whole", ("timeline.back", N_("Back"), "escape")),
    *shown("found", ("found.end", N_("End the search"), "escape", 3, N_("end search"), needs_filter)),
    *shown("matches", ("find.next", N_("Next match"), "n", 2, N_("next match"), needs_match)),
    *group("matches", ("find.previous", N_("Previous match"), "N", needs_match)),
    # An opened entry
    *shown(
        "cycle",
        ("stage.write", N_("Write in this stage"), "i", 1, N_("write"), needs_to_write),
        ("entry.cut", N_("Cut the text into stages"), "c", 2, N_("cut"), needs_entry_to_change),
        ("entry.lens", N_("Way of writing"), "t", 3, N_("way of writing"), needs_to_write),
        ("stage.zoom", N_("One stage alone, or all"), "z", 4, N_("zoom"), needs_parts),
    ),
    *shown("reading", ("reading.close", N_("Back to the list"), "escape", 12, N_("back"))),
    *group(
        "reading",
        ("stage.next", N_("Next stage"), "l, right"),
        ("stage.previous", N_("Previous stage"), "h, left"),
        ("reading.next", N_("Next record"), "J", needs_entry),
        ("reading.previous", N_("Previous record"), "K", needs_entry),
    ),
    *shown(
        "stage",
        ("stage.save", N_("Save"), "ctrl+s", 2, N_("save")),
        ("stage.leave", N_("Stop writing"), "escape", 9, N_("stop writing")),
    ),
    # Cutting a text into stages, in the directions of the plane
    *shown(
        "cutting",
        ("cut.keep", N_("Keep the cut"), "enter", 1, N_("keep")),
        ("cut.stay", N_("Leave it where it is"), "s", 2, N_("leave it")),
        ("cut.back", N_("Undo the last piece"), "u", 3, N_("undo one")),
        ("cut.drop", N_("Cancel the cut"), "escape", 4, N_("cancel")),
    ),
    *group(
        "cutting",
        ("cut.experience", N_("Send to experience"), "up, k"),
        ("cut.reflection", N_("Send to reflection"), "right, l"),
        ("cut.concept", N_("Send to the lesson"), "down, j"),
        ("cut.action", N_("Send to the next trial"), "left, h"),
    ),
    # An entry under the cursor
    *shown("listed", ("entry.open", N_("Open the record"), "enter, l, right", 1, N_("open"), needs_entry)),
    *shown(
        "marked",
        ("marks.gather", N_("Gather the marked lines"), "enter", 1, N_("gather"), needs_to_write),
        ("marks.clear", N_("Clear all marks"), "escape", 3, N_("clear marks")),
    ),
    *shown("marks", ("marks.toggle", N_("Mark or unmark"), "v", 3, N_("mark"), needs_entry)),
    *group("marks", ("marks.day", N_("Mark the whole day"), "V", needs_entry)),
    *shown(
        "entry",
        ("entry.editor", N_("Edit in $EDITOR"), "E", 20, N_("editor"), needs_entry_to_change),
        ("entry.trash", N_("Move to the trash"), "d", 21, N_("trash"), needs_entry_to_change),
        ("entry.star", N_("Star on or off"), "*", 22, N_("star"), needs_entry_to_change),
        ("entry.copy", N_("Copy as plain text, names masked"), "y", 14, N_("copy"), needs_entry),
    ),
    *group(
        "entry",
        ("entry.role_model", N_("Keep what is ordinary for someone"), "r", needs_entry_to_change),
        ("entry.keep_open", N_("Keep open, on or off"), "!", needs_entry_to_change),
        ("entry.close", N_("Close the cycle"), "e f", needs_entry_to_change),
        ("entry.let_go", N_("Let go without closing"), "e k", needs_entry_to_change),
        ("entry.title", N_("Set the title"), "e n", needs_entry_to_change),
        ("entry.history", N_("Compare with earlier wordings"), "e b", needs_entry),
        ("entry.day", N_("Move to another day"), "e w", needs_entry_to_change),
        ("entry.confidential", N_("Confidential on or off"), "e h", needs_entry_to_change),
        ("report.day", N_("Copy the day, names masked"), "Y", needs_entry),
        ("report.week", N_("Copy the week, names masked"), "e W", needs_entry),
        ("entry.erase", N_("Erase for good"), "e D", needs_entry_to_change),
    ),
    *group(
        "away",
        ("away.write", N_("Write in Today's field"), "i", needs_to_write),
        ("away.whole", N_("Write in full screen"), "o", needs_to_write),
    ),
    *HABIT_COMMANDS,
    # What leads into the Journal from everywhere
    *shown(
        "go",
        ("go.date", N_("Go to a date"), "g d", 0, N_("date")),
        ("go.year", N_("The year at a glance"), "g y", 0, N_("year")),
        ("go.marks", N_("Tags and people"), "g t", 0, N_("tags")),
        ("go.filters", N_("Named searches"), "g f", 0, N_("searches")),
        ("go.starred", N_("Starred records"), "g s", 0, N_("stars")),
        ("go.open", N_("All open loops"), "g o", 0, N_("open loops")),
        ("go.trash", N_("The trash"), "g x", 0, N_("trash")),
        ("go.models", N_("Role models"), "g r", 0, N_("role models")),
        ("go.journals", N_("Another journal"), "g j", 0, N_("journals")),
        ("go.settings", N_("Settings"), "g c", 0, N_("settings")),
    ),
    # The trash, and wordings side by side
    *shown(
        "trash",
        ("trash.restore", N_("Restore from the trash"), "e b", 1, N_("restore"), needs_subject_to_change),
        ("trash.read", N_("Read the record"), "enter, l, right", 2, N_("read"), needs_entry),
        ("trash.close", N_("Back"), "escape", 12, N_("back")),
    ),
    *group("trashed", ("trash.erase", N_("Erase for good"), "e D", needs_subject_to_change)),
    *shown(
        "compare",
        ("compare.restore", N_("Restore this wording"), "enter, e b", 1, N_("restore this"), needs_to_write),
        ("compare.next", N_("Next difference"), "n", 2, N_("next difference")),
        ("compare.close", N_("Back"), "escape, q", 9, N_("back")),
    ),
    *group("compare", ("compare.previous", N_("Previous difference"), "N")),
    # The month and the year
    *shown(
        "calendar",
        ("calendar.go", N_("Go to this day"), "enter", 1, N_("go")),
        ("calendar.month_before", N_("Previous month"), "<", 2, N_("previous month")),
        ("calendar.month_after", N_("Next month"), ">", 3, N_("next month")),
        ("calendar.type", N_("Type a date"), "i", 4, N_("type a date")),
    ),
    *group(
        "calendar",
        ("calendar.day_before", N_("Previous day"), "left, h"),
        ("calendar.day_after", N_("Next day"), "right, l"),
        ("calendar.week_before", N_("Previous week"), "up, k"),
        ("calendar.week_after", N_("Next week"), "down, j"),
    ),
    *shown(
        "year",
        ("year.go", N_("Go to this day"), "enter", 1, N_("go")),
        ("year.before", N_("Previous year"), "<", 2, N_("previous year")),
        ("year.after", N_("Next year"), ">", 3, N_("next year")),
    ),
    *group(
        "year",
        ("year.left", N_("Previous week"), "left, h"),
        ("year.right", N_("Next week"), "right, l"),
        ("year.up", N_("Previous day"), "up, k"),
        ("year.down", N_("Next day"), "down, j"),
    ),
    # The named searches
    *shown(
        "filters",
        ("filters.apply", N_("Run this search"), "enter", 1, N_("run search")),
        ("filters.drop", N_("Remove the name"), "d", 2, N_("remove name"), needs_to_write),
    ),
    *group("filters", ("filters.back", N_("Restore a removed name"), "u", needs_to_write)),
    # Wherever there is a list, several parts, a text
    *group(
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
    *shown("panes", ("panes.next", N_("Next pane"), "tab", 4, N_("next pane"), needs_panes)),
    *group("panes", ("panes.previous", N_("Previous pane"), "shift+tab", needs_panes)),
    *group(
        "text",
        ("text.help", N_("Help on writing"), "f1"),
        ("text.copy", N_("Copy the selection"), "ctrl+c"),
    ),
    # Every place
    *shown(
        "place",
        ("app.find", N_("Search"), "/", 6, N_("search")),
        ("app.menu", N_("What you can do here"), "e", 5, N_("more"), needs_subject),
        ("app.undo", N_("Undo the last change"), "u", 7, N_("undo"), needs_to_write),
        ("app.palette", N_("All commands"), ":", 11, N_("all")),
        ("app.help", N_("Help: the keys that work here"), "?, f1", 12, N_("help")),
    ),
    *group(
        "place",
        ("app.redo", N_("Redo what was undone"), "U", needs_to_write),
        ("place.today", N_("Go to Today"), "1"),
        ("place.journal", N_("Go to the Journal"), "2"),
        ("place.habits", N_("Go to Habits"), "3"),
        ("app.lock", N_("Hide all text"), "L"),
        ("app.theme", N_("Light or dark"), ""),
        ("app.language", N_("日本語 or English"), ""),
        ("app.quit", N_("Quit"), "q"),
        ("app.interrupt", N_("How to quit"), "ctrl+c"),
    ),
    *shown("locked", ("lock.open", N_("Show the text again"), "enter, space", 1, N_("show again"))),
    # Settings, and the lists behind them
    *shown("options", ("options.change", N_("Change this"), "enter, space", 1, N_("change"))),
    *shown("named", ("journals.forget", N_("Remove the name"), "d", 2, N_("remove name"))),
    # Lists, questions and pages that lie over a place
    *shown("rows", ("rows.choose", N_("Choose"), "enter", 1, N_("choose"))),
    *group(
        "rows",
        ("rows.down", N_("Down"), "down, ctrl+n"),
        ("rows.up", N_("Up"), "up, ctrl+p"),
        ("rows.page_down", N_("A page down"), "pagedown"),
        ("rows.page_up", N_("A page up"), "pageup"),
        ("rows.first", N_("To the top"), "home"),
        ("rows.last", N_("To the bottom"), "end"),
    ),
    *shown(
        "question",
        ("question.yes", N_("Yes"), "space", 1, N_("yes")),
        ("question.no", N_("No"), "x", 2, N_("no")),
    ),
    *shown("answer", ("answer.give", N_("Give the answer"), "enter", 1, N_("go"))),
    *shown("dialog", ("dialog.close", N_("Close"), "escape", 9, N_("close"))),
    *shown(
        "page",
        ("page.close", N_("Close"), "escape, q, ?", 1, N_("close")),
        ("page.on", N_("Next page"), "space", 2, N_("next page"), needs_more),
    ),
)


BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}

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


def key_shown(key: str) -> str:
    """A key as the screen writes it: esc, pgdn, g g."""
    return " ".join(SHOWN.get(part, part) for part in key.split(" "))
