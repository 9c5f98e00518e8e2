"""Rules: what tells a practice outlives a rebuild, takes it away, joins and splits it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflectui.errors import ReflectuiError
from reflectui.surfacing.candidates import Candidate, candidates
from reflectui.surfacing.phrases import pack, phrases_of
from reflectui.surfacing.quotes import Evidence
from reflectui.surfacing.rules import Rule, Side, Way
from reflectui.surfacing.sample import Row
from reflectui.surfacing.telling import split, told
from tests.surfacing.diaries import english, japanese, surfaced

Diary = list[tuple[str, str]]
NAMES = st.text(min_size=1, max_size=5)
WEIGHTS = st.dictionaries(NAMES, st.integers(-9000, 9000).map(lambda number: number / 1000))
SIDES = st.lists(st.builds(Side, WEIGHTS, st.integers(-9, 9).map(float)), max_size=2).map(tuple)
WAYS = st.builds(
    Way, st.lists(NAMES, max_size=2).map(tuple), WEIGHTS, st.frozensets(NAMES), st.just(-4.25), SIDES
)


def rows_of(diary: Diary) -> list[Row]:
    return [(number + 1, day, pack(phrases_of(text), text)) for number, (day, text) in enumerate(diary)]


def named(found: list[Candidate], word: str) -> Candidate:
    return next(one for one in found if word in one.label)


def days_of(evidence: tuple[Evidence, ...]) -> list[str]:
    return [piece.day for piece in evidence]


@given(st.lists(WAYS, max_size=3).map(lambda ways: Rule(tuple(ways))))
def test_a_rule_is_kept_as_text(rule: Rule) -> None:
    assert Rule.from_json(rule.as_json()) == rule


@pytest.mark.parametrize("text", ["{", "1", "[{}]", '[{"seed":1}]', "null"])
def test_text_that_is_no_rule(text: str) -> None:
    with pytest.raises(ReflectuiError) as caught:
        Rule.from_json(text)
    assert caught.value.code == "journal.damaged"


def test_no_text_tells_nothing() -> None:
    diary = japanese()
    assert told(rows_of(diary), lambda entry: diary[entry - 1][1], [Rule.from_json("")]) == [()]


@pytest.mark.parametrize(("diary", "word"), [(japanese(), "鉢"), (english(), "canal")])
def test_what_is_known_stays_away_after_new_entries(diary: Diary, word: str) -> None:
    gone = named(surfaced(diary), word)
    more = [*diary, *[(f"2026-04-{day:02}", diary[day][1]) for day in range(1, 20)]]
    rows, rule = rows_of(more), Rule.from_json(gone.rules)
    left = candidates(rows, lambda entry: more[entry - 1][1], 30, known=[rule])
    assert left
    assert not [one.label for one in left if word in one.label]


@pytest.mark.parametrize(("diary", "word"), [(japanese(), "机"), (english(), "flute")])
def test_a_rule_tells_its_days_in_entries_it_never_saw(diary: Diary, word: str) -> None:
    half = len(diary) // 2
    rule = named(surfaced(diary[:half]), word).rule
    (evidence,) = told(rows_of(diary), lambda entry: diary[entry - 1][1], [rule])
    whole = named(surfaced(diary), word)
    assert {piece.day for piece in whole.evidence} <= {piece.day for piece in evidence}


@pytest.mark.parametrize("diary", [japanese(), english()])
def test_a_rule_tells_the_evidence_it_was_found_with(diary: Diary) -> None:
    found = surfaced(diary)
    again = told(rows_of(diary), lambda entry: diary[entry - 1][1], [one.rule for one in found])
    assert [days_of(evidence) for evidence in again] == [days_of(one.evidence) for one in found]


def test_joined_practices_are_one() -> None:
    diary = japanese()
    plants, desk = (named(surfaced(diary), word) for word in ("鉢", "机"))
    rule = Rule.joined([plants.rule, desk.rule])
    found = candidates(rows_of(diary), lambda entry: diary[entry - 1][1], 30, made=[rule])
    (one,) = [candidate for candidate in found if candidate.made == 0]
    days = {piece.day for part in (plants, desk) for piece in part.evidence}
    assert {piece.day for piece in one.evidence} == days
    others = [candidate.label for candidate in found if candidate.made is None]
    assert not [label for label in others if "鉢" in label or "机" in label]


def test_a_practice_is_split_by_quotes() -> None:
    diary = japanese()
    rows, texts = rows_of(diary), [text for _, text in diary]
    plants, desk = (named(surfaced(diary), word) for word in ("鉢", "机"))
    rule = Rule.joined([plants.rule, desk.rule])
    (both,) = told(rows, lambda entry: texts[entry - 1], [rule])
    chosen = [piece for piece in both if "鉢" in piece.quote or "葉" in piece.quote]
    first, second = split(rows, lambda entry: texts[entry - 1], rule, chosen)
    of_plants, of_desk = told(rows, lambda entry: texts[entry - 1], [first, second])
    assert set(chosen) <= set(of_plants)
    assert all("鉢" in piece.quote or "葉" in piece.quote for piece in of_plants)
    assert all("机" in piece.quote for piece in of_desk)
    assert [piece.day for piece in of_plants] == [piece.day for piece in plants.evidence]


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 28))
def test_one_days_wordings_are_proposed(number: int) -> None:
    diary = japanese()
    desk = named(surfaced(diary), "机")
    day, text = diary[number]
    (today,) = told([(number + 1, day, pack(phrases_of(text), text))], lambda _: text, [desk.rule])
    assert today == tuple(piece for piece in desk.evidence if piece.day == day)
