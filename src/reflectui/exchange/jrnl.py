"""jrnl: its journal in one file or a folder of days, its pretty export, and its json export."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.exchange.json_stream import members
from reflectui.exchange.jsonl import day_in, tags_in, text_in, time_in
from reflectui.exchange.records import Item, Options, Problem, Record, Skipped
from reflectui.exchange.sources import decoded, files_under, text_of, translated

_WHEN = (
    r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?) "
    r"(?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d)?(?: (?P<half>[AaPp])\.?[Mm]\.?)?"
)
_BRACKETED = re.compile(rf"\[{_WHEN}\](?: (?P<title>.*))?", re.ASCII)
_BARE = re.compile(rf"{_WHEN} (?P<title>.*)", re.ASCII)
_DAY_FILE = re.compile(r"\d{4}/\d\d/\d\d\.txt", re.ASCII)
_TAG = re.compile(r"(?<!\S)[@#][-+*#/\w]+")
_WORD = re.compile(r"\S+")


def read(path: Path, _options: Options) -> Iterator[Item]:
    """Records of a jrnl journal or export. Raises `import.not_jrnl` where there is no entry in it."""
    if path.is_dir():
        yield from _read_folder(path)
    elif _begins(path) == "{":
        yield from _read_export(path)
    else:
        yield from _read_text(text_of(path), "")


def _begins(path: Path) -> str:
    with translated(path), path.open("rb") as file:
        try:
            return decoded(file.read(200)).lstrip()[:1]
        except ReflectuiError:
            return ""


def _read_folder(path: Path) -> Iterator[Item]:
    for name in files_under(path, frozenset((".txt",))):
        if not _DAY_FILE.fullmatch(name):
            yield Skipped(name, "no_day")
            continue
        try:
            yield from _read_text(text_of(path / name), name)
        except ReflectuiError as error:
            yield Problem(name, error.code, error.params)


def _read_export(path: Path) -> Iterator[Item]:
    listed = False
    for key, found, line in members(path, ("entries",)):
        if key == "entries":
            listed = True
            try:
                yield _exported(str(line), found)
            except ReflectuiError as error:
                yield Problem(str(line), error.code, error.params)
    if not listed:
        raise ReflectuiError("import.not_jrnl")


def _exported(place: str, found: Any) -> Record:
    if not isinstance(found, dict):
        raise ReflectuiError("import.not_object")
    if "body" not in found:
        raise ReflectuiError("import.no_text")
    record = _record(place, text_in(found, "title"), text_in(found, "body").split("\n"))
    record.day, record.time = day_in(found), time_in(found)
    record.tags = tags_in(found) or record.tags
    record.starred = record.starred or found.get("starred") is True
    return record


def _read_text(text: str, name: str) -> Iterator[Item]:
    """Records between header lines; where one stands in brackets, only those in brackets are headers."""
    lines = text.split("\n")
    header = _BRACKETED if any(map(_BRACKETED.fullmatch, lines)) else _BARE
    starts = [at for at, line in enumerate(lines) if header.fullmatch(line)]
    if not starts:
        raise ReflectuiError("import.not_jrnl")
    for at in range(starts[0]):
        if lines[at].strip():
            yield Problem(_place(name, at), "import.text_outside")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        found = header.fullmatch(lines[start])
        assert found is not None
        place = _place(name, start)
        try:
            record = _record(place, found["title"] or "", lines[start + 1 : end])
            yield replace(record, day=_day(found), time=_time(found))
        except ReflectuiError as error:
            yield Problem(place, error.code, error.params)


def _place(name: str, at: int) -> str:
    return f"{name}:{at + 1}" if name else str(at + 1)


def _record(place: str, title: str, lines: list[str]) -> Record:
    """A record without its day: star, title and text told apart. A title alone is what was written."""
    title = title.strip()
    starred = title == "*" or title.endswith(" *")
    title = title[:-1].strip() if starred else title
    if all(not line.strip() or line.startswith("|") for line in lines):
        lines = [line.removeprefix("|").removeprefix(" ") for line in lines]
    text = "\n".join(lines).strip("\n")
    tags = list(dict.fromkeys(_TAG.findall(f"{title}\n{text}")))
    if not text.strip():
        return Record(place, "", experience=title, tags=tags, starred=starred)
    return Record(place, "", None, _without_last_tags(title), text, tags=tags, starred=starred)


def _without_last_tags(title: str) -> str:
    words = list(_WORD.finditer(title))
    while len(words) > 1 and _TAG.fullmatch(words[-1][0]):
        words.pop()
    return title[: words[-1].end()] if words else title


def _day(found: re.Match[str]) -> str:
    try:
        return date(*(int(found[name]) for name in ("year", "month", "day"))).isoformat()
    except ValueError as error:
        raise ReflectuiError("import.bad_date", date=found[0][:20]) from error


def _time(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
    if hour > 23 or minute > 59:
        raise ReflectuiError("import.bad_time", time=found[0][:20])
    return clock.time_text(hour * 60 + minute)
