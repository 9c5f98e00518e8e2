"""The query language: what a person types into a search, as data. Nothing here touches a journal.

Parts are separated by spaces and all must hold: a word, `term*` (a prefix), `"a phrase"`, `#tag`, `@name`,
`from:` and `to:` (2021, 2021-07 or 2021-07-14, both ends included), `stage:` (words are looked for in this
stage only; alone: the stage is written), `is:starred`, `is:open`; stages and states also by their Japanese
names. `-` before a word, phrase, mark or `is:`
excludes. Parts that hold nothing but separators are passed over.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reflectui.errors import ReflectuiError
from reflectui.language.marks import spans
from reflectui.language.normalise import is_cjk
from reflectui.language.tokens import mark_tokens, runs

LONGEST = 10_000
STAGES = {
    "experience": "experience",
    "経験": "experience",
    "reflection": "reflection",
    "内省": "reflection",
    "concept": "concept",
    "教訓": "concept",
    "action": "action",
    "次に試す": "action",
}
STATES = {"starred": "starred", "星": "starred", "open": "open", "やりかけ": "open"}

_BEGUN = re.compile(r"(?:from|to):(?:\d{0,3}|\d{4}[-/]0?|\d{4}[-/]\d\d?[-/]0?)", re.ASCII | re.IGNORECASE)
_QUOTES = str.maketrans("“”„‟", '""""')
_PIECE = re.compile(r'(-?)"([^"]*)"?|[^\s"]+')
_DAY = re.compile(r"(\d{4})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?", re.ASCII)


class Mark(NamedTuple):
    """The token of a tag or person; with `prefix` a longer name will do."""

    token: str
    prefix: bool


@dataclass(frozen=True, slots=True)
class Query:
    """What must hold of an entry, and what must not.

    `words` are words and phrases as written, `stages` the stages they are looked for in (none: everywhere),
    `states` are 'starred' and 'open'; `first` and `last` bound the journal day, both included.
    """

    words: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    states: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    no_words: tuple[str, ...] = ()
    no_marks: tuple[Mark, ...] = ()
    no_states: tuple[str, ...] = ()
    first: date = date.min
    last: date = date.max

    @property
    def empty(self) -> bool:
        """Whether nothing is asked; such a query finds nothing."""
        return self == Query()


class _Piece(NamedTuple):
    text: str
    excluded: bool
    quoted: bool


def parse(query: str | Sequence[str]) -> Query:
    """Read a line, or the arguments of a command line, of which each that holds a space is one phrase.

    Raises `query.day`, `query.stage`, `query.state`, `query.excluded` (all with the offending `part`) and
    `query.too_long` (limit).
    """
    arguments = [query] if isinstance(query, str) else query
    if sum(map(len, arguments)) > LONGEST:
        raise ReflectuiError("query.too_long", limit=LONGEST)
    pieces: Iterable[_Piece]
    if isinstance(query, str):
        pieces = _pieces(_normal(query))
    else:
        pieces = [piece for argument in arguments for piece in _argument(_normal(argument))]
    reader = _Reader()
    for piece in pieces:
        reader.read(piece)
    return reader.query()


def written(line: str) -> str:
    """`line` without a last part that is still being written: `from:20`, `stage:`, `-is:st`."""
    rest = line.rstrip()
    last = _normal(rest).split(" ")[-1]
    key, colon, value = last.removeprefix("-").lower().partition(":")
    known: Iterable[str] = {"stage": STAGES, "is": STATES}.get(key, ())
    begun = bool(colon) and value not in known and any(name.startswith(value) for name in known)
    return rest[: -len(last)] if rest == line and (begun or _BEGUN.fullmatch(last)) else line


def unfinished(line: str) -> str:
    """`line` as it is meant while it is typed: its last tag or name may still become a longer one."""
    pieces = list(_pieces(_normal(line)))
    if not pieces or line[-1:].isspace() or pieces[-1].quoted or pieces[-1].excluded:
        return line
    mark = _mark(pieces[-1].text)
    return line if mark is None or mark.prefix else f"{line}*"


