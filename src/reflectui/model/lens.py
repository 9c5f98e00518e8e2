"""A way of writing: named questions over the four stages of an entry, whose texts stay plain text.

A stage may have headings. Each is a line `Keep: …` of the stage's text, and what stands under it goes on
until the next heading. Headings are known by their names in every language, whatever their width and case.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reflectui.model.entry import Stage

LONGEST_NAME = 60
"""The most characters of a heading's name."""

_LABEL = re.compile(f"([^:：]{{1,{2 * LONGEST_NAME}}})[:：]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A prompt inside a stage: its name and question, its name in other languages, and its place in a grid
    where it has one."""

    name: str
    question: str
    others: tuple[str, ...] = ()
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What a way of writing calls a stage, what it asks there, and the headings the answer may have."""

    name: str
    question: str
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Lens:
    """A way of writing in one language: `about` is a sentence, `asked` are the stages it speaks of, in order.

    `parts` has all stages; those it does not speak of are called and asked as in Kolb's cycle.
    """

    id: str
    name: str
    about: str
    parts: "Mapping[Stage, Part]"
    asked: "tuple[Stage, ...]"

    def part(self, stage: "Stage") -> Part:
        """What it says of a stage."""
        return self.parts[stage]


class Question(NamedTuple):
    """What a way of writing asks next: the stage, its heading (empty for the stage itself), the words."""

    stage: "Stage"
    heading: str
    text: str


class _Section(NamedTuple):
    """A heading (its index) in the line `line` of a text, and whether anything is written under it."""

    heading: int
    line: int
    written: bool


def plain(name: str) -> str:
    """The form in which names of headings are compared."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).split())


def scaffold(headings: Iterable[Heading]) -> str:
    """The lines of these headings, each to be written after; for a stage that is empty."""
    return "\n".join(f"{heading.name}: " for heading in headings)


def with_missing(headings: Sequence[Heading], text: str) -> str:
    """`text` and a line for each heading that has none, at its end; `without_blank` takes them away again."""
    there = {section.heading for section in _sections(headings, text.split("\n"))}
    added = scaffold(heading for index, heading in enumerate(headings) if index not in there)
    return f"{text}\n{added}" if text and added else text or added


def filled(headings: Sequence[Heading], text: str) -> list[bool]:
    """For each heading whether something is written under it in the text of the stage."""
    written = {section.heading for section in _sections(headings, text.split("\n")) if section.written}
    return [index in written for index in range(len(headings))]


def without_blank(headings: Sequence[Heading], text: str) -> str:
    """`text` without the lines of headings under which nothing is written; every other line stays."""
    lines = text.split("\n")
    blank = {section.line for section in _sections(headings, lines) if not section.written}
    return "\n".join(line for number, line in enumerate(lines) if number not in blank)


def next_question(lens: Lens, stages: "Mapping[Stage, str]") -> Question | None:
    """The first of the lens's questions, in its order, that has no answer yet; None where all have one."""
    for stage in lens.asked:
        part, text = lens.part(stage), stages[stage]
        if not part.headings and not text.strip():
            return Question(stage, "", part.question)
        for heading, written in zip(part.headings, filled(part.headings, text), strict=True):
            if not written:
                return Question(stage, heading.name, heading.question)
    return None


def _sections(headings: Sequence[Heading], lines: Sequence[str]) -> list[_Section]:
    """The headings that stand in a text, in its order; one may stand there twice."""
    indexes = _indexes(tuple(headings))
    found = []
    for number, line in enumerate(lines):
        label = _LABEL.match(line) if indexes else None
        index = indexes.get(plain(label[1])) if label else None
        if label and index is not None:
            found.append((index, number, line[label.end() :]))
    ends = [*(number for _index, number, _rest in found), len(lines)][1:]
    return [
        _Section(index, number, bool(rest.strip()) or any(map(str.strip, lines[number + 1 : end])))
        for (index, number, rest), end in zip(found, ends, strict=True)
    ]


@lru_cache(maxsize=64)
def _indexes(headings: tuple[Heading, ...]) -> dict[str, int]:
    """The index of a heading by its names."""
    return {
        plain(name): index
        for index, heading in enumerate(headings)
        for name in (heading.name, *heading.others)
    }
