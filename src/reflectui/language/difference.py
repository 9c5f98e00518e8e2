"""What differs between two texts, as spans of each of them.

Whole lines are matched first; in what is left, words that spaces divide are one piece each and of other
scripts every grapheme is one. An equal part that is no longer than what differs on both its sides is counted
as different too: two letters that happen to be the same tell nothing. The work is bounded: where it would be
too much, lines are different as a whole.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from reflectui.language.cells import is_joined
from reflectui.language.motion import LETTER

Span = tuple[int, int]

# So often, in the mean, a line is looked at.
_PASSES = 20
# Of more edits in one stretch nothing is told apart; and so many steps are taken in all.
_MOST_EDITS = 500
_STEPS = 500_000
_LONGEST = 20_000
_TORN = re.compile(rf"(?:{LETTER}|['’\u0300-\u036f]){LETTER}|{LETTER}['’]")


class Difference(NamedTuple):
    """The spans (begin, end) of two texts that stand in one of them only, in order, none touching another.

    What lies outside of them is the same in both texts.
    """

    before: list[Span]
    after: list[Span]


class _Change(NamedTuple):
    """`begin`–`end` of the one text stand where `other_begin`–`other_end` of the other do."""

    begin: int
    end: int
    other_begin: int
    other_end: int

    @property
    def size(self) -> int:
        return max(self.end - self.begin, self.other_end - self.other_begin)


def difference(before: str, after: str) -> Difference:
    """What stands in `before` and not in `after`, and what stands in `after` and not in `before`."""
    changes = [] if before == after else list(_changes(before, after))
    return Difference(
        _spans((change.begin, change.end) for change in changes),
        _spans((change.other_begin, change.other_end) for change in changes),
    )


def _spans(spans: Iterable[Span]) -> list[Span]:
    """The spans that are not empty, those that touch joined."""
    joined: list[Span] = []
    for begin, end in spans:
        if joined and joined[-1][1] == begin:
            joined[-1] = (joined[-1][0], end)
        elif begin < end:
            joined.append((begin, end))
    return joined


def _changes(before: str, after: str) -> Iterator[_Change]:
    """The changes, by lines first and then within the lines that differ, while there are steps left."""
    lines, other_lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    places, other_places = _places(lines), _places(other_lines)
    left = _STEPS
    for hunk in _between(_anchored(lines, other_lines), len(lines), len(other_lines)):
        begin, other_begin = places[hunk.begin], other_places[hunk.other_begin]
        one, other = before[begin : places[hunk.end]], after[other_begin : other_places[hunk.other_end]]
        within, steps = _within(one, other, left)
        left -= steps
        for change in within:
            yield _moved(change, begin, other_begin)


def _places(pieces: Sequence[str]) -> list[int]:
    """Where each piece begins, and where the last one ends."""
    return [0, *accumulate(map(len, pieces))]


def _moved(change: _Change, by: int, other_by: int) -> _Change:
    begin, end, other_begin, other_end = change
    return _Change(begin + by, end + by, other_begin + other_by, other_end + other_by)


def _between(equal: Iterable[Span], length: int, other_length: int) -> Iterator[_Change]:
    """What lies between equal pieces, given as pairs of their numbers in order."""
    at, other_at = 0, 0
    for number, other_number in (*equal, (length, other_length)):
        if at < number or other_at < other_number:
            yield _Change(at, number, other_at, other_number)
        at, other_at = number + 1, other_number + 1


# -- lines


def _anchored(lines: Sequence[str], others: Sequence[str]) -> list[Span]:
    """Pairs of equal lines in order: at both ends, and between those found lines that stand once in each."""
    found: list[Span] = []
    todo = [(0, len(lines), 0, len(others))]
    left = _PASSES * (len(lines) + len(others))
    while todo:
        begin, end, other_begin, other_end = todo.pop()
        while begin < end and other_begin < other_end and lines[begin] == others[other_begin]:
            found.append((begin, other_begin))
            begin, other_begin = begin + 1, other_begin + 1
        while begin < end and other_begin < other_end and lines[end - 1] == others[other_end - 1]:
            end, other_end = end - 1, other_end - 1
            found.append((end, other_end))
        left -= end - begin + other_end - other_begin
        if left < 0 or begin == end or other_begin == other_end:
            continue
        anchors = _rising(_once_in_both(lines[begin:end], others[other_begin:other_end]))
        at, other_at = begin, other_begin
        for number, other_number in anchors:
            todo.append((at, begin + number, other_at, other_begin + other_number))
            at, other_at = begin + number, other_begin + other_number
        if anchors:
            todo.append((at, end, other_at, other_end))
    return sorted(found)


def _once_in_both(lines: Sequence[str], others: Sequence[str]) -> list[Span]:
    """The numbers of lines that stand exactly once in each, in the order of the first."""
    counted, counted_others = Counter(lines), Counter(others)
    places = {line: number for number, line in enumerate(others) if counted_others[line] == 1}
    return [
        (number, places[line]) for number, line in enumerate(lines) if counted[line] == 1 and line in places
    ]


def _rising(pairs: Sequence[Span]) -> list[Span]:
    """The most of these pairs (their first numbers rise) whose second numbers rise too."""
    ends: list[int] = []
    chains: list[int] = []
    before: list[int | None] = []
    for at, (_, other) in enumerate(pairs):
        length = bisect_left(ends, other)
        before.append(chains[length - 1] if length else None)
        ends[length : length + 1] = [other]
        chains[length : length + 1] = [at]
    rising: list[Span] = []
    last = chains[-1] if chains else None
    while last is not None:
        rising.append(pairs[last])
        last = before[last]
    return rising[::-1]


# -- within lines


def _within(one: str, other: str, steps: int) -> tuple[list[_Change], int]:
    """The changes between lines that differ, and how many steps of `steps` it took to find them."""
    whole = _trimmed(_Change(0, len(one), 0, len(other)), one, other)
    begin, end, other_begin, other_end = whole
    if begin == end or other_begin == other_end or whole.size > _LONGEST:
        return [whole], 0
    pieces, other_pieces = _pieces(one[begin:end]), _pieces(other[other_begin:other_end])
    equal, taken = _equal(pieces, other_pieces, steps)
    places, other_places = _places(pieces), _places(other_pieces)
    found = (
        _Change(places[first], places[last], other_places[other_first], other_places[other_last])
        for first, last, other_first, other_last in _between(equal, len(pieces), len(other_pieces))
    )
    moved = [_moved(change, begin, other_begin) for change in _without_crumbs(found)]
    return [_trimmed(change, one, other) for change in moved], taken


def _trimmed(change: _Change, text: str, other_text: str) -> _Change:
    """The change without what both its sides begin and end with."""
    begin, end, other_begin, other_end = change
    one, other = text[begin:end], other_text[other_begin:other_end]
    head = _common_head(one, other)
    tail = _common_tail(one[head:], other[head:])
    return _Change(begin + head, end - tail, other_begin + head, other_end - tail)


def _common_head(one: str, other: str) -> int:
    """How many characters both begin with, no word or grapheme parted."""
    size = min(len(one), len(other))
    head = bisect_left(range(size), True, key=lambda at: one[: at + 1] != other[: at + 1])
    while _is_torn(one, head) or _is_torn(other, head):
        head -= 1
    return head


def _common_tail(one: str, other: str) -> int:
    """How many characters both end with, no word or grapheme parted."""
    size = min(len(one), len(other))
    tail = bisect_left(range(size), True, key=lambda at: one[-at - 1 :] != other[-at - 1 :])
    while _is_torn(one, len(one) - tail) or _is_torn(other, len(other) - tail):
        tail -= 1
    return tail


def _is_torn(text: str, at: int) -> bool:
    """Whether a word that spaces divide, or a grapheme, goes across `at`."""
    return 0 < at < len(text) and (_TORN.match(text, at - 1) is not None or is_joined(text, at))


def _pieces(text: str) -> list[str]:
    """Words, runs of blanks, and graphemes of other scripts."""
    pieces: list[str] = []
    for found in _piece().finditer(text):
        if is_joined(text, found.start()):
            pieces[-1] += found[0]
        else:
            pieces.append(found[0])
    return pieces


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(rf"{LETTER}(?:['’]?{LETTER}|[\u0300-\u036f])*|[^\S\n]+|(?s:.)")


def _equal(pieces: Sequence[str], others: Sequence[str], steps: int) -> tuple[list[Span], int]:
    """Pairs of equal pieces that leave the fewest edits, and the steps taken; none where they are too many.

    After E. Myers, An O(ND) Difference Algorithm: `reach[d]` says how far the ways of d edits lead on each
    diagonal.
    """
    goal = len(pieces) - len(others)
    reach = {1: 0}
    ways: list[dict[int, int]] = []
    taken = 0
    while len(ways) <= _MOST_EDITS and taken < steps:
        edits = len(ways)
        ways.append(reach)
        taken += edits + 1
        reach = {diagonal: _farthest(pieces, others, reach, diagonal) for diagonal in _diagonals(edits)}
        if reach.get(goal) == len(pieces):
            return _walked(pieces, others, ways), taken
    return [], taken


def _diagonals(edits: int) -> range:
    return range(-edits, edits + 1, 2)


def _step(reach: dict[int, int], diagonal: int) -> tuple[int, int]:
    """The diagonal from which the longer way leads to this one, and the place on this one after that edit."""
    below, above = reach.get(diagonal - 1, -2) + 1, reach.get(diagonal + 1, -1)
    return (diagonal + 1, above) if above >= below else (diagonal - 1, below)


def _farthest(pieces: Sequence[str], others: Sequence[str], reach: dict[int, int], diagonal: int) -> int:
    _, at = _step(reach, diagonal)
    other_at = at - diagonal
    while at < len(pieces) and other_at < len(others) and pieces[at] == others[other_at]:
        at, other_at = at + 1, other_at + 1
    return at


def _walked(pieces: Sequence[str], others: Sequence[str], ways: Sequence[dict[int, int]]) -> list[Span]:
    """The pairs of equal pieces on the way that was found, from its end back to its beginning."""
    pairs: list[Span] = []
    at, diagonal = len(pieces), len(pieces) - len(others)
    for reach in reversed(ways):
        came_from, begin = _step(reach, diagonal)
        pairs += [(number, number - diagonal) for number in range(at - 1, begin - 1, -1)]
        diagonal, at = came_from, reach[came_from]
    return pairs[::-1]


def _without_crumbs(changes: Iterable[_Change]) -> list[_Change]:
    """The changes, two with so little between them that it tells nothing made one."""
    kept: list[_Change] = []
    for change in changes:
        while kept and change.begin - kept[-1].end <= min(kept[-1].size, change.size):
            earlier = kept.pop()
            change = _Change(earlier.begin, change.end, earlier.other_begin, change.other_end)
        kept.append(change)
    return kept
