"""Our own markdown: days under headings, entries under theirs; made for reading, and read again.

The front matter names the headings under which the stages stand. A line of text that looks like one of our
headings gets a backslash in front. The trash stays out, and so do the fields that only json carries.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import TextIO

from reflectui.errors import ReflectuiError
from reflectui.exchange.jsonl import day_in, loads, tags_in, text_in, time_in
from reflectui.exchange.records import UID, Item, Problem, Record
from reflectui.exchange.sources import one_line_end
from reflectui.model.entry import STAGES, Entry
from reflectui.store.journal import Journal

MARK = "---\nreflectui: 1\n"
UNTIMED = "–"
READ_AT_ONCE = 500

_DAY = r"# (?P<day>\d{4}-\d\d-\d\d)"
_ENTRY = rf"## (?P<time>\d\d:\d\d|{UNTIMED})(?: (?P<title>.*))?"
_NAME = re.compile(r"(reflection|concept|action): (.+)")
_ABOUT = re.compile(r"<!-- (\{.*\}) -->")


class Headings:
    """Which lines are ours, given the names of the stages."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = {stage: names[stage] for stage in STAGES[1:] if stage in names}
        self.stages = {name: stage for stage, name in self.names.items()}
        stages = "|".join(map(re.escape, self.stages)) or "(?!)"
        ours = rf"(?:{_DAY}|{_ENTRY}|### (?P<stage>{stages}))"
        self.match = re.compile(ours, re.ASCII).fullmatch
        self._escaped = re.compile(rf"^(?=\\*{ours}$)", re.ASCII | re.MULTILINE)

    def escape(self, text: str) -> str:
        """`text` without lines that could be taken for headings, its line ends as reading makes them."""
        return self._escaped.sub(r"\\", one_line_end(text))

    def unescape(self, line: str) -> str:
        """The line as it was before `escape`."""
        return line[1:] if line.startswith("\\") and self._escaped.match(line[1:]) else line


def write(journal: Journal, out: TextIO, names: Mapping[str, str]) -> int:
    """Write all days into one file and return how many entries that is."""
    headings = Headings(names)
    _write_head(headings, out)
    return sum(_write_day(day, entries, headings, out) for day, entries in _days(journal))


def days(journal: Journal, names: Mapping[str, str]) -> Iterator[tuple[str, Callable[[TextIO], int]]]:
    """For every day the name of its file and what writes it."""
    headings = Headings(names)
    for day, entries in _days(journal):
        yield f"{day}.md", partial(_write_file, day, entries, headings)


def read_text(text: str, place: str) -> Iterator[Item]:
    """The records of a text that begins with `MARK`."""
    lines = text.split("\n")
    end = lines.index("---", 1) if "---" in lines[1:] else 0
    headings = Headings({found[1]: found[2] for line in lines[:end] if (found := _NAME.fullmatch(line))})
    day, record, stage = "", None, "experience"
    parts = dict[str, list[str]]()
    for number, line in enumerate(lines[end + 1 :], end + 2):
        found = headings.match(line)
        if found is None:
            if record is None and line.strip():
                yield Problem(f"{place}:{number}", "import.text_outside")
            elif record is not None:
                parts.setdefault(stage, []).append(line)
        elif found["stage"]:
            stage = headings.stages[found["stage"]]
            parts.setdefault(stage, []).append("")
        else:
            if record is not None:
                yield _finished(record, parts, headings)
            record, stage, parts = None, "experience", {}
            if found["day"]:
                day = found["day"]
            else:
                record = Record(f"{place}:{number}", day, found["time"], found["title"] or "")
    if record is not None:
        yield _finished(record, parts, headings)


def _finished(record: Record, parts: dict[str, list[str]], headings: Headings) -> Item:
    try:
        record.day = day_in({"date": record.day or None})
        record.time = None if record.time == UNTIMED else time_in({"time": record.time})
        about = _ABOUT.fullmatch(parts.get("experience", [""])[0])
        if about:
            del parts["experience"][0]
            found = loads(about[1])
            uid = text_in(found, "uid")
            record.uid = record.key = uid if UID.fullmatch(uid) else ""
            record.title = text_in(found, "title") or record.title
            record.tags = tags_in(found)
            record.starred = found.get("starred") is True
    except ReflectuiError as error:
        return Problem(record.place, error.code, error.params)
    for stage, lines in parts.items():
        setattr(record, stage, "\n".join(map(headings.unescape, lines)).strip("\n"))
    return record


def _days(journal: Journal) -> Iterator[tuple[str, Iterator[Entry]]]:
    return groupby(_entries(journal), lambda entry: entry.day)


def _entries(journal: Journal) -> Iterator[Entry]:
    """Entries outside the trash, oldest first."""
    ids = journal.entries.ids()[::-1]
    for start in range(0, len(ids), READ_AT_ONCE):
        yield from journal.entries.many(ids[start : start + READ_AT_ONCE])


def _write_file(day: str, entries: Iterator[Entry], headings: Headings, out: TextIO) -> int:
    _write_head(headings, out)
    return _write_day(day, entries, headings, out)


def _write_head(headings: Headings, out: TextIO) -> None:
    names = "".join(f"{stage}: {name}\n" for stage, name in headings.names.items())
    out.write(f"{MARK}{names}---\n")


def _write_day(day: str, entries: Iterator[Entry], headings: Headings, out: TextIO) -> int:
    out.write(f"\n# {day}\n")
    count = 0
    for entry in entries:
        count += 1
        line = " ".join(entry.title.split())
        out.write(f"\n## {entry.time or UNTIMED} {line}".rstrip() + f"\n{_about(entry, line)}\n")
        for stage, text in entry.stages().items():
            if text.strip():
                name = f"\n### {headings.names[stage]}\n" if stage in headings.names else ""
                out.write(f"{name}\n{headings.escape(text.strip(chr(10)))}\n")
    return count


def _about(entry: Entry, title: str) -> str:
    """What a heading cannot say, as a comment that no reader of markdown shows."""
    about: dict[str, object] = {"uid": entry.uid}
    if title != entry.title:
        about["title"] = entry.title
    if entry.tags:
        about["tags"] = entry.tags
    if entry.starred:
        about["starred"] = True
    return f"<!-- {json.dumps(about, ensure_ascii=False).replace('>', chr(92) + 'u003e')} -->"
