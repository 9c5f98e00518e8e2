"""One stage in two wordings: what differs, and which lines stand in the same row."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reflectui.language.difference import Span, difference
from reflectui.tui.widgets.document import lines_of


class Side:
    """One wording of a stage: its lines, where each begins in the text, and the spans that differ.

    `length` is that of the text, a newline after its last line.
    """

    def __init__(self, text: str, spans: list[Span]) -> None:
        self.lines = lines_of(text) if text else []
        self.spans = spans
        self.starts: list[int] = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += len(line) + 1
        self.length = at

    def lit(self, begin: int, end: int) -> list[Span]:
        """The spans that differ between two offsets."""
        first = bisect_right(self.spans, begin, key=lambda span: span[1])
        last = bisect_left(self.spans, end, key=lambda span: span[0])
        return [(max(begin, left), min(end, right)) for left, right in self.spans[first:last]]

    def shared_before(self) -> dict[int, tuple[int, int]]:
        """The first and last line before which so many characters stand that both texts have.

        The end of the text is there as a line too.
        """
        found: dict[int, tuple[int, int]] = {}
        at = lit = 0
        for number, start in enumerate((*self.starts, self.length)):
            while at < len(self.spans) and self.spans[at][1] <= start:
                lit += self.spans[at][1] - self.spans[at][0]
                at += 1
            inside = start - self.spans[at][0] if at < len(self.spans) else 0
            shared = start - lit - max(0, inside)
            found[shared] = (found.get(shared, (number, number))[0], number)
        return found


class Block(NamedTuple):
    """Lines of both wordings that begin in the same row, as the numbers of the first and after the last."""

    before: Span
    after: Span


class Part:
    """A stage in two wordings."""

    def __init__(self, name: str, before: str, after: str) -> None:
        self.name = name
        before, after = ("\n".join(lines_of(text)) for text in (before, after))
        self.differs = before != after
        # A last line is one also where no newline ends it.
        found = difference(*(f"{text}\n" if text else "" for text in (before, after)))
        self.sides = Side(before, found.before), Side(after, found.after)

    def blocks(self) -> Iterator[Block]:
        """All lines in blocks as small as possible."""
        before, after = self.sides
        places, other_places = before.shared_before(), after.shared_before()
        at = other_at = 0
        for shared in places:
            if shared in other_places:
                for number, other in zip(places[shared], other_places[shared], strict=True):
                    if (at, other_at) != (number, other):
                        yield Block((at, number), (other_at, other))
                    at, other_at = number, other

    def same(self, block: Block) -> bool:
        """Whether nothing differs in these lines."""
        return not any(self._lit_in(side, lines) for side, lines in zip(self.sides, block, strict=True))

    def _lit_in(self, side: Side, lines: Span) -> bool:
        if lines[0] == lines[1]:
            return False
        last = lines[1] - 1
        return bool(side.lit(side.starts[lines[0]], side.starts[last] + len(side.lines[last]) + 1))
