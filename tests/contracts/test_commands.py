"""Every command is labelled in both languages, in the palette, on keys of its own, and runs something."""

import inspect
from itertools import combinations
from typing import Any

import pytest

from reflectui.i18n import spoken_in
from reflectui.tui.chains import CHAINS, PLACE_OF
from reflectui.tui.command import Command
from reflectui.tui.commands import BY_ID, COMMANDS, acting
from reflectui.tui.dialogs.ask import Ask
from reflectui.tui.dialogs.confirm import Confirm
from reflectui.tui.entry.cutting import CutScreen
from reflectui.tui.entry.screen import EntryScreen
from reflectui.tui.habits.found.quotes import Quotes
from reflectui.tui.habits.found.screen import FoundPractice
from reflectui.tui.habits.habit import HabitScreen
from reflectui.tui.habits.ladder import LadderEditor
from reflectui.tui.habits.models import Models
from reflectui.tui.habits.numbers import Numbers
from reflectui.tui.habits.picture import Picture
from reflectui.tui.habits.screen import HabitsPlace
from reflectui.tui.habits.telling import Telling
from reflectui.tui.help import HEADINGS, Help
from reflectui.tui.journal.calendar import Calendar
from reflectui.tui.journal.filters import Filters
from reflectui.tui.journal.screen import JournalPlace
from reflectui.tui.journal.year import Year
from reflectui.tui.lock import Lock
from reflectui.tui.menu import Menu, is_shown, letter_of
from reflectui.tui.palette import MOVING, PASSING, UNLISTED, Palette, listed
from reflectui.tui.screen import BaseScreen
from reflectui.tui.settings.backups import Backups
from reflectui.tui.settings.journals import Journals
from reflectui.tui.settings.screen import SettingsScreen
from reflectui.tui.today.screen import Today
from reflectui.tui.trash.screen import TrashPlace
from reflectui.tui.wordings.screen import TwoTexts, Wordings

# The screens on which each focus is met.
SCREENS: dict[str, tuple[type[BaseScreen[Any]], ...]] = {
    "field": (Today,),
    "lines": (Today,),
    "past": (Today,),
    "marked_lines": (Today,),
    "timeline": (JournalPlace,),
    "found": (JournalPlace,),
    "marked": (JournalPlace,),
    "find": (JournalPlace,),
    "reading": (EntryScreen,),
    "writing": (EntryScreen,),
    "cutting": (CutScreen,),
    "trash": (TrashPlace,),
    "compare": (Wordings, TwoTexts),
    "calendar": (Calendar,),
    "year": (Year,),
    "due": (Today,),
    "silent": (Today,),
    "habits": (HabitsPlace,),
    "practice": (FoundPractice,),
    "adopting": (FoundPractice,),
    "quotes": (Quotes,),
    "days": (HabitScreen,),
    "ladder": (LadderEditor,),
    "numbers": (Numbers,),
    "told": (Telling,),
    "picture": (Picture,),
    "models": (Models,),
    "filters": (Filters,),
    "settings": (SettingsScreen, Backups),
    "journals": (Journals,),
    "locked": (Lock,),
    "nothing": (Today, JournalPlace),
    "palette": (Palette,),
    "menu": (Menu,),
    "help": (Help,),
    "question": (Confirm,),
    "answer": (Ask,),
}
SILENT = {"app.theme", "app.language"}


def each(command: Command) -> str:
    return command.id


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=each)
def test_it_has_a_label_in_both_languages(command: Command) -> None:
    for label in (command.label, command.short) if command.footer else (command.label,):
        assert label
        assert spoken_in("ja", label) != label
        assert not label.endswith(".")


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.scope not in PASSING], ids=each)
def test_it_has_a_row_in_the_palette_but_for_what_only_moves(command: Command) -> None:
    assert (command in list(listed({}))) != (command.scope in MOVING or command.id in UNLISTED)


@pytest.mark.parametrize("command", COMMANDS, ids=each)
def test_it_has_a_key_or_is_reached_through_the_palette(command: Command) -> None:
    assert command.keys or command.id in SILENT


@pytest.mark.parametrize("chain", CHAINS)
def test_no_two_commands_of_a_focus_share_a_key(chain: str) -> None:
    commands = list(acting(CHAINS[chain], {}))
    for one, other in combinations(commands, 2):
        assert not set(one.keys) & set(other.keys), (one.id, other.id)


def test_no_letter_of_the_menu_means_two_things() -> None:
    for chain in CHAINS.values():
        letters = [letter_of(command) for command in acting(chain, {}) if is_shown(command)]
        assert len(letters) == len(set(letters))


def test_outside_text_every_command_is_reached_without_ctrl_and_function_keys() -> None:
    for chain in (
        "lines",
        "past",
        "marked_lines",
        "timeline",
        "found",
        "marked",
        "reading",
        "trash",
        "nothing",
    ):
        for command in acting(CHAINS[chain], {}):
            plain = [key for key in command.keys if not key.startswith(("ctrl+", "f1", "shift+", "page"))]
            # What has none has a row in the palette, two keys away; j goes wherever half a page does.
            assert plain or command.scope in MOVING or command in list(listed({})) or command.id in UNLISTED


@pytest.mark.parametrize("chain", CHAINS)
def test_every_screen_runs_the_commands_of_its_focuses(chain: str) -> None:
    for screen in SCREENS[chain]:
        for command in acting(CHAINS[chain], {}):
            method = getattr(screen, command.action, None)
            assert callable(method), (screen.__name__, command.action)
            assert [p for p in inspect.signature(method).parameters if p != "self"] == []


def test_every_scope_is_met_and_every_place_is_known() -> None:
    met = {scope for chain in CHAINS.values() for scope in chain}
    assert {command.scope for command in COMMANDS} == met
    assert set(PLACE_OF) <= met
    assert set(HEADINGS) <= set(CHAINS)


def test_one_letter_means_one_thing_wherever_the_product_says_so() -> None:
    meant = {"*": "entry.star", "y": "entry.copy", "E": "entry.editor", "u": "app.undo",
             "U": "app.redo", "/": "app.find", ":": "app.palette", "?": "app.help", "e": "app.menu",
             "o": "note.whole", "n": "find.next", "N": "find.previous", "q": "app.quit", "c": "entry.cut",
             "V": "marks.day", "t": "entry.lens", "z": "stage.zoom", "L": "app.lock",
             "!": "entry.keep_open", "1": "place.today", "2": "place.journal", "g g": "move.first",
             "G": "move.last", "g d": "go.date"}  # fmt: skip
    # Writing here, wherever one is: in the field, in a stage, a date in the calendar.
    writing = {"note.write", "stage.write"}
    # What goes to the trash, or is taken away and comes back with u.
    away = {"entry.trash", "habit.trash", "models.trash", "days.clear"}
    marking = {"marks.toggle", "quotes.mark"}
    several = {"i": writing | {"days.note"}, "d": away, "v": marking}
    for key, ids in [*((key, {id}) for key, id in meant.items()), *several.items()]:
        owners = {command.id for command in COMMANDS if key in command.keys and command.scope not in PASSING}
        assert owners == ids, key
