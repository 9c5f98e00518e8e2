"""Our own json: everything a journal holds, lossless but for ids, a record a line."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from pydantic import ValidationError

from reflectui import clock
from reflectui.errors import ReflectuiError
from reflectui.exchange.json_stream import members
from reflectui.exchange.jsonl import day_in, time_in
from reflectui.exchange.own_shapes import INSTANT, LISTS, checked, is_instant, sifted
from reflectui.exchange.records import UID, Item, Options, Other, Problem, Whole
from reflectui.exchange.taking import extra_text
from reflectui.model.entry import Entry
from reflectui.store import preferences
from reflectui.store.driver import spoiled
from reflectui.store.entry_records import LINKS
from reflectui.store.journal import Journal

VERSION = 3
ENTRIES = "entries"
# More turns than a journal has ids for.
LONGEST_THREAD = 1 << 24
MARK = '{"format": "reflectui", "version": '

_LOCAL = {"id": 0, "version": 1}


def write(journal: Journal, out: TextIO, _names: Mapping[str, str]) -> int:
    """Write the whole journal and return how many entries that is, the trash included."""
    out.write(f'{MARK}{VERSION},\n"settings": {_dumped(journal.preferences.all())}')
    count = _write_list(out, ENTRIES, map(_shown, journal.entries.complete()))
    for name, (kind, _) in LISTS.items():
        _write_list(out, name, journal.whole_records.complete(kind))
    out.write("\n}\n")
    return count


def _write_list(out: TextIO, name: str, records: Iterable[dict[str, Any]]) -> int:
    out.write(f',\n"{name}": [')
    count = 0
    for record in records:
        with spoiled():
            line = _dumped(record)
        out.write(",\n" if count else "\n")
        out.write(line)
        count += 1
    out.write("\n]" if count else "]")
    return count


def _shown(fields: dict[str, Any]) -> dict[str, Any]:
    with spoiled():
        extra = fields["extra"]
        return fields | {"extra": None if extra is None else json.loads(extra)}


def read(path: Path, _options: Options) -> Iterator[Item]:
    """Every record of an export, entries in their order and then the others, what is referred to first.

    Raises `import.other_json` (program), `import.unknown_json`, `import.newer_json` (version), and what
    `members` raises.
    """
    _recognise(path)
    others = list[Other]()
    for key, found, line in members(path, (ENTRIES, *LISTS)):
        place = str(line)
        try:
            if key == ENTRIES:
                yield Whole(place, _fields(found))
            elif key in LISTS:
                others.append(Other(place, LISTS[key].kind, checked(key, found)))
            elif key == "settings":
                for name in _unfit(found):
                    yield Problem(place, "import.bad_field", {"field": name})
        except ReflectuiError as error:
            yield Problem(place, error.code, error.params)
    yield from sifted(others)


def settings(path: Path) -> dict[str, str]:
    """The journal's settings in an export, without those that `read` finds unfit."""
    found: Any = next((value for key, value, _ in members(path, (ENTRIES,)) if key == "settings"), {})
    bad = _unfit(found)
    return {name: value for name, value in found.items() if name not in bad} if "settings" not in bad else {}


def _unfit(found: Any) -> list[str]:
    """The names of settings that no journal can hold."""
    if not isinstance(found, dict):
        return ["settings"]
    return [name for name, value in found.items() if not preferences.fits(name, value)]


def _recognise(path: Path) -> None:
    """Go on only where the file is ours; its members may stand in any order."""
    found: dict[str, Any] = {}
    for key, value, _ in members(path, (ENTRIES,)):
        found.setdefault(key, value)
        if "format" in found and "version" in found:
            break
    if found.get("format") != "reflectui":
        program = _program(found)
        raise ReflectuiError("import.other_json" if program else "import.unknown_json", program=program)
    version = found.get("version")
    if not isinstance(version, int):
        raise ReflectuiError("import.bad_field", field="version")
    if version > VERSION:
        raise ReflectuiError("import.newer_json", version=version)


def _program(found: dict[str, Any]) -> str:
    """Whose file this looks like, empty where nobody knows."""
    first = found.get("entries", found.get(""))
    if isinstance(first, dict):
        keys = first.keys()
        if "creationDate" in keys:
            return "Day One"
        if {"title", "body", "date", "time"} <= keys:
            return "jrnl"
        if {"title", "content", "date"} <= keys:
            return "tui-journal"
        if {"ts", "text"} <= keys:
            return "Slack"
    return ""


def _fields(found: Any) -> dict[str, Any]:
    """The fields of an entry, checked as the journal would check them."""
    if not isinstance(found, dict):
        raise ReflectuiError("import.not_object")
    day_in(found, "day")
    time_in(found)
    extra = found.get("extra")
    if extra is not None and not isinstance(extra, dict):
        raise ReflectuiError("import.bad_field", field="extra")
    links = {name: found.get(name) for name in LINKS}
    unlinked = found | _LOCAL | dict.fromkeys(links) | {"extra": extra_text(extra or {})}
    try:
        entry = Entry.model_validate(unlinked, strict=True)
    except ValidationError as error:
        raise ReflectuiError("import.bad_field", field=str(error.errors()[0]["loc"][0])) from error
    for name in ("uid", *links):
        _match(UID, found, name, needed=name == "uid")
        _refuse(name, name in links and found["uid"] == found.get(name))
    for name in ("instant", "created_at", "changed_at", "deleted_at", "shared_at"):
        _match(INSTANT, found, name, needed=name in ("created_at", "changed_at"))
        _refuse(name, found.get(name) is not None and not is_instant(found[name]))
    zone, key = entry.zone, entry.import_key
    _refuse("lens", not preferences.fits("", entry.lens))
    _refuse("zone", zone is not None and not (zone and clock.is_zone(zone)))
    _refuse("import_key", key is not None and (not key or "\0" in key))
    _refuse("turn", entry.turn > LONGEST_THREAD)
    return entry.model_dump(exclude=set(_LOCAL)) | links


def _match(pattern: re.Pattern[str], found: dict[str, Any], name: str, needed: bool) -> None:
    value = found.get(name)
    if value is None and not needed:
        return
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ReflectuiError("import.bad_field", field=name)


def _refuse(name: str, wrong: bool) -> None:
    if wrong:
        raise ReflectuiError("import.bad_field", field=name)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
