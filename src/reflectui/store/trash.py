"""Finding in the trash: the query language, asked of records that the index does not hold any more."""

from typing import TYPE_CHECKING

from reflectui.language.tokens import phrase
from reflectui.store.entry_lists import TRASHED
from reflectui.store.entry_records import TEXTS
from reflectui.store.index_rows import FIELDS, ID_BITS, Row, row
from reflectui.store.query import Mark, Query, parse

if TYPE_CHECKING:
    from reflectui.store.journal import Journal
    from reflectui.store.search import Asked


class Trash:
    """The trash of one journal. Each record is read once, and again where it has changed."""

    def __init__(self, journal: "Journal") -> None:
        self._run = journal.connection.execute
        self._column = journal.connection.column
        self._read: dict[int, tuple[int, Row]] = {}

    def ids(self, query: "Asked") -> list[int]:
        """As `Entries.trash_ids`."""
        asked = parse(query)
        trash = f"FROM entry WHERE {TRASHED} ORDER BY deleted_at DESC, id DESC"
        if asked.empty:
            return list(self._column(f"SELECT id {trash}"))
        known, self._read = self._read, {}
        for id, version, *fields in self._run(f"SELECT id, version, {FIELDS} {trash}"):
            there = known.get(id)
            self._read[id] = there if there and there[0] == version else (version, row(id, fields))
        return [id for id, (_, found) in self._read.items() if _matches(found, asked)]


def _matches(found: Row, query: Query) -> bool:
    """Whether a record, as the index would hold it, is what the index would find."""
    rowid, *texts, marks = found
    scope = [f" {text} " for name, text in zip(TEXTS, texts, strict=True) if name in (query.stages or TEXTS)]
    states = [f" {marks} "]

    def written(word: str) -> bool:
        asked = phrase(word)
        return _holds(scope, " ".join(asked.tokens), asked.prefix)

    def marked(mark: Mark) -> bool:
        return _holds(states, mark.token, mark.prefix)

    def is_so(state: str) -> bool:
        return _holds(states, f"_{state}")

    wanted = [*map(written, query.words), *map(marked, query.marks), *map(is_so, query.states)]
    unwanted = [*map(written, query.no_words), *map(marked, query.no_marks), *map(is_so, query.no_states)]
    if query.stages and not query.words:
        wanted.append(any(map(is_so, query.stages)))
    in_time = query.first.toordinal() <= rowid >> ID_BITS <= query.last.toordinal()
    return in_time and all(wanted) and not any(unwanted)


def _holds(columns: list[str], tokens: str, prefix: bool = False) -> bool:
    """Whether the tokens stand side by side in one of the columns; with `prefix` the last may go on."""
    asked = f" {tokens}" if prefix else f" {tokens} "
    return any(asked in column for column in columns)
