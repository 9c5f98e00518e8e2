"""The rows beside the day: an entry, a habit to answer, a question on silence, a remark; in cells."""

from typing import NamedTuple, TypeAlias

from rich.segment import Segment
from textual.widget import Widget

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui.colours import ink
from reflectui.tui.today.due import Asked
from reflectui.tui.widgets.cells import TEXT_CELLS, clip
from reflectui.tui.widgets.glyphs import glyphs, said
from reflectui.wording.dates import time_shown

POINTER_CELLS = 2


class Quote(NamedTuple):
    """An entry as it stands beside the day: what leads to it (its year, its day) and its words."""

    id: int
    when: str
    words: str


class Silence(NamedTuple):
    """The question whether a silent span was a rest, and a short way to ask it."""

    question: str


class Remark(NamedTuple):
    """A line that is only read."""

    text: str


Item: TypeAlias = Quote | Asked | Silence | Remark


def rows_of(item: Item, in_column: bool) -> int:
    """How many rows an item takes: in a column of its own the words of the day stand below the habit."""
    return 2 if in_column and (isinstance(item, Silence) or (isinstance(item, Asked) and item.quote)) else 1


def painted_row(
    widget: Widget, item: Item, part: int, cells: int, *, in_column: bool, here: bool
) -> list[Segment]:
    """The row `part` of an item."""
    pointed = here and not part
    pointer = Segment(f"{glyphs().pointer if pointed else ' '} ", ink(widget, "focus"))
    soft, room = ink(widget, "soft"), max(1, min(TEXT_CELLS + 10, cells - POINTER_CELLS - 1))
    if isinstance(item, Quote):
        words = max(1, min(TEXT_CELLS, cells - width(f"  {item.when} 「」") - 1))
        quote = said(_("“{text}”")).format(text=clip(visible(item.words), words))
        return [pointer, Segment(f"{item.when} {quote}", soft)]
    if isinstance(item, Remark):
        return [pointer, Segment(clip(said(visible(item.text)), room), soft)]
    if isinstance(item, Silence):
        lines = item.question.split("\n")
        text = lines[part] if in_column else " ".join(lines)
        return [pointer, Segment(clip(said(text), room), ink(widget, "due") if not part else soft)]
    if not in_column:
        return [pointer, *_in_line(widget, item, room)]
    return [pointer, *(_told(widget, item, room) if part else _named(widget, item, room))]


def _named(widget: Widget, item: Asked, room: int) -> list[Segment]:
    """A habit and how it went last; the question where no words of the day stand below."""
    end = [Segment("  ", widget.rich_style), *_signs(widget, item)] if item.quote else _ask(widget, item)
    if sum(segment.cell_length for segment in end) + width(visible(item.name)) > room:
        # The whole name says more than how it went last.
        end = [] if item.quote else end[-1:]
    taken = sum(segment.cell_length for segment in end)
    name = clip(visible(item.name), max(1, room - taken))
    return [Segment(name + " " * (room - taken - width(name)), widget.rich_style), *end]


def _told(widget: Widget, item: Asked, room: int) -> list[Segment]:
    """The words of the day, and the question."""
    ask = _("done?")
    quote = _quote(item, room - width(ask) - 3)
    return [
        Segment(f"{quote}{glyphs().to} ", ink(widget, "soft")),
        Segment(said(ask), ink(widget, "due")),
    ]


def _in_line(widget: Widget, item: Asked, room: int) -> list[Segment]:
    """A habit, the words of the day or how it went last, and the question, in one row."""
    ask = Segment("  " + said(_("done?")), ink(widget, "due"))
    room -= ask.cell_length
    name = visible(item.name)
    if not item.quote:
        signs = _signs(widget, item)
        taken = sum(segment.cell_length for segment in signs) + 2
        name = clip(name, max(1, room - taken))
        blank = " " * (room - taken - width(name) + 2)
        return [Segment(name, widget.rich_style), Segment(blank, widget.rich_style), *signs, ask]
    name = clip(name, max(room // 2, room - width(_quote(item, room)) - 2))
    quote = _quote(item, max(1, room - width(name) - 2))
    blank = " " * max(0, room - width(name) - 2 - width(quote))
    return [Segment(name, widget.rich_style), Segment(f"  {quote}{blank}", ink(widget, "soft")), ask]


def _ask(widget: Widget, item: Asked) -> list[Segment]:
    return [
        Segment("  ", widget.rich_style),
        *_signs(widget, item),
        Segment("  " + said(_("done?")), ink(widget, "due")),
    ]


def _quote(item: Asked, room: int) -> str:
    """The time and the words of the day."""
    time = time_shown(item.time)
    empty = said(_("{time}“{text}”")).format(time=time, text="")
    text = clip(visible(item.quote), max(1, room - width(empty)))
    return said(_("{time}“{text}”")).format(time=time, text=text)


def _signs(widget: Widget, item: Asked) -> list[Segment]:
    from reflectui.tui.habits.shown import COLOURS, sign

    return [Segment(sign(state), ink(widget, COLOURS[state] if state else "soft")) for state in item.states]
