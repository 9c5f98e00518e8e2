"""Cutting: the texts of an entry taken into pieces, and the pieces put into the stages they belong to.

No piece is changed: each stands in exactly one stage, as it was written.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from reflectui.model.entry import STAGES, Stage


class Piece(NamedTuple):
    """What is sent as a whole: the stage it came from, its text, and what stood there before and after it.

    `before` is empty but for the first piece of a stage; `after` reaches to the next piece or to the end.
    """

    stage: Stage
    before: str
    text: str
    after: str


class Cutting:
    """The texts of one entry while they are cut, piece by piece in their order.

    `split` gives the offsets of the pieces of a text, in order and apart; what stands around them is white
    space. Nothing decided means nothing changed.
    """

    def __init__(self, texts: Mapping[Stage, str], split: Callable[[str], Iterable[tuple[int, int]]]) -> None:
        self._texts = {stage: texts[stage] for stage in STAGES}
        self._decided = list[Stage]()
        self.pieces = [piece for stage in STAGES for piece in _pieces(stage, texts[stage], split)]

    @property
    def decided(self) -> int:
        """How many pieces have been decided: the piece of this number, from 0, is the next."""
        return len(self._decided)

    @property
    def over(self) -> bool:
        """Whether every piece is decided."""
        return self.decided == len(self.pieces)

    def stage(self, number: int) -> Stage:
        """Where a piece goes: its own stage until it is sent elsewhere."""
        return self._decided[number] if number < self.decided else self.pieces[number].stage

    def send(self, stage: Stage) -> None:
        """Send the next piece to a stage; it must not be over."""
        assert not self.over
        self._decided.append(stage)

    def stay(self) -> None:
        """Leave the next piece in its own stage; it must not be over."""
        self.send(self.pieces[self.decided].stage)

    def back(self) -> bool:
        """Take the last decision back; False where there is none."""
        if not self._decided:
            return False
        self._decided.pop()
        return True

    def texts(self) -> dict[Stage, str]:
        """The four texts as they are after what was decided.

        A piece that comes to a stage follows what stayed there. Neighbours that are neighbours still keep
        what stood between them; between others there is one newline.
        """
        return {stage: self._text(stage) for stage in STAGES}

    def _text(self, stage: Stage) -> str:
        here = [number for number in range(len(self.pieces)) if self.stage(number) == stage]
        own = [number for number in here if self.pieces[number].stage == stage]
        if not here:
            # A stage of white space alone has no piece that could leave it.
            had = any(piece.stage == stage for piece in self.pieces)
            return "" if had else self._texts[stage]
        order = own + [number for number in here if self.pieces[number].stage != stage]
        parts = [self.pieces[order[0]].before if own else "", self.pieces[order[0]].text]
        for number, follower in pairwise(order):
            parts += [self._between(number, follower), self.pieces[follower].text]
        if order == own and self._is_last(own[-1]):
            parts.append(self.pieces[own[-1]].after)
        return "".join(parts)

    def _between(self, number: int, follower: int) -> str:
        together = follower == number + 1 and not self._is_last(number)
        return self.pieces[number].after if together else "\n"

    def _is_last(self, number: int) -> bool:
        """Whether a piece was the last one of its stage."""
        return number + 1 == len(self.pieces) or self.pieces[number + 1].stage != self.pieces[number].stage


def _pieces(stage: Stage, text: str, split: Callable[[str], Iterable[tuple[int, int]]]) -> Iterable[Piece]:
    spans = list(split(text))
    for (begin, end), (following, _) in pairwise([*spans, (len(text), 0)]):
        before = text[:begin] if begin == spans[0][0] else ""
        yield Piece(stage, before, text[begin:end], text[end:following])
