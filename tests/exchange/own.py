"""Exports in our own json: made by a journal, or by hand."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from reflectui import clock
from reflectui.clock import Moment
from reflectui.store.journal import Journal
from tests.exchange.reading import exported

MOMENT = clock.moment_on(date(2026, 7, 14), "26:10", "Asia/Tokyo")


UNTIMED = Moment(None, None, "2026-07-13", None)


def export(journal: Journal, path: Path) -> Path:
    path.write_text(exported(journal), encoding="utf-8", newline="")
    return path


def entry_shape(number: int, **fields: Any) -> dict[str, Any]:
    at = "2026-07-14T00:00:00Z"
    uid = f"00000000-0000-7000-8000-{number:012x}"
    empty = dict.fromkeys(("time", "instant", "zone"))
    base = {"uid": uid, "day": "2026-07-14", **empty, "experience": "e", "created_at": at, "changed_at": at}
    return base | fields


def write_own(path: Path, found: list[Any], **head: Any) -> Path:
    whole = {"format": "reflectui", "version": 1, "settings": {}, **head, "entries": found}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path
