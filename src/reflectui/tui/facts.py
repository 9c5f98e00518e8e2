"""What is said of an entry beside its text: when it was, its title, and what is true of it."""

from typing import TYPE_CHECKING

from reflectui.i18n import _
from reflectui.tui.bars import Piece
from reflectui.tui.widgets.glyphs import glyphs
from reflectui.wording.dates import day_text, time_shown

if TYPE_CHECKING:
    from reflectui.model.entry import Entry
    from reflectui.store.entry_lists import EntryRow


def facts(entry: "Entry", today: str) -> list[Piece]:
    """When it was, and the title."""
    when = f"{day_text(entry.day, today)} {time_shown(entry.time)}".rstrip()
    pieces = [Piece(f"  {when}")]
    return [*pieces, Piece(f"  {entry.title}", "ink")] if entry.title else pieces


def states_told(row: "EntryRow") -> str:
    """What is true of an entry of a list and not to be seen in its row."""
    said = (
        (row.conflict_of is not None, _("other wording of {id}").format(id=row.conflict_of)),
        (row.back_filled, _("written later")),
        (row.confidential, _("confidential")),
        (row.is_shared, _("shared")),
        (row.is_open, _("open loop")),
    )
    return _(", ").join(words for is_so, words in said if is_so)


def states(entry: "Entry") -> list[Piece]:
    """What is true of an entry beside its text, for the right end of a bar."""
    pieces = []
    if entry.conflict_of is not None:
        pieces.append(Piece(_("other wording of {id}").format(id=entry.conflict_of) + "  ", "due"))
    said = (
        (entry.back_filled, _("written later")),
        (entry.confidential, _("confidential")),
        (entry.shared_at is not None, _("shared")),
        (entry.loop == "closed", _("closed")),
        (entry.loop == "let_go", _("let go")),
        (entry.loop == "kept_open", _("kept open")),
    )
    pieces += [Piece(words + "  ") for is_so, words in said if is_so]
    if entry.starred:
        pieces.append(Piece(f"{glyphs().star} ", "focus"))
    return pieces
