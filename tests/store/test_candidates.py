"""Phrases kept beside entries: drained from a queue, resumable, safe with two programs."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reflectui.clock import moment_on
from reflectui.language.words import Phrase
from reflectui.store.candidates import Candidates
from reflectui.store.journal import Journal
from reflectui.surfacing import phrases
from tests.surfacing.diaries import japanese


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with Journal.open(path) as opened:
        yield opened


def write(journal: Journal) -> list[int]:
    """The month's diary, one entry a day."""
    with journal.change("entry.add"):
        return [
            journal.entries.add(moment_on(date.fromisoformat(day), None, "Asia/Tokyo"), experience=text)
            for day, text in japanese()
        ]


def desk(found: Candidates) -> set[int]:
    """The entries that show that the desk was wiped."""
    return {
        piece.entry
        for candidate in found.found(30)
        if "机" in candidate.label
        for piece in candidate.evidence
    }


def test_surfaced_from_the_journal(journal: Journal) -> None:
    ids = write(journal)
    found = Candidates(journal)
    assert found.found(30) == []
    assert found.waiting() == len(ids)
    assert found.drain() == len(ids)
    assert found.waiting() == 0
    best = found.found(30)
    texts = dict(zip(ids, japanese(), strict=True))
    assert any("机" in candidate.label for candidate in best)
    for candidate in best:
        for piece in candidate.evidence:
            assert piece.day == texts[piece.entry][0]
            assert piece.quote in texts[piece.entry][1]


def test_drained_entries_are_not_read_again(journal: Journal) -> None:
    ids = write(journal)
    found = Candidates(journal)
    found.drain()
    assert found.drain() == 0
    journal.entries.set(ids[3], "entry.edit", experience="鉢に水をやった。")
    assert found.drain() == 1


def test_trash_takes_evidence_away_and_restoring_brings_it_back(journal: Journal) -> None:
    write(journal)
    found = Candidates(journal)
    found.drain()
    before = desk(found)
    gone = min(before)
    journal.entries.delete([gone])
    assert desk(found) == before - {gone}
    found.drain()
    assert desk(found) == before - {gone}
    assert kept(journal, gone) == 0
    journal.entries.restore([gone])
    found.drain()
    assert desk(found) == before


def test_an_erased_entry_leaves_no_phrases(journal: Journal) -> None:
    ids = write(journal)
    found = Candidates(journal)
    found.drain()
    journal.entries.erase(ids[0])
    assert kept(journal, ids[0]) == 0
    found.drain()
    assert kept(journal, ids[0]) == 0
    assert found.waiting() == 0


def kept(journal: Journal, id: int) -> int:
    query = "SELECT count(*) FROM phrases WHERE entry = ?"
    return int(journal.connection.execute(query, (id,)).fetchone()[0])


def test_a_cancelled_drain_goes_on_where_it_stood(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reflectui.store.draining.READ_CHARACTERS", 100)
    ids = write(journal)
    found = Candidates(journal)
    answers = iter([False, False, True])
    first = found.drain(lambda: next(answers))
    assert 0 < first < len(ids)
    assert first + found.drain() == len(ids)


def test_an_edit_while_phrases_are_found_is_not_lost(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = write(journal)
    found = Candidates(journal)
    read = phrases.phrases_of
    edited: list[int] = []

    def edit_meanwhile(text: str) -> list[Phrase]:
        if not edited:
            edited.append(ids[0])
            with Journal.open(path) as other:
                other.entries.set(ids[0], "entry.edit", experience="書き直した。")
        return read(text)

    monkeypatch.setattr(phrases, "phrases_of", edit_meanwhile)
    assert found.drain() == len(ids)
    data = journal.connection.execute("SELECT data FROM phrases WHERE entry = ?", (ids[0],)).fetchone()[0]
    assert phrases.unpack(data).words == ("v書き直す",)


def test_two_programs_drain_at_once(journal: Journal, path: Path) -> None:
    ids = write(journal)
    with Journal.open(path) as other:
        one, two = Candidates(journal), Candidates(other)
        calls = []

        def drain_there() -> bool:
            calls.append(two.drain())
            return False

        assert one.drain(drain_there) + calls[0] == len(ids)
        assert desk(one) == desk(two)


def test_what_was_found_is_renewed_when_the_ranking_changes(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal)
    found = Candidates(journal)
    found.drain()
    found.found(30)
    assert found.is_current()
    monkeypatch.setattr(phrases, "RANKING_VERSION", phrases.RANKING_VERSION + 1)
    assert not found.is_current()
    assert found.waiting() == 0
    found.found(30)
    assert found.is_current()


def test_phrases_of_another_version_are_found_anew(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = write(journal)
    found = Candidates(journal)
    found.drain()
    monkeypatch.setattr(phrases, "PHRASES_VERSION", phrases.PHRASES_VERSION + 1)
    assert found.found(30) == []
    assert found.drain() == len(ids)
    assert found.found(30)


def test_draining_is_no_change(journal: Journal) -> None:
    write(journal)
    history = "SELECT (SELECT count(*) FROM history), (SELECT count(*) FROM change)"
    before = journal.connection.execute(history).fetchone()
    Candidates(journal).drain()
    assert journal.connection.execute(history).fetchone() == before


def test_sudachi_is_not_loaded_with_the_module() -> None:
    code = "import sys, reflectui.store.candidates; print({'sudachipy', 'pydantic'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_gathered_line_is_evidence_in_its_record_alone(journal: Journal) -> None:
    ids = write(journal)
    found = Candidates(journal)
    found.drain()
    before = desk(found)
    line = min(before)
    day = date.fromisoformat(journal.entries.get(line).day)
    other = journal.entries.add(moment_on(day, None, "Asia/Tokyo"), experience="昼は外で食べた。")
    made = journal.entries.gather([line, other]).id
    found.drain()
    assert desk(found) == before - {line} | {made}
    kept = "SELECT entry FROM phrases"
    assert set(journal.connection.column(kept)) == {*ids, made} - {line}
    journal.history.undo()
    found.drain()
    assert desk(found) == before
    assert set(journal.connection.column(kept)) == {*ids, other}
