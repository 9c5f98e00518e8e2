"""Finding entries: a query's words, marks, states and days, answered by the full-text index alone."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reflectui.errors import ReflectuiError
from reflectui.store.entry_lists import NEWEST_FIRST, parts
from reflectui.store.index import Index, never
from reflectui.store.index_rows import ID_BITS, ID_MASK

if TYPE_CHECKING:
    from reflectui.store.highlights import Finder, Passage
    from reflectui.store.journal import Journal
    from reflectui.store.query import Mark, Query

FEW = 500
SHOWN = ("id", "day", "title", "experience", "reflection", "concept", "action")

Asked = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found: `snippet` is one line of at most 80 characters around the first match."""

    id: int
    day: str
    title: str
    snippet: str


class Search:
    """Search over one journal. A query is a line, or the arguments of a command line.

    All methods raise what `query.parse` raises, and `search.not_ready` while the index is being rebuilt.
    """

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._run = journal.connection.execute
        self._known: tuple[tuple[int, int], array[int]] | None = None

    @cached_property
    def index(self) -> Index:
        return Index(self._journal)

    @property
    def ready(self) -> bool:
        """Whether the index can be asked; if not, `rebuild` makes it so."""
        return self.index.ready

    def rebuild(self, cancelled: Callable[[], bool] = never) -> bool:
        """Make the index ready, in short transactions; True when it is. Can be stopped and goes on later."""
        return self.index.rebuild(cancelled)

    def find(self, query: Asked, limit: int = 50, offset: int = 0) -> list[Hit]:
        """`limit` entries after the first `offset`, newest first as in the timeline."""
        asked = self._parse(query)
        return self.hits(self._newest(asked, offset + limit)[offset : offset + limit], _finder(asked))

    def hits(self, ids: Sequence[int], find: "Finder") -> list[Hit]:
        """These entries in that order, with what `find` lights up in them; what is gone is left out."""
        from reflectui.store.highlights import snippet

        found = {
            id: Hit(id, day, title, snippet((*texts, title), find))
            for id, day, title, *texts in self._texts(ids)
        }
        return [found[id] for id in ids if id in found]

    def passages(self, ids: Sequence[int], find: "Finder") -> "dict[int, Passage]":
        """Where in the texts of these entries `find` lights up something first, by id."""
        from reflectui.store.highlights import passage

        found = {id: passage((*texts, title), find) for id, _day, title, *texts in self._texts(ids)}
        return {id: place for id, place in found.items() if place is not None}

    def _texts(self, ids: Sequence[int]) -> "Iterator[tuple[Any, ...]]":
        for part in parts(ids):
            marks = ", ".join("?" * len(part))
            yield from self._run(
                f"SELECT {', '.join(SHOWN)} FROM entry WHERE id IN ({marks})", part
            ).fetchall()

    def ids(self, query: Asked) -> "array[int]":
        """Every match, in the order of the timeline."""
        return array("q", self._in_order([rowid & ID_MASK for rowid in self._rowids(self._parse(query))]))

    def newest(self, query: Asked, limit: int) -> "array[int]":
        """The first `limit` matches, in the order of the timeline."""
        return array("q", self._newest(self._parse(query), limit))

    def count(self, query: Asked) -> int:
        """How many entries match."""
        return sum(self._rowids(self._parse(query), "count(*)"))

    def marks(self) -> list[tuple[str, int]]:
        """Every tag and person, as `#tag` and `@name` folded, with the number of its entries; the most
        frequent first. Raises `search.not_ready`.
        """
        if not self.ready:
            raise ReflectuiError("search.not_ready")
        self._look_at_terms()
        query = "SELECT term, doc FROM temp.terms WHERE term >= ? AND term < ? AND col = 'marks'"
        found = [row for sign in "#@" for row in self._run(query, (sign, chr(ord(sign) + 1))).fetchall()]
        return sorted(found, key=lambda each: (-each[1], each[0]))

    def highlights(self, query: Asked) -> "Finder":
        """A function giving the spans (start, end in characters) of what the query looks for in any text."""
        return _finder(self._parse(query))

    def asks(self, query: Asked) -> bool:
        """Whether the query asks for anything: signs alone do not."""
        return not self._parse(query).empty

    def _look_at_terms(self) -> None:
        """Let `temp.terms` show the terms of the index; also where the journal itself can only be read."""
        if self._journal.read_only:
            self._run("PRAGMA query_only = OFF")
        self._run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab (main, search, col)")
        if self._journal.read_only:
            self._run("PRAGMA query_only = ON")

    def _parse(self, query: Asked) -> "Query":
        from reflectui.store.query import parse

        return parse(query)

    def _rowids(self, query: "Query", wanted: str = "rowid") -> Iterable[int]:
        """The rowid of every match, the newest day first; or another column that is `wanted` of them."""
        if query.empty or query.first > query.last:
            return ()
        if not self.ready:
            raise ReflectuiError("search.not_ready")
        first = query.first.toordinal() << ID_BITS
        last = query.last.toordinal() << ID_BITS | ID_MASK
        return self._journal.connection.column(
            f"SELECT {wanted} FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC",
            (_match(query), first, last),
        )

    def _newest(self, query: "Query", wanted: int) -> list[int]:
        """The ids of the first `wanted` matches; the last day is read to its end, to know its order."""
        found: list[int] = []
        day = -1
        for rowid in self._rowids(query):
            if len(found) >= wanted and rowid >> ID_BITS != day:
                break
            day = rowid >> ID_BITS
            found.append(rowid & ID_MASK)
        return self._in_order(found)[:wanted]

    def _in_order(self, ids: Sequence[int]) -> list[int]:
        if len(ids) > FEW:
            wanted = set(ids)
            return [id for id in self._timeline() if id in wanted]
        marks = ", ".join("?" * len(ids))
        query = f"SELECT id FROM entry WHERE id IN ({marks}) ORDER BY {NEWEST_FIRST}"
        return list(self._journal.connection.column(query, ids))

    def _timeline(self) -> "array[int]":
        """All ids in order; kept while nothing was written, since each key of a search being typed asks."""
        state = (self._journal.data_version(), self._journal.connection.total_changes)
        if self._known is None or self._known[0] != state:
            self._known = (state, self._journal.entries.ids())
        return self._known[1]


def _finder(query: "Query") -> "Finder":
    from reflectui.store.highlights import finder

    return finder(query.words, query.marks)


def _match(query: "Query") -> str:
    """The query in FTS5's language."""
    scope = f"{{{' '.join(query.stages)}}} : " if query.stages else ""
    wanted = [scope + _phrase(word) for word in query.words]
    wanted += [_mark(mark) for mark in query.marks]
    wanted += [f'"_{state}"' for state in query.states]
    if query.stages and not query.words:
        wanted.append("(" + " OR ".join(f'"_{stage}"' for stage in query.stages) + ")")
    unwanted = [scope + _phrase(word) for word in query.no_words]
    unwanted += [_mark(mark) for mark in query.no_marks]
    unwanted += [f'"_{state}"' for state in query.no_states]
    text = " AND ".join(wanted or ['"_"'])
    return f"({text}) NOT ({' OR '.join(unwanted)})" if unwanted else text


def _phrase(word: str) -> str:
    from reflectui.language.tokens import phrase

    asked = phrase(word)
    return f'"{" ".join(asked.tokens)}"' + (" *" if asked.prefix else "")


def _mark(mark: "Mark") -> str:
    return f'"{mark.token}"' + (" *" if mark.prefix else "")
