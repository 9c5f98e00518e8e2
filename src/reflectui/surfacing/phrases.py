"""One entry into its phrases: everything that surfacing learns from a text, and from that text alone.

Phrases are packed for keeping, so that saving one entry never reads another again.
"""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Set
from itertools import chain, compress, groupby, repeat
from operator import add
from typing import NamedTuple

from reflectui.errors import ReflectuiError
from reflectui.language.clauses import english_pieces, japanese_sentences
from reflectui.language.words import Mark, Phrase, is_japanese

PHRASES_VERSION = 7  # raised when packed phrases of an older program no longer serve
RANKING_VERSION = 5  # raised when equal phrases give other practices or labels than before
READ_AT_MOST = (
    20_000  # characters of one entry; what follows is not read, so a pasted log costs what a long day costs
)

_URL = re.compile(r"(?:https?|ftp)://[^\s　<>「」（）]+|www\.[^\s　<>]+|\[[^\]\n]*\]\([^)\n]*\)")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_CODE = re.compile(r"`[^`\n]+`")
_NOT_PROSE = re.compile(r"\s*(?:[>＞]|\$\s|[|{}<]|(?:import|from|def|class|function|const|var|let)\s\S+)")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|[■□◆◇●○◯〇▼▽▲△★☆◎※【＜《〔〈]|\*\*|==)")
_PLANS = re.compile(
    r"明日|あした|翌日|翌営業日|次回|次に|来週|今後|予定|目標|月曜"
    r"|week ?ahead|tomorrow|next|plan|to-?do|upcoming|try\b",
    re.I,
)
_LABEL = re.compile(
    r"\s*(?:\S{1,12}[:：]"
    r"|(?:明日|あした|翌日|翌営業日|次回|次|来週|今後|予定|目標)(?:以降)?[のにはへ]?"
    r"(?:や(?:る|りたい)|する|したい)?(?:こと|もの|予定|目標|タスク|課題|作業|計画)?"
    r"|week ?ahead|tomorrow|next(?: steps?)?|plans?|to-?do(?: list)?|upcoming|try)\s*$",
    re.I,
)
_WRAPPED = re.compile(r"(?<=[a-z,;])\n(?=[a-z])")
LONGEST_HEADING = 20


def surfaced_text(title: str, experience: str, reflection: str) -> str:
    """What is read of an entry: what happened and what was seen in it; lessons and trials are not done."""
    return f"{title}\n{experience}\n{reflection}"


def phrases_of(text: str) -> list[Phrase]:
    """The phrases of one entry's text, spans counted in its characters; READ_AT_MOST of them are read."""
    readable = _blanked(text[:READ_AT_MOST])
    found: list[Phrase] = []
    for japanese, lines in groupby(_lines(readable), lambda line: is_japanese(readable[slice(*line)])):
        found += (_japanese if japanese else _english)(readable, lines)
    return found


def _japanese(text: str, lines: Iterable[tuple[int, int]]) -> list[Phrase]:
    from reflectui.language.japanese_sentence import read_sentences  # loads Sudachi

    return read_sentences(text, chain.from_iterable(japanese_sentences(text, *line) for line in lines))


def _english(text: str, lines: Iterable[tuple[int, int]]) -> Iterator[Phrase]:
    from reflectui.language.english import read_acts

    return chain.from_iterable(read_acts(text, english_pieces(text, *line)) for line in lines)


