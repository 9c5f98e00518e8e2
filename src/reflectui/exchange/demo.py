"""The sample journal: half a year of one engineer, a different one in each language, ending today."""

import json
from datetime import date, timedelta

from reflectui import clock
from reflectui.i18n import LOCALE
from reflectui.store.journal import Journal


def fill(journal: Journal, language: str, today: date, zone: str) -> int:
    """Write the sample entries of `language` so that the newest is of `today`; returns how many."""
    file = LOCALE / language / "demo.jsonl"
    samples = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    with journal.change("demo"):
        for sample in sorted(samples, key=lambda each: (-each["ago"], each["time"])):
            moment = clock.moment_on(today - timedelta(days=sample["ago"]), sample["time"], zone)
            journal.entries.add(
                moment,
                experience=sample["text"],
                title=sample.get("title", ""),
                starred=sample.get("starred", False),
                **sample.get("stages", {}),
            )
    return len(samples)
