"""What the index holds of an entry: where it stands, the tokens of its texts, its marks and states."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from reflectui.language import tokens
from reflectui.language.marks import marks
from reflectui.store.driver import spoiled
from reflectui.store.entry_records import TEXTS

STAGES = TEXTS[1:]
FIELDS = "day, title, experience, reflection, concept, action, tags, starred, loop"
TEXT_FIELDS = slice(1, 6)
ID_BITS = 24
ID_MASK = (1 << ID_BITS) - 1

Row = tuple[int, str, str, str, str, str, str]


class Read(NamedTuple):
    """What is found in a text: its tokens, with a space between, and those of its tags and people."""

    tokens: str
    marks: frozenset[str]


def read(text: str) -> Read:
    """Find the tokens of a text; half a second for a million characters."""
    if not text:
        return Read("", frozenset())
    found: list[str] = []
    if "#" in text or "@" in text or "＃" in text or "＠" in text:
        named = marks(text)
        found = ["#" + name for name in named.tags] + ["@" + name for name in named.people]
    return Read(" ".join(tokens.tokens(text)), frozenset(tokens.mark_tokens(found)))


def row(id: int, fields: Sequence[Any], known: Mapping[str, Read] | None = None) -> Row:
    """What the index holds of an entry: its rowid, the tokens of each text, and its marks and states.

    `fields` are those of FIELDS: day, the five texts, tags as JSON, starred and loop. Texts that are `known`
    are not read again.
    """
    day, *texts, tags, starred, loop = fields
    found = [(known or {}).get(text) or read(text) for text in texts]
    with spoiled():
        rowid = rowid_of(id, day)
        given = tokens.mark_tokens("#" + tag for tag in json.loads(tags)) if tags != "[]" else []
    marked = sorted({*given, *(mark for each in found for mark in each.marks)})
    title, experience, reflection, concept, action = (each.tokens for each in found)
    marks_and_states = " ".join([*_states(texts[1:], starred, loop), *marked])
    return rowid, title, experience, reflection, concept, action, marks_and_states


def rowid_of(id: int, day: str) -> int:
    """Where an entry stands in the index: by day, then by id."""
    return date.fromisoformat(day).toordinal() << ID_BITS | id


def _states(stages: Sequence[str], starred: int, loop: str) -> Iterable[str]:
    """Tokens for what is no text. Every entry has `_`: what exclusions alone are taken from."""
    written = [name for name, text in zip(STAGES, stages, strict=True) if text]
    states = ["_", *(f"_{name}" for name in written)]
    if starred:
        states.append("_starred")
    if loop == "kept_open" or (not loop and len(written) > 1):
        states.append("_open")
    return states
