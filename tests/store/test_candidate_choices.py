"""What was decided about found practices holds after a rebuild, new entries, undo and another journal."""

from datetime import date
from pathlib import Path

import pytest

from reflectui.clock import moment_on
from reflectui.exchange.importing import run_import
from reflectui.store.journal import Journal
from reflectui.surfacing import phrases
from reflectui.surfacing.candidates import Candidate
from reflectui.surfacing.rules import Rule
from tests.exchange.own import export
from tests.store.practices import adopt
from tests.store.states import refused
from tests.surfacing.diaries import japanese

DIARY = japanese()


def add(journal: Journal, day: str, text: str) -> int:
    return journal.entries.add(moment_on(date.fromisoformat(day), None, "Asia/Tokyo"), experience=text)


@pytest.fixture
def diary(journal: Journal) -> Journal:
    """A month's journal, drained."""
    with journal.change("entry.add"):
        for day, text in DIARY:
            add(journal, day, text)
    journal.candidates.drain()
    return journal


def named(found: list[Candidate], word: str) -> Candidate:
    return next(one for one in found if word in one.label)


def labels(journal: Journal) -> str:
    return " ".join(candidate.label for candidate in journal.candidates.found(30))


def days(candidate: Candidate) -> list[str]:
    return [piece.day for piece in candidate.evidence]


