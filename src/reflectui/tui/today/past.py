"""The same day in earlier years: the words of an entry that say something of its day."""

import re

from reflectui.store.entry_lists import EntryRow

# How a line begins that names the day it is of: weather and the like may follow after a blank or a bracket.
_NUMBER = r"[\d元〇一二三四五六七八九十廿卅]+"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAYS = (
    rf"(?:\S\S)?(?:{_NUMBER}[年月])*{_NUMBER}日",
    r"(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}",
    rf"(?:{_MONTH} )?\d{{1,2}}(?:st|nd|rd|th)",
    rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?",
)
_DATED = re.compile(rf"\W*(?:{'|'.join(_DAYS)})(?=$|[\s(（])", re.IGNORECASE)


def quoted(row: EntryRow) -> str:
    """The words of an entry that say something of its day: the line after one that is only its date."""
    return row.beside if row.beside and _DATED.match(row.line) else row.line
