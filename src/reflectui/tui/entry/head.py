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


def header(
    entry: "Entry | None", day: str, time: str | None, thread: "Sequence[EntryRow]", today: str
) -> tuple[list[Piece], list[Piece]]:
    """When the entry was and its title; at the right end what is true of it and the strip of its turns."""
    if entry is None:
        when = f"{day_text(day, today)} {time_shown(time)}".rstrip()
        return [Piece(f"  {when}"), Piece("  " + _("new"), "soft")], []
    return facts(entry, today), [*states(entry), *_strip(entry, thread, today)]


def _strip(entry: "Entry", thread: "Sequence[EntryRow]", today: str) -> list[Piece]:
    """`7/2 ─ 7/14 ─ ◇  2周目`, from a second turn on; ◇ stands for a trial that has no result yet."""
    if len(thread) < 2:
        return []
    at = [row.id for row in thread].index(entry.id)
    first = max(0, min(at - TURNS_SHOWN + 2, len(thread) - TURNS_SHOWN))
    rule = f" {glyphs().rule} "
    pieces = [Piece(f"{glyphs().more}{rule}")] if first else []
    for row in thread[first : first + TURNS_SHOWN]:
        pieces += [Piece(short_day(row.day, today), "ink" if row.id == entry.id else "soft"), Piece(rule)]
    open_trial = thread[-1].id == entry.id and bool(entry.action.strip())
    pieces[-1:] = [Piece(rule), Piece(glyphs().trial)] if open_trial else []
    turn = ngettext("turn {count}", "turn {count}", entry.turn).format(count=entry.turn)
    return [*pieces, Piece(f"  {turn} ")]


def tabs(stages: "Mapping[Stage, str]", current: "Stage", lens: "Lens", cells: int) -> list[Piece]:
    """The names of the stages with a dot each, full where something is written; tight where room is short."""
    for gap in ("   ", "  ", ""):
        pieces = []
        for stage, text in stages.items():
            colour = "focus" if stage == current else "soft"
            sign = glyphs().full if text.strip() else glyphs().unwritten
            before = glyphs().pointer if stage == current else " "
            before += " " if gap else ""
            pieces.append(Piece(f"{before}{lens.part(stage).name} {sign}{gap}", colour, stage))
        if sum(width(piece.text) for piece in pieces) <= cells:
            break
    return pieces