def longer(line: str) -> str | None:
    """The last part of `line` as it would find longer words too; None where it finds them anyway."""
    pieces = list(_pieces(_normal(line)))
    if not pieces or pieces[-1].quoted or pieces[-1].excluded or ":" in pieces[-1].text:
        return None
    text = pieces[-1].text
    whole = _mark(text) is not None or not is_cjk(text[-1])
    return f"{text}*" if whole and text[-1].isalnum() else None


def only_state(line: str) -> str | None:
    """The state that `line` asks for, where it asks for nothing else. Raises as `parse`."""
    asked = parse(line)
    return asked.states[0] if asked.states and asked == Query(states=asked.states[:1]) else None


def further(line: str, part: str) -> str:
    """`line` narrowed further by `part`, which may be a query of several parts.

    What is only begun at the end of `line` is left out, a quotation that is open is closed, and what `line`
    asks for already is not asked twice.
    """
    line = written(line).strip()
    asked = list(_pieces(_normal(line)))
    if all(piece in asked for piece in _pieces(_normal(part))):
        return line
    if _normal(line).count('"') % 2:
        line += '"'
    return f"{line} {part.strip()}".strip()


class _Reader:
    """Gathers the pieces of a query."""

    def __init__(self) -> None:
        self._words: tuple[list[str], list[str]] = ([], [])
        self._marks: tuple[list[Mark], list[Mark]] = ([], [])
        self._states: tuple[list[str], list[str]] = ([], [])
        self._stages: list[str] = []
        self._first, self._last = date.min, date.max

    def read(self, piece: _Piece) -> None:
        text, excluded, quoted = piece
        key, colon, value = text.partition(":")
        key = key.lower()
        if colon and not quoted and key in ("from", "to", "stage", "is"):
            self._filter(key, value.lower(), text, excluded)
        elif not quoted and (mark := _mark(text)):
            self._marks[excluded].append(mark)
        elif runs(text):
            self._words[excluded].append(text)

    def query(self) -> Query:
        (words, no_words), (marks, no_marks), (states, no_states) = self._words, self._marks, self._states
        return Query(
            tuple(words),
            tuple(marks),
            tuple(states),
            tuple(dict.fromkeys(self._stages)),
            tuple(no_words),
            tuple(no_marks),
            tuple(no_states),
            self._first,
            self._last,
        )

    def _filter(self, key: str, value: str, text: str, excluded: bool) -> None:
        if key == "is":
            if value not in STATES:
                raise ReflectuiError("query.state", part=text)
            self._states[excluded].append(STATES[value])
            return
        if excluded:
            raise ReflectuiError("query.excluded", part=text)
        if key == "stage":
            if value not in STAGES:
                raise ReflectuiError("query.stage", part=text)
            self._stages.append(STAGES[value])
        elif key == "from":
            self._first = max(self._first, _period(value, text)[0])
        else:
            self._last = min(self._last, _period(value, text)[1])


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_QUOTES)


def _pieces(line: str) -> Iterable[_Piece]:
    for found in _PIECE.finditer(line):
        if found[2] is not None:
            yield _Piece(found[2], found[1] == "-", True)
        elif found[0].startswith("-"):
            yield _Piece(found[0][1:], True, False)
        else:
            yield _Piece(found[0], False, False)


def _argument(text: str) -> Iterable[_Piece]:
    # The shell has taken the quotes away: what still holds a space was quoted.
    stripped = text.strip()
    if '"' in stripped or len(stripped.split()) < 2:
        return _pieces(stripped)
    return [_Piece(stripped.removeprefix("-"), stripped.startswith("-"), True)]


def _mark(text: str) -> Mark | None:
    name = text.removesuffix("*")
    if [(start, end) for start, end, _ in spans(name)] != [(0, len(name))]:
        return None
    return Mark(mark_tokens([name])[0], name != text)


def _period(value: str, part: str) -> tuple[date, date]:
    found = _DAY.fullmatch(value)
    if found is None:
        raise ReflectuiError("query.day", part=part)
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except (ValueError, IndexError) as error:
        raise ReflectuiError("query.day", part=part) from error
    return first, last
