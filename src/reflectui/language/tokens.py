"""Search tokens: what the index holds of a text, and what a query asks of the index.

A folded text is a sequence of *runs*: a CJK run is a maximal row of CJK characters, a word a maximal row of
other letters, digits and combining marks; everything else separates. The index holds, in order, each word
whole and of each CJK run its bigrams and then its last character alone: `LTの資料` is `lt の資 資料 料`.

A query is a sequence of runs too, asked for as a phrase. Three facts of the index make it exact: a bigram is
always followed by a token of its own run, a single CJK character is always the end of its run, and the token
after a word or after a single character begins a run. Hence

- a CJK run that is followed by another run gives its bigrams and its last character: it ends where a run of
  the text ends (`資料LT` is `資料 料 lt`);
- a CJK run that ends the query may go on in the text: two or more characters give only bigrams, one character
  is a prefix (`LTの` is `lt の*`);
- a CJK run that begins the query may begin inside a run of the text; one between others is a whole run of it
  (`7月14` is `7 月 14`);
- a word is a whole word of the text, the last one a prefix where the query ends in `*` (`offi*`).
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain
from operator import add
from typing import NamedTuple

from reflectui.language.normalise import CJK, fold, is_cjk

VERSION = 1

_UNMARKED = re.compile(r"[\x00-,./:-@\[-^`{-\x7f]")
_RUN = re.compile(f"[{CJK}]+|[^ {CJK}]+")


class Phrase(NamedTuple):
    """Tokens that stand next to each other in the index; with `prefix` the last one may go on.

    No tokens: the query holds nothing that can be searched for.
    """

    tokens: tuple[str, ...]
    prefix: bool


def tokens(text: str) -> list[str]:
    """The tokens of `text` for the index, in order."""
    return list(chain.from_iterable(map(_indexed, runs(text))))


def phrase(query: str) -> Phrase:
    """What must stand side by side in the index where `query` (one word or a quoted phrase) matches."""
    found = runs(query)
    if not found:
        return Phrase((), False)
    *before, last = found
    head = chain.from_iterable(map(_indexed, before))
    if not is_cjk(last[0]):
        return Phrase((*head, last), fold(query).endswith("*"))
    if len(last) == 1:
        return Phrase((*head, last), True)
    return Phrase((*head, *_bigrams(last)), False)


def mark_tokens(marks: Iterable[str]) -> list[str]:
    """The tokens of tags and people, given with their sign as `#質問`, `@佐藤`."""
    return [mark[0] + _UNMARKED.sub("", fold(mark[1:])) for mark in marks]


def runs(text: str) -> list[str]:
    """The CJK runs and words of `text`, folded, in order."""
    return _RUN.findall(separated(text))


def separated(text: str) -> str:
    """`text` folded, with a space for each character that belongs to no run."""
    return fold(text).translate(_SEPARATED)


def _indexed(run: str) -> list[str]:
    return [*_bigrams(run), run[-1]] if is_cjk(run[0]) else [run]


def _bigrams(run: str) -> list[str]:
    return list(map(add, run, run[1:]))


class _Separated(dict[int, str]):
    """Maps a code point to itself, or to a space if it is neither letter, digit nor mark; filled as met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = unicodedata.category(char)
        kept = is_cjk(char) or kind[0] in "LN" or kind in ("Mn", "Mc")
        self[code] = char if kept else " "
        return self[code]


_SEPARATED = _Separated()
