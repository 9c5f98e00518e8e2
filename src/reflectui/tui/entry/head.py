"""The bars above an opened entry: when it was, its thread and states, and the tabs of its stages."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reflectui.i18n import _, ngettext
from reflectui.language.cells import width
from reflectui.tui.bars import Piece
from reflectui.tui.facts import facts, states
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.dates import day_text, short_day, time_shown

if TYPE_CHECKING:
    from reflectui.model.entry import Entry, Stage
    from reflectui.model.lens import Lens
    from reflectui.store.entry_lists import EntryRow

# More turns than these are told by their number alone.
TURNS_SHOWN = 4
# Between a title that takes all the room and the strip.
GAP = "  "


def header(
    entry: "Entry | None",
    day: str,
    time: str | None,
    thread: "Sequence[EntryRow]",
    today: str,
    *,
    narrow: bool,
) -> tuple[list[Piece], list[Piece]]:
    """When the entry was and its title; at the right end what is true of it and the strip of its turns.

    On a narrow screen the number of its turn stands for the strip.
    """
    if entry is None:
        when = f"{day_text(day, today)} {time_shown(time)}".rstrip()
        return [Piece(f"  {when}"), Piece("  " + _("new record"), "soft")], []
    strip = [] if narrow else _strip(entry, thread, today)
    return facts(entry, today), [*states(entry), *strip, *_turn(entry, thread)]


def _turn(entry: "Entry", thread: "Sequence[EntryRow]") -> list[Piece]:
    """The number of its turn, from a second one on."""
    words = ngettext("turn {count}", "turn {count}", entry.turn).format(count=entry.turn)
    return [Piece(f"  {words} ")] if len(thread) > 1 else []


def _strip(entry: "Entry", thread: "Sequence[EntryRow]", today: str) -> list[Piece]:
    """`7/2 ─ 7/14 ─ ◇`, from a second turn on; ◇ stands for a trial that has no result yet."""
    if len(thread) < 2:
        return []
    at = [row.id for row in thread].index(entry.id)
    first = max(0, min(at - TURNS_SHOWN + 2, len(thread) - TURNS_SHOWN))
    rule = f" {glyphs().rule} "
    pieces = [Piece(GAP + (f"{glyphs().more}{rule}" if first else ""))]
    for row in thread[first : first + TURNS_SHOWN]:
        pieces += [Piece(short_day(row.day, today), "ink" if row.id == entry.id else "soft"), Piece(rule)]
    open_trial = thread[-1].id == entry.id and bool(entry.action.strip())
    pieces[-1:] = [Piece(rule), Piece(glyphs().trial)] if open_trial else []
    return pieces


def tabs(stages: "Mapping[Stage, str]", current: "Stage", lens: "Lens", cells: int) -> list[Piece]:
    """The names of the stages with a dot each, full where something is written; tight where room is short."""
    for gap, between in (("   ", " "), ("  ", " "), ("", " "), ("", "")):
        pieces = [
            _tab(stage, text, lens.part(stage).name + between, current, " " if gap else "", gap)
            for stage, text in stages.items()
        ]
        if sum(width(piece.text) for piece in pieces) <= cells:
            return pieces
    # Where the names have no room, one of them and the signs of all do.
    return [
        _tab(stage, text, f"{lens.part(stage).name} " if stage == current else "", current, "", " ")
        for stage, text in stages.items()
    ]


def _tab(stage: "Stage", text: str, name: str, current: "Stage", indent: str, gap: str) -> Piece:
    pointer = glyphs().pointer if stage == current else " "
    sign = glyphs().full if text.strip() else glyphs().unwritten
    return Piece(f"{pointer}{indent}{name}{sign}{gap}", "focus" if stage == current else "soft", stage)