def test_a_refused_practice_stays_away(diary: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    found = diary.candidates
    found.refuse(named(found.found(30), "机"))
    assert "机" not in labels(diary)
    for number, (_, text) in enumerate(DIARY[:10], 1):
        add(diary, f"2026-08-{number:02}", text)
    found.drain()
    assert "机" not in labels(diary)
    monkeypatch.setattr(phrases, "PHRASES_VERSION", phrases.PHRASES_VERSION + 1)
    found.drain()
    assert found.found(30)
    assert "机" not in labels(diary)


def test_a_refusal_goes_out_and_comes_in(diary: Journal, tmp_path: Path) -> None:
    found = diary.candidates
    found.refuse(named(found.found(30), "机"))
    with Journal.open(tmp_path / "other.db") as other:
        run_import(other, "json", export(diary, tmp_path / "out.json"))
        other.candidates.drain()
        assert "鉢" in labels(other)
        assert "机" not in labels(other)


def test_undo_brings_a_refused_practice_back(diary: Journal) -> None:
    found = diary.candidates
    before = found.found(30)
    found.refuse(named(before, "机"))
    taken = diary.history.undo()
    assert taken is not None
    assert taken.label == "candidate.refuse"
    assert found.found(30) == before


def test_what_a_habit_tells_is_found_no_more(diary: Journal) -> None:
    found = diary.candidates
    desk = named(found.found(30), "机")
    habit = adopt(diary, desk.label, rules=desk.rules)
    assert "机" not in labels(diary)
    assert [piece.day for piece in found.quotes_of(desk.rules)] == days(desk)
    since = days(desk)[3]
    assert [piece.day for piece in found.quotes_of(desk.rules, since)] == days(desk)[3:]
    diary.habits.delete([habit])
    assert "机" in labels(diary)


def test_a_renamed_practice_bears_its_name(diary: Journal) -> None:
    found = diary.candidates
    desk = named(found.found(30), "机")
    found.rename(desk, " 机を\n拭く ")
    (now,) = [one for one in found.found(30) if one.label == "机を 拭く"]
    assert days(now) == days(desk)
    found.rename(now, "机拭き")
    (again,) = [one for one in found.found(30) if one.label == "机拭き"]
    assert again.made == now.made
    assert not [one for one in found.found(30) if one.made is None and days(one) == days(desk)]
    diary.history.undo()
    diary.history.undo()
    assert [one.label for one in found.found(30) if days(one) == days(desk)] == [desk.label]
    assert refused(lambda: found.rename(desk, " ")).code == "habit.no_name"


def test_joined_practices_are_one_and_can_be_split_again(diary: Journal) -> None:
    found = diary.candidates
    desk, plants = (named(found.found(30), word) for word in ("机", "鉢"))
    found.merge(desk, plants)
    (both,) = [one for one in found.found(30) if one.made]
    assert days(both) == sorted({*days(desk), *days(plants)})
    of_desk = [piece for piece in both.evidence if "机" in piece.quote]
    found.split(both, of_desk)
    first, second = sorted((one for one in found.found(30) if one.made), key=lambda one: one.made or 0)
    assert set(of_desk) <= set(first.evidence)
    assert not [piece for piece in second.evidence if "机" in piece.quote]
    for label in ("candidate.split", "candidate.merge"):
        taken = diary.history.undo()
        assert taken is not None
        assert taken.label == label
    assert {days(one) == days(desk) for one in found.found(30) if "机" in one.label} == {True}


def test_a_made_practice_that_is_adopted_or_refused_is_gone(diary: Journal) -> None:
    found = diary.candidates
    desk, plants = (named(found.found(30), word) for word in ("机", "鉢"))
    found.merge(desk, plants)
    (both,) = [one for one in found.found(30) if one.made]
    habit = adopt(diary, "朝の支度", rules=both.rules)
    assert not [one for one in found.found(30) if one.made or "机" in one.label]
    diary.habits.erase(habit)
    (both,) = [one for one in found.found(30) if one.made]
    found.refuse(both)
    assert not [one for one in found.found(30) if one.made or "机" in one.label]


def test_splitting_takes_some_quotes(diary: Journal) -> None:
    found = diary.candidates
    desk = named(found.found(30), "机")
    assert refused(lambda: found.split(desk, [])).code == "candidate.not_split"
    assert refused(lambda: found.split(desk, desk.evidence)).code == "candidate.not_split"


def test_a_practice_is_given_to_a_habit(diary: Journal) -> None:
    found = diary.candidates
    desk, plants = (named(found.found(30), word) for word in ("机", "鉢"))
    habit = adopt(diary, "朝の支度", rules=desk.rules)
    found.give(plants, habit)
    assert "鉢" not in labels(diary)
    rules = diary.habits.get(habit).rules
    assert [piece.day for piece in found.quotes_of(rules)] == sorted({*days(desk), *days(plants)})
    diary.history.undo()
    assert diary.habits.get(habit).rules == desk.rules
    bare = adopt(diary, "名ばかり")
    found.give(plants, bare)
    assert Rule.from_json(diary.habits.get(bare).rules) == plants.rule


def test_the_days_wordings_are_proposed(diary: Journal) -> None:
    found = diary.candidates
    desk = named(found.found(30), "机")
    habit = adopt(diary, "机", rules=desk.rules)
    adopt(diary, "ほか")
    text = next(text for day, text in DIARY if day == days(desk)[0])
    id = add(diary, "2026-08-01", text)
    proposed = found.proposals(date(2026, 8, 1))
    assert {habit: piece.entry for habit, piece in proposed.items()} == {habit: id}
    assert "机" in proposed[habit].quote
    assert found.waiting() == 1
    found.drain()
    assert found.proposals(date(2026, 8, 1)) == proposed
    assert found.proposals(date(2026, 8, 2)) == {}


def test_what_was_found_last_is_there_at_once(diary: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    found = diary.candidates
    before = found.found(30)
    assert found.is_current()
    monkeypatch.setattr("reflectui.surfacing.candidates.candidates", None)
    assert found.last_found(30) == found.found(30) == before
    assert found.last_found(1) == before[:1]
    desk = named(before, "机")
    gone = desk.evidence[0].entry
    diary.entries.delete([gone])
    assert not found.is_current()
    assert gone not in {piece.entry for one in found.last_found(30) for piece in one.evidence}
    found.rename(desk, "机拭き")
    assert "机拭き" in {one.label for one in found.last_found(30)}
    found.refuse(desk)
    assert not [one for one in found.last_found(30) if "机" in one.label]
    assert diary.connection.execute("SELECT count(*) FROM history WHERE kind = 'surfaced'").fetchone() == (0,)


def test_quotes_of_an_erased_entry_are_kept_nowhere(diary: Journal) -> None:
    found = diary.candidates
    desk = named(found.found(30), "机")
    diary.entries.erase(desk.evidence[0].entry)
    assert found.last_found(30) == []
    assert "机" in labels(diary)
