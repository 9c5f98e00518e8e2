"""The full-text index and its query language."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflectui.store.journal import Journal


class Search:
    """The index of one journal."""

    def __init__(self, journal: "Journal") -> None:
        self._run = journal.connection.execute

    def reindex(self) -> None:
        """Bring the index up to the entries that the open transaction touched."""
        self._run("DELETE FROM stale_search")

    def purge(self) -> None:
        """Merge the index, so that erased tokens are gone from it."""
