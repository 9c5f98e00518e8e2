"""One practice alone on the screen: on how many days, its name, the writer's own sentences, its rhythm.

What there is room for is decided here: air goes first, then the sentence in the middle; none is ever cut.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflectui.language.cells import width
from reflectui.language.visible import visible
from reflectui.tui import chrome
from reflectui.tui.colours import ink
from reflectui.tui.habits.found.words import between, heading, rhythm_said, when
from reflectui.tui.widgets.glyphs import said
from reflectui.tui.words import rows_of

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate
    from reflectui.surfacing.quotes import Evidence

BLOCK_CELLS = 64
LEAST_MARGIN = 2
NAME_INDENT = 4
DAY_GAP = 3
# Rows of the screen that are no page: message and keys.
AROUND = 2
# The rows of a practice of which each quote takes one row.
USUAL = 13


class Piece(NamedTuple):
    """Some words of a row: where they begin, and in which colour; `bold` is the name alone."""

    at: int
    text: str
    colour: str = "soft"
    bold: bool = False


Row = tuple[Piece, ...]
BLANK: Row = ()


class Air(NamedTuple):
    """Blank rows: before the name, before the quotes, between them, before the rhythm."""

    name: int
    quotes: int
    between: int
    rhythm: int


# From ample to scarce.
AIRS = (Air(1, 2, 1, 2), Air(1, 1, 1, 1), Air(1, 1, 0, 1), Air(0, 1, 0, 1), Air(0, 0, 0, 0))


def margin_of(cells: int) -> int:
    """Where the block of text begins on a screen of so many cells."""
    return max(LEAST_MARGIN, (cells - BLOCK_CELLS) // 2)


class Page(Widget):
    """A practice, or where there is none a sentence; above the rows of a form while it is being adopted."""

    DEFAULT_CSS = """
    Page {
        height: 1fr;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._candidate: Candidate | None = None
        self._today = self._sentence = ""
        self._form_rows = 0
        self._rows: list[Row] = []
        self._laid_out_for: Size | None = None

    def show(
        self, candidate: "Candidate | None", today: str, sentence: str = "", *, form_rows: int = 0
    ) -> None:
        """Show a practice as it is told on the day `today`, or a sentence."""
        shown = candidate, today, sentence, form_rows
        if shown == (self._candidate, self._today, self._sentence, self._form_rows):
            return
        resized = bool(form_rows or self._form_rows)
        self._candidate, self._today, self._sentence, self._form_rows = shown
        self._laid_out_for = None
        self.refresh(layout=resized)

    def _rows_in(self, cells: int, height: int) -> list[Row]:
        if self._candidate is None:
            rows = list(_words(self._sentence, block_of(cells), "soft", indent=margin_of(cells)))
            return [BLANK] * _top(height, len(rows)) + rows
        if not self._form_rows:
            return placed(self._candidate, self._today, cells, height)
        left = max(0, height - self._form_rows)
        rows = shrunk(self._candidate, self._today, cells, left)
        return [BLANK] * min(_top(height, USUAL), max(0, left - len(rows))) + rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows of a practice that is being adopted; else it takes what there is."""
        return len(self._rows_in(width, self._whole))

    @property
    def _whole(self) -> int:
        """The rows of the screen but for those of message and keys."""
        return self.app.size.height - AROUND

    def render_line(self, y: int) -> Strip:
        """Row `y`."""
        cells, base = self.size.width, self.rich_style
        if self._laid_out_for != self.size:
            self._laid_out_for = self.size
            self._rows = self._rows_in(self.size.width, self._whole)
        segments: list[Segment] = []
        used = 0
        for piece in self._rows[y] if y < len(self._rows) else BLANK:
            text = said(visible(piece.text.rstrip()))
            segments.append(Segment(" " * (piece.at - used), base))
            segments.append(Segment(text, ink(self, piece.colour) + Style(bold=piece.bold)))
            used = piece.at + width(text)
        return Strip(segments).adjust_cell_length(cells, base)


def placed(candidate: "Candidate", today: str, cells: int, height: int) -> list[Row]:
    """The rows of a practice below blank ones: its name stands where that of the one before stood."""
    rows = fitted(candidate, today, cells, height)
    return [BLANK] * min(_top(height, USUAL), max(0, height - len(rows))) + rows


def fitted(candidate: "Candidate", today: str, cells: int, height: int) -> list[Row]:
    """The rows of a practice that fit into `height`: as much air as there is room for, and three quotes,
    two, or the latest alone. Below the blank rows above it, unless a quote would have to go for them."""
    rows: list[Row] = []
    for quotes in _choices(candidate.evidence):
        for room in (height - _top(height, USUAL), height):
            for air in AIRS:
                rows = _page(candidate, quotes, today, cells, air)
                if len(rows) <= room:
                    return rows
    return rows


def shrunk(candidate: "Candidate", today: str, cells: int, height: int) -> list[Row]:
    """A practice that is being adopted: what stands above the quotes, and of these the latest of one row.

    Where `height` has no room for it, the name alone.
    """
    left, block = margin_of(cells), block_of(cells)
    column = max(width(when(piece.day, today)) for piece in candidate.evidence) + DAY_GAP
    one_row = (
        piece for piece in reversed(candidate.evidence) if width(_one_line(piece.quote)) <= block - column
    )
    latest = next(one_row, candidate.evidence[-1])
    (quoted,) = _quoted([latest], today, cells, left, block)
    soft: list[Row] = [tuple([piece._replace(colour="soft") for piece in row]) for row in quoted]
    rows: list[Row] = []
    for quote in (soft, []):
        for air in AIRS:
            rows = [*_head(candidate, cells, air), *quote, *[BLANK] * air.rhythm]
            if len(rows) <= height:
                return rows
    return rows[:height]


def _head(candidate: "Candidate", cells: int, air: Air) -> list[Row]:
    """On how many days, and the name."""
    left, block = margin_of(cells), block_of(cells)
    indent = NAME_INDENT if cells >= chrome.NARROW else 0
    rows = [*_words(heading(len(candidate.evidence)), block, "soft", indent=left), *[BLANK] * air.name]
    rows += _words(_one_line(candidate.label), block - indent, "ink", indent=left + indent, bold=True)
    return rows + [BLANK] * air.quotes


def _one_line(text: str) -> str:
    return " ".join(text.split())


def block_of(cells: int) -> int:
    """The cells of the block of text."""
    return min(BLOCK_CELLS, cells - LEAST_MARGIN - margin_of(cells))


def _top(height: int, rows: int) -> int:
    """Blank rows above: the eye rests a little above the middle."""
    return max(0, height - rows) // 3


def _choices(evidence: "Sequence[Evidence]") -> "Iterator[list[Evidence]]":
    """The oldest, middle and latest quote; the oldest and the latest; the latest."""
    last = len(evidence) - 1
    for places in ((0, last // 2, last), (0, last), (last,)):
        yield [evidence[at] for at in dict.fromkeys(places)]


def _page(
    candidate: "Candidate", quotes: "Sequence[Evidence]", today: str, cells: int, air: Air
) -> list[Row]:
    left, block = margin_of(cells), block_of(cells)
    rows = _head(candidate, cells, air)
    for number, piece in enumerate(_quoted(quotes, today, cells, left, block)):
        rows += [BLANK] * (air.between if number else 0) + piece
    rows += [BLANK] * air.rhythm
    return [*rows, *_rhythm(candidate, today, left, block)]


def _rhythm(candidate: "Candidate", today: str, left: int, block: int) -> Iterator[Row]:
    """What is said of its rhythm: in one row, or in several that each begin with something else."""
    row = ""
    for said_of_it in rhythm_said(candidate, today):
        longer = between().join(filter(None, (row, said_of_it)))
        if row and width(longer) > block:
            yield from _words(row, block, "soft", indent=left)
            longer = said_of_it
        row = longer
    yield from _words(row, block, "soft", indent=left)


def _quoted(
    quotes: "Sequence[Evidence]", today: str, cells: int, left: int, block: int
) -> Iterator[list[Row]]:
    return (_beside if cells >= chrome.NARROW else _below)(quotes, today, left, block)


def _beside(quotes: "Sequence[Evidence]", today: str, left: int, block: int) -> Iterator[list[Row]]:
    """Each quote beside its day."""
    days = [when(piece.day, today) for piece in quotes]
    column = max(map(width, days)) + DAY_GAP
    for day, piece in zip(days, quotes, strict=True):
        rows = list(_words(_one_line(piece.quote), block - column, "ink", indent=left + column))
        yield [(Piece(left, day), *rows[0]), *rows[1:]]


def _below(quotes: "Sequence[Evidence]", today: str, left: int, block: int) -> Iterator[list[Row]]:
    """Each quote below its day."""
    for piece in quotes:
        day: Row = (Piece(left, when(piece.day, today)),)
        yield [day, *_words(_one_line(piece.quote), block, "ink", indent=left)]


def _words(text: str, cells: int, colour: str, *, indent: int, bold: bool = False) -> Iterator[Row]:
    """Text in as many rows as it needs."""
    for row in rows_of(visible(text), max(2, cells)):
        yield (Piece(indent, row, colour, bold),)
