"""What the bars of a place say: tabs that shrink to digits, the clock, the keys that act now."""

from collections.abc import Iterable, Sequence
from typing import Any

from reflectui.clock import Moment
from reflectui.i18n import N_, _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.bars import Piece
from reflectui.tui.command import Command
from reflectui.tui.commands import COMMANDS, key_shown
from reflectui.tui.screen import BaseScreen
from reflectui.tui.widgets.cells import clip
from reflectui.wording.dates import day_text, time_shown

# Below this width everything stands in one column and the footer keeps to three keys.
NARROW = 60
# The most that the name of a journal takes in the header.
JOURNAL_CELLS = 20
# From this width on a second column stands beside the first.
WIDE = 100
NARROW_KEYS = 3
# What stays in the footer to the last: the ways out of what has the focus, and to help.
LAST_KEYS = {"app.help", *(command.id for command in COMMANDS if "escape" in command.keys)}

# The class of a screen by its width; one that is right from the start needs no second layout.
BREAKPOINTS = [(0, "-narrow"), (NARROW, "-middle"), (WIDE, "-wide")]


def class_of_width(cells: int) -> str:
    """The class of BREAKPOINTS for a width."""
    return next(name for least, name in reversed(BREAKPOINTS) if cells >= least)


PLACES: tuple[tuple[str, str, str], ...] = (
    ("today", "1", N_("Today")),
    ("journal", "2", N_("Journal")),
    ("habits", "3", N_("Habits")),
)

# The places whose tabs are there from the first day on.
UNASKED = ("today", "journal")


def clock_pieces(now: Moment) -> list[Piece]:
    """The journal day and the clock at the right end: `7/14(火) 26:10`."""
    return [Piece(day_text(now.day, now.day), "ink"), Piece(f" {time_shown(now.time)} ")]


def header(
    place: str, now: Moment, cells: int, journal: str = "", *, habits: bool = False
) -> tuple[list[Piece], list[Piece]]:
    """Tabs at the left, that of the habits where `habits`, the clock at the right; on a narrow screen the
    clock, and at the right end which place this is, where it is not the first one.

    The name of a journal that is not the usual one stands before the clock, or at the right end.
    """
    clock = clock_pieces(now)
    name = [Piece(f"{clip(visible(journal), JOURNAL_CELLS)} ")] if journal else []
    if cells < NARROW:
        elsewhere = [Piece(f"{_(label)} ") for each, _digit, label in PLACES if each == place != "today"]
        return [Piece(" "), *clock], name or elsewhere
    clock = [*name, Piece(" "), *clock] if name else clock
    room = cells - _cells_of(clock) - 2
    places = [each for each in PLACES if habits or each[0] in (place, *UNASKED)]
    for named in range(len(places), -1, -1):
        tabs = _tabs(place, places, named)
        if _cells_of(tabs) <= room:
            break
    return tabs, clock


def _tabs(place: str, places: Sequence[tuple[str, str, str]], named: int) -> list[Piece]:
    """The tabs of places, the first `named` of them with their names."""
    pieces = [Piece(" ")]
    for number, (name, digit, label) in enumerate(places):
        colour = "focus" if name == place else "soft"
        text = f"{digit} {_(label)}" if number < named else digit
        pieces += [Piece(text, colour, f"place.{name}"), Piece("  ")]
    return [*pieces, Piece(": " + _("all"), "soft", "app.palette")]


def footer(commands: Iterable[Command], now: BaseScreen[Any], cells: int) -> list[Piece]:
    """The keys that act now, as many as fit whole; on a narrow screen three."""
    shown = [command for command in commands if command.footer and command.enabled(now) is None]
    shown.sort(key=lambda command: command.footer)
    most = NARROW_KEYS if cells < NARROW else len(shown)
    lasting = [command.id for command in shown if command.id in LAST_KEYS]
    if len(lasting) < most - 1 and cells < NARROW:
        # Where little is named, the way to everything is.
        lasting.append("app.palette")
    while shown and (len(shown) > most or _cells_of(_footer_pieces(shown, now)) > cells):
        shown.remove(_least(shown, lasting))
    return _footer_pieces(shown, now)


def continuations(first: str, commands: Iterable[Command], cells: int) -> tuple[list[Piece], str]:
    """What the key pressed first can become: as much as fits whole into a row, and the rest."""
    pieces, rest = [Piece(f" {key_shown(first)} ", "ink")], ""
    room = cells - width(pieces[0].text)
    for command in commands:
        for keys in command.keys:
            if keys.startswith(f"{first} "):
                key = f" {key_shown(keys.removeprefix(f'{first} '))}"
                word = f" {_(command.short or command.label)} "
                room -= width(key + word)
                if room < 0:
                    rest += key + word
                else:
                    pieces += [Piece(key, "ink", command.id), Piece(word, "soft", command.id)]
    return pieces, rest.strip()


def _least(commands: Sequence[Command], lasting: Sequence[str]) -> Command:
    """The last one, but for those that stay."""
    ordinary = [command for command in commands if command.id not in lasting]
    return ordinary[-1] if ordinary else commands[-1]


def _footer_pieces(commands: Sequence[Command], now: BaseScreen[Any]) -> list[Piece]:
    pieces = [Piece(" ")]
    for command in commands:
        pieces.append(Piece(key_shown(command.keys[0]), "ink", command.id))
        pieces += [Piece(f" {now.short(command)}", "soft", command.id), Piece("  ")]
    return pieces[:-1]


def _cells_of(pieces: Sequence[Piece]) -> int:
    return sum(width(piece.text) for piece in pieces)
