"""The fields at the top of a markdown file, between --- (YAML) or +++ (TOML)."""

import json
import re
import tomllib
from datetime import datetime
from typing import Any, NamedTuple

import yaml

from reflectui import clock

LONGEST = 100_000
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_BLOCK = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_SPLIT = re.compile(r"[\s,、]+")


class Stated(NamedTuple):
    """What a `date` field says: the day, and where it names more than midnight, the time and instant."""

    day: str
    time: str | None
    instant: str


def split(text: str) -> tuple[dict[str, Any] | None, str]:
    """The fields and the text below them; no fields is {}, and None where they cannot be read.

    Then the text is whole, so that nothing of it is lost.
    """
    block = _BLOCK.match(text)
    if block is None:
        return {}, text
    fields = _toml(block["inside"]) if block["fence"] == "+++" else _yaml(block["inside"])
    return (fields, text[block.end() :]) if fields is not None else (None, text)


def tags_of(fields: dict[str, Any]) -> list[str]:
    """The tags, a list or words, without their signs."""
    found = fields.get("tags") or []
    words = _SPLIT.split(found) if isinstance(found, str) else found if isinstance(found, list) else []
    return [tag for word in words if isinstance(word, str) and (tag := word.strip().lstrip("#＃"))]


def title_of(fields: dict[str, Any]) -> str:
    """The title, empty where none is given."""
    title = fields.get("title")
    return title.strip() if isinstance(title, str) else ""


def stated(fields: dict[str, Any], zone: str, day_start: int) -> Stated | None:
    """What the `date` field says, None where it is no date; a time with an offset is turned into `zone`."""
    found = fields.get("date")
    try:
        at = datetime.fromisoformat(found.strip()) if isinstance(found, str) else None
    except ValueError:
        return None
    if at is None:
        return None
    day, minute = at.date().isoformat(), at.hour * 60 + at.minute
    if not minute:
        return Stated(day, None, "")
    if at.tzinfo is None:
        return Stated(day, clock.time_text(minute), "")
    try:
        moment = clock.moment(at, zone, day_start)
    except OverflowError:
        return None
    return Stated(moment.day, moment.time, moment.instant or "")


def _yaml(text: str) -> dict[str, Any] | None:
    """Every scalar stays the text it is; aliases, with which a small file can become endless, are refused."""
    if len(text) > LONGEST:
        return None
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=LOADER)):
            return None
        found = yaml.load(text, Loader=LOADER)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    if found is None or found == "":
        return {}
    return found if isinstance(found, dict) and all(isinstance(key, str) for key in found) else None


def _toml(text: str) -> dict[str, Any] | None:
    if len(text) > LONGEST:
        return None
    try:
        found: dict[str, Any] = json.loads(json.dumps(tomllib.loads(text), default=str))
    except (ValueError, RecursionError):
        return None
    return found
