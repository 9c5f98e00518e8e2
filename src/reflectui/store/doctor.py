"""Examining a journal: is the file sound, is what is derived from it true, is it kept safely."""

import random
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reflectui import clock, paths
from reflectui.errors import ReflectuiError
from reflectui.store import backup, copying, schema, triggers
from reflectui.store.driver import spoiled
from reflectui.store.entry_lists import LIVE
from reflectui.store.entry_records import TEXTS
from reflectui.store.index_rows import FIELDS, ID_MASK, row, rowid_of
from reflectui.store.instance import ended

if TYPE_CHECKING:
    from reflectui.store.journal import Journal

SAMPLE = 100
LONGEST_PHRASE = 300
OLD_BACKUP = timedelta(days=7)
# The app makes the first backup when the day turns or it is started again.
YOUNG = timedelta(days=1)
LEAST_FREE = 100_000_000
LONG_QUEUE = 1_000
NAMED = 10
# What no habit may have: no step, a level above its ladder, a check-in before it began or judged otherwise.
REQUIRED = (
    "(SELECT required FROM step WHERE step.habit = check_in.habit AND first <= day "
    "ORDER BY first DESC LIMIT 1)"
)
LADDER = "(SELECT json_array_length(levels) FROM habit WHERE habit.id = {}.habit)"
MISFITS = (
    "habit WHERE NOT EXISTS (SELECT 1 FROM step WHERE step.habit = habit.id)",
    f"step WHERE required > {LADDER.format('step')}",
    f"check_in WHERE {REQUIRED} IS NULL OR level > {LADDER.format('check_in')} "
    f"OR (level >= {REQUIRED}) <> (state = 'met')",
)
SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "syncthing": "Syncthing",
}
MARKERS = {".stfolder": "Syncthing", ".dropbox": "Dropbox"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its code, what the sentence for it needs, and whether all is well."""

    code: str
    good: bool
    params: Mapping[str, str | int] = field(default_factory=dict)


def examine(journal: "Journal") -> list[Finding]:
    """Look at everything, the file first; an index that differs is given up, to be built anew."""
    looks: tuple[Callable[[Journal], Iterator[Finding]], ...] = (
        _file,
        _texts,
        _schema,
        _writable,
        _index,
        _queues,
        _habits,
        _changes,
        _places,
        _backups,
        _left_behind,
    )
    found: list[Finding] = []
    for look in looks:
        try:
            found += look(journal)
        except ReflectuiError as error:
            found.append(Finding(error.code, False, error.params))
    return found


def _file(journal: "Journal") -> Iterator[Finding]:
    run = journal.connection.execute
    yield Finding("doctor.integrity", run("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    broken = len(run("PRAGMA foreign_key_check").fetchall())
    yield Finding("doctor.references", not broken, {"count": broken})


def _texts(journal: "Journal") -> Iterator[Finding]:
    """Reads every text as bytes: the driver would read on with � in it."""
    texts = " || ".join([*TEXTS, "tags", "ifnull(extra, '')"])
    rows = journal.connection.execute(f"SELECT id, CAST({texts} AS BLOB) FROM entry")
    bad = [id for id, data in rows if not _is_text(data)]
    named = ", ".join(map(str, bad[:NAMED])) + (" …" if len(bad) > NAMED else "")
    yield Finding("doctor.texts", not bad, {"count": len(bad), "records": named})


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _schema(journal: "Journal") -> Iterator[Finding]:
    version = int(journal.connection.execute("PRAGMA user_version").fetchone()[0])
    yield Finding("doctor.version", version == schema.VERSION, {"version": version})
    yield Finding("doctor.triggers", triggers.installed(journal.connection))


def _writable(journal: "Journal") -> Iterator[Finding]:
    if journal.read_only:
        return
    try:
        with journal.transaction():
            journal.connection.execute("DELETE FROM setting WHERE false")
    except ReflectuiError as error:
        # SQLite reads what a later version of it wrote, as the header says, and writes nothing to it.
        if error.code == "journal.read_only":
            yield Finding("doctor.writable", False)


def _index(journal: "Journal") -> Iterator[Finding]:
    if not journal.read_only:
        journal.entries.finish_erasing()
    if not journal.search.ready:
        yield Finding("doctor.index_unbuilt", False)
        return
    try:
        differing = _differing(journal)
    except ReflectuiError:
        differing = 1
    if differing and not journal.read_only:
        journal.search.index.give_up()
    yield Finding("doctor.index", not differing, {"count": differing})


def _queues(journal: "Journal") -> Iterator[Finding]:
    for queue in ("search", "phrases"):
        waiting = int(journal.connection.execute(f"SELECT count(*) FROM stale_{queue}").fetchone()[0])
        # Phrases may wait until somebody asks for practices; the index may not.
        fine = queue == "phrases" or waiting < LONG_QUEUE
        yield Finding(f"doctor.waiting_{queue}", fine, {"count": waiting})


def _habits(journal: "Journal") -> Iterator[Finding]:
    run = journal.connection.execute
    if run("SELECT 1 FROM habit LIMIT 1").fetchone() is None:
        return
    misfits = sum(int(run(f"SELECT count(*) FROM {query}").fetchone()[0]) for query in MISFITS)
    texts = run(
        "SELECT CAST(name || why || cue || response || note || levels || rules AS BLOB) FROM habit "
        "UNION ALL SELECT CAST(note AS BLOB) FROM check_in"
    )
    misfits += sum(not _is_text(data) for (data,) in texts)
    yield Finding("doctor.habits", not misfits, {"count": misfits})


def _changes(journal: "Journal") -> Iterator[Finding]:
    query = "SELECT instance, at FROM change WHERE state = 'running'"
    owners = journal.connection.execute(query).fetchall()
    dead = sum(ended(instance, at) for instance, at in owners)
    yield Finding("doctor.unfinished", not dead, {"count": dead, "running": len(owners) - dead})


def _places(journal: "Journal") -> Iterator[Finding]:
    service = synced_by(journal.path)
    yield Finding("doctor.synced", not service, {"service": service})
    for path, mode in _private(journal.path):
        found = path.stat().st_mode & 0o777
        if found & ~mode:
            params = {"path": str(path), "mode": f"{found:04o}", "wanted": f"{mode:04o}"}
            yield Finding("doctor.readable_by_others", False, params)
    free = shutil.disk_usage(journal.path.parent).free
    enough = free > max(LEAST_FREE, 2 * journal.path.stat().st_size)
    yield Finding("doctor.disk", enough, {"free": free})


def _backups(journal: "Journal") -> Iterator[Finding]:
    made = backup.backups(journal.path)
    if not made:
        first = journal.connection.execute("SELECT min(created_at) FROM entry").fetchone()[0]
        young = first is None or first > clock.instant_text(clock.now() - YOUNG)
        yield Finding("doctor.no_backup", young)
        return
    age = clock.now() - made[0].at
    yield Finding("doctor.backup", age <= OLD_BACKUP, {"days": max(0, age.days), "path": str(made[0].path)})


def _left_behind(journal: "Journal") -> Iterator[Finding]:
    left = copying.left_behind(journal.path)
    if left:
        yield Finding("doctor.left_behind", False, {"count": len(left), "path": str(left[0])})


def synced_by(path: Path) -> str:
    """The service that keeps the folder of `path` in step with other machines, if one can be told."""
    for folder in path.parents:
        name = folder.name.lower()
        for word, service in SYNCED.items():
            if name.startswith(word):
                return service
        for marker, service in MARKERS.items():
            if (folder / marker).exists():
                return service
    return ""


def _private(path: Path) -> Iterator[tuple[Path, int]]:
    """What must be its owner's alone, with the mode it should have."""
    for file in (path, *(path.with_name(path.name + tail) for tail in ("-wal", "-shm", ".drafts"))):
        if file.exists():
            yield file, 0o600
    if path.parent == paths.data_folder():
        yield path.parent, 0o700
    for made in backup.backups(path):
        yield made.path, 0o600


def _differing(journal: "Journal") -> int:
    """How many entries the index lacks, holds too much, or (of a sample) holds with other tokens."""
    run = journal.connection.execute
    waiting = set(journal.connection.column("SELECT entry FROM stale_search"))
    there = set(journal.connection.column("SELECT rowid FROM search WHERE search MATCH ?", ('"_"',)))
    rows = run(f"SELECT id, day FROM entry WHERE {LIVE}").fetchall()
    with spoiled():
        wanted = {rowid_of(id, day) for id, day in rows}
    differing = {rowid for rowid in there ^ wanted if rowid & ID_MASK not in waiting}
    same = sorted(rowid & ID_MASK for rowid in there & wanted if rowid & ID_MASK not in waiting)
    sample = random.sample(same, min(SAMPLE, len(same)))
    return len(differing) + sum(not _holds(journal, id) for id in sample)


def _holds(journal: "Journal", id: int) -> bool:
    """Whether the index finds each text of an entry as one phrase, and each of its marks."""
    fields = journal.connection.execute(f"SELECT {FIELDS} FROM entry WHERE id = ?", (id,)).fetchone()
    if fields is None:
        return False
    rowid, *texts, marks = row(id, fields)
    asked = [f'"{mark}"' for mark in marks.split()]
    for column, text in zip(TEXTS, texts, strict=True):
        if words := text.split()[:LONGEST_PHRASE]:
            asked.append(f'{column} : "{" ".join(words)}"')
    query = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"
    return journal.connection.execute(query, (" AND ".join(asked), rowid)).fetchone() is not None