def _blanked(text: str) -> str:
    """The text with addresses, code and controls made blank; every character keeps its place."""
    text = _UNREADABLE.sub(" ", text)
    for pattern in (_URL, _CODE):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return _WRAPPED.sub(" ", text)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines that tell what was done: no code, quotation, heading or plan."""
    start = 0
    fenced = planning = False
    for line in text.split("\n"):
        end = start + len(line)
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and line.strip() and not _NOT_PROSE.match(line):
            if _is_heading(line):
                planning = _PLANS.search(line) is not None
            elif not planning:
                yield start, end
        start = end + 1


def _is_heading(line: str) -> bool:
    short = len(line.strip()) <= LONGEST_HEADING
    return short and (
        _HEADING.match(line) is not None or (_LABEL.match(line) is not None and bool(_PLANS.search(line)))
    )


def pack(phrases: list[Phrase], text: str) -> bytes:
    """Phrases as bytes to keep; `text` is what they were read from.

    In front stand the wordings, four bytes each, so that they can be counted without unpacking the rest.
    """
    words = [word for phrase in phrases for word in phrase.words]
    lemmas, kinds, places, clauses, marks = zip(*words, strict=True) if words else ((),) * 5
    names = "\n".join(map(add, kinds, lemmas)).replace(" ", "_").encode()
    spans = [phrase.clauses for phrase in phrases]
    edges = list(chain.from_iterable(chain.from_iterable(spans)))
    sizes = [2 * len(clauses) for clauses in spans], [len(phrase.words) for phrase in phrases]
    numbers = struct.pack(
        f"<{2 * len(phrases) + len(edges) + 3 * len(words)}H",
        *chain(*sizes, edges, places, clauses, marks),
    )
    wordings = [_wording(text, phrase) for phrase in phrases]
    front = struct.pack(f"<{1 + len(phrases)}I", len(phrases), *wordings)
    return front + zlib.compress(numbers + names, 1)


def _wording(text: str, phrase: Phrase) -> int:
    """A number that is equal for equal sentences; it is odd where the sentence tells an act."""
    wording = text[phrase.clauses[0][0] : phrase.clauses[-1][1]].casefold()
    act = any(word.marks & Mark.PREDICATE for word in phrase.words)
    return zlib.crc32(wording.encode("utf-8", "replace")) & ~1 | act


class Packed(NamedTuple):
    """The kept phrases of one entry, side by side.

    `wordings` is as the function gives them; the counts tell how many edges and words each phrase has;
    `edges` are start and end of each clause, `words` kind and dictionary form in one, with the place, clause
    and marks of each.
    """

    wordings: tuple[int, ...]
    edge_counts: tuple[int, ...]
    word_counts: tuple[int, ...]
    edges: tuple[int, ...]
    words: tuple[str, ...]
    places: tuple[int, ...]
    clauses: tuple[int, ...]
    marks: tuple[int, ...]

    def without(self, formulas: Set[int]) -> "Packed":
        """The phrases of other wordings."""
        kept = [wording not in formulas for wording in self.wordings]
        edges = list(_spread(kept, self.edge_counts))
        words = list(_spread(kept, self.word_counts))
        return Packed(
            tuple(compress(self.wordings, kept)),
            tuple(compress(self.edge_counts, kept)),
            tuple(compress(self.word_counts, kept)),
            tuple(compress(self.edges, edges)),
            tuple(compress(self.words, words)),
            tuple(compress(self.places, words)),
            tuple(compress(self.clauses, words)),
            tuple(compress(self.marks, words)),
        )


def _spread(kept: Iterable[bool], counts: Iterable[int]) -> Iterator[bool]:
    return chain.from_iterable(map(repeat, kept, counts))


def phrases_in(packed: bytes) -> int:
    """How many phrases were packed."""
    return int.from_bytes(packed[:4], "little")


def wordings(packed: bytes) -> tuple[int, ...]:
    """A number for each phrase: equal for equal sentences, odd where the sentence tells an act.

    Raises `journal.damaged` where `pack` did not make this.
    """
    try:
        return struct.unpack_from(f"<{phrases_in(packed)}I", packed, 4)
    except struct.error as error:
        raise ReflectuiError("journal.damaged") from error


def unpack(packed: bytes) -> Packed:
    """What `pack` kept; raises as `wordings`."""
    known = wordings(packed)
    try:
        whole = zlib.decompress(packed[4 * (1 + len(known)) :])
    except zlib.error as error:
        raise ReflectuiError("journal.damaged") from error
    counts = struct.unpack_from(f"<{2 * len(known)}H", whole)
    edge_counts, word_counts = counts[: len(known)], counts[len(known) :]
    edges, words = sum(edge_counts), sum(word_counts)
    numbers = struct.unpack_from(f"<{edges + 3 * words}H", whole, 2 * len(counts))
    names = whole[2 * (len(counts) + len(numbers)) :].decode()
    places, clauses, marks = (numbers[edges + i * words : edges + (i + 1) * words] for i in range(3))
    found = tuple(names.split("\n")) if words else ()
    return Packed(known, edge_counts, word_counts, numbers[:edges], found, places, clauses, marks)
