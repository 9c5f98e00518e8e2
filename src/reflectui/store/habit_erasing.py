"""Removing a habit for good, with all that belongs to it and its history."""

from typing import TYPE_CHECKING

from reflectui.errors import ReflectuiError
from reflectui.store.connection import emptied_wal

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

# What belongs to a habit, each row naming it as `habit`.
PARTS = ("step", "check_in", "resting")


def erase(journal: "Journal", id: int) -> bool:
    """Erase a habit, as `Habits.erase` says."""
    run = journal.connection.execute
    with journal.transaction():
        mark = run("SELECT ifnull(max(id), 0) FROM history").fetchone()[0]
        for part in PARTS:
            run(f"DELETE FROM {part} WHERE habit = ?", (id,))
        there = run("DELETE FROM habit WHERE id = ?", (id,)).rowcount > 0
        touched = set(run("SELECT kind, record FROM history WHERE id > ?", (mark,)).fetchall())
        for part in PARTS:
            query = "SELECT record FROM history WHERE kind = ? AND act = 'delete' AND before ->> 'habit' = ?"
            for record in journal.connection.column(query, (part, id)):
                journal.history.forget(part, record)
        # Neither is this a step of its own, nor that others no longer refer to it.
        run("DELETE FROM history WHERE id > ?", (mark,))
        if not journal.history.forget("habit", id) and not there:
            raise ReflectuiError("habit.unknown", name=str(id))
    journal.announce(touched)
    return emptied_wal(journal.connection)
