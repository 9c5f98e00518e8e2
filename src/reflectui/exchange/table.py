"""csv: every entry a row, every field a column, as RFC 4180 wants it; the trash is named in deleted_at.

Lines that were gathered stand in the record that holds them, and have no row of their own.
"""

import csv
from collections.abc import Mapping
from typing import TextIO

from reflectui.model.entry import Entry
from reflectui.store.entry_records import FLAGS
from reflectui.store.journal import Journal

COLUMNS = [name for name in Entry.model_fields if name not in ("id", "version", "gathered_in")]
MARK = ",".join(COLUMNS[:5])


def write(journal: Journal, out: TextIO, _names: Mapping[str, str]) -> int:
    """Write the whole journal and return how many rows that is."""
    rows = csv.DictWriter(out, COLUMNS, extrasaction="ignore")
    rows.writeheader()
    count = 0
    for fields in journal.entries.complete():
        if fields["gathered_in"]:
            continue
        flags = {name: int(fields[name]) for name in FLAGS}
        rows.writerow(fields | flags | {"tags": " ".join(fields["tags"])})
        count += 1
    return count
