"""Notes in files named by day: what folders of text and of markdown have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reflectui.errors import ReflectuiError
from reflectui.exchange import front_matter
from reflectui.exchange.days import Named, named, named_by_path
from reflectui.exchange.records import Item, Options, Problem, Record, Skipped
from reflectui.exchange.sources import files_under, text_of

_HEADING = re.compile(r"#{1,6}[ \t]+")
_LINKS = re.compile(r"[\s<>«»←→|]*(?:\[\[[^\]]+\]\][\s<>«»←→|]*)+")
_LINK = re.compile(r"\[\[([^\]|]+)")


def notes(path: Path, endings: frozenset[str]) -> Iterator[tuple[str, str | Problem]]:
    """Name inside the folder, and text or what is wrong with it, of each file; `path` may be one file."""
    root, names = (path, files_under(path, endings)) if path.is_dir() else (path.parent, [path.name])
    for name in sorted(names, key=_by_day):
        try:
            yield name, text_of(root / name)
        except ReflectuiError as error:
            yield name, Problem(name, error.code, error.params)


def read_note(name: str, text: str, options: Options) -> Iterator[Item]:
    """The records of one file: one, or one for each day that a heading names, or why there is none.

    The day is the one in the name, else the one that a heading or the front matter states.
    """
    fields, body = front_matter.split(text)
    by_name = named_by_path(name)
    if by_name and by_name.day is None:
        yield Skipped(name, "no_such_day")
        return
    note = _Note(name, by_name, fields or {}, options)
    cut = _sections(body.split("\n"), by_name.day if by_name else None)
    sections = [section for section in cut if section.day or section.text()]
    if not sections:
        yield Skipped(name, "empty" if by_name or fields else "no_day")
        return
    for section in sections:
        record = note.record(section, len(sections) > 1)
        if record is None:
            yield Skipped(name, "no_day" if fields is not None else "front_matter")
        elif record.experience.strip() or record.title:
            yield record
        else:
            yield Skipped(record.place, "empty")


@dataclass(slots=True)
class _Section:
    """A part of a file under a heading that names its day; no day before the first such heading."""

    day: str | None
    title: str
    lines: list[str]

    def text(self) -> str:
        return "\n".join(self.lines).strip("\n") if any(line.strip() for line in self.lines) else ""


@dataclass(frozen=True, slots=True)
class _Note:
    name: str
    by_name: Named | None
    fields: dict[str, Any]
    options: Options

    def record(self, section: _Section, several: bool) -> Record | None:
        """The section as a record, None where nothing says which day it is."""
        stated = front_matter.stated(self.fields, self.options.zone, self.options.day_start)
        day = section.day or (self.by_name.day if self.by_name else None) or (stated.day if stated else None)
        if day is None:
            return None
        record = Record(f"{self.name}#{day}" if several else self.name, day)
        if stated and stated.day == day and not several:
            record.time, record.instant = stated.time, stated.instant
        record.tags = front_matter.tags_of(self.fields)
        used = {"tags"} | ({"date"} if stated and stated.day == day else set())
        text = _without_links(section.text(), record)
        if not several:
            record.title = front_matter.title_of(self.fields) or (self.by_name.after if self.by_name else "")
            used.add("title")
        record.extra |= {name: value for name, value in self.fields.items() if name not in used}
        if not record.title:
            record.title, text = (section.title, text) if section.title else _titled(text)
        record.experience = text
        return record


def _sections(lines: list[str], day: str | None) -> Iterator[_Section]:
    """Cut at headings that name nothing but a day.

    The first line may do so without being a heading; a heading there may go on with a title, unless it names
    another day than the file's own `day`.
    """
    section, first = _Section(None, "", []), True
    for line in lines:
        heading = _heading(line)
        found = named(heading or line) if heading or first else None
        titled = heading and first and found and found.day == (day or found.day)
        if found and found.day and not found.before and (titled or not found.after):
            yield section
            section = _Section(found.day, found.after, [])
        else:
            section.lines.append(line)
        first = first and not line.strip()
    yield section


def _heading(line: str) -> str:
    """The words of a heading, empty where the line is none; # behind a space at its end is no word."""
    sign = _HEADING.match(line)
    words = line[sign.end() :].rstrip() if sign else ""
    open_ended = words.rstrip("#")
    return open_ended.rstrip() if open_ended[-1:].isspace() else words


def _titled(text: str) -> tuple[str, str]:
    """A first `# heading` and the text without it."""
    first, _, rest = text.partition("\n")
    if first.startswith("# ") and (heading := _heading(first)):
        return heading, rest.strip("\n")
    return "", text


def _without_links(text: str, record: Record) -> str:
    """Put a first line that only links to other days aside."""
    first, _, rest = text.partition("\n")
    links = _LINK.findall(first)
    if _LINKS.fullmatch(first) and links and all(named(link) for link in links):
        record.extra["links"] = first
        return rest.strip("\n")
    return text


def _by_day(name: str) -> tuple[str, str]:
    found = named_by_path(name)
    return (found.day or "" if found else "", name)
