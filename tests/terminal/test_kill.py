"""Killed while typing: nothing older than two seconds is lost, and what was typed is offered again."""

import os
import random
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from tests.terminal.conftest import Person, begin

ROUNDS = int(os.environ.get("REFLECTUI_KILL_ROUNDS", "6"))
MAY_BE_LOST = 2.0


def test_two_seconds_at_most_are_lost(person: Person) -> None:
    chance = random.Random(20260714)
    number = 0
    for _ in range(ROUNDS):
        with person.app() as app:
            begin(app)
            end = time.perf_counter() + chance.uniform(0.2, 4.0)
            sent: list[tuple[float, str]] = []
            while time.perf_counter() < end:
                number += 1
                word = f"w{number:04d}"
                sent.append((app.send(word + " "), word))
                app.settle(still=chance.uniform(0.01, 0.15), longest=max(0.0, end - time.perf_counter()))
            killed = time.perf_counter()
            app.kill(signal.SIGKILL)
            app.wait_end()

        kept = newest_draft(person.journal)
        due = [word for at, word in sent if at < killed - MAY_BE_LOST]
        assert [word for word in due if word not in kept] == []
        assert integrity(person.journal) == "ok"
        if kept:
            keep_what_is_offered(person, kept)


def keep_what_is_offered(person: Person, draft: str) -> None:
    """The draft stands in the field on the next start, its end in sight, and enter makes it a record."""
    with person.app() as app:
        app.wait_for(draft.split()[-1])
        app.press("enter")
        app.wait_for(lambda _: draft in person.experiences())
        app.kill(signal.SIGKILL)


def newest_draft(journal: Path) -> str:
    """The text of the newest draft beside a journal, empty where there is none."""
    path = journal.with_name(journal.name + ".drafts")
    if not path.exists():
        return ""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT text FROM draft ORDER BY at DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def integrity(journal: Path) -> str:
    with closing(sqlite3.connect(journal)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
