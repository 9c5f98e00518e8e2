"""What the search index holds, token by token."""

from reflectui.store.journal import Journal

Place = tuple[str, int, str, int]


def indexed(journal: Journal) -> list[Place]:
    """Every token of the index with its row, column and place."""
    run = journal.connection.execute
    run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, search, instance)")
    return sorted(run('SELECT term, doc, col, "offset" FROM temp.places').fetchall())


def rebuilt(journal: Journal) -> list[Place]:
    """The same after building the index anew, as where another version had written it."""
    journal.connection.execute("INSERT OR REPLACE INTO derived VALUES ('index', 'another version')")
    assert not journal.search.ready
    assert journal.search.rebuild()
    assert journal.search.ready
    return indexed(journal)
