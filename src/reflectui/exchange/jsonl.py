"""jsonl: an object a line, `{"date", "time"?, "title"?, "text", "tags"?, "stages"?}`; other keys are kept."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.exchange.records import Item, Options, Problem, Record
from reflectui.exchange.sources import translated
from reflectui.language.visible import REPLACEMENT
from reflectui.model.entry import STAGES

LONGEST_LINE = 64_000_000
KNOWN = frozenset(("date", "time", "title", "text", "tags", "stages"))
# So many bytes may stray into a line of UTF-8; more, where it has little else, are another encoding.
STRAYS = 2
BOM = b"\xef\xbb\xbf"

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read(path: Path, _options: Options) -> Iterator[Item]:
    """Records of a jsonl file, place and key being line numbers and content; blank lines are passed over."""
    for number, line in _lines(path):
        try:
            yield _record(str(number), line)
        except ReflectuiError as error:
            yield Problem(str(number), error.code, error.params)


def loads(text: str) -> Any:
    """The JSON value of `text`; what no journal can write again (NaN, endless nesting) is no JSON.

    Raises `import.not_json` (column).
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise ReflectuiError("import.not_json", column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise ReflectuiError("import.not_json", column=1) from error


def text_in(found: dict[str, Any], name: str) -> str:
    """The text under `name`, empty where it is null or absent; raises `import.not_text` (key)."""
    value = found.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ReflectuiError("import.not_text", key=name)
    return value


def day_in(found: dict[str, Any], name: str = "date") -> str:
    """The ISO day under `name`; raises `import.no_date` and `import.bad_date` (date)."""
    value = found.get(name)
    if value is None:
        raise ReflectuiError("import.no_date")
    try:
        if not isinstance(value, str) or not _DATE.fullmatch(value):
            raise ValueError
        date.fromisoformat(value)
    except ValueError as error:
        raise ReflectuiError("import.bad_date", date=str(value)[:40]) from error
    return value


def time_in(found: dict[str, Any], name: str = "time") -> str | None:
    """The time under `name` as 'HH:MM', None where it is null or absent; raises `import.bad_time` (time)."""
    value = found.get(name)
    if value is None:
        return None
    try:
        return clock.time_text(clock.minute_of(value if isinstance(value, str) else ""))
    except ReflectuiError as error:
        raise ReflectuiError("import.bad_time", time=str(value)[:40]) from error


def tags_in(found: dict[str, Any], name: str = "tags") -> list[str]:
    """The list of texts under `name`; raises `import.bad_tags`."""
    value = found.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
        raise ReflectuiError("import.bad_tags")
    return value


def _record(number: str, line: bytes) -> Record:
    if len(line) > LONGEST_LINE:
        raise ReflectuiError("import.line_too_long", limit=LONGEST_LINE)
    found = loads(_decoded(line))
    if not isinstance(found, dict):
        raise ReflectuiError("import.not_object")
    record = Record(number, day_in(found), time_in(found), text_in(found, "title"), text_in(found, "text"))
    record.tags = tags_in(found)
    record.extra = {name: value for name, value in found.items() if name not in KNOWN}
    if found.get("stages") is not None:
        _take_stages(record, found["stages"])
    elif found.get("text") is None:
        raise ReflectuiError("import.no_text")
    return record


def _decoded(line: bytes) -> str:
    """The text of a line, with � for stray bytes; raises `import.not_utf8` (column) for another encoding."""
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        text = line.decode("utf-8", "replace")
        strays = text.count(REPLACEMENT)
        if strays > STRAYS and sum(char > "\x7f" for char in text) <= 4 * strays:
            raise ReflectuiError("import.not_utf8", column=error.start + 1) from error
        return text


def _take_stages(record: Record, stages: Any) -> None:
    if not isinstance(stages, dict):
        raise ReflectuiError("import.bad_stages")
    for stage in STAGES:
        text = text_in(stages, stage)
        # Somebody may give the text twice, as text and as experience; only another wording is added.
        if stage == "experience" and record.experience and text != record.experience:
            text = f"{record.experience}\n\n{text}" if text else record.experience
        setattr(record, stage, text)
    unknown = {name: value for name, value in stages.items() if name not in STAGES}
    if unknown:
        record.extra["stages"] = unknown


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Numbered lines that hold something; of an overlong one only as much as tells that it is."""
    number = 0
    with translated(path), path.open("rb") as file:
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            ended = line
            while len(ended) > LONGEST_LINE and not ended.endswith(b"\n"):
                ended = file.readline(LONGEST_LINE + 1)
            if number == 1:
                line = line.removeprefix(BOM)
            if line.strip():
                yield number, line


def _refuse(constant: str) -> Any:
    raise ValueError(constant)
